"""Why a report was not written."""

from enum import StrEnum


class ReportFault(StrEnum):
    """Every reason; the values that go with each stand beside it."""

    FORMAT_UNKNOWN = "report_format_unknown"  # suffix
    PDF_IN_WINDOW = "report_pdf_in_window"  # a page is printed where there are fonts
    UNWRITABLE = "report_unwritable"  # path, reason
    TOO_MANY_ROWS = "report_too_many_rows"  # limit; CSV has none
    CRASHED = "report_crashed"  # reason: what became of the process that wrote it
    CANCELLED = "report_cancelled"
