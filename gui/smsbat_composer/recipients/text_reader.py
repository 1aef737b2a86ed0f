"""CSV, TSV and TXT into rows of cells."""

import csv
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from smsbat_composer.recipients.delimiter import announced_delimiter, check_delimiter, guess_delimiter
from smsbat_composer.recipients.encoding import canonical_encoding, guess_encoding
from smsbat_composer.recipients.sheet import Grid, ReadChoices
from smsbat_composer.recipients.text_file import LONGEST_LINE, check_is_text, read_lines

_SAMPLE_LINES = 500
_ONE_COLUMN = "\x1f"  # a delimiter that no list holds


def read_text(path: Path, choices: ReadChoices) -> Grid:
    """The grid of a text file; quotes are honoured where the whole file keeps them in order."""
    encoding = canonical_encoding(choices.encoding) if choices.encoding else guess_encoding(path)
    check_is_text(path, encoding)
    csv.field_size_limit(LONGEST_LINE)  # of the process: this one reads one list and ends
    sample = list(islice(read_lines(path, encoding), _SAMPLE_LINES))
    announced = announced_delimiter(sample[0]) if sample else None
    if choices.delimiter is not None:
        delimiter: str | None = check_delimiter(choices.delimiter)
    else:
        delimiter = announced or guess_delimiter(sample)
    table = _Table(path, encoding, delimiter or _ONE_COLUMN, lines_before=1 if announced else 0)
    return Grid(rows=table.rows(), width=table.width, encoding=encoding, delimiter=delimiter)


class _Table:
    """A text file cut into cells; looked through once before it is read, for what a start cannot tell.

    A quote that is never closed would swallow the rows behind it, so in a file whose quotes do not
    match, every line is a row of its own.
    """

    def __init__(self, path: Path, encoding: str, delimiter: str, *, lines_before: int) -> None:
        self._path, self._encoding = path, encoding
        self._delimiter, self._lines_before = delimiter, lines_before
        try:
            self._quotes_match = True
            self.width = self._measure()
        except csv.Error:
            self._quotes_match = False
            self.width = self._measure()

    def rows(self) -> Iterator[list[str]]:
        for cells in self._records():
            yield [_unprotect(cell) if cell[:2] == '="' else cell.strip() for cell in cells]

    def _measure(self) -> int:
        width = 0
        for cells in self._records():
            if len(cells) > width:
                while cells and not cells[-1].strip():
                    cells.pop()
                width = max(width, len(cells))
        return width

    def _records(self) -> Iterator[list[str]]:
        lines = islice(read_lines(self._path, self._encoding), self._lines_before, None)
        if self._quotes_match:
            return csv.reader(lines, delimiter=self._delimiter, strict=True)
        return (next(csv.reader([line], delimiter=self._delimiter), []) for line in lines)


def _unprotect(cell: str) -> str:
    """`="0501234567"`, the way exporters keep Excel from dropping the zero, is what is inside it."""
    cell = cell.strip()
    return cell[2:-1].strip() if cell.endswith('"') and len(cell) > 2 else cell
