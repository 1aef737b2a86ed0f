"""The command line as a user runs it: a process of its own, with nothing at the terminal's end."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GUI = Path(__file__).parents[2] / "gui"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(GUI), "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"}


@dataclass(frozen=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    messages: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


def command(workspace: Path, *arguments: object) -> list[str]:
    """The command line for a workspace."""
    return [sys.executable, "-m", "smsbat_composer", *map(str, arguments), "--workspace", str(workspace)]


def run_command(workspace: Path, *arguments: object, stdin: str) -> Ended:
    ended = subprocess.run(
        command(workspace, *arguments),
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=workspace.parent,
        env=ENVIRONMENT,
        check=False,
    )
    assert "Traceback" not in ended.stderr
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def read_ledger(base_url: str) -> Any:
    """What a practice gateway was given."""
    with urllib.request.urlopen(f"{base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
        return json.load(answer)
