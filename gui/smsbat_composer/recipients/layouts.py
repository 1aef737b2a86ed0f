"""How spreadsheets with the same columns were read the last time, so that the next one is read alike.

No title, no cell and no file name is kept: columns and sheets are known again by the hashes of their names.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from smsbat_composer.recipients.header import column_letters, fold_title
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.workspace.atomic_file import write_atomically

_VERSION = 2
_MOST = 300  # kinds of files; the one not used for longest goes
_HASH_BYTES = 12


@dataclass(frozen=True, slots=True)
class Layout:
    """What the user chose for one kind of file; None was left to the program.

    `columns` are the columns that came of it: where others come of it, the file is not of the kind.
    """

    columns: str = ""  # hashed
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None  # hashed
    header_row: int | None = None
    phone_columns: tuple[str, ...] | None = None  # hashed
    hidden_columns: bool | None = None

    def choices(self, sheets: Sequence[str]) -> ReadChoices:
        """The choices for a file with these sheets, the phone columns still to be found."""
        return ReadChoices(
            encoding=self.encoding,
            delimiter=self.delimiter,
            sheet=next((name for name in sheets if _hash(name) == self.sheet), None),
            header_row=self.header_row,
            hidden_columns=self.hidden_columns,
        )

    def phones(self, columns: Sequence[str]) -> tuple[str, ...] | None:
        """The phone columns among these; None where they were not chosen, or not for these."""
        by_hash = {_hash(name): name for name in columns}
        if self.phone_columns is None or not self.fits(columns):
            return None
        return tuple(by_hash[mark] for mark in self.phone_columns)

    def fits(self, columns: Sequence[str]) -> bool:
        """Whether these columns, read by the layout, are those that it was chosen for."""
        return layout_name(columns) == self.columns


Layouts = Mapping[str, Layout]


def layout_name(columns: Sequence[str]) -> str:
    """What files with these columns, read without any choice, are known by.

    "" for columns without titles, which files of every kind have, and for titles that are a person.
    """
    if all(name == column_letters(index) for index, name in enumerate(columns)) or any(
        read_phone(name).digits for name in columns
    ):
        return ""
    return _hash("\x1f".join(map(fold_title, columns)))


def read_layouts(path: Path) -> dict[str, Layout]:
    """Every remembered layout, the last used last; none where the file is missing or not ours to read."""
    try:
        stored = json.loads(path.read_bytes())
        if stored["version"] != _VERSION:
            return {}
        return {name: _decode(values) for name, values in stored["layouts"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}  # what was remembered is a convenience: without it the user chooses once more


def remember_layouts(path: Path, sources: Sequence[SourceRead]) -> None:
    """Keep what the user chose for these spreadsheets; files read by guesses alone change nothing."""
    known = read_layouts(path)
    before = list(known.items())
    for source in sources:
        if is_remembered(source):
            known.pop(source.layout, None)  # the last used goes last
            known[source.layout] = _layout_of(source)
    if list(known.items()) != before:
        layouts = {name: asdict(known[name]) for name in list(known)[-_MOST:]}
        write_atomically(path, json.dumps({"version": _VERSION, "layouts": layouts}, indent=1).encode())


def is_remembered(source: SourceRead) -> bool:
    """Whether anything was chosen for this spreadsheet that others like it are read by."""
    layout = _layout_of(source)
    return bool(source.layout and layout.columns) and layout != Layout(layout.columns)


def _layout_of(source: SourceRead) -> Layout:
    chosen = source.read_as.choices
    phones = source.read_as.phone_columns if chosen.phone_columns else None
    return Layout(
        columns=layout_name(source.columns),
        encoding=chosen.encoding,
        delimiter=chosen.delimiter,
        sheet=None if chosen.sheet is None else _hash(source.read_as.sheet or ""),
        header_row=chosen.header_row,
        phone_columns=None if phones is None else tuple(map(_hash, phones)),
        hidden_columns=chosen.hidden_columns,
    )


def _decode(values: dict[str, Any]) -> Layout:
    layout = Layout(**values)
    return replace(layout, phone_columns=tuple(layout.phone_columns) if layout.phone_columns else None)


def _hash(name: str) -> str:
    return hashlib.blake2b(fold_title(name).encode(), digest_size=_HASH_BYTES).hexdigest()
