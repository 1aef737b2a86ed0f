"""Help about the place you are at: short pages, beside the window, so that one can read and do."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import flat, outlined
from smsbat_composer.ui.components.nav_list import NavItem, NavList
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font
from smsbat_composer.words import current_language, tr
from smsbat_composer.words.resources import resource

KEYS = "keys"
_LINE_HEIGHT = 120.0  # %

_TOPICS: Mapping[str, tuple[str, Callable[[], str]]] = {
    "campaigns": ("paper-plane", lambda: tr("Campaigns")),
    "recipients": ("people", lambda: tr("Recipients")),
    "message": ("message", lambda: tr("Message")),
    "review": ("ok", lambda: tr("Review")),
    "delivery": ("chart", lambda: tr("Delivery")),
    "stop-list": ("ban", lambda: tr("Stop list")),
    "settings": ("sliders", lambda: tr("Settings")),
    KEYS: ("lightning", lambda: tr("Keys")),
}
TOPICS = tuple(_TOPICS)
STEP_TOPICS = ("recipients", "message", "review", "delivery")


class HelpWindow(QDialog):
    """Stands beside the main window and does not hold it; `about_asked` leads to the program's versions."""

    about_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Help"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(dp(760), dp(560))
        self.topics = NavList()
        self.topics.setAccessibleName(tr("Pages of the help"))
        self.topics.set_items([NavItem(key, icon, words()) for key, (icon, words) in _TOPICS.items()])
        self.page = QTextBrowser()
        self.page.setAccessibleName(tr("Help"))
        self.page.setFont(font(13))
        self.page.setTabChangesFocus(True)
        self.page.document().setDocumentMargin(dp(20))
        about = flat(tr("About the program"), "info")
        about.clicked.connect(self.about_asked)
        close = outlined(tr("Close"))
        close.clicked.connect(self.close)
        side = Panel("window", "right")
        side.setFixedWidth(dp(200))
        places = QVBoxLayout(side)
        places.setContentsMargins(0, dp(11), 1, dp(11))
        places.addWidget(self.topics, 1)
        foot = Panel("window", "top")
        answers = QHBoxLayout(foot)
        answers.setContentsMargins(dp(12), dp(10), dp(20), dp(10))
        answers.addWidget(about)
        answers.addStretch()
        answers.addWidget(close)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self.page, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(foot)
        self.topics.chosen.connect(self.show_topic)

    def show_topic(self, topic: object) -> None:
        """Open a page."""
        self.topics.select(topic)
        self.page.setMarkdown(keys_page() if topic == KEYS else help_text(str(topic)))
        _give_air(self.page.document())


def _give_air(document: QTextDocument) -> None:
    """Markdown gives its paragraphs no room, and its titles a size of their own."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        shape = block.blockFormat()
        if cursor.currentTable() is None:
            is_title = shape.headingLevel() > 0
            shape.setBottomMargin(dp(14 if is_title else 6 if block.textList() else 12))
            shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor.setBlockFormat(shape)
            if is_title:
                letters = QTextCharFormat()
                letters.setFont(font(20, SEMIBOLD))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.setCharFormat(letters)
        block = block.next()
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            lines = frame.format().toTableFormat()
            lines.setBorderBrush(colour("line"))
            lines.setCellPadding(dp(6))
            frame.setFormat(lines)


class Help(QObject):
    """The help at hand: one window, which opens at the page about the place you are at."""

    about_asked = Signal()

    def __init__(self, window: QWidget, where: Callable[[], str]) -> None:
        super().__init__(window)
        self._beside = window
        self._where = where
        self.window: HelpWindow | None = None

    def open(self) -> None:
        """Open the window, or bring it forward at another page."""
        if self.window is None:
            self.window = HelpWindow(self._beside)
            self.window.about_asked.connect(self.about_asked)
            self.window.destroyed.connect(self._forget)
        self.window.show_topic(self._where())
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Close it: another language is spoken from now on."""
        if self.window is not None:
            self.window.close()

    def _forget(self) -> None:
        self.window = None


def help_text(topic: str) -> str:
    """The page in the language in use, as Markdown."""
    return resource("help", current_language(), f"{topic}.md").read_text("utf-8")


def keys_page() -> str:
    """The shortcuts, written as this system writes keys."""
    lines = [f"| **{_native(keys)}** | {words} |" for keys, words in _shortcuts()]
    head = f"# {tr('Keys')}\n\n| {tr('Key', comment='table column')} | {tr('What it does')} |\n|---|---|\n"
    return head + "\n".join(lines)


def _native(keys: str) -> str:
    shown = (QKeySequence(each).toString(QKeySequence.SequenceFormat.NativeText) for each in keys.split(" "))
    return " ".join(shown)


def _shortcuts() -> list[tuple[str, str]]:
    return [
        ("F1", tr("Help about the place you are at")),
        ("F6 Shift+F6", tr("The next part of the window, and back: sidebar, page, side panel")),
        ("Ctrl+N", tr("A new campaign")),
        ("Ctrl+O", tr("Open a file: in Campaigns and in Recipients")),
        ("Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4", tr("The four steps of a campaign")),
        ("Ctrl+F", tr("Search, where there is a list")),
        ("Ctrl+V", tr("Paste cells, in Recipients")),
        ("Ctrl+Z Ctrl+Y", tr("Undo and redo")),
        ("Alt+Left Alt+Right", tr("The previous and the next recipient of the preview")),
        ("Alt+Up Alt+Down", tr("Move a card or an answer")),
        ("Space", tr("Open the row; press the button that has the focus")),
        ("Esc", tr("Undo the sending while it counts down; close a dialog")),
    ]
