"""Tables of a web page, which many programs save under the name of XLS."""

import codecs
import re
from html.parser import HTMLParser
from pathlib import Path

from smsbat_composer.recipients.encoding import canonical_encoding, guess_encoding, python_codec
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import Grid, ReadChoices
from smsbat_composer.recipients.workbooks.cell_text import cell_text
from smsbat_composer.recipients.workbooks.marked_sheet import MarkedSheet, make_grid

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
_BEGINNING = 4096
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_MOST_COLUMNS_SPANNED, _MOST_ROWS_SPANNED = 1000, 65_534  # as browsers have it
_MOST_UNENDED = 100  # tags before one that ends: html.parser looks for the end of each to the last byte
_NOT_SHOWN = frozenset({"script", "style", "title"})

_Attributes = list[tuple[str, str | None]]


def read_html(path: Path, choices: ReadChoices) -> Grid:
    """The rows of all tables of the page, one below the other."""
    encoding = canonical_encoding(choices.encoding) if choices.encoding else _find_encoding(path)
    try:
        text = path.read_text(python_codec(encoding))
    except UnicodeError as error:
        raise ImportFailed(ImportFault.ENCODING_MISMATCH, encoding=encoding, row=1) from error
    if any(piece.count("<") > _MOST_UNENDED for piece in text.split(">")):
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name)
    page = _Page()
    page.feed(text)
    page.end_page()
    if page.inner:  # a table that never ends took the rows behind it into a cell
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name)
    return make_grid([page.sheet], choices, encoding)


def _find_encoding(path: Path) -> str:
    """What the page says of itself, where that is one of ours and it is true."""
    with path.open("rb") as file:
        start = file.read(_BEGINNING)
    if start.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return guess_encoding(path)
    if said := _CHARSET.search(start):
        try:
            encoding = canonical_encoding(said[1].decode("ascii"))
            path.read_text(python_codec(encoding))
        except (ImportFailed, UnicodeError):
            return guess_encoding(path)
        return encoding
    return guess_encoding(path)


class _Page(HTMLParser):
    """Rows as they end, however carelessly: a cell ends where the next one begins.

    A table inside a cell is a part of its text; where it opens a row, and no row above has columns, the
    outer table only lays the page out: then rows are what the inner one holds.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheet = MarkedSheet()
        self.inner = 0  # how many tables deep inside a cell
        self._row: list[str] | None = None
        self._number = 0
        self._hidden = False
        self._cell: list[str] | None = None
        self._columns = self._rows = 1  # that the cell spans
        self._covered: dict[int, int] = {}  # by column, the last row that a cell from above reaches
        self._has_columns = False  # whether a row of the present table filled more than one cell
        self._exact: str | None = None  # the whole number, where the page shows it shortened
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag in _NOT_SHOWN:
            self._silent += 1
        elif tag == "table":
            self._start_table()
        elif tag in {"br", "p", "div"} or (self.inner and tag == "tr"):
            if self._cell:
                self._cell.append("\n")
        elif tag == "tr":
            self._end_row()
            self._row, self._number = [], self._number + 1
            self._hidden = bool(_HIDDEN.search(dict(attrs).get("style") or ""))
        elif tag in {"td", "th"}:
            self._start_cell(dict(attrs))

    def handle_endtag(self, tag: str) -> None:
        if tag in _NOT_SHOWN:
            self._silent = max(0, self._silent - 1)
        elif self.inner:
            self.inner -= tag == "table"
        elif tag in {"td", "th"}:
            self._end_cell()
        elif tag == "tr":
            self._end_row()
        elif tag == "table":
            self._end_table()

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._silent:
            self._cell.append(data)

    def end_page(self) -> None:
        self.close()
        self._end_row()

    def _start_table(self) -> None:
        in_first = not self._row and not "".join(self._cell or ()).strip()
        if self._cell is not None and (self.inner or self._has_columns or not in_first):
            self.inner += 1
        else:
            self._end_table()

    def _end_table(self) -> None:
        self._end_row()
        self._covered.clear()
        self._has_columns = False

    def _start_cell(self, about: dict[str, str | None]) -> None:
        if self.inner:
            self.handle_data(" ")
            return
        self._end_cell()
        if self._row is None:
            self._row, self._number, self._hidden = [], self._number + 1, False
        while self._covered.get(len(self._row), 0) >= self._number:
            self._row.append("")
        self._cell, self._exact = [], about.get("x:num")
        self._columns = _span(about.get("colspan"), _MOST_COLUMNS_SPANNED)
        self._rows = _span(about.get("rowspan"), _MOST_ROWS_SPANNED)

    def _end_cell(self) -> None:
        if self._cell is not None and self._row is not None:
            covers = range(len(self._row), len(self._row) + self._columns)
            self._row += [self._shown(), *[""] * (self._columns - 1)]
            if self._rows > 1:
                self._covered.update(dict.fromkeys(covers, self._number + self._rows - 1))
        self._cell = None

    def _shown(self) -> str:
        if self._exact:
            try:
                return cell_text(float(self._exact))
            except ValueError:
                pass
        lines = (" ".join(line.split()) for line in "".join(self._cell or ()).split("\n"))
        return "\n".join(line for line in lines if line)

    def _end_row(self) -> None:
        self._end_cell()
        if self._row is not None:
            self._has_columns |= sum(map(bool, self._row)) > 1
            self.sheet.add(self._row, self._number, hidden=self._hidden)
        self._row = None


def _span(said: str | None, most: int) -> int:
    return max(1, min(int(said[:6]), most)) if said and said.isdecimal() else 1
