"""Problem rows saved as a spreadsheet with their reasons, corrected there, and added to the list."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT
from ui.recipients.doing import campaign_of, click, column, file_dialog, pick_file, read_list, row, words
from ui.recipients.lists import STOPPED


def _save(qtbot: QtBot, step: RecipientsStep, target: Path) -> None:
    click(qtbot, step, "Save problem rows…")
    pick_file(qtbot, step, target)
    qtbot.waitUntil(step.problem_rows.isVisible, timeout=30_000)


def test_they_are_saved_with_their_reasons(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "проблемні.xlsx"
    _save(qtbot, step, target)
    assert "4 problem rows are saved in “проблемні.xlsx”" in words(step.problem_rows)
    rows = list(openpyxl.load_workbook(target).worksheets[0].iter_rows(values_only=True))
    assert rows[0][:5] == ("Телефон", "Тел. 2", "Ім’я", "Місто", "Бонуси")
    assert [row[0] for row in rows[1:]] == ["050 000 12 3", "0500001234", "063 000 48 11", "уточнити"]
    assert [str(row[5]).partition(" · ")[0] for row in rows[1:]] == [
        f"{row} of “клієнти.csv”" for row in (4, 5, 6, 9)
    ]
    assert "1 digit is missing" in str(rows[1][6])


def test_corrected_they_join_the_list(
    step: RecipientsStep, composer: Composer, tmp_path: Path, qtbot: QtBot
) -> None:
    with closing(connect(composer.workspace.database)) as connection:
        StopList(connection).add(STOPPED, "asked", "test")
    target = tmp_path / "проблемні.xlsx"
    _save(qtbot, step, target)
    book = openpyxl.load_workbook(target)
    book.worksheets[0]["A2"] = "050 000 12 39"
    book.save(target)
    before = campaign_of(step).recipients
    assert before is not None
    to_send, before_in_file = before.counts().to_send, before.counts().in_file
    read_list(qtbot, step, lambda: click(qtbot, step.problem_rows, "Add the corrected file"))
    recipients = campaign_of(step).recipients
    assert recipients is not None
    assert recipients.counts().to_send == to_send + 1
    assert recipients.counts().in_file == before_in_file
    click(qtbot, step, "4 corrected")
    pill = column(step, "Телефон").pill
    assert pill is not None
    told = pill(row(step, 4))
    assert told is not None
    assert told.reason == "row 2 of “проблемні.xlsx” counts instead"
    assert recipients.columns == ("Телефон", "Тел. 2", "Ім’я", "Місто", "Бонуси")
    assert not step.problem_rows.isVisible()


def test_saved_once_more_they_go_to_another_file(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "клієнти — problem rows.xlsx"
    _save(qtbot, step, target)
    with_it = [*campaign_of(step).sources, Source(target)]  # added by hand, and the note still offers it
    read_list(qtbot, step, lambda: campaign_of(step).import_list(with_it))
    read_list(qtbot, step, lambda: click(qtbot, step.problem_rows, "Add the corrected file"))
    recipients = campaign_of(step).recipients
    assert recipients is not None
    assert [read.name for read in recipients.sources] == ["клієнти.csv", target.name]
    before = target.read_bytes()
    click(qtbot, step, "Save problem rows…")
    qtbot.waitUntil(lambda: file_dialog(step) is not None)
    dialog = file_dialog(step)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "клієнти — problem rows 2.xlsx"
    pick_file(qtbot, step, target)
    qtbot.waitUntil(step.problem_rows.isVisible, timeout=30_000)
    assert "is part of the list" in words(step.problem_rows)
    assert target.read_bytes() == before


def test_those_of_a_sent_campaign_are_only_saved(
    open_step: Callable[[str], RecipientsStep],
    composer: Composer,
    with_list: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    composer.plan(with_list, composer.drafts.load(with_list).campaign, PRACTICE_ACCOUNT)
    step = open_step(with_list)
    _save(qtbot, step, tmp_path / "проблемні.xlsx")
    offered = [one.text() for one in step.problem_rows.findChildren(QPushButton)]
    assert offered == ["Open it"]


def test_the_saved_file_is_opened(
    step: RecipientsStep, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    _save(qtbot, step, tmp_path / "проблемні.csv")
    click(qtbot, step.problem_rows, "Open it")
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "проблемні.csv"]


def test_a_place_that_cannot_be_written_is_told(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    _save(qtbot, step, tmp_path / "немає" / "проблемні.xlsx")
    assert "saved in" not in words(step.problem_rows)
    assert words(step.problem_rows)
