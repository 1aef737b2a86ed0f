"""The chips over a list: which part of it is shown, and how many there are of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from smsbat_composer.ui.components.reading_order import keep_place
from smsbat_composer.ui.theme import REGULAR, SEMIBOLD, Tone, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_HEIGHT, _PADDING, _GAP, _ICON, _ICON_GAP = 28, 11, 7, 14, 7


@dataclass(frozen=True)
class FilterChip:
    """One part of the list; the icon is for a part that wants attention."""

    key: object
    text: str
    count: int
    icon: str = ""
    tone: Tone = Tone.NEUTRAL


class _Chip(QAbstractButton):
    """A chip, painted."""

    def __init__(self, chip: FilterChip) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chip(chip)

    def show_chip(self, chip: FilterChip) -> None:
        self.chip = chip
        self.setText(f"{chip.text} {number(chip.count)}")
        self.setAccessibleName(tr("{term}, filter", term=self.text()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        icon = dp(_ICON + _ICON_GAP) if self.chip.icon else 0
        words = metrics(12).horizontalAdvance(self.chip.text)
        figure = metrics(12, SEMIBOLD, tabular=True).horizontalAdvance(number(self.chip.count))
        height = max(dp(_HEIGHT), metrics(12).height() + dp(8))
        return QSize(dp(2 * _PADDING + _GAP) + icon + words + figure + 1, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour("accent_text" if self.isChecked() else "border"), 1))
        ground = "accent_soft" if self.isChecked() else "hover" if self.underMouse() else "bg"
        painter.setBrush(colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), dp(6), dp(6))
        left = dp(_PADDING)
        if self.chip.icon:
            tone = self.chip.tone if self.chip.count else "text3"
            at = QRect(left, 0, dp(_ICON), self.height())
            paint_icon(painter, self.chip.icon, tone, at, dp(_ICON))
            left += dp(_ICON + _ICON_GAP)
        line = QRect(left, 0, self.width(), self.height())
        painter.setFont(font(12, REGULAR))
        painter.setPen(colour("text" if self.isChecked() else "text2"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self.chip.text)
        line.setLeft(left + metrics(12).horizontalAdvance(self.chip.text) + dp(_GAP))
        painter.setFont(font(12, SEMIBOLD, tabular=True))
        painter.setPen(colour("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, number(self.chip.count))


class FilterChips(QWidget):
    """The row of chips, one of them marked; `chosen` carries the pressed chip's key."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: list[_Chip] = []
        self._selected: object = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(dp(6))
        self._row.addStretch()

    def set_chips(self, chips: Sequence[FilterChip]) -> None:
        """Show these parts; the marked one stays marked while its key stays."""
        while len(self._chips) > len(chips):
            self._chips.pop().deleteLater()
        for index, chip in enumerate(chips):
            if index < len(self._chips):
                self._chips[index].show_chip(chip)
            else:
                self._add(chip, index)
        self.select(self._selected)

    def _add(self, chip: FilterChip, index: int) -> None:
        button = _Chip(chip)
        button.clicked.connect(lambda: self._choose(button.chip.key))
        self._chips.append(button)
        self._row.insertWidget(index, button)
        keep_place(self, self._chips)

    def _choose(self, key: object) -> None:
        self.select(key)
        self.chosen.emit(key)

    def select(self, key: object) -> None:
        """Mark a part; nothing is emitted."""
        self._selected = key
        for button in self._chips:
            button.setChecked(button.chip.key == key)

    def selected(self) -> object:
        """The key of the marked part."""
        return self._selected
