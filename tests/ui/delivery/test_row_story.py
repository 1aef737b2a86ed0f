"""Opening a row, copying rows, and the reasons people went to SMS: through clicks and keys."""

import csv
import io
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from smsbat_composer.delivery.result_query import ResultSort
from smsbat_composer.delivery.row_history import Leg
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.sentences.row_history import history_lines
from smsbat_composer.ui.delivery.row_copying import copied_text
from smsbat_composer.ui.delivery.row_dialog import RowDialog
from smsbat_composer.ui.delivery.row_looks import row_look
from ui.delivery.conftest import Watched
from ui.delivery.test_finished_delivery import click


def open_current(watched: Watched) -> RowDialog:
    QTest.keyClick(watched.view.table.table, Qt.Key.Key_Return)
    dialog = watched.view.findChild(RowDialog)
    assert isinstance(dialog, RowDialog)
    return dialog


def choose(watched: Watched, group: DisplayGroup) -> None:
    watched.view._choose_term(group)
    watched.wait_for_rows()
    watched.view.table.table.selectRow(0)


def test_enter_opens_a_row_with_its_whole_way_to_the_reader(finished: Watched) -> None:
    choose(finished, DisplayGroup.READ)
    row = finished.view.table.table.current()
    dialog = open_current(finished)
    told = [line.text for line in dialog.lines]
    assert told[0].startswith("Request № ")
    assert told[1] == "Attempt 1: the request went to the gateway"
    assert told[2].startswith("The gateway answered (HTTP 200")
    assert told[-1] == "Viber: read"
    facts = dict(dialog.facts)
    assert facts["Status"] == "Read"
    assert facts["Message ID"] == row.message_id
    assert len(facts["Request ID"]) == 32
    assert dict(dialog.cells)["Ім’я"] == row.cells[1]
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert row.message_id in copied
    assert all(line.text in copied for line in dialog.lines)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_refused_row_tells_why_and_what_to_do(finished: Watched) -> None:
    choose(finished, DisplayGroup.REFUSED)
    dialog = open_current(finished)
    assert "The gateway refused this number" in dialog.lines[-1].text
    assert "What to do" in dict(dialog.facts)
    dialog.reject()


def test_a_double_click_opens_a_row_that_went_to_sms(finished: Watched) -> None:
    choose(finished, DisplayGroup.NOT_DELIVERED)
    table = finished.view.table.table
    place = table.visualRect(table.model().index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = finished.view.findChild(RowDialog)
    assert isinstance(dialog, RowDialog)
    told = [line.text for line in dialog.lines]
    assert any(line.startswith("An SMS follows: ") for line in told)
    assert told[-1] == "SMS: not delivered"
    dialog.reject()


def test_several_rows_are_copied_as_a_spreadsheet_reads_them(finished: Watched) -> None:
    table = finished.view.table.table
    table.setFocus()
    table.selectRow(2)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QGuiApplication.clipboard().clear()
    QTest.keySequence(table, "Ctrl+C")
    finished.wait_until(lambda: QGuiApplication.clipboard().text() != "")
    header, *rows = csv.reader(io.StringIO(QGuiApplication.clipboard().text()), delimiter="\t")
    assert header[:3] == ["Row", "Phone", "Channel"]
    assert [row[0] for row in rows] == ["4", "5", "6"]
    assert rows[0][1] == "380670000002"
    assert "3 rows are copied" in finished.view.footer.told()


def test_everything_selected_is_the_whole_table_in_its_order(finished: Watched) -> None:
    table = finished.view.table
    QTest.keySequence(table.table, "Ctrl+A")
    assert table.selected_ids() == finished.ids()


def test_a_cell_that_excel_would_run_is_copied_as_text(finished: Watched) -> None:
    table = finished.view.table
    row = table.model.row(0)
    assert row is not None
    evil, harmless = (
        replace(row, cells=("1", "=1+1", "a\tb")),
        replace(row, cells=("1", "-5", "+380501234567")),
    )
    copied = io.StringIO(copied_text(table.model.columns, [evil, harmless]))
    assert [line[-2:] for line in csv.reader(copied, delimiter="\t")][1:] == [
        ["'=1+1", "a\tb"],
        ["-5", "+380501234567"],
    ]


def test_a_status_nobody_knows_is_told_in_the_gateways_own_word(finished: Watched) -> None:
    row = finished.view.table.model.row(0)
    assert row is not None
    reason = replace(row.reason, group=DisplayGroup.QUEUED, status=Status.UNKNOWN)
    odd = replace(row, reason=reason, raw_status="moderation")
    assert row_look(odd).word == "Queued"
    column = next(one for one in finished.view.table.model.columns if one.key == ResultSort.STATUS)
    assert column.tooltip is not None
    assert (column.tooltip(odd), column.tooltip(row)) == ("moderation", "")


def test_what_was_read_after_its_details_came_is_told_with_both_moments(finished: Watched) -> None:
    choose(finished, DisplayGroup.READ)
    row = finished.view.table.table.current()
    history = finished.view.results.history(row.recipient_id)
    delivered = replace(history, legs=(Leg(Channel.VIBER, "Delivered", row.accepted_at),))
    told = [(line.at, line.text) for line in history_lines(delivered)][-2:]
    assert told == [(row.accepted_at, "Viber: delivered"), (row.status_at, "Viber: read")]


def test_the_reasons_tell_who_went_to_sms_and_why_and_open_them(finished: Watched) -> None:
    panel = finished.view.reasons
    buttons = [button for button in panel.buttons if isinstance(button.line.reason, Fallback)]
    on_sms = finished.view.standing
    assert on_sms is not None
    assert sum(button.line.recipients for button in buttons) == on_sms.tally.lane(Channel.SMS).total
    button = buttons[0]
    click(button)
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == button.line.recipients
    assert set(finished.column(ResultSort.CHANNEL)) == {"SMS"}
    assert finished.view.line.selected() is None
    assert finished.view.filters.reason.selected() == button.line.reason
    click(button)
    finished.wait_for_rows()
    assert finished.view.table.model.rowCount() == 200
