"""What is wrong with a field, told in a line under it, and mended where that is one click."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.review import Review
from smsbat_composer.sentences.problems import problem_sentence
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.message.fixes import fix_for
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import Tone, dp, metrics

# A form that nobody has filled in yet is not wrong; these are told once the caret has left the field.
_NOT_YET_FILLED = {
    ProblemCode.VALUE_MISSING,
    ProblemCode.QUESTION_MISSING,
    ProblemCode.SENDER_MISSING,
    ProblemCode.BUTTON_CAPTION_MISSING,
    ProblemCode.BUTTON_ACTION_MISSING,
}
# Told by the cost note, and by the insert bar.
_TOLD_ELSEWHERE = {ProblemCode.UNICODE_AVOIDABLE, ProblemCode.EMPTY_CELLS}


def problem_at(review: Review | None, *paths: str, visited: bool) -> Problem | None:
    """The problem of a field that goes by these wire paths; None where there is nothing to tell."""
    problems = [
        problem
        for problem in (review.problems if review else ())
        if problem.field in paths
        and problem.code not in _TOLD_ELSEWHERE
        and (visited or problem.code not in _NOT_YET_FILLED)
    ]
    return min(problems, key=lambda problem: problem.severity is Severity.WARNING, default=None)


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


class PlaceProblem(ProblemSlot):
    """Tells the problem at wire paths that have no text of their own."""

    def __init__(self, campaign: OpenCampaign, *paths: str) -> None:
        super().__init__()
        self._campaign = campaign
        self._paths = paths
        self._problem: Problem | None = None
        self.fix_asked.connect(self._mend)
        campaign.review_changed.connect(self._show_review)
        self._show_review()

    def _show_review(self) -> None:
        review = self._campaign.review
        if review is None:
            return  # what was told stays until it is known anew
        self._problem = problem_at(review, *self._paths, visited=True)
        fix = fix_for(self._campaign.campaign, self._problem) if self._problem else None
        self.show_problem(self._problem, fix.words if fix and not self._campaign.is_sent else "")

    def _mend(self) -> None:
        if self._problem is not None and (fix := fix_for(self._campaign.campaign, self._problem)):
            self._campaign.edit(fix.campaign)
