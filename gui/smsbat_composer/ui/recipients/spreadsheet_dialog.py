"""The dialog in which the user finds a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.ui.components.file_dialogs import ask_to_open
from smsbat_composer.words import tr


def ask_for_spreadsheet(parent: QWidget, near: Path | None, then: Callable[[Path], None]) -> QFileDialog:
    """Open the system's file dialog beside the file `near`; `then` gets the file, if one is picked."""
    kinds = [(tr("Spreadsheets"), [one.value for one in SheetFormat])]
    return ask_to_open(parent, tr("Open a spreadsheet"), kinds, then, near=near)
