"""The columns of several spreadsheets in one list."""

from collections import Counter
from collections.abc import Sequence

from smsbat_composer.recipients.header import find_title, fold_title, name_columns
from smsbat_composer.recipients.source import SourceRead


class JoinedColumns:
    """Columns of the same title are one, whatever their order; so are phone columns of the same priority."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self.phone_columns: list[int] = []
        self._plain: set[int] = set()  # somewhere these hold phones that are not to be sent to, or none

    def add(self, header: Sequence[str], phone_columns: Sequence[str]) -> tuple[list[int], list[int]]:
        """The columns of one more spreadsheet; gives their places in the list, and those of its phones."""
        places = dict(zip(phone_columns, self.phone_columns, strict=False))
        by_title = {fold_title(name): place for place, name in enumerate(self.names)}
        for name in header:
            place = by_title.get(fold_title(name), -1)
            if name not in places and place >= 0 and place not in places.values():
                places[name] = place
        new = [name for name in header if name not in places]
        places |= {name: place for place, name in enumerate(new, start=len(self.names))}
        self.names = list(name_columns([*self.names, *new], len(self.names) + len(new), 0))
        self.phone_columns += [places[name] for name in phone_columns[len(self.phone_columns) :]]
        own_phones = [places[name] for name in phone_columns]
        self._plain.update(place for place in places.values() if place not in own_phones)
        return [places[name] for name in header], own_phones

    def phones_among(self, header: Sequence[str]) -> tuple[str, ...] | None:
        """The columns, of rows that were saved out of the list, where every spreadsheet has its phones.

        By their priority; None where there is none of them.
        """
        phones = [self.names[place] for place in self.phone_columns if place not in self._plain]
        found = [name for phone in phones if (name := find_title(header, phone)) is not None]
        return tuple(found) or None


def joined_by_place(sources: Sequence[SourceRead]) -> list[str]:
    """The columns that are one in spreadsheets without a header row, apart from their phones.

    Only their letters join them: what stands there in one of these may stand elsewhere in another.
    """
    files = Counter(
        name
        for read in sources
        if read.read_as.header_row == 0
        for name in read.columns
        if name not in read.read_as.phone_columns
    )
    return [name for name, times in files.items() if times > 1]
