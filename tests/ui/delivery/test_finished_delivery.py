"""A delivery that has ended, read from the journal: numbers, filters, order, reasons."""

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from smsbat_composer.delivery.result_query import ResultSort
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.delivery.tally import Reason
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.ui.components.adding_up_line import _TermButton
from smsbat_composer.ui.delivery.history_dialog import HistoryDialog
from smsbat_composer.ui.delivery.lanes import Lanes
from smsbat_composer.ui.theme import Tone
from ui.delivery.conftest import Watched
from ui.delivery.sending import ledger_of, phone

PEOPLE = 200


def terms(watched: Watched) -> dict[object, _TermButton]:
    return {button.term.key: button for button in watched.view.line.findChildren(_TermButton)}


def click(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # type: ignore[call-overload] # any widget


def test_the_line_adds_up_and_agrees_with_the_gateway(finished: Watched) -> None:
    numbers = {key: button.term.number for key, button in terms(finished).items()}
    assert numbers[None] == PEOPLE
    assert sum(number for key, number in numbers.items() if key is not None) == PEOPLE
    ledger = ledger_of(finished.composer)
    assert set(Counter(message["phone"] for message in ledger).values()) == {1}
    assert numbers[DisplayGroup.REFUSED] == PEOPLE - len(ledger)
    assert numbers[DisplayGroup.NOT_SENT_YET] == 0
    assert min(numbers[group] for group in (DisplayGroup.READ, DisplayGroup.DELIVERED)) > 0


def test_what_does_not_apply_to_an_ended_delivery_is_hidden(finished: Watched) -> None:
    band = finished.view.band
    assert finished.step.standing is not None
    assert finished.step.standing.state is CampaignState.FINISHED
    assert band.isVisible()
    assert band.spent.isVisible()
    hidden = (band.pace, band.left, band.pause, band.stop, finished.view.note)
    assert [widget.isVisible() for widget in hidden] == [False] * 5
    assert band.spent.figure() != "₴0.00"


def test_the_sms_lane_stands_right_under_those_who_went_to_sms(finished: Watched) -> None:
    lanes = finished.view.pictures.lanes
    viber, sms = lanes.pieces(Channel.VIBER), lanes.pieces(Channel.SMS)
    assert viber[-1].tone is Tone.SMS
    assert (viber[-1].left, viber[-1].right) == (sms[0].left, sms[-1].right)
    assert sum(piece.recipients for piece in sms) == viber[-1].recipients
    ledger = ledger_of(finished.composer)
    assert sum(piece.recipients for piece in viber) == len(ledger)
    assert isinstance(lanes, Lanes)
    assert "to SMS" in lanes.accessibleName()


def test_the_table_shows_everybody_who_is_sent_to_and_nobody_else(finished: Watched) -> None:
    assert finished.column(ResultSort.ROW) == [str(row) for row in range(2, PEOPLE + 2)]
    words = finished.column(ResultSort.STATUS)
    assert words.count("Refused") == terms(finished)[DisplayGroup.REFUSED].term.number
    titles = [column.title for column in finished.view.table.model.columns]
    assert titles[-2:] == ["Ім’я", "Місто"]


@pytest.mark.parametrize("group", [DisplayGroup.READ, DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED])
def test_a_term_opens_its_rows(finished: Watched, group: DisplayGroup) -> None:
    button = terms(finished)[group]
    click(button)
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == button.term.number
    assert len(set(finished.column(ResultSort.STATUS))) == 1


def test_a_reason_opens_its_people_and_a_second_press_lets_them_go(finished: Watched) -> None:
    panel = finished.view.reasons
    assert panel.isVisible()
    button = next(button for button in panel.buttons if button.line.sentence == "Wrong number")
    click(button)
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == button.line.recipients
    assert set(finished.column("reason")) == {"Wrong number"}
    assert finished.view.filters.reason.selected() == button.line.reason
    assert finished.view.line.selected() is DisplayGroup.REFUSED
    click(button)
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == PEOPLE


def test_reasons_explain_everybody_who_was_not_reached(finished: Watched) -> None:
    buttons = finished.view.reasons.buttons
    explained = sum(b.line.recipients for b in buttons if isinstance(b.line.reason, Reason))
    numbers = terms(finished)
    unreached = (DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED, DisplayGroup.NEEDS_ATTENTION)
    assert explained == sum(numbers[group].term.number for group in unreached)


@pytest.mark.parametrize(
    ("text", "row"),
    [(f"+{phone(57)}", 59), ("067 000-01-23", 125), ("201", 201)],
    ids=["phone", "phone as people write it", "row"],
)
def test_the_search_finds_a_phone_and_a_row(finished: Watched, text: str, row: int) -> None:
    QTest.keyClicks(finished.view.filters.search, text)
    finished.wait_until(lambda: finished.view.query.text == text)
    finished.wait_for_rows()
    assert str(row) in finished.column(ResultSort.ROW)
    assert finished.view.table.model.rowCount() < PEOPLE


def test_the_search_finds_a_name_and_the_channel_narrows_it(finished: Watched) -> None:
    finished.view.filters.search.setText("олена")
    finished.wait_until(lambda: finished.view.query.text == "олена")
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == PEOPLE / 4
    finished.view.filters.channel.chosen.emit(Channel.SMS)
    finished.wait_for_rows()
    assert set(finished.column(ResultSort.CHANNEL)) == {"SMS"}
    assert 0 < finished.view.table.model.rowCount() < PEOPLE / 4


def test_where_nothing_matches_one_click_clears_the_filters(finished: Watched) -> None:
    view = finished.view
    view.filters.search.setText("немає такого")
    finished.wait_until(lambda: view.query.text != "")
    finished.wait_for_rows()
    assert view.table.empty.isVisible()
    view.table.empty.pressed.emit()
    finished.wait_for_rows()
    assert view.table.model.rowCount() == PEOPLE
    assert not view.table.empty.isVisible()
    assert view.filters.search.text() == ""


@pytest.mark.parametrize("sort", [*ResultSort, "field 1"])
def test_a_header_sorts_and_the_same_header_turns_the_order_round(finished: Watched, sort: str) -> None:
    section = [column.key for column in finished.view.table.model.columns].index(sort)
    header = finished.view.table.table.horizontalHeader()
    if sort is not ResultSort.ROW:  # the table begins in the order of rows
        header.sectionClicked.emit(section)
        finished.wait_for_rows()
    upward = finished.ids()
    header.sectionClicked.emit(section)
    finished.wait_for_rows()
    assert finished.view.query.descending
    assert finished.ids() == upward[::-1]


def test_the_footer_counts_the_rows_in_view(finished: Watched) -> None:
    assert finished.view.footer.rows_seen().startswith("Rows 1–")
    assert finished.view.footer.rows_seen().endswith(" of 200")
    finished.view.table.table.scrollToBottom()
    assert finished.view.footer.rows_seen().endswith("–200 of 200")


def test_in_a_narrow_window_the_reasons_stand_behind_a_button(finished: Watched) -> None:
    view = finished.view
    finished.step.resize(1024, 600)
    finished.wait_until(lambda: not view.reasons.isVisible())
    click(view.filters.reasons)
    assert view.reasons.isVisible()
    assert not view.filters.reasons.isVisible()
    view.reasons.closed.emit()
    assert not view.reasons.isVisible()
    assert view.filters.reasons.isVisible()


def test_the_menu_tells_the_campaigns_history(finished: Watched) -> None:
    finished.view.filters.history.trigger()
    dialog = finished.view.findChild(HistoryDialog)
    assert isinstance(dialog, HistoryDialog)
    told = [text for _, text in dialog.lines]
    assert told[:2] == [f"Written down, ready to be sent to {PEOPLE} recipients", "Sending began"]
    assert told[-1] == "Finished: what became of everybody is known"
    click(dialog.copy)
    assert QGuiApplication.clipboard().text().splitlines()[-1].endswith(told[-1])
    QTest.keyClick(dialog, Qt.Key.Key_Return)
