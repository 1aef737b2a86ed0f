"""Grounds and hairlines: the few frames the flat design needs."""

from typing import Literal

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

Ground = Literal["bg", "window", "sunken"]
Line = Literal["top", "bottom", "left", "right", "all"]


class Panel(QFrame):
    """A plain area with its ground and at most one hairline (or one all round)."""

    def __init__(
        self, ground: Ground = "bg", line: Line | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("ground", ground)
        if line:
            self.setProperty("line", line)


def rule(*, upright: bool = False) -> QFrame:
    """A hairline between two sections of a layout."""
    line = QFrame()
    line.setProperty("line", "rule")
    if upright:
        line.setFixedWidth(1)
        line.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
    else:
        line.setFixedHeight(1)
        line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return line
