"""Rows whose order is the user's: dragged by their grips, or moved with Alt+Up and Alt+Down."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.reading_order import inputs_of
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr

_ICON, _GAP = 14, 6  # of a grip
_MARGIN, _LINE = 12, 2
_EDGE, _SCROLL_MS = 32, 20  # where a dragged row makes the rest scroll, and how often


class DragHandle(QWidget):
    """A grip with its number; `dragged` carries the pointer on the screen, until it is `dropped` or `let_be`.

    While it is held it has the keyboard, for Esc.
    """

    dragged = Signal(QPoint)
    dropped = Signal()
    let_be = Signal()

    def __init__(self, number: int, *, upright: bool) -> None:
        super().__init__()
        self._number = str(number)
        self._upright = upright
        self._is_held = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to change the order (Alt+↑, Alt+↓)"))
        self.setAccessibleName(tr("Drag to change the order (Alt+↑, Alt+↓)"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_movable(movable=True)

    def set_movable(self, *, movable: bool) -> None:
        """Show the grip, or the number alone."""
        self.setEnabled(movable)
        self.update()

    def sizeHint(self) -> QSize:
        letters = metrics(12, SEMIBOLD)
        if self._upright:
            return QSize(dp(_ICON + 2), dp(_ICON + _GAP) + letters.height())
        return QSize(dp(_ICON + 2 * _GAP) + letters.horizontalAdvance("9"), max(dp(_ICON), letters.height()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._hold(is_held=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_held:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._is_held:
            self._hold(is_held=False)
            self.dropped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_held:
            self._hold(is_held=False)
            self.let_be.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._is_held:
            self._hold(is_held=False)
            self.let_be.emit()

    def _hold(self, *, is_held: bool) -> None:
        self._is_held = is_held
        shape = Qt.CursorShape.ClosedHandCursor if is_held else Qt.CursorShape.OpenHandCursor
        self.setCursor(shape)
        (self.grabKeyboard if is_held else self.releaseKeyboard)()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = dp(_ICON)
        grip = QRect(0, 0 if self._upright else (self.height() - side) // 2, side, side)
        if self._upright:
            grip.moveLeft((self.width() - side) // 2)
        if self.isEnabled():
            paint_icon(painter, "grip", "text2", grip, side)
        painter.setFont(font(12, SEMIBOLD))
        painter.setPen(colour("accent_text" if self.isEnabled() else "text3"))
        if self._upright:
            below = self.rect().adjusted(0, side + dp(_GAP), 0, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._number)
        else:
            painter.drawText(
                self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._number
            )


class OrderedRows(QWidget):
    """Rows are made once for each place and show what stands there; `moved` carries two places.

    `boxed` rows have their number under the grip, and hairlines between them.
    """

    moved = Signal(int, int)

    def __init__(self, make_row: Callable[[int], QWidget], *, boxed: bool) -> None:
        super().__init__()
        self._make_row = make_row
        self._boxed = boxed
        self._lines: list[_Line] = []
        self._shown = 0
        self._gap: int | None = None  # where the dragged row would go: above the row of this number
        self._drop_line = _DropLine(self)
        self._pointer = QPoint()  # on the screen, while a row is dragged
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0 if boxed else dp(8))

    def show_count(self, count: int, *, movable: bool) -> None:
        """Show so many rows."""
        while len(self._lines) < count:
            self._add_line()
        self._shown = count
        for place, line in enumerate(self._lines):
            line.setVisible(place < count)
            line.handle.set_movable(movable=movable and count > 1)

    def rows(self) -> list[QWidget]:
        """The rows that are shown."""
        return [line.row for line in self._lines[: self._shown]]

    def handles(self) -> list[DragHandle]:
        """Their grips."""
        return [line.handle for line in self._lines[: self._shown]]

    def _add_line(self) -> None:
        place = len(self._lines)
        line = _Line(place, self._make_row(place), boxed=self._boxed)
        line.handle.dragged.connect(self._drag)
        line.handle.dropped.connect(lambda: self._drop(place))
        line.handle.let_be.connect(self._let_be)
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), line)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move(place, place + by))
        self._lines.append(line)
        self._column.addWidget(line)

    # --- moving

    def _move(self, start: int, end: int) -> None:
        if start == end or start >= self._shown or not 0 <= end < self._shown:
            return
        if not self._lines[start].handle.isEnabled():
            return
        # Every row is made of the same inputs: the keyboard goes with what it was in.
        twins = zip(*(inputs_of(self._lines[place].row) for place in (start, end)), strict=True)
        focused, twin = next((pair for pair in twins if pair[0].hasFocus()), (None, None))
        caret = focused.textCursor().position() if isinstance(focused, TemplateEdit) else 0
        self.moved.emit(start, end)
        if twin is not None:
            _focus(twin, caret)

    def _drag(self, at: QPoint) -> None:
        self._pointer = at
        self._scrolling.start()
        self._show_gap()

    def _scroll(self) -> None:
        """Let what is beyond the edge come to a row that is held there."""
        area = self._scroll_area()
        if area is None:
            return
        room = area.viewport()
        height = room.mapFromGlobal(self._pointer).y()
        beyond = min(height - dp(_EDGE), 0) + max(height - room.height() + dp(_EDGE), 0)
        bar = area.verticalScrollBar()
        bar.setValue(bar.value() + max(-dp(_EDGE), min(beyond, dp(_EDGE))) // 2)
        self._show_gap()

    def _scroll_area(self) -> QScrollArea | None:
        parent = self.parentWidget()
        while parent is not None and not isinstance(parent, QScrollArea):
            parent = parent.parentWidget()
        return parent

    def _show_gap(self) -> None:
        height = self.mapFromGlobal(self._pointer).y()
        lines = self._lines[: self._shown]
        self._gap = sum(line.geometry().center().y() < height for line in lines)
        before = lines[self._gap - 1].geometry().bottom() + 1 if self._gap else 0
        between = self._column.spacing() // 2 if 0 < self._gap < len(lines) else 0
        top = min(max(before + between - dp(_LINE) // 2, 0), self.height() - dp(_LINE))
        self._drop_line.setGeometry(0, top, self.width(), dp(_LINE))
        self._drop_line.raise_()
        self._drop_line.show()

    def _drop(self, start: int) -> None:
        gap = self._gap
        self._let_be()
        if gap is not None:
            self._move(start, gap - 1 if gap > start else gap)

    def _let_be(self) -> None:
        self._scrolling.stop()
        self._drop_line.hide()
        self._gap = None


class _Line(QWidget):
    """One row with its grip."""

    def __init__(self, place: int, row: QWidget, *, boxed: bool) -> None:
        super().__init__()
        self.row = row
        self.handle = DragHandle(place + 1, upright=boxed)
        content = QHBoxLayout()
        margin = dp(_MARGIN) if boxed else 0
        content.setContentsMargins(
            dp(8) if boxed else 0, dp(10) if boxed else 0, margin, dp(10) if boxed else 0
        )
        content.setSpacing(dp(14) if boxed else dp(12))
        content.addWidget(self.handle, 0, Qt.AlignmentFlag.AlignTop)
        content.addWidget(row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if boxed and place:
            column.addWidget(rule())
        column.addLayout(content)
        if not boxed:  # in the middle of a line of one input, which may have a problem under it
            row.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the grip in the middle of the first line of its row."""
        if watched is self.row and event.type() is QEvent.Type.Resize:
            editor = self.row.findChild(TemplateEdit)
            if editor is not None:
                self.handle.setFixedHeight(editor.height())
        return False


def _focus(part: QWidget, caret: int) -> None:
    if isinstance(part, TemplateEdit):
        cursor = part.textCursor()
        cursor.setPosition(caret)
        part.setTextCursor(cursor)
    part.setFocus(Qt.FocusReason.OtherFocusReason)


class _DropLine(QWidget):
    """Where a dragged row would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("accent_text"))
