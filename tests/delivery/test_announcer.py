"""Events are coalesced, never lost, and a watcher's fault stops nobody."""

import logging
from itertools import count

import pytest

from smsbat_composer.delivery.announcer import Announcer
from smsbat_composer.delivery.events import EngineLeft, Event


def test_a_hundred_changes_in_a_second_make_at_most_six_events() -> None:
    heard: list[Event] = []
    announcer = Announcer(heard.append)
    numbers = count()
    for step in range(101):
        announcer.note()
        announcer.announce(lambda: EngineLeft(str(next(numbers))), now=step / 100)
    assert len(heard) <= 6


def test_the_last_change_is_announced_once_its_time_has_come() -> None:
    heard: list[Event] = []
    announcer = Announcer(heard.append)
    announcer.note()
    announcer.announce(lambda: EngineLeft("first"), now=10.0)
    announcer.note()
    announcer.announce(lambda: EngineLeft("too early"), now=10.1)
    assert heard == [EngineLeft("first")]
    wait = announcer.wait(10.1)
    assert wait == pytest.approx(0.1)
    announcer.announce(lambda: EngineLeft("last"), now=10.2)
    assert heard[-1] == EngineLeft("last")
    assert announcer.wait(10.2) is None


def test_without_news_nothing_is_said() -> None:
    heard: list[Event] = []
    Announcer(heard.append).announce(lambda: EngineLeft("x"), now=99.0)
    assert heard == []


def test_a_failing_watcher_is_logged_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    def watch(event: Event) -> None:
        raise ValueError("380500000001")

    with caplog.at_level(logging.ERROR):
        Announcer(watch).tell(EngineLeft("x"))
    assert "ValueError" in caplog.text
    assert "380500000001" not in caplog.text
