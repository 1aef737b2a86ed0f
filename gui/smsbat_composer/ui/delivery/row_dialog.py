"""One recipient's whole story: what is known now, what happened when, and the row of the user's file."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.delivery.row_history import RowHistory
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.reasons import reason_advice, reason_sentence
from smsbat_composer.sentences.row_history import HistoryLine, Tidings, history_lines
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.delivery.row_looks import row_look
from smsbat_composer.ui.theme import SEMIBOLD, Ink, Tone, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day, money, number

_WIDTH, _HIGH = 620, 520
_LOOKS: dict[Tidings, tuple[str, Ink]] = {
    Tidings.NEUTRAL: ("info", "text2"),
    Tidings.LEFT: ("arrow-right", "text2"),
    Tidings.GOOD: ("two-ticks", Tone.DELIVERED),
    Tidings.READ: ("eye", Tone.READ),
    Tidings.BAD: ("cross", Tone.NOT_DELIVERED),
    Tidings.DOUBT: ("warning", Tone.ATTENTION),
}


class RowDialog(Dialog):
    """Shows one history; it is read once and does not follow the campaign."""

    def __init__(self, history: RowHistory, columns: Sequence[str], currency: str, parent: QWidget) -> None:
        row = history.row
        nobody = tr("Erased person") if row.is_erased else tr("No phone")
        phone = format_phone(row.phone) if row.phone else nobody
        heading = tr("{phone}, row {row}", phone=phone, row=number(row.row_number))
        super().__init__(tr("Recipient"), parent, heading=heading, width=_WIDTH)
        self._title = heading
        self.facts = _facts(history, currency)
        self.lines = history_lines(history)
        self.cells = [
            (title, cell) for title, cell in zip(columns, row.cells, strict=False) if title and cell
        ]
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, dp(8), 0)
        column.setSpacing(dp(12))
        column.addLayout(_grid(self.facts))
        for title, part in (
            (tr("What happened"), self._story()),
            (tr("In your file"), _grid(self.cells)),
        ):
            column.addWidget(rule())
            column.addWidget(text_label(title, size=14, weight=SEMIBOLD))
            column.addLayout(part)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setProperty("ringed", "true")  # it takes the keyboard, to be scrolled
        scroll.setAccessibleName(tr("What happened"))
        scroll.setWidget(inside)
        scroll.setMinimumHeight(min(inside.sizeHint().height() + dp(4), dp(_HIGH)))
        self.body.addWidget(scroll)
        self.copy = outlined(tr("Copy"), "copy", size="large")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        close = primary(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(self.copy)
        self.add_answer(close, default=True)

    def text(self) -> str:
        """Everything shown, as plain text."""
        story = [f"{_moment(line)} {line.text}".strip() for line in self.lines]
        pairs = [f"{title}: {value}" for title, value in (*self.facts, *self.cells)]
        return "\n".join([self._title, *pairs[: len(self.facts)], *story, *pairs[len(self.facts) :]])

    def _story(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(dp(10))
        grid.setVerticalSpacing(dp(6))
        grid.setColumnStretch(2, 1)
        for place, line in enumerate(self.lines):
            name, ink = _LOOKS[line.tidings]
            grid.addWidget(TintedIcon(name, ink, 15), place, 0, Qt.AlignmentFlag.AlignTop)
            when = text_label(_moment(line), ink="text2", tabular=True)
            grid.addWidget(when, place, 1, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(_readable(line.text), place, 2)
        return grid


def _facts(history: RowHistory, currency: str) -> list[tuple[str, str]]:
    """What is known now, with its name; what is not known is left out."""
    row = history.row
    facts = [
        (tr("Status", comment="table column"), row_look(row).word),
        (tr("Channel", comment="table column"), channel_word(row.channel)),
        (tr("Reason", comment="table column"), reason_sentence(row.reason)),
        (tr("What to do"), reason_advice(row.reason)),
        (tr("Price", comment="table column"), "" if row.price is None else money(row.price, currency)),
        (tr("SMS parts"), "" if row.parts is None else number(row.parts)),
        (tr("Message ID"), row.message_id or ""),
        (tr("Request ID"), history.sequence_id or ""),
    ]
    return [(title, value) for title, value in facts if value]


def _grid(pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(dp(16))
    grid.setVerticalSpacing(dp(4))
    grid.setColumnMinimumWidth(0, dp(130))
    grid.setColumnStretch(1, 1)
    for place, (title, value) in enumerate(pairs):
        grid.addWidget(text_label(title, ink="text2", wrap=True), place, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(_readable(value), place, 1)
    return grid


def _readable(text: str) -> QWidget:
    label = text_label(text, wrap=True, tabular=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _moment(line: HistoryLine) -> str:
    return f"{day(line.at)} {clock(line.at, seconds=True)}" if line.at is not None else ""
