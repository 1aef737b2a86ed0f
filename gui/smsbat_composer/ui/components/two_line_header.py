"""The header of a table: a title, and under it what the column is taken for, with its menu."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from smsbat_composer.ui.components.hover_table import HoverTable
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, colour, dp, font, metrics, paint_icon

HEADER_NOTE_ROLE = int(Qt.ItemDataRole.UserRole) + 20
"""-> HeaderNote | None, of a horizontal section"""
SORTABLE_ROLE = int(Qt.ItemDataRole.UserRole) + 21
"""-> bool, of a horizontal section"""

_HEIGHT, _TALL, _PADDING, _PAGE_MARGIN, _ICON, _GAP = 30, 46, 10, 20, 14, 4


@dataclass(frozen=True)
class HeaderNote:
    """A section's second line; pressing the section asks for its menu, where it has one."""

    text: str
    icon: str = ""
    menu: bool = True


class TwoLineHeader(QHeaderView):
    """A horizontal header, 30 high, or 46 with second lines.

    `menu_asked` carries the section and the global place for its menu, `sort_asked` the section.
    """

    menu_asked = Signal(int, QPoint)
    sort_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, two_lines: bool = False) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._two_lines = two_lines
        self._sorted: tuple[int, Qt.SortOrder] | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMouseTracking(True)
        self.setMinimumSectionSize(dp(40))
        self.sectionClicked.connect(self._press)

    def show_sorted(self, section: int, order: Qt.SortOrder) -> None:
        """Mark the column the rows are sorted by; -1 for none."""
        self._sorted = (section, order) if section >= 0 else None
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A table asks for the height alone, and often: Qt's own width is measured section by section."""
        height = dp(_TALL if self._two_lines else _HEIGHT)
        lines = metrics(12, SEMIBOLD).height() * (2 if self._two_lines else 1)
        return QSize(self.minimumSectionSize(), max(height, lines + dp(6)))

    def sectionSizeFromContents(self, section: int) -> QSize:
        """The room its title needs, its marks included; a second line may be shortened."""
        title = str(self._data(section, Qt.ItemDataRole.DisplayRole) or "")
        letters = metrics(12, SEMIBOLD if self._two_lines else MEDIUM)
        mark = dp(_ICON + _GAP) if self._data(section, SORTABLE_ROLE) else 0
        before, after = self._margins(section)
        return QSize(letters.horizontalAdvance(title) + mark + before + after + 1, self.height())

    def _margins(self, section: int) -> tuple[int, int]:
        """Before and after a title: the page's own at its edges."""
        table = self.parent()
        if isinstance(table, HoverTable) and table.ruled:
            return dp(_PADDING), dp(_PADDING)
        is_last = section == self.count() - 1
        return dp(_PAGE_MARGIN if section == 0 else _PADDING), dp(_PAGE_MARGIN if is_last else _PADDING)

    def viewportEvent(self, event: QEvent) -> bool:
        """A title that is cut is told in full under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            section = self.logicalIndexAt(event.pos())
            cut = section >= 0 and self.sectionSizeHint(section) > self.sectionSize(section)
            title = str(self._data(section, Qt.ItemDataRole.DisplayRole) or "") if cut else ""
            QToolTip.showText(event.globalPos(), title, self)
            return True
        return super().viewportEvent(event)

    def _data(self, section: int, role: int) -> object:
        return self.model().headerData(section, self.orientation(), role)

    def _press(self, section: int) -> None:
        if self._has_menu(section):
            below = QPoint(self.sectionViewportPosition(section), self.height())
            self.menu_asked.emit(section, self.viewport().mapToGlobal(below))
        elif self._data(section, SORTABLE_ROLE):
            self.sort_asked.emit(section)

    def _has_menu(self, section: int) -> bool:
        note = self._data(section, HEADER_NOTE_ROLE)
        return isinstance(note, HeaderNote) and note.menu

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        presses = section >= 0 and (self._has_menu(section) or self._data(section, SORTABLE_ROLE))
        if self.cursor().shape() != Qt.CursorShape.SplitHCursor:
            hand = Qt.CursorShape.PointingHandCursor if presses else Qt.CursorShape.ArrowCursor
            self.viewport().setCursor(QCursor(hand))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.fillRect(rect, colour("sunken"))
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), colour("border"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), colour("border"))
        table = self.parent()
        ruled = isinstance(table, HoverTable) and table.ruled
        if ruled:
            painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), colour("border"))
        before, after = self._margins(section)
        room = rect.adjusted(before, 0, -after, -1)
        note = self._data(section, HEADER_NOTE_ROLE)
        if isinstance(note, HeaderNote):
            self._paint_two_lines(painter, room, str(self._data(section, Qt.ItemDataRole.DisplayRole)), note)
        else:
            self._paint_title(painter, room, section)
        painter.restore()

    def _paint_title(self, painter: QPainter, room: QRect, section: int) -> None:
        alignment = self._data(section, Qt.ItemDataRole.TextAlignmentRole)
        right = isinstance(alignment, Qt.AlignmentFlag) and bool(alignment & Qt.AlignmentFlag.AlignRight)
        letters = metrics(12, MEDIUM)
        marked = self._sorted is not None and self._sorted[0] == section
        mark = dp(_ICON + _GAP) if marked else 0
        title = str(self._data(section, Qt.ItemDataRole.DisplayRole) or "")
        shown = letters.elidedText(title, Qt.TextElideMode.ElideRight, room.width() - mark)
        width = letters.horizontalAdvance(shown)
        left = room.right() - width - mark + 1 if right else room.left()
        painter.setFont(font(12, MEDIUM))
        painter.setPen(colour("text" if marked else "text2"))
        painter.drawText(
            QRect(left, room.top(), width + 1, room.height()), Qt.AlignmentFlag.AlignVCenter, shown
        )
        if self._sorted is not None and marked:
            name = "chevron-down" if self._sorted[1] == Qt.SortOrder.DescendingOrder else "chevron-up"
            at = QRect(left + width + dp(_GAP), room.top(), dp(_ICON), room.height())
            paint_icon(painter, name, "text2", at, dp(_ICON))

    @staticmethod
    def _paint_two_lines(painter: QPainter, room: QRect, title: str, note: HeaderNote) -> None:
        line = metrics(12, SEMIBOLD).height()
        top = room.top() + (room.height() - 2 * line) // 2
        painter.setFont(font(12, SEMIBOLD))
        painter.setPen(colour("text"))
        shown = metrics(12, SEMIBOLD).elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top, room.width(), line), Qt.AlignmentFlag.AlignVCenter, shown)
        left, side = room.left(), dp(13)
        if note.icon:
            paint_icon(painter, note.icon, "accent_text", QRect(left, top + line, side, line), side)
            left += side + dp(3)
        painter.setFont(font(12))
        painter.setPen(colour("accent_text"))
        free = room.right() - left - (side + dp(_GAP) if note.menu else 0)
        shown = metrics(12).elidedText(note.text, Qt.TextElideMode.ElideRight, free)
        width = metrics(12).horizontalAdvance(shown)
        painter.drawText(QRect(left, top + line, width + 1, line), Qt.AlignmentFlag.AlignVCenter, shown)
        if note.menu:
            at = QRect(left + width + dp(_GAP), top + line, side, line)
            paint_icon(painter, "chevron-down", "accent_text", at, side)
