"""Many messages to real people: their number is typed before the countdown begins."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.ui.account_words import account_words
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.components.mode_badge import ModeBadge
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp, font
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account

_LABEL, _INPUT = 112, 136


@dataclass(frozen=True)
class Order:
    """What is about to be sent, in words; an empty line is left out."""

    messages: int
    source: str  # the list's name
    channels: str
    senders: str
    cost: str
    time: str


class TypedNumber(Dialog):
    """Accepted by its sending button alone, which waits for the right number."""

    def __init__(self, order: Order, account: Account, parent: QWidget) -> None:
        send = tr("Send {n} messages", n=order.messages)
        heading = tr("Send {n} messages?", n=order.messages)
        super().__init__(tr("Confirmation"), parent, heading=heading)
        self._messages = order.messages
        self.body.addLayout(_facts(order, account))
        note = Note("attention")
        note.set_text("", tr("A message that was sent cannot be called back."))
        self.body.addWidget(note)
        self.input = QLineEdit()
        self.input.setProperty("measure", "large")
        self.input.setFont(font(15, SEMIBOLD, tabular=True))
        self.input.setFixedWidth(dp(_INPUT))
        label = text_label(tr("Type the number of messages to confirm"), size=12)
        label.setBuddy(self.input)
        self.input.setAccessibleName(label.text())
        self._icon = TintedIcon("", "text2", 16)
        self._told = text_label()
        typed = QHBoxLayout()
        typed.setSpacing(dp(8))
        for widget in (self.input, self._icon, self._told):
            typed.addWidget(widget)
        typed.addStretch()
        asked = QVBoxLayout()
        asked.setSpacing(dp(4))
        asked.addWidget(label)
        asked.addLayout(typed)
        self.body.addLayout(asked)
        self.cancel = outlined(tr("Cancel"), size="large")
        self.send = SendingButton(send, account.mode)
        self.cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self.accept)
        self.input.textChanged.connect(self._judge)
        self.add_answer(self.cancel)
        self.add_answer(self.send)
        self._judge("")
        self.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def _judge(self, typed: str) -> None:
        digits = "".join(typed.split())  # a number may be pasted with the spaces it is shown with
        is_right = digits == str(self._messages)
        self.send.set_blocked(not is_right)
        if is_right:
            words, icon_name, ink = tr("it is the same"), "ok", Tone.DELIVERED
        elif digits:
            words, icon_name, ink = tr("another number"), "error", Tone.ATTENTION
        else:
            words, icon_name, ink = "", "", Tone.NEUTRAL
        self._told.setText(words)
        set_ink(self._told, ink)
        self._icon.show_icon(icon_name, ink)
        self._icon.setVisible(bool(icon_name))


def _facts(order: Order, account: Account) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(dp(8))
    grid.setVerticalSpacing(dp(8))
    grid.setColumnMinimumWidth(0, dp(_LABEL))
    grid.setColumnStretch(1, 1)
    name = QHBoxLayout()
    name.setSpacing(dp(8))
    name.addWidget(text_label(account_words(account)))
    name.addWidget(ModeBadge(account.mode))
    name.addStretch()
    whom = tr("{n} recipients of {file}", n=order.messages, file=order.source)
    lines: list[tuple[str, str]] = [
        (tr("To whom"), whom),
        (tr("What", comment="is sent"), order.channels),
        (tr("From", comment="the sender"), order.senders),
        (tr("Cost"), order.cost),
        (tr("When"), order.time),
    ]
    for row, (title, text) in enumerate(line for line in lines if line[1]):
        grid.addWidget(text_label(title, ink="text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(text, wrap=True), row, 1)
    last = grid.rowCount()
    grid.addWidget(text_label(tr("Account"), ink="text2"), last, 0, Qt.AlignmentFlag.AlignVCenter)
    grid.addLayout(name, last, 1)
    return grid
