"""A journal that another writer keeps waiting: a long plan is no broken disk."""

from delivery.desk import Desk

_LONGEST_PLAN = 12_000  # ms; measured for a million rows


def test_an_engine_waits_longer_than_the_longest_plan_takes_to_write(desk: Desk) -> None:
    assert desk.journal._connection.pragma("busy_timeout") > 2 * _LONGEST_PLAN
    desk.journal.reopen()
    assert desk.journal._connection.pragma("busy_timeout") > 2 * _LONGEST_PLAN
