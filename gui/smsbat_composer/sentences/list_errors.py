"""Why a spreadsheet was not read, and what to do with it."""

from collections.abc import Mapping

from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.errors import ImportFault
from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.sentences.read_as import encoding_word, format_word
from smsbat_composer.words import tr


def _format_unknown(facts: Facts) -> str:
    return tr(
        "“{name}” cannot be read: only {formats} can. Open it in Excel and save it as XLSX.",
        name=facts.text("name"),
        formats=", ".join(map(format_word, SheetFormat)),
    )


def _encoding_unknown(facts: Facts) -> str:
    return tr(
        "The encoding “{encoding}” is not known. Choose one of these: {known}.",
        encoding=facts.text("encoding"),
        known=", ".join(map(encoding_word, ENCODINGS)),
    )


def _sheet_empty(facts: Facts) -> str:
    if not facts.has("sheet"):
        return tr("The file holds no rows. Choose another one.")
    if not facts.has("sheets"):
        return tr("The sheet “{sheet}” is empty.", sheet=facts.text("sheet"))
    return tr(
        "The sheet “{sheet}” is empty. The file has these sheets: {sheets}.",
        sheet=facts.text("sheet"),
        sheets=facts.names("sheets"),
    )


LIST_SENTENCES: Mapping[str, Sentence] = {
    ImportFault.FILE_MISSING: lambda facts: tr(
        "There is no file “{name}”. Check its name and folder, or choose it again.", name=facts.text("name")
    ),
    ImportFault.FILE_UNREADABLE: lambda facts: (
        tr("The file “{name}” cannot be opened. Check that you may read it.", name=facts.text("name"))
        + facts.system_reason()
    ),
    ImportFault.FILE_LOCKED: lambda facts: tr(
        "Another program holds the file “{name}”. Close it there and try again.", name=facts.text("name")
    ),
    ImportFault.FORMAT_UNKNOWN: _format_unknown,
    ImportFault.FILE_TOO_LARGE: lambda facts: tr(
        "“{name}” takes {megabytes} MB; {limit} MB is the most. Split it into several files.",
        name=facts.text("name"),
        megabytes=facts.figure("megabytes"),
        limit=facts.figure("limit"),
    ),
    ImportFault.PASTED_NOTHING: lambda _: tr(
        "There are no cells to paste. Copy the rows in the spreadsheet first, with their headers."
    ),
    ImportFault.NOT_A_WORKBOOK: lambda facts: tr(
        "“{name}” is named like a workbook but holds something else. Open it in Excel and save it as XLSX.",
        name=facts.text("name"),
    ),
    ImportFault.WEB_ARCHIVE: lambda facts: tr(
        "“{name}” is a web page saved as one file (MHTML). Open it in Excel and save it as XLSX.",
        name=facts.text("name"),
    ),
    ImportFault.WORKBOOK_BROKEN: lambda facts: tr(
        "The workbook “{name}” is damaged. Open it in Excel, let it repair the file, and save it again.",
        name=facts.text("name"),
    ),
    ImportFault.WORKBOOK_PROTECTED: lambda facts: tr(
        "The workbook “{name}” opens only with a password. Save a copy without the password.",
        name=facts.text("name"),
    ),
    ImportFault.WORKBOOK_TOO_LARGE: lambda facts: tr(
        "The workbook “{name}” takes {megabytes} MB once unpacked; {limit} MB is the most. "
        "Save it as CSV or split it.",
        name=facts.text("name"),
        megabytes=facts.figure("megabytes"),
        limit=facts.figure("limit"),
    ),
    ImportFault.PACKED_TOO_TIGHTLY: lambda facts: tr(
        "“{name}” unpacks to {times} times its size, which no list does. "
        "Open it in Excel and save it as XLSX, if you know where it comes from.",
        name=facts.text("name"),
        times=facts.figure("times"),
    ),
    ImportFault.NOT_TEXT: lambda facts: tr(
        "“{name}” is named like a text file but holds something else. Open it in Excel and save it as XLSX.",
        name=facts.text("name"),
    ),
    ImportFault.ENCODING_UNKNOWN: _encoding_unknown,
    ImportFault.ENCODING_MISMATCH: lambda facts: tr(
        "Row {row} cannot be read as {encoding}. Choose another encoding.",
        row=facts.text("row"),
        encoding=encoding_word(facts.text("encoding")),
    ),
    ImportFault.DELIMITER_UNUSABLE: lambda facts: tr(
        "“{delimiter}” cannot separate cells. Give one character, such as a semicolon or a comma.",
        delimiter=facts.text("delimiter"),
    ),
    ImportFault.LINE_TOO_LONG: lambda facts: tr(
        "Row {row} is longer than {limit} characters. "
        "Look for a quotation mark that was never closed, or choose another file.",
        row=facts.text("row"),
        limit=facts.figure("limit"),
    ),
    ImportFault.TOO_MANY_COLUMNS: lambda facts: tr(
        "The sheet has {columns} columns; {limit} is the most. Delete those you do not need.",
        columns=facts.figure("columns"),
        limit=facts.figure("limit"),
    ),
    ImportFault.SHEET_EMPTY: _sheet_empty,
    ImportFault.SHEET_MISSING: lambda facts: tr(
        "There is no sheet “{sheet}”. The file has these sheets: {sheets}.",
        sheet=facts.text("sheet"),
        sheets=facts.names("sheets"),
    ),
    ImportFault.HEADER_ROW_MISSING: lambda facts: tr(
        "Row {row} has no headers: it is empty or beyond the end. Choose another row.",
        row=facts.text("header_row"),
    ),
    ImportFault.NO_ROWS: lambda facts: tr(
        "There is nothing below the headers in row {row}. Choose another row, sheet or file.",
        row=facts.text("header_row"),
    ),
    ImportFault.NO_PHONE_COLUMN: lambda facts: tr(
        "No column looks like phones. Choose it yourself: {columns}.", columns=facts.names("columns")
    ),
    ImportFault.COLUMN_MISSING: lambda facts: tr(
        "There is no column “{column}”. The file has these columns: {columns}.",
        column=facts.text("column"),
        columns=facts.names("columns"),
    ),
    ImportFault.TOO_MANY_PHONE_COLUMNS: lambda facts: tr(
        "Phones are taken from {n} columns at most. Leave the others out.", n=facts.whole("limit")
    ),
    ImportFault.LIST_UNWRITABLE: lambda facts: (
        tr("The list could not be kept on this computer. Free some space on the disk and try again.")
        + facts.system_reason()
    ),
    ImportFault.OUT_OF_MEMORY: lambda facts: tr(
        "“{name}” does not fit into memory. Close other programs, or split the file.", name=facts.text("name")
    ),
    ImportFault.IMPORT_CRASHED: lambda facts: tr(
        "“{name}” could not be read: the reader stopped ({reason}). "
        "Open the file in Excel, save it as XLSX and try that one.",
        name=facts.text("name"),
        reason=facts.text("reason"),
    ),
    ImportFault.IMPORT_CANCELLED: lambda _: tr("Reading was cancelled. The list is what it was before."),
    "saved_over_source": lambda facts: tr(
        "“{name}” is part of the list, and rows of it would be lost. Save to a file of another name.",
        name=facts.text("name"),
    ),
    "list_missing": lambda _: tr("There are no recipients yet. Open a spreadsheet first."),
    "list_outdated": lambda _: tr(
        "This list was read by another version of the program. Open the spreadsheet again."
    ),
}
