"""A row of widgets that goes on in a second line where it is too long for the first."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from smsbat_composer.ui.theme import dp

TICK_INDENT = 24  # under the words of a check box or behind an icon
_LINE_GAP = 6


class WrappingRow(QLayout):
    """What is added after `add_gap` stands at the right of its line.

    The second line begins `indent` further in; what is too wide for a line of its own, wraps its words.
    """

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 12, indent: int = 0) -> None:
        super().__init__(parent)
        self._indent = dp(indent)
        self._items: list[QLayoutItem] = []
        self._first_at_right: int | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(dp(spacing))

    def add(self, *widgets: QWidget) -> None:
        """Put widgets at the end; the items are ours, for those that Qt makes are lost to Python at times."""
        for widget in widgets:
            self.addChildWidget(widget)
            self.addItem(QWidgetItem(widget))
        self.invalidate()

    def add_gap(self) -> None:
        """Everything added from now on stands at the right."""
        self._first_at_right = len(self._items)

    # --- QLayout

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        heights = [_height(line, self._room(width, place)) for place, line in enumerate(lines)]
        return sum(heights) + dp(_LINE_GAP) * max(len(lines) - 1, 0)

    def sizeHint(self) -> QSize:
        items = self._shown()
        width = sum(item.sizeHint().width() for item in items) + self.spacing() * max(len(items) - 1, 0)
        return QSize(width, _height(items))

    def minimumSize(self) -> QSize:
        items = self._shown()
        return QSize(max((item.minimumSize().width() for item in items), default=0), _height(items))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        top = rect.top()
        for place, line in enumerate(self._lines(rect.width())):
            room = self._room(rect.width(), place)
            height = _height(line, room)
            self._place(line, QRect(rect.left() + rect.width() - room, top, room, height))
            top += height + dp(_LINE_GAP)

    # --- lines

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _room(self, width: int, place: int) -> int:
        """The width of a line, counted from 0."""
        return width - self._indent if place else width

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines[-1] and used + needed > self._room(width, len(lines) - 1):
                lines.append([])
                used = 0
            lines[-1].append(item)
            used += needed + self.spacing()
        return lines

    def _place(self, line: list[QLayoutItem], where: QRect) -> None:
        widths = [min(item.sizeHint().width(), where.width()) for item in line]
        free = where.width() - sum(widths) - self.spacing() * (len(line) - 1)
        left = where.left()
        pushed = False
        for item, width in zip(line, widths, strict=True):
            if not pushed and self._is_at_right(item) and len(line) > 1:
                left += max(free, 0)
                pushed = True
            height = min(_item_height(item, where.width()), where.height())
            top = where.top() + (where.height() - height) // 2
            item.setGeometry(QRect(QPoint(left, top), QSize(width, height)))
            left += width + self.spacing()

    def _is_at_right(self, item: QLayoutItem) -> bool:
        return self._first_at_right is not None and self._items.index(item) >= self._first_at_right


def _height(line: list[QLayoutItem], room: int | None = None) -> int:
    return max((_item_height(item, room) for item in line), default=0)


def _item_height(item: QLayoutItem, room: int | None) -> int:
    hint = item.sizeHint()
    if room is None or hint.width() <= room or not item.hasHeightForWidth():
        return hint.height()
    return item.heightForWidth(room)
