"""What a workbook is from the outside: refused are archives that would unpack without end, and passwords."""

import zipfile
from mmap import ACCESS_READ, mmap
from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.sheet import SheetFormat

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of XLS, and of every XLSX with a password
ZIP = b"PK\x03\x04"

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_WORKBOOK_STREAMS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))
_MOST_UNPACKED = 3 << 30  # bytes; 1,000,000 rows of 20 columns are about 1 GiB
_SMALL = 128 << 20  # unpacked; however tightly it is packed, it does no harm
_MOST_TIMES = 120  # as large unpacked; sheets come to 10 or 20, a bomb to 1,000
_ENCRYPTED_MEMBER = 1  # of the flags of a zip member


def recognise_container(path: Path, start: bytes) -> SheetFormat | None:
    """The format of a zip archive or an OLE file that is a workbook, None for any other file.

    Raises NOT_A_WORKBOOK for other documents of these kinds, WORKBOOK_PROTECTED, WORKBOOK_BROKEN,
    WORKBOOK_TOO_LARGE, PACKED_TOO_TIGHTLY.
    """
    if start.startswith(OLE):
        return _recognise_ole(path)
    if start.startswith(ZIP):
        return _recognise_zip(path)
    return None


def _recognise_ole(path: Path) -> SheetFormat:
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as contents:
        if contents.find(_ENCRYPTED) >= 0:
            raise ImportFailed(ImportFault.WORKBOOK_PROTECTED, name=path.name)
        if all(contents.find(stream) < 0 for stream in _WORKBOOK_STREAMS):
            raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)
    return SheetFormat.XLS


def _recognise_zip(path: Path) -> SheetFormat:
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            names = {member.filename.lower() for member in members}
            manifest = (
                archive.read("META-INF/manifest.xml")
                if "META-INF/manifest.xml" in archive.NameToInfo
                else b""
            )
    except (zipfile.BadZipFile, NotImplementedError, ValueError, RuntimeError) as error:
        raise ImportFailed(ImportFault.WORKBOOK_BROKEN, name=path.name) from error
    _check_unpacked(path, members)
    if any(member.flag_bits & _ENCRYPTED_MEMBER for member in members) or b"encryption-data" in manifest:
        raise ImportFailed(ImportFault.WORKBOOK_PROTECTED, name=path.name)
    if "xl/workbook.xml" in names:
        return SheetFormat.XLSM if path.suffix.lower() == ".xlsm" else SheetFormat.XLSX
    if "xl/workbook.bin" in names:
        return SheetFormat.XLSB
    if "content.xml" in names and b"opendocument.spreadsheet" in manifest:
        return SheetFormat.ODS
    raise ImportFailed(ImportFault.NOT_A_WORKBOOK, name=path.name)


def _check_unpacked(path: Path, members: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > _MOST_UNPACKED:
        raise ImportFailed(
            ImportFault.WORKBOOK_TOO_LARGE,
            name=path.name,
            megabytes=unpacked >> 20,
            limit=_MOST_UNPACKED >> 20,
        )
    times = unpacked // path.stat().st_size
    if unpacked > _SMALL and times > _MOST_TIMES:
        raise ImportFailed(ImportFault.PACKED_TOO_TIGHTLY, name=path.name, times=times)
