"""Telling about progress often enough to look alive, and never more often."""

import logging
from collections.abc import Callable

from smsbat_composer.delivery.events import Event

_INTERVAL = 0.2  # s between two events: about five a second

logger = logging.getLogger(__name__)


class Announcer:
    """Coalesces what happened into at most five events a second; the clock (monotonic) is passed in.

    What a watcher does wrong is logged and stops nobody.
    """

    def __init__(self, publish: Callable[[Event], None]) -> None:
        self._publish = publish
        self._has_news = False
        self._next_at = 0.0

    def note(self) -> None:
        """Something changed that watchers should see."""
        self._has_news = True

    def wait(self, now: float) -> float | None:
        """Seconds until the next event may go out; None while there is no news."""
        return max(0.0, self._next_at - now) if self._has_news else None

    def announce(self, make: Callable[[], Event], now: float) -> None:
        """Publish the event that `make` gives, if there is news and its time has come."""
        if self._has_news and now >= self._next_at:
            self._next_at = now + _INTERVAL
            self._has_news = False
            self.tell(make())

    def tell(self, event: Event) -> None:
        """Publish at once."""
        try:
            self._publish(event)
        except Exception as error:  # noqa: BLE001 - a watcher's bug must not stop a sending
            logger.error(  # noqa: TRY400 - the text of an exception may hold a contact
                "a watcher failed: %s", type(error).__name__
            )
