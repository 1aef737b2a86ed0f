"""The right side of Review: what it costs, the SMS parts, and how it goes out."""

from decimal import Decimal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.campaign.estimate import Estimate, PartsSummary
from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.review import Review
from smsbat_composer.sentences.accounts import account_word
from smsbat_composer.ui.account_words import account_words
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel, rule
from smsbat_composer.ui.components.panel_edge import PanelEdge
from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font, metrics
from smsbat_composer.words import tr
from smsbat_composer.words.formats import money, money_range, number
from smsbat_composer.workspace.settings import Account, Mode, Prices

_WIDTH, _BAR, _MOST_BARS = 352, 14, 3


class SummaryPanel(Panel):
    """Shows a review in figures; what is not known is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent)
        PanelEdge(self, "summary", _WIDTH, self.setFixedWidth)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(dp(20), dp(18), dp(20), dp(18))
        self._column.setSpacing(0)
        self._content: QWidget | None = None

    def show_review(
        self, review: Review | None, message: MessageContent, account: Account, prices: Prices
    ) -> None:
        """Replace what is shown; None while the figures are being made."""
        whole = review.estimate if review else None
        cost = _cost(whole, message, prices, account.mode) if whole is not None and whole.recipients else None
        self._show(cost, review, _facts(review, message, account_words(account)))

    def show_sent(
        self, review: Review | None, message: MessageContent, record: CampaignRecord, currency: str
    ) -> None:
        """The same of a campaign that was sent, with the limit of its cost that was shown then."""
        cost = _limit(record.most, currency) if record.most is not None else None
        account = account_word(record.mode, record.account_name)
        self._show(cost, review, _facts(review, message, account))

    def _show(self, cost: QWidget | None, review: Review | None, facts: QWidget) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(16))
        whole = review.estimate if review else None
        parts = _parts(whole.parts) if whole is not None and whole.parts is not None else None
        for box in (cost, parts):
            if box is not None:
                column.addWidget(box)
                column.addWidget(rule())
        column.addWidget(facts)
        column.addStretch()
        if self._content is not None:
            self._column.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._column.addWidget(content)


def _cost(whole: Estimate, message: MessageContent, prices: Prices, mode: Mode) -> QWidget:
    box, column = _box()
    column.addWidget(text_label(tr("Cost"), size=14, weight=SEMIBOLD))
    if whole.cost is None:
        column.addWidget(text_label(tr("Prices are not set; see Settings."), size=12, ink="text2", wrap=True))
        return box
    cost = whole.cost
    column.addWidget(text_label(money_range(cost.min, cost.max, cost.currency), size=20, weight=SEMIBOLD))
    grid = QGridLayout()
    grid.setVerticalSpacing(dp(5))
    grid.setHorizontalSpacing(dp(32))
    grid.setColumnStretch(1, 1)
    if message.viber is not None and prices.viber is not None:
        _add_sum(grid, tr("All by Viber"), whole.recipients, prices.viber, cost.currency)
    if message.sms is not None and whole.parts is not None and prices.sms_part is not None:
        _add_sum(grid, tr("All by SMS"), whole.parts.total, prices.sms_part, cost.currency)
    column.addSpacing(dp(4))
    column.addLayout(grid)
    note = (
        tr("In Practice no money is taken: this is the price if it were live.")
        if mode is Mode.PRACTICE
        else tr("Prices come from Settings; the provider’s invoice decides.")
    )
    column.addSpacing(dp(4))
    column.addWidget(text_label(note, size=12, ink="text2", wrap=True))
    return box


def _limit(most: Decimal, currency: str) -> QWidget:
    box, column = _box()
    column.addWidget(text_label(tr("Cost"), size=14, weight=SEMIBOLD))
    limit = tr("{sum} at the most", sum=money(most, currency))
    column.addWidget(text_label(limit, size=20, weight=SEMIBOLD, wrap=True))
    column.addSpacing(dp(4))
    note = tr("As counted before the sending; what it has cost so far stands in Delivery.")
    column.addWidget(text_label(note, size=12, ink="text2", wrap=True))
    return box


def _add_sum(grid: QGridLayout, title: str, count: int, price: Decimal, currency: str) -> None:
    row = grid.rowCount()
    grid.addWidget(text_label(title), row, 0)
    times = text_label(f"{number(count)} × {number(float(price), 2)}", ink="text2", tabular=True)
    total = text_label(money(count * price, currency), tabular=True)
    for column, label in ((1, times), (2, total)):
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(label, row, column)


def _parts(parts: PartsSummary) -> QWidget:
    box, column = _box()
    head = QHBoxLayout()
    head.addWidget(text_label(tr("SMS parts"), size=14, weight=SEMIBOLD))
    head.addStretch()
    head.addWidget(text_label(_parts_note(parts), size=12, ink="text2"))
    column.addLayout(head)
    column.addSpacing(dp(4))
    most = max(parts.by_count.values())
    shown = dict(list(parts.by_count.items())[:_MOST_BARS])
    for count, recipients in shown.items():
        column.addWidget(_PartsBar(tr("{n} parts", n=count), recipients, recipients / most))
    if rest := sum(parts.by_count.values()) - sum(shown.values()):
        column.addWidget(_PartsBar(tr("more parts"), rest, rest / most))
    return box


def _parts_note(parts: PartsSummary) -> str:
    total = tr("{total} in all", total=number(parts.total))
    if not parts.ucs2:
        return f"{total}, {tr('all GSM-7')}"
    if not parts.gsm7:
        return f"{total}, {tr('all Unicode')}"
    return f"{total}, {tr('{n} in Unicode', n=parts.ucs2)}"


class _PartsBar(QWidget):
    """How many recipients get so many parts, as a bar against the most frequent number."""

    def __init__(self, title: str, recipients: int, share: float) -> None:
        super().__init__()
        self._title, self._figure, self._share = title, number(recipients), share
        self.setAccessibleName(f"{title}: {self._figure}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(dp(200), max(dp(24), metrics(12).height() + dp(6)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour("text"))
        painter.setFont(font(12))
        painter.drawText(self.rect(), middle, self._title)
        left = dp(74)
        room = self.width() - left - dp(90)
        bar = QRect(left, (self.height() - dp(_BAR)) // 2, max(dp(2), round(room * self._share)), dp(_BAR))
        painter.fillRect(bar, colour("accent"))
        painter.setFont(font(12, SEMIBOLD, tabular=True))
        painter.drawText(self.rect().adjusted(bar.right() + dp(9), 0, 0, 0), middle, self._figure)


def _facts(review: Review | None, message: MessageContent, account: str) -> QWidget:
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(dp(6))
    grid.setHorizontalSpacing(dp(12))
    grid.setColumnMinimumWidth(0, dp(72))
    grid.setColumnStretch(1, 1)
    senders = [("Viber", message.viber_sender), ("SMS", message.sms_sender)]
    facts = [
        (tr("Account"), account),
        (
            tr("From", comment="the sender"),
            ", ".join(f"{name} {sender}" for name, sender in senders if sender),
        ),
    ]
    if review is not None and review.requests is not None:
        facts.append((tr("Requests"), number(review.requests)))
    if review is not None and review.estimate is not None:
        facts.append((tr("Texts"), tr("{n} different", n=review.estimate.distinct_texts)))
    for row, (title, text) in enumerate(fact for fact in facts if fact[1]):
        grid.addWidget(text_label(title, ink="text2"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text_label(text, wrap=True), row, 1)
    return box


def _box() -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(dp(4))
    return box, column
