"""Running an engine in a test and waiting for what it tells."""

import threading
from collections.abc import Callable

from smsbat_composer.delivery.engine import Engine
from smsbat_composer.delivery.events import EngineLeft, Event, Progress

PATIENCE = 60.0  # s; far more than anything here takes


class Watcher:
    """Keeps every event; `wait_for` returns the first that fits, past ones included."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.react: Callable[[Event], None] = _do_nothing  # called in the engine's thread
        self._news = threading.Condition()

    def __call__(self, event: Event) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()
        self.react(event)

    def wait_for(self, fits: Callable[[Progress], bool]) -> Progress:
        found: list[Progress] = []

        def look() -> bool:
            found[:] = [event for event in self.events if isinstance(event, Progress) and fits(event)]
            return bool(found)

        with self._news:
            assert self._news.wait_for(look, PATIENCE), self._told()
        return found[0]

    def wait_for_end(self, engine: Engine) -> Progress:
        """The last progress of an engine that leaves by itself or was closed."""
        engine.join(PATIENCE)
        assert not engine.is_alive(), self._told()
        assert isinstance(self.events[-1], EngineLeft)
        *_, last = (event for event in self.events if isinstance(event, Progress))
        return last

    def _told(self) -> str:
        return "\n".join(str(event) for event in self.events[-3:])


def _do_nothing(event: Event) -> None:
    pass
