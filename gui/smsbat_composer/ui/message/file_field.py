"""The number of a file at the provider: an experiment, and told to be one."""

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem
from smsbat_composer.drafts.viber_kinds import NO_FILE
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.edit_step import typed_key
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.fixes import fix_for
from smsbat_composer.ui.message.problem_slot import ProblemSlot, problem_at
from smsbat_composer.ui.message.undo_keys import UndoKeys
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp, font
from smsbat_composer.words import tr

_PATH = "viber.file_id"
_LABEL, _NUMBER = 84, 196


class FileField(QWidget):
    """Digits only; an empty field is a file that is not chosen yet."""

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self._campaign = campaign
        self._visited = False
        self._problem: Problem | None = None
        self.number = QLineEdit()
        self.number.setFont(font())
        self.number.setFixedWidth(dp(_NUMBER))
        self.number.setPlaceholderText(tr("Number, such as 1234567"))
        self.number.setAccessibleName(tr("Number of the file at the provider"))
        digits = QRegularExpression("[0-9]{0,18}")
        self.number.setValidator(QRegularExpressionValidator(digits, self.number))
        self.slot = ProblemSlot()
        note = Note(
            "attention",
            tr("The provider says that files can be sent, but not how"),
            tr("Ask it for the number of your uploaded file, and send a test to yourself before anybody."),
        )
        label = text_label(tr("File", comment="label"), ink="text2")
        label.setFixedWidth(dp(_LABEL))
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        for widget in (label, self.number):
            line.addWidget(widget)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(line)
        column.addWidget(self.slot)
        column.addWidget(note)
        UndoKeys(campaign, self).watch(self.number)
        self.number.textEdited.connect(self._edit)
        self.number.editingFinished.connect(self.visit)
        self.slot.fix_asked.connect(self._mend)
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_problem)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()
        self._show_problem()

    def refresh(self) -> None:
        """Show what the campaign says."""
        if self.number.text() != self._shown():
            self.number.setText(self._shown())
        self.number.setReadOnly(self._campaign.is_sent)

    def _shown(self) -> str:
        viber = self._campaign.campaign.message.viber
        return str(viber.file_id) if viber is not None and viber.file_id else ""

    def visit(self) -> None:
        """From now on it is told when there is no number."""
        self._visited = True
        self._show_problem()

    def _edit(self, digits: str) -> None:
        campaign = with_field(self._campaign.campaign, _PATH, int(digits) if digits else NO_FILE)
        self._campaign.edit(campaign, typed=typed_key(_PATH, self._shown(), digits))

    def _show_problem(self) -> None:
        review = self._campaign.review
        if review is None:
            return
        problem = problem_at(review, _PATH, visited=self._visited)
        self._problem = problem if problem in review.errors else None  # the note beside it warns
        fix = fix_for(self._campaign.campaign, self._problem) if self._problem else None
        self.slot.show_problem(self._problem, fix.words if fix and not self._campaign.is_sent else "")
        set_invalid(self.number, invalid=self._problem is not None)

    def _mend(self) -> None:
        if self._problem is not None and (fix := fix_for(self._campaign.campaign, self._problem)):
            self._campaign.edit(fix.campaign)
