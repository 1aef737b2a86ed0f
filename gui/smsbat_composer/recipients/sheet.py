"""A sheet: what any file of any format becomes, a header and rows of text cells."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

MOST_PHONE_COLUMNS = 3
MOST_COLUMNS = 16_384  # of a sheet in Excel


class SheetFormat(StrEnum):
    """The formats there is a reader for."""

    CSV = "csv"
    TSV = "tsv"
    TXT = "txt"
    XLSX = "xlsx"
    XLSM = "xlsm"


@dataclass(frozen=True, slots=True)
class ReadChoices:
    """How the user wants a file read; None means guess.

    `header_row` counts from 1, 0 is "there is none"; `phone_columns` are names, in order of priority.
    """

    format: SheetFormat | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    phone_columns: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How a file was read: choices and guesses together.

    `encoding` and `delimiter` belong to text (a file of one column has no delimiter), `sheet` and
    `sheets` to workbooks. `header_row` counts from 1, 0 is "there is none".
    """

    format: SheetFormat
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int
    phone_columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows that follow each other, column by column: what is done to a column at once is done fast.

    `numbers` are those of the sheet (from 1); every column has a cell for each of them.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[str]] = field(repr=False)


class NotRegular(Exception):  # noqa: N818 - named for what the file is
    """The file is not what its beginning promised: it must be looked through, and read anew."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What a reader of one format gives: every row from the first on, empty ones too, cells stripped.

    Every chunk has `width` columns. `first_column` is the sheet's own number (from 0) of the first cell.
    NotRegular comes from the chunks of a file that does not go on as its beginning promised.
    """

    chunks: Iterator[Chunk]
    width: int
    first_column: int = 0
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Unique column names, and every row below them that is not empty, with its own number."""

    header: tuple[str, ...]
    chunks: Iterator[Chunk]
