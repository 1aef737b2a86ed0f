"""What the note of a delivery says: why it stands still, and of whom nobody knows."""

from datetime import UTC, datetime

from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.sentences.pauses import (
    outcomes_so_far,
    pause_sentence,
    pause_title,
    quiet_sentence,
    quiet_title,
)
from smsbat_composer.ui.components.note import NoteKind
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day_and_time

_CALM = frozenset({PauseCode.USER, PauseCode.NOT_STARTED, PauseCode.CANARY})
_TOLD_BY_NUMBERS = frozenset({PauseCode.USER, PauseCode.TOO_MANY_DOUBTS})  # where there are doubts
_OF_OUTCOMES = frozenset({PauseCode.CANARY, PauseCode.TOO_MANY_REFUSED})  # the user is to look at them


def pause_words(standing: Standing, trouble: str, doubled: int) -> tuple[NoteKind, str, str]:
    """Kind, title and text; without a title there is nothing to say."""
    if trouble:
        return "error", tr("It did not work"), trouble
    pause = standing.pause
    if standing.is_paused and pause is not None:
        kind: NoteKind = "plain" if pause.code in _CALM else "attention"
        return kind, _title(standing.paused_at, pause_title(pause)), _reason(standing, pause)
    return _words_without_pause(standing, doubled)


def _words_without_pause(standing: Standing, doubled: int) -> tuple[NoteKind, str, str]:
    has_stopped_in_doubt = standing.state is CampaignState.STOPPED and standing.doubts > 0
    if standing.quiet_until is not None:
        return "plain", quiet_title(standing.quiet_until), _with_doubts(quiet_sentence(), standing)
    if standing.tracking_pause is not None:
        held = standing.tracking_pause
        title = tr("Statuses are not asked for: {why}", why=pause_title(held))
        said = tr("What was sent stays sent. Settle the cause, then ask again.")
        return "attention", title, _with_doubts(said, standing)
    if standing.state is CampaignState.NEEDS_ATTENTION or has_stopped_in_doubt:
        title = tr("Nobody knows whether {n} recipients got the message", n=standing.doubts)
        said = tr("They may have got it, or not: you decide what becomes of them.")
        return "attention", title, f"{said} {_about_the_others(standing)}".strip()
    if doubled:
        said = tr("The gateway was seen to drop repeats, and then sent one. From now on nothing is repeated.")
        return "attention", tr("{n} recipients got the message twice", n=doubled), said
    return "attention", "", ""


def _title(paused_at: datetime | None, why: str) -> str:
    if paused_at is None:
        return tr("Paused: {why}", why=why)
    is_today = paused_at.astimezone().date() == datetime.now(UTC).astimezone().date()
    time = clock(paused_at) if is_today else day_and_time(paused_at)
    return tr("Paused at {time}: {why}", time=time, why=why)


def _reason(standing: Standing, pause: PauseReason) -> str:
    """What happened, in numbers where they tell more."""
    if pause.code in _OF_OUTCOMES:
        return _with_doubts(f"{outcomes_so_far(standing.tally)} {pause_sentence(pause)}", standing)
    if pause.code not in _TOLD_BY_NUMBERS or not standing.doubts:
        return _with_doubts(pause_sentence(pause), standing)
    said = [_doubts_sentence(standing)]
    if standing.tally.not_sent_yet:
        said.append(tr("Nothing was sent to the other {n} yet.", n=standing.tally.not_sent_yet))
    if pause.code is PauseCode.TOO_MANY_DOUBTS:
        said.append(tr("The program repeats nothing by itself unless the gateway is proven to drop repeats."))
    return " ".join(said)


def _with_doubts(said: str, standing: Standing) -> str:
    """With whom "Show them" shows: that button stands beside every reason there is."""
    return f"{said} {_doubts_sentence(standing)}" if standing.doubts else said


def _doubts_sentence(standing: Standing) -> str:
    return tr("Nobody knows whether the message reached {n} recipients.", n=standing.doubts)


def _about_the_others(standing: Standing) -> str:
    """Nothing where the user has stopped: the numbers tell whom."""
    tally = standing.tally
    if tally.not_sent_yet:
        return ""
    if tally.queued:
        return tr("The others are handed over, and {n} of them are still queued.", n=tally.queued)
    return tr("Everybody else is settled.")
