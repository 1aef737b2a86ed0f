"""Leaving the program: engines finish what is on its way, the practice gateway ends, then the window goes."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.words import tr

_SAY_AFTER_MS = 300


class Closing:
    """Closes the composer in the background; says so where it takes a while, then calls `then`."""

    def __init__(self, composer: Composer, window: QWidget, then: Callable[[], object]) -> None:
        self.is_done = False
        self._window = window
        self._window.setEnabled(False)  # nothing is begun any more
        self._then = then
        self._dialog: Dialog | None = None
        self._timer = QTimer(window, singleShot=True, interval=_SAY_AFTER_MS)
        self._timer.timeout.connect(self._say)
        self._timer.start()
        background(composer.close, done=lambda _: self._end(), failed=lambda _: self._end(), owner=window)

    def _say(self) -> None:
        self._dialog = _Telling(tr("Closing"), self._window)
        text = tr("Requests on their way are being finished. What is not sent yet waits for you.")
        self._dialog.body.addWidget(text_label(text, wrap=True))
        self._dialog.open()

    def _end(self) -> None:
        self._timer.stop()
        if self._dialog is not None:
            self._dialog.accept()
        self.is_done = True
        self._then()


class _Telling(Dialog):
    """Nothing is asked: it goes by itself, not by Esc."""

    def reject(self) -> None:
        """Stay."""
