"""The small panel of the sidebar that shows the campaign on its way."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.mini_bar import BarPart, MiniBarWidget
from smsbat_composer.ui.theme import MEDIUM, Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import percent


@dataclass(frozen=True)
class SendingNow:
    """The campaign being sent: its key, name, share handed over (0..1) and the time left in words."""

    key: object
    name: str
    share: float
    time_left: str = ""


class SendingNowPanel(QWidget):
    """Shows it, and hides while nothing is sent; `opened` carries the key when it is pressed."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._now: SendingNow | None = None
        self._name = ElidedLabel(size=12, weight=MEDIUM)
        self._bar = MiniBarWidget(4)
        self._share = text_label(size=11, ink="text2", tabular=True)
        self._left = text_label(size=11, ink="text2")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        feet = QHBoxLayout()
        feet.addWidget(self._share)
        feet.addStretch()
        feet.addWidget(self._left)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(18), dp(8), dp(18), dp(16))
        column.setSpacing(dp(5))
        column.addWidget(text_label(tr("Sending now"), size=11, ink="text3"))
        column.addWidget(self._name)
        column.addWidget(self._bar)
        column.addLayout(feet)
        self.show_campaign(None)

    def show_campaign(self, now: SendingNow | None) -> None:
        """Show this campaign, or nothing."""
        self._now = now
        self.setVisible(now is not None)
        if now is None:
            return
        self._name.set_text(now.name)
        self._bar.set_parts(BarPart(now.share, Tone.ACCENT))
        self._share.setText(percent(now.share, 0))
        self._left.setText(now.time_left)
        said = tr("Sending now: {name}, {share}", name=now.name, share=percent(now.share, 0))
        self.setAccessibleName(said)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        else:
            super().keyPressEvent(event)

    def _open(self) -> None:
        if self._now is not None:
            self.opened.emit(self._now.key)
