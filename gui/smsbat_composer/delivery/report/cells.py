"""Values on their way into a table that a spreadsheet program will open, and must not run."""

import re
from datetime import datetime
from decimal import Decimal

Cell = str | int | Decimal | datetime | None

_MOST_CHARACTERS = 32_767  # of a cell in Excel
_NOT_IN_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
# A phone or a number reads as itself; "+1-2" would be calculated.
_HARMLESS = re.compile(r"[+-]\d+([.,]\d+)?")
_RUN_BY_EXCEL = ("=", "+", "-", "@", "\t", "\r")


def as_cell(moment: datetime | None) -> datetime | None:
    """A moment as this computer's clock shows it, to the second; spreadsheets know no zones."""
    return None if moment is None else moment.astimezone().replace(tzinfo=None, microsecond=0)


def as_cell_text(text: str) -> str:
    """The text as far as a cell of a workbook can hold it."""
    return _NOT_IN_XML.sub("", text)[:_MOST_CHARACTERS]


def looks_like_formula(text: str) -> bool:
    """Whether Excel would calculate the text where it is typed, or read from CSV."""
    return text.startswith(_RUN_BY_EXCEL)


def unrun(text: str) -> str:
    """The text for where it is read as if typed: an apostrophe stands before what would be calculated."""
    return f"'{text}" if looks_like_formula(text) and not _HARMLESS.fullmatch(text) else text
