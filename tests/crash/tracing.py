"""System calls of a campaign process that fail, or are its last: strace's injection."""

import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from crash.harness import await_event
from crash.launcher import CampaignProcess


def why_not() -> str | None:
    """What keeps this machine from injecting; None where it works."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        return "there is no strace here"
    command = ["strace", "-qqq", "-e", "trace=write", "-e", "inject=write:signal=SIGKILL", "echo"]
    ended = subprocess.run(command, capture_output=True, check=False)
    return None if ended.returncode == -signal.SIGKILL else "strace may not inject here"


@contextmanager
def injected(process: CampaignProcess, fault: str, log: Path) -> Iterator[None]:
    """Let a process that has stopped itself go on with the fault (strace's `-e inject=`) in one of its calls.

    strace counts each thread's calls by themselves, and from here on. The bare name of a call is no fault.
    """
    call = fault.partition(":")[0]
    await_event(lambda: _is_stopped(process.pid))
    command = ["strace", "-f", "-qqq", "-o", str(log), "-p", str(process.pid), "-e", f"trace={call}"]
    if fault != call:
        command += ["-e", f"inject={fault}"]
    tracer = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        await_event(lambda: _are_all_traced(process.pid) or tracer.poll() is not None)
        if tracer.poll() is not None:
            pytest.skip("strace may not attach to a process here")
        process.signal(signal.SIGCONT)
        yield
    finally:
        process.kill()
        tracer.wait()


def count_calls(log: Path) -> int:
    """The most calls that one thread made."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    return max(Counter(line.split()[0] for line in lines if "(" in line and "resumed>" not in line).values())


def _is_stopped(pid: int) -> bool:
    return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "T"


def _are_all_traced(pid: int) -> bool:
    threads = Path(f"/proc/{pid}/task").glob("*/status")
    return all("TracerPid:\t0\n" not in status.read_text(encoding="utf-8") for status in threads)
