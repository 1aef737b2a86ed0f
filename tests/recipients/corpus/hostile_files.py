"""Files of the corpus that are broken, dangerous, or not what their names say; all are small on disk."""

# ruff: noqa: E501 - a file and what comes of it read best as one line
import struct
import zipfile
from pathlib import Path

import openpyxl

from recipients.corpus.expected import FILES, Expected

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'


def make() -> dict[str, Expected]:
    """Write the files; gives the fault of each."""
    faults = {
        "bomb.xlsx": "packed_too_tightly", "bomb-lying.xlsx": "workbook_broken", "truncated.xlsx": "workbook_broken",
        "password.xlsx": "workbook_protected", "password.ods": "workbook_protected", "pdf-named.xlsx": "not_a_workbook", "pdf-named.csv": "not_text",
        "picture-named.csv": "not_text", "zeros-named.csv": "not_text", "document-named.xlsx": "not_a_workbook",
        "empty.csv": "sheet_empty", "empty.xlsx": "sheet_empty", "nothing.xlsx": "not_a_workbook",
        "entities.ods": "workbook_broken", "entities.xls": "workbook_broken", "entities.xlsx": "workbook_broken",
        "no-phones.csv": "no_phone_column", "header-only.csv": "no_rows", "many-columns.csv": "too_many_columns",
        "many-columns.xlsx": "too_many_columns", "broken-ole.xls": "workbook_broken", "far-cell.xlsx": "out_of_memory",
        "endless-line.csv": "line_too_long", "web-archive-named.xls": "web_archive",
    }  # fmt: skip
    book = openpyxl.Workbook()
    book.active.append(["Телефон", "Ім'я"])
    book.active.append(["0501234567", "Олена"])
    plain = FILES / "plain.tmp"
    book.save(plain)
    _with_sheet(plain, "bomb.xlsx", b" " * (200 << 20))
    _with_sheet(plain, "bomb-lying.xlsx", b" " * (200 << 20), lie=1000)
    content = plain.read_bytes()
    (FILES / "truncated.xlsx").write_bytes(content[: len(content) // 2])
    (FILES / "password.xlsx").write_bytes(
        _OLE + bytes(1016) + "EncryptedPackage".encode("utf-16-le") + bytes(480)
    )
    (FILES / "broken-ole.xls").write_bytes(_OLE + bytes(1016) + "Workbook".encode("utf-16-le") + bytes(480))
    for name in ("pdf-named.xlsx", "pdf-named.csv"):
        (FILES / name).write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n")
    (FILES / "picture-named.csv").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
    (FILES / "zeros-named.csv").write_bytes(bytes(5000))
    (FILES / "empty.csv").write_bytes(b"")
    (FILES / "nothing.xlsx").write_bytes(b"")
    openpyxl.Workbook().save(FILES / "empty.xlsx")
    (FILES / "no-phones.csv").write_text("Ім'я;Місто\nОлена;Київ\nАндрій;Львів\n", "utf-8")
    (FILES / "header-only.csv").write_text("Телефон;Ім'я\n", "utf-8")
    titles = [f"к{number}" for number in range(1001)]
    (FILES / "many-columns.csv").write_text(
        ";".join(titles) + "\n" + ";".join(["0501234567"] * 1001) + "\n", "utf-8"
    )
    wide = openpyxl.Workbook()
    wide.active.append(titles)
    wide.save(FILES / "many-columns.xlsx")
    (FILES / "endless-line.csv").write_bytes(b"phone;name\n0501234567;" + b"x" * (1 << 20) + b"\n")
    (FILES / "web-archive-named.xls").write_bytes(
        b"From: <Saved by Excel>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n"
        b"Content-Type: text/html\r\n\r\n<html><table><tr><td>phone</td></tr><tr><td>0501234567</td></tr></table></html>\r\n--b--\r\n"
    )
    _zip("document-named.xlsx", {"[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>"})
    laughs = (
        '<!DOCTYPE x [<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {chr(98 + step)} "{f"&{chr(97 + step)};" * 10}">' for step in range(9))
        + "]>"
    )
    manifest = "<manifest media-type='application/vnd.oasis.opendocument.spreadsheet'/>"
    _zip(
        "entities.ods",
        {"META-INF/manifest.xml": manifest, "content.xml": f"<?xml version='1.0'?>{laughs}<x>&j;</x>"},
    )
    _zip(
        "password.ods",
        {"META-INF/manifest.xml": manifest.replace("<", "<encryption-data/><", 1), "content.xml": "???"},
    )
    (FILES / "entities.xls").write_text(
        f"<?xml version='1.0'?>{laughs}<Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>&j;</Workbook>",
        "utf-8",
    )
    _with_sheet(
        plain,
        "entities.xlsx",
        f"<?xml version='1.0'?>{laughs}".encode()
        + _SHEET.format("<row r='1'><c r='A1' t='inlineStr'><is><t>&j;</t></is></c></row>").encode(),
    )
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    _with_sheet(plain, "far-cell.xlsx", _SHEET.format(far).encode())
    plain.unlink()
    return {name: Expected(fault=fault) for name, fault in faults.items()}


def _with_sheet(book: Path, name: str, sheet: bytes, *, lie: int | None = None) -> None:
    """The workbook with another sheet, which may say that it unpacks to less than it does."""
    target = FILES / name
    with (
        zipfile.ZipFile(book) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for member in old.infolist():
            content = sheet if member.filename == "xl/worksheets/sheet1.xml" else old.read(member)
            new.writestr(
                zipfile.ZipInfo(member.filename, (2025, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED
            )
    if lie is not None:
        lying = bytearray(target.read_bytes())
        true_size = struct.pack("<I", len(sheet))
        at = lying.find(true_size)
        while at >= 0:
            lying[at : at + 4] = struct.pack("<I", lie)
            at = lying.find(true_size, at + 4)
        target.write_bytes(lying)


def _zip(name: str, members: dict[str, str]) -> None:
    with zipfile.ZipFile(FILES / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(zipfile.ZipInfo(member, (2025, 1, 1, 0, 0, 0)), content)
