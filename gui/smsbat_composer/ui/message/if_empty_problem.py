"""A value for empty cells that belongs to no column of the list, and the way to be rid of it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.message.content_edits import without_if_empty
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_TOLD = {ProblemCode.IF_EMPTY_UNKNOWN_COLUMN, ProblemCode.IF_EMPTY_REPEATED}


class IfEmptyProblem(Panel):
    """A line under the insert bar, one problem at a time; takes no room while there is none."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__("bg", "bottom", parent)
        self._campaign = campaign
        self._problem: Problem | None = None
        self._slot = ProblemSlot()
        self.remove = link(tr("Delete the value"))
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(20), dp(6), dp(20), dp(7))
        row.setSpacing(dp(12))
        row.addWidget(self._slot, 1)
        row.addWidget(self.remove)
        campaign.review_changed.connect(self._show_review)
        campaign.sent_changed.connect(self._show_review)
        self._show_review()

    def text(self) -> str:
        """What is told; "" when there is nothing."""
        return self._slot.text()

    def _show_review(self) -> None:
        review = self._campaign.review
        if review is None:
            return
        self._problem = next((problem for problem in review.problems if problem.code in _TOLD), None)
        self._slot.show_problem(self._problem)
        self.remove.setEnabled(not self._campaign.is_sent)
        self.setVisible(self._problem is not None)

    def _remove(self) -> None:
        if self._problem is not None:
            column = str(self._problem.values["column"])
            self._campaign.edit(without_if_empty(self._campaign.campaign, column))
