"""A small XLSB, record by record as [MS-XLSB] has them: no library here writes one."""

import struct
import zipfile
from collections.abc import Collection, Sequence
from pathlib import Path

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
)
_RELATION = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"'
    ' Target="{target}"/></Relationships>'
)


def _record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, sizes = len(data), b""
    while True:
        size, low = size >> 7, size & 0x7F
        sizes += bytes([low | 0x80 if size else low])
        if not size:
            return head + sizes + data


def _text(text: str) -> bytes:
    encoded = text.encode("utf-16-le")
    return struct.pack("<I", len(encoded) // 2) + encoded


def write_xlsb(
    path: Path,
    title: str,
    lines: Sequence[Sequence[str | float]],
    *,
    hidden_rows: Collection[int],
    hidden_columns: Collection[int],
) -> None:
    """One sheet of texts and numbers; rows and columns to hide count from 0."""
    width = max(map(len, lines))
    workbook = (
        _record(131) + _record(143) + _record(156, struct.pack("<II", 0, 1) + _text("rId1") + _text(title))
    )
    workbook += _record(144) + _record(132)
    sheet = _record(129) + _record(148, struct.pack("<IIII", 0, len(lines) - 1, 0, width - 1)) + _record(390)
    for column in hidden_columns:
        sheet += _record(60, struct.pack("<IIIIH", column, column, 2000, 0, 1))
    sheet += _record(391) + _record(145)
    for row, line in enumerate(lines):
        flags = 0x10 if row in hidden_rows else 0
        sheet += _record(0, struct.pack("<IIHBBB", row, 0, 300, 0, flags, 0) + struct.pack("<I", 0))
        for column, cell in enumerate(line):
            place = struct.pack("<II", column, 0)
            value = _text(cell) if isinstance(cell, str) else struct.pack("<d", cell)
            sheet += _record(6 if isinstance(cell, str) else 5, place + value)
    sheet += _record(146) + _record(130)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": _RELATION.format(kind="officeDocument", target="xl/workbook.bin"),
            "xl/workbook.bin": workbook,
            "xl/_rels/workbook.bin.rels": _RELATION.format(kind="worksheet", target="worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": sheet,
        }.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), content)
