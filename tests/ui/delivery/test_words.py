"""What the head of a delivery says, in both languages."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from smsbat_composer.delivery.states import (
    CampaignState,
    DisplayGroup,
    PauseCode,
    PauseReason,
    RecipientState,
)
from smsbat_composer.delivery.tally import Tally, TallyLine
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.ui.delivery.delivery_terms import delivery_terms, groups_of_term
from smsbat_composer.ui.delivery.pause_words import pause_words
from smsbat_composer.ui.delivery.progress_band import rest_words
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.delivery.time_left import about, until
from smsbat_composer.words import Language, use_language

LINES = {
    RecipientState.PLANNED: DisplayGroup.NOT_SENT_YET,
    RecipientState.IN_FLIGHT: DisplayGroup.NOT_SENT_YET,
    RecipientState.WRITTEN_OFF: DisplayGroup.TREATED_AS_SENT,
    RecipientState.EXCLUDED: DisplayGroup.DUPLICATE,
    RecipientState.ACCEPTED: DisplayGroup.QUEUED,
    RecipientState.NEEDS_ATTENTION: DisplayGroup.NEEDS_ATTENTION,
}


def tally(**counts: int) -> Tally:
    lines = tuple(
        TallyLine(
            RecipientState(state), LINES[RecipientState(state)], "", "", 0, "", "", "", n, Decimal(0), 0
        )
        for state, n in counts.items()
    )
    return Tally(lines, (Channel.SMS,))


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0.4, "less than a minute"),
        (1.2, "about 2 min"),
        (59, "about 59 min"),
        (60, "about 1 h"),
        (61, "about 1 h 10 min"),
        (125, "about 2 h 10 min"),
    ],
)
def test_time_left_is_rounded_up(minutes: float, words: str) -> None:
    assert about(minutes) == words


def test_the_clock_of_the_end_is_the_computers() -> None:
    now = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    assert until(now, 30) == f"until {datetime(2026, 5, 4, 10, 0, tzinfo=UTC).astimezone():%H:%M}"


def test_time_left_follows_the_pace_and_is_unknown_without_one() -> None:
    numbers = tally(planned=100, in_flight=20)
    assert Standing(CampaignState.SENDING, numbers, rate_per_minute=60).minutes_left == 2
    assert Standing(CampaignState.SENDING, numbers).minutes_left is None
    assert Standing(CampaignState.PAUSED, numbers, rate_per_minute=60).minutes_left is None


def test_where_the_rest_is() -> None:
    numbers = tally(planned=1_000, in_flight=1, accepted=5)
    standing = Standing(CampaignState.SENDING, numbers, in_flight_requests=1)
    assert rest_words(standing) == "1 on its way (1 request) · 1,000 waiting for their turn"
    use_language(Language.UKRAINIAN)
    assert rest_words(standing) == "1 у дорозі (1 запит) · 1\N{NO-BREAK SPACE}000 чекають черги"


def test_a_sending_that_cannot_get_on_says_why_it_waits() -> None:
    sending = Standing(CampaignState.SENDING, tally(planned=7), holdup=PauseCode.GATEWAY_UNREACHABLE)
    assert rest_words(sending).startswith("No connection to the gateway, it is tried again by itself · 7 ")
    busy = Standing(CampaignState.SENDING, tally(planned=7), holdup=PauseCode.GATEWAY_BUSY)
    assert "more slowly" in rest_words(busy)
    paused = Standing(CampaignState.PAUSED, tally(planned=7), holdup=PauseCode.GATEWAY_BUSY)
    assert rest_words(paused) == "7 waiting for their turn"


def test_after_a_stop_the_rest_was_not_sent() -> None:
    stopped = Standing(CampaignState.STOPPED, tally(planned=7, accepted=5))
    assert rest_words(stopped) == "7 were not sent: you stopped"


def test_a_status_that_never_came_is_awaited_only_until_the_end() -> None:
    numbers = tally(accepted=5)
    assert rest_words(Standing(CampaignState.DELIVERING, numbers)) == "5 more statuses to come"
    assert rest_words(Standing(CampaignState.FINISHED, numbers)).startswith("5 without a last status: ")


@pytest.mark.parametrize(
    ("state", "said"), [(CampaignState.SENDING, "not sent yet"), (CampaignState.STOPPED, "not sent")]
)
def test_only_a_campaign_that_may_go_on_has_not_sent_yet(state: CampaignState, said: str) -> None:
    terms = {term.key: term for term in delivery_terms(tally(planned=3), state)}
    assert terms[DisplayGroup.NOT_SENT_YET].label == said


def test_people_treated_as_sent_have_a_term_only_where_there_are_any() -> None:
    few = delivery_terms(tally(planned=3), CampaignState.SENDING)
    assert DisplayGroup.TREATED_AS_SENT not in [term.key for term in few]
    terms = delivery_terms(tally(planned=3, written_off=2, excluded=9), CampaignState.SENDING)
    assert terms[0].number == sum(term.number for term in terms[1:]) == 5


def test_all_means_everybody_who_is_sent_to() -> None:
    assert groups_of_term(None, tally(planned=3)) == frozenset()
    everybody = groups_of_term(None, tally(planned=3, excluded=1))
    assert DisplayGroup.DUPLICATE not in everybody
    assert len(everybody) == 8


def test_nobody_is_called_settled_who_is_queued_or_was_not_sent_to() -> None:
    state = CampaignState.NEEDS_ATTENTION
    assert "Everybody else is settled." in pause_words(Standing(state, tally(needs_attention=2)), "", 0)[2]
    said = pause_words(Standing(state, tally(needs_attention=2, accepted=5)), "", 0)[2]
    assert said.endswith("The others are handed over, and 5 of them are still queued.")
    stopped = Standing(CampaignState.STOPPED, tally(needs_attention=2, planned=7, accepted=5))
    assert pause_words(stopped, "", 0)[1:] == (
        "Nobody knows whether 2 recipients got the message",
        "They may have got it, or not: you decide what becomes of them.",
    )


@pytest.mark.parametrize("code", PauseCode)
def test_every_pause_with_people_in_doubt_names_them(code: PauseCode) -> None:
    """The button beside it offers to show "them"."""
    doubted = "Nobody knows whether the message reached 3 recipients."
    for doubts in (0, 3):
        numbers = tally(planned=4, needs_attention=doubts)
        told = pause_words(Standing(CampaignState.PAUSED, numbers, pause=PauseReason(code)), "", 0)[2]
        assert told.count(doubted) == (doubts > 0)
    assert told.endswith("Nothing was sent to the other 4 yet.") == (code is PauseCode.USER)
