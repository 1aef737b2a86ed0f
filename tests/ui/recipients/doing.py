"""What a user does on the first step, and what they see, for its tests."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.list_file import Row
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.paged_model import Column
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.recipients_step import RecipientsStep

SECONDS = 30_000  # in milliseconds: never waited for when all is well


def campaign_of(step: RecipientsStep) -> OpenCampaign:
    return step._campaign


def read_list(qtbot: QtBot, step: RecipientsStep, ask: Callable[[], object]) -> None:
    """Do what makes the program read a list, and wait until it is shown."""
    with qtbot.waitSignal(campaign_of(step).recipients_changed, timeout=SECONDS):
        ask()


def fail_to_read(qtbot: QtBot, step: RecipientsStep, ask: Callable[[], object]) -> None:
    """Do what ends in a list that cannot be read, and wait until that is told."""
    with qtbot.waitSignal(campaign_of(step).import_failed, timeout=SECONDS):
        ask()


def open_file(step: RecipientsStep, *paths: Path) -> Callable[[], object]:
    return lambda: campaign_of(step).import_list([Source(path) for path in paths])


def menu_of(chip: ChoiceChip) -> QMenu | None:
    return chip._make_menu() if chip._make_menu is not None else None


def entry(menu: QMenu | None, *texts: str) -> QAction:
    """The entry of a menu under these texts, from submenu to submenu."""
    assert menu is not None
    found = next(action for action in menu.actions() if action.text() == texts[0])
    if len(texts) == 1:
        return found
    submenu = found.menu()
    assert isinstance(submenu, QMenu)
    return entry(submenu, *texts[1:])


def entries(menu: QMenu | None) -> list[str]:
    assert menu is not None
    return [action.text() for action in menu.actions()]


def button(widget: QWidget, text: str) -> QPushButton:
    """The visible button of this text."""
    return next(
        found
        for found in widget.findChildren(QPushButton)
        if found.text() == text and found.isVisibleTo(widget)
    )


def click(qtbot: QtBot, widget: QWidget, text: str) -> None:
    """Press the visible button of this text."""
    qtbot.mouseClick(button(widget, text), Qt.MouseButton.LeftButton)


def words(widget: QWidget) -> str:
    """Everything its labels say."""
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def column(step: RecipientsStep, title: str) -> Column[Row]:
    return next(one for one in step.list_pane.table.rows().columns if one.title == title)


def row(step: RecipientsStep, number: int) -> Row:
    """The row of the sheet with this number, as the table has it."""
    rows = step.list_pane.table.rows()
    found = [rows.row(place) for place in range(rows.rowCount())]
    return next(one for one in found if one is not None and one.number == number)


def numbers_shown(step: RecipientsStep) -> list[int]:
    rows = step.list_pane.table.rows()
    found = [rows.row(place) for place in range(rows.rowCount())]
    return [one.number for one in found if one is not None]


def pick_file(qtbot: QtBot, step: RecipientsStep, *sources: Path) -> None:
    """Answer the file dialog."""
    qtbot.waitUntil(lambda: file_dialog(step) is not None)
    dialog = file_dialog(step)
    assert dialog is not None
    if dialog.fileMode() is QFileDialog.FileMode.ExistingFiles:
        dialog.filesSelected.emit([str(path) for path in sources])
    else:
        dialog.fileSelected.emit(str(sources[0]))
    dialog.reject()


def file_dialog(step: RecipientsStep) -> QFileDialog | None:
    return next((one for one in step.findChildren(QFileDialog) if one.isVisible()), None)


def drag(step: RecipientsStep, *paths: Path) -> tuple[bool, QMimeData]:
    """Hold files over the step: whether they are taken, and what is held."""
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(
        QPointF(50, 50).toPoint(),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    step.dragEnterEvent(event)
    return event.isAccepted(), held


def drop(step: RecipientsStep, held: QMimeData) -> None:
    step.dropEvent(
        QDropEvent(
            QPointF(50, 50),
            Qt.DropAction.CopyAction,
            held,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
