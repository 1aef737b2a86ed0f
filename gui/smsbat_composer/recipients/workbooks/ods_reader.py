"""ODS: every cell keeps the text that the sheet shows, so it is taken from there."""

import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import Grid, ReadChoices
from smsbat_composer.recipients.workbooks.cell_text import cell_text
from smsbat_composer.recipients.workbooks.marked_sheet import MOST_ROWS, MarkedSheet, make_grid
from smsbat_composer.recipients.workbooks.xml_parts import parse_stream, read_pieces

_CONTENT = "content.xml"
_CELLS = frozenset({"table-cell", "covered-table-cell"})
_ASIDE = frozenset({"annotation", "shapes", "tracked-changes"})
_MOST_COLUMNS = 1 << 14  # of a sheet in any program
_DECIMAL = re.compile(r"-?\d+[.,]\d+")

_Attributes = dict[str, str]


def read_ods(path: Path, choices: ReadChoices) -> Grid:
    """The grid of the chosen sheet, or of the first visible one that holds anything."""
    handler = _Content()
    try:
        with zipfile.ZipFile(path) as archive:
            parse_stream(read_pieces(archive, _CONTENT), handler.start, handler.end, handler.text)
    except (zipfile.BadZipFile, KeyError, EOFError, expat.ExpatError, ValueError) as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    return make_grid(handler.sheets, choices)


class _Content:
    """What to do at each tag of the content."""

    def __init__(self) -> None:
        self.sheets: list[MarkedSheet] = []
        self._hidden_styles: set[str] = set()
        self._style = ""
        self._aside = 0  # how deep we are in what is no cell: comments, drawings
        self._depth = 0  # of tables; one inside a cell is a part of that cell
        self._column = self._row = 0
        self._row_attributes: _Attributes = {}
        self._cells: list[str] = []
        self._cell: _Attributes | None = None
        self._text: list[str] = []

    def start(self, tag: str, attributes: _Attributes) -> None:
        if tag in _ASIDE or self._aside:
            self._aside += 1
        elif tag == "style":
            self._style = attributes.get("name", "")
        elif tag == "table-properties" and attributes.get("display") == "false":
            self._hidden_styles.add(self._style)
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                hidden = attributes.get("style-name") in self._hidden_styles
                self.sheets.append(MarkedSheet(attributes.get("name", ""), is_hidden=hidden))
                self._column = self._row = 0
        elif self._depth == 1:
            self._start_inside(tag, attributes)

    def _start_inside(self, tag: str, attributes: _Attributes) -> None:
        if tag == "table-column":
            first, self._column = self._column, self._column + _times(attributes, "columns")
            if attributes.get("visibility") in {"collapse", "filter"}:
                self.sheets[-1].hidden_columns.update(range(first, min(self._column, _MOST_COLUMNS)))
        elif tag == "table-row":
            self._row_attributes, self._cells = attributes, []
        elif tag in _CELLS:
            self._cell, self._text = attributes, []
        elif tag == "p" and self._text:
            self._text.append("\n")
        elif tag == "s":
            self._text.append(" " * min(int(attributes.get("c", "1")), 1000))
        elif tag in {"tab", "line-break"}:
            self._text.append("\t" if tag == "tab" else "\n")

    def text(self, text: str) -> None:
        if self._cell is not None and not self._aside:
            self._text.append(text)

    def end(self, tag: str) -> None:
        if self._aside:
            self._aside -= 1
        elif tag == "table":
            self._depth -= 1
        elif self._depth == 1 and tag in _CELLS:
            self._end_cell()
        elif self._depth == 1 and tag == "table-row":
            self._end_row()

    def _end_cell(self) -> None:
        attributes, self._cell = self._cell or {}, None
        shown = _show("".join(self._text).strip(), attributes)
        if attributes.get("formula") and "value-type" not in attributes:
            self.sheets[-1].uncalculated.setdefault(self._row + 1, len(self._cells))
        times = _times(attributes, "columns")
        if shown or times <= _MOST_COLUMNS:
            self._cells += [shown] * min(times, _MOST_COLUMNS)

    def _end_row(self) -> None:
        sheet, times = self.sheets[-1], _times(self._row_attributes, "rows")
        hidden = self._row_attributes.get("visibility") in {"collapse", "filter"}
        sheet.add(self._cells, self._row + 1, times=times, hidden=hidden)
        self._row = min(self._row + times, MOST_ROWS)


def _times(attributes: _Attributes, what: str) -> int:
    return max(1, int(attributes.get(f"number-{what}-repeated", "1")))


def _show(shown: str, attributes: _Attributes) -> str:
    """The text of a cell; of a number all digits, though the sheet may have no room for them."""
    match attributes.get("value-type"):
        case "error":
            return ""
        case "boolean":
            return attributes.get("boolean-value", shown).upper()
        case "float" | "currency" if not shown.isdecimal():
            if _DECIMAL.fullmatch(shown):
                return shown.replace(",", ".")
            return cell_text(float(attributes.get("value", "nan")))
        case "string" if not shown:
            return attributes.get("string-value", "").strip()
    return shown
