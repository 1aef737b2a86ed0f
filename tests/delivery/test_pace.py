"""How the window grows, shrinks and stops, on a clock of the test's own."""

from random import Random

import pytest

from smsbat_composer.delivery.judgement import Judgement, Verdict
from smsbat_composer.delivery.pace import Pace, PaceLimits
from smsbat_composer.delivery.states import OutcomeClass, PauseCode, PauseReason, VerdictKind

CLEAN = Judgement(OutcomeClass.ANSWERED, {"k": (Verdict("380500000001", VerdictKind.ACCEPTED, "m-1"),)})
SHORT = Judgement(OutcomeClass.ANSWERED, {"k": (Verdict("380500000001", VerdictKind.UNKNOWN),)})
DOUBT = Judgement(OutcomeClass.UNKNOWN, {"k": (Verdict("380500000001", VerdictKind.UNKNOWN),)})
NOT_SENT = Judgement(OutcomeClass.NOT_SENT, {})
TOKEN = PauseReason(PauseCode.TOKEN_REFUSED, 301)
LIMITS = PaceLimits(recipients=100, items=30, parallel=4, requests_per_second=10)


class Weather:
    """A pace with a clock that moves only when told."""

    def __init__(self, limits: PaceLimits = LIMITS) -> None:
        self.pace = Pace(limits, Random(7))
        self.now = 1000.0

    def start(self) -> int:
        self.now += self.pace.wait(self.now)
        return self.pace.start(self.now)

    def see(
        self,
        judgement: Judgement,
        *,
        reached: bool = True,
        is_settled: bool = False,
        epoch: int | None = None,
    ) -> PauseReason | None:
        epoch = self.start() if epoch is None else epoch
        return self.pace.observe(judgement, reached=reached, is_settled=is_settled, epoch=epoch, now=self.now)

    def see_clean(self, times: int) -> "Weather":
        for _ in range(times):
            assert self.see(CLEAN) is None
        return self


def test_the_window_opens_small_and_doubles_to_the_limits() -> None:
    weather = Weather()
    seen = []
    for _ in range(8):
        seen.append((weather.pace.recipients, weather.pace.items, weather.pace.parallel))
        weather.see(CLEAN)
    assert seen == [
        (10, 10, 1),
        (20, 20, 1),
        (40, 30, 1),
        (80, 30, 1),
        (100, 30, 1),
        (100, 30, 3),
        (100, 30, 4),
        (100, 30, 4),
    ]


def test_limits_below_the_first_request_are_kept() -> None:
    weather = Weather(PaceLimits(recipients=3, items=1, parallel=1)).see_clean(5)
    assert (weather.pace.recipients, weather.pace.items, weather.pace.parallel) == (3, 1, 1)


@pytest.mark.parametrize("trouble", [DOUBT, SHORT])
def test_a_doubt_falls_back_to_the_small_request(trouble: Judgement) -> None:
    weather = Weather().see_clean(8)
    weather.see(trouble)
    assert (weather.pace.recipients, weather.pace.parallel) == (10, 1)


def test_good_news_from_before_a_doubt_do_not_widen_the_window() -> None:
    weather = Weather().see_clean(8)
    old = weather.start()
    weather.see(DOUBT)
    weather.see(CLEAN, epoch=old)
    assert weather.pace.recipients == 10


def test_three_doubts_in_a_row_pause() -> None:
    weather = Weather()
    assert weather.see(DOUBT) is None
    assert weather.see(DOUBT) is None
    assert weather.see(DOUBT) == PauseReason(PauseCode.TOO_MANY_DOUBTS)


def test_three_doubts_of_requests_in_flight_together_pause() -> None:
    weather = Weather().see_clean(8)
    epochs = [weather.start() for _ in range(3)]
    assert [weather.see(DOUBT, epoch=epoch) for epoch in epochs] == [
        None,
        None,
        PauseReason(PauseCode.TOO_MANY_DOUBTS),
    ]


def test_an_answer_between_doubts_breaks_the_row() -> None:
    weather = Weather()
    for judgement in (DOUBT, DOUBT, CLEAN, DOUBT, DOUBT, SHORT, DOUBT, DOUBT):
        assert weather.see(judgement) is None


def test_what_was_not_sent_between_doubts_does_not_break_the_row() -> None:
    weather = Weather()
    for judgement in (DOUBT, NOT_SENT, DOUBT, NOT_SENT):
        assert weather.see(judgement) is None
    assert weather.see(DOUBT) == PauseReason(PauseCode.TOO_MANY_DOUBTS)


def test_a_pause_that_the_answer_asks_for_is_passed_on() -> None:
    refused = Judgement(OutcomeClass.REFUSED_BEFORE, {}, pause=TOKEN)
    assert Weather().see(refused) == TOKEN


def test_requests_start_no_faster_than_the_account_allows() -> None:
    weather = Weather()
    weather.pace.start(weather.now)
    assert weather.pace.wait(weather.now) == pytest.approx(0.1)
    assert weather.pace.wait(weather.now + 0.04) == pytest.approx(0.06)
    assert weather.pace.wait(weather.now + 5) == 0


def test_what_was_not_sent_is_tried_later_and_later_with_jitter() -> None:
    weather = Weather(PaceLimits(first_delay=1, longest_delay=6, requests_per_second=1000))
    waits = []
    for _ in range(6):
        weather.see(NOT_SENT)
        waits.append(weather.pace.wait(weather.now))
    for wait, most in zip(waits, (1, 2, 4, 6, 6, 6), strict=True):
        assert most / 2 <= wait <= most
    assert len({round(wait, 6) for wait in waits[3:]}) == 3


def test_the_same_dice_give_the_same_waits() -> None:
    first, second = Weather(), Weather()
    for weather in (first, second):
        weather.see(NOT_SENT)
    assert first.pace.wait(first.now) == second.pace.wait(second.now)


@pytest.mark.parametrize(
    ("asked", "least", "most"), [(20.0, 20.0, 20.0), (9999.0, 300.0, 300.0), (0.0, 0.5, 1.0)]
)
def test_retry_after_is_honoured_up_to_300_seconds(asked: float, least: float, most: float) -> None:
    weather = Weather()
    weather.see(Judgement(OutcomeClass.NOT_SENT, {}, retry_after=asked))
    assert least <= weather.pace.wait(weather.now) <= most


def test_requests_that_failed_together_count_as_one_failure() -> None:
    weather = Weather().see_clean(8)
    epochs = [weather.start() for _ in range(4)]
    for epoch in epochs:
        assert weather.see(NOT_SENT, reached=False, epoch=epoch) is None
    assert weather.pace.wait(weather.now) <= 1


def test_an_unreachable_gateway_pauses_after_a_few_tries() -> None:
    weather = Weather(PaceLimits(tries_to_connect=3))
    assert weather.see(NOT_SENT, reached=False) is None
    assert weather.see(NOT_SENT, reached=False) is None
    assert weather.see(NOT_SENT, reached=False) == PauseReason(PauseCode.GATEWAY_UNREACHABLE)


def test_a_busy_gateway_pauses_after_more_tries() -> None:
    weather = Weather(PaceLimits(tries=4, tries_to_connect=2))
    assert [weather.see(NOT_SENT) for _ in range(4)] == [
        None,
        None,
        None,
        PauseReason(PauseCode.GATEWAY_BUSY),
    ]


def test_starting_again_forgets_what_was() -> None:
    weather = Weather(PaceLimits(tries_to_connect=2)).see_clean(8)
    weather.see(DOUBT)
    weather.see(DOUBT)
    weather.see(NOT_SENT, reached=False)
    weather.pace.start_again(weather.now)
    assert (weather.pace.recipients, weather.pace.wait(weather.now)) == (10, 0)
    assert weather.see(DOUBT) is None
    assert weather.see(DOUBT) is None
    assert weather.see(NOT_SENT, reached=False) is None
