"""Underlines what makes the SMS Unicode for nothing: in its own text, or in that of all channels."""

from PySide6.QtCore import QObject

from smsbat_composer.campaign.limits import SMS_GSM7_UNITS
from smsbat_composer.ui.message.forcing_characters import avoidable_in, is_avoidable
from smsbat_composer.ui.message.text_field import TextField
from smsbat_composer.ui.open_campaign import OpenCampaign

_MOST_MARKED = 2 * SMS_GSM7_UNITS.value  # characters: what is so much too long is not to be made cheaper


class ForcingMarks(QObject):
    """Marks while there is typing; whether the rows' values force Unicode anyway, the last review knows."""

    def __init__(self, campaign: OpenCampaign, field: TextField) -> None:
        super().__init__(field)
        self._campaign = campaign
        self._field = field
        self._values_allow_plain = True
        campaign.campaign_changed.connect(self._mark)
        campaign.review_changed.connect(self._learn)
        self._learn()
        self._mark()

    @property
    def make_it_dear(self) -> bool:
        """Whether the SMS is Unicode for nothing but such characters."""
        return self._values_allow_plain and bool(avoidable_in(self._campaign.campaign))

    def _learn(self) -> None:
        review = self._campaign.review
        if review is not None and self._campaign.campaign.message.sms is not None:
            self._values_allow_plain = review.estimate is None or is_avoidable(review)
            self._mark()

    def _mark(self) -> None:
        message = self._campaign.campaign.message
        is_inherited = message.sms is not None and message.sms.text is None
        text = message.sms_text or ""
        is_here = message.sms is not None and self._field.path == ("text" if is_inherited else "sms.text")
        is_wanted = is_here and len(text) <= _MOST_MARKED and ("{" not in text or self._values_allow_plain)
        characters = avoidable_in(self._campaign.campaign) if is_wanted else ()
        self._field.editor.mark_forcing(frozenset(characters))
