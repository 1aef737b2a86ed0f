"""What stands for a column's empty cells: asked for, and told where it belongs to no column."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.ui.components.buttons import link, outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.message.content_edits import without_if_empty
from smsbat_composer.ui.message.insert_item import ColumnState
from smsbat_composer.ui.message.problem_slot import ProblemSlot
from smsbat_composer.ui.message.template_tokens import clean_text
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr

_TOLD = {ProblemCode.IF_EMPTY_UNKNOWN_COLUMN, ProblemCode.IF_EMPTY_REPEATED}

_WIDTH = 300


class IfEmptyPopup(Panel):
    """`decided` carries the column and its value, at each letter, so that the preview shows it at once.

    Enter with nothing typed decides that nothing stands there; Esc brings back what was decided before,
    None where nothing was.
    """

    decided = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("bg", "all", parent)
        self.setWindowFlags(Qt.WindowType.Popup)
        self._column = ""
        self._before: str | None = None
        self._title = text_label(weight=MEDIUM, wrap=True)
        self._hint = text_label(
            tr("It stands there in the text of these recipients. It may be nothing."),
            size=12,
            ink="text2",
            wrap=True,
        )
        self.value = QLineEdit()
        self.value.textEdited.connect(self._take)
        done = outlined(tr("Done"))
        done.clicked.connect(self._finish)
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        line.addWidget(self.value, 1)
        line.addWidget(done)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(14), dp(12), dp(14), dp(14))
        column.setSpacing(dp(8))
        column.addWidget(self._title)
        column.addLayout(line)
        column.addWidget(self._hint)
        self.setFixedWidth(dp(_WIDTH))

    def ask(self, state: ColumnState, at: QPoint) -> None:
        """Open for a column, the upper left corner at this point of the screen."""
        self._column = state.name
        self._before = state.if_empty
        title = tr("When “{column}” is empty", column=state.name)
        self._title.setText(f"{title}: {tr('{n} recipients', n=state.empty_rows)}")
        self.value.setAccessibleName(title)
        self.value.setText(state.if_empty or "")
        self.value.selectAll()
        self.adjustSize()
        self.move(at)
        self.show()
        self.value.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.decided.emit(self._column, self._before)
            self.close()
        else:
            super().keyPressEvent(event)

    def _take(self, text: str) -> None:
        """What is pasted may have line ends and tabs, which a value has no room for."""
        clean = _on_one_line(text)
        if clean != text:
            before_caret = _on_one_line(text[: self.value.cursorPosition()])
            self.value.setText(clean)
            self.value.setCursorPosition(len(before_caret))
        self.decided.emit(self._column, clean)

    def _finish(self) -> None:
        self.decided.emit(self._column, self.value.text())
        self.close()


def _on_one_line(text: str) -> str:
    return clean_text(text).replace("\n", " ")


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
