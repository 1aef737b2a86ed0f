"""Using the window as a person does: dropping a file, picking from menus, typing, clicking."""

import json
import urllib.request
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.problem_line import ProblemLine
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review_step import ReviewStep


def drop_file(widget: QWidget, path: Path) -> None:
    """Let a file go over a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    at, button, keys = QPoint(10, 10), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    widget.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, button, keys))


def pick(menu: QMenu, *words: str) -> None:
    """Choose an entry by the words on the way to it; each need only begin so."""
    for word in words[:-1]:
        menu = _entry(menu, word).menu()  # type: ignore[assignment]  # the stubs say object
        assert isinstance(menu, QMenu)
    _entry(menu, words[-1]).trigger()


def choose_phones(qtbot: QtBot, campaign: OpenCampaign, chip: ChoiceChip, *columns: str) -> None:
    """Map the phone columns by priority in the chip's menu; the list is read again after each choice."""
    for place, column in enumerate(columns, start=1):
        with qtbot.waitSignal(campaign.recipients_changed, timeout=30_000):
            qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
            (menu,) = (menu for menu in chip.findChildren(QMenu) if menu.isVisible())
            pick(menu, f"Phone {place}", column)
            menu.close()


def _entry(menu: QMenu, word: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(word))


def write_template(qtbot: QtBot, editor: TemplateEdit, template: str) -> None:
    """Type a text; a placeholder is typed with its braces, as the keyboard way is."""
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    type_text(editor, template)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)  # the list of columns, should it still be open


def type_text(widget: QWidget, text: str) -> None:
    """Type any letters; QTest's own typing knows Latin ones only."""
    for character in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))


def choose(qtbot: QtBot, box: QComboBox, words: str) -> None:
    """Choose with the arrow keys, as one does in a closed drop-down list."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == words:
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError(f"{words} is not offered")


def write_line(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    """Type over what stands in an input of one line, and leave it with Enter."""
    line.setFocus()
    line.selectAll()
    type_text(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def read_warnings(qtbot: QtBot, step: ReviewStep) -> None:
    """Tick every warning off."""
    for line in step.problems.findChildren(ProblemLine):
        for box in line.findChildren(QCheckBox):
            if not box.isChecked():
                box.click()


def read_ledger(base_url: str) -> Any:
    """What the practice gateway was given."""
    with urllib.request.urlopen(f"{base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
        return json.load(answer)
