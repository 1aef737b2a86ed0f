"""Tab goes the way the eye does, through parts that were made later too.

No layout is asked for its items: PySide keeps its side of an item that Qt has freed, and takes the next one
at that address for it.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from smsbat_composer.ui.components.panel_edge import PanelEdge

# What stands in these is Qt's own.
_CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QTextEdit)


def order_tabs(page: QWidget) -> None:
    """Chain what is to be seen and takes the keyboard line by line; Qt's own order is that of being made."""
    for before, after in pairwise(_as_seen(page)):
        QWidget.setTabOrder(before, after)


def keep_place(box: QWidget, made: Iterable[QWidget]) -> None:
    """Let Tab come to what was made in a box later where the box has its place, and not at the very end."""
    policy = box.focusPolicy()
    box.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt chains nothing to what takes no focus
    for before, after in pairwise([box, *made]):
        QWidget.setTabOrder(before, after)
    box.setFocusPolicy(policy)


def inputs_of(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in a widget, seen or hidden, as it was made; the widget itself included."""
    if _takes_tab(widget):
        yield widget
    for child in _inside(widget):
        yield from inputs_of(child)


def _as_seen(widget: QWidget) -> Iterator[QWidget]:
    if _takes_tab(widget):
        yield widget
    for line in _lines([child for child in _inside(widget) if child.isVisible()]):
        for child in line:
            yield from _as_seen(child)


def _lines(widgets: list[QWidget]) -> list[list[QWidget]]:
    """Parts of one box in lines from the top, each from the left; a line is as high as its first part."""
    lines: list[list[QWidget]] = []
    for widget in sorted(widgets, key=QWidget.y):
        if lines and widget.geometry().center().y() <= lines[-1][0].geometry().bottom():
            lines[-1].append(widget)
        else:
            lines.append([widget])
    return [sorted(line, key=QWidget.x) for line in lines]


def _inside(widget: QWidget) -> list[QWidget]:
    if isinstance(widget, _CONTROLS):
        return []
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [inner] if inner is not None else []
    children = (child for child in widget.children() if isinstance(child, QWidget))
    return [child for child in children if not child.isWindow() and not isinstance(child, PanelEdge)]


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)
