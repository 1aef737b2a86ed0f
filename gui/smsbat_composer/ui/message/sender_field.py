"""The sender of a channel, bound to the open campaign, with its problem in a line of its own."""

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.ui.edit_step import typed_key
from smsbat_composer.ui.message.content_edits import field_value, with_field
from smsbat_composer.ui.message.field_problems import problem_at
from smsbat_composer.ui.message.fixes import fix_for
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message.sender_box import SenderBox
from smsbat_composer.ui.message.undo_keys import UndoKeys
from smsbat_composer.ui.open_campaign import OpenCampaign


class SenderField(ProblemSlot):
    """The problem line itself; `box` is the input, put into the head of its section."""

    def __init__(self, campaign: OpenCampaign, path: str, name: str) -> None:
        super().__init__()
        self.path = path
        self.box = SenderBox(name)
        self._campaign = campaign
        self._visited = False
        self._problem: Problem | None = None
        self.fix_asked.connect(self._mend)
        UndoKeys(campaign, self).watch(self.box.typed)
        self.box.named.connect(self._edit)
        self.box.left.connect(self.visit)
        campaign.campaign_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_review)
        self.refresh()
        self._show_review()

    def refresh(self) -> None:
        """Show what the campaign says."""
        self.box.show_sender(self._sender())
        shared = self._campaign.campaign.message.sender if "." in self.path else None
        self.box.typed.setPlaceholderText(shared or "")
        self.box.setEnabled(not self._campaign.is_sent)

    def _sender(self) -> str:
        return str(field_value(self._campaign.campaign.message, self.path) or "")

    def visit(self) -> None:
        """From now on it is told when there is no sender."""
        self._visited = True
        self._show_review()

    def _edit(self, sender: str) -> None:
        typed = typed_key(self.path, self._sender(), sender)
        self._campaign.edit(with_field(self._campaign.campaign, self.path, sender), typed=typed)

    def _show_review(self) -> None:
        account = self._campaign.composer.account
        offered = {
            "viber.sender": account.viber_senders,
            "sms.sender": account.sms_senders,
            "sender": tuple(dict.fromkeys((*account.viber_senders, *account.sms_senders))),
        }
        self.box.offer(offered[self.path])
        review = self._campaign.review
        if review is None:
            return
        problem = self._problem = problem_at(review, self.path, visited=self._visited)
        fix = fix_for(self._campaign.campaign, problem) if problem else None
        self.show_problem(problem, fix.words if fix and not self._campaign.is_sent else "")
        self.box.set_invalid(invalid=problem is not None and problem.severity is Severity.ERROR)

    def _mend(self) -> None:
        if self._problem is not None and (fix := fix_for(self._campaign.campaign, self._problem)):
            self._campaign.edit(fix.campaign)
