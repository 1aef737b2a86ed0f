"""A problem in the list of problems: what is wrong, where and what then, the way there, and its weight."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Tone, dp, font
from smsbat_composer.words import tr

_WEIGHT_WIDTH = 102


@dataclass(frozen=True)
class ProblemLook:
    """What a problem line says; `link` names the way to the field or rows."""

    title: str
    text: str
    blocks: bool
    link: str = ""
    reviewed: bool = False


class ProblemLine(Panel):
    """An error says that it blocks; a warning has a box to tick once it is read."""

    opened = Signal()
    reviewed = Signal(bool)

    def __init__(self, look: ProblemLook, parent: QWidget | None = None) -> None:
        super().__init__("bg", "top", parent)
        name, tone = ("error", Tone.REFUSED) if look.blocks else ("warning", Tone.ATTENTION)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(look.title, weight=MEDIUM, wrap=True))
        words.addWidget(text_label(look.text, size=12, ink="text2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, dp(7), 0, dp(7))
        row.setSpacing(dp(10))
        row.addWidget(TintedIcon(name, tone, 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if look.link:
            way = link(look.link)
            way.clicked.connect(self.opened)
            row.addWidget(way)
            row.addSpacing(dp(16))
        row.addWidget(self._weight(look))
        severity = tr("Error") if look.blocks else tr("Warning")
        self.setAccessibleName(f"{severity}: {look.title}. {look.text}")

    def _weight(self, look: ProblemLook) -> QWidget:
        if look.blocks:
            label = text_label(tr("Blocks sending"), size=12, weight=SEMIBOLD, ink=Tone.REFUSED)
            label.setMinimumWidth(dp(_WEIGHT_WIDTH))
            return label
        box = QCheckBox(tr("Reviewed"))
        box.setFont(font(12))
        box.setChecked(look.reviewed)
        box.setMinimumWidth(dp(_WEIGHT_WIDTH))
        box.setAccessibleName(tr("Reviewed: {problem}", problem=look.title))
        box.toggled.connect(self.reviewed)
        return box
