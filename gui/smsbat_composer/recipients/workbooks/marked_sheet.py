"""A sheet of a format that we parse ourselves, on its way into a grid."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from smsbat_composer.recipients.chunks import cut_into_chunks
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.header import find_title
from smsbat_composer.recipients.sheet import MOST_COLUMNS, Grid, Marks, ReadChoices

MOST_ROWS = 1 << 20  # of a sheet in any program


@dataclass(slots=True)
class MarkedSheet:
    """Rows of cells as the sheet shows them, and what it hides of them; rows count from 1, columns from 0."""

    name: str | None = None
    is_hidden: bool = False
    rows: list[list[str]] = field(default_factory=list, repr=False)
    width: int = 0
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    uncalculated: dict[int, int] = field(default_factory=dict)

    def add(self, cells: list[str], number: int, *, times: int = 1, hidden: bool = False) -> None:
        """A row, which may stand several times below each other; an empty one takes no room."""
        while cells and not cells[-1]:
            cells.pop()
        if not cells or number > MOST_ROWS:
            return
        if len(cells) > MOST_COLUMNS:
            raise ImportFailed(ImportFault.TOO_MANY_COLUMNS, columns=len(cells), limit=MOST_COLUMNS)
        self.rows += [[]] * (number - 1 - len(self.rows))
        times = min(times, MOST_ROWS - len(self.rows))
        self.rows += [cells] * times
        self.width = max(self.width, len(cells))
        if hidden:
            self.hidden_rows.update(range(number, number + times))


def make_grid(sheets: Sequence[MarkedSheet], choices: ReadChoices, encoding: str | None = None) -> Grid:
    """The grid of the chosen sheet, or of the first visible one that holds anything."""
    names = tuple(sheet.name for sheet in sheets if sheet.name is not None)
    sheet = _choose(sheets, names, choices.sheet)
    return Grid(
        chunks=cut_into_chunks(iter(sheet.rows), sheet.width, list),
        width=sheet.width,
        marks=Marks(
            hidden_rows=sheet.hidden_rows,
            hidden_columns=sheet.hidden_columns,
            hidden_sheets=tuple(each.name for each in sheets if each.is_hidden and each.name is not None),
            uncalculated=sheet.uncalculated,
        ),
        encoding=encoding,
        sheet=sheet.name,
        sheets=names,
    )


def _choose(sheets: Sequence[MarkedSheet], names: tuple[str, ...], wanted: str | None) -> MarkedSheet:
    if wanted is not None:
        name = find_title(names, wanted)
        for sheet in sheets:
            if name is not None and sheet.name == name:
                return sheet
        raise ImportFailed(ImportFault.SHEET_MISSING, sheet=wanted, sheets=names)
    for sheet in sheets:
        if sheet.rows and not sheet.is_hidden:
            return sheet
    raise ImportFailed(ImportFault.SHEET_EMPTY, sheet=None, sheets=names)
