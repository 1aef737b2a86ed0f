"""One card of the carousel: its fields, with all its problems under them, or closed to a summary."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from smsbat_composer.gateway.payload import Card
from smsbat_composer.sentences.fields import field_name
from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.message.card_picture import CardPicture
from smsbat_composer.ui.message.card_summary import CardSummary, standing_of
from smsbat_composer.ui.message.content_edits import field_value
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_PICTURE, _LABEL, _CAPTION = 84, 86, 166


class CardRow(QWidget):
    """Shows the card at one place of the carousel; `remove_asked` and `copy_asked` are about it."""

    remove_asked = Signal()
    copy_asked = Signal()

    def __init__(self, campaign: OpenCampaign, place: int) -> None:
        super().__init__()
        self._campaign = campaign
        self._path = f"viber.carousel.{place}"
        self.title = self._field("title")
        self.image_url = self._field("image_url")
        self.button_caption = self._field("button_caption")
        self.button_url = self._field("button_url")
        self.link_caption = self._field("link_caption")
        self.link_url = self._field("link_url")
        self.close_card = icon_button("chevron-up", tr("Close card {number}", number=place + 1))
        self.copy = icon_button("copy", tr("Duplicate card {number}", number=place + 1))
        self.remove = icon_button("bin", tr("Remove card {number}", number=place + 1))
        self.summary = CardSummary(place + 1)
        self._picture = CardPicture(_PICTURE)
        self._page = QWidget()
        self._lay_out()
        self.close_card.clicked.connect(lambda: self.set_open(is_open=False))
        for picture in (self._picture, self.summary.picture):
            self.image_url.picture_changed.connect(picture.show_picture)
        self.summary.opened.connect(self._open_by_hand)
        self.copy.clicked.connect(self.copy_asked)
        self.remove.clicked.connect(self.remove_asked)
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        self.set_open(is_open=True)
        self.refresh()

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Its fields in the order of the form."""
        return (
            self.title,
            self.image_url,
            self.button_caption,
            self.button_url,
            self.link_caption,
            self.link_url,
        )

    def _field(self, name: str) -> LineField:
        path = f"{self._path}.{name}"
        return LineField(self._campaign, path, field_name(path), slot_apart=True)

    # --- layout

    def _lay_out(self) -> None:
        for caption, hint in (
            (self.title, tr("What the card offers")),
            (self.button_caption, tr("Caption")),
            (self.link_caption, tr("none", comment="in place of a link")),
        ):
            caption.set_hint(hint)
        top = Qt.AlignmentFlag.AlignTop
        grid = QGridLayout(self._page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(dp(8))
        grid.setVerticalSpacing(dp(6))
        grid.setColumnStretch(3, 1)
        grid.addWidget(self._picture, 0, 0, 4, 1, top)
        labels = (tr("Title"), tr("Image", comment="label"), tr("Button", comment="label"), tr("Link"))
        for row, words in enumerate(labels):
            label = text_label(words, ink="text2")
            label.setFixedWidth(dp(_LABEL))
            label.setIndent(dp(4))
            grid.addWidget(label, row, 1)
        for row, wide in enumerate((self.title, self.image_url)):
            grid.addWidget(wide, row, 2, 1, 2)
        for row, (caption, address) in enumerate(
            ((self.button_caption, self.button_url), (self.link_caption, self.link_url)), start=2
        ):
            caption.setFixedWidth(dp(_CAPTION))
            grid.addWidget(caption, row, 2)
            grid.addWidget(address, row, 3)
        for row, button in enumerate((self.close_card, self.copy, self.remove)):
            grid.addWidget(button, row, 4)
        problems = QVBoxLayout()
        problems.setSpacing(dp(4))
        for field in self.fields:
            problems.addWidget(field.slot)
        grid.addLayout(problems, 4, 2, 1, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)
        column.addWidget(self.summary)

    # --- content

    @property
    def is_open(self) -> bool:
        """Its fields are shown."""
        return not self._page.isHidden()

    def set_open(self, *, is_open: bool) -> None:
        """Show the fields, or the summary."""
        had_keyboard = self.close_card.hasFocus()
        self._page.setVisible(is_open)
        self.summary.setVisible(not is_open)
        if had_keyboard and not is_open:
            self.summary.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_by_hand(self) -> None:
        self.set_open(is_open=True)
        self.title.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what the campaign says."""
        card = field_value(self._campaign.campaign.message, self._path)
        for button in (self.copy, self.remove):
            button.setEnabled(not self._campaign.is_sent)
        if isinstance(card, Card):
            review = self._campaign.review
            self.summary.show_card(card, standing_of(review, self._path) if review else None)
