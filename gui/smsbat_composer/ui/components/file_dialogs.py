"""The system's file dialogs: which file to open, or where one is to be saved. They never block the window."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from smsbat_composer.words import tr

_UNWELCOME = '<>:"/\\|?*'  # in a file's name, on one system or another


def ask_to_open(
    parent: QWidget,
    title: str,
    kinds: Sequence[tuple[str, Sequence[str]]],
    then: Callable[[Path], object],
    *,
    near: Path | None = None,
) -> QFileDialog:
    """Ask for a file of one of the kinds (words, suffixes), beside the file `near`; `then` gets it."""
    dialog = _dialog_to_open(parent, title, kinds, near)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return _open(dialog)


def ask_to_open_several(
    parent: QWidget,
    title: str,
    kinds: Sequence[tuple[str, Sequence[str]]],
    then: Callable[[list[Path]], object],
    *,
    near: Path | None = None,
) -> QFileDialog:
    """Ask for one file or several in the same way; `then` gets them all."""
    dialog = _dialog_to_open(parent, title, kinds, near)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    dialog.filesSelected.connect(lambda chosen: then(list(map(Path, chosen))))
    return _open(dialog)


def _dialog_to_open(
    parent: QWidget, title: str, kinds: Sequence[tuple[str, Sequence[str]]], near: Path | None
) -> QFileDialog:
    dialog = QFileDialog(parent, title, str(near.parent) if near else _documents())
    filters = [f"{words} ({' '.join(f'*.{suffix}' for suffix in suffixes)})" for words, suffixes in kinds]
    dialog.setNameFilters([*filters, f"{tr('All files')} (*)"])
    return dialog


def ask_to_save(
    parent: QWidget,
    title: str,
    name: str,
    kinds: Sequence[tuple[str, str]],
    then: Callable[[Path], object],
) -> QFileDialog:
    """Ask where to save a file of this name (without suffix) as one of the kinds (words, suffix)."""
    dialog = QFileDialog(parent, title, _documents())
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffixes = {f"{words} (*.{suffix})": suffix for words, suffix in kinds}
    first = kinds[0][1]
    dialog.setNameFilters(list(suffixes))
    dialog.setDefaultSuffix(first)
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes.get(chosen, first)))
    dialog.selectFile(f"{_file_name(name)}.{first}")
    dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
    return _open(dialog)


def _open(dialog: QFileDialog) -> QFileDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _file_name(name: str) -> str:
    """The name without what some system does not take in a file's name."""
    return "".join(sign for sign in name if sign not in _UNWELCOME).strip() or tr("Untitled")
