"""Counting all rows is given up as soon as the message changes: counts never queue up."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.estimate import Cancelled
from smsbat_composer.review import Review
from smsbat_composer.ui import campaign_reviews
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import campaign_of
from ui.message.keys import type_text

Opened = Callable[..., MessageStep]


class LongCount:
    """Stands for the counting of so many rows that it is never done before the next key."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.under_way = 0
        self.most_at_once = 0
        self._lock = threading.Lock()

    def __call__(self, campaign: Any, *_: object, cancel: threading.Event, **_more: object) -> Review:
        with self._lock:
            self.begun.append(campaign.message.viber_text)
            self.under_way += 1
            self.most_at_once = max(self.most_at_once, self.under_way)
        cancel.wait()
        with self._lock:
            self.under_way -= 1
        raise Cancelled


def test_each_key_gives_up_the_count_before_it(
    qtbot: QtBot, open_step: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    step = open_step()
    count = LongCount()
    monkeypatch.setattr(campaign_reviews, "review_campaign", count)
    editor = step.viber.text.editor
    for number in range(1, 4):
        type_text(editor, "x")
        qtbot.waitUntil(lambda number=number: len(count.begun) == number)  # type: ignore[misc] # a default
        assert campaign_of(step).review is None
    type_text(editor, "yyyy")  # in one go: one count for all
    qtbot.waitUntil(lambda: len(count.begun) == 4)
    assert count.begun[-1].endswith("xxxyyyy")
    assert count.most_at_once == 1
    campaign_of(step)._review_cancel.set()
    qtbot.waitUntil(lambda: count.under_way == 0)
