"""How fast an account may be sent through, as agreed with the provider, and what is confirmed by typing."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Account, Mode

_WIDTH, _WIDE = 74, 104
_LABEL = 124  # as the form's other labels


class AccountRates(QWidget):
    """`changed` carries the account with other rates."""

    changed = Signal(object)

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account = account
        self.per_second = NumberBox(1, 100, max(1, round(account.requests_per_second)))
        self.parallel = NumberBox(1, 16, account.parallel_requests)
        self.recipients = NumberBox(1, 5000, account.recipients_per_request)
        self.typed_above = NumberBox(0, 10_000_000, account.typed_above)
        row = WrappingRow(self, spacing=20)
        for words, box, least in (
            (tr("Requests a second"), self.per_second, _LABEL),
            (tr("at once", comment="requests"), self.parallel, 0),
            (tr("people in a request"), self.recipients, 0),
        ):
            row.add(self._named(words, box, _WIDTH, least))
        typed = self._named(tr("Type the number of messages when above"), self.typed_above, _WIDE)
        row.add(typed)
        typed.setVisible(account.mode is Mode.LIVE)

    def _named(self, words: str, box: NumberBox, width: int, least: int = 0) -> QWidget:
        """The field after its words, of `least` width; they stay together where the row goes on below."""
        label = text_label(words, ink="text2")
        label.setMinimumWidth(max(dp(least), label.sizeHint().width()))
        label.setBuddy(box)
        box.setAccessibleName(words)
        box.setFixedWidth(dp(width))
        box.editingFinished.connect(self._keep)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(8))
        row.addWidget(label)
        row.addWidget(box)
        return both

    def use(self, account: Account) -> None:
        """The account as it was changed elsewhere: its rates go on from there."""
        self._account = account

    def _keep(self) -> None:
        account, per_second = self._account, self.per_second.value()
        rates = replace(
            account,
            # What a file says more finely than the field can show stays until the field is changed.
            requests_per_second=account.requests_per_second
            if per_second == max(1, round(account.requests_per_second))
            else per_second,
            parallel_requests=self.parallel.value(),
            recipients_per_request=self.recipients.value(),
            typed_above=self.typed_above.value(),
        )
        if rates != account:
            self._account = rates
            self.changed.emit(rates)
