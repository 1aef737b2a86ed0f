"""The columns that can be put into the text, and what stands for their empty cells."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.message.insert_bar import InsertBar
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from ui.message.content import HYBRID, campaign_of, message_of
from ui.message.keys import put_caret

Opened = Callable[..., MessageStep]


def test_columns_stand_there_with_their_empty_rows(open_step: Opened) -> None:
    items = open_step().insert_bar.items()
    states = {item.state.name: item.state for item in items}
    assert items[1].value.accessibleName() == "Звертання: 1 empty → Вітаємо"
    assert list(states) == ["Ім’я", "Звертання", "Місто", "Телефон"]
    assert (states["Звертання"].note, states["Звертання"].value) == ("1 empty →", "Вітаємо")
    assert (states["Місто"].note, states["Місто"].value) == ("all there", "")


def test_in_a_narrow_bar_the_columns_in_use_stay(
    qtbot: QtBot, open_campaign: Callable[..., OpenCampaign]
) -> None:
    bar = InsertBar(open_campaign())
    qtbot.addWidget(bar)
    bar.resize(460, 36)
    bar.show()
    assert [item.state.name for item in bar.items()] == ["Звертання", "Місто"]
    assert [action.text() for action in bar._menu.actions()] == ["Ім’я", "Телефон"]


def test_a_chip_goes_into_the_text_that_was_edited_last(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step()
    step.activateWindow()
    qtbot.waitUntil(step.isActiveWindow)
    step.sms.text.editor.setFocus()
    put_caret(step.sms.text.editor, 0)
    chip = next(item.chip for item in step.insert_bar.items() if item.state.name == "Ім’я")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert (message_of(step).sms_text or "").startswith("{Ім’я}{Звертання}")
    assert "{Ім’я}" not in (message_of(step).viber_text or "")


def test_a_column_in_use_without_a_value_asks_for_one(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(HYBRID.model_copy(update={"if_empty": {}}))
    item = next(item for item in step.insert_bar.items() if item.state.name == "Звертання")
    assert item.state.value == "say what"
    QTest.mouseClick(item.value, Qt.MouseButton.LeftButton)
    popup = step.insert_bar._popup
    assert popup.isVisible()
    QTest.keyClicks(popup.value, "Hi")
    assert campaign_of(step).campaign.if_empty == {"Звертання": "Hi"}
    QTest.keyClick(popup.value, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert item.state.value == "Hi"


def test_nothing_can_be_decided_knowingly_and_esc_decides_nothing(open_step: Opened) -> None:
    step = open_step(HYBRID.model_copy(update={"if_empty": {}}))
    popup = step.insert_bar._popup
    step.insert_bar.ask_value("Звертання")
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert campaign_of(step).campaign.if_empty == {}
    step.insert_bar.ask_value("Звертання")
    QTest.keyClick(popup.value, Qt.Key.Key_Return)
    assert campaign_of(step).campaign.if_empty == {"Звертання": ""}


def test_a_value_is_pasted_on_one_line(open_step: Opened) -> None:
    step = open_step()
    popup = step.insert_bar._popup
    step.insert_bar.ask_value("Звертання")
    popup.value.selectAll()
    QApplication.clipboard().setText("Ра\nз\tдва\u2028три")
    popup.value.paste()
    assert (
        campaign_of(step).campaign.if_empty
        == {"Звертання": popup.value.text()}
        == {"Звертання": "Ра з два три"}
    )
    popup.close()


def test_a_value_keeps_the_spelling_the_file_has(open_step: Opened) -> None:
    step = open_step(HYBRID.model_copy(update={"if_empty": {" ЗВЕРТАННЯ": "Вітаємо"}}))
    step.insert_bar._decide("Звертання", "Добрий день")
    assert campaign_of(step).campaign.if_empty == {" ЗВЕРТАННЯ": "Добрий день"}


def test_without_a_list_the_way_to_it_is_shown(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_list=False)
    assert step.insert_bar.items() == []
    with qtbot.waitSignal(step.go_to_step) as asked:
        step.insert_bar._to_list.click()
    assert asked.args == [0]


def test_a_value_for_a_column_that_is_gone_can_be_deleted(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(HYBRID.model_copy(update={"if_empty": {"Звертання": "Вітаємо", "Знижка": "0"}}))
    assert "Знижка" in step.if_empty_problem.text()
    assert step.if_empty_problem.isVisible()
    step.if_empty_problem.remove.click()
    assert campaign_of(step).campaign.if_empty == {"Звертання": "Вітаємо"}
    qtbot.waitUntil(lambda: not step.if_empty_problem.isVisible())


def test_of_a_value_given_twice_one_can_be_deleted(open_step: Opened) -> None:
    step = open_step(HYBRID.model_copy(update={"if_empty": {"Звертання": "Вітаємо", "звертання": "Ви"}}))
    step.if_empty_problem.remove.click()
    assert len(campaign_of(step).campaign.if_empty) == 1


def test_a_chip_is_dragged_to_where_it_is_dropped(open_step: Opened) -> None:
    step = open_step()
    editor = step.viber.text.editor
    chip = next(item.chip for item in step.insert_bar.items() if item.state.name == "Місто")
    data = chip.make_drag().mimeData()
    assert data is not None
    put_caret(editor, 1)
    at, nothing = QPointF(editor.cursorRect().center()), Qt.KeyboardModifier.NoModifier
    put_caret(editor, 0)
    viewport, left, copy = editor.viewport(), Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    for event in (
        QDragEnterEvent(at.toPoint(), copy, data, left, nothing),
        QDropEvent(at, copy, data, left, nothing),
    ):
        QApplication.sendEvent(viewport, event)
    assert (message_of(step).viber_text or "").startswith("{Звертання}{Місто}, вітаємо!")


def test_a_chip_that_is_held_and_pulled_is_not_pressed(
    open_step: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = open_step()
    chip = step.insert_bar.items()[0].chip
    pulled: list[str] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _action: pulled.append(drag.mimeData().text()))
    middle = chip.rect().center()
    QTest.mousePress(chip, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(chip, middle + QPoint(40, 40))
    away = QPointF(middle + QPoint(40, 40))
    held = Qt.MouseButton.LeftButton
    move = QMouseEvent(
        QEvent.Type.MouseMove, away, away, Qt.MouseButton.NoButton, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(chip, move)
    QTest.mouseRelease(chip, Qt.MouseButton.LeftButton, pos=middle)
    assert pulled[:1] == ["{Ім’я}"]
    assert message_of(step) == HYBRID.message
