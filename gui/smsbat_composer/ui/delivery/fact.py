"""One figure of the head band: what it is, the figure, and what stands behind it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.theme import SEMIBOLD, dp


class Fact(QWidget):
    """A hairline, then three lines; the last one may be empty."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure = text_label(size=15, weight=SEMIBOLD, tabular=True)
        self._behind = text_label(size=12, ink="text2", tabular=True)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(text_label(label, size=12, ink="text2"))
        lines.addWidget(self._figure)
        lines.addWidget(self._behind)
        lines.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(16))
        row.addWidget(rule(upright=True))
        row.addLayout(lines)

    def show_figure(self, figure: str, behind: str = "") -> None:
        """Show the figure and what stands behind it."""
        self._figure.setText(figure)
        self._behind.setText(behind)
        self.setToolTip(behind)

    def set_short(self, *, short: bool) -> None:
        """Without the last line, which then stands in the tooltip only."""
        self._behind.setHidden(short)

    def figure(self) -> str:
        """The figure as shown."""
        return self._figure.text()
