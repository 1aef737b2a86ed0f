"""A theme can be changed while the window is open."""

import re

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import DARK, LIGHT, Theme, Tone, apply_theme, colour, icon, theme
from smsbat_composer.ui.theme.focus_ring import _Ring
from smsbat_composer.ui.theme.style_sheet import style_sheet
from smsbat_composer.words.resources import resource


def test_the_choice_is_shown_at_once(qapp: QApplication) -> None:
    apply_theme(qapp, "dark")
    assert theme() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.bg)
    apply_theme(qapp, "light")
    assert theme() is LIGHT
    assert colour("text2") == QColor(LIGHT.text2)


def test_the_system_is_followed(qapp: QApplication) -> None:
    apply_theme(qapp, "system")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme() is DARK
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme() is LIGHT


def test_a_choice_stands_whatever_the_system_does(qapp: QApplication) -> None:
    apply_theme(qapp, "light")
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme() is LIGHT
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)


def test_an_icon_takes_the_colour_of_the_theme_it_is_painted_in(qapp: QApplication) -> None:
    plus = icon("plus", "text")

    def middle() -> QColor:
        return plus.pixmap(QSize(24, 24)).toImage().pixelColor(12, 12)

    apply_theme(qapp, "light")
    assert middle() == QColor(LIGHT.text)
    apply_theme(qapp, "dark")
    assert middle() == QColor(DARK.text)


def test_a_disabled_icon_is_grey() -> None:
    picture = icon("plus", "text").pixmap(QSize(24, 24), QIcon.Mode.Disabled)
    assert picture.toImage().pixelColor(12, 12) == QColor(LIGHT.disabled)


def test_a_label_changes_its_colour_with_the_theme(qapp: QApplication, qtbot: QtBot) -> None:
    label = text_label("warning", ink=Tone.ATTENTION)
    qtbot.addWidget(label)
    label.show()
    assert shown_ink(label) == QColor(LIGHT.tone(Tone.ATTENTION).text)
    apply_theme(qapp, "dark")
    assert shown_ink(label) == QColor(DARK.tone(Tone.ATTENTION).text)


def shown_ink(label: QLabel) -> QColor:
    return label.palette().color(label.foregroundRole())


@pytest.mark.parametrize("shown", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_hole(shown: Theme) -> None:
    sheet = style_sheet(shown)
    assert not re.findall(r"@\w+|\ddp\b|None", sheet)
    assert "ModePaint" not in sheet


def test_the_indicators_have_the_colours_of_the_themes() -> None:
    for folder, shown in (("light", LIGHT), ("dark", DARK)):
        for name in ("chevron-down", "chevron-up"):
            assert shown.text2 in resource("icons", folder, f"{name}.svg").read_text()


def test_the_button_with_the_keyboard_has_a_ring(qapp: QApplication, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    column.addWidget(first := QPushButton("first"))
    column.addWidget(second := QPushButton("second"))
    window.show()
    # Without a window manager no window is ever active, so the application's own signal is given by hand.
    qapp.focusChanged.emit(None, second)
    assert [ring.geometry().contains(second.geometry()) for ring in rings(window)] == [True]
    qapp.focusChanged.emit(second, first)
    assert [ring.geometry().contains(first.geometry()) for ring in rings(window)] == [True]
    first.hide()
    assert rings(window) == []
    qapp.focusChanged.emit(first, None)


def rings(window: QWidget) -> list[_Ring]:
    return [ring for ring in window.findChildren(_Ring) if ring.isVisible()]
