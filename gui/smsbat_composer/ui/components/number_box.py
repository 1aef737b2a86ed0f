"""A field for a whole number."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from smsbat_composer.ui.theme import dp, font


class NumberBox(QSpinBox):
    """Takes numbers from `least` to `most`; the wheel changes nothing while the page is scrolled."""

    def __init__(
        self,
        least: int,
        most: int,
        value: int,
        *,
        suffix: str = "",
        measure: Literal["toolbar", "normal"] = "normal",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("measure", measure)
        self.setFont(font(12 if measure == "toolbar" else 13, tabular=True))
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style sheet's padding does not reach the field inside.
        self.lineEdit().setTextMargins(dp(8), 0, 0, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
