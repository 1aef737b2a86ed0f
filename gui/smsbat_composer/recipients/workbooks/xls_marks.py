"""What an XLS says of one of its sheets beside the cells: records of BIFF8, as [MS-XLS] has them."""

import struct
from collections.abc import Iterator
from pathlib import Path

import olefile

from smsbat_composer.recipients.workbooks.number_format import Shown, formats_by_style
from smsbat_composer.recipients.workbooks.sheet_xml import SheetScan, StyledColumn

_EOF, _BOUNDSHEET, _FORMAT, _XF = 0x000A, 0x0085, 0x041E, 0x00E0
_ROW, _COLINFO, _BOF = 0x0208, 0x007D, 0x0809
_NUMBER, _RK, _MULRK, _FORMULA = 0x0203, 0x027E, 0x00BD, 0x0006
_BIFF8 = 0x0600
_HIDDEN_ROW, _HIDDEN_COLUMN, _UNICODE = 0x20, 0x01, 0x01

_Record = tuple[int, bytes]


def scan_xls(path: Path, sheet: str) -> tuple[SheetScan, dict[int, Shown]]:
    """What the sheet's records say; nothing is known of a file before Excel 97."""
    with olefile.OleFileIO(str(path)) as container:
        if not container.exists("Workbook"):
            return SheetScan(is_known=False), {}
        stream: bytes = container.openstream("Workbook").read()
    if struct.unpack_from("<HHH", stream)[::2] != (_BOF, _BIFF8):
        return SheetScan(is_known=False), {}
    formats, places = _read_globals(_records(stream, 0))
    if sheet not in places:
        return SheetScan(is_known=False), {}
    return _scan(_records(stream, places[sheet]), formats), formats


def _records(stream: bytes, at: int) -> Iterator[_Record]:
    depth = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size
        depth += (kind == _BOF) - (kind == _EOF)
        if depth <= 0:  # a chart inside a sheet has its own beginning and end
            return


def _read_globals(records: Iterator[_Record]) -> tuple[dict[int, Shown], dict[str, int]]:
    """The formats by style, and where each sheet begins."""
    codes, styles, places = dict[int, str](), list[int](), dict[str, int]()
    for kind, data in records:
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", data)[0]] = _read_string(data, 2, "<H")
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", data, 2)[0])
        elif kind == _BOUNDSHEET:
            places[_read_string(data, 6, "<B")] = struct.unpack_from("<I", data)[0]
    return formats_by_style(codes, styles), places


def _read_string(data: bytes, at: int, size: str) -> str:
    """Characters after their count and a byte that says how wide each is."""
    count = struct.unpack_from(size, data, at)[0]
    at += struct.calcsize(size)
    if data[at] & _UNICODE:
        return data[at + 1 : at + 1 + 2 * count].decode("utf-16-le", "replace")
    return data[at + 1 : at + 1 + count].decode("latin-1")


def _scan(records: Iterator[_Record], formats: dict[int, Shown]) -> SheetScan:
    scan = SheetScan()
    for kind, data in records:
        if kind == _ROW:
            row, flags = struct.unpack_from("<H10xH", data)
            if flags & _HIDDEN_ROW:
                scan.hidden_rows.add(row + 1)
        elif kind == _COLINFO:
            first, last, flags = struct.unpack_from("<HH4xH", data)
            if flags & _HIDDEN_COLUMN:
                scan.hidden_columns.update(range(first, last + 1))
        elif kind in {_NUMBER, _RK, _FORMULA}:
            row, column, style = struct.unpack_from("<HHH", data)
            _add(scan, formats, row, column, style)
        elif kind == _MULRK:
            row, column = struct.unpack_from("<HH", data)
            for index, style in enumerate(struct.unpack_from("<" + "H4x" * ((len(data) - 6) // 6), data, 4)):
                _add(scan, formats, row, column + index, style)
    return scan


def _add(scan: SheetScan, formats: dict[int, Shown], row: int, column: int, style: int) -> None:
    if style in formats:
        scan.styled.setdefault(column, StyledColumn()).add(row + 1, style)
