"""Every control of the step can be reached with Tab, and says what it is to those who cannot see it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.components.segmented import Segmented
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import HYBRID, VIBER_TEXT, changed, with_viber

Opened = Callable[..., MessageStep]
_INPUTS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit)

_CARD = Card(
    title="Плед", image_url="https://x.example/i.jpg", button_caption="Go", button_url="https://x.example"
)
_EMPTY = Card(title="", image_url="", button_caption="", button_url="")
MESSAGES = {
    "hybrid": HYBRID,
    "button": with_viber(
        sender="Z", text=VIBER_TEXT, image_url="https://x.example/i.jpg", caption="Go", action="http://x.ua"
    ),
    "carousel": with_viber(sender="Z", text="x", carousel=(_CARD, _EMPTY)),
    "survey": with_viber(sender="Z", text="x", survey=("a", "b")),
    "file": with_viber(sender="Z", text="x", file_id=0),
    "shared": changed(MessageContent(sender="S", text="x", sms=SmsContent(), viber=ViberContent())),
    "sms": changed(MessageContent(sms=SmsContent(sender="S", text="«x»"))),
}


def _controls(step: MessageStep) -> Iterator[QWidget]:
    """What a user can work with now; the inner input of a list stands for the list."""
    for widget in step.findChildren(QWidget):
        if not isinstance(widget, _INPUTS) or not widget.isVisibleTo(step) or not widget.isEnabled():
            continue
        if isinstance(widget.parent(), QComboBox | QAbstractItemView):
            continue
        if isinstance(widget, QAbstractButton) and widget.testAttribute(
            Qt.WidgetAttribute.WA_TransparentForMouseEvents
        ):
            continue  # only tells
        yield widget


def _is_left_to_arrows(widget: QWidget) -> bool:
    """A part of a switch: Tab reaches the chosen one, the arrow keys the others."""
    return (
        isinstance(widget.parent(), Segmented)
        and isinstance(widget, QAbstractButton)
        and not widget.isChecked()
    )


@pytest.fixture(params=MESSAGES.values(), ids=MESSAGES)
def step(request: pytest.FixtureRequest, qtbot: QtBot, open_step: Opened) -> MessageStep:
    content: CampaignFile = request.param
    made = open_step(content, size=(1280, 1100))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.wait(50)  # cards with errors are opened once they are judged
    return made


def test_every_control_has_a_name(step: MessageStep) -> None:
    nameless = []
    for widget in _controls(step):
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text).strip():
            nameless.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    assert nameless == []


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_names_tell_controls_apart(step: MessageStep) -> None:
    names = [_name(widget) for widget in _controls(step)]
    assert sorted(names) == sorted(set(names))


def _tab_through(step: MessageStep) -> list[QWidget]:
    """What Tab reaches from the first control on, until it comes round."""
    step.channel_bar.channels.setFocus()
    reached: list[QWidget] = []
    for _ in range(200):
        focused = step.focusWidget()
        assert focused is not None
        shown = focused.parentWidget() if isinstance(focused.parent(), QComboBox) else focused
        assert shown is not None
        if shown in reached:
            break
        reached.append(shown)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return reached


def _check_tabs(step: MessageStep) -> None:
    wanted = {widget for widget in _controls(step) if not _is_left_to_arrows(widget)}
    reached = _tab_through(step)
    assert [f"{type(w).__name__} {w.accessibleName()}" for w in wanted - set(reached)] == []
    inputs = [widget for widget in reached if isinstance(widget, QTextEdit)]
    places = [widget.mapTo(step, widget.rect().topLeft()) for widget in inputs]
    assert places == sorted(places, key=lambda place: (place.y(), place.x()))
    editors = [widget for widget in reached if step._editors.isAncestorOf(widget)]
    assert reached[reached.index(editors[0]) : reached.index(editors[-1]) + 1] == editors


def test_tab_reaches_every_control_in_the_order_of_reading(step: MessageStep) -> None:
    _check_tabs(step)


def test_parts_made_later_stand_in_the_order_of_reading_too(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(size=(1280, 1100))
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    for kind in (ViberKind.SURVEY, ViberKind.CAROUSEL):
        step.channel_bar.kind_chosen.emit(kind)
        editor = step.viber.survey if kind is ViberKind.SURVEY else step.viber.carousel
        assert editor is not None
        editor.add.click()
        _check_tabs(step)
        nameless = [w for w in _controls(step) if not (w.accessibleName() or getattr(w, "text", str)())]
        assert nameless == []
    last = _tab_through(step)[-1]
    assert step.preview.isAncestorOf(last) or step.footer.isAncestorOf(last)


def test_tab_stays_in_a_popup_and_goes_through_it_in_order(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.insert_bar.ask_value("Звертання")
    popup = step.insert_bar._popup
    assert popup.value.accessibleName()
    for wanted in ("Done", "", "Done"):
        QTest.keyClick(popup.focusWidget(), Qt.Key.Key_Tab)
        focused = popup.focusWidget()
        assert isinstance(focused, QPushButton | QLineEdit)
        assert (focused.text() if isinstance(focused, QPushButton) else "") == wanted
    popup.close()


def test_buttons_without_words_say_what_they_do(step: MessageStep) -> None:
    for widget in _controls(step):
        if isinstance(widget, QToolButton):
            assert widget.toolTip() == widget.accessibleName() != ""
