"""The cell that a row is refused for: value and reason in one tinted pill."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import PILL_ROLE, Index, Pill, said
from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.theme import MEDIUM, REGULAR, dp, font, metrics, theme

__all__ = ["PILL_ROLE", "Pill", "PillDelegate"]

_HEIGHT, _OUTSIDE, _PADDING, _GAP = 22, 6, 6, 8


class PillDelegate(CellDelegate):
    """Paints the pill a cell gives by PILL_ROLE; a pill runs on over an empty cell at its right.

    Each of the two cells paints its own half of a running pill, so selection and hover stay whole. Give
    the delegate to every column a pill may run over.
    """

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        pill = said(index, PILL_ROLE)
        if isinstance(pill, Pill):
            self._paint_pill(painter, option, pill, self._reach(option, index, pill))
            return
        table = option.widget
        left = index.sibling(index.row(), index.column() - 1)
        pill = said(left, PILL_ROLE)
        if isinstance(table, HoverTable) and isinstance(pill, Pill) and pill.spread and not said(index):
            whole = QRect(option.rect)
            whole.setLeft(whole.left() - table.columnWidth(left.column()))
            self._paint_pill(painter, option, pill, whole)

    @staticmethod
    def _reach(option: QStyleOptionViewItem, index: Index, pill: Pill) -> QRect:
        """The cell, and the next one where that is empty and the pill may run over it."""
        whole = QRect(option.rect)
        table = option.widget
        right = index.sibling(index.row(), index.column() + 1)
        free = right.isValid() and not said(right) and said(right, PILL_ROLE) is None
        if pill.spread and free and isinstance(table, HoverTable):
            delegate = table.itemDelegateForColumn(right.column())
            if isinstance(delegate, PillDelegate):
                whole.setRight(whole.right() + table.columnWidth(right.column()))
        return whole

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        if not isinstance(said(index, PILL_ROLE), Pill):
            super().paint_content(painter, room, index)

    @staticmethod
    def _paint_pill(painter: QPainter, option: QStyleOptionViewItem, pill: Pill, whole: QRect) -> None:
        tones = theme().tone(pill.tone)
        value, reason = metrics(13, MEDIUM, tabular=True), metrics(12, REGULAR)
        height = min(max(dp(_HEIGHT), value.height()), whole.height() - 2)
        top = whole.top() + (whole.height() - 1 - height) // 2
        body = QRect(whole.left() + dp(_OUTSIDE), top, whole.width() - 2 * dp(_OUTSIDE), height)
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tones.ground))
        painter.drawRoundedRect(QRectF(body), dp(4), dp(4))
        words = body.adjusted(dp(_PADDING), 0, -dp(_PADDING), 0)
        painter.setFont(font(13, MEDIUM, tabular=True))
        painter.setPen(QColor(theme().text))
        shown = value.elidedText(pill.value, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        words.setLeft(words.left() + value.horizontalAdvance(shown) + (dp(_GAP) if shown else 0))
        painter.setFont(font(12))
        painter.setPen(QColor(tones.on_ground))
        shown = reason.elidedText(pill.reason, Qt.TextElideMode.ElideRight, max(words.width(), 0))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def needs(self, index: Index) -> int:
        pill = said(index, PILL_ROLE)
        if not isinstance(pill, Pill):
            return super().needs(index)
        value = metrics(13, MEDIUM, tabular=True).horizontalAdvance(pill.value)
        return value + dp(_GAP) + metrics(12).horizontalAdvance(pill.reason)

    def whole(self, index: Index) -> str:
        pill = said(index, PILL_ROLE)
        return f"{pill.value} {pill.reason}".strip() if isinstance(pill, Pill) else super().whole(index)
