"""Excel 2003 XML, which other programs like to save under the name of XLS."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.parsers import expat

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import Grid, ReadChoices
from smsbat_composer.recipients.workbooks.cell_text import cell_text
from smsbat_composer.recipients.workbooks.marked_sheet import MarkedSheet, make_grid
from smsbat_composer.recipients.workbooks.number_format import Shown, read_format
from smsbat_composer.recipients.workbooks.xml_parts import parse_stream

_PIECE = 1 << 20
_MOST_COLUMNS = 1 << 14
_NAMED_FORMATS = {
    "Short Date": "dd.mm.yyyy",
    "General Date": "dd.mm.yyyy h:mm",
    "Short Time": "h:mm",
    "Percent": "0.00%",
}

_Attributes = dict[str, str]


def read_xml(path: Path, choices: ReadChoices) -> Grid:
    """The grid of the chosen sheet, or of the first visible one that holds anything."""
    handler = _Workbook()
    try:
        parse_stream(_pieces(path), handler.start, handler.end, handler.text)
    except (expat.ExpatError, ValueError, OverflowError) as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    return make_grid(handler.sheets, choices)


def _pieces(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            yield piece


class _Workbook:
    """What to do at each tag."""

    def __init__(self) -> None:
        self.sheets: list[MarkedSheet] = []
        self._formats: dict[str, Shown] = {}
        self._style = ""
        self._column = self._row = 0
        self._row_attributes: _Attributes = {}
        self._cells: list[str] = []
        self._cell: _Attributes = {}
        self._type: str | None = None
        self._shown = ""
        self._text: list[str] | None = None
        self._is_comment = False  # which has Data of its own

    def start(self, tag: str, attributes: _Attributes) -> None:
        if tag == "Comment":
            self._is_comment = True
        elif not self._is_comment:
            self._start(tag, attributes)

    def _start(self, tag: str, attributes: _Attributes) -> None:
        match tag:
            case "Style":
                self._style = attributes.get("ID", "")
            case "NumberFormat":
                code = attributes.get("Format", "")
                if shown := read_format(_NAMED_FORMATS.get(code, code)):
                    self._formats[self._style] = shown
            case "Worksheet":
                self.sheets.append(MarkedSheet(attributes.get("Name", "")))
                self._column = self._row = 0
            case "Column":
                first = int(attributes.get("Index", self._column + 1)) - 1
                self._column = first + 1 + int(attributes.get("Span", 0))
                if attributes.get("Hidden") == "1":
                    self.sheets[-1].hidden_columns.update(range(first, min(self._column, _MOST_COLUMNS)))
            case "Row":
                self._row_attributes, self._cells = attributes, []
                self._row = int(attributes.get("Index", self._row + 1))
            case "Cell":
                self._cell, self._type, self._shown = attributes, None, ""
                index = min(int(attributes.get("Index", 0)), _MOST_COLUMNS)
                self._cells += [""] * (index - 1 - len(self._cells))
            case "Data" | "Visible":
                self._type, self._text = attributes.get("Type"), []

    def text(self, text: str) -> None:
        if self._text is not None:
            self._text.append(text)

    def end(self, tag: str) -> None:
        if tag == "Comment":
            self._is_comment = False
        elif not self._is_comment:
            self._end(tag)

    def _end(self, tag: str) -> None:
        match tag:
            case "Data":
                self._shown, self._text = self._show("".join(self._text or ())), None
            case "Visible":
                self.sheets[-1].is_hidden = "".join(self._text or ()).strip() != "SheetVisible"
                self._text = None
            case "Cell":
                if self._cell.get("Formula") and self._type is None:
                    self.sheets[-1].uncalculated.setdefault(self._row, len(self._cells))
                self._cells.append(self._shown)
                self._cells += [""] * min(int(self._cell.get("MergeAcross", 0)), _MOST_COLUMNS)
            case "Row":
                hidden = self._row_attributes.get("Hidden") == "1"
                self.sheets[-1].add(self._cells, self._row, hidden=hidden)
                self._row += int(self._row_attributes.get("Span", 0))

    def _show(self, text: str) -> str:
        text = text.strip()
        value: object = text
        match self._type:
            case "Error":
                return ""
            case "Boolean":
                return "TRUE" if text == "1" else "FALSE"
            case "Number" if text:
                value = float(text)
            case "DateTime" if text:
                value = datetime.fromisoformat(text)
        shown = self._formats.get(self._cell.get("StyleID", ""))
        return (None if shown is None or isinstance(value, str) else shown(value)) or cell_text(value)
