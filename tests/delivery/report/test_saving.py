"""A report on disk: whole or not at all, beside a target that is open, cancelled at any moment."""

import threading
from pathlib import Path

import openpyxl
import pytest

from delivery.desk import Desk, phone
from delivery.report.reported import sent_from
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.delivery.report.saved import Note, NoteKind, ReportProgress, ReportStage, SavedReport
from smsbat_composer.delivery.report.tables import Table, write_table
from smsbat_composer.delivery.report.target import disk_refusals, folder_beside, put_in_place
from smsbat_composer.delivery.results import Results
from smsbat_composer.sentences.report import report_words
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.errors import UserError


@pytest.fixture
def campaign(desk: Desk, workbook: Path) -> str:
    return sent_from(desk, workbook)


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_a_process_of_its_own_writes_it_in_the_language_in_use(
    results: Results, campaign: str, tmp_path: Path
) -> None:
    told: list[ReportProgress] = []
    target = tmp_path / "звіт.xlsx"
    use_language(Language.UKRAINIAN)
    saved = results.save_report(campaign, target, words=report_words(), on_progress=told.append)
    assert saved == SavedReport(target)
    assert openpyxl.load_workbook(target)["Клієнти"]["F3"].value == "Статус"
    assert list(dict.fromkeys(one.stage for one in told)) == list(ReportStage)
    assert leftovers(tmp_path) == []


@pytest.fixture
def open_in_excel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    target = tmp_path / "звіт.xlsx"
    target.write_text("old")
    replace = Path.replace

    def refuse_the_open_one(draft: Path, to: Path) -> Path:
        if to == target:
            raise PermissionError(13, "Permission denied")  # as Windows does while Excel has it open
        return replace(draft, to)

    monkeypatch.setattr(Path, "replace", refuse_the_open_one)
    return target


def test_a_table_is_saved_beside_one_that_is_open_in_excel(open_in_excel: Path) -> None:
    place = write_table(open_in_excel, Table("Люди", [["Телефон"], ["=1"]]))
    assert place == open_in_excel.with_name("звіт (2).xlsx")
    assert openpyxl.load_workbook(place)["Люди"]["A2"].value == "=1"
    assert open_in_excel.read_text() == "old"


def test_a_target_open_in_excel_is_saved_beside(
    results: Results, campaign: str, tmp_path: Path, open_in_excel: Path
) -> None:
    target = open_in_excel
    (tmp_path / "звіт (2).xlsx").write_text("older")
    saved = results.save_report(campaign, target, words=report_words())
    assert saved.path == tmp_path / "звіт (3).xlsx"
    assert saved.notes == (Note(NoteKind.SAVED_BESIDE, {"name": "звіт (3).xlsx", "asked": "звіт.xlsx"}),)
    assert openpyxl.load_workbook(saved.path)["Клієнти"]["A4"].value == phone(0)
    assert (target.read_text(), (tmp_path / "звіт (2).xlsx").read_text()) == ("old", "older")


def test_a_folder_that_takes_nothing_is_no_open_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_draft: Path, _to: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    target = tmp_path / "звіт.xlsx"
    with pytest.raises(UserError) as raised, folder_beside(target) as folder:
        put_in_place(folder / "draft", target)
    assert (raised.value.code, raised.value.values["path"]) == (ReportFault.UNWRITABLE, target)


def test_a_full_disk_is_told_by_the_name_the_user_gave(tmp_path: Path) -> None:
    target = tmp_path / "звіт.xlsx"
    with pytest.raises(UserError) as raised, disk_refusals(target):
        raise OSError(28, "No space left on device")
    assert raised.value.code == ReportFault.UNWRITABLE
    assert raised.value.values == {"path": target, "reason": "No space left on device"}


def test_a_cancelled_report_leaves_the_old_one(
    results: Results, campaign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))  # openpyxl would keep half a sheet there
    target = tmp_path / "звіт.xlsx"
    target.write_text("old")
    cancel = threading.Event()
    with pytest.raises(UserError) as raised:
        results.save_report(
            campaign, target, words=report_words(), on_progress=lambda _: cancel.set(), cancel=cancel
        )
    assert raised.value.code == ReportFault.CANCELLED
    assert list(temporary.iterdir()) == []
    assert target.read_text() == "old"
    assert leftovers(tmp_path) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("звіт.pdf", ReportFault.PDF_IN_WINDOW),
        ("звіт.docx", ReportFault.FORMAT_UNKNOWN),
        ("немає/звіт.xlsx", ReportFault.UNWRITABLE),
    ],
)
def test_targets_that_will_not_do(
    results: Results, campaign: str, tmp_path: Path, name: str, code: ReportFault
) -> None:
    with pytest.raises(UserError) as raised:
        results.save_report(campaign, tmp_path / name, words=report_words())
    assert raised.value.code == code


def test_a_campaign_that_nobody_knows(results: Results, tmp_path: Path) -> None:
    with pytest.raises(UserError) as raised:
        results.save_report("nothing", tmp_path / "звіт.csv", words=report_words())
    assert raised.value.code == "campaign_unknown"
    assert list(tmp_path.glob("*.csv")) == []
