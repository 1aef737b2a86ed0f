"""The dialog in which the user finds a spreadsheet."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.words import tr


def ask_for_spreadsheet(parent: QWidget, near: Path | None, then: Callable[[Path], None]) -> QFileDialog:
    """Open the system's file dialog beside the file `near`; `then` gets the file, if one is picked."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, tr("Open a spreadsheet"), str(near.parent) if near else documents)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    patterns = " ".join(f"*.{one.value}" for one in SheetFormat)
    dialog.setNameFilters([f"{tr('Spreadsheets')} ({patterns})", f"{tr('All files')} (*)"])
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
