"""The answers of a survey: added with Enter, taken out, and put in order."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.limits import SURVEY_OPTIONS_MAX
from smsbat_composer.sentences.fields import field_name
from smsbat_composer.ui.components.buttons import icon_button, outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.message.content_edits import with_field, with_inserted, with_moved, without
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.message.ordered_rows import OrderedRows
from smsbat_composer.ui.message.problem_slot import PlaceProblem
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MOST_SHOWN = 10  # a file may hold too many: enough of them to see it and to take some out
_INDENT = 46


class OptionRow(QWidget):
    """One answer; `next_asked` comes of Enter, `remove_asked` of its button."""

    next_asked = Signal()
    remove_asked = Signal()

    def __init__(self, campaign: OpenCampaign, place: int) -> None:
        super().__init__()
        self._campaign = campaign
        path = f"viber.survey.{place}"
        self.field = LineField(campaign, path, field_name(path), slot_apart=True)
        self.field.set_hint(tr("An answer to choose"))
        self.remove = icon_button("bin", tr("Remove option {number}", number=place + 1))
        self.remove.clicked.connect(self.remove_asked)
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(4))
        column.addLayout(line)
        column.addWidget(self.field.slot)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """What was sent stays as it is."""
        self.remove.setEnabled(not self._campaign.is_sent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # the editor of one line leaves it to us
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)


class SurveyEditor(QWidget):
    """The question is the Viber text, edited above."""

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self._campaign = campaign
        self._count = text_label(size=12, ink="text2", tabular=True)
        self.problem = PlaceProblem(campaign, "viber.survey")
        self.rows = OrderedRows(self._make_row, boxed=False)
        self.add = outlined(tr("Add an option"), "plus", size="toolbar")
        self._lay_out()
        self.add.clicked.connect(lambda: self._insert(len(self._options)))
        self.rows.moved.connect(self._move)
        campaign.campaign_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    @property
    def options(self) -> list[OptionRow]:
        """The answers that are shown."""
        return [row for row in self.rows.rows() if isinstance(row, OptionRow)]

    @property
    def _options(self) -> tuple[str, ...]:
        viber = self._campaign.campaign.message.viber
        return (viber.survey or ()) if viber else ()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(dp(8))
        head.addWidget(text_label(tr("Answers"), weight=SEMIBOLD))
        head.addWidget(self._count)
        hint = tr("Alt+↑ ↓ changes the order, Enter adds the next one")
        head.addWidget(text_label(hint, size=12, ink="text2"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, dp(4), 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self.rows)
        below = QHBoxLayout()
        below.setContentsMargins(dp(_INDENT), 0, 0, 0)
        below.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(below)

    def _make_row(self, place: int) -> OptionRow:
        row = OptionRow(self._campaign, place)
        row.next_asked.connect(lambda: self._insert(place + 1))
        row.remove_asked.connect(partial(self._remove, place))
        return row

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says."""
        count, limit = len(self._options), SURVEY_OPTIONS_MAX.value
        if not count and not self.rows.rows():
            return
        self.rows.show_count(min(count, _MOST_SHOWN), movable=not self._campaign.is_sent)
        self._count.setText(tr("{count} of {limit}", count=number(count), limit=number(limit)))
        self.add.setEnabled(count < limit and not self._campaign.is_sent)

    # --- what the user does

    def _edit(self, options: tuple[str, ...]) -> None:
        self._campaign.edit(with_field(self._campaign.campaign, "viber.survey", options))

    def _insert(self, place: int) -> None:
        count = len(self._options)
        if count < SURVEY_OPTIONS_MAX.value and not self._campaign.is_sent:
            self._edit(with_inserted(self._options, place, ""))
            self.options[place].field.editor.setFocus()
        elif place < count:
            self.options[place].field.editor.setFocus()  # there is no room for more: on to the next

    def _remove(self, place: int) -> None:
        self._edit(without(self._options, place))
        if self.options:
            self.options[min(place, len(self.options) - 1)].remove.setFocus()
        else:
            self.add.setFocus()

    def _move(self, start: int, end: int) -> None:
        self._edit(with_moved(self._options, start, end))
