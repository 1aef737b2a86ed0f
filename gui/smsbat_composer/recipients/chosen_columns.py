"""Which columns of a sheet become columns of the list, and what the sheet hides of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smsbat_composer.recipients.header import OWN_COLUMN
from smsbat_composer.recipients.sheet import Chunk, Grid, ReadChoices

_OWN_COLUMNS = 2  # the row's place and what is wrong with it, the last ones
_OWN_IN_CODE_PAGE = re.compile(r"\?[^\W\d_]")
_HELD = re.compile(r"'[=+@-]")


@dataclass(frozen=True, slots=True)
class ChosenColumns:
    """The columns taken of a grid: `kept` are their places in it, `header` their names.

    `hidden` names the filled columns that the sheet hides, taken or not; None where it does not tell.
    `origin` is the place of the column where this program noted the rows that it saved; such a file may
    have been CSV before, whatever it is now.
    """

    header: tuple[str, ...]
    kept: tuple[int, ...]
    width: int
    hidden: tuple[str, ...] | None
    origin: int | None = None

    def of_chunks(self, chunks: Iterator[Chunk], origins: dict[int, str]) -> Iterator[Chunk]:
        """The chunks with these columns alone; where rows were saved from is noted in `origins`."""
        return chunks if len(self.kept) == self.width else self._take(chunks, origins)

    def _take(self, chunks: Iterator[Chunk], origins: dict[int, str]) -> Iterator[Chunk]:
        clean = list if self.origin is None else _release
        for chunk in chunks:
            if self.origin is not None:
                origins.update(zip(chunk.numbers, chunk.columns[self.origin], strict=True))
            yield Chunk(chunk.numbers, [clean(chunk.columns[index]) for index in self.kept])

    def of_row(self, cells: Sequence[str]) -> tuple[str, ...]:
        """These cells of a row."""
        return tuple(cells[index] for index in self.kept)

    def of_marks(self, column_by_row: Mapping[int, int], first_column: int) -> dict[int, int]:
        """The sheet's column of each row as a column of ours; rows whose column is not taken are left out."""
        if not column_by_row:
            return {}
        places = {first_column + index: place for place, index in enumerate(self.kept)}
        return {row: places[column] for row, column in column_by_row.items() if column in places}

    def only_visible(self, rows: Sequence[Sequence[str]]) -> tuple[list[str], list[list[str]]]:
        """Header and rows with nothing in the columns that the sheet hides."""
        shown = [name not in (self.hidden or ()) for name in self.header]
        return (
            [name if show else "" for name, show in zip(self.header, shown, strict=True)],
            [[cell if show else "" for cell, show in zip(cells, shown, strict=True)] for cells in rows],
        )


def choose_columns(
    grid: Grid, names: Sequence[str], sample: Sequence[Sequence[str]], choices: ReadChoices
) -> ChosenColumns:
    """Every column but those that this program added to rows it saved, and hidden ones not wanted."""
    theirs = _leave_out_own(names)
    marked = grid.marks.hidden_columns
    hidden: list[int] = []
    if marked is not None:
        hidden = [
            index
            for index in theirs
            if grid.first_column + index in marked and any(cells[index] for cells in sample)
        ]
    kept = [index for index in theirs if choices.hidden_columns is not False or index not in hidden]
    return ChosenColumns(
        header=tuple(names[index] for index in kept),
        kept=tuple(kept),
        width=grid.width,
        hidden=None if marked is None else tuple(names[index] for index in hidden),
        origin=next((index for index in range(grid.width) if index not in theirs), None),
    )


def _leave_out_own(names: Sequence[str]) -> list[int]:
    """Every column but ours; Excel saves the mark of ours as "?" in a code page, which has no such sign."""
    if len(names) > _OWN_COLUMNS and all(map(_OWN_IN_CODE_PAGE.match, names[-_OWN_COLUMNS:])):
        return list(range(len(names) - _OWN_COLUMNS))
    return [index for index, name in enumerate(names) if not name.startswith(OWN_COLUMN)]


def _release(cells: Sequence[str]) -> list[str]:
    """The cells without the apostrophe that we put before what Excel would calculate."""
    return [cell[1:] if _HELD.match(cell) else cell for cell in cells]
