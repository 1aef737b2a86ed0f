"""The lines of a text file, bounded, with the row number in every complaint."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from smsbat_composer.recipients.encoding import python_codec
from smsbat_composer.recipients.errors import ImportFailed, ImportFault

LONGEST_LINE = 1 << 20  # characters; no row of a contact list comes near
BYTE_ORDER_MARK = "\ufeff"  # some programs write two

_LINE_END = re.compile(r"\r\n?|\n")
_SAMPLE = 1 << 16
_PIECE = 1 << 20
_CONTROL = frozenset(map(chr, range(32))) - frozenset("\t\n\v\f\r\x1a\x1c\x1d\x1e\x1f")
_FEW_CONTROL = 4
_MOST_CONTROL = 0.01  # of the characters


def check_is_text(path: Path, encoding: str) -> None:
    """Refuse pictures, archives and other binary junk that is called a text file."""
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    text = sample.decode(encoding, "replace")
    control = sum(character in _CONTROL for character in text)
    if "\0" in text or control > _FEW_CONTROL + _MOST_CONTROL * len(text):
        raise ImportFailed(ImportFault.NOT_TEXT, name=path.name)


def has_text(path: Path, encoding: str, texts: Collection[str]) -> bool:
    """Whether any of the short texts stands anywhere in the file; True as well where UTF-16 hides that."""
    if encoding.startswith("utf-16"):
        return True
    wanted = [text.encode(encoding) for text in texts]
    longest = max(map(len, wanted))
    with path.open("rb") as file:
        before = b""
        while piece := file.read(_PIECE):
            piece = before + piece
            if any(one in piece for one in wanted):
                return True
            before = piece[1 - longest :]
    return False


def read_lines(path: Path, encoding: str) -> Iterator[str]:
    """Every line with its end (CRLF, LF or CR), without marks of the encoding before the first."""
    number = 0
    with path.open(encoding=python_codec(encoding), newline="") as file:
        try:
            while line := file.readline(LONGEST_LINE):
                number += 1
                if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
                    raise ImportFailed(ImportFault.LINE_TOO_LONG, row=number, limit=LONGEST_LINE)
                yield line if number > 1 else line.lstrip(BYTE_ORDER_MARK)
        except UnicodeError as error:  # also "UTF-16 stream does not start with BOM"
            row = number + 1 + _count_lines_before(error)
            raise ImportFailed(ImportFault.ENCODING_MISMATCH, encoding=encoding, row=row) from error


def _count_lines_before(error: UnicodeError) -> int:
    """The lines that end between the last one read and the bytes at fault: many are decoded at once."""
    if not isinstance(error, UnicodeDecodeError):
        return 0
    return len(_LINE_END.findall(error.object[: error.start].decode(error.encoding, "replace")))
