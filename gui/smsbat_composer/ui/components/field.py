"""A labelled input, with its hint or its problem in one line under it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import Tone, dp


class Field(QWidget):
    """Label over the input, or left of it where `beside` gives the label's width.

    The line under it holds a quiet hint, or the problem with its fix as a link (`fix_asked`).
    """

    fix_asked = Signal()

    def __init__(
        self, label: str, editor: QWidget, *, beside: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._hint = ""
        self._label = text_label(label, size=12 if beside is None else 13, ink="text2")
        self._label.setBuddy(editor)
        self._label.setVisible(bool(label))
        if not editor.accessibleName():
            editor.setAccessibleName(label)
        self._icon = TintedIcon("error", Tone.REFUSED, 14)
        self._line = text_label(size=12, ink="text2", wrap=True)
        self._fix = link("")
        self._fix.clicked.connect(self.fix_asked)
        self._below = QWidget()
        words = QHBoxLayout(self._below)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(dp(6))
        words.addWidget(self._icon)
        words.addWidget(self._line, 1)
        words.addWidget(self._fix)
        inside = editor.layout()
        wraps = inside is not None and inside.hasHeightForWidth()  # Maximum would keep it to its first line
        upright = QSizePolicy.Policy.Preferred if wraps else QSizePolicy.Policy.Maximum
        self.setSizePolicy(QSizePolicy.Policy.Preferred, upright)
        self._lay_out(beside)
        self.set_problem("")

    def _lay_out(self, beside: int | None) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(dp(4))
        grid.setHorizontalSpacing(dp(8))
        column, row = (0, 1) if beside is None else (1, 0)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self._editor, 1)
        line.addStretch()  # takes what an input of a width of its own leaves
        grid.addWidget(self._label, 0, 0)
        grid.addLayout(line, row, column)
        grid.addWidget(self._below, row + 1, column)
        grid.setRowStretch(row + 2, 1)
        grid.setColumnStretch(column, 1)
        if beside is not None:
            self._label.setFixedWidth(max(dp(beside), self._label.sizeHint().width()))

    def editor(self) -> QWidget:
        """The input itself."""
        return self._editor

    def set_hint(self, hint: str) -> None:
        """Say something quiet under the input while it has no problem."""
        self._hint = hint
        if not self._icon.isVisibleTo(self):
            self.set_problem("")

    def set_problem(self, problem: str, *, fix: str = "", blocks: bool = True) -> None:
        """Show what is wrong (empty: nothing is), red when it blocks, amber when it warns."""
        tone = Tone.REFUSED if blocks else Tone.ATTENTION
        self._icon.show_icon("error" if blocks else "warning", tone)
        self._icon.setVisible(bool(problem))
        self._line.setText(problem or self._hint)
        self._below.setVisible(bool(problem or self._hint))
        set_ink(self._line, tone if problem else "text2")
        self._fix.setText(fix)
        self._fix.setVisible(bool(problem and fix))
        self._editor.setAccessibleDescription(problem or self._hint)
        set_invalid(self._editor, invalid=bool(problem and blocks))


def set_invalid(editor: QWidget, *, invalid: bool) -> None:
    """Give an input the red outline, or take it away."""
    value = "true" if invalid else "false"
    if editor.property("invalid") != value:
        editor.setProperty("invalid", value)
        editor.style().unpolish(editor)
        editor.style().polish(editor)
