"""The chart beside the lanes: the same totals, live and afterwards, and gone where there is no room."""

from smsbat_composer.words.formats import number
from ui.delivery.conftest import Watched


def last_values(watched: Watched) -> list[int]:
    return [line.values[-1] for line in watched.view.pictures.chart.series()]


def test_the_lines_end_at_the_numbers_of_the_adding_up_line(finished: Watched) -> None:
    view = finished.view
    finished.wait_until(view.pictures.chart.has_line)
    assert finished.step.standing is not None
    tally = finished.step.standing.tally
    assert last_values(finished) == [tally.handed_over, tally.reached, tally.read]
    assert view.pictures.chart.isVisible()
    assert f"read {number(tally.read)}" in view.pictures.chart.accessibleName()
    for line in view.pictures.chart.series():
        assert list(line.values) == sorted(line.values)


def test_a_narrow_window_has_no_room_for_the_chart(finished: Watched) -> None:
    finished.wait_until(finished.view.pictures.chart.isVisible)
    finished.step.resize(1000, 700)
    finished.wait_until(lambda: not finished.view.pictures.chart.isVisible())
    assert finished.view.pictures.lanes.isVisible()
    finished.step.resize(1280, 700)
    finished.wait_until(finished.view.pictures.chart.isVisible)


def test_the_chart_grows_while_messages_go_out(draft: Watched) -> None:
    draft.send()
    draft.wait_until(lambda: draft.step.view is not None and draft.view.pictures.chart.has_line())
    seen = last_values(draft)[0]
    draft.wait_until(lambda: last_values(draft)[0] > seen)
