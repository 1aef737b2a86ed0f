"""Buttons: what sends is told, and is never pressed by Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.buttons import danger, icon_button, link, outlined, primary
from smsbat_composer.ui.components.mode_badge import ModeBadge, mode_words
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.theme import dp
from smsbat_composer.workspace.settings import Mode


@pytest.mark.parametrize(("size", "height"), [("small", 24), ("toolbar", 26), ("normal", 30), ("large", 36)])
def test_heights_are_the_drawn_ones(qtbot: QtBot, size: str, height: int) -> None:
    for make in (primary, outlined, danger):
        button = make("Stop", "stop", size=size)  # type: ignore[arg-type] # the parameter is one of the sizes
        qtbot.addWidget(button)
        button.ensurePolished()
        assert button.sizeHint().height() == dp(height)


def test_an_icon_button_is_told_by_its_name(qtbot: QtBot) -> None:
    button = icon_button("undo", "Undo")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Undo"
    assert button.toolTip() == "Undo"


def test_a_link_takes_a_press(qtbot: QtBot) -> None:
    button = link("Show rows")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_mode_is_said_in_words() -> None:
    assert mode_words(Mode.PRACTICE) == "Practice"
    assert mode_words(Mode.LIVE, "Zatyshok") == "Live · Zatyshok"


def test_the_badge_grows_with_its_words(qtbot: QtBot) -> None:
    badge = ModeBadge(Mode.LIVE)
    qtbot.addWidget(badge)
    short = badge.sizeHint().width()
    badge.set_mode(Mode.LIVE, "Zatyshok")
    assert badge.sizeHint().width() > short
    assert badge.accessibleName() == "Live · Zatyshok"


def test_a_sending_button_tells_its_mode(qtbot: QtBot) -> None:
    button = SendingButton("Send 956 messages", Mode.LIVE, "Zatyshok")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Send 956 messages, Live · Zatyshok"
    button.set_mode(Mode.PRACTICE, "Zatyshok")
    assert button.accessibleName() == "Send 956 messages, Practice"
    button.setText("Resume")
    assert button.accessibleName() == "Resume, Practice"


def test_only_click_and_space_send(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = SendingButton("Send", Mode.LIVE)
    QVBoxLayout(window).addWidget(button)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    window.show()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    qtbot.keyClick(button, Qt.Key.Key_Enter)
    assert pressed == []
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [True]
    button.set_blocked(True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pressed == [True]


def test_a_long_account_name_leaves_room_for_what_is_sent(qtbot: QtBot) -> None:
    button = SendingButton("Send 956 messages", Mode.LIVE, "Zatyshok " * 20)
    qtbot.addWidget(button)
    assert button.sizeHint().width() < 600
    assert "Zatyshok Zatyshok" in button.toolTip()
