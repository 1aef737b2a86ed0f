"""Cards are added, doubled, taken out and put in order, with the pointer and without it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.drafts.viber_kinds import ViberKind
from smsbat_composer.gateway.payload import Card, MessageContent, ViberContent
from smsbat_composer.ui.message.carousel_editor import CarouselEditor
from smsbat_composer.ui.message.ordered_rows import DragHandle
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import campaign_of, changed, message_of
from ui.message.keys import put_caret, type_text

Opened = Callable[..., MessageStep]


def _card(title: str, **more: str) -> Card:
    known = {
        "image_url": "https://x.example/1.jpg",
        "button_caption": "Купити",
        "button_url": "https://x.example",
    }
    return Card(title=title, **known | more)


CARDS = (_card("Плед"), _card("Подушка", button_caption="Переглянути"), _card("Набір"))


def _with(cards: tuple[Card, ...]) -> MessageContent:
    return MessageContent(viber=ViberContent(sender="Z", text="Нове", carousel=cards))


@pytest.fixture
def step(qtbot: QtBot, open_step: Opened) -> MessageStep:
    made = open_step(changed(_with(CARDS)), size=(1280, 900))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    qtbot.waitUntil(lambda: _editor(made).cards[1].is_open)
    return made


def _editor(step: MessageStep) -> CarouselEditor:
    assert step.viber.carousel is not None
    return step.viber.carousel


def _titles(step: MessageStep) -> list[str | None]:
    viber = message_of(step).viber
    assert viber is not None
    return [card.title for card in viber.carousel or ()]


def _drag(handle: DragHandle, to: QPoint) -> None:
    """With the left button held, to a point of the screen."""
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    start = handle.rect().center()
    QTest.mousePress(handle, left, pos=start)
    for way, button in ((QEvent.Type.MouseMove, none), (QEvent.Type.MouseButtonRelease, left)):
        held = left if way is QEvent.Type.MouseMove else none
        local = QPointF(handle.mapFromGlobal(to))
        event = QMouseEvent(way, local, QPointF(to), button, held, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(handle, event)


def test_cards_that_are_ready_begin_closed(step: MessageStep) -> None:
    cards = _editor(step).cards
    assert [card.is_open for card in cards] == [False, True, False]
    assert [card.summary.state() for card in cards] == ["ready", "1 problem", "ready"]
    assert "too long" in cards[1].button_caption.problem_text()
    assert cards[1].button_caption.mark.text() == "11 of 10"


def test_a_new_card_can_be_typed_into_at_once(step: MessageStep) -> None:
    editor = _editor(step)
    editor.add.click()
    focused = step.focusWidget()
    assert focused is editor.cards[3].title.editor
    type_text(focused, "Шарф")
    assert _titles(step) == ["Плед", "Подушка", "Набір", "Шарф"]
    editor.add.click()
    assert not editor.add.isEnabled()
    assert len(_titles(step)) == 5


def test_a_card_is_doubled_behind_itself(step: MessageStep) -> None:
    _editor(step).cards[1].copy.click()
    assert _titles(step) == ["Плед", "Подушка", "Подушка", "Набір"]
    assert [card.is_open for card in _editor(step).cards] == [False, True, True, False]
    campaign_of(step).undo_stack.undo()
    assert _titles(step) == ["Плед", "Подушка", "Набір"]


def test_a_card_is_taken_out_and_undo_brings_it_back(step: MessageStep) -> None:
    _editor(step).cards[1].remove.click()
    assert _titles(step) == ["Плед", "Набір"]
    assert [card.is_open for card in _editor(step).cards] == [False, False]
    campaign_of(step).undo_stack.undo()
    assert _titles(step) == ["Плед", "Подушка", "Набір"]


def test_alt_and_arrows_move_a_card_with_the_caret_in_it(step: MessageStep) -> None:
    editor = _editor(step).cards[1].button_caption.editor
    editor.setFocus()
    put_caret(editor, 4)
    QTest.keyClick(editor, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _titles(step) == ["Подушка", "Плед", "Набір"]
    assert [card.is_open for card in _editor(step).cards] == [True, False, False]
    moved = _editor(step).cards[0].button_caption.editor
    assert step.focusWidget() is moved
    assert moved.textCursor().position() == 4
    QTest.keyClick(moved, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # there is no place above
    assert _titles(step) == ["Подушка", "Плед", "Набір"]


@pytest.mark.parametrize(
    ("start", "below", "titles"),
    [
        (0, 2, ["Подушка", "Набір", "Плед"]),
        (2, None, ["Набір", "Плед", "Подушка"]),
        (0, 0, ["Плед", "Подушка", "Набір"]),
    ],
)
def test_a_card_is_dragged_to_where_the_line_is(
    step: MessageStep, start: int, below: int | None, titles: list[str]
) -> None:
    rows = _editor(step).rows
    row = rows.rows()[below or 0]
    edge = row.rect().bottomLeft() if below is not None else row.rect().topLeft()
    _drag(rows.handles()[start], row.mapToGlobal(edge))
    assert _titles(step) == titles
    assert not rows._drop_line.isVisible()


def test_a_closed_card_goes_on_under_the_keyboard_and_is_told_at_once(
    qtbot: QtBot, step: MessageStep
) -> None:
    cards = _editor(step).cards
    cards[1].set_open(is_open=False)
    cards[0].summary.open.setFocus()
    for place in (0, 1):
        focused = step.focusWidget()
        assert focused is cards[place].summary.open
        QTest.keyClick(focused, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        assert [card.summary.title() for card in cards] == _titles(step)  # before the review knows
    assert _titles(step) == ["Подушка", "Набір", "Плед"]
    assert step.focusWidget() is cards[2].summary.open
    assert not cards[0].summary._state.isVisible()
    qtbot.waitUntil(cards[0].summary._state.isVisible)
    assert cards[0].summary.state() == "1 problem"


def test_a_row_held_at_the_edge_scrolls_what_is_beyond_it(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(changed(_with((*CARDS, *CARDS[:2]))), size=(1280, 500))
    for card in _editor(step).cards:
        card.set_open(is_open=True)
    bar, room = step._editors.verticalScrollBar(), step._editors.viewport()
    handle = _editor(step).rows.handles()[0]
    for is_below in (True, False, True):
        beyond = QPoint(0, room.height() + 100 if is_below else -100)
        handle.dragged.emit(room.mapToGlobal(beyond))
        qtbot.waitUntil(lambda end=is_below: bar.value() == (bar.maximum() if end else 0))  # type: ignore[misc]
    handle.dropped.emit()
    assert _titles(step)[-1] == "Плед"
    assert not _editor(step).rows._scrolling.isActive()


def test_esc_leaves_a_dragged_card_where_it_was(step: MessageStep) -> None:
    rows, left = _editor(step).rows, Qt.MouseButton.LeftButton
    handle = rows.handles()[0]
    QTest.mousePress(handle, left, pos=handle.rect().center())
    handle.dragged.emit(rows.mapToGlobal(rows.rect().bottomLeft()))
    assert rows._drop_line.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    assert not rows._drop_line.isVisible()
    QTest.mouseRelease(handle, left, pos=handle.rect().center())
    assert _titles(step) == ["Плед", "Подушка", "Набір"]
    assert QWidget.keyboardGrabber() is None


def test_the_summary_opens_a_card_and_its_arrow_closes_it(step: MessageStep) -> None:
    card = _editor(step).cards[0]
    QTest.mouseClick(card.summary, Qt.MouseButton.LeftButton)
    assert card.is_open
    assert step.focusWidget() is card.title.editor
    card.close_card.setFocus()
    QTest.keyClick(card.close_card, Qt.Key.Key_Space)
    assert not card.is_open
    assert step.focusWidget() is card.summary.open


def test_a_lone_link_is_mended_by_one_click(qtbot: QtBot, open_step: Opened) -> None:
    lone = _card("Плед", link_url="https://x.example/2")
    step = open_step(changed(_with((lone, lone))), size=(1280, 900))
    caption = _editor(step).cards[0].link_caption
    caption.visit()
    qtbot.waitUntil(caption.slot.fix.isVisible)
    assert caption.slot.fix.text() == "Take out the address"
    caption.slot.fix.click()
    viber = message_of(step).viber
    assert viber is not None
    assert viber.carousel == (_card("Плед"), lone)


def test_an_emptied_link_is_no_link(step: MessageStep) -> None:
    card = _editor(step).cards[1]
    type_text(card.link_caption.editor, "x")
    QTest.keyClick(card.link_caption.editor, Qt.Key.Key_Backspace)
    viber = message_of(step).viber
    assert viber is not None
    assert viber.carousel == CARDS


def test_an_image_that_is_not_https_is_mended_by_one_click(qtbot: QtBot, open_step: Opened) -> None:
    card = _card("Плед", image_url="http://x.example/1.jpg")
    step = open_step(changed(_with((card, card))), size=(1280, 900))
    field = _editor(step).cards[0].image_url
    qtbot.waitUntil(field.slot.fix.isVisible)
    field.slot.fix.click()
    assert field.editor.template() == "https://x.example/1.jpg"


def test_what_was_sent_cannot_be_put_in_order(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(changed(_with(CARDS)), size=(1280, 900))
    campaign = campaign_of(step)
    campaign.record = object()  # type: ignore[assignment]
    campaign.sent_changed.emit()
    editor = _editor(step)
    assert not editor.add.isEnabled()
    assert not editor.cards[0].remove.isEnabled()
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    editor.cards[0].set_open(is_open=True)
    editor.cards[0].title.editor.setFocus()
    QTest.keyClick(editor.cards[0].title.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _titles(step) == ["Плед", "Подушка", "Набір"]
    campaign.record = None


def test_the_cards_of_another_kind_are_not_lost(step: MessageStep) -> None:
    step.channel_bar.kind_chosen.emit(ViberKind.SURVEY)
    assert not _editor(step).isVisible()
    step.channel_bar.kind_chosen.emit(ViberKind.CAROUSEL)
    assert _titles(step) == ["Плед", "Подушка", "Набір"]
    assert _editor(step).isVisible()


def test_a_caption_that_many_write_has_a_shorter_one(qtbot: QtBot, step: MessageStep) -> None:
    slot = _editor(step).cards[1].button_caption.slot
    qtbot.waitUntil(slot.fix.isVisible)
    assert slot.fix.text() == "Replace with “Дивитися”"
    slot.fix.click()
    assert _editor(step).cards[1].button_caption.editor.template() == "Дивитися"
    qtbot.waitUntil(lambda: slot.text() == "")
