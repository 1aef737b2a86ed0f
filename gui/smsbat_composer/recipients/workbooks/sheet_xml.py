"""What the XML of a sheet says beside its cells: hidden rows and columns, formats, formulas without a value.

A million rows are 200 MB of XML: they are searched for what is rare, not parsed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from smsbat_composer.recipients.workbooks.number_format import Shown

_ROOT = re.compile(rb"<((?:\w+:)?)worksheet[\s>]")
_HIDDEN = re.compile(rb"""\bhidden\s*=\s*["'](?:1|true)["']""")
_ROW_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d+)["']""")
_CELL_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Z]{1,3})(\d+)["']""")
_CELL_STYLE = re.compile(rb"""\bs\s*=\s*["'](\d+)["']""")
_COLUMN_SPAN = re.compile(rb"""\b(min|max)\s*=\s*["'](\d+)["']""")
_TEXT_TYPE = re.compile(rb"""\bt\s*=\s*["'](?:str|e)["']""")
_LONGEST_ROW = 64 << 20  # bytes; a row of all columns is 2 MB


@dataclass(slots=True)
class StyledColumn:
    """Which format the cells of one column have: runs of rows with the same one."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    styles: list[int] = field(default_factory=list)

    def add(self, row: int, style: int) -> None:
        """The next cell down."""
        if self.ends and self.ends[-1] == row - 1 and self.styles[-1] == style:
            self.ends[-1] = row
        else:
            self.starts.append(row)
            self.ends.append(row)
            self.styles.append(style)

    def style_at(self, row: int) -> int | None:
        """The style of the cell in a row, None where it has none that matters."""
        index = bisect_right(self.starts, row) - 1
        return self.styles[index] if index >= 0 and row <= self.ends[index] else None


@dataclass(slots=True)
class SheetScan:
    """What was found; rows count from 1, columns from 0. `is_known` is False where nothing could be."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    uncalculated: dict[int, int] = field(default_factory=dict)
    styled: dict[int, StyledColumn] = field(default_factory=dict)
    is_known: bool = True


def scan_sheet(pieces: Iterator[bytes], formats: Mapping[int, Shown]) -> SheetScan:
    """Look through the XML of a sheet; `formats` are those, by style, whose cells are wanted."""
    scan = SheetScan()
    rest = b""
    patterns: _Patterns | None = None
    above = 0
    for piece in pieces:
        rest += piece
        if patterns is None:
            root = _ROOT.search(rest)
            at = rest.find(b"sheetData")
            if root is None or at < 0:
                if len(rest) > _LONGEST_ROW:
                    break
                continue
            patterns = _Patterns(root[1], formats)
            _find_columns(rest[:at], patterns, scan)
        cut = rest.rfind(b"row>") + 4
        if cut > 4:
            above = _search_rows(rest[:cut], patterns, scan, above)
            rest = rest[cut:]
        elif len(rest) > _LONGEST_ROW:
            break
    if patterns is not None:
        _search_rows(rest, patterns, scan, above)
    return scan


class _Patterns:
    """What is searched for, under the prefix that the document gives its tags."""

    def __init__(self, prefix: bytes, formats: Mapping[int, Shown]) -> None:
        styles = b"|".join(b"%d" % style for style in formats)
        self.column = re.compile(rb"<%scol\s[^<>]*>" % prefix)
        self.row_start = b"<%srow" % prefix
        self.row = re.compile(rb"<%srow\b[^<>]*>" % prefix)
        self.formula = b"<%sf" % prefix
        self.empty_formula = re.compile(
            rb"<%(p)sc\b([^<>]*)>\s*<%(p)sf\b[^<>]*(?:/>|>[^<]*</%(p)sf>)\s*(?:<%(p)sv\s*/>|<%(p)sv>\s*</%(p)sv>)?\s*</%(p)sc>"
            % {b"p": prefix}
        )
        self.styled = (
            re.compile(rb"""<%sc\s[^<>]*?\bs\s*=\s*["'](?:%s)["'][^<>]*>""" % (prefix, styles))
            if styles
            else None
        )


def _find_columns(head: bytes, patterns: _Patterns, scan: SheetScan) -> None:
    for column in patterns.column.findall(head):
        if _HIDDEN.search(column):
            span = {name: int(number) for name, number in _COLUMN_SPAN.findall(column)}
            if b"min" in span and b"max" in span:
                scan.hidden_columns.update(range(span[b"min"] - 1, min(span[b"max"], 1 << 14)))


def _search_rows(rows: bytes, patterns: _Patterns, scan: SheetScan, above: int) -> int:
    """The number of the last row; the first one comes below row `above`."""
    above = _find_hidden(rows, patterns, scan, above)
    if patterns.formula in rows:
        _find_uncalculated(rows, patterns, scan)
    if patterns.styled is not None:
        for cell in patterns.styled.findall(rows):
            place, style = _CELL_PLACE.search(cell), _CELL_STYLE.search(cell)
            if place is not None and style is not None:
                styled = scan.styled.setdefault(column_index(place[1]), StyledColumn())
                styled.add(int(place[2]), int(style[1]))
    return above


def _find_hidden(rows: bytes, patterns: _Patterns, scan: SheetScan, above: int) -> int:
    last = patterns.row.match(rows, max(0, rows.rfind(patterns.row_start)))
    last_number = _ROW_NUMBER.search(last[0]) if last else None
    hidden = list(filter(_HIDDEN.search, patterns.row.findall(rows))) if b"hidden" in rows else []
    numbers = list(map(_ROW_NUMBER.search, hidden))
    if last_number and all(numbers):
        scan.hidden_rows.update(int(number[1]) for number in numbers if number)
        return int(last_number[1])
    for row in patterns.row.findall(rows):  # one without a number of its own follows the one above
        number = _ROW_NUMBER.search(row)
        above = int(number[1]) if number else above + 1
        if _HIDDEN.search(row):
            scan.hidden_rows.add(above)
    return above


def _find_uncalculated(rows: bytes, patterns: _Patterns, scan: SheetScan) -> None:
    for attributes in patterns.empty_formula.findall(rows):
        place = None if _TEXT_TYPE.search(attributes) else _CELL_PLACE.search(attributes)
        if place is not None:
            row, column = int(place[2]), column_index(place[1])
            scan.uncalculated[row] = min(column, scan.uncalculated.get(row, column))


def column_index(letters: bytes) -> int:
    """The number (from 0) of a column by its letters."""
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
