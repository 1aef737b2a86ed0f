"""One column in the insert bar: its chip, how many rows are empty, and what stands there instead."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QSizePolicy, QWidget

from smsbat_composer.ui.message.chips import chip_height, chip_width, paint_chip
from smsbat_composer.ui.message.template_document import mime_of
from smsbat_composer.ui.message.template_tokens import ChipToken
from smsbat_composer.ui.theme import Ink, Tone, colour, dp, font, metrics
from smsbat_composer.words import tr

_GAP = 6
_WIDEST_VALUE = 110


@dataclass(frozen=True)
class ColumnState:
    """A column of the list; `if_empty` is None where nothing was decided."""

    name: str
    empty_rows: int
    is_used: bool
    if_empty: str | None
    is_brief: bool = False  # where there is little room

    @property
    def note(self) -> str:
        """What stands beside the chip."""
        if not self.empty_rows:
            return "" if self.is_brief else tr("all there")
        empty = tr("{n} empty", n=self.empty_rows)
        return f"{empty} →" if self.value else empty

    @property
    def value(self) -> str:
        """What a click changes; "" where a click would change nothing that is sent."""
        if not self.empty_rows or not (self.is_used or self.if_empty is not None):
            return ""
        if self.if_empty is None:
            return tr("say what")
        return self.if_empty or tr("nothing", comment="in place of an empty cell")


class InsertItem(QWidget):
    """`chosen` asks to put the column into the text, `value_asked` to change what stands for empty cells."""

    chosen = Signal(str)
    value_asked = Signal(str)

    def __init__(self, state: ColumnState) -> None:
        super().__init__()
        self.state = state
        self.chip = _ChipButton(state.name)
        self.chip.clicked.connect(lambda: self.chosen.emit(self.state.name))
        self.value = _Value()
        self.value.clicked.connect(lambda: self.value_asked.emit(self.state.name))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(_GAP))
        row.addWidget(self.chip)
        row.addWidget(self.value)
        self.show_state(state)

    def show_state(self, state: ColumnState) -> None:
        """Show the column as it is now."""
        self.state = state
        missing = state.is_used and state.empty_rows > 0 and state.if_empty is None
        self.value.show_words(state.note, state.value, Tone.ATTENTION if missing else "text")
        self.value.setAccessibleName(f"{state.name}: {state.note} {state.value}".strip())


def item_width(state: ColumnState) -> int:
    """How wide the item of a column is."""
    beside = dp(_GAP) + _value_width(state.note, state.value) if state.note else 0
    return chip_width(state.name, 12) + beside


class _ChipButton(QAbstractButton):
    """The chip, to be pressed or dragged into a text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._pressed_at = QPoint()
        self.setText(name)
        self.setAccessibleName(tr("Insert {column}", column=name))
        self.setToolTip(tr("Insert {column}", column=name))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(chip_width(self.text(), 12), chip_height(12))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = event.position().toPoint() - self._pressed_at
        if self.isDown() and way.manhattanLength() >= QApplication.startDragDistance():
            self.setDown(False)
            self.make_drag().exec(Qt.DropAction.CopyAction)
        else:
            super().mouseMoveEvent(event)

    def make_drag(self) -> QDrag:
        """The chip under the pointer, and the placeholder it stands for."""
        drag = QDrag(self)
        drag.setMimeData(mime_of([ChipToken(self.text())]))
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed_at)
        return drag

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        where = QRectF(self.rect())
        paint_chip(painter, where, self.text(), size=12, is_enabled=self.isEnabled())
        if self.isEnabled() and self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent_text"), 1))
            painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), dp(4), dp(4))


class _Value(QAbstractButton):
    """How many rows are empty and, with a dashed line under it, what stands there instead."""

    def __init__(self) -> None:
        super().__init__()
        self._note = ""
        self._value = ""
        self._ink: Ink = "text"
        self.hide()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_words(self, note: str, value: str, ink: Ink) -> None:
        if (note, value, ink) == (self._note, self._value, self._ink):
            return
        self._note, self._value, self._ink = note, value, ink
        self.setVisible(bool(note))
        can_change = bool(value)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if can_change else Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not can_change)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Change what stands for empty cells") if can_change else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_value_width(self._note, self._value), chip_height(12) + dp(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(font(12))
        painter.setPen(colour("text2" if self.isEnabled() else "disabled"))
        letters = metrics(12)
        base_line = (self.height() + letters.ascent() - letters.descent()) // 2
        painter.drawText(0, base_line, self._note)
        if not self._value:
            return
        left = letters.horizontalAdvance(self._note + " ")
        shown = letters.elidedText(self._value, Qt.TextElideMode.ElideRight, dp(_WIDEST_VALUE))
        ink = "accent_text" if self.underMouse() else self._ink
        painter.setPen(colour(ink if self.isEnabled() else "disabled"))
        painter.drawText(left, base_line, shown)
        painter.setPen(QPen(painter.pen().color(), 1, Qt.PenStyle.DashLine))
        below = base_line + dp(3)
        painter.drawLine(left, below, left + letters.horizontalAdvance(shown), below)


def _value_width(note: str, value: str) -> int:
    letters = metrics(12)
    if not value:
        return letters.horizontalAdvance(note) + 1
    return letters.horizontalAdvance(note + " ") + min(
        letters.horizontalAdvance(value) + 1, dp(_WIDEST_VALUE)
    )
