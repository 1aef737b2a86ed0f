"""The first step without a list: a place to drop spreadsheets on, and the buttons to open or paste one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.drop_frame import DropFrame
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.recipients.named_formats import format_names
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr

_TEXT_WIDTH = 520


class DropPlace(QWidget):
    """`open_asked` wants the file dialog, `paste_asked` the clipboard; `loading` shows a reading."""

    open_asked = Signal()
    paste_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open = primary(tr("Open a spreadsheet…"), "table", size="large")
        self.open.clicked.connect(self.open_asked)
        self.paste = outlined(tr("Paste cells"), "clipboard", size="large")
        self.paste.clicked.connect(self.paste_asked)
        self.loading = Loading()
        place = DropFrame()
        column = QVBoxLayout(place)
        column.setContentsMargins(dp(20), dp(20), dp(20), dp(20))
        column.setSpacing(dp(8))
        column.addStretch(2)
        column.addWidget(TintedIcon("table", "text3", 40), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(8))
        self._add_words(column)
        column.addSpacing(dp(10))
        column.addLayout(_in_the_middle(self.open, self.paste))
        column.addSpacing(dp(2))
        ways = tr("or drop files here, or paste cells (Ctrl+V) · {formats}", formats=format_names())
        column.addWidget(text_label(ways, size=12, ink="text2"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(10))
        self._add_loading(column)
        column.addStretch(3)
        around = QVBoxLayout(self)
        around.setContentsMargins(dp(20), dp(20), dp(20), dp(20))
        around.addWidget(place)

    @staticmethod
    def _add_words(column: QVBoxLayout) -> None:
        title = text_label(tr("Who is this campaign for?"), size=18, weight=SEMIBOLD)
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        words = text_label(
            tr(
                "Take the spreadsheet as it is: the program finds the phones and shows what becomes of each"
                " row. The list stays on this computer."
            ),
            ink="text2",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedSize(dp(_TEXT_WIDTH), words.heightForWidth(dp(_TEXT_WIDTH)))
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)

    def _add_loading(self, column: QVBoxLayout) -> None:
        policy = self.loading.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing moves when it appears
        self.loading.setSizePolicy(policy)
        self.loading.setFixedWidth(dp(_TEXT_WIDTH))
        column.addLayout(_in_the_middle(self.loading))


def _in_the_middle(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(dp(8))
    row.addStretch()
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
