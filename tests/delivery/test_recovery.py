"""What a start-up finds: requests cut off by a kill, and a database older than its witness."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import apsw
import pytest

from delivery.desk import NOT_SENT, NOW, Desk, answered, phone
from delivery.trusting import earn_trust
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.witness import Witness, WitnessLine
from smsbat_composer.recipients.stop_list import StopList

_CLAIM_AND_DIE = """
import os, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from smsbat_composer.delivery.journal import Journal

database, witness, campaign = sys.argv[1:]
journal = Journal(Path(database), Path(witness))
journal.claim(campaign, max_recipients=3, max_items=3, now=datetime.now(UTC))
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_killed_process_leaves_doubts_and_nothing_else(desk: Desk) -> None:
    campaign = desk.plan(8)
    killed = subprocess.run(
        [sys.executable, "-c", _CLAIM_AND_DIE, desk.database, desk.witness_folder, campaign],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert desk.states(campaign) == {"in_flight": 3, "planned": 5}
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 3
    assert desk.states(campaign) == {"needs_attention": 3, "planned": 5}
    assert desk.journal.sweep(campaign, NOW) == 0
    assert desk.claim(campaign).recipients == 5


def test_a_sweep_after_a_clean_end_finds_nothing(desk: Desk) -> None:
    campaign = desk.plan(8)
    first = desk.claim(campaign, recipients=4)
    desk.record(first, answered(first))
    desk.record(desk.claim(campaign, recipients=4), NOT_SENT)
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 0
    assert desk.states(campaign) == {"accepted": 4, "planned": 4}


def restore(desk: Desk, backup: Path) -> None:
    desk.journal.close()
    for companion in desk.folder.glob("journal.sqlite-*"):
        companion.unlink()
    shutil.copy(backup, desk.database)
    desk.restart()


def back_up(desk: Desk) -> Path:
    desk.journal._connection.pragma("wal_checkpoint", "TRUNCATE")
    return Path(shutil.copy(desk.database, desk.folder / "backup.sqlite"))


def test_a_restored_database_does_not_send_again_what_the_witness_saw(desk: Desk) -> None:
    campaign = desk.plan(10)
    first = desk.claim(campaign, recipients=2)
    desk.record(first, answered(first))
    backup = back_up(desk)
    for _ in range(2):
        claim = desk.claim(campaign, recipients=3)
        desk.record(claim, answered(claim))

    restore(desk, backup)
    assert desk.states(campaign) == {"accepted": 2, "planned": 8}
    assert desk.journal.sweep(campaign, NOW) == 6
    assert desk.states(campaign) == {"accepted": 2, "needs_attention": 6, "planned": 2}
    assert desk.query("SELECT what FROM anomaly") == [("database_rolled_back",)] * 2

    # Request numbers are given out again; the next start-up must still tell the two apart.
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim))
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 0
    assert desk.states(campaign) == {"accepted": 4, "needs_attention": 6}


def test_a_restored_database_does_not_retry_a_request_that_was_retried(desk: Desk) -> None:
    campaign = desk.plan(2)
    desk.record(desk.claim(campaign), NOT_SENT)
    backup = back_up(desk)
    claim = desk.claim(campaign)
    desk.record(claim, answered(claim))

    restore(desk, backup)
    assert desk.journal.sweep(campaign, NOW) == 2
    assert desk.journal.claim(campaign, max_recipients=9, max_items=9, now=NOW) is None
    assert desk.states(campaign) == {"needs_attention": 2}


def give_up_for_another(desk: Desk, campaign: str) -> None:
    """Somebody in the request that surely was not sent opts out, so the others get it by another request."""
    StopList(desk.journal._connection).add(phone(0), "asked by phone", "by hand")
    claim = desk.claim(campaign, recipients=3)
    assert list(claim.items.values()) == [(phone(1), phone(2), phone(3))]
    desk.record(claim, answered(claim))


def test_a_restored_database_does_not_retry_a_request_that_was_given_up_for_another(desk: Desk) -> None:
    """Its body still names people who have the message by now."""
    campaign = desk.plan(4)
    first = desk.claim(campaign)
    desk.record(first, NOT_SENT)
    backup = back_up(desk)
    give_up_for_another(desk, campaign)

    restore(desk, backup)
    assert desk.journal.sweep(campaign, NOW) == 3
    assert desk.states(campaign) == {"needs_attention": 3, "planned": 1}
    claim = desk.claim(campaign)
    assert list(claim.items.values()) == [(phone(0),)]
    assert claim.items.keys().isdisjoint(first.items)
    assert desk.journal.sweep(campaign, NOW) == 1


def test_a_restored_database_does_not_ask_after_a_request_that_was_given_up_for_another(desk: Desk) -> None:
    """The gateway never saw it: however proven, it would send to all of them again."""
    earn_trust(desk.journal._connection)
    campaign = desk.plan(4)
    first = desk.claim(campaign)
    backup = back_up(desk)
    desk.record(first, NOT_SENT)
    give_up_for_another(desk, campaign)

    restore(desk, backup)
    assert desk.journal.sweep(campaign, NOW) == 4
    assert desk.states(campaign) == {"needs_attention": 4}


def test_the_database_itself_lets_a_request_go_only_to_everybody_in_it(desk: Desk) -> None:
    desk.record(desk.claim(desk.plan(2)), NOT_SENT)
    connection = desk.journal._connection
    connection.execute("UPDATE recipient SET state = 'needs_attention' WHERE id = 1")
    with pytest.raises(apsw.ConstraintError, match="somebody in the body"):
        connection.execute("UPDATE request SET state = 'in_flight'")


def test_without_its_witness_nobody_vouches_for_the_planned(desk: Desk) -> None:
    campaign = desk.plan(10)
    first = desk.claim(campaign, recipients=2)
    desk.record(first, answered(first))
    desk.record(desk.claim(campaign, recipients=2), NOT_SENT)
    shutil.rmtree(desk.witness_folder)
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 8
    assert desk.states(campaign) == {"accepted": 2, "needs_attention": 8}
    assert desk.query("SELECT what FROM anomaly") == [("witness_lost",)]
    assert desk.journal.claim(campaign, max_recipients=3, max_items=3, now=NOW) is None
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 0  # what the witness lost it has been told again
    assert len(list(Witness(desk.witness_folder, campaign).lines())) == 2


def test_a_witness_is_new_until_its_first_line(desk: Desk) -> None:
    campaign = desk.plan(8)
    desk.record(desk.claim(campaign, recipients=3), NOT_SENT)
    assert desk.journal.sweep(campaign, NOW) == 0  # a resume within the first run


def test_a_witness_older_than_the_database_vouches_for_nobody_either(desk: Desk) -> None:
    campaign = desk.plan(10)
    file = desk.witness_folder / f"{campaign}.jsonl"
    for _ in range(3):
        claim = desk.claim(campaign, recipients=2)
        desk.record(claim, answered(claim))
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:1]))
    desk.restart()
    assert desk.journal.sweep(campaign, NOW) == 4
    assert desk.states(campaign) == {"accepted": 6, "needs_attention": 4}


def test_a_crash_between_commit_and_witness_line_is_no_lost_witness(desk: Desk) -> None:
    campaign = desk.plan(8)
    file = desk.witness_folder / f"{campaign}.jsonl"
    claim = desk.claim(campaign, recipients=2)
    desk.record(claim, answered(claim))
    desk.claim(campaign, recipients=3)
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:1]))
    for expected in (3, 0):
        desk.restart()
        assert desk.journal.sweep(campaign, NOW) == expected
        assert desk.states(campaign) == {"accepted": 2, "needs_attention": 3, "planned": 3}


def test_a_sweep_plans_and_sends_nothing(desk: Desk) -> None:
    campaign = desk.plan(4)
    desk.claim(campaign, recipients=2)
    desk.journal.set_state(campaign, CampaignState.PAUSED)
    desk.restart()
    desk.journal.sweep(campaign, NOW)
    assert desk.query("SELECT count(*) FROM attempt") == [(1,)]
    assert desk.journal.campaign(campaign).state is CampaignState.PAUSED


def line(number: int) -> WitnessLine:
    return WitnessLine(number, 1, (1, 2), (f"s{number}",), "00", "2026-05-04T09:30:00+00:00")


def test_a_line_cut_by_a_crash_is_passed_over(tmp_path: Path) -> None:
    witness = Witness(tmp_path, "c")
    witness.append(line(1))
    witness.append(line(2))
    witness.close()
    path = tmp_path / "c.jsonl"
    path.write_bytes(path.read_bytes()[:-20])

    witness = Witness(tmp_path, "c")
    witness.append(line(3))
    assert list(witness.lines()) == [line(1), line(3)]
    witness.close()
