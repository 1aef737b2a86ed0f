"""What an XLSB says of one of its sheets beside the cells: records as [MS-XLSB] has them."""

import posixpath
import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path

from smsbat_composer.recipients.workbooks.number_format import Shown, formats_by_style
from smsbat_composer.recipients.workbooks.sheet_xml import SheetScan, StyledColumn
from smsbat_composer.recipients.workbooks.xml_parts import find_part, parse_part

_ROW, _COLUMN, _SHEET, _FORMAT, _XF, _BEGIN_CELL_STYLES, _END_CELL_STYLES = 0, 60, 156, 44, 47, 617, 618
_CELLS = frozenset({2, 5, 9})  # numbers: packed, whole, of a formula
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_MOST_BYTES = 256 << 20  # of a sheet; more would be in memory at once

_Record = tuple[int, bytes]


def scan_xlsb(path: Path, sheet: str) -> tuple[SheetScan, dict[int, Shown]]:
    """What the sheet's records say; nothing is known of an enormous one."""
    with zipfile.ZipFile(path) as archive:
        part = _find_sheet(archive, sheet)
        if part is None or archive.getinfo(part).file_size > _MOST_BYTES:
            return SheetScan(is_known=False), {}
        formats = _read_formats(archive)
        return _scan(_records(archive.read(part)), formats), formats


def _records(data: bytes) -> Iterator[_Record]:
    at = 0
    while at < len(data):
        kind = data[at]
        at += 1
        if kind & 0x80:
            kind = (kind & 0x7F) | (data[at] & 0x7F) << 7
            at += 1
        size = shift = 0
        while True:
            byte = data[at]
            at += 1
            size |= (byte & 0x7F) << shift
            shift += 7
            if not byte & 0x80 or shift == 28:
                break
        yield kind, data[at : at + size]
        at += size


def _find_sheet(archive: zipfile.ZipFile, sheet: str) -> str | None:
    relations = parse_part(archive, "xl/_rels/workbook.bin.rels")
    targets = {} if relations is None else {each.get("Id"): each.get("Target", "") for each in relations}
    for kind, data in _records(archive.read(find_part(archive, "xl/workbook.bin") or "")):
        if kind == _SHEET:
            relation, at = _read_string(data, 8)
            name, _ = _read_string(data, at)
            if name == sheet and relation in targets:
                target = posixpath.join("/xl", targets[relation])
                return find_part(archive, posixpath.normpath(target).lstrip("/"))
    return None


def _read_formats(archive: zipfile.ZipFile) -> dict[int, Shown]:
    """By the number of the style, those that show a cell in another way than as it is."""
    part = find_part(archive, "xl/styles.bin")
    if part is None:
        return {}
    codes, styles, in_cells = dict[int, str](), list[int](), False
    for kind, data in _records(archive.read(part)):
        if kind == _FORMAT:
            codes[struct.unpack_from("<H", data)[0]], _ = _read_string(data, 2)
        elif kind in {_BEGIN_CELL_STYLES, _END_CELL_STYLES}:
            in_cells = kind == _BEGIN_CELL_STYLES
        elif kind == _XF and in_cells:
            styles.append(struct.unpack_from("<H", data, 2)[0])
    return formats_by_style(codes, styles)


def _read_string(data: bytes, at: int) -> tuple[str, int]:
    """Characters after their count, and where they end."""
    count = struct.unpack_from("<I", data, at)[0]
    end = at + 4 + 2 * count
    return data[at + 4 : end].decode("utf-16-le", "replace"), end


def _scan(records: Iterator[_Record], formats: dict[int, Shown]) -> SheetScan:
    scan, row = SheetScan(), 0
    for kind, data in records:
        if kind == _ROW:
            row = struct.unpack_from("<I", data)[0]
            if data[11] & _HIDDEN_ROW:
                scan.hidden_rows.add(row + 1)
        elif kind == _COLUMN:
            first, last, flags = struct.unpack_from("<II8xH", data)
            if flags & _HIDDEN_COLUMN:
                scan.hidden_columns.update(range(first, min(last, 1 << 14) + 1))
        elif kind in _CELLS:
            column, style = struct.unpack_from("<II", data)
            if style & 0xFFFFFF in formats:
                scan.styled.setdefault(column, StyledColumn()).add(row + 1, style & 0xFFFFFF)
    return scan
