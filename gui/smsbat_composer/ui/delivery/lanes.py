"""The two lanes: what Viber reached, and under those it could not, what their SMS reached."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from smsbat_composer.delivery.tally import Tally
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.ui.delivery.lane_layout import Piece, sms_pieces, viber_pieces
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Tone, colour, dp, font, metrics, paint_icon, theme
from smsbat_composer.words.formats import number, percent

_MARGIN, _NAMES, _ABOVE, _THICK, _LABELS, _BETWEEN, _BELOW = 20, 84, 14, 26, 22, 30, 14
_PADDING, _GAP = 8, 10


class Lanes(QWidget):
    """Shows a tally's accepted messages; one lane for a campaign of one channel.

    A piece is labelled inside where its label fits; the others share one line beside their bar.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tally = Tally(lines=(), channels=(Channel.VIBER,))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(font(12, MEDIUM, tabular=True))

    def show_tally(self, tally: Tally) -> None:
        """Show these numbers."""
        grows = tally.channels != self._tally.channels
        self._tally = tally
        self.setAccessibleName(self._told())
        if grows:
            self.updateGeometry()
        self.update()

    @property
    def _is_hybrid(self) -> bool:
        return len(self._tally.channels) > 1

    def pieces(self, channel: Channel) -> list[Piece]:
        """The pieces of a channel's lane as they stand now."""
        left, right = dp(_MARGIN + _NAMES), self.width() - dp(_MARGIN)
        lane = self._tally.lane(channel)
        if channel is Channel.VIBER:
            return viber_pieces(lane, left, right)
        if not self._is_hybrid:
            return sms_pieces(lane, left, right)
        moved = [piece for piece in self.pieces(Channel.VIBER) if piece.tone is Tone.SMS]
        return sms_pieces(lane, moved[0].left, moved[0].right) if moved else []

    def _bar(self, channel: Channel) -> QRect:
        """The room of a channel's bar, as long as a bar can be."""
        top = dp(_ABOVE)
        if channel is Channel.SMS and self._is_hybrid:
            top += self._thick() + dp(_BETWEEN)
        left = dp(_MARGIN + _NAMES)
        return QRect(left, top, self.width() - dp(_MARGIN) - left, self._thick())

    @staticmethod
    def _thick() -> int:
        return max(dp(_THICK), metrics(12, MEDIUM).height() + dp(6))

    def sizeHint(self) -> QSize:
        lanes = 2 * self._thick() + dp(_BETWEEN) if self._is_hybrid else self._thick()
        return QSize(dp(600), dp(_ABOVE) + lanes + max(dp(_LABELS), metrics(12).height()) + dp(_BELOW) // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(300), self.sizeHint().height())

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for channel in self._tally.channels:
            bar, pieces = self._bar(channel), self.pieces(channel)
            self._paint_name(painter, channel, bar)
            if not pieces and channel is self._tally.channels[0]:
                painter.fillRect(bar, colour("line"))
            for piece in pieces:
                self._paint_piece(painter, piece, bar)
            self._paint_beside(painter, channel, bar, [piece for piece in pieces if not self._fits(piece)])
        if self._is_hybrid and (moved := self.pieces(Channel.SMS)):
            self._paint_way_down(painter, moved[0].left, moved[-1].right)

    def _paint_name(self, painter: QPainter, channel: Channel, bar: QRect) -> None:
        line = metrics(13, SEMIBOLD).height()
        top = bar.center().y() - (line + metrics(12).height()) // 2
        painter.setPen(colour("text"))
        painter.setFont(font(13, SEMIBOLD))
        painter.drawText(QRect(dp(_MARGIN), top, dp(_NAMES), line), 0, channel_word(channel))
        painter.setPen(colour("text2"))
        painter.setFont(font(12, tabular=True))
        total = number(self._tally.lane(channel).total)
        painter.drawText(QRect(dp(_MARGIN), top + line, dp(_NAMES), line), 0, total)

    def _paint_piece(self, painter: QPainter, piece: Piece, bar: QRect) -> None:
        tones = theme().tone(piece.tone)
        room = QRect(piece.left, bar.top(), piece.width - 1, bar.height())  # 1 px apart
        if tones.hatched:
            painter.fillRect(room, QColor(tones.ground))
            painter.fillRect(room, QBrush(QColor(tones.fill), Qt.BrushStyle.BDiagPattern))
        else:
            painter.fillRect(room, QColor(tones.fill))
        if self._fits(piece):
            painter.setPen(QColor(tones.on_fill))
            painter.setFont(self.font())
            inner = room.adjusted(dp(_PADDING), 0, 0, 0)
            painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, piece.title)

    def _fits(self, piece: Piece) -> bool:
        """Whether the label stands inside; hatching is no ground for letters."""
        if theme().tone(piece.tone).hatched:
            return False
        return self.fontMetrics().horizontalAdvance(piece.title) + dp(2 * _PADDING) <= piece.width

    def _paint_beside(self, painter: QPainter, channel: Channel, bar: QRect, pieces: Sequence[Piece]) -> None:
        if not pieces:
            return
        labels = [piece.label for piece in pieces]
        dot = " · "
        width = self.fontMetrics().horizontalAdvance(dot.join(labels))
        at = self._beside(channel, bar, pieces, width)
        painter.setFont(self.font())
        for number_, piece in enumerate(pieces):
            if number_:
                at = self._write(painter, at, dot, "text3")
            at = self._write(painter, at, labels[number_], piece.tone)

    def _beside(self, channel: Channel, bar: QRect, pieces: Sequence[Piece], width: int) -> QRect:
        """Where the line of labels stands: left of an SMS bar with room there, else under the bar."""
        free = pieces[0].left - bar.left() - dp(_GAP)
        if channel is Channel.SMS and self._is_hybrid and width <= free:
            left = self.pieces(Channel.SMS)[0].left - dp(_GAP) - width
            return QRect(left, bar.top(), width, bar.height())
        right = min(pieces[-1].right - dp(4), bar.right())
        if channel is Channel.VIBER and (moved := self.pieces(Channel.SMS)):
            right = min(right, moved[0].left - dp(_PADDING))  # the dotted way down begins there
        left = max(right - width, bar.left())
        return QRect(left, bar.bottom() + dp(4), width, self.fontMetrics().height())

    def _write(self, painter: QPainter, at: QRect, text: str, ink: Tone | str) -> QRect:
        """Write at the left of the room and give what is left of it."""
        painter.setPen(colour(ink))
        painter.drawText(
            QRect(at.topLeft(), QSize(self.width(), at.height())), Qt.AlignmentFlag.AlignVCenter, text
        )
        return at.adjusted(self.fontMetrics().horizontalAdvance(text), 0, 0, 0)

    def _paint_way_down(self, painter: QPainter, left: int, right: int) -> None:
        """Dotted lines from those who went to SMS down to their own bar."""
        top = self._bar(Channel.VIBER).bottom() + dp(2)
        bottom = self._bar(Channel.SMS).top() - dp(2)
        painter.setPen(QPen(colour("ctl"), 1, Qt.PenStyle.DotLine))
        for across in (left, right - 1):
            painter.drawLine(across, top, across, bottom)
        if right - left > dp(24):
            between = QRect(left, top, right - left, bottom - top)
            paint_icon(painter, "chevron-down", "text2", between, dp(14))

    # --- what it says without being seen

    def _told(self) -> str:
        lanes = []
        for channel in self._tally.channels:
            labels = ", ".join(piece.label for piece in self.pieces(channel))
            lanes.append(f"{channel_word(channel)} {number(self._tally.lane(channel).total)}: {labels}")
        return "; ".join(lanes)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().event(event)

    def _tip(self, at: QPoint) -> str:
        for channel in self._tally.channels:
            if self._bar(channel).contains(at):
                total = self._tally.lane(Channel.VIBER if self._is_hybrid else channel).total
                for piece in self.pieces(channel):
                    if piece.left <= at.x() < piece.right:
                        return f"{piece.title} · {percent(piece.recipients / total)}"
        return ""
