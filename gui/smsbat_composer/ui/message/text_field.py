"""One text of the message: its editor, the counter beside it, and its problem."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.edit_step import typed_key
from smsbat_composer.ui.message.content_edits import field_value, with_field
from smsbat_composer.ui.message.counters import Counter
from smsbat_composer.ui.message.fixes import Fix, fix_for
from smsbat_composer.ui.message.problem_slot import ProblemSlot, problem_at
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.message.undo_keys import UndoKeys
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp
from smsbat_composer.words import tr


class TextField(QWidget):
    """Bound to one wire path of the open campaign.

    With `slot_apart` the line that tells its problem (`slot`) is put elsewhere by whoever makes the field.
    """

    def __init__(
        self,
        campaign: OpenCampaign,
        path: str,
        name: str,
        *,
        lines: int = 1,
        size: int = 13,
        slot_apart: bool = False,
    ) -> None:
        super().__init__()
        self.path = path
        self.editor = TemplateEdit(lines=lines, size=size)
        self.editor.setAccessibleName(name)
        self.slot = ProblemSlot()
        self._campaign = campaign
        self._hint = ""
        self._visited = False
        self._problem: Problem | None = None
        self._fix: Fix | None = None
        self._title = text_label(weight=SEMIBOLD)
        self._size = text_label(size=12, ink="text3", wrap=True)
        # A label of its own: a font that is changed later is lost when the theme changes.
        self._size_over = text_label(size=12, weight=SEMIBOLD, ink=Tone.REFUSED, wrap=True)
        self._parts = text_label(size=12, weight=SEMIBOLD, ink="text", tabular=True)
        self._head = QWidget()
        self._counters = QWidget()
        self._above, self._below = QHBoxLayout(self._head), QHBoxLayout(self._counters)
        self._lay_out(slot_apart=slot_apart)
        self.editor.edited.connect(self._edit)
        self.editor.left.connect(self.visit)
        self.slot.fix_asked.connect(self._mend)
        UndoKeys(campaign, self).watch(self.editor)
        campaign.campaign_changed.connect(self.refresh)
        campaign.recipients_changed.connect(self._show_columns)
        campaign.review_changed.connect(self._show_problem)
        campaign.sent_changed.connect(self.refresh)
        self._show_columns()
        self.refresh()
        self._show_problem()

    def _lay_out(self, *, slot_apart: bool) -> None:
        above, below = self._above, self._below
        for line in (above, below):
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(dp(12))
        above.addWidget(self._title, 1)
        for label in (self._size, self._size_over):
            below.addWidget(label, 1)
        below.addWidget(self._parts)
        self._head.hide()
        self._counters.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(4))
        column.addWidget(self._head)
        column.addWidget(self.editor)
        column.addWidget(self._counters)
        if not slot_apart:
            column.addWidget(self.slot)

    def show_title(self, title: str) -> None:
        """Stand under a title, with the counter at its right; "" takes both away."""
        self._title.setText(title)
        self._head.setVisible(bool(title))
        for place, label in enumerate((self._size, self._size_over)):
            label.setAlignment(Qt.AlignmentFlag.AlignRight if title else Qt.AlignmentFlag.AlignLeft)
            if title:
                self._above.addWidget(label, 1)
            else:
                self._below.insertWidget(place, label, 1)

    # --- content

    def set_hint(self, hint: str) -> None:
        """What stands in the empty field, where nothing is inherited."""
        self._hint = hint
        self._show_hint()

    def refresh(self) -> None:
        """Show what the campaign says."""
        self.editor.show_template(self._template())
        if self.editor.isReadOnly() != self._campaign.is_sent:
            self.editor.setReadOnly(self._campaign.is_sent)
        self._show_hint()

    def _template(self) -> str:
        return str(field_value(self._campaign.campaign.message, self.path) or "")

    def _show_hint(self) -> None:
        shared = self._campaign.campaign.message.text
        inherits = self.path in {"sms.text", "viber.text"} and shared
        self.editor.set_hint(tr("As for all channels: {text}", text=shared) if inherits else self._hint)

    def _edit(self, template: str) -> None:
        typed = typed_key(self.path, self._template(), template)
        self._campaign.edit(with_field(self._campaign.campaign, self.path, template), typed=typed)

    def _mend(self) -> None:
        if self._problem is not None and (fix := fix_for(self._campaign.campaign, self._problem)):
            self._campaign.edit(fix.campaign)
            self.editor.setFocus()

    def _show_columns(self) -> None:
        recipients = self._campaign.recipients
        if recipients is None:
            self.editor.set_columns(None)
            return
        phones = set(recipients.phone_columns)
        order = sorted(range(len(recipients.columns)), key=lambda place: place in phones)
        self.editor.set_columns([recipients.columns[place] for place in order])

    # --- problem

    def visit(self) -> None:
        """From now on it is told when the field is empty and must not be."""
        if not self._visited:
            self._visited = True
            self._show_problem()

    def _show_problem(self) -> None:
        review = self._campaign.review
        if review is None:
            return  # what was told stays until it is known anew
        self._problem = problem_at(review, self.path, visited=self._visited)
        fix = fix_for(self._campaign.campaign, self._problem) if self._problem else None
        self.slot.show_problem(self._problem, fix.words if fix and not self._campaign.is_sent else "")
        self.editor.setAccessibleDescription(self.slot.text())
        is_error = self._problem is not None and self._problem.severity is Severity.ERROR
        set_invalid(self.editor, invalid=is_error)

    def problem_text(self) -> str:
        """What is told under the field."""
        return self.slot.text()

    # --- counters

    def show_counter(self, counter: Counter, *, parts_ink: Ink = "text") -> None:
        """Size at the left (at the right of a title), parts at the right; nothing takes no room."""
        shown, hidden = (
            (self._size_over, self._size)
            if counter.is_over and not counter.parts
            else (self._size, self._size_over)
        )
        shown.setText(counter.size)
        shown.show()
        hidden.hide()
        self._parts.setText(counter.parts)
        set_ink(self._parts, Tone.REFUSED if counter.is_over else parts_ink)
        self._counters.setVisible(bool(counter.size) and not self._title.text())

    def counter(self) -> tuple[str, str]:
        """What is said of its size, and of its parts."""
        size = self._size if self._size_over.isHidden() else self._size_over
        return size.text(), self._parts.text()


def writing_hint() -> str:
    """What stands in a text that nobody has begun."""
    return tr("Write here; a typed { offers the columns")
