"""The plain cell of a table: ground, hairlines and text, from which the other delegates grow."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from smsbat_composer.ui.components.cell_roles import (
    AFTER_ROLE,
    INK_ROLE,
    MARK_ROLE,
    UNDER_ROLE,
    Index,
    Under,
    said,
    teller,
)
from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.components.status_look import StatusLook, look_width, paint_look
from smsbat_composer.ui.theme import MEDIUM, REGULAR, colour, dp, font, metrics

_PADDING, _PAGE_MARGIN, _LOOK_GAP = 10, 20, 8
_MOST_KNOWN = 4_000  # measured texts: a few screens of a wide table
# As numbers: Python takes longer to join two flags of an enum than Qt to draw a word.
_LEFT, _RIGHT = int(Qt.AlignmentFlag.AlignLeft.value), int(Qt.AlignmentFlag.AlignRight.value)
_MIDDLE = int(Qt.AlignmentFlag.AlignVCenter.value)


class CellDelegate(QStyledItemDelegate):
    """Paints a cell's text (DisplayRole) in its ink, and a quiet second line where there is one.

    Selection and hover tint the whole row; a text too long ends in "…" and stands whole in a tooltip.
    A delegate of another kind overrides `paint_content`.
    """

    def __init__(self, parent: QObject | None = None, *, size: int = 13, weight: int = REGULAR) -> None:
        super().__init__(parent)
        self._size = size
        self._weight = weight
        self._known: dict[tuple[str, int], tuple[str, int]] = {}  # (text, room) -> what fits, its width

    def letters(self) -> QFont:
        """The font of the first line."""
        return font(self._size, self._weight, tabular=True)

    def measure(self) -> QFontMetrics:
        """What the first line's font measures."""
        return metrics(self._size, self._weight, tabular=True)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, index)
        self.paint_content(painter, self.room(option, index), index)
        painter.restore()

    @staticmethod
    def room(option: QStyleOptionViewItem, index: Index) -> QRect:
        """A cell's room for its content; the first column keeps the page's margin."""
        table, column = option.widget, index.column()
        ruled = isinstance(table, HoverTable) and table.ruled
        before = _PAGE_MARGIN if column == 0 and not ruled else _PADDING
        last = column == index.model().columnCount() - 1
        after = _PAGE_MARGIN if last and not ruled else _PADDING
        return option.rect.adjusted(dp(before), 0, -dp(after), -1)

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        table, rect = option.widget, option.rect
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(rect, colour("accent_soft"))
        elif isinstance(table, HoverTable) and table.hovered_row() == index.row():
            painter.fillRect(rect, colour("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colour("line"))
        if isinstance(table, HoverTable) and table.ruled:
            painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colour("border"))

    def paint_content(self, painter: QPainter, room: QRect, index: Index) -> None:
        """Paint what the cell says inside `room`."""
        tell = teller(index)
        under = tell(UNDER_ROLE)
        given = tell(Qt.ItemDataRole.TextAlignmentRole)
        alignment = (_LEFT if given is None else int(given)) | _MIDDLE  # the bits of Qt.AlignmentFlag
        self._paint_text(painter, self.first_line(room, tall=under is not None), tell, alignment)
        if isinstance(under, Under):
            self.paint_under(painter, self.second_line(room), under, alignment)

    def first_line(self, room: QRect, *, tall: bool) -> QRect:
        """Where the first line stands: in the middle of a low row, above it in a tall one."""
        if not tall:
            return room
        return QRect(
            room.left(), room.center().y() - metrics(13).height(), room.width(), metrics(13).height()
        )

    @staticmethod
    def second_line(room: QRect) -> QRect:
        """Where the second line of a tall row stands."""
        return QRect(room.left(), room.center().y() + dp(1), room.width(), metrics(12).height())

    def _paint_text(self, painter: QPainter, line: QRect, tell: Callable[[int], Any], alignment: int) -> None:
        text, width = self._fitted(str(tell(Qt.ItemDataRole.DisplayRole) or ""), line.width())
        is_right = alignment & _RIGHT
        left = line.right() - width if is_right else line.left()
        if text:
            painter.setFont(self.letters())
            painter.setPen(colour(tell(INK_ROLE) or "text"))
            measure = self.measure()  # at a point: Qt takes twice as long to find the place in a rectangle
            painter.drawText(
                left + 1 if is_right else left,
                line.top() + (line.height() - measure.height()) // 2 + measure.ascent(),
                text,
            )
        after = tell(AFTER_ROLE)
        if isinstance(after, StatusLook):
            paint_look(painter, line.adjusted(width + dp(_LOOK_GAP), 0, 0, 0), after, font(12, MEDIUM))
        if tell(MARK_ROLE):
            self._underline(painter, line, left, width)

    def _fitted(self, text: str, room: int) -> tuple[str, int]:
        """A text as it fits, and how wide it then is; measured once, however often it is painted."""
        known = self._known.get((text, room))
        if known is None:
            measure, shown = self.measure(), text
            width = measure.horizontalAdvance(text)
            if width > room:
                shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
                width = measure.horizontalAdvance(shown)
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            known = self._known[text, room] = shown, width
        return known

    def paint_mark(self, painter: QPainter, line: QRect, left: int, width: int, index: Index) -> None:
        """Underline a text where the cell says that another row has something else here."""
        if said(index, MARK_ROLE):
            self._underline(painter, line, left, width)

    def _underline(self, painter: QPainter, line: QRect, left: int, width: int) -> None:
        below = line.center().y() + self.measure().ascent() // 2 + dp(4)
        painter.setPen(QPen(colour("attention"), 2, Qt.PenStyle.DotLine))
        painter.drawLine(left, below, left + width, below)

    @staticmethod
    def paint_under(painter: QPainter, line: QRect, under: Under, alignment: int = _LEFT | _MIDDLE) -> None:
        """Paint a second line: a status if there is one, then quiet text; `alignment` as in Qt."""
        rest = QRect(line)
        text = under.text
        if under.look is not None:
            letters = font(12, MEDIUM)
            paint_look(painter, line, under.look, letters)
            rest.setLeft(line.left() + look_width(under.look, letters))
            text = f"  ·  {text}" if text else ""
        painter.setFont(font(12, tabular=True))
        painter.setPen(colour("text2"))
        shown = metrics(12, tabular=True).elidedText(text, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, alignment, shown)

    def needs(self, index: Index) -> int:
        """The width the first line would take whole."""
        return self.measure().horizontalAdvance(self.whole(index))

    def whole(self, index: Index) -> str:
        """The first line in full, for the tooltip."""
        return str(said(index) or "")

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show the cell's own tooltip, or the whole text of a shortened one."""
        if event.type() != QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        own = said(index, Qt.ItemDataRole.ToolTipRole)
        shortened = self.needs(index) > self.room(option, index).width()
        QToolTip.showText(event.globalPos(), str(own or (self.whole(index) if shortened else "")), view)
        return True
