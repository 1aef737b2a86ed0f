"""The foot of the message step: what it will cost at the least and at the most, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.ui.components.buttons import primary
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.message.money import all_by_sms, all_by_viber
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, Ink, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr

_BETWEEN = 14


class CostFooter(Footer):
    """While the rows are counted anew the last numbers stay, in grey. `next_asked` goes on."""

    next_asked = Signal()

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._sums = [text_label(weight=SEMIBOLD, tabular=True) for _ in range(2)]
        self._names = [text_label(ink="text2") for _ in range(2)]
        self._people = text_label(ink="text2", tabular=True)
        self._dots = [text_label("·", ink="text3") for _ in range(2)]
        self._terms = [QWidget() for _ in self._sums]
        self._numbers = QWidget()
        row = QHBoxLayout(self._numbers)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(_BETWEEN))
        for term, *parts in zip(self._terms, self._names, self._sums, self._dots, strict=True):
            _lay_out_term(term, *parts)
            row.addWidget(term)
        row.addWidget(self._people)
        self.add_left(self._numbers)
        self.set_text("")
        self.next = primary(tr("Next: Review"), "arrow-right", size="normal", icon_at_end=True)
        self.next.clicked.connect(self.next_asked)
        self.add_action(self.next)
        campaign.review_changed.connect(self.refresh)
        campaign.review_failed.connect(self._tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the newest numbers."""
        review = self._campaign.review
        for label in self._sums:
            set_ink(label, "text3" if review is None else "text")
        if review is None:
            return
        self.set_text("")
        estimate = review.estimate
        self._numbers.setVisible(estimate is not None)
        if estimate is None:  # of a sent one: its contacts are removed, and Delivery has what is left
            if not self._campaign.is_sent:
                self.set_text(tr("The price is counted once there are recipients."))
            return
        message = self._campaign.campaign.message
        self._people.setText(tr("{n} recipients", n=review.to_send))
        sums = ("", "") if self._campaign.is_sent else self._sums_of(estimate)
        for place, (name, sum_) in enumerate(zip(_names(hybrid=message.is_hybrid), sums, strict=True)):
            self._names[place].setText(name)
            self._sums[place].setText(sum_)
            self._terms[place].setVisible(bool(sum_))

    def _sums_of(self, estimate: Estimate) -> tuple[str, str]:
        """By the prices of today: of a campaign that was sent Delivery knows the cost."""
        prices, message = self._campaign.composer.settings.prices, self._campaign.campaign.message
        return (
            all_by_viber(estimate, prices) if message.viber is not None else "",
            all_by_sms(estimate, prices) if message.sms is not None else "",
        )

    def set_text(self, text: str, icon_name: str = "", ink: Ink = "text2") -> None:
        """Say something in place of the numbers; nothing takes no room, so that they begin at the margin."""
        super().set_text(text, icon_name, ink)
        self._text.setVisible(bool(text))

    def text(self) -> str:
        """All that is said, as one line."""
        shown = [f"{n.text()} {s.text()}" for n, s in zip(self._names, self._sums, strict=True) if s.text()]
        return " · ".join([*shown, self._people.text()])

    def _tell(self, error: Exception) -> None:
        self._numbers.hide()
        self.set_text(trouble_words(error), "error", "refused")


def _lay_out_term(term: QWidget, name: QLabel, sum_: QLabel, dot: QLabel) -> None:
    line = QHBoxLayout(term)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(dp(4))
    line.addWidget(name)
    line.addWidget(sum_)
    line.addSpacing(dp(_BETWEEN))
    line.addWidget(dot)


def _names(*, hybrid: bool) -> tuple[str, str]:
    if hybrid:
        return tr("All by Viber:"), tr("all by SMS:")
    return "Viber:", "SMS:"
