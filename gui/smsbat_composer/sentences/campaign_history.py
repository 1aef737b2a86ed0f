"""What happened to a campaign, sentence by sentence."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from smsbat_composer.delivery.campaign_history import CampaignHistory, Chapter
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.sentences.doubts import decision_sentence
from smsbat_composer.sentences.pauses import pause_title
from smsbat_composer.words import tr

Line = tuple[datetime, str]


def campaign_lines(history: CampaignHistory) -> list[Line]:
    """Everything known, oldest first."""
    return sorted(_lines(history), key=lambda line: line[0])  # stable: what came at one time stays in order


def _lines(history: CampaignHistory) -> Iterator[Line]:
    record = history.record
    yield record.created_at, tr("Written down, ready to be sent to {n} recipients", n=history.to_send)
    was_sent = False
    for chapter in history.chapters:
        yield chapter.at, _chapter_words(chapter, was_sent=was_sent)
        was_sent |= chapter.state is CampaignState.SENDING
    for decision in history.decisions:
        yield decision.at, decision_sentence(decision)
    if record.contacts_removed_at is not None:
        yield record.contacts_removed_at, tr("Contacts removed, as Settings ask; the numbers stay")


_REACHED: Mapping[CampaignState, Callable[[], str]] = {
    CampaignState.DRAFT: lambda: "",  # a campaign in the journal is none
    CampaignState.SCHEDULED: lambda: tr("Waits for its start time"),
    CampaignState.PAUSED: lambda: tr("Paused", comment="history"),
    CampaignState.NEEDS_ATTENTION: lambda: tr("All handed over; some recipients are in doubt"),
    CampaignState.DELIVERING: lambda: tr("All handed over; the gateway is asked what became of them"),
    CampaignState.FINISHED: lambda: tr("Finished: what became of everybody is known"),
    CampaignState.STOPPED: lambda: tr("Stopped: nobody else is sent to"),
}


def _chapter_words(chapter: Chapter, *, was_sent: bool) -> str:
    if chapter.state is CampaignState.SENDING:
        return tr("Resumed", comment="history") if was_sent else tr("Sending began")
    said = _REACHED[chapter.state]()
    return said if chapter.pause is None else tr("{what}: {why}", what=said, why=pause_title(chapter.pause))
