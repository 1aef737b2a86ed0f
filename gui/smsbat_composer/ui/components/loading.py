"""What a long reading shows: a thin bar, where it has got to, and Cancel, only when it takes long."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.theme import colour, dp
from smsbat_composer.words import tr

_PATIENCE_MS = 300
_TICK_MS = 40
_THICK = 2


class Loading(QWidget):
    """Stays hidden for the first 300 ms of `start`, so that quick work shows nothing."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _RunningBar()
        self._text = ElidedLabel(size=12, ink="text2")
        self._cancel = link(tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        words = QHBoxLayout()
        words.setContentsMargins(dp(20), dp(6), dp(20), dp(6))
        words.setSpacing(dp(12))
        words.addWidget(self._text)
        words.addWidget(self._cancel)
        words.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        column.addLayout(words)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._appear)
        self.hide()

    def start(self, text: str, *, can_cancel: bool = True) -> None:
        """Say what is being done, once it has taken 300 ms."""
        self.set_text(text)
        self._cancel.setVisible(can_cancel)
        self._patience.start()

    def set_text(self, text: str, share: float | None = None) -> None:
        """Say where it has got to; with a share (0..1) the bar shows it."""
        self._text.set_text(text)
        self._bar.show_share(share)

    def stop(self) -> None:
        """The work is over: hide, or never appear."""
        self._patience.stop()
        self._bar.rest()
        self.hide()

    def _appear(self) -> None:
        self._bar.run()
        self.show()


class _RunningBar(QWidget):
    """A thin bar: a share, or a piece that runs to and fro while no share is known."""

    def __init__(self) -> None:
        super().__init__()
        self._share: float | None = None
        self._at = 0.0
        self.setFixedHeight(dp(_THICK))
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._move)

    def show_share(self, share: float | None) -> None:
        self._share = share
        self.update()

    def run(self) -> None:
        self._tick.start()

    def rest(self) -> None:
        self._tick.stop()

    def _move(self) -> None:
        self._at = (self._at + 0.02) % 1.0
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("line"))
        width = self.width()
        if self._share is not None:
            piece = QRectF(0, 0, width * self._share, self.height())
        else:
            piece = QRectF((self._at * 1.3 - 0.3) * width, 0, 0.3 * width, self.height())
        painter.fillRect(piece, colour("accent_text"))
