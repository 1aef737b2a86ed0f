"""A switch between a few views of one thing: Viber or SMS, light or dark."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, colour, dp, font, metrics, paint_icon

_PADDING, _ICON, _GAP = 10, 14, 6
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True)
class Segment:
    """One choice: a word, an icon, or both; `name` is for a screen reader where there is no word."""

    key: object
    text: str = ""
    icon: str = ""
    name: str = ""


class _Part(QAbstractButton):
    """A choice, painted as a part of the whole switch, whose outer corners alone are round."""

    def __init__(self, segment: Segment, height: int, *, first: bool, last: bool, ticked: bool) -> None:
        super().__init__()
        self.segment = segment
        self._height = height
        self._first, self._last = first, last
        self._ticked = ticked
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(segment.text or segment.name)
        self.setToolTip("" if segment.text else segment.name)

    def _icon(self) -> str:
        return "tick" if self._ticked and self.isChecked() else self.segment.icon

    def sizeHint(self) -> QSize:
        words = metrics(12, SEMIBOLD).horizontalAdvance(self.segment.text)
        gap = dp(_GAP) if self._icon() and self.segment.text else 0
        icon = dp(_ICON) if self._icon() else 0
        height = max(dp(self._height), metrics(12).height() + dp(6))
        return QSize(dp(2 * _PADDING) + icon + gap + words, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            event.ignore()  # a button alone would give the keyboard to the next control
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The frame reaches beyond the inner edges, so that only the outer corners are round.
        outside = dp(12)
        frame = QRectF(self.rect()).adjusted(
            0.5 if self._first else -outside, 0.5, -0.5 if self._last else outside, -0.5
        )
        shape = QPainterPath()
        shape.addRoundedRect(frame, dp(6), dp(6))
        if self.isEnabled():
            ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "bg"
            painter.fillPath(shape, colour(ground))
        painter.strokePath(shape, QPen(colour("ctl"), 1))
        if not self._first:
            painter.fillRect(QRect(0, 1, 1, self.height() - 2), colour("ctl"))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        marked = self.isChecked()
        ink = "disabled" if not self.isEnabled() else "accent_text" if marked else "text2"
        weight = SEMIBOLD if marked else MEDIUM
        words = metrics(12, weight).horizontalAdvance(self.segment.text)
        icon = dp(_ICON) if self._icon() else 0
        gap = dp(_GAP) if icon and self.segment.text else 0
        left = (self.width() - words - icon - gap) // 2
        if icon:
            paint_icon(painter, self._icon(), ink, QRect(left, 0, icon, self.height()), icon)
        painter.setFont(font(12, weight))
        painter.setPen(colour(ink))
        line = QRect(left + icon + gap, 0, words + 1, self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.segment.text)


class Segmented(QWidget):
    """The switch; `chosen` carries the key the user went to. Arrow keys move, Tab passes it as one stop.

    `ticked`: the choice has a tick before its word, in place of its icon.
    """

    chosen = Signal(object)

    def __init__(
        self,
        segments: Sequence[Segment],
        *,
        height: int = 26,
        ticked: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._parts: list[_Part] = []
        for index, segment in enumerate(segments):
            last = index == len(segments) - 1
            part = _Part(segment, height, first=index == 0, last=last, ticked=ticked)
            part.clicked.connect(lambda _on=False, key=segment.key: self._choose(key))
            self._parts.append(part)
            row.addWidget(part)
        if segments:
            self.select(segments[0].key)

    def select(self, key: object) -> None:
        """Mark a choice; nothing is emitted."""
        for part in self._parts:
            part.setChecked(part.segment.key == key)
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part.isChecked() else Qt.FocusPolicy.ClickFocus)
            part.updateGeometry()  # with a tick it is wider

    def selected(self) -> object:
        """The key of the marked choice."""
        return next((part.segment.key for part in self._parts if part.isChecked()), None)

    def set_enabled(self, key: object, *, enabled: bool) -> None:
        """Whether one choice can be made."""
        for part in self._parts:
            if part.segment.key == key:
                part.setEnabled(enabled)

    def _choose(self, key: object) -> None:
        changed = key != self.selected()
        self.select(key)
        if changed:
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        usable = [part for part in self._parts if part.isEnabled()]
        at = next((index for index, part in enumerate(usable) if part.isChecked()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        part = usable[(at + step) % len(usable)]
        self._choose(part.segment.key)
        part.setFocus()
