"""Rows whose order is the user's: dragged by their grips, or moved with Alt+Up and Alt+Down."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.message.drag_handle import DragHandle
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.theme import colour, dp

_MARGIN, _LINE = 12, 2


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
        for keys, by in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), line)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=by: self._move(place, place + by))
        self._lines.append(line)
        self._column.addWidget(line)

    # --- moving

    def _move(self, start: int, end: int) -> None:
        if start == end or not 0 <= end < self._shown or not self._lines[start].handle.isEnabled():
            return
        inputs = self._lines[start].findChildren(TemplateEdit)
        place = next((at for at, editor in enumerate(inputs) if editor.hasFocus()), None)
        caret = inputs[place].textCursor().position() if place is not None else 0
        self.moved.emit(start, end)
        if place is not None:  # the caret goes with what it stood in
            editor = self._lines[end].findChildren(TemplateEdit)[place]
            cursor = editor.textCursor()
            cursor.setPosition(caret)
            editor.setTextCursor(cursor)
            editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _drag(self, at: QPoint) -> None:
        height = self.mapFromGlobal(at).y()
        lines = self._lines[: self._shown]
        self._gap = sum(line.geometry().center().y() < height for line in lines)
        before = lines[self._gap - 1].geometry().bottom() + 1 if self._gap else 0
        between = self._column.spacing() // 2 if 0 < self._gap < len(lines) else 0
        top = min(max(before + between - dp(_LINE) // 2, 0), self.height() - dp(_LINE))
        self._drop_line.setGeometry(0, top, self.width(), dp(_LINE))
        self._drop_line.raise_()
        self._drop_line.show()

    def _drop(self, start: int) -> None:
        self._drop_line.hide()
        if self._gap is not None:
            gap, self._gap = self._gap, None
            self._move(start, gap - 1 if gap > start else gap)


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


class _DropLine(QWidget):
    """Where a dragged row would go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("accent_text"))
