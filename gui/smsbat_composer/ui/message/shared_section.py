"""The sender and the text of all channels: each channel has them that has none of its own."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsbat_composer.drafts.viber_kinds import KIND_FIELDS, kind_of
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.message.content_edits import field_value, has_shared_texts, with_field
from smsbat_composer.ui.message.forcing_marks import ForcingMarks
from smsbat_composer.ui.message.sender_field import SenderField
from smsbat_composer.ui.message.text_field import TextField
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr


class SharedSection(QWidget):
    """Shown from holding anything, or being asked for, until it is sent away.

    Were it to go when it is emptied, the caret would land in the field below, and what is typed next too.
    """

    def __init__(self, campaign: OpenCampaign) -> None:
        super().__init__()
        self._campaign = campaign
        self._asked = False
        self.sender_field = SenderField(campaign, "sender", tr("Sender for all channels"))
        self.text = TextField(campaign, "text", tr("Text for all channels"), lines=2, size=14)
        self.text.set_hint(tr("Text for all channels"))
        ForcingMarks(campaign, self.text)
        self._apart = text_label(
            tr("Viber sends an image without text, so the SMS has a text of its own."),
            size=12,
            ink="text2",
            wrap=True,
        )
        head = WrappingRow()
        head.add(
            text_label(tr("All channels", comment="section"), size=14, weight=SEMIBOLD),
            text_label(tr("from", comment="before a sender"), size=12, ink="text2"),
            self.sender_field.box,
            text_label(tr("for channels without their own"), size=12, ink="text2"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addWidget(self.sender_field)
        column.addWidget(self.text)
        column.addWidget(self._apart)
        column.addSpacing(dp(8))
        column.addWidget(rule())
        campaign.campaign_changed.connect(self.refresh)
        self.refresh()

    @property
    def is_shown(self) -> bool:
        """Whether the campaign has, or may get, what all channels share."""
        has_text_put_away = self._campaign.switched_off.shared_text is not None
        return self._asked or has_text_put_away or has_shared_texts(self._campaign.campaign.message)

    def ask(self, *, wanted: bool) -> None:
        """Show it although it is empty, or no longer."""
        self._asked = wanted
        self.refresh()

    def refresh(self) -> None:
        """Show it where there is anything to share; an image shares no text."""
        message = self._campaign.campaign.message
        self._asked = self._asked or has_shared_texts(message)
        is_image = message.viber is not None and "text" not in KIND_FIELDS[kind_of(message)]
        self.text.setVisible(not is_image)
        self._apart.setVisible(is_image and message.is_hybrid)
        self.setVisible(self.is_shown)


class OwnText(QWidget):
    """Says under a channel's text that it is no longer that of all channels, and takes it back."""

    def __init__(self, campaign: OpenCampaign, path: str) -> None:
        super().__init__()
        self._campaign = campaign
        self._path = path
        self.share = link(tr("Use the text of all channels"))
        self.share.clicked.connect(self._share)
        words = text_label(tr("A text of its own, not the one for all channels."), size=12, ink="text2")
        line = WrappingRow(self, spacing=8)
        line.add(words, self.share)
        campaign.campaign_changed.connect(self.refresh)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show it where both texts are there."""
        message = self._campaign.campaign.message
        self.setVisible(bool(message.text) and field_value(message, self._path) is not None)
        self.share.setEnabled(not self._campaign.is_sent)

    def _share(self) -> None:
        self._campaign.edit(with_field(self._campaign.campaign, self._path, ""))
