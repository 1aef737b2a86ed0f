"""The table while the campaign runs: the view and the selection hold still under changing rows."""

from array import array

from smsbat_composer.delivery.result_query import ResultSort
from ui.delivery.conftest import Watched


def show_ids(watched: Watched, ids: "array[int]") -> None:
    """As if the same query found other rows now."""
    watched.view.table._order.taken.emit(watched.view.query, ids)


def test_the_selection_follows_its_recipient_and_the_view_stays(finished: Watched) -> None:
    table = finished.view.table
    table.table.verticalScrollBar().setValue(100)
    table.table.selectRow(110)
    chosen = table.table.current()
    show_ids(finished, table.ids()[10:])
    assert table.table.current() == chosen
    assert table.table.currentIndex().row() == 100
    assert table.table.verticalScrollBar().value() == 100


def test_a_recipient_who_is_found_no_more_is_not_selected(finished: Watched) -> None:
    table = finished.view.table
    table.table.selectRow(5)
    show_ids(finished, table.ids()[10:])
    assert table.table.current() is None
    assert table.model.rowCount() == 190


def test_an_answer_to_an_older_question_is_dropped(finished: Watched) -> None:
    table = finished.view.table
    old = finished.view.query
    table.sort_asked.emit(ResultSort.PHONE)
    table._order.taken.emit(old, array("q"))
    assert table.model.rowCount() == 200
    finished.wait_for_rows()


def test_a_refresh_shows_what_became_of_the_rows_in_view(finished: Watched) -> None:
    table = finished.view.table
    chosen = table.ids()[3]
    show_ids(finished, table.ids()[3:])
    table.refresh()
    assert finished.column(ResultSort.ROW)[0] == "5"
    assert table.ids()[0] == chosen
