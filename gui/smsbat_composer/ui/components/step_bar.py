"""The steps of a campaign: what is done, what has problems, and where you are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Tone, colour, dp, font, metrics, paint_icon, theme
from smsbat_composer.words import tr

_HEIGHT, _PADDING, _MARK, _GAP = 40, 10, 18, 8


class StepMark(Enum):
    """What stands in a step's circle."""

    NUMBER = auto()
    TICK = auto()
    ERRORS = auto()
    WARNINGS = auto()


@dataclass(frozen=True)
class StepLook:
    """One step: its title, a quiet note beside it, and its mark (`count` of errors or warnings)."""

    title: str
    note: str = ""
    mark: StepMark = StepMark.NUMBER
    count: int = 0

    def told(self, number: int) -> str:
        """What a screen reader says of it."""
        state = {
            StepMark.NUMBER: "",
            StepMark.TICK: tr("ready"),
            StepMark.ERRORS: tr("{n} errors", n=self.count),
            StepMark.WARNINGS: tr("{n} warnings", n=self.count),
        }[self.mark]
        name = tr("Step {number}: {title}", number=number, title=self.title)
        return ", ".join(part for part in (name, self.note, state) if part)


class _Step(QAbstractButton):
    """One step, painted: mark, title, note, and the underline of the open one."""

    def __init__(self, number: int, look: StepLook) -> None:
        super().__init__()
        self._number = number
        self._look = look
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_look(look)

    def show_look(self, look: StepLook) -> None:
        self._look = look
        self.setText(look.title)
        self.setAccessibleName(look.told(self._number))
        self.updateGeometry()
        self.update()

    def _title_width(self) -> int:
        # As wide as the title is when the step is open, so that opening a step moves nothing.
        return metrics(13, SEMIBOLD).horizontalAdvance(self._look.title)

    def sizeHint(self) -> QSize:
        note = dp(_GAP) + metrics(12).horizontalAdvance(self._look.note) if self._look.note else 0
        width = dp(2 * _PADDING + _MARK + _GAP) + self._title_width() + note
        return QSize(width, max(dp(_HEIGHT), metrics(13, SEMIBOLD).height() + dp(12)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_mark(painter)
        left = dp(_PADDING + _MARK + _GAP)
        chosen = self.isChecked()
        painter.setFont(font(13, SEMIBOLD if chosen else MEDIUM))
        painter.setPen(colour("text" if chosen or self.underMouse() else "text2"))
        line = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._look.title)
        if self._look.note:
            title = QFontMetrics(painter.font()).horizontalAdvance(self._look.title)
            painter.setFont(font(12, tabular=True))
            painter.setPen(colour("text3"))
            line.setLeft(left + title + dp(_GAP))
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._look.note)
        if chosen:
            painter.fillRect(QRect(dp(6), self.height() - 2, self.width() - dp(8), 2), colour("accent_text"))

    def _paint_mark(self, painter: QPainter) -> None:
        side = dp(_MARK)
        circle = QRect(dp(_PADDING), (self.height() - side) // 2, side, side)
        mark = self._look.mark
        if mark is StepMark.NUMBER:
            ink = "accent_text" if self.isChecked() else "text2"
            painter.setPen(QPen(colour("accent_text" if self.isChecked() else "ctl"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5))
            self._paint_figure(painter, circle, self._number, colour(ink))
            return
        tone = {
            StepMark.TICK: Tone.DELIVERED,
            StepMark.ERRORS: Tone.REFUSED,
            StepMark.WARNINGS: Tone.ATTENTION,
        }[mark]
        tones = theme().tone(tone)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.ground))
        painter.drawEllipse(circle)
        if mark is StepMark.TICK:
            paint_icon(painter, "tick-bold", tones.on_ground, circle, dp(12))
        else:
            self._paint_figure(painter, circle, self._look.count, QColor(tones.on_ground))

    @staticmethod
    def _paint_figure(painter: QPainter, circle: QRect, figure: int, ink: QColor) -> None:
        painter.setFont(font(11, SEMIBOLD))
        painter.setPen(ink)
        shown = str(figure) if figure < 100 else "99+"
        wide = circle.adjusted(-circle.width(), 0, circle.width(), 0)
        painter.drawText(wide, Qt.AlignmentFlag.AlignCenter, shown)


class StepBar(QWidget):
    """The row of steps; any of them can be opened at any time. `chosen` carries the index, from 0."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[_Step] = []
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(20), 0, dp(20), 0)
        self._row.setSpacing(dp(8))
        self._row.addStretch()

    def set_steps(self, looks: Sequence[StepLook]) -> None:
        """Show these steps; the open one stays open."""
        while len(self._steps) > len(looks):
            step = self._steps.pop()
            self._group.removeButton(step)
            step.deleteLater()
        for index, look in enumerate(looks):
            if index < len(self._steps):
                self._steps[index].show_look(look)
            else:
                step = _Step(index + 1, look)
                self._steps.append(step)
                self._group.addButton(step, index)
                self._row.insertWidget(index, step)

    def set_current(self, index: int) -> None:
        """Mark the step you are at, which is where Tab comes to; arrow keys go on from it."""
        self._steps[index].setChecked(True)
        for step in self._steps:
            step.setFocusPolicy(Qt.FocusPolicy.StrongFocus if step.isChecked() else Qt.FocusPolicy.ClickFocus)

    def current(self) -> int:
        """The step you are at, -1 before any is marked."""
        return self._group.checkedId()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("border"))
