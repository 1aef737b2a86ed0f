"""Which columns of a sheet become columns of the list, and what the sheet hides of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from smsbat_composer.recipients.header import OWN_COLUMN
from smsbat_composer.recipients.sheet import Chunk, Grid, ReadChoices


@dataclass(frozen=True, slots=True)
class ChosenColumns:
    """The columns taken of a grid: `kept` are their places in it, `header` their names.

    `hidden` names the filled columns that the sheet hides, taken or not; None where it does not tell.
    """

    header: tuple[str, ...]
    kept: tuple[int, ...]
    width: int
    hidden: tuple[str, ...] | None

    def of_chunks(self, chunks: Iterator[Chunk]) -> Iterator[Chunk]:
        """The chunks with these columns alone."""
        if len(self.kept) == self.width:
            return chunks
        return (Chunk(chunk.numbers, [chunk.columns[index] for index in self.kept]) for chunk in chunks)

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
    theirs = [index for index in range(grid.width) if not names[index].startswith(OWN_COLUMN)]
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
    )
