"""A sheet: what any file of any format becomes, a header and rows of text cells."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

MOST_PHONE_COLUMNS = 3
MOST_COLUMNS = 1_000  # no list of people comes near; beyond it something else was opened
MOST_FILE_BYTES = 300 << 20


class SheetFormat(StrEnum):
    """The formats there is a reader for; HTML and XML are what many programs save under the name of XLS."""

    CSV = "csv"
    TSV = "tsv"
    TXT = "txt"
    XLSX = "xlsx"
    XLSM = "xlsm"
    XLSB = "xlsb"
    XLS = "xls"
    ODS = "ods"
    HTML = "html"
    XML = "xml"


@dataclass(frozen=True, slots=True)
class ReadChoices:
    """How the user wants a file read; None means guess.

    `header_row` counts from 1, 0 is "there is none"; `phone_columns` are names, in order of priority.
    `hidden_rows` and `hidden_columns` say whether what the sheet hides is taken; unsaid, rows are left
    out (a filter hides those who are not meant) and columns are taken.
    """

    format: SheetFormat | None = None
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int | None = None
    phone_columns: tuple[str, ...] | None = None
    hidden_rows: bool | None = None
    hidden_columns: bool | None = None


@dataclass(frozen=True, slots=True)
class Hidden:
    """What the sheet hides: how many filled rows below its header, which filled columns, which sheets.

    None stands for what the format does not tell.
    """

    rows: int | None = None
    columns: tuple[str, ...] | None = None
    sheets: tuple[str, ...] = ()
    rows_taken: bool = False
    columns_taken: bool = True


@dataclass(frozen=True, slots=True)
class ReadAs:
    """How a file was read: choices and guesses together.

    `encoding` and `delimiter` belong to text (a file of one column has no delimiter), `sheet` and
    `sheets` to workbooks. `header_row` counts from 1, 0 is "there is none". `choices` are what was not
    guessed; they were `remembered` from the last file with these columns, or else chosen for this one.
    """

    format: SheetFormat
    encoding: str | None
    delimiter: str | None
    sheet: str | None
    sheets: tuple[str, ...]
    header_row: int
    phone_columns: tuple[str, ...]
    choices: ReadChoices = field(default_factory=ReadChoices)
    hidden: Hidden = field(default_factory=Hidden)
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """Rows that follow each other, column by column: what is done to a column at once is done fast.

    `numbers` are those of the sheet (from 1); every column has a cell for each of them.
    """

    numbers: Sequence[int]
    columns: Sequence[Sequence[str]] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a workbook says of its rows and columns beside their cells; rows and columns by sheet numbers.

    Rows count from 1, columns from 0. `hidden_rows` and `hidden_columns` are None where the format does
    not tell. `uncalculated` has, by row, the first column with a formula that was never calculated.
    """

    hidden_rows: Container[int] | None = None
    hidden_columns: Container[int] | None = None
    hidden_sheets: tuple[str, ...] = ()
    uncalculated: Mapping[int, int] = field(default_factory=dict)


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
    marks: Marks = field(default_factory=Marks)
    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Unique column names, and every row below them that is not empty, with its own number.

    `hidden_rows` are left out of the list, or taken and counted; `uncalculated` has, by row, the first
    column of `header` with a formula that was never calculated. `origins` is there in a sheet that this
    program saved for correction, and has, by row, where it came from; it fills while the chunks are read.
    """

    header: tuple[str, ...]
    chunks: Iterator[Chunk]
    hidden_rows: Container[int] = ()
    uncalculated: Mapping[int, int] = field(default_factory=dict)
    origins: Mapping[int, str] | None = field(default=None, repr=False)
