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

_LABEL, _INPUT = 104, 136


@dataclass(frozen=True)
class Order:
    """What is about to be sent, in words; an empty line is left out."""

    messages: int
    source: str  # the list's name
    channels: str
    senders: str
    cost: str
    time: str  # with what it waits for


class TypedNumber(Dialog):
    """Accepted by its sending button alone, which waits for the right number."""

    def __init__(self, order: Order, account: Account, parent: QWidget) -> None:
        send = tr("Send {n} messages", n=order.messages)
        heading = tr("Send {n} messages?", n=order.messages)
        super().__init__(tr("Confirmation"), parent, heading=heading)
        self._messages = order.messages
        self.body.addLayout(_facts(order, account))
        self.body.addSpacing(dp(4))
        self.body.addWidget(Note("attention", text=tr("A message that was sent cannot be called back.")))
        self.body.addSpacing(dp(4))
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
    people = QHBoxLayout()
    people.setSpacing(dp(4))
    people.addWidget(text_label(tr("{n} recipients", n=order.messages), weight=SEMIBOLD))
    people.addWidget(text_label(tr("of {file}", file=order.source, comment="recipients"), wrap=True), 1)
    name = QHBoxLayout()
    name.setSpacing(dp(8))
    name.addWidget(text_label(account_words(account)))
    name.addWidget(ModeBadge(account.mode))
    name.addStretch()
    _add(grid, tr("To whom"), people)
    _add(grid, tr("What", comment="is sent"), text_label(order.channels, wrap=True))
    if order.senders:
        _add(grid, tr("From", comment="the sender"), text_label(order.senders, wrap=True))
    _add(grid, tr("Account"), name)
    if order.cost:
        _add(grid, tr("Cost"), text_label(order.cost, weight=SEMIBOLD, wrap=True))
    _add(grid, tr("When"), text_label(order.time, wrap=True))
    return grid


def _add(grid: QGridLayout, title: str, fact: QWidget | QHBoxLayout) -> None:
    row = grid.rowCount()
    if isinstance(fact, QWidget):
        grid.addWidget(text_label(title, ink="text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(fact, row, 1)
    else:  # a badge is higher than words
        grid.addWidget(text_label(title, ink="text2"), row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addLayout(fact, row, 1)
