"""Every fault by itself: it leaves in doubt whom nobody can know of, and nobody else."""

from pathlib import Path

from crash.campaign_process import RECIPIENTS_PER_REQUEST
from crash.harness import Trial
from crash.launcher import Launcher
from crash.weather import ALL, DOUBTED, is_executed, one_by_one


def test_a_fault_puts_its_own_request_in_doubt_and_no_other(tmp_path: Path, launcher: Launcher) -> None:
    recipients = RECIPIENTS_PER_REQUEST * 3 * len(ALL)
    scenario = one_by_one(deduplication="off")
    with Trial(tmp_path, launcher, recipients=recipients, scenario=scenario, parallel=1) as trial:
        trial.run_to_end()
        verdict, calls = trial.verdict(), trial.calls()
    verdict.assert_nobody_doubled_or_lost()
    assert calls.repeated == 0
    assert calls.faults.total() == len(ALL)

    starts = range(0, recipients, RECIPIENTS_PER_REQUEST)
    people = [frozenset(trial.phones[start : start + RECIPIENTS_PER_REQUEST]) for start in starts]
    request = 0
    for name, fault in ALL.items():
        untouched, struck = people[request] | people[request + 1], people[request + 2]
        assert untouched <= verdict.reached, name
        assert not untouched & verdict.in_doubt, name
        is_sent_again = name == "429"
        assert struck & verdict.reached == (struck if is_executed(fault) or is_sent_again else set()), name
        doubted = struck & verdict.in_doubt
        if name == "short list":
            assert 0 < len(doubted) < len(struck)
        else:
            assert doubted == (struck if name in DOUBTED else set()), name
        request += 2 if is_sent_again else 3
    assert verdict.in_doubt <= frozenset().union(*people[:request])
