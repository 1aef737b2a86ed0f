"""Work in a process of its own: its result, its refusals, its bugs and its death, and none left behind."""

import multiprocessing
import threading

import pytest

from smsbat_composer.workspace.child_process import (
    ChildCancelled,
    ChildDied,
    iterate_in_child,
    run_in_child,
)
from smsbat_composer.workspace.errors import UserError
from workspace.children import CONTACT, add, count, count_and_refuse, die, refuse, sleep, stumble


def test_its_result_and_its_news_arrive() -> None:
    told: list[int] = []
    assert run_in_child(add, (2, 3), on_news=told.append) == 5
    assert told == [2, 3]
    assert multiprocessing.active_children() == []


def test_what_it_refuses_is_refused_here() -> None:
    with pytest.raises(UserError) as raised:
        run_in_child(refuse, ())
    assert (raised.value.code, raised.value.values) == ("report_unwritable", {"reason": "full"})


def test_a_bug_tells_its_place_and_no_contact() -> None:
    with pytest.raises(ChildDied) as raised:
        run_in_child(stumble, ())
    assert raised.value.reason.startswith("ValueError at children.py")
    assert CONTACT not in str(raised.value)


def test_a_sudden_death_tells_its_exit_code() -> None:
    with pytest.raises(ChildDied, match="exit code 7"):
        run_in_child(die, ())


def test_it_is_ended_as_soon_as_nobody_wants_it() -> None:
    cancel = threading.Event()
    with pytest.raises(ChildCancelled):
        run_in_child(sleep, (), on_news=lambda _: cancel.set(), cancel=cancel)
    assert multiprocessing.active_children() == []


def test_items_arrive_in_their_order() -> None:
    assert list(iterate_in_child(count, (1000,))) == list(range(1000))
    assert multiprocessing.active_children() == []


def test_items_come_until_one_is_refused() -> None:
    items = iterate_in_child(count_and_refuse, (3,))
    assert [next(items) for _ in range(3)] == [0, 1, 2]
    with pytest.raises(UserError) as raised:
        next(items)
    assert raised.value.values == {"reason": "full"}
    assert multiprocessing.active_children() == []


def test_an_iterator_nobody_wants_any_more_leaves_no_process() -> None:
    items = iterate_in_child(count, (10**9,))
    assert next(items) == 0
    del items
    assert multiprocessing.active_children() == []
