"""Why a list could not be imported."""

from enum import StrEnum
from typing import cast

from smsbat_composer.workspace.errors import UserError


class ImportFault(StrEnum):
    """Every reason; the values that go with each stand beside it."""

    FILE_MISSING = "file_missing"  # name
    FILE_UNREADABLE = "file_unreadable"  # name, reason (of the system)
    FILE_LOCKED = "file_locked"  # name: another program holds it (Windows)
    FORMAT_UNKNOWN = "format_unknown"  # name, suffix
    FILE_TOO_LARGE = "file_too_large"  # name, megabytes, limit
    PASTED_NOTHING = "pasted_nothing"  # there is no text in the clipboard
    NOT_A_WORKBOOK = "not_a_workbook"  # name: called a workbook, is something else
    WEB_ARCHIVE = "web_archive"  # name: MHTML, a page in the wrapping of a mail
    WORKBOOK_BROKEN = "workbook_broken"  # name
    WORKBOOK_PROTECTED = "workbook_protected"  # name: opens with a password only
    WORKBOOK_TOO_LARGE = "workbook_too_large"  # name, megabytes (unpacked), limit
    PACKED_TOO_TIGHTLY = "packed_too_tightly"  # name, times: unpacks to so many times its size, as a bomb
    NOT_TEXT = "not_text"  # name: called text, is something else
    ENCODING_UNKNOWN = "encoding_unknown"  # encoding
    ENCODING_MISMATCH = "encoding_mismatch"  # encoding, row
    DELIMITER_UNUSABLE = "delimiter_unusable"  # delimiter
    LINE_TOO_LONG = "line_too_long"  # row, limit (characters)
    TOO_MANY_COLUMNS = "too_many_columns"  # columns, limit
    SHEET_EMPTY = "sheet_empty"  # sheet (or None), sheets
    SHEET_MISSING = "sheet_missing"  # sheet, sheets
    HEADER_ROW_MISSING = "header_row_missing"  # header_row
    NO_ROWS = "no_rows"  # header_row: nothing stands below it
    NO_PHONE_COLUMN = "no_phone_column"  # columns, sheets
    COLUMN_MISSING = "column_missing"  # column, columns
    TOO_MANY_PHONE_COLUMNS = "too_many_phone_columns"  # limit
    LIST_UNWRITABLE = "list_unwritable"  # reason: disk full, folder gone, the old list is open
    OUT_OF_MEMORY = "out_of_memory"  # name
    IMPORT_CRASHED = "import_crashed"  # name, reason (exit code, or class and place of the exception)
    IMPORT_CANCELLED = "import_cancelled"


class ImportFailed(UserError):  # noqa: N818 - named for what happened
    """The list was not imported, and nothing was left behind."""

    def __init__(self, fault: ImportFault, **values: object) -> None:
        super().__init__(fault, **values)

    @property
    def fault(self) -> ImportFault:
        """The code, typed."""
        return cast("ImportFault", self.code)
