"""The line under a field that tells what is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import Tone, dp


class ProblemSlot(QWidget):
    """Takes no room while there is nothing to tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = TintedIcon("error", Tone.REFUSED, 14)
        self._words = text_label(size=12, ink=Tone.REFUSED, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def text(self) -> str:
        """What is told; "" when there is nothing."""
        return self._words.text()

    def show_problem(self, problem: Problem | None) -> None:
        """Tell a problem, red when it blocks, amber when it warns."""
        if problem is not None:
            blocks = problem.severity is Severity.ERROR
            tone = Tone.REFUSED if blocks else Tone.ATTENTION
            self._icon.show_icon("error" if blocks else "warning", tone)
            set_ink(self._words, tone)
        self._words.setText(problem_sentence(problem) if problem is not None else "")
        self.setVisible(problem is not None)
