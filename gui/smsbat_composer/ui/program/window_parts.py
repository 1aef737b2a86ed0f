"""F6 from one part of the window to the next: sidebar, page, and the panel at its side."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.main_window import MainWindow


class WindowParts(QObject):
    """Remembers where in each part the keyboard was; a part with nothing to reach is passed over."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left_at: dict[QWidget, QWidget] = {}
        for keys, by in (("F6", 1), ("Shift+F6", -1)):
            QShortcut(QKeySequence(keys), window, lambda by=by: self._step(by))

    def _step(self, by: int) -> None:
        parts = [part for part in self._parts() if self._entry(part) is not None]
        if not parts:
            return
        focused = self._window.focusWidget()
        here = next((part for part in reversed(parts) if focused and part.isAncestorOf(focused)), None)
        if here is not None and focused is not None:
            self._left_at = {part: at for part, at in self._left_at.items() if part in parts}
            self._left_at[here] = focused
        place = parts.index(here) if here is not None else -1 if by > 0 else 0
        there = parts[(place + by) % len(parts)]
        entry = self._entry(there)
        if entry is not None:
            entry.setFocus(Qt.FocusReason.TabFocusReason)

    def _parts(self) -> list[QWidget]:
        """In reading order; a panel comes after the page it is in."""
        page = self._window.pages.currentWidget()
        return [self._window.sidebar, *([page, *_side_panels(page)] if page is not None else [])]

    def _entry(self, part: QWidget) -> QWidget | None:
        """Where the keyboard was in it, or what Tab would come to first."""
        reached = list(_reached_by_tab(part, _side_panels(part)))
        before = self._left_at.get(part)
        return before if before in reached else next(iter(reached), None)


def _side_panels(page: QWidget) -> list[QWidget]:
    """The panels in a page, which are parts of their own."""
    return [
        panel for panel in page.findChildren(Panel) if panel.isVisible() and panel.property("line") == "left"
    ]


def _reached_by_tab(part: QWidget, others: list[QWidget]) -> Iterator[QWidget]:
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if (
            part.isAncestorOf(widget)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not any(other.isAncestorOf(widget) for other in others)
        ):
            yield widget
        widget = widget.nextInFocusChain()
