"""One text of the message: its editor, the counter under it, and its problem."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Severity
from smsbat_composer.ui.components.field import set_invalid
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.counters import Counter
from smsbat_composer.ui.message.field_problems import field_paths, field_value, problem_at
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message.template_edit import TemplateEdit
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp


class TextField(QWidget):
    """Bound to one wire path of the open campaign; `focused` tells that the caret came."""

    focused = Signal(object)

    def __init__(
        self, campaign: OpenCampaign, path: str, name: str, *, lines: int = 1, size: int = 13
    ) -> None:
        super().__init__()
        self.path = path
        self.editor = TemplateEdit(lines=lines, size=size)
        self.editor.setAccessibleName(name)
        self._campaign = campaign
        self._visited = False
        self._size = text_label(size=12, ink="text3", wrap=True)
        # A label of its own: a font that is changed later is lost when the theme changes.
        self._size_over = text_label(size=12, weight=SEMIBOLD, ink=Tone.REFUSED, wrap=True)
        self._parts = text_label(size=12, weight=SEMIBOLD, ink="text", tabular=True)
        self._slot = ProblemSlot()
        self._counters = QWidget()
        self._lay_out()
        self.editor.edited.connect(self._edit)
        self.editor.left.connect(self.visit)
        self.editor.installEventFilter(self)
        campaign.campaign_changed.connect(self.refresh)
        campaign.recipients_changed.connect(self._show_columns)
        campaign.review_changed.connect(self._show_problem)
        campaign.sent_changed.connect(self.refresh)
        self._show_columns()
        self.refresh()
        self._show_problem()

    def _lay_out(self) -> None:
        counters = QHBoxLayout(self._counters)
        counters.setContentsMargins(0, 0, 0, 0)
        counters.setSpacing(dp(12))
        counters.addWidget(self._size, 1)
        counters.addWidget(self._size_over, 1)
        counters.addWidget(self._parts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(4))
        column.addWidget(self.editor)
        column.addWidget(self._counters)
        column.addWidget(self._slot)
        self._counters.hide()

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says."""
        value = field_value(self._campaign.campaign.message, self.path)
        self.editor.show_template(str(value or ""))
        self.editor.setReadOnly(self._campaign.is_sent)

    def _edit(self, template: str) -> None:
        self._campaign.edit(with_field(self._campaign.campaign, self.path, template), self.path)

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
        paths = field_paths(self._campaign.campaign.message, self.path)
        problem = problem_at(review, *paths, visited=self._visited)
        self._slot.show_problem(problem)
        self.editor.setAccessibleDescription(self._slot.text())
        set_invalid(self.editor, invalid=problem is not None and problem.severity is Severity.ERROR)

    def problem_text(self) -> str:
        """What is told under the field."""
        return self._slot.text()

    # --- counters

    def show_counter(self, counter: Counter, *, parts_ink: Ink = "text") -> None:
        """The line under the editor: size at the left, parts at the right; nothing takes no room."""
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
        self._counters.setVisible(bool(counter.size))

    def counter(self) -> tuple[str, str]:
        """What stands under the editor, left and right."""
        size = self._size if self._size_over.isHidden() else self._size_over
        return size.text(), self._parts.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the caret comes."""
        if watched is self.editor and event.type() is QEvent.Type.FocusIn:
            self.focused.emit(self)
        return False
