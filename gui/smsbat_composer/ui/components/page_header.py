"""The head of a page: its title, and its actions at the right."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import SEMIBOLD, dp


class PageHeader(QWidget):
    """Title 20/600 and the page's actions; the last one added stands at the right edge."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = text_label(title, size=20, weight=SEMIBOLD)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(20), dp(17), dp(20), dp(17))
        self._row.setSpacing(dp(8))
        self._row.addWidget(self._title)
        self._row.addStretch()

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def add_action(self, widget: QWidget) -> None:
        """Add a button or field at the right."""
        self._row.addWidget(widget)
