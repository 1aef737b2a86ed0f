"""The sender of a channel: one of the account's names, or one typed in, with its problem."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QWidget

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.edit_step import typed_key
from smsbat_composer.ui.message.content_edits import field_value, with_field
from smsbat_composer.ui.message.fixes import fix_for
from smsbat_composer.ui.message.problem_slot import ProblemSlot, problem_at
from smsbat_composer.ui.message.undo_keys import UndoKeys
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp, font

_WIDTH = 128


class SenderBox(QComboBox):
    """`named` carries what was chosen or typed; `left` that the keyboard went elsewhere."""

    named = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QStyledItemDelegate(self)
        self.setItemDelegate(self._rows)  # the style sheet reaches the rows of this delegate only
        self.setProperty("measure", "toolbar")
        self.typed = QLineEdit()
        self.setEditable(True)
        self.setLineEdit(self.typed)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFont(font(12))
        self.view().setFont(font(12))
        self.setAccessibleName(name)
        self.setFixedWidth(dp(_WIDTH))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.typed.setAccessibleName(name)
        self.typed.setFont(font(12))
        self.typed.setFrame(False)
        self.typed.textEdited.connect(self.named)
        self.typed.editingFinished.connect(self.left)
        self.setCompleter(None)  # type: ignore[arg-type] # None takes the built-in one away
        self.textActivated.connect(self.named)

    def offer(self, senders: Sequence[str]) -> None:
        """The names the account may send under."""
        if [self.itemText(row) for row in range(self.count())] == list(senders):
            return
        shown = self.currentText()
        self.clear()
        self.addItems(list(senders))
        self._show(shown)

    def show_sender(self, sender: str) -> None:
        """Show a name; the caret stays where it is while it is the one shown."""
        if self.currentText() != sender:
            self._show(sender)
        self.setToolTip(sender)

    def _show(self, sender: str) -> None:
        self.setEditText(sender)
        self.typed.setCursorPosition(0)  # of a long name its beginning is seen

    def set_invalid(self, *, invalid: bool) -> None:
        """Outline it in red, or no longer."""
        set_invalid(self, invalid=invalid)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


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
