"""What an XLSX says of one of its sheets beside the cells."""

import posixpath
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

from smsbat_composer.recipients.workbooks.number_format import Shown, formats_by_style
from smsbat_composer.recipients.workbooks.sheet_xml import SheetScan, scan_sheet
from smsbat_composer.recipients.workbooks.xml_parts import find_part, parse_part, read_pieces


def scan_xlsx(path: Path, sheet: str) -> tuple[SheetScan, dict[int, Shown]]:
    """What the sheet's XML says, and the formats that its cells refer to by style."""
    with zipfile.ZipFile(path) as archive:
        formats = _read_formats(parse_part(archive, "xl/styles.xml"))
        part = _find_sheet(archive, sheet)
        if part is None:
            return SheetScan(is_known=False), {}
        return scan_sheet(read_pieces(archive, part), formats), formats


def _read_formats(styles: ET.Element | None) -> dict[int, Shown]:
    """By the number of the style, those that show a cell in another way than as it is."""
    if styles is None:
        return {}
    codes = {
        int(each.get("numFmtId", "0")): each.get("formatCode", "")
        for each in styles.iterfind("numFmts/numFmt")
    }
    return formats_by_style(codes, (int(each.get("numFmtId", "0")) for each in styles.iterfind("cellXfs/xf")))


def _find_sheet(archive: zipfile.ZipFile, sheet: str) -> str | None:
    workbook, relations = (
        parse_part(archive, "xl/workbook.xml"),
        parse_part(archive, "xl/_rels/workbook.xml.rels"),
    )
    if workbook is None or relations is None:
        return None
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    for each in workbook.iterfind("sheets/sheet"):
        if each.get("name") == sheet and (target := targets.get(each.get("id"))):
            return find_part(archive, posixpath.normpath(posixpath.join("/xl", target)).lstrip("/"))
    return None
