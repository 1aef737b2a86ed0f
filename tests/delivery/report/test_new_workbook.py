"""A workbook of the journal's own rows: from text, from several files, and where the original will not do."""

import csv
from pathlib import Path

import openpyxl
import pytest
import python_calamine

from delivery.desk import Desk, phone
from delivery.report.reported import ADDED, sent_from, write
from smsbat_composer.delivery.report import new_workbook, original, writing
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.delivery.report.saved import Note, NoteKind
from smsbat_composer.workspace.errors import UserError


def write_csv(path: Path, *rows: tuple[str, ...]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([("Телефон", "Ім’я"), *rows])
    return path


def rows_of(target: Path) -> list[list[object]]:
    return [list(line) for line in python_calamine.load_workbook(target).get_sheet_by_index(0).to_python()]


def test_rows_of_a_text_get_a_new_workbook(desk: Desk, tmp_path: Path) -> None:
    texts = ["=1+1", "+1-2", "-2+3", "@SUM(A1)", "#N/A", "Двійник\x07"]
    rows = [(phone(index), text) for index, text in enumerate(texts)]
    source = write_csv(tmp_path / "люди.csv", *rows, (phone(0), "Двічі"))
    target = tmp_path / "звіт.xlsx"
    assert write(desk, sent_from(desk, source), target) == []
    lines = rows_of(target)
    assert tuple(lines[0]) == ("Телефон", "Ім’я", *ADDED, "Row in the file")
    assert [line[1] for line in lines[1:]] == [*texts[:-1], "Двійник", "Двічі"]
    assert [line[2] for line in lines[1:]] == ["queued", "refused", *["queued"] * 4, "duplicate"]
    assert [line[10] for line in lines[1:]] == [2, 3, 4, 5, 6, 7, 8]
    sheet = openpyxl.load_workbook(target).worksheets[0]
    assert {cell.data_type for cells in sheet.iter_rows() for cell in cells} <= {"s", "n", "d"}
    assert [sheet.cell(row, 2).quotePrefix for row in range(2, 7)] == [True] * 4 + [False]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:K8")


def test_several_files_are_one_workbook_that_tells_the_file(desk: Desk, tmp_path: Path) -> None:
    first = write_csv(tmp_path / "весна.csv", (phone(0), "Олена"), (phone(1), "Андрій"))
    second = write_csv(tmp_path / "літо.csv", (phone(2), "Ірина"), (phone(1), "Андрій ще раз"))
    target = tmp_path / "звіт.xlsx"
    assert write(desk, sent_from(desk, first, second), target) == [Note(NoteKind.SEVERAL_FILES)]
    lines = rows_of(target)
    assert lines[0][-2:] == ["File", "Row in the file"]
    assert [line[-2:] for line in lines[1:]] == [
        ["“весна.csv”", 2], ["“весна.csv”", 3], ["“літо.csv”", 2], ["“літо.csv”", 3],
    ]  # fmt: skip
    assert lines[4][8] == "same as row 3 of “весна.csv”"


def test_an_original_that_is_gone(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    campaign_id = sent_from(desk, workbook)
    workbook.unlink()
    target = tmp_path / "звіт.xlsx"
    assert write(desk, campaign_id, target) == [Note(NoteKind.ORIGINAL_MISSING, {"name": "клієнти.xlsx"})]
    lines = rows_of(target)
    assert [line[0] for line in lines[1:3]] == [phone(0), phone(1)]
    assert [line[5] for line in lines[1:]] == ["queued", "refused", "duplicate", "invalid", "queued"]


def test_an_original_whose_rows_moved(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    campaign_id = sent_from(desk, workbook)
    book = openpyxl.load_workbook(workbook)
    book["Клієнти"].insert_rows(5)
    book.save(workbook)
    notes = write(desk, campaign_id, tmp_path / "звіт.xlsx")
    assert notes == [Note(NoteKind.ORIGINAL_CHANGED, {"name": "клієнти.xlsx"})]


@pytest.mark.parametrize("sheet", ["Клієнти", "Інша"])
def test_an_original_that_was_only_coloured_and_added_to(
    desk: Desk, workbook: Path, tmp_path: Path, sheet: str
) -> None:
    campaign_id = sent_from(desk, workbook)
    book = openpyxl.load_workbook(workbook)
    book["Клієнти"]["B5"].value = "Андрій Іванович"
    book["Клієнти"].append([phone(9), "Новий"])
    book["Клієнти"].title = sheet
    book.save(workbook)
    notes = write(desk, campaign_id, tmp_path / "звіт.xlsx")
    changed = Note(NoteKind.ORIGINAL_CHANGED, {"name": "клієнти.xlsx"})
    assert notes == ([] if sheet == "Клієнти" else [changed])


def test_an_original_that_is_too_large_to_be_held(
    desk: Desk, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(original, "MOST_SHEET_BYTES", 1000)
    notes = write(desk, sent_from(desk, workbook), tmp_path / "звіт.xlsx")
    assert notes == [Note(NoteKind.ORIGINAL_TOO_LARGE, {"name": "клієнти.xlsx"})]


def test_an_original_that_is_no_workbook_any_more(desk: Desk, workbook: Path, tmp_path: Path) -> None:
    campaign_id = sent_from(desk, workbook)
    workbook.write_bytes(b"PK no zip")
    notes = write(desk, campaign_id, tmp_path / "звіт.xlsx")
    assert [note.kind for note in notes] == [NoteKind.ORIGINAL_UNREADABLE]


def test_an_original_that_openpyxl_fails_at(
    desk: Desk, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_source: object) -> None:
        raise ValueError("a phone: 380501234567")

    monkeypatch.setattr(writing, "WorkbookCopy", fail)
    (note,) = write(desk, sent_from(desk, workbook), tmp_path / "звіт.xlsx")
    assert note.kind is NoteKind.ORIGINAL_UNREADABLE
    assert "ValueError at test_new_workbook.py" in str(note.values["place"])
    assert "380501234567" not in str(note.values)
    assert len(rows_of(tmp_path / "звіт.xlsx")) == 6


def test_more_rows_than_a_sheet_takes(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write_csv(tmp_path / "люди.csv", *((phone(index), "Олена") for index in range(3)))
    monkeypatch.setattr(writing, "MOST_ROWS", 3)
    assert new_workbook.MOST_ROWS == 1_048_576
    with pytest.raises(UserError) as raised:
        write(desk, sent_from(desk, source), tmp_path / "звіт.xlsx")
    assert (raised.value.code, raised.value.values) == (ReportFault.TOO_MANY_ROWS, {"limit": 2})
