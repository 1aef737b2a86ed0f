"""Killed at, and failed by, single system calls: nobody is doubled or lost, and the database stays whole."""

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

import pytest

from crash import tracing
from crash.campaign_process import DONE, NOT_STARTED
from crash.harness import Trial, await_end, give_time
from crash.launcher import Launcher

RECIPIENTS = 60
REQUESTS = 6
CALLS_OF_ONE_REQUEST = 3  # sends or receives that one transmission makes at most
SAMPLES = 2
FAILURES = [("fsync", "EIO"), ("fdatasync", "EIO"), ("write", "ENOSPC"), ("pwrite64", "ENOSPC")]
KILLED = ":signal=SIGKILL"

pytestmark = pytest.mark.timeout(3600)
Case = TypeVar("Case")


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory, launcher: Launcher) -> Iterator[Trial]:
    """A campaign of 60 that is begun anew for every call."""
    if reason := tracing.why_not():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("calls")
    scenario = {"deduplication": "off"}
    with Trial(folder, launcher, recipients=RECIPIENTS, scenario=scenario, parallel=2) as made:
        yield made
        assert made.calls().repeated == 0


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "calls"


def chosen(cases: Sequence[Case], full: bool) -> Sequence[Case]:
    """All of them, or a few spread evenly."""
    return cases if full else cases[:: -(-len(cases) // SAMPLES)]


def count(trial: Trial, log: Path, call: str) -> range:
    """The numbers of one thread's calls in an undisturbed run, from 1."""
    trial.begin_anew()
    process = trial.start(hold_at=0)
    with tracing.injected(process, call, log):
        assert await_end(process) == DONE
    assert not trial.verdict().in_doubt
    return range(1, tracing.count_calls(log) + 1)


def check_the_rest(trial: Trial) -> None:
    """Let the campaign come to its end without a fault, and judge it."""
    trial.run_to_end()
    trial.verdict().assert_nobody_doubled_or_lost()


@pytest.mark.parametrize("call", ["write", "pwrite64", "fsync", "fdatasync"])
def test_killed_at_a_call_to_the_disk(trial: Trial, log: Path, full: bool, call: str) -> None:
    for number in chosen(count(trial, log, call), full):
        trial.begin_anew()
        process = trial.start(hold_at=0)
        with tracing.injected(process, f"{call}{KILLED}:when={number}", log):
            await_end(process)
        check_the_rest(trial)


@pytest.mark.parametrize("calls", ["sendto", "recvfrom"])
def test_killed_at_a_call_to_the_gateway(trial: Trial, log: Path, full: bool, calls: str) -> None:
    cases = [
        (request, call) for request in range(1, REQUESTS + 1) for call in range(1, CALLS_OF_ONE_REQUEST + 1)
    ]
    for request, call in chosen(cases, full):
        trial.begin_anew()
        process = trial.start(hold_at=request)
        with tracing.injected(process, f"{calls}{KILLED}:when={call}", log):
            await_end(process)
        check_the_rest(trial)


@pytest.mark.parametrize(("call", "error"), FAILURES)
def test_one_call_to_the_disk_fails(trial: Trial, log: Path, full: bool, call: str, error: str) -> None:
    for number in chosen(count(trial, log, call), full):
        trial.begin_anew()
        process = trial.start(hold_at=0)
        with tracing.injected(process, f"{call}:error={error}:when={number}", log):
            assert await_end(process) in {DONE, NOT_STARTED}
        check_the_rest(trial)


@pytest.mark.parametrize(("call", "error"), FAILURES)
def test_the_disk_takes_nothing_from_a_call_on(
    trial: Trial, log: Path, full: bool, call: str, error: str
) -> None:
    for number in chosen(count(trial, log, call), full):
        trial.begin_anew()
        process = trial.start(hold_at=0)
        with tracing.injected(process, f"{call}:error={error}:when={number}+", log):
            assert give_time(process, 0.5) in {None, DONE, NOT_STARTED}
        check_the_rest(trial)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Gives a disk of so many KiB in place of the one before it."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(kib: int) -> Path:
        unmount()
        command = ["mount", "-t", "tmpfs", "-o", f"size={kib}k", "none", str(folder)]
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            pytest.skip("file systems may not be mounted here")
        return folder

    def unmount() -> None:
        if folder.is_mount():
            subprocess.run(["umount", str(folder)], check=True)

    yield mount
    unmount()


def test_a_disk_that_fills_up(trial: Trial, small_disk: Callable[[int], Path], full: bool) -> None:
    planned = trial.planned_bytes // 1024
    home = trial.workspace.root
    for spare in chosen(range(16, 1600, 32), full):
        disk = small_disk(planned + spare)
        trial.begin_anew(disk / "workspace")
        process = trial.start()
        assert give_time(process, 0.7) in {None, DONE, NOT_STARTED}
        process.kill()
        subprocess.run(["mount", "-o", "remount,size=64m", str(disk)], check=True)
        check_the_rest(trial)
    trial.begin_anew(home)
