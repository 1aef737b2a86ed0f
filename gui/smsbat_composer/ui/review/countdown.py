"""The last moment: ten seconds in which nothing has been sent and everything can be taken back."""

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode

SECONDS = 10
_TICK_MS = 50


class Countdown(Dialog):
    """Accepted when the time is over or the user does not wait; rejected by Undo, Esc or closing.

    Enter takes it back: sending needs a click, or patience.
    """

    ticked = Signal(int)

    def __init__(self, messages: int, cost: str, mode: Mode, parent: QWidget) -> None:
        super().__init__(tr("Starting"), parent, width=526)
        self._left_ms = SECONDS * 1000
        self._ring = _Ring()
        self._title = text_label(size=18, weight=SEMIBOLD, wrap=True)
        words = QVBoxLayout()
        words.setSpacing(dp(8))
        words.addWidget(self._title)
        what = tr("{n} messages", n=messages)
        if cost:
            what = tr("{messages}, up to {cost}", messages=what, cost=cost)
        said = tr("{what}. Nothing has been sent yet, and it can be undone without a trace.", what=what)
        words.addWidget(text_label(said, ink="text2", wrap=True))
        words.addWidget(ModeBadge(mode), 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setContentsMargins(dp(30), dp(26), dp(30), dp(24))
        row = QHBoxLayout()
        row.setSpacing(dp(30))
        row.addWidget(self._ring)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.start_now = outlined(tr("Start now"), size="large")
        self.undo = primary(tr("Undo sending"), "undo", size="large")
        self.start_now.clicked.connect(self.accept)
        self.undo.clicked.connect(self.reject)
        self.add_foot_note(text_label(tr("Esc undoes"), size=12, ink="text2"))
        self.add_answer(self.start_now)
        self.add_answer(self.undo, default=True)
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._show()

    def _tick(self) -> None:
        self._left_ms -= _TICK_MS
        if self._left_ms <= 0:
            self._timer.stop()
            self.accept()
        else:
            self._show()

    def _show(self) -> None:
        seconds = -(-self._left_ms // 1000)
        self._title.setText(tr("Sending starts in {n} seconds", n=seconds))
        self._ring.show_left(seconds, self._left_ms / (SECONDS * 1000))

    def done(self, result: int) -> None:
        """The end of it, however it comes."""
        self._timer.stop()
        super().done(result)


class _Ring(QWidget):
    """The seconds left, in a ring that empties."""

    def __init__(self) -> None:
        super().__init__()
        self._seconds, self._share = SECONDS, 1.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_left(self, seconds: int, share: float) -> None:
        """So many whole seconds, and the share of the time that is left."""
        self._seconds, self._share = seconds, share
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dp(84), dp(84))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        thick = dp(5)
        where = QRectF(self.rect()).adjusted(thick, thick, -thick, -thick)
        painter.setPen(QPen(colour("border"), thick))
        painter.drawEllipse(where)
        painter.setPen(QPen(colour("accent"), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(where, 90 * 16, -round(360 * 16 * self._share))
        painter.setPen(colour("text"))
        painter.setFont(font(28, SEMIBOLD))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._seconds))
