"""A card of the carousel in two lines, while it is closed, with how it stands."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.gateway.payload import Card
from smsbat_composer.review import Review
from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.components.labels import ElidedLabel, set_ink, text_label
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.message.card_picture import CardPicture
from smsbat_composer.ui.theme import MEDIUM, Tone, dp
from smsbat_composer.words import tr

_PICTURE = 48


@dataclass(frozen=True)
class CardStanding:
    """Its problems, as the newest review knows them."""

    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Something of it blocks sending."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def look(self) -> StatusLook:
        """Icon, word and colour."""
        errors = [problem for problem in self.problems if problem.severity is Severity.ERROR]
        if errors and all(problem.code is ProblemCode.VALUE_MISSING for problem in errors):
            return StatusLook("dashed-ring", tr("not filled in yet"), Tone.NEUTRAL)
        if errors:
            return StatusLook("error", tr("{n} problems", comment="of a card", n=len(errors)), Tone.REFUSED)
        if self.problems:
            count = tr("{n} warnings", comment="of a card", n=len(self.problems))
            return StatusLook("warning", count, Tone.ATTENTION)
        return StatusLook("ok", tr("ready", comment="of a card"), Tone.DELIVERED)


def standing_of(review: Review, path: str) -> CardStanding:
    """Of the card at a wire path."""
    return CardStanding(
        tuple(problem for problem in review.problems if (problem.field or "").startswith(f"{path}."))
    )


class CardSummary(QWidget):
    """`opened` comes of a click anywhere on it, and of its button."""

    opened = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self._judged: Card | None = None  # what is said of how it stands is about this one
        self.picture = CardPicture(_PICTURE)
        self._title = ElidedLabel(weight=MEDIUM)
        self._buttons = ElidedLabel(size=12, ink="text2")
        self._icon = TintedIcon("ok", "text3", 14)
        self._state = text_label(size=12, weight=MEDIUM)
        self.open = icon_button("chevron-down", tr("Open card {number}", number=number))
        self.open.clicked.connect(self.opened)
        words = QVBoxLayout()
        words.setSpacing(dp(3))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._buttons)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(12))
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        state = QHBoxLayout()
        state.setSpacing(dp(6))
        state.addWidget(self._icon)
        state.addWidget(self._state)
        row.addLayout(state)
        row.addWidget(self.open)

    def show_card(self, card: Card, standing: CardStanding | None) -> None:
        """Show a card and how it stands; None: not known yet, so that only what was said of it stays."""
        self._title.set_text(card.title or tr("No title yet"))
        self._title.set_ink("text" if card.title else "text3")
        words = []
        if card.button_caption:
            words.append(tr("Button “{caption}”", caption=card.button_caption))
        if card.link_caption:
            words.append(tr("link “{caption}”", caption=card.link_caption))
        self._buttons.set_text(" · ".join(words))
        if standing is not None:
            look = standing.look()
            self._icon.show_icon(look.icon, look.tone)
            self._state.setText(look.word)
            set_ink(self._state, look.tone)
            self._judged = card
        for part in (self._icon, self._state):
            part.setVisible(card == self._judged)

    def title(self) -> str:
        """The card's name."""
        return self._title.text()

    def state(self) -> str:
        """How the card stands, in words."""
        return self._state.text()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.opened.emit()
