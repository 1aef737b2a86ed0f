"""The threads that wait for the gateway, so that the engine's own never does."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

from smsbat_composer.delivery.sender import Flight, Landing
from smsbat_composer.delivery.tracker import Answer, Question
from smsbat_composer.gateway.client import GatewayClient
from smsbat_composer.gateway.errors import GatewayError
from smsbat_composer.gateway.exchange import Exchange

logger = logging.getLogger(__name__)

Work = TypeVar("Work", Flight, Question)


@dataclass(frozen=True, slots=True)
class CrewFailure:
    """A bug in a worker; the engine's thread raises it as its own."""

    error: Exception


class Crew:
    """A few worker threads; what they bring goes to `deliver`, called in the worker's thread."""

    def __init__(
        self,
        client: GatewayClient,
        parallel_requests: int,
        deliver: Callable[[Landing | Answer | CrewFailure], None],
    ) -> None:
        self._client = client
        self._deliver = deliver
        # One more than the sending may use: a question never waits for a slow request.
        self._pool = ThreadPoolExecutor(parallel_requests + 1, thread_name_prefix="crew")
        self._pool.submit(int)  # where no thread can be had, it is found out before anything is claimed

    def transmit(self, flight: Flight) -> None:
        """Send a claim's bytes; its Landing is delivered in any case."""
        self._queue(self._fly, flight)

    def put(self, question: Question) -> None:
        """Ask the gateway; the Answer, or the CrewFailure, is delivered in any case."""
        self._queue(self._inquire, question)

    def drop_connections(self) -> None:
        """End everything under way now; it is delivered as failed."""
        self._client.abort()

    def leave(self) -> None:
        """Wait for the requests under way, then give the threads and the connections back."""
        self._pool.shutdown(wait=True)
        self._client.close()

    def _queue(self, work: Callable[[Work], None], what: Work) -> None:
        with suppress(RuntimeError):  # no further thread can be had: it waits for those there are
            self._pool.submit(work, what)

    def _fly(self, flight: Flight) -> None:
        try:
            exchange = self._client.transmit(flight.claim.endpoint, flight.claim.body)
        except Exception as bug:  # noqa: BLE001 - the bytes may have left: that must reach the journal
            logger.error(  # noqa: TRY400 - the text of an exception may hold a contact
                "the transmission failed with %s", type(bug).__name__
            )
            exchange = Exchange(request_started=True, exception=type(bug).__name__)
        self._deliver(Landing(flight, exchange))

    def _inquire(self, question: Question) -> None:
        outcome: Answer | CrewFailure
        try:
            outcome = question.put(self._client)
        except GatewayError as error:
            outcome = error
        except Exception as bug:  # noqa: BLE001 - raised again in the engine's thread
            outcome = CrewFailure(bug)
        self._deliver(outcome)
