"""The report from the window: chosen in a file dialog, written in the background, found in its folder."""

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.delivery.conftest import Sent, Watched
from ui.delivery.sending import HEADER, phone


@pytest.fixture(autouse=True)
def own_dialog(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system's file dialog cannot be driven by a test; Qt's own can."""
    monkeypatch.setattr(QFileDialog, "open", _open_own)


def _open_own(dialog: QFileDialog) -> None:
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.show()


def save_as(watched: Watched, target: Path) -> None:
    watched.view.filters.save.click()
    dialog = watched.step.window().findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(target))
    dialog.accept()
    watched.wait_until(lambda: "report" in watched.view.report.words().lower())
    watched.wait_until(watched.view.filters.save.isEnabled)


def test_the_workbook_says_of_every_row_what_the_table_says(finished: Watched, tmp_path: Path) -> None:
    save_as(finished, tmp_path / "out.xlsx")
    assert finished.view.report.words() == "Report saved: out.xlsx"
    header, *rows = openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True)
    assert header[:4] == (*HEADER, "Status")
    assert [row[0] for row in rows[:200]] == [phone(index) for index in range(200)]
    said = {
        "row": [str(number) for number in range(2, 202)],
        "status": [str(row[3]).capitalize() for row in rows[:200]],
        "channel": [row[4] or "—" for row in rows[:200]],
        "reason": [row[9] or "" for row in rows[:200]],
        "price": ["" if row[8] is None else f"{row[8]:.2f}" for row in rows[:200]],
    }
    shown = {key: finished.column(key)[:200] for key in said}  # the page that is on the screen
    assert said == shown
    assert [row[3] for row in rows[200:]] == ["duplicate", "invalid"]


def test_a_csv_and_its_folder(finished: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_as(finished, tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 203
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    finished.view.report.open_folder.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_the_users_own_workbook_comes_back(finished: Watched, sent: Sent, tmp_path: Path) -> None:
    save_as(finished, tmp_path / "copy.xlsx")
    assert finished.view.report.words() == "Report saved: copy.xlsx"
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    assert book.sheetnames == ["Лист1", "Summary"]
    facts = {name: value for name, value, *_ in book["Summary"].iter_rows(values_only=True, max_row=8)}
    assert facts["Account"] == "Practice gateway · Practice: no message left this computer"
    assert facts["First message handed over"]


def test_an_original_that_is_gone_is_told(
    finished: Watched, sent: Sent, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = sent.composer.workspace.root.parent / "people.xlsx"
    away = original.rename(original.with_name("elsewhere.xlsx"))
    try:
        save_as(finished, tmp_path / "out.xlsx")
    finally:
        away.rename(original)
    note = "“people.xlsx” is not where it was read from, so the report is a new workbook."
    assert finished.view.report.words() == f"Report saved: out.xlsx · {note}"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    finished.view.report.open_file.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "out.xlsx"]


def test_a_page_to_print(finished: Watched, tmp_path: Path) -> None:
    save_as(finished, tmp_path / "out.pdf")
    assert finished.view.report.words() == "Report saved: out.pdf"
    page = (tmp_path / "out.pdf").read_bytes()
    assert page.startswith(b"%PDF")
    assert page.count(b"/Type /Page\n") == 1


def test_a_page_on_a_full_disk_is_told_and_leaves_nothing(
    finished: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_draft: Path, _page: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    finished.view.report.write(tmp_path / "out.pdf")
    finished.wait_until(finished.view.filters.save.isEnabled)
    assert "No space left on device" in finished.view.report.words()
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_report_leaves_no_trace(
    finished: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = finished.view.report
    report.write(tmp_path / "out.xlsx")
    assert report.cancel.isVisible()
    assert not finished.view.filters.save.isEnabled()
    report.cancel.click()
    finished.wait_until(finished.view.filters.save.isEnabled)
    assert not report.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_told(finished: Watched, tmp_path: Path) -> None:
    finished.view.report.write(tmp_path / "nowhere" / "out.xlsx")
    finished.wait_until(finished.view.filters.save.isEnabled)
    assert finished.view.report.words().startswith("The report could not be saved")
    assert not finished.view.report.open_folder.isVisible()
