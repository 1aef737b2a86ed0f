"""The one window, whatever it shows: its size, its parts, being brought forward, and being left."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.closing import Closing
from smsbat_composer.ui.components.sidebar import Sidebar
from smsbat_composer.ui.program.notice_bar import NoticeBar
from smsbat_composer.ui.theme import dp


class WindowFrame(QMainWindow):
    """A sidebar beside a stack of pages, with the notices above them."""

    painted = Signal()
    leaving = Signal()  # it is being closed: requests on their way are finished first
    closed = Signal()

    def __init__(self, composer: Composer) -> None:
        super().__init__()
        self._composer = composer
        self._closing: Closing | None = None
        self.is_painted = False
        self.notices = NoticeBar(self)
        self.setMinimumSize(dp(1024), dp(700))
        self.resize(dp(1280), dp(800))

    def set_content(self, sidebar: Sidebar, pages: QStackedWidget) -> None:
        """Show these; what was shown before goes."""
        self.sidebar, self.pages = sidebar, pages
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(sidebar)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(pages, 1)
        row.addLayout(column, 1)
        self.setCentralWidget(whole)
        self.notices.tell_anew()
        sidebar.fit(self.width())

    def come_forward(self) -> None:
        """Be seen, wherever the window was left."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def is_closing(self) -> bool:
        """Whether the window is being left."""
        return self._closing is not None

    @abstractmethod
    def let_go(self) -> bool:
        """Put what is open away; False where the user has to read something first."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.fit(event.size().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Requests on their way are finished first, and it is said so."""
        if self._closing is not None and self._closing.is_done:
            event.accept()
            self.closed.emit()
            return
        event.ignore()
        if self._closing is None and self.let_go():
            self.leaving.emit()
            self._closing = Closing(self._composer, self, then=self.close)
