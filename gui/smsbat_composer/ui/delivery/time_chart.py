"""How the delivery went over time: handed over, reached and read since the start, each with its total."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.delivery.timeline import Milestone
from smsbat_composer.ui.delivery.chart_layout import Series, highest, place_line, spread, ticks
from smsbat_composer.ui.theme import SEMIBOLD, Tone, colour, dp, font, metrics
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, number

_WIDTH, _SIDE, _ABOVE, _BELOW, _GAP, _DOT = 372, 20, 10, 6, 9, 3
_GRID = (0.0, 0.5, 1.0)


class TimeChart(QWidget):
    """Shows milestones; a campaign without Viber has nobody who could be seen reading."""

    def __init__(self, *, has_viber: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._has_viber = has_viber
        self._milestones: tuple[Milestone, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFixedWidth(dp(_WIDTH))

    def show_milestones(self, milestones: Sequence[Milestone]) -> None:
        """Show these, oldest first."""
        self._milestones = tuple(milestones)
        self.setAccessibleName(self._told())
        self.update()

    def has_line(self) -> bool:
        """Whether there is more than a moment to show."""
        return len(self._milestones) > 1 and self._milestones[-1].handed_over > 0

    def series(self) -> list[Series]:
        """The lines, the highest first."""
        points = self._milestones
        lines = [
            Series(
                tr("handed over", comment="chart"), "text2", tuple(p.handed_over for p in points), dashed=True
            ),
            Series(tr("reached", comment="chart"), Tone.DELIVERED, tuple(p.reached for p in points)),
        ]
        if self._has_viber:
            lines.append(Series(tr("read", comment="chart"), Tone.READ, tuple(p.read for p in points)))
        return lines

    def sizeHint(self) -> QSize:
        return QSize(dp(_WIDTH), dp(110))

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.has_line():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lines = self.series()
        room = self._room(lines)
        painter.setPen(colour("text2"))
        painter.setFont(font(12))
        painter.drawText(
            QRect(0, dp(_ABOVE), self.width() - dp(_SIDE), metrics(12).height()), 0, self._title()
        )
        self._paint_grid(painter, room)
        top = highest(lines)
        ends = [self._paint_line(painter, line, top, room) for line in lines]
        self._paint_labels(painter, lines, ends, room)
        self._paint_ticks(painter, room)

    @staticmethod
    def _title() -> str:
        return tr("Running totals since the start")

    def _room(self, lines: Sequence[Series]) -> QRectF:
        """The room of the lines themselves, between the title, the moments and the labels."""
        top = dp(_ABOVE) + metrics(12).height() + dp(8)
        bottom = self.height() - dp(_BELOW) - metrics(11).height() - dp(2)
        right = self.width() - dp(_SIDE) - self._labels_width(lines)
        return QRectF(dp(4), top, right - dp(4), max(bottom - top, 1))

    @staticmethod
    def _figures_width(lines: Sequence[Series]) -> int:
        letters = metrics(11, SEMIBOLD, tabular=True)
        return max(letters.horizontalAdvance(number(line.values[-1])) for line in lines)

    def _labels_width(self, lines: Sequence[Series]) -> int:
        words = max(metrics(11).horizontalAdvance(line.word) for line in lines)
        return dp(_GAP) + self._figures_width(lines) + dp(6) + words

    def _paint_grid(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(QPen(colour("line"), 1))
        for share in _GRID:
            height = round(room.top() + room.height() * share) + 0.5
            painter.drawLine(QPointF(room.left(), height), QPointF(room.right(), height))

    def _paint_line(self, painter: QPainter, line: Series, top: int, room: QRectF) -> QPointF:
        """Paint one line with its end dot; gives where it ends."""
        points = place_line(self._milestones, line.values, top, room)
        pen = QPen(colour(line.ink), dp(2) if not line.dashed else 1.6 * dp(1))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if line.dashed:
            pen.setDashPattern([2.5, 2.0])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(line.ink))
        painter.drawEllipse(points[-1], dp(_DOT), dp(_DOT))
        return points[-1]

    def _paint_labels(
        self, painter: QPainter, lines: Sequence[Series], ends: Sequence[QPointF], room: QRectF
    ) -> None:
        high = metrics(11).height()
        heights = spread([end.y() for end in ends], high - dp(1), room.bottom())
        left = round(room.right()) + dp(_GAP)
        figures = self._figures_width(lines)
        for line, middle in zip(lines, heights, strict=True):
            place = QRect(left, round(middle) - high // 2, figures, high)
            painter.setPen(colour(line.ink))
            painter.setFont(font(11, SEMIBOLD, tabular=True))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, number(line.values[-1]))
            painter.setFont(font(11))
            painter.drawText(
                place.translated(figures + dp(6), 0).adjusted(0, 0, self.width(), 0), 0, line.word
            )

    def _paint_ticks(self, painter: QPainter, room: QRectF) -> None:
        painter.setPen(colour("text3"))
        painter.setFont(font(11, tabular=True))
        letters = metrics(11, tabular=True)
        for tick in ticks(self._milestones[0].at, self._milestones[-1].at):
            width = letters.horizontalAdvance(tick.label)
            # The first stands at the left edge, the last at the right one, the others move with their share.
            left = round(room.left() + (room.width() - width) * tick.share)
            painter.drawText(
                QRect(left, round(room.bottom()) + dp(2), width + 1, letters.height()), 0, tick.label
            )

    # --- what it says without being seen

    def _told(self) -> str:
        if not self.has_line():
            return ""
        begun, ended = self._milestones[0].at, self._milestones[-1].at
        totals = ", ".join(f"{line.word} {number(line.values[-1])}" for line in self.series())
        return f"{self._title()}, {clock(begun)}–{clock(ended)}: {totals}"
