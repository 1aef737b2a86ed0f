"""Spreadsheets into a list file, in this process."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any, cast

from smsbat_composer.recipients.corrections import Corrections, SavedRow, read_saved_rows
from smsbat_composer.recipients.encoding import guess_encoding
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.layouts import Layouts, layout_name
from smsbat_composer.recipients.list_writer import ListWriter
from smsbat_composer.recipients.reading import FindPhones, read_sheet
from smsbat_composer.recipients.sheet import NotRegular, ReadAs, ReadChoices, Sheet
from smsbat_composer.recipients.source import Source


def make_list(
    sources: Sequence[Source],
    target: Path,
    *,
    stop_list: frozenset[str] = frozenset(),
    layouts: Layouts | None = None,
    on_rows: Callable[[int], None] = lambda _rows: None,
    on_source: Callable[[int], None] = lambda _index: None,
) -> None:
    """Read the sources and leave their list file at `target`, where there is none yet. Raises ImportFailed.

    `on_rows` is told after every few rows how many are in, `on_source` which source (from 0) comes next.
    Both start again from nothing where the beginning of a file misled: then it is surveyed and read anew;
    and where rows that were saved for correction are saved again while they are read.
    """
    surveyed: set[int] = set()
    while True:
        try:
            readings = _Readings(sources, layouts or Layouts(), surveyed)
            corrections = readings.find_corrections(on_source)
            with ListWriter(target, stop_list, on_rows) as writer:
                for index, source in enumerate(sources):
                    on_source(index)
                    with readings.open(index, writer.phones_among) as (sheet, read_as, layout):
                        writer.add(source, sheet, read_as, layout, partial(corrections.members, index))
                readings.check_unchanged()
                writer.finish()
        except _ChangedError:
            target.unlink(missing_ok=True)
        except _MisledError as misled:
            target.unlink(missing_ok=True)
            surveyed.add(misled.source)
        else:
            return


class _MisledError(Exception):
    """A source does not go on as its beginning promised."""

    def __init__(self, source: int) -> None:
        super().__init__(source)
        self.source = source


class _ChangedError(Exception):
    """A source that is read twice is not the same the second time."""


class _Readings:
    """The sources of a list, each read whenever it is opened."""

    def __init__(self, sources: Sequence[Source], layouts: Layouts, surveyed: Collection[int]) -> None:
        self._sources, self._layouts, self._surveyed = sources, layouts, surveyed
        self._states: dict[Path, tuple[int, int]] = {}  # of the files that are read twice

    @contextmanager
    def open(self, index: int, listed_phones: FindPhones) -> Iterator[tuple[Sheet, ReadAs, str]]:
        """The sheet of a source (from 0), how it is read, and its layout."""
        try:
            survey = index in self._surveyed
            yield _read(self._sources[index], self._layouts, listed_phones, survey=survey)
        except NotRegular as error:
            raise _MisledError(index) from error

    def find_corrections(self, on_source: Callable[[int], None]) -> Corrections:
        """Which rows stand for which; only a source below another one can say so."""
        saved: dict[int, Mapping[int, SavedRow]] = {}
        for index, source in enumerate(self._sources):
            if index == 0:
                continue
            on_source(index)
            state = _state_of(source.path)
            with self.open(index, _any_column) as (sheet, read_as, _layout):
                if (said := sheet.origins) is not None:
                    self._states[source.path] = state
                    left_out = () if read_as.hidden.rows_taken else sheet.hidden_rows
                    rows: dict[int, SavedRow] = {}
                    for chunk in sheet.chunks:
                        rows |= read_saved_rows(source.path.name, chunk, said, left_out)
                    saved[index] = rows
        return Corrections(self._sources, saved)

    def check_unchanged(self) -> None:
        """_ChangedError when a file that was read for its corrections was another one afterwards."""
        if any(_state_of(path) != state for path, state in self._states.items()):
            raise _ChangedError


def _state_of(path: Path) -> tuple[int, int]:
    now = path.stat()
    return now.st_mtime_ns, now.st_size


def _any_column(columns: Sequence[str]) -> tuple[str, ...]:
    """Where it is not the phones that a file is read for."""
    return tuple(columns[:1])


def _read(
    source: Source, layouts: Layouts, listed_phones: FindPhones, *, survey: bool
) -> tuple[Sheet, ReadAs, str]:
    """A source read by its choices, and where it is new by those for the last file with its columns."""
    read = partial(read_sheet, survey=survey, listed_phones=listed_phones)
    if source.layout is not None:
        sheet, read_as = read(source.path, source.choices)
        return sheet, read_as, source.layout

    def remembered_phones(columns: Sequence[str]) -> tuple[str, ...] | None:
        return layouts.phones(layouts.find(layout_name(columns)), columns)

    failure: ImportFailed | None = None
    try:
        sheet, read_as = read(source.path, source.choices, phones=remembered_phones)
        columns, sheets = sheet.header, read_as.sheets
    except ImportFailed as error:
        if error.fault is not ImportFault.NO_PHONE_COLUMN:
            raise
        failure = error
        columns = cast("tuple[str, ...]", error.values["columns"])
        sheets = cast("tuple[str, ...]", error.values["sheets"])
    layout = layout_name(columns)
    if alike := _read_alike(source, layouts, layout, sheets, read, survey=survey):
        return *alike, layout
    if failure is not None:
        raise failure
    return sheet, replace(read_as, remembered=read_as.choices != source.choices), layout


def _read_alike(
    source: Source,
    layouts: Layouts,
    name: str,
    sheets: Sequence[str],
    read: Callable[..., tuple[Sheet, ReadAs]],
    *,
    survey: bool,
) -> tuple[Sheet, ReadAs] | None:
    """The source read as the last one of this layout; None where guesses did, or will do as well.

    What was chosen for the source itself stands, and so does UTF-8, which is never a guess.
    """
    if (layout := layouts.find(name)) is None:
        return None
    if layout.encoding and guess_encoding(source.path, survey=survey).startswith("utf"):
        layout = replace(layout, encoding=None)
    chosen = {name: value for name, value in _by_name(source.choices) if value is not None}
    choices = replace(layouts.choices(layout, sheets), **chosen)
    if choices == source.choices:
        return None
    try:
        sheet, read_as = read(source.path, choices, phones=lambda columns: layouts.phones(layout, columns))
    except ImportFailed:
        return None
    return (sheet, replace(read_as, remembered=True)) if layouts.fits(layout, sheet.header) else None


def _by_name(choices: ReadChoices) -> list[tuple[str, Any]]:
    return [(one.name, getattr(choices, one.name)) for one in fields(choices)]
