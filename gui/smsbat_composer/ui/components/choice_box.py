"""A drop-down list of choices by key."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from smsbat_composer.ui.theme import MEDIUM, dp, font

_AROUND = 34  # the margins of a choice and its arrow


class ChoiceBox(QComboBox):
    """`chosen` carries the key the user chose; the wheel changes nothing while the page is scrolled."""

    chosen = Signal(object)

    def __init__(
        self,
        choices: Sequence[tuple[object, str]] = (),
        *,
        measure: Literal["toolbar", "normal"] = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = QStyledItemDelegate(self)
        self.setItemDelegate(self._rows)  # the style sheet reaches the rows of this delegate only
        self.setProperty("measure", measure)
        self.setFont(font(12, MEDIUM) if measure == "toolbar" else font(13, MEDIUM))
        self.view().setFont(font(12) if measure == "toolbar" else font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_choices(choices)
        self.currentTextChanged.connect(self._tell_in_full)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer these; the chosen one stays chosen while its key stays."""
        kept = self.selected()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.blockSignals(False)  # noqa: FBT003 - Qt's own signature
        if kept is not None:
            self.select(kept)

    def select(self, key: object) -> None:
        """Choose by key; nothing is emitted by `chosen`."""
        for row in range(self.count()):
            if self.itemData(row) == key:
                self.setCurrentIndex(row)

    def selected(self) -> object:
        """The key of the choice, None before there is any."""
        return self.currentData()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_in_full()

    def _tell_in_full(self) -> None:
        """A choice that is cut stands in the tooltip."""
        needed = self.fontMetrics().horizontalAdvance(self.currentText()) + dp(_AROUND)
        self.setToolTip(self.currentText() if needed > self.width() else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
