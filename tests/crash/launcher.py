"""Campaign processes at once: a process that has imported everything forks one for every order.

Starting Python anew takes a second, and a campaign is started a hundred times. `Launcher` is the harness's
side; this module run by itself is the other: commands in on stdin, answers out on stdout, one line each.
"""

import json
import os
import signal
import subprocess
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NoReturn, Self

if TYPE_CHECKING:
    from crash.campaign_process import Orders

TESTS = Path(__file__).parents[1]
_SEARCH_PATH = os.pathsep.join([str(TESTS), str(TESTS.parent / "gui")])


class CampaignProcess:
    """A forked child of the launcher."""

    def __init__(self, launcher: "Launcher", pid: int) -> None:
        self._launcher = launcher
        self.pid = pid
        self.code: int | None = None

    def poll(self) -> int | None:
        """The exit code (below 0: the signal that ended it), or None while it lives."""
        if self.code is None:
            self.code = self._launcher.ask(f"poll {self.pid}")
        return self.code

    def wait(self) -> int:
        """The exit code, once it has ended."""
        if self.code is None:
            self.code = self._launcher.ask(f"wait {self.pid}")
        assert self.code is not None
        return self.code

    def kill(self) -> None:
        """End it as a power cut would: at once, whatever it is doing."""
        if self.poll() is None:
            self.signal(signal.SIGKILL)
        self.wait()

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)


class Launcher:
    """Starts campaign processes; one that still lives at the end is killed."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "crash.launcher"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": _SEARCH_PATH, "PYTHONWARNINGS": "error"},
            text=True,
        )
        self._started: list[CampaignProcess] = []

    def start(self, orders: str) -> CampaignProcess:
        """A process at work on these orders (see campaign_process)."""
        pid = self.ask(f"start {orders}")
        assert pid is not None
        self._started.append(CampaignProcess(self, pid))
        return self._started[-1]

    def ask(self, command: str) -> int | None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert answer is None or isinstance(answer, int)
        return answer

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for process in self._started:
            process.kill()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def serve() -> None:
    """The launcher's own process; everything is imported before the first fork, and no thread is started."""
    import httpx  # noqa: F401, PLC0415 - the composer imports these when it first needs them
    import truststore  # noqa: F401, PLC0415

    from crash.campaign_process import Orders  # noqa: PLC0415 - the harness's side does without
    from smsbat_composer.delivery import journal  # noqa: F401, PLC0415

    for line in sys.stdin:
        name, _, rest = line.strip().partition(" ")
        answer: int | None
        if name == "start":
            answer = os.fork()
            if answer == 0:
                _live_as(Orders(**json.loads(rest)))
        else:
            pid, status = os.waitpid(int(rest), os.WNOHANG if name == "poll" else 0)
            answer = os.waitstatus_to_exitcode(status) if pid else None
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


def _live_as(orders: "Orders") -> NoReturn:
    """The child's whole life: it never goes back into the loop it was forked from."""
    from crash.campaign_process import BUG, work  # noqa: PLC0415 - likewise

    code = BUG
    try:
        nothing = os.open(os.devnull, os.O_RDWR)
        os.dup2(nothing, 0)
        os.dup2(nothing, 1)
        code = work(orders)
    except Exception:  # noqa: BLE001 - told, and the exit code says it too
        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    serve()
