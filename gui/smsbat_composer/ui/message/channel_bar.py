"""Which channels, which kind of Viber message, and the prices of both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from smsbat_composer.drafts.switched_off import ChannelChoice, channels_of
from smsbat_composer.drafts.viber_kinds import ViberKind, kind_of
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.sentences.channels import channel_word, channels_word
from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import money


class ChannelBar(Panel):
    """`channels_chosen`, `kind_chosen` and `sharing_chosen` carry what the user chose."""

    channels_chosen = Signal(object)
    kind_chosen = Signal(object)
    sharing_chosen = Signal(bool)

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__("bg", "bottom", parent)
        self._campaign = campaign
        self._is_narrow = False
        self.channels = ChoiceBox(_channel_choices())
        self.channels.setMinimumWidth(dp(200))
        # Qt keeps the value of an enumeration's member, not the member.
        self.channels.chosen.connect(lambda key: self.channels_chosen.emit(ChannelChoice(key)))
        self.kind = ChoiceBox([(kind, kind_word(kind)) for kind in ViberKind])
        self.kind.setMinimumWidth(dp(236))
        self.kind.chosen.connect(lambda key: self.kind_chosen.emit(ViberKind(key)))
        self._kind_field = Field(tr("Kind of Viber message"), self.kind)
        self._prices = [text_label(size=12, ink="text2", tabular=True) for _ in range(2)]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(dp(20), dp(8), dp(20), dp(10))
        self._row.setSpacing(dp(16))
        self._row.addWidget(Field(tr("Channel"), self.channels))
        self._row.addWidget(self._kind_field)
        self._row.addStretch(1)
        prices = QVBoxLayout()
        prices.setSpacing(0)
        prices.addStretch(1)
        for label in self._prices:
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            prices.addWidget(label)
        prices.addStretch(1)
        self._row.addLayout(prices)
        self.more = icon_button("sliders", tr("More about the message"))
        menu = QMenu(self.more)
        self.sharing = menu.addAction(tr("One sender and text for all channels"))
        self.sharing.setCheckable(True)
        self.sharing.triggered.connect(self.sharing_chosen)
        self.more.setMenu(menu)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_prices)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    def add(self, widget: QWidget) -> None:
        """Put something at the right end (the switch to the preview, in a narrow window)."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Without the prices, which the foot makes up for."""
        self._is_narrow = is_narrow
        self._show_prices()

    def show_sharing(self, *, is_shared: bool) -> None:
        """Tick the choice of one sender and text for all channels."""
        self.sharing.setChecked(is_shared)

    def refresh(self) -> None:
        """Show what the campaign says."""
        message = self._campaign.campaign.message
        choice = channels_of(message)
        if choice is None:
            self.channels.setCurrentIndex(-1)
        else:
            self.channels.select(choice)
        kind = kind_of(message)
        self.kind.select(kind)
        self._kind_field.setVisible(message.viber is not None)
        for box in (self.channels, self.kind, self.sharing):
            box.setEnabled(not self._campaign.is_sent)
        self._show_prices()

    def _show_prices(self) -> None:
        prices, message = self._campaign.composer.settings.prices, self._campaign.campaign.message
        words = []
        if message.viber is not None and prices.viber is not None:
            words.append(tr("Viber: {price} a message", price=money(prices.viber, prices.currency)))
        if message.sms is not None and prices.sms_part is not None:
            words.append(tr("SMS: {price} a part", price=money(prices.sms_part, prices.currency)))
        for label, text in zip(self._prices, [*words, "", ""], strict=False):
            label.setText(text)
            label.setVisible(bool(text) and not self._is_narrow)


def kind_word(kind: ViberKind) -> str:
    """A kind of Viber message by name."""
    return {
        ViberKind.TEXT: tr("Text", comment="kind of message"),
        ViberKind.TEXT_BUTTON: tr("Text, button", comment="kind of message"),
        ViberKind.TEXT_IMAGE_BUTTON: tr("Text, image, button", comment="kind of message"),
        ViberKind.TEXT_IMAGE: tr("Text, image", comment="kind of message"),
        ViberKind.IMAGE: tr("Image", comment="kind of message"),
        ViberKind.CAROUSEL: tr("Carousel", comment="kind of message"),
        ViberKind.SURVEY: tr("Survey", comment="kind of message"),
        ViberKind.FILE: tr("File (experimental)", comment="kind of message"),
    }[kind]


def _channel_choices() -> list[tuple[object, str]]:
    return [
        (ChannelChoice.HYBRID, channels_word((Channel.VIBER, Channel.SMS))),
        (ChannelChoice.VIBER, channel_word(Channel.VIBER)),
        (ChannelChoice.SMS, channel_word(Channel.SMS)),
    ]
