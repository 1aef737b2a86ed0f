"""What the SMS would cost in plain characters, or in Latin letters: every row is counted again."""

import threading
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Cancelled, Estimate, estimate
from smsbat_composer.campaign.placeholders import change_literals, parse
from smsbat_composer.campaign.plain_characters import template_to_plain
from smsbat_composer.campaign.transliteration import to_latin
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.review import Review
from smsbat_composer.ui.background import background
from smsbat_composer.ui.message.content_edits import with_field
from smsbat_composer.ui.message.forcing_characters import avoidable_in, is_avoidable
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.workspace.settings import Prices


class Way(StrEnum):
    """How an SMS can become cheaper."""

    PLAIN = "plain"  # without changing what it says
    LATIN = "latin"  # in other letters


@dataclass(frozen=True)
class Offer:
    """A way, the characters it is about, and all rows as they are and as they would be, once counted.

    `sample` is the text as it would read, column names in braces.
    """

    way: Way
    characters: tuple[str, ...] = ()
    now: Estimate | None = None
    after: Estimate | None = None
    sample: str = ""


class CheaperSms(QObject):
    """Looks for a cheaper way after every review; `offered` carries an Offer, or None."""

    offered = Signal(object)

    def __init__(self, campaign: OpenCampaign, parent: QObject) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._newest = _Newest()
        self.destroyed.connect(self._newest.stop)
        campaign.review_changed.connect(self.look)

    def look(self) -> None:
        """Offer what the newest review leads to; while it is being made the old offer stands."""
        self._newest.stop()
        review = self._campaign.review
        if review is None:
            return
        campaign, prices = self._campaign.campaign, self._campaign.composer.settings.prices
        now = review.estimate or _count_one(campaign, prices)
        offer = None if self._campaign.is_sent else _first_look(campaign, review, now)
        if offer is None or offer.way is Way.PLAIN:
            self.offered.emit(offer)
        if offer is not None and offer.now is not None:
            self._count(offer)

    def _count(self, offer: Offer) -> None:
        campaign, composer = self._campaign.campaign, self._campaign.composer
        list_path = composer.drafts.list_path(self._campaign.campaign_id)
        stop = self._newest.begin()
        changed, prices = cheaper_campaign(campaign, offer.way), composer.settings.prices
        if list_path is None:
            self._counted(offer, _count_one(changed, prices), stop)
            return
        background(
            lambda: _count_rows(changed, list_path, prices, stop),
            done=lambda after: self._counted(offer, after, stop),
            failed=lambda _error: None,  # the review reads the same rows, and tells
        )

    def _counted(self, offer: Offer, after: Estimate | None, stop: threading.Event) -> None:
        if after is None or stop.is_set() or not isValid(self):
            return
        if offer.way is Way.LATIN and _parts(after) >= _parts(offer.now):
            self.offered.emit(None)
        else:
            self.offered.emit(replace(offer, after=after))


class _Newest:
    """The count that is under way; it outlives the window that asked for it by a moment."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def begin(self) -> threading.Event:
        self._event = threading.Event()
        return self._event

    def stop(self) -> None:
        self._event.set()


def cheaper_campaign(campaign: CampaignFile, way: Way) -> CampaignFile:
    """The campaign with its SMS made cheaper this way, without what has no plain form."""
    cheaper = with_field(campaign, "sms.text", template_to_plain(campaign.message.sms_text or ""))
    if way is Way.LATIN:  # Latin letters alone would leave № and « in their way
        cheaper = cheaper.model_copy(update={"transliterate_sms": True})
    emoji = dict.fromkeys(map(ord, avoidable_in(cheaper)))
    source = change_literals(cheaper.message.sms_text or "", lambda text: text.translate(emoji))
    return with_field(cheaper, "sms.text", source)


def _first_look(campaign: CampaignFile, review: Review, now: Estimate | None) -> Offer | None:
    if campaign.message.sms is None:
        return None
    characters = avoidable_in(campaign)
    if characters and is_avoidable(review):
        return Offer(Way.PLAIN, characters, now)
    parts = now.parts if now else None
    if parts is not None and parts.ucs2 and parts.max > 1 and not campaign.transliterate_sms:
        source = cheaper_campaign(campaign, Way.LATIN).message.sms_text or ""
        return Offer(Way.LATIN, (), now, sample=change_literals(source, to_latin))
    return None


def _count_one(campaign: CampaignFile, prices: Prices) -> Estimate | None:
    """One recipient in place of a list; None where each would get another text."""
    if parse(campaign.message.sms_text or "").placeholders:
        return None
    return estimate(campaign, (), [(1, ())], prices)


def _count_rows(
    campaign: CampaignFile, list_path: Path, prices: Prices, stop: threading.Event
) -> Estimate | None:
    """All rows counted; None when told to stop."""
    with RecipientList(list_path) as recipients:
        rows = ((row.number, row.cells) for row in recipients.to_send())
        try:
            return estimate(campaign, recipients.columns, rows, prices, cancel=stop)
        except Cancelled:
            return None


def _parts(counted: Estimate | None) -> int:
    return counted.parts.total if counted and counted.parts else 0
