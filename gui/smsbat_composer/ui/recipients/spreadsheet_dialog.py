"""The dialogs in which the user finds spreadsheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.sentences.read_as import format_word
from smsbat_composer.ui.components.file_dialogs import ask_to_open, ask_to_open_several
from smsbat_composer.words import tr

# In the order of how often they come; a web page or XML that exporters call .xls is under XLS.
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
    return ", ".join(map(format_word, _NAMED))


def ask_for_spreadsheets(
    parent: QWidget, near: Path | None, then: Callable[[list[Path]], object]
) -> QFileDialog:
    """Open the system's file dialog beside the file `near`; `then` gets the files that are picked."""
    return ask_to_open_several(parent, tr("Open spreadsheets"), _kinds(), then, near=near)


def ask_for_spreadsheet(parent: QWidget, near: Path | None, then: Callable[[Path], object]) -> QFileDialog:
    """The same for one file."""
    return ask_to_open(parent, tr("Open a spreadsheet"), _kinds(), then, near=near)


def _kinds() -> list[tuple[str, list[str]]]:
    return [(tr("Spreadsheets"), [one.value for one in SheetFormat])]
