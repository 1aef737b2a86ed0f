"""The pictures of the message that is looked at: fetched in the background, kept while they are used."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from smsbat_composer.campaign.limits import IMAGE_BYTES
from smsbat_composer.campaign.picture_checks import PictureFinding
from smsbat_composer.gateway.pictures import PICTURE_DEADLINES, PictureFetch
from smsbat_composer.ui.background import background
from smsbat_composer.ui.phone.picture import Picture, read_picture
from smsbat_composer.workspace.errors import UserError

MOST_KEPT = 12  # more only where more are shown
MOST_AT_ONCE = 6
_QUIET_MS = 400  # an address is asked for once the user stops typing it


class Pictures(QObject):
    """`want` says what somebody shows now, `find` gives what is known of it, `changed` tells that more is.

    What nobody wants any more is no longer fetched; what came, or why it did not, is kept for a while.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.deadlines = PICTURE_DEADLINES
        self.is_being_written: Callable[[str], bool] = lambda _address: (
            False
        )  # such a one is not asked for yet
        self._known: OrderedDict[str, Picture | Exception] = OrderedDict()
        self._wanted: dict[Hashable, tuple[str, ...]] = {}
        self._fetches: dict[str, PictureFetch] = {}
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._fetch_unknown)
        self.destroyed.connect(partial(_abort_all, self._fetches))

    def want(self, who: Hashable, addresses: Sequence[str]) -> None:
        """The addresses that somebody shows now, in place of those before; none when it is hidden."""
        if self._wanted.get(who, ()) == tuple(addresses):
            return
        self._wanted[who] = tuple(addresses)
        wanted = self._all_wanted()
        for address in self._fetches.keys() - wanted:
            self._fetches.pop(address).abort()
        if wanted - self._known.keys() - self._fetches.keys():
            self._quiet.start()

    def find(self, address: str) -> Picture | Exception | None:
        """The picture, or the exception that tells why there is none; None while it is not known."""
        if address in self._known:
            self._known.move_to_end(address)
        return self._known.get(address)

    def findings(self) -> dict[str, PictureFinding]:
        """What is known, as the checks take it."""
        return {
            address: found.facts if isinstance(found, Picture) else found
            for address, found in self._known.items()
            if isinstance(found, Picture | UserError)
        }

    def fetch_again(self, addresses: Sequence[str]) -> None:
        """Forget what went wrong with these, and ask once more."""
        for address in addresses:
            if isinstance(self._known.get(address), Exception):
                del self._known[address]
        self.changed.emit()
        if not self._quiet.isActive():
            self._fetch_unknown()

    def let_go(self) -> None:
        """Nobody shows anything any more."""
        self._wanted.clear()
        self._quiet.stop()
        _abort_all(self._fetches)
        self._fetches.clear()

    def _all_wanted(self) -> set[str]:
        return {address for addresses in self._wanted.values() for address in addresses}

    def _fetch_unknown(self) -> None:
        unknown = self._all_wanted() - self._known.keys() - self._fetches.keys()
        if written := set(filter(self.is_being_written, unknown)):
            unknown -= written
            self._quiet.start()
        for address in sorted(unknown)[: max(0, MOST_AT_ONCE - len(self._fetches))]:
            fetch = PictureFetch(address, IMAGE_BYTES.value, deadlines=self.deadlines)
            self._fetches[address] = fetch
            background(
                partial(_load, fetch),
                done=partial(self._take, address, fetch),
                failed=partial(self._take, address, fetch),
                owner=self,
            )

    def _take(self, address: str, fetch: PictureFetch, found: Picture | Exception | None) -> None:
        if found is None or self._fetches.get(address) is not fetch:
            return  # nobody wants it any more, or it was asked for anew
        del self._fetches[address]
        self._known[address] = found
        wanted = self._all_wanted()
        for old in [kept for kept in self._known if kept not in wanted][
            : max(0, len(self._known) - MOST_KEPT)
        ]:
            del self._known[old]
        self.changed.emit()
        if not self._quiet.isActive():
            self._fetch_unknown()


def _load(fetch: PictureFetch) -> Picture | None:
    """The picture; None when the fetch was aborted."""
    data = fetch.fetch()
    return None if data is None else read_picture(data)


def _abort_all(fetches: dict[str, PictureFetch]) -> None:
    for fetch in fetches.values():
        fetch.abort()
