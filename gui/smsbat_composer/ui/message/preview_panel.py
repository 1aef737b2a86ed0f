"""Beside the editors: a phone with the message as one recipient gets it, and the way to the others."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.payload import MessageContent
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel
from smsbat_composer.ui.components.panel_edge import PanelEdge
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.message.picture_line import PictureLine
from smsbat_composer.ui.message.previewed_pictures import PreviewedPictures, personal_addresses
from smsbat_composer.ui.message.previewed_row import PreviewedRow
from smsbat_composer.ui.message.recipient_bar import RecipientBar
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.phone.phone_preview import PhonePreview
from smsbat_composer.ui.phone.shown_message import ShownMessage, ViberBubble, sms_bubble, viber_bubble
from smsbat_composer.ui.theme import dp, theme
from smsbat_composer.words import tr

_WIDTH, _WIDTH_OF_BOTH = 320, 640
_GAP = 11


class PreviewPanel(Panel):
    """Alt+Left and Alt+Right go through the recipients wherever the keyboard is on the step.

    Pictures are loaded only while the panel is seen.
    """

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent)
        self._campaign = campaign
        self._row = PreviewedRow()
        self.pictures = campaign.pictures
        self._previewed = PreviewedPictures(self.pictures)
        self.channel = Segmented([Segment(channel, channel_word(channel)) for channel in Channel])
        self.light = Segmented(
            [
                Segment("light", icon="sun", name=tr("Light phone")),
                Segment("dark", icon="moon", name=tr("Dark phone")),
            ]
        )
        self._message: ShownMessage | None = None
        self.phone = PhonePreview()
        self.picture_line = PictureLine()
        self.recipient = RecipientBar(campaign, self._row)
        self._without_list = text_label(
            tr("The names of the columns stand for their values until there is a list."),
            size=12,
            ink="text2",
            wrap=True,
        )
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._connect()
        dark = "dark" if theme().dark else "light"
        self.light.select(dark)
        self.phone.set_dark(dark == "dark")
        self.refresh()

    def _lay_out(self) -> None:
        switches = QHBoxLayout()
        switches.addWidget(self.channel)
        switches.addStretch(1)
        switches.addWidget(self.light)
        above = QWidget()
        above.setFixedWidth(self.phone.width())
        above.setMaximumHeight(self.channel.sizeHint().height() + dp(_GAP) + self.phone.maximumHeight())
        screen = QVBoxLayout(above)
        screen.setContentsMargins(0, 0, 0, 0)
        screen.setSpacing(dp(_GAP))
        screen.addLayout(switches)
        screen.addWidget(self.phone, 1)
        below = QWidget()
        below.setFixedWidth(self.phone.width() + dp(20))
        below.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout(below)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(dp(8))
        for widget in (self.picture_line, self.recipient, self._without_list):
            words.addWidget(widget)
        self._halves.addWidget(above, 1000, Qt.AlignmentFlag.AlignHCenter)
        self._halves.addWidget(below)
        self._halves.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, dp(12), 0, dp(12))
        row.addStretch(1)
        row.addLayout(self._halves)
        row.addStretch(1)
        PanelEdge(self, "preview", _WIDTH, self.setMinimumWidth)
        self._fit()

    def _fit(self) -> None:
        """The recipient under the phone, or beside it where there is the room: the phone is higher then."""
        beside = self.width() >= dp(_WIDTH_OF_BOTH)
        self._halves.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._halves.setSpacing(dp(32 if beside else 12))

    def _connect(self) -> None:
        self.channel.chosen.connect(lambda _: self.refresh())
        self.light.chosen.connect(lambda key: self.phone.set_dark(key == "dark"))
        self.recipient.moved.connect(self.refresh)
        self.picture_line.show_asked.connect(self._fetch_unasked)
        self.picture_line.again_asked.connect(self._previewed.fetch_failed)
        self.pictures.changed.connect(self._show_message)
        self._campaign.campaign_changed.connect(self.refresh)
        self._campaign.recipients_changed.connect(self.recipient.use_list)

    def watch_keys(self, step: QWidget) -> None:
        """Take the preview's keys of a whole step."""
        self.recipient.watch_keys(step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._previewed.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._previewed.set_seen(False)

    # --- what is shown

    def refresh(self) -> None:
        """Show the message as it is now."""
        campaign = self._campaign.campaign
        channels = campaign.message.channels
        for channel in Channel:
            self.channel.set_enabled(channel, enabled=channel in channels)
        if channels and self.channel.selected() not in channels:
            self.channel.select(channels[0])
        if isinstance(shown := self.channel.selected(), Channel):
            self.recipient.show_channel(shown)
        content = self._row.render(campaign)
        self._message = self._shown(content) if channels else None
        self._find_pictures(content)
        self._show_message()
        names_shown = self._row.row is None and bool(Renderer(campaign, ()).unknown_columns)
        self._without_list.setVisible(names_shown)
        if self._campaign.is_sent:
            self._without_list.setText(tr("The names of the columns stand for their values."))

    def _shown(self, content: MessageContent) -> ShownMessage:
        return sms_bubble(content) if self.channel.selected() == Channel.SMS else viber_bubble(content)

    def _find_pictures(self, content: MessageContent) -> None:
        addresses = self._message.pictures if isinstance(self._message, ViberBubble) else ()
        personal = personal_addresses(self._campaign.campaign.message, content)
        self._previewed.show(addresses, personal, is_of_a_row=self._row.row is not None)

    def _show_message(self) -> None:
        """The message, with what is known of its pictures."""
        self.phone.show_message(self._message, self._previewed.places())
        self.picture_line.tell(unasked=len(self._previewed.unasked), failed=len(self._previewed.failed))

    def _fetch_unasked(self) -> None:
        self._previewed.fetch_unasked()
        self._show_message()
