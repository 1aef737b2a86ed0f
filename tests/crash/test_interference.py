"""What else may happen to a campaign at work: rivals, stops, jumping clocks, backups, another token."""

import random
import shutil
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from crash.campaign_process import BUG, DONE, NOT_STARTED, PARALLEL
from crash.harness import Trial, await_end
from crash.launcher import CampaignProcess, Launcher

MakeTrial = Callable[..., Trial]
CALM = {"deduplication": "off", "latency": [0.005, 0.02]}
AT_WORK = {"deduplication": "replay", "latency": [0.1, 0.1]}  # answers take long enough to be lost for sure
NEW_TOKEN = "the-new-token-0123456789"


@pytest.fixture
def make_trial(tmp_path: Path, launcher: Launcher) -> Iterator[MakeTrial]:
    """A campaign of 600 in good weather, its gateway not de-duplicating."""
    with ExitStack() as stack:

        def make(recipients: int = 600, **scenario: Any) -> Trial:
            trial = Trial(tmp_path, launcher, recipients=recipients, scenario={**CALM, **scenario})
            return stack.enter_context(trial)

        yield make


def run_until(trial: Trial, share: float, process: CampaignProcess) -> None:
    """Wait until so much of the campaign is at the gateway; it must not be over by then."""
    trial.await_reached(share * len(trial.phones), process)
    assert process.poll() is None


def test_a_gateway_that_cannot_be_reached_leaves_no_doubt(make_trial: MakeTrial) -> None:
    trial = make_trial()
    trial.gateway.stop()
    process = trial.start()
    time.sleep(0.5)
    trial.restart_gateway()
    assert await_end(process) == DONE
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert not verdict.in_doubt


def test_the_lock_keeps_a_second_process_out(make_trial: MakeTrial) -> None:
    trial = make_trial()
    first, second = trial.start(), trial.start()
    assert sorted([await_end(first), await_end(second)]) == [DONE, NOT_STARTED]
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert not verdict.in_doubt


def test_without_the_lock_the_database_itself_lets_nobody_be_doubled(make_trial: MakeTrial) -> None:
    trial = make_trial()
    rivals = [trial.start(is_locked=False) for _ in range(2)]
    for process in rivals:
        assert await_end(process) in {DONE, BUG}  # each finds the other's traces and may take offence
    trial.run_to_end()
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert trial.calls().repeated == 0


def test_stopped_and_continued_twenty_times(make_trial: MakeTrial) -> None:
    trial = make_trial(recipients=1000)
    dice = random.Random(5)
    process = trial.start()
    stops = 20
    for number in range(stops):
        run_until(trial, 0.9 * number / stops, process)
        process.signal(signal.SIGSTOP)
        time.sleep(1.6 if number in {7, 14} else dice.uniform(0.01, 0.1))  # 1.6 s is beyond every deadline
        process.signal(signal.SIGCONT)
    assert await_end(process) == DONE
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert trial.calls().repeated == 0
    assert verdict.requests_in_doubt <= stops * PARALLEL


def test_the_wall_clock_may_jump(make_trial: MakeTrial) -> None:
    trial = make_trial()
    trial.run_to_end(clock_jumps=(0, 3600, -86_400, 20 * 365 * 86_400, -3600))
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert trial.calls().repeated == 0


@pytest.mark.parametrize("is_trusted", [False, True], ids=["unproven", "proven"])
@pytest.mark.parametrize("has_witness", [True, False], ids=["witness present", "witness missing"])
def test_a_backup_restored_in_the_middle(make_trial: MakeTrial, has_witness: bool, is_trusted: bool) -> None:
    trial = make_trial(deduplication="replay" if is_trusted else "off")
    if is_trusted:
        trial.trust(timedelta(hours=1))
    process = trial.start()
    run_until(trial, 0.3, process)
    process.kill()
    backup = copy_database(trial.workspace.database, trial.workspace.root / "backup")
    process = trial.start()
    run_until(trial, 0.7, process)
    process.kill()
    copy_database(backup, trial.workspace.root)
    if not has_witness:
        shutil.rmtree(trial.workspace.witness_folder)
    trial.run_to_end()
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert len(verdict.in_doubt & verdict.reached) >= 0.3 * len(trial.phones)


def copy_database(database: Path, folder: Path) -> Path:
    """Put a copy of the database, with what is still beside it, into the folder."""
    folder.mkdir(exist_ok=True)
    for suffix in ("", "-wal", "-shm"):
        source, target = Path(f"{database}{suffix}"), folder / f"{database.name}{suffix}"
        target.unlink(missing_ok=True)
        if source.exists():
            shutil.copyfile(source, target)
    return folder / database.name


def test_another_token_in_the_middle(make_trial: MakeTrial) -> None:
    trial = make_trial(**AT_WORK)
    trial.trust(timedelta(hours=1))
    process = trial.start()
    run_until(trial, 0.5, process)
    trial.restart_gateway(token=NEW_TOKEN)  # its callers lose their answers, then the old token is refused
    time.sleep(0.2)
    process.kill()
    trial.run_to_end(token=NEW_TOKEN, credential_id="credential-2")
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert verdict.in_doubt
    assert trial.calls().repeated == 0  # what the old token sent is not repeated under the new one


@pytest.mark.parametrize("clock_set_back", [0, 3600])
def test_after_the_proven_age_no_doubt_is_asked_after(make_trial: MakeTrial, clock_set_back: float) -> None:
    remembered, proven, down = 2.5, 2.0, 3.0
    trial = make_trial(**AT_WORK, remember_sequence_ids=remembered)
    trial.trust(timedelta(seconds=proven))
    process = trial.start()
    run_until(trial, 0.3, process)
    process.kill()
    before = trial.calls().repeated
    time.sleep(down)
    trial.run_to_end(clock_jumps=(-clock_set_back,))
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert verdict.in_doubt & verdict.reached
    assert trial.calls().repeated == before


def test_within_the_proven_age_a_kill_leaves_no_doubt(make_trial: MakeTrial) -> None:
    trial = make_trial(**AT_WORK)
    trial.trust(timedelta(minutes=1))
    process = trial.start()
    run_until(trial, 0.3, process)
    process.kill()
    trial.run_to_end()
    verdict = trial.verdict()
    verdict.assert_nobody_doubled_or_lost()
    assert not verdict.in_doubt
    assert trial.calls().repeated > 0
