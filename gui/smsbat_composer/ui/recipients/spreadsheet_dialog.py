"""The dialogs in which the user finds spreadsheets."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.ui.components.file_dialogs import ask_to_open, ask_to_open_several
from smsbat_composer.words import tr


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
