"""The formats that the window names. It is all that the first window needs to know of spreadsheets."""

from smsbat_composer.recipients.sheet import SheetFormat

# In the order of how often they come; a web page or XML that an exporter calls .xls is under XLS.
_NAMED = (
    SheetFormat.XLSX,
    SheetFormat.XLS,
    SheetFormat.XLSM,
    SheetFormat.XLSB,
    SheetFormat.ODS,
    SheetFormat.CSV,
    SheetFormat.TSV,
    SheetFormat.TXT,
)


def format_names() -> str:
    """The formats that can be opened, in one line."""
    return ", ".join(one.value.upper() for one in _NAMED)
