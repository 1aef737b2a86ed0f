"""The report from the window: chosen in a file dialog, written in the background, found in its folder."""

import csv
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from ui.delivery.conftest import Watched
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


def test_the_workbook_holds_every_row_of_the_file(finished: Watched, tmp_path: Path) -> None:
    save_as(finished, tmp_path / "out.xlsx")
    assert finished.view.report.words() == "Report saved: out.xlsx"
    rows = list(openpyxl.load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True))
    assert rows[0][:3] == HEADER
    assert [row[0] for row in rows[1:201]] == [phone(index) for index in range(200)]
    status = [row[3] for row in rows[1:]]
    words = [word.lower() for word in finished.column("status")]
    assert status[:200] == words
    assert len(status) == 202  # the duplicate and the row without a phone too


def test_a_csv_and_its_folder(finished: Watched, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_as(finished, tmp_path / "out.csv")
    rows = list(csv.reader((tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 203
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    finished.view.report.open_folder.click()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_a_place_that_cannot_be_written_is_told(finished: Watched, tmp_path: Path) -> None:
    finished.view.report.write(tmp_path / "nowhere" / "out.xlsx")
    finished.wait_until(finished.view.filters.save.isEnabled)
    assert finished.view.report.words().startswith("The report could not be saved")
    assert not finished.view.report.open_folder.isVisible()
