"""The SMS: from whom, in which letters, its text, and what makes it dear."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.campaign.limits import VIBER_TTL_DEFAULT
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.message.cheaper_sms import CheaperSms, Offer, Way, cheaper_campaign
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.cost_note import CostNote
from smsbat_composer.ui.message.counters import sms_counter
from smsbat_composer.ui.message.durations import fallback_words
from smsbat_composer.ui.message.forcing_characters import PlainFix, apply_fix
from smsbat_composer.ui.message.forcing_marks import ForcingMarks
from smsbat_composer.ui.message.sender_field import SenderField
from smsbat_composer.ui.message.shared_section import OwnText
from smsbat_composer.ui.message.text_field import TextField, writing_hint
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp, font
from smsbat_composer.words import tr


class SmsSection(QWidget):
    """The text with its counter of parts, and the cost note under it."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._estimate: Estimate | None = None  # the last one known
        self.sender_field = SenderField(campaign, "sms.sender", tr("SMS sender", comment="field"))
        self._when = text_label(size=12, ink="text2")
        self.latin = QCheckBox(tr("In Latin letters (КМУ-55)"))
        self.latin.setFont(font(12))
        self.latin.setToolTip(tr("The text and the values of the columns, by the Ukrainian standard"))
        self.flash = QCheckBox(tr("Flash SMS", comment="field"))
        self.flash.setFont(font(12))
        self.flash.setToolTip(tr("It opens on the screen at once, and most phones do not keep it"))
        self.text = TextField(campaign, "sms.text", tr("SMS text", comment="field"), lines=2, size=14)
        self.text.set_hint(writing_hint())
        self._marks = ForcingMarks(campaign, self.text)
        self.note = CostNote()
        self._cheaper = CheaperSms(campaign, self)
        self._lay_out()
        self.flash.clicked.connect(self._set_flash)
        self.latin.clicked.connect(self._set_latin)
        self.note.fix_asked.connect(self._fix)
        self.note.latin_asked.connect(self._make_latin)
        self._cheaper.offered.connect(self._show_offer)
        campaign.campaign_changed.connect(self.refresh)
        campaign.review_changed.connect(self._show_review)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()
        self._show_review()
        self._cheaper.look()

    def _lay_out(self) -> None:
        head = WrappingRow()
        head.add(
            text_label("SMS", size=14, weight=SEMIBOLD),
            text_label(tr("from", comment="before a sender"), size=12, ink="text2"),
            self.sender_field.box,
            self._when,
        )
        head.add_gap()
        head.add(self.flash, self.latin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addLayout(head)
        column.addWidget(self.sender_field)
        column.addWidget(self.text)
        column.addWidget(OwnText(self._campaign, "sms.text"))
        column.addWidget(self.note)

    # --- content

    def refresh(self) -> None:
        """Show what the campaign says."""
        campaign = self._campaign.campaign
        if campaign.message.sms is None:
            return
        viber = campaign.message.viber
        self._when.setVisible(viber is not None)
        if viber is not None:
            self._when.setText(fallback_words(VIBER_TTL_DEFAULT.value if viber.ttl is None else viber.ttl))
        self.flash.setChecked(bool(campaign.message.sms.is_flash))
        self.latin.setChecked(campaign.transliterate_sms)
        for box in (self.flash, self.latin):
            box.setEnabled(not self._campaign.is_sent)
        if self._campaign.is_sent:
            self.note.show_offer(None, self._campaign.composer.settings.prices)
        self._show_counter()

    def _set_flash(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        self._campaign.edit(with_field(self._campaign.campaign, "sms.is_flash", on))

    def _set_latin(self, on: bool) -> None:  # noqa: FBT001 - a Qt slot
        campaign = self._campaign.campaign.model_copy(update={"transliterate_sms": on})
        self._campaign.edit(campaign)

    def _make_latin(self) -> None:
        self._campaign.edit(cheaper_campaign(self._campaign.campaign, Way.LATIN))

    def _fix(self, fix: PlainFix | None) -> None:
        campaign = self._campaign.campaign
        if fix is None:
            plain = cheaper_campaign(campaign, Way.PLAIN)
        else:
            plain = with_field(campaign, "sms.text", apply_fix(campaign.message.sms_text or "", fix))
        self._campaign.edit(plain)
        self.text.editor.setFocus()

    # --- review

    def _show_review(self) -> None:
        review = self._campaign.review
        if review is None or self._campaign.campaign.message.sms is None:
            return
        self._estimate = review.estimate
        self._show_counter()

    def _show_counter(self) -> None:
        counter = sms_counter(self._campaign.campaign, self._estimate)
        self.text.show_counter(counter, parts_ink=Tone.ATTENTION if self._marks.make_it_dear else "text")

    def _show_offer(self, offer: Offer | None) -> None:
        self.note.show_offer(offer, self._campaign.composer.settings.prices)
