"""All problems of a campaign in one list: errors block, warnings are ticked off."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, Severity
from smsbat_composer.sentences.problems import problem_words
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.problem_line import ProblemLine, ProblemLook
from smsbat_composer.ui.components.reading_order import inputs_of, keep_place
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, Tone, dp
from smsbat_composer.words import tr

_Key = tuple[str, str | None, str]


def _key(problem: Problem) -> _Key:
    """What makes it the same problem after the message was edited: not its rows, but what it is about."""
    return (problem.code, problem.field, str(problem.values.get("column", "")))


class ProblemList(QWidget):
    """`changed` tells that something was ticked; `field_asked` carries the wire path of a problem's field."""

    changed = Signal()
    field_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()
        self._reviewed: set[_Key] = set()
        self._icon = TintedIcon("ok", Tone.DELIVERED, 14)
        self._summary = text_label(size=12, weight=MEDIUM)
        head = QHBoxLayout()
        head.setSpacing(dp(6))
        head.addWidget(text_label(tr("Problems"), size=14, weight=SEMIBOLD))
        head.addSpacing(dp(6))
        head.addWidget(self._icon)
        head.addWidget(self._summary)
        head.addStretch()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addLayout(self._lines)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Show these, errors first; what was ticked off before stays so."""
        if problems != self._problems:
            self._problems = problems
            self._fill()
        self._show_summary()

    @property
    def errors(self) -> int:
        """How many block."""
        return sum(problem.severity is Severity.ERROR for problem in self._problems)

    @property
    def unread(self) -> int:
        """How many warnings are not ticked off."""
        return sum(
            problem.severity is Severity.WARNING and _key(problem) not in self._reviewed
            for problem in self._problems
        )

    def _fill(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            if widget := item.widget():
                widget.deleteLater()
        made: list[QWidget] = []
        for problem in sorted(self._problems, key=lambda problem: problem.severity is Severity.WARNING):
            self._lines.addWidget(line := self._line(problem))
            made += inputs_of(line)
        keep_place(self, made)

    def _line(self, problem: Problem) -> ProblemLine:
        words = problem_words(problem)
        line = ProblemLine(
            ProblemLook(
                words.what,
                words.then,
                blocks=problem.severity is Severity.ERROR,
                link=tr("Go to field") if problem.field else "",
                reviewed=_key(problem) in self._reviewed,
            )
        )
        line.opened.connect(lambda: self.field_asked.emit(problem.field))
        line.reviewed.connect(lambda read: self._tick(problem, read=read))
        return line

    def _tick(self, problem: Problem, *, read: bool) -> None:
        (self._reviewed.add if read else self._reviewed.discard)(_key(problem))
        self._show_summary()
        self.changed.emit()

    def _show_summary(self) -> None:
        warnings = len(self._problems) - self.errors
        if self.errors:
            text, icon, tone = tr("{n} errors", n=self.errors), "error", Tone.REFUSED
            if warnings:
                text = f"{text}, {tr('{n} warnings', n=warnings)}"
        elif self.unread:
            text, icon, tone = tr("{n} warnings to read", n=self.unread), "warning", Tone.ATTENTION
        elif warnings:
            text, icon, tone = tr("no errors; {n} warnings read", n=warnings), "ok", Tone.DELIVERED
        else:
            text, icon, tone = tr("none found"), "ok", Tone.DELIVERED
        self._summary.setText(text)
        set_ink(self._summary, tone)
        self._icon.show_icon(icon, tone)
