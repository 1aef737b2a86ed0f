"""The keys of the whole window: F6 between its parts, and the shortcuts the help tells of."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.campaign_page import DELIVERY, MESSAGE, RECIPIENTS, REVIEW
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.window_parts import WindowParts

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def active(qtbot: QtBot, window: MainWindow) -> MainWindow:
    WindowParts(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _press(qtbot: QtBot, window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window, key, keys or Qt.KeyboardModifier.NoModifier)


def _is_in(part: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and part.isAncestorOf(focused)


def test_f6_goes_from_part_to_part_and_comes_back_to_where_it_was(
    qtbot: QtBot, active: MainWindow, composer: Composer
) -> None:
    page = active.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    page.go_to_step(MESSAGE)
    preview = page.message.preview
    active.setFocus()
    _press(qtbot, active, Qt.Key.Key_F6)
    assert _is_in(active.sidebar)
    _press(qtbot, active, Qt.Key.Key_F6)
    assert _is_in(page)
    assert not _is_in(preview)
    chosen = QApplication.focusWidget()
    _press(qtbot, active, Qt.Key.Key_Tab)
    there = QApplication.focusWidget()
    assert there is not chosen
    _press(qtbot, active, Qt.Key.Key_F6)
    assert _is_in(preview)
    _press(qtbot, active, Qt.Key.Key_F6)
    assert _is_in(active.sidebar)
    _press(qtbot, active, Qt.Key.Key_F6, SHIFT)
    assert _is_in(preview)
    _press(qtbot, active, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is there
    active.show_campaigns()  # a page without a panel
    _press(qtbot, active, Qt.Key.Key_F6)
    _press(qtbot, active, Qt.Key.Key_F6)
    _press(qtbot, active, Qt.Key.Key_F6)
    assert active.focusWidget() is not None


def test_the_keys_of_the_design_work(
    qtbot: QtBot, active: MainWindow, composer: Composer, tmp_path: Path
) -> None:
    _press(qtbot, active, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: active.page is not None)
    page = active.page
    assert page is not None
    people = tmp_path / "people.csv"
    people.write_text("Телефон;Name\n0500001234;Олена\n", "utf-8")
    with qtbot.waitSignal(page.campaign.recipients_changed, timeout=30_000):
        page.campaign.import_list([Source(people)])
    steps = zip("1234", (RECIPIENTS, MESSAGE, REVIEW, DELIVERY), strict=True)
    for key, step in reversed(list(steps)):
        _press(qtbot, active, Qt.Key(ord(key)), CTRL)
        assert page.step() == step
    _press(qtbot, active, Qt.Key.Key_O, CTRL)
    (dialog,) = (each for each in active.findChildren(QFileDialog) if each.isVisible())
    dialog.reject()
    page.header.renamed.emit("Winter")
    _press(qtbot, active, Qt.Key.Key_Z, CTRL)
    assert page.campaign.campaign.name == ""
    _press(qtbot, active, Qt.Key.Key_Y, CTRL)
    assert page.campaign.campaign.name == "Winter"
    active.go("campaigns")
    qtbot.waitUntil(active.campaigns.search.isVisible)
    _press(qtbot, active, Qt.Key.Key_F, CTRL)
    assert active.campaigns.search.hasFocus()
    _press(qtbot, active, Qt.Key.Key_O, CTRL)
    (dialog,) = (each for each in active.findChildren(QFileDialog) if each.isVisible())
    dialog.reject()
    active.go("stop list")
    assert active.stop_list is not None
    _press(qtbot, active, Qt.Key.Key_F, CTRL)
    assert active.stop_list.search.hasFocus()


def test_no_two_shortcuts_of_what_is_seen_have_the_same_keys(
    qtbot: QtBot, active: MainWindow, composer: Composer
) -> None:
    page = active.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    for step in (RECIPIENTS, MESSAGE, REVIEW, DELIVERY):
        page.go_to_step(step)
        found: list[QKeySequence] = []
        for shortcut in active.findChildren(QShortcut):
            owner = shortcut.parent()
            if (
                isinstance(owner, QWidget)
                and owner.isVisible()
                and shortcut.context() == Qt.ShortcutContext.WindowShortcut
            ):
                found += shortcut.keys()
        names = sorted(keys.toString() for keys in found)
        assert names == sorted(set(names))
