"""Which recipients a query finds, and in which order: asked away from the window's thread."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.delivery.found_rows import FoundRows
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.results import Results
from smsbat_composer.ui.background import background

_REST = 4  # a query that takes a second is asked again after four at the earliest


class RowOrder(QObject):
    """Asks one query at a time; of those asked meanwhile only the newest is answered.

    `taken` carries the query and its FoundRows, whose owner is who takes them; `failed` the error.
    """

    taken = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, campaign_id: str, open_results: Callable[[], Results], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._campaign_id = campaign_id
        self._open_results = open_results
        self._asked: ResultQuery | None = None
        self._keep: int | None = None
        self._is_asking = False
        self._is_stale = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._go_on)

    def ask(self, query: ResultQuery) -> None:
        """Ask another query, at once or right after the one being answered."""
        self._asked, self._keep, self._is_stale = query, None, True
        self._rest.stop()
        self._go_on()

    def ask_again(self, keep: int | None) -> None:
        """Ask the same query for its newest answer, as soon as its last one is old enough.

        `keep`: the id of the recipient whose place in it is wanted.
        """
        self._keep, self._is_stale = keep, True
        if not self._rest.isActive():
            self._go_on()

    def _go_on(self) -> None:
        query, keep = self._asked, self._keep
        if self._is_asking or not self._is_stale or query is None:
            return
        self._is_asking, self._is_stale = True, False
        begun = time.monotonic()

        def find() -> FoundRows:
            with self._open_results() as results:
                return results.find(self._campaign_id, query, keep)

        background(
            find,
            done=lambda found: self._take(query, found, time.monotonic() - begun),
            failed=lambda error: self._fail(query, error),
            owner=self,
        )

    def _take(self, query: ResultQuery, found: FoundRows, took: float) -> None:
        self._is_asking = False
        if query == self._asked:
            self.taken.emit(query, found)
            self._rest.start(round(took * _REST * 1000))
        else:
            found.close()
            self._go_on()

    def _fail(self, query: ResultQuery, error: Exception) -> None:
        self._is_asking = False
        if query == self._asked:
            self.failed.emit(error)
        else:
            self._go_on()
