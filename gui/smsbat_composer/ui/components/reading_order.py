"""Tab goes the way the eye does, through parts that were made later too."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def order_tabs(page: QWidget) -> None:
    """Chain what takes the keyboard in the order of the layouts; Qt's own is that of being made."""
    for before, after in pairwise(inputs_in_order(page)):
        QWidget.setTabOrder(before, after)


def inputs_in_order(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in a widget, seen or hidden, the widget itself included."""
    if widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value:
        yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        if (inner := widget.widget()) is not None:
            yield from inputs_in_order(inner)
    elif layout is not None:
        yield from _inputs_of_layout(layout)


def _inputs_of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from inputs_in_order(widget)
        elif inner is not None:
            yield from _inputs_of_layout(inner)
