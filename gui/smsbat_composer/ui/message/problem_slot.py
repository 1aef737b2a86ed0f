"""The line under a field that tells what is wrong with it, and mends it where that is one click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import Tone, dp, metrics


class ProblemSlot(QWidget):
    """Takes no room while there is nothing to tell; `fix_asked` that its link was pressed."""

    fix_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = TintedIcon("error", Tone.REFUSED, 14)
        self._words = text_label(size=12, ink=Tone.REFUSED, wrap=True)
        self.fix = link("")
        self.fix.clicked.connect(self.fix_asked)
        self.fix.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self._icon, 0, top)
        row.addWidget(self._words, 1)
        row.addWidget(self.fix, 0, top)
        row.addStretch(0)
        self.hide()

    def text(self) -> str:
        """What is told; "" when there is nothing."""
        return self._words.text()

    def show_problem(self, problem: Problem | None, fix: str = "") -> None:
        """Tell a problem, red when it blocks, amber when it warns, with what the link says that mends it."""
        if problem is not None:
            blocks = problem.severity is Severity.ERROR
            tone = Tone.REFUSED if blocks else Tone.ATTENTION
            self._icon.show_icon("error" if blocks else "warning", tone)
            set_ink(self._words, tone)
        words = problem_sentence(problem) if problem is not None else ""
        self._words.setText(words)
        # No wider than its words, so that the link stands right behind them.
        self._words.setMaximumWidth(metrics(12).horizontalAdvance(words) + dp(4))
        self.fix.setText(fix)
        self.fix.setVisible(bool(fix) and problem is not None)
        self.setVisible(problem is not None)
