"""What stands between the cells of a text file."""

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from smsbat_composer.recipients.errors import ImportFailed, ImportFault

# In the order of belief: a comma is also found inside addresses and sums.
DELIMITERS = (";", "\t", "|", ",")

_LEAST_AGREEMENT = 0.5  # of the rows must have the same number of cells
_RAGGED_SHARE = 0.5  # what a row counts that is cut too, into another number


def guess_delimiter(lines: Sequence[str]) -> str | None:
    """The delimiter on which most rows agree, None for a file of one column."""
    together = _most_agreed({delimiter: _widths(lines, delimiter) for delimiter in DELIMITERS})
    # A quote that is never closed makes one row of the whole sample: then every line speaks for itself.
    return together or _most_agreed(
        {delimiter: _widths_by_line(lines, delimiter) for delimiter in DELIMITERS}
    )


def announced_delimiter(line: str) -> str | None:
    """The delimiter of Excel's own first line `sep=;`, which is no row of the list."""
    line = line.strip("\r\n")
    return line[4] if len(line) == 5 and line[:4].lower() == "sep=" else None


def check_delimiter(delimiter: str) -> str:
    """The chosen delimiter, if a file can be cut by it."""
    if len(delimiter) != 1 or delimiter in '"\r\n':
        raise ImportFailed(ImportFault.DELIMITER_UNUSABLE, delimiter=delimiter)
    return delimiter


def _most_agreed(widths: Mapping[str, Counter[int]]) -> str | None:
    best, best_agreement = None, 0.0
    for delimiter, rows_of in widths.items():
        cut = Counter({width: rows for width, rows in rows_of.items() if width > 1})
        most = max(cut.values(), default=0)
        agreement = (most + _RAGGED_SHARE * (cut.total() - most)) / (rows_of.total() or 1)
        if agreement > best_agreement and agreement >= _LEAST_AGREEMENT:
            best, best_agreement = delimiter, agreement
    return best


def _widths(lines: Iterable[str], delimiter: str) -> Counter[int]:
    """How many rows have how many cells."""
    try:
        return Counter(len(cells) for cells in csv.reader(lines, delimiter=delimiter) if any(cells))
    except csv.Error:  # a cell beyond every limit
        return Counter()


def _widths_by_line(lines: Sequence[str], delimiter: str) -> Counter[int]:
    return sum((_widths([line], delimiter) for line in lines), Counter())
