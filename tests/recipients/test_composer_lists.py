"""Lists as the program keeps them: layouts remembered, cells pasted, problem rows saved and corrected."""

import csv
import os
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.report.csv_text import csv_delimiter
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.rows import row_reason
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.folders import Workspace

TEXT = "Телефон;Ім’я\n0501234567;Олена\n050 12;Тарас\n0501234567;Олена К.\n"


@pytest.fixture
def composer(tmp_path: Path) -> Composer:
    return Composer(Workspace(tmp_path / "workspace"))


@pytest.fixture
def spreadsheet(tmp_path: Path) -> Path:
    path = tmp_path / "клієнти.csv"
    path.write_text(TEXT, "utf-8")
    return path


def open_list(composer: Composer, draft: str) -> RecipientList:
    path = composer.drafts.list_path(draft)
    assert path is not None
    return RecipientList(path)


def test_a_choice_is_remembered_for_the_next_campaign(composer: Composer, spreadsheet: Path) -> None:
    first, second = composer.new_campaign("a"), composer.new_campaign("b")
    composer.lists.import_list(first, [Source(spreadsheet)])
    with open_list(composer, first) as recipients:
        (read,) = recipients.sources
    composer.lists.import_list(first, [read.again(replace(read.read_as.choices, phone_columns=("Ім’я",)))])
    composer.lists.import_list(second, [Source(spreadsheet)])
    with open_list(composer, second) as recipients:
        assert recipients.read_as.phone_columns == ("Ім’я",)
        assert recipients.read_as.remembered


def test_pasted_cells_live_as_long_as_a_list_has_them(composer: Composer, spreadsheet: Path) -> None:
    draft = composer.new_campaign("a")
    folder = composer.workspace.campaign_folder(draft)
    pasted = composer.lists.paste_cells(draft, "Телефон\tІм’я\n0671234567\tАндрій\n")
    composer.lists.import_list(draft, [Source(spreadsheet), pasted])
    composer.drafts.drop_older_lists(draft)
    with open_list(composer, draft) as recipients:
        assert recipients.counts().to_send == 2
        assert [source.is_pasted for source in recipients.sources] == [False, True]
    assert pasted.path.exists()
    composer.lists.import_list(draft, [Source(spreadsheet)])
    os.utime(pasted.path, (1, 1))
    fresh = composer.lists.paste_cells(draft, "0931234567\n")  # is about to be read
    os.utime(fresh.path, (1 << 33, 1 << 33))
    composer.drafts.drop_older_lists(draft)
    assert [path.name for path in folder.glob("pasted-*")] == [fresh.path.name]


def test_a_copy_has_the_cells_that_were_pasted_for_it(composer: Composer, spreadsheet: Path) -> None:
    draft = composer.new_campaign("a")
    pasted = composer.lists.paste_cells(draft, "Телефон\tІм’я\n0671234567\tАндрій\n")
    composer.lists.import_list(draft, [pasted])
    copy = composer.drafts.duplicate(draft, "b")
    composer.lists.import_list(draft, [Source(spreadsheet)])
    os.utime(pasted.path, (1, 1))
    composer.drafts.drop_older_lists(draft)
    assert composer.lists.paste_cells(draft, "0931234567\n").path != pasted.path
    folder = composer.workspace.campaign_folder(copy)
    assert sorted(path.name for path in folder.iterdir()) == [
        "campaign.json",
        pasted.path.name,
        "recipients-0001.sqlite",
    ]
    with open_list(composer, copy) as recipients:
        again = [source.again() for source in recipients.sources]
    assert again == [replace(pasted, path=folder / pasted.path.name, layout=again[0].layout)]
    composer.lists.import_list(copy, [*again, Source(spreadsheet)])
    with open_list(composer, copy) as recipients:
        assert [row.phone for row in recipients.to_send()] == ["380671234567", "380501234567"]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_problem_rows_come_back_corrected(
    composer: Composer, spreadsheet: Path, tmp_path: Path, suffix: str
) -> None:
    use_language(Language.UKRAINIAN)
    draft, target = composer.new_campaign("a"), tmp_path / f"до виправлення.{suffix}"
    composer.lists.import_list(draft, [Source(spreadsheet)])
    composer.lists.save_problem_rows(draft, target)
    if suffix == "xlsx":
        book = openpyxl.load_workbook(target)
        rows = [[str(cell) for cell in row] for row in book.active.iter_rows(values_only=True)]  # type: ignore[union-attr] # it has a sheet
        assert [title.strip("\u2063") for title in rows[0]] == ["Телефон", "Ім’я", "Рядок", "Що не так"]
        assert rows[1][:2] == ["050 12", "Тарас"]
        assert re.fullmatch(r"3 у «клієнти\.csv» · [0-9a-f]{12}", rows[1][2])
        assert rows[1][3] == "бракує 5 цифр: 5 замість 10"
        assert rows[2][3].startswith("те саме, що рядок 2")
        book.active["A2"] = "0671234567"  # type: ignore[index] # likewise
        book.save(target)
    else:
        target.write_text(target.read_text("utf-8-sig").replace("050 12", "0671234567"), "utf-8-sig")
    composer.lists.import_list(draft, [Source(spreadsheet), Source(target)])
    with open_list(composer, draft) as recipients:
        assert recipients.columns == ("Телефон", "Ім’я")
        assert [row.phone for row in recipients.to_send()] == ["380501234567", "380671234567"]
        assert recipients.count(RowFilter.ALL) == 3
        assert [row_reason(row, recipients) for row in recipients.page(RowFilter.CORRECTED, 0, 9)] == [
            f"замість нього – рядок {row} у «{target.name}»" for row in (2, 3)
        ]


def test_saved_text_comes_back_as_it_was(composer: Composer, tmp_path: Path) -> None:
    source, target, ansi = tmp_path / "a.csv", tmp_path / "saved.csv", tmp_path / "ansi.csv"
    source.write_text("Телефон;Знижка;Код\n050 12;-20%;=1\n06712;20%;'a\n", "utf-8")
    draft = composer.new_campaign("a")
    composer.lists.import_list(draft, [Source(source)])
    composer.lists.save_problem_rows(draft, target)
    ansi.write_bytes(target.read_text("utf-8-sig").encode("cp1251", "replace"))  # as Excel saves it
    book = openpyxl.Workbook()
    for line in csv.reader(target.read_text("utf-8-sig").splitlines(), delimiter=csv_delimiter()):
        book.active.append(line)  # type: ignore[union-attr] # it has a sheet
    book.save(workbook := tmp_path / "saved.xlsx")
    for saved in (target, ansi, workbook):
        composer.lists.import_list(draft, [Source(saved)])
        with open_list(composer, draft) as recipients:
            assert recipients.columns == ("Телефон", "Знижка", "Код")
            rows = recipients.page(RowFilter.ALL, 0, 9)
            assert [row.cells for row in rows] == [("050 12", "-20%", "=1"), ("06712", "20%", "'a")]
