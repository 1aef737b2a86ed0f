"""The campaign's own precautions in a real engine: pace, quiet hours, the first ones, refusals."""

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from delivery.desk import Desk, campaign_file, doubted, phone
from delivery.office import Office, hold_sends_from, is_paused
from delivery.tiny_gateway import lose_the_answer
from delivery.trusting import Clocks, earn_trust
from delivery.watching import Watcher
from gateway.loopback import Connection
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.kyiv_time import KYIV
from smsbat_composer.delivery import campaign_run, precautions
from smsbat_composer.delivery.check_points import accept_refusals
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.precautions import Precautions
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason

CANARY, REFUSED = PauseReason(PauseCode.CANARY), PauseReason(PauseCode.TOO_MANY_REFUSED)


class OfficeClocks:
    """The engine's clocks, which a test puts on together, or the wall clock alone: then it slept."""

    ahead = timedelta()
    slept = timedelta()

    @classmethod
    def now(cls) -> Moment:
        moment = Moment.now()
        wall = moment.wall + cls.ahead + cls.slept
        return Moment(wall, moment.seconds + cls.ahead.total_seconds())

    @classmethod
    def set_wall(cls, wall: datetime) -> None:
        cls.slept = wall - (cls.now().wall - cls.slept)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[OfficeClocks]]:
    for module in (campaign_run, precautions):
        monkeypatch.setattr(module, "Moment", OfficeClocks)
    yield OfficeClocks
    OfficeClocks.ahead = OfficeClocks.slept = timedelta()


def careful(**options: object) -> CampaignFile:
    plain = campaign_file()
    return plain.model_copy(update={"options": plain.options.model_copy(update=options)})


def sizes(office: Office) -> list[int]:
    return [len(json.loads(body)["recipients"]) for body in office.gateway.bodies]


def until_accepted(watcher: Watcher, people: int) -> None:
    watcher.wait_for(lambda progress: progress.tally.accepted == people and not progress.in_flight_requests)


# --- pace


def test_no_minute_sees_more_people_than_the_pace_and_a_restart_changes_nothing(
    office: Office, clocks: type[OfficeClocks]
) -> None:
    campaign_id = office.plan(24, careful(pace_per_minute=20))
    engine, watcher = office.start(campaign_id)
    for sent in range(2, 21, 2):
        until_accepted(watcher, sent)
        assert sizes(office) == [2] * (sent // 2)
        clocks.ahead += timedelta(seconds=6)
        if sent == 10:
            engine.close()
            assert watcher.wait_for_end(engine).pause == PauseReason(PauseCode.RESTARTED)
            engine, watcher = office.start(campaign_id)
        engine.resume()  # says nothing new; it makes the engine look at its clocks
    until_accepted(watcher, 22)  # the second minute has begun
    clocks.ahead += timedelta(seconds=6)
    engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert set(office.gateway.times_created.values()) == {1}


def test_what_the_run_before_handed_over_counts_for_the_pace(office: Office) -> None:
    campaign_id = office.plan(10, careful(pace_per_minute=1))
    journal, now = office.desk.journal, Moment.now()
    assert journal.claim(campaign_id, max_recipients=1, max_items=1, now=now.wall) is not None
    assert Precautions.of(journal, campaign_id, 20).wait(Moment.now()) > 0


def test_a_pause_is_obeyed_at_once_while_the_pace_makes_wait(office: Office) -> None:
    engine, watcher = office.start(office.plan(10, careful(pace_per_minute=1)))
    until_accepted(watcher, 1)
    engine.pause()
    assert watcher.wait_for(is_paused).pause == PauseReason(PauseCode.USER)
    engine.stop()
    assert watcher.wait_for_end(engine).tally.accepted == 1


# --- quiet hours

EVENING = datetime(2026, 5, 4, 22, 30, tzinfo=KYIV).astimezone(UTC)
MORNING = datetime(2026, 5, 5, 9, 0, tzinfo=KYIV).astimezone(UTC)


def test_a_campaign_begun_in_its_quiet_hours_waits_says_until_when_and_goes_on_by_itself(
    office: Office, clocks: type[OfficeClocks]
) -> None:
    clocks.set_wall(EVENING)
    campaign_id = office.plan(30, careful(quiet_hours="21:00-09:00"))
    engine, watcher = office.start(campaign_id)
    waiting = watcher.wait_for(lambda progress: progress.quiet_until is not None)
    assert (waiting.state, waiting.quiet_until) == (CampaignState.SENDING, MORNING)
    assert waiting.is_sending  # so the computer is kept awake
    assert office.gateway.bodies == []
    clocks.set_wall(MORNING - timedelta(seconds=2))  # it slept all night: that is no reason to stop
    engine.resume()
    clocks.ahead += timedelta(seconds=3)
    engine.resume()
    last = watcher.wait_for_end(engine)
    assert (last.state, last.quiet_until, last.tally.accepted) == (CampaignState.FINISHED, None, 30)


def test_a_clock_put_back_out_of_the_quiet_hours_makes_nobody_be_sent_to(
    office: Office, clocks: type[OfficeClocks]
) -> None:
    clocks.set_wall(EVENING)
    engine, watcher = office.start(office.plan(30, careful(quiet_hours="21:00-09:00")))
    watcher.wait_for(lambda progress: progress.quiet_until is not None)
    clocks.set_wall(EVENING - timedelta(hours=3))
    engine.resume()
    paused = watcher.wait_for(is_paused)
    assert (paused.pause, paused.quiet_until) == (PauseReason(PauseCode.COMPUTER_SLEPT), None)
    assert office.gateway.bodies == []
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 30


def test_quiet_hours_that_come_hold_the_next_request_and_no_status(
    office: Office, clocks: type[OfficeClocks]
) -> None:
    clocks.set_wall(EVENING - timedelta(seconds=20))
    gate = threading.Event()
    office.gateway.before = hold_sends_from(2, gate)
    campaign_id = office.plan(100, careful(quiet_hours="22:30-09:00"))
    engine, watcher = office.start(campaign_id)
    office.gateway.server.wait_for_requests(2)
    clocks.ahead += timedelta(seconds=25)  # less than a sleep
    gate.set()  # what was on its way lands
    held = watcher.wait_for(
        lambda progress: progress.quiet_until is not None and progress.tally.accepted == 30
    )
    assert held.tally.planned == 70
    assert watcher.wait_for(lambda progress: progress.tally.statuses == {"Delivered": 30}).quiet_until
    assert sizes(office) == [10, 20]
    engine.pause()  # and is obeyed
    paused = watcher.wait_for(is_paused)
    assert (paused.pause, paused.quiet_until) == (PauseReason(PauseCode.USER), None)
    engine.resume()
    engine.close()
    assert watcher.wait_for_end(engine).pause == PauseReason(PauseCode.RESTARTED)
    assert sizes(office) == [10, 20]


def test_a_doubt_is_asked_after_when_the_quiet_hours_are_over(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = Clocks(monkeypatch)  # NOW is half past twelve in Kyiv
    earn_trust(desk.journal._connection)
    campaign_id = desk.plan(3, careful(quiet_hours="12:31-13:00"))
    claim = desk.claim(campaign_id)
    desk.record(claim, doubted(claim))
    asked = Precautions.of(desk.journal, campaign_id, 20)
    now.go_on(300)
    assert asked.wait(Moment(now.wall, now.seconds)) == 1500
    now.go_on(1500)
    assert asked.wait(Moment(now.wall, now.seconds)) == 0
    assert desk.journal.next_replay(campaign_id, now.wall) == 0


# --- the canary


@pytest.mark.parametrize("canary", [3, 25, 50])
def test_after_exactly_the_first_ones_the_sending_waits_for_the_user_once(
    office: Office, canary: int
) -> None:
    campaign_id = office.plan(120, careful(canary=canary))
    engine, watcher = office.start(campaign_id)
    paused = watcher.wait_for(is_paused)
    assert (paused.pause, paused.in_flight_requests) == (CANARY, 0)
    assert (paused.tally.accepted, paused.tally.planned) == (canary, 120 - canary)
    assert len(office.gateway.created) == canary
    assert office.stored(campaign_id) == (CampaignState.PAUSED, CANARY)
    engine.close()
    watcher.wait_for_end(engine)

    office.desk.restart()
    engine, watcher = office.start(campaign_id, send=False)
    assert watcher.wait_for(is_paused).pause == CANARY
    engine.resume()
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert set(office.gateway.times_created.values()) == {1}


def test_a_canary_is_exact_when_requests_run_side_by_side_and_some_are_not_taken(office: Office) -> None:
    def be_busy(connection: Connection, number: int) -> bool:
        is_busy = number % 3 == 0
        if is_busy:
            connection.answer(b"", "429 Too Many Requests")
        return is_busy

    office.gateway.before = be_busy
    engine, watcher = office.start(office.plan(400, careful(canary=217)))
    paused = watcher.wait_for(is_paused)
    assert (paused.pause, paused.tally.accepted, paused.tally.planned) == (CANARY, 217, 183)
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 400
    assert set(office.gateway.times_created.values()) == {1}


def test_people_in_doubt_are_among_the_first_ones_and_a_crash_makes_none_of_them_new(office: Office) -> None:
    office.gateway.faults[1] = lose_the_answer
    campaign_id = office.plan(60, careful(canary=25))
    now = office.desk.journal.campaign(campaign_id).created_at
    assert office.desk.journal.claim(campaign_id, max_recipients=10, max_items=10, now=now) is not None
    office.desk.restart()  # killed with ten in flight
    engine, watcher = office.start(campaign_id, send=False)
    watcher.wait_for(is_paused)
    engine.resume()
    paused = watcher.wait_for(lambda progress: progress.pause == CANARY)
    assert (paused.tally.accepted, paused.tally.needs_attention, paused.tally.planned) == (5, 20, 35)
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 40


@pytest.mark.parametrize("canary", [30, 31])
def test_a_canary_that_everybody_is_part_of_stops_nothing(office: Office, canary: int) -> None:
    engine, watcher = office.start(office.plan(30, careful(canary=canary)))
    assert watcher.wait_for_end(engine).state is CampaignState.FINISHED
    assert not any(isinstance(event, Progress) and is_paused(event) for event in watcher.events)


# --- refusals


def test_too_many_refusals_stop_the_sending_and_never_twice_for_the_same(office: Office) -> None:
    office.gateway.wrong_numbers = frozenset(map(phone, [0, 1, 2, 10, 11, 12, 50, 51, 52]))
    campaign_id = office.plan(140, careful(stop_if_refused_percent=10))
    engine, watcher = office.start(campaign_id)
    paused = watcher.wait_for(is_paused)
    assert (paused.pause, paused.in_flight_requests) == (REFUSED, 0)
    assert (paused.tally.refused, paused.tally.accepted) == (6, 24)  # of the first ten alone nothing is told
    assert office.stored(campaign_id) == (CampaignState.PAUSED, REFUSED)
    engine.close()
    watcher.wait_for_end(engine)

    engine, watcher = office.start(campaign_id)  # which resumes; three of the other 110 are not too many
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.refused) == (CampaignState.FINISHED, 9)
    assert not any(isinstance(event, Progress) and is_paused(event) for event in watcher.events)


def test_new_refusals_stop_it_again_but_not_when_nobody_is_left(office: Office) -> None:
    office.gateway.wrong_numbers = frozenset(map(phone, [*range(10), *range(40, 50), *range(60, 70)]))
    engine, watcher = office.start(office.plan(70, careful(stop_if_refused_percent=20)))
    for refused in (10, 20):
        paused = watcher.wait_for(
            lambda progress, n=refused: is_paused(progress) and progress.tally.refused == n
        )
        assert paused.pause == REFUSED
        engine.resume()
    assert watcher.wait_for_end(engine).tally.refused == 30


def test_who_goes_on_whatever_is_refused_is_not_asked_again_not_even_after_a_restart(office: Office) -> None:
    office.gateway.wrong_numbers = frozenset(map(phone, range(0, 200, 3)))
    campaign_id = office.plan(200, careful(stop_if_refused_percent=20))
    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for(is_paused).pause == REFUSED
    accept_refusals(office.desk.database, campaign_id)  # beside the engine, as a window does it
    gate = threading.Event()
    office.gateway.before = hold_sends_from(4, gate)
    engine.resume()
    office.gateway.server.wait_for_requests(4)
    engine.close()
    gate.set()
    assert watcher.wait_for_end(engine).pause == PauseReason(PauseCode.RESTARTED)
    office.desk.restart()
    engine, watcher = office.start(campaign_id)
    last = watcher.wait_for_end(engine)
    assert (last.state, last.tally.refused) == (CampaignState.FINISHED, 67)
    assert not any(isinstance(event, Progress) and is_paused(event) for event in watcher.events)
    assert set(office.gateway.times_created.values()) == {1}


def test_who_has_looked_at_refusals_is_not_asked_to_look_at_the_first_ones_again(office: Office) -> None:
    office.gateway.wrong_numbers = frozenset(map(phone, range(10, 20)))
    campaign_id = office.plan(100, careful(stop_if_refused_percent=10, canary=30))
    engine, watcher = office.start(campaign_id)
    assert watcher.wait_for(is_paused).pause == REFUSED  # and the thirty are out
    engine.resume()
    assert watcher.wait_for_end(engine).tally.accepted == 90
    assert CANARY not in {event.pause for event in watcher.events if isinstance(event, Progress)}


def test_the_pace_that_is_told_is_never_above_the_one_that_was_asked_for(office: Office) -> None:
    _, watcher = office.start(office.plan(100, careful(pace_per_minute=60)))
    told = watcher.wait_for(lambda progress: progress.tally.accepted > 0 and progress.rate_per_minute > 0)
    assert told.rate_per_minute <= 60


def test_the_time_left_counts_the_quiet_hours_in_it(office: Office, clocks: type[OfficeClocks]) -> None:
    clocks.set_wall(EVENING - timedelta(minutes=10))
    _, watcher = office.start(office.plan(100, careful(pace_per_minute=5, quiet_hours="22:30-09:00")))
    told = watcher.wait_for(lambda progress: progress.rate_per_minute == 5)
    assert told.quiet_ahead == timedelta(hours=10, minutes=30)
