"""The table while the campaign runs: the view and the selection hold still under changing rows."""

from dataclasses import replace

from PySide6.QtCore import QModelIndex

from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from ui.delivery.conftest import Watched

BACKWARDS = ResultQuery(descending=True)


def show_rows(watched: Watched, other: ResultQuery) -> None:
    """As if what is asked for found other rows now."""
    table, view = watched.view.table, watched.view
    found = view.results.find(watched.campaign.campaign_id, other, table._chosen)
    table._order.taken.emit(view.query, found)


def test_the_selection_follows_its_recipient_and_the_view_stays(finished: Watched) -> None:
    table = finished.view.table
    table.table.verticalScrollBar().setValue(100)
    table.table.selectRow(110)
    chosen = table.table.current()
    last = table.count() - 1
    show_rows(finished, replace(BACKWARDS, groups=finished.view.query.groups))
    assert table.table.current() == chosen
    assert table.table.currentIndex().row() == last - 110
    assert table.table.verticalScrollBar().value() == 100


def test_a_recipient_who_is_found_no_more_is_not_selected(finished: Watched) -> None:
    table = finished.view.table
    table.table.selectRow(5)
    show_rows(finished, ResultQuery(text=table.model.row(7).phone))
    assert table.table.current() is None
    assert table.model.rowCount() == 1


def test_an_answer_to_an_older_question_is_dropped(finished: Watched) -> None:
    table, before = finished.view.table, finished.view.query
    table.sort_asked.emit(ResultSort.PHONE)
    table._order.taken.emit(before, finished.view.results.find(finished.campaign.campaign_id, BACKWARDS))
    assert finished.column(ResultSort.ROW)[0] == "2"
    finished.wait_for_rows()


def test_a_refresh_paints_only_the_rows_that_became_others(finished: Watched) -> None:
    table, view = finished.view.table, finished.view
    painted: list[tuple[int, int]] = []
    table.model.dataChanged.connect(
        lambda first, last: painted.append((QModelIndex(first).row(), QModelIndex(last).row()))
    )
    table.refresh()
    assert painted == []
    show_rows(finished, replace(BACKWARDS, groups=view.query.groups))
    ((first, last),) = painted
    assert first == 0
    assert last < table.count() // 2
