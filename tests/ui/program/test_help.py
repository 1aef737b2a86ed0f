"""Help by F1: about the place you are at, in both languages, and to be found by the mouse."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.campaign_page import DELIVERY, MESSAGE, REVIEW
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.help_window import KEYS, TOPICS, help_text
from smsbat_composer.ui.sidebar_news import SETTINGS, STOP_LIST
from smsbat_composer.words import Language, use_language
from smsbat_composer.words.resources import resource
from smsbat_composer.words.translation import read_catalogue


def _page(qtbot: QtBot, window: MainWindow) -> str:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert window.help.window is not None
    return window.help.window.page.toPlainText().splitlines()[0]


def test_f1_opens_the_page_about_the_place(qtbot: QtBot, window: MainWindow, composer: Composer) -> None:
    assert _page(qtbot, window) == "Campaigns"
    for place, title in ((STOP_LIST, "Stop list"), (SETTINGS, "Settings")):
        window.sidebar.chosen.emit(place)
        assert _page(qtbot, window) == title
    page = window.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    assert _page(qtbot, window) == "Recipients"
    for step, title in ((MESSAGE, "Message"), (REVIEW, "Review"), (DELIVERY, "Delivery")):
        page.go_to_step(step)
        assert _page(qtbot, window) == title
    shown = window.help.window
    assert shown is not None
    shown.topics.chosen.emit(KEYS)
    assert "Ctrl+N" in shown.page.toPlainText()
    shown.about_asked.emit()
    assert window.settings is not None
    assert window.settings.about.isVisible()
    use_language(Language.UKRAINIAN)
    window.build()
    qtbot.waitUntil(lambda: window.help.window is None)
    button = next(each for each in window.sidebar.findChildren(QPushButton) if each.text() == "Довідка")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.help.window is not None
    assert window.help.window.page.toPlainText().startswith("Налаштування")


@pytest.mark.parametrize("language", list(Language))
def test_every_page_is_there_and_names_what_the_window_shows(language: Language) -> None:
    use_language(language)
    pages = [topic for topic in TOPICS if topic != KEYS]
    files = {path.stem for path in Path(resource("help", language.value)).glob("*.md")}
    assert files == set(pages)
    catalogue = read_catalogue(Language.UKRAINIAN).forms
    known = [form for forms in catalogue.values() for form in forms] if language is Language.UKRAINIAN else []
    known += [source for source, _comment in catalogue] if language is Language.ENGLISH else []
    text = " ".join(known).lower()
    for topic in pages:
        page = help_text(topic)
        assert page.startswith("# ")
        named = re.findall(
            r"\*\*([^*]+…)\*\*", page
        )  # a button that asks more: its words stand in the window
        assert [words for words in named if words.lower() not in text] == []
