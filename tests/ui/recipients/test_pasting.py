"""Cells from the clipboard: pasted by key and by button, beside files and alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.recipients_step import RecipientsStep
from ui.recipients.doing import campaign_of, click, fail_to_read, numbers_shown, read_list, words

COPIED = "Телефон\tІм’я\n0500001234\tОлена\n067 000 45 18\tІра\n"


@pytest.fixture(autouse=True)
def clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def _press_paste(qtbot: QtBot, step: RecipientsStep) -> None:
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    qtbot.keyClick(step, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_the_key_pastes_cells(empty_step: RecipientsStep, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(COPIED)
    read_list(qtbot, empty_step, lambda: _press_paste(qtbot, empty_step))
    assert numbers_shown(empty_step) == [2, 3]
    recipients = campaign_of(empty_step).recipients
    assert recipients is not None
    assert recipients.sources[0].is_pasted
    assert empty_step.list_pane.source._name.text() == "Pasted cells"


def test_the_button_adds_cells_to_a_list(step: RecipientsStep, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(COPIED)
    read_list(qtbot, step, lambda: click(qtbot, step.list_pane, "Paste cells"))
    assert [row.text() for row in step.list_pane.source.rows] == ["клієнти.csv", "Pasted cells"]


def test_pasted_cells_are_read_in_another_way(empty_step: RecipientsStep, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("0500001234\n0670004518\n")
    read_list(qtbot, empty_step, lambda: click(qtbot, empty_step.drop_place, "Paste cells"))
    assert empty_step.list_pane.read_as.header.text() == "no header row"
    assert empty_step.next.isEnabled()


def test_copied_files_are_added_as_files(empty_step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(spreadsheet))])
    QGuiApplication.clipboard().setMimeData(copied)
    read_list(qtbot, empty_step, lambda: _press_paste(qtbot, empty_step))
    assert empty_step.list_pane.source._name.text() == "клієнти.csv"


def test_an_empty_clipboard_loses_nothing(step: RecipientsStep, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().clear()
    fail_to_read(qtbot, step, lambda: click(qtbot, step.list_pane, "Paste cells"))
    assert "the list as it was" in words(step.note)
    assert len(numbers_shown(step)) == 8
