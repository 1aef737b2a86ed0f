"""The cards of a carousel: added, doubled, taken out, and put in order."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.limits import CARDS_MAX
from smsbat_composer.drafts.viber_kinds import NEW_CARD
from smsbat_composer.gateway.payload import Card
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.message.card_row import CardRow
from smsbat_composer.ui.message.card_summary import standing_of
from smsbat_composer.ui.message.content_edits import (
    where_from,
    with_field,
    with_inserted,
    with_moved,
    without,
)
from smsbat_composer.ui.message.ordered_rows import OrderedRows
from smsbat_composer.ui.message.problem_slot import PlaceProblem
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MOST_SHOWN = 10  # a file may hold too many: enough of them to see it and to take some out


class CarouselEditor(QWidget):
    """Cards that are filled in begin closed; those that the user works on stay open."""

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self._campaign = campaign
        self._cards: tuple[Card, ...] = ()
        self._is_judged = False
        self._count = text_label(size=12, ink="text2", tabular=True)
        self.add = outlined(tr("Add a card"), "plus", size="toolbar")
        self.problem = PlaceProblem(campaign, "viber.carousel")
        self.rows = OrderedRows(self._make_row, boxed=True)
        self._frame = Panel("bg", "all")
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.rows.moved.connect(self._move)
        campaign.campaign_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        campaign.review_changed.connect(self._open_faulty)
        self.refresh()
        QTimer.singleShot(0, self, self._open_faulty)  # by then a review of other content is gone

    @property
    def cards(self) -> list[CardRow]:
        """The cards that are shown."""
        return [row for row in self.rows.rows() if isinstance(row, CardRow)]

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(dp(8))
        head.addWidget(text_label(tr("Cards"), size=14, weight=SEMIBOLD))
        head.addWidget(self._count)
        head.addWidget(text_label(tr("drag them into order, or Alt+↑ ↓"), size=12, ink="text2"))
        head.addStretch(1)
        head.addWidget(self.add)
        inner = QVBoxLayout(self._frame)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, dp(4), 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addWidget(self.problem)
        column.addWidget(self._frame)

    def _make_row(self, place: int) -> CardRow:
        row = CardRow(self._campaign, place)
        row.copy_asked.connect(partial(self._copy, place))
        row.remove_asked.connect(partial(self._remove, place))
        return row

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says; what was open stays open, wherever it stands now."""
        viber = self._campaign.campaign.message.viber
        if viber is None or viber.carousel is None:
            return
        cards = viber.carousel
        if len(cards) != len(self._cards) or cards != self._cards:
            self._show_cards(cards)
        self._frame.setVisible(bool(cards))
        limit = CARDS_MAX.value
        self._count.setText(tr("{count} of {limit}", count=number(len(cards)), limit=number(limit)))
        self.add.setEnabled(len(cards) < limit and not self._campaign.is_sent)

    def _show_cards(self, cards: tuple[Card, ...]) -> None:
        was_open = [card.is_open for card in self.cards]
        came_from = where_from(self._cards, cards)
        self._cards = cards
        self.rows.show_count(min(len(cards), _MOST_SHOWN), movable=not self._campaign.is_sent)
        for row, card, old in zip(self.cards, cards, came_from, strict=False):
            known = old is not None and old < len(was_open)
            row.set_open(is_open=was_open[old] if known and old is not None else not _is_filled_in(card))

    def _open_faulty(self) -> None:
        """Open what has errors, once: later the user opens and closes."""
        review = self._campaign.review
        if review is None or self._is_judged or not self._cards:
            return
        self._is_judged = True
        for place, row in enumerate(self.cards):
            standing = standing_of(review, f"viber.carousel.{place}")
            row.set_open(is_open=row.is_open or standing.has_errors)

    # --- what the user does

    def _edit(self, cards: tuple[Card, ...]) -> None:
        self._campaign.edit(with_field(self._campaign.campaign, "viber.carousel", cards))

    def _add(self) -> None:
        place = len(self._cards)
        self._edit(with_inserted(self._cards, place, NEW_CARD))
        self.cards[place].title.editor.setFocus()

    def _copy(self, place: int) -> None:
        if len(self._cards) < CARDS_MAX.value:
            self._edit(with_inserted(self._cards, place + 1, self._cards[place]))
            self.cards[place + 1].set_open(is_open=True)
            self.cards[place + 1].title.editor.setFocus()

    def _remove(self, place: int) -> None:
        self._edit(without(self._cards, place))
        if self.cards:
            left = self.cards[min(place, len(self.cards) - 1)]
            (left.remove if left.is_open else left.summary.open).setFocus()
        else:
            self.add.setFocus()

    def _move(self, start: int, end: int) -> None:
        self._edit(with_moved(self._cards, start, end))


def _is_filled_in(card: Card) -> bool:
    return all((card.title, card.image_url, card.button_caption, card.button_url))
