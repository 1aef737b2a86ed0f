"""Undo and redo typed inside an input go to the campaign's own steps, never to the input's."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence

from smsbat_composer.ui.open_campaign import OpenCampaign


def redo_keys() -> list[QKeySequence]:
    """The system's own keys, and Ctrl+Y everywhere: Qt leaves it out on Linux, Excel has it."""
    keys = QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)
    excels = QKeySequence("Ctrl+Y")
    return keys if excels in keys else [*keys, excels]


class UndoKeys(QObject):
    """Watches the keys of inputs; each input is given to `watch`."""

    def __init__(self, campaign: OpenCampaign, parent: QObject) -> None:
        super().__init__(parent)
        self._campaign = campaign

    def watch(self, *inputs: QObject) -> None:
        """Take the undo keys of these from now on."""
        for watched in inputs:
            watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow the keys, and do what they ask for."""
        if not isinstance(event, QKeyEvent) or event.type() is QEvent.Type.KeyRelease:
            return False
        is_undo = event.matches(QKeySequence.StandardKey.Undo)
        if not is_undo and QKeySequence(event.keyCombination()) not in redo_keys():
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            (self._campaign.undo if is_undo else self._campaign.redo)()
        return True
