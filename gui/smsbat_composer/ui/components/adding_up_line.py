"""The signature of the program: a sum and its terms, each a button that filters the table under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smsbat_composer.ui.components.reading_order import keep_place
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_PADDING, _ICON, _GAP, _TERM_HEIGHT, _OPERATOR, _ROUNDING = 10, 15, 5, 48, 22, 6
_SIDE, _ABOVE = 10, 6  # the line's own margins; the first number stands 20 from the edge, as all pages do


@dataclass(frozen=True)
class Term:
    """One number of the line; the first term is the sum of the others. `key` comes back when it is chosen."""

    key: object
    number: int
    label: str
    icon: str | None = None
    tone: Tone = Tone.NEUTRAL


class _TermButton(QAbstractButton):
    """A term, painted: icon and number, the label under them."""

    def __init__(self, term: Term, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.show_term(term)

    def show_term(self, term: Term) -> None:
        self.term = term
        self._room = self._measure()  # once: a layout asks for it a dozen times
        self.setText(f"{number(term.number)} {term.label}")
        self.setAccessibleName(tr("{term}, filter", term=self.text()))
        self.update()

    def sizeHint(self) -> QSize:
        return self._room

    def _measure(self) -> QSize:
        figure = metrics(15, SEMIBOLD, tabular=True).horizontalAdvance(number(self.term.number))
        icon = dp(_ICON + _GAP) if self.term.icon else 0
        label = metrics(12).horizontalAdvance(self.term.label)
        lines = metrics(15, SEMIBOLD).height() + metrics(12).height()
        return QSize(dp(2 * _PADDING) + max(icon + figure, label), max(dp(_TERM_HEIGHT), lines + dp(6)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(colour("accent_text"), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(frame, dp(_ROUNDING), dp(_ROUNDING))
        upper = metrics(15, SEMIBOLD).height()
        top = (self.height() - upper - metrics(12).height()) // 2
        left = dp(_PADDING)
        if self.term.icon:
            ink: Ink = self.term.tone if self.term.number else "text3"
            paint_icon(painter, self.term.icon, ink, QRect(left, top, dp(_ICON), upper), dp(_ICON))
            left += dp(_ICON + _GAP)
        painter.setFont(font(15, SEMIBOLD, tabular=True))
        painter.setPen(colour("text"))
        painter.drawText(
            QRect(left, top, self.width(), upper), Qt.AlignmentFlag.AlignVCenter, number(self.term.number)
        )
        painter.setFont(font(12))
        painter.setPen(colour("text2"))
        label = QRect(dp(_PADDING), top + upper, self.width(), metrics(12).height())
        painter.drawText(label, Qt.AlignmentFlag.AlignVCenter, self.term.label)


class AddingUpLine(QWidget):
    """`1 000 in the file = 956 to send + 31 duplicates + …`; `chosen` carries the pressed term's key.

    It wraps before a "+" where the window is narrow. Exactly one term is marked after `select`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[_TermButton] = []
        self._operators: list[tuple[QRect, str]] = []
        self._selected: object = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_terms(self, terms: Sequence[Term]) -> None:
        """Show these numbers; the marked term stays marked while its key stays."""
        while len(self._buttons) > len(terms):
            self._buttons.pop().deleteLater()
        for index, term in enumerate(terms):
            if index < len(self._buttons):
                self._buttons[index].show_term(term)
            else:
                self._buttons.append(self._new_button(term))
                keep_place(self, self._buttons)
        self.select(self._selected)
        self.updateGeometry()
        self._arrange(self.width(), place=True)

    def _new_button(self, term: Term) -> _TermButton:
        button = _TermButton(term, self)
        button.clicked.connect(lambda: self._choose(button.term.key))
        button.show()
        return button

    def _choose(self, key: object) -> None:
        self.select(key)
        self.chosen.emit(key)

    def select(self, key: object) -> None:
        """Mark the term of this key (none, if there is none); nothing is emitted."""
        self._selected = key
        for button in self._buttons:
            button.setChecked(button.term.key == key)

    def selected(self) -> object:
        """The key of the marked term."""
        return self._selected

    def _arrange(self, width: int, *, place: bool) -> int:
        """Lay the terms out in a width (moving them if `place`) and give the height that takes."""
        left, top, row = dp(_SIDE), dp(_ABOVE), 0
        operators: list[tuple[QRect, str]] = []
        for index, button in enumerate(self._buttons):
            size = button.sizeHint()
            operator = dp(_OPERATOR) if index else 0
            if index > 1 and left + operator + size.width() > width - dp(_SIDE):
                left, top = dp(_SIDE), top + row
            if index:
                operators.append((QRect(left, top, operator, size.height()), "=" if index == 1 else "+"))
            if place:
                button.setGeometry(QRect(QPoint(left + operator, top), size))
            left += operator + size.width()
            row = size.height()
        if place:
            self._operators = operators
            self.update()
        return top + row + dp(_ABOVE)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self._arrange(self.width(), place=True)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, place=False)

    def sizeHint(self) -> QSize:
        whole = sum(button.sizeHint().width() + dp(_OPERATOR) for button in self._buttons)
        return QSize(whole + dp(2 * _SIDE), self._arrange(max(self.width(), whole), place=False))

    def minimumSizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        return QSize(widest + dp(2 * _SIDE + _OPERATOR), dp(_TERM_HEIGHT + 2 * _ABOVE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(colour("text2"))
        painter.setFont(font(14))
        for where, sign in self._operators:
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, sign)
