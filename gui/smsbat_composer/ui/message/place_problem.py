"""What is wrong with something that holds no text: a list of cards, a choice, a mark."""

from smsbat_composer.campaign.problems import Problem
from smsbat_composer.ui.message.field_problems import problem_at
from smsbat_composer.ui.message.fixes import fix_for
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.open_campaign import OpenCampaign


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
