"""The window stands where it stood, if that is still somewhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.campaign_page import REVIEW
from smsbat_composer.ui.components.panel_edge import WIDTHS, PanelEdge
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.window_state import WindowState
from smsbat_composer.ui.review.summary_panel import SummaryPanel
from smsbat_composer.ui.sidebar_news import CAMPAIGNS, STOP_LIST


def test_size_place_and_section_are_kept(window: MainWindow, tmp_path: Path) -> None:
    window.setGeometry(QRect(60, 70, 1100, 720))
    window.sidebar.chosen.emit(STOP_LIST)
    WindowState(tmp_path).keep(window)
    window.showMaximized()
    kept = WindowState(tmp_path)
    assert kept.place == STOP_LIST
    kept.restore(window)
    assert window.geometry() == QRect(60, 70, 1100, 720)
    assert not window.isMaximized()


def test_a_panel_is_drawn_wider_and_is_so_next_time(
    qtbot: QtBot, window: MainWindow, composer: Composer, tmp_path: Path
) -> None:
    page = window.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    page.go_to_step(REVIEW)
    panel = page.review.findChild(SummaryPanel)
    assert panel is not None
    qtbot.waitUntil(panel.isVisible)
    own = panel.width()
    edge = panel.findChild(PanelEdge)
    assert edge is not None
    qtbot.mousePress(edge, Qt.MouseButton.LeftButton, pos=QPoint(2, 50))
    drawn = QPointF(-78, 50)  # sent, not moved to: the screen's own pointer comes in its own time
    buttons = Qt.MouseButton.LeftButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    move = QMouseEvent(QEvent.Type.MouseMove, drawn, edge.mapToGlobal(drawn), *buttons)
    QApplication.sendEvent(edge, move)
    qtbot.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=QPoint(2, 50))
    qtbot.waitUntil(lambda: panel.width() > own)
    wider = panel.width()
    WindowState(tmp_path).keep(window)
    window.show_campaigns()
    window.setProperty(WIDTHS, None)
    WindowState(tmp_path).restore(window)
    again = window.open_campaign(composer.new_campaign("Winter"))
    assert again is not None
    again.go_to_step(REVIEW)
    panel = again.review.findChild(SummaryPanel)
    assert panel is not None
    qtbot.waitUntil(lambda: panel.width() == wider)
    edge = panel.findChild(PanelEdge)
    assert edge is not None
    qtbot.mouseDClick(edge, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.width() == own)


@pytest.mark.parametrize("gone", [QRect(-9000, 40, 1200, 800), QRect(5000, 3000, 3000, 2500)])
def test_a_screen_that_is_gone_leaves_the_window_in_reach_and_large_enough(
    window: MainWindow, tmp_path: Path, gone: QRect
) -> None:
    window.setGeometry(gone)
    WindowState(tmp_path).keep(window)
    window.setGeometry(QRect(10, 10, 1100, 720))
    WindowState(tmp_path).restore(window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry().topLeft())
    assert window.width() >= window.minimumWidth()
    assert window.height() >= window.minimumHeight()
    assert window.width() <= screen.width()


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"geometry": 7}',
        '{"geometry": "AAAA", "place": "nowhere"}',
        '{"geometry": "", "place": [], "widths": {"review": 1e400, "phone": ' + "9" * 40 + "}}",
        "[" * 100_000,
        '{"geometry":' * 100_000,
    ],
    ids=lambda content: content[:40],
)
def test_a_broken_file_is_as_none_and_replaced(window: MainWindow, tmp_path: Path, content: str) -> None:
    (tmp_path / "state.json").write_text(content, "utf-8")
    before = window.geometry()
    state = WindowState(tmp_path)
    state.restore(window)
    assert (state.place, window.geometry()) == (CAMPAIGNS, before)
    state.keep(window)
    assert WindowState(tmp_path).place == CAMPAIGNS
    assert (tmp_path / "state.json").read_text("utf-8") != content
