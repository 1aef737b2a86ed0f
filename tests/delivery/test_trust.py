"""What makes a gateway trusted, for how long, and what ends it for good."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import apsw
import pytest

from delivery.desk import Desk
from delivery.trusting import check
from smsbat_composer.delivery.trust import (
    LONGEST_AGE,
    CheckOrigin,
    ReplayAnswer,
    Trust,
    TrustBook,
    TrustKey,
    TrustLevel,
    trust_after,
    verdict_on,
)
from smsbat_composer.gateway.exchange import Endpoint

KEY = TrustKey("main", "https://restapi.smsbat.com", Endpoint.SEND)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
BARE = {ReplayAnswer.REPEAT_WITHOUT_IDS, ReplayAnswer.CONFLICT}
PROVEN_BY = {ReplayAnswer.SAME_IDS, ReplayAnswer.REPEAT_WITH_IDS, *BARE}


@pytest.mark.parametrize("answer", list(ReplayAnswer))
def test_only_a_dropped_repeat_proves_and_only_a_new_message_disproves(answer: ReplayAnswer) -> None:
    if answer is ReplayAnswer.NEW_IDS:
        expected = TrustLevel.DISPROVED
    else:
        expected = TrustLevel.PROVEN if answer in PROVEN_BY else TrustLevel.UNPROVEN
    assert verdict_on(answer) is expected


def test_nothing_seen_is_nothing_proven() -> None:
    assert trust_after([]) == Trust(TrustLevel.UNPROVEN, timedelta(0))


def test_the_longest_age_seen_counts_up_to_twelve_hours() -> None:
    assert trust_after([check(age=HOUR), check(age=MINUTE)]) == Trust(TrustLevel.PROVEN, HOUR)
    assert trust_after([check(age=timedelta(days=2))]) == Trust(TrustLevel.PROVEN, LONGEST_AGE)


def test_what_proves_nothing_takes_nothing_away() -> None:
    assert trust_after([check(age=HOUR), check(ReplayAnswer.NO_ANSWER)]) == Trust(TrustLevel.PROVEN, HOUR)


@pytest.mark.parametrize("answer", list(ReplayAnswer))
def test_an_answer_without_ids_is_understood_only_from_a_proof(answer: ReplayAnswer) -> None:
    seen = check(answer)
    assert trust_after([check(), seen]).bare_answers == (BARE & {answer})
    assert trust_after([check(), replace(seen, origin=CheckOrigin.RECONCILIATION)]).bare_answers == set()


def test_one_message_created_twice_ends_it_whenever_it_was() -> None:
    checks = [check(age=HOUR), check(ReplayAnswer.NEW_IDS), check(age=2 * HOUR), check(ReplayAnswer.REFUSED)]
    for told in permutations(checks):
        assert trust_after(told) == Trust(TrustLevel.DISPROVED)


@pytest.mark.parametrize(
    "other",
    [
        TrustKey("second", KEY.base_url, KEY.endpoint),
        TrustKey(KEY.account_id, "https://elsewhere.example", KEY.endpoint),
        TrustKey(KEY.account_id, KEY.base_url, Endpoint.SENDMULTI),
    ],
)
def test_trust_is_per_account_address_and_call(desk: Desk, other: TrustKey) -> None:
    book = TrustBook(desk.journal._connection)
    book.note(KEY, check(age=HOUR))
    assert book.trust(KEY) == Trust(TrustLevel.PROVEN, HOUR)
    assert book.trust(other) == Trust()


def test_the_history_is_kept_whole_and_newest_first(desk: Desk) -> None:
    book = TrustBook(desk.journal._connection)
    told = [check(ReplayAnswer.FIRST_LOST), check(age=MINUTE), check(age=MINUTE)]
    for one in told:
        book.note(KEY, one)
    desk.restart()
    kept = TrustBook(desk.journal._connection).history(KEY.account_id, KEY.base_url)
    assert [(one.answer, one.age) for one in kept] == [(one.answer, one.age) for one in reversed(told)]


def test_only_news_of_a_campaign_is_kept(desk: Desk) -> None:
    book = TrustBook(desk.journal._connection)
    for age in (HOUR, MINUTE, HOUR, 2 * HOUR):
        book.note_news(KEY, check(age=age))
    book.note_news(KEY, check(ReplayAnswer.NO_ANSWER))
    assert [one.age for one in book.history(KEY.account_id, KEY.base_url)] == [2 * HOUR, HOUR]


@pytest.mark.parametrize("change", ["UPDATE trust_check SET verdict = 'proven'", "DELETE FROM trust_check"])
def test_the_database_keeps_what_a_gateway_did(desk: Desk, change: str) -> None:
    TrustBook(desk.journal._connection).note(KEY, check(ReplayAnswer.NEW_IDS))
    with pytest.raises(apsw.ConstraintError):
        desk.journal._connection.execute(change)
