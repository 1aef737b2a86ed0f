"""How spreadsheets with the same columns were read the last time, so that the next one is read alike.

No title, no cell and no file name is kept: columns and sheets are known again by the hashes of their names,
which say nothing without the secret that lies beside them.
"""

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from smsbat_composer.recipients.header import column_letters, fold_title
from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.workspace.atomic_file import write_atomically

_VERSION = 3
_MOST = 300  # kinds of files; the one not used for longest goes
_HASH_BYTES = 12
_KEY_BYTES = 32


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


@dataclass(frozen=True, slots=True)
class Layouts:
    """Every layout that is remembered, by the hash of its `layout_name`; the last used last."""

    known: Mapping[str, Layout] = field(default_factory=dict)
    key: bytes = field(default=b"", repr=False)

    def find(self, name: str) -> Layout | None:
        """The layout of files with this `layout_name`."""
        return self.known.get(self.hashed(name))

    def choices(self, layout: Layout, sheets: Sequence[str]) -> ReadChoices:
        """The choices for a file with these sheets, the phone columns still to be found."""
        return ReadChoices(
            encoding=layout.encoding,
            delimiter=layout.delimiter,
            sheet=next((name for name in sheets if self._hash(name) == layout.sheet), None),
            header_row=layout.header_row,
            hidden_columns=layout.hidden_columns,
        )

    def phones(self, layout: Layout | None, columns: Sequence[str]) -> tuple[str, ...] | None:
        """The phone columns among these; None where they were not chosen, or not for these."""
        if layout is None or layout.phone_columns is None or not self.fits(layout, columns):
            return None
        by_hash = {self._hash(name): name for name in columns}
        return tuple(by_hash[mark] for mark in layout.phone_columns)

    def fits(self, layout: Layout, columns: Sequence[str]) -> bool:
        """Whether these columns, read by the layout, are those that it was chosen for."""
        return self.hashed(layout_name(columns)) == layout.columns

    def layout_of(self, source: SourceRead) -> Layout:
        """What was chosen for this spreadsheet."""
        chosen = source.read_as.choices
        phones = source.read_as.phone_columns if chosen.phone_columns else None
        return Layout(
            columns=self.hashed(layout_name(source.columns)),
            encoding=chosen.encoding,
            delimiter=chosen.delimiter,
            sheet=None if chosen.sheet is None else self._hash(source.read_as.sheet or ""),
            header_row=chosen.header_row,
            phone_columns=None if phones is None else tuple(map(self._hash, phones)),
            hidden_columns=chosen.hidden_columns,
        )

    def hashed(self, name: str) -> str:
        """What is kept of a name; "" of none."""
        digest = hashlib.blake2b(name.encode(), digest_size=_HASH_BYTES, key=self.key).hexdigest()
        return digest if name else ""

    def _hash(self, title: str) -> str:
        return self.hashed(fold_title(title))


def layout_name(columns: Sequence[str]) -> str:
    """What files with these columns, read without any choice, are known by.

    "" for columns without titles, which files of every kind have, and for titles that are a person.
    """
    letters = all(name == column_letters(index) for index, name in enumerate(columns))
    if letters or any(read_phone(name).digits for name in columns):
        return ""
    return "\x1f".join(map(fold_title, columns))


def read_layouts(path: Path) -> Layouts:
    """Every remembered layout; none where the file is missing or not ours to read."""
    key = _read_key(path)
    try:
        stored = json.loads(path.read_bytes())
        if stored["version"] != _VERSION:
            return Layouts(key=key)
        return Layouts({name: _decode(values) for name, values in stored["layouts"].items()}, key)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Layouts(key=key)  # what was remembered is a convenience: without it the user chooses once more


def remember_layouts(path: Path, sources: Sequence[SourceRead]) -> None:
    """Keep what the user chose for these spreadsheets; files read by guesses alone change nothing."""
    layouts = read_layouts(path)
    known = dict(layouts.known)
    for source in sources:
        if is_remembered(source):
            name = layouts.hashed(source.layout)
            known.pop(name, None)  # the last used goes last
            known[name] = layouts.layout_of(source)
    if list(known.items()) != list(layouts.known.items()):
        kept = {name: asdict(known[name]) for name in list(known)[-_MOST:]}
        write_atomically(path, json.dumps({"version": _VERSION, "layouts": kept}, indent=1).encode())


def is_remembered(source: SourceRead) -> bool:
    """Whether anything was chosen for this spreadsheet that others like it are read by."""
    layout = Layouts().layout_of(source)
    return bool(source.layout and layout.columns) and layout != Layout(layout.columns)


def _read_key(layouts: Path) -> bytes:
    """The secret of this workspace, made at the first need, for its owner alone to read."""
    path, key = layouts.with_suffix(".key"), b""
    with suppress(OSError):  # none yet
        key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        key = secrets.token_bytes(_KEY_BYTES)
        with suppress(OSError):  # what is remembered under a lost secret is forgotten, and that is all
            write_atomically(path, key)
    return key


def _decode(values: dict[str, Any]) -> Layout:
    layout = Layout(**values)
    return replace(layout, phone_columns=tuple(layout.phone_columns) if layout.phone_columns else None)
