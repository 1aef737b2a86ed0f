"""`--smoke`, as it is run over every frozen program, here over the checkout."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from smsbat_composer import smoke

GUI = Path(__file__).parents[2] / "gui"


def test_every_part_is_well_and_nothing_else_is_said() -> None:
    command = [sys.executable, "-m", "smsbat_composer", "--smoke"]
    environment = {**os.environ, "PYTHONPATH": str(GUI), "LC_ALL": "C.UTF-8", "PYTHONWARNINGS": "error"}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    lines = run.stdout.splitlines()
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    assert [line for line in lines if not line.startswith("ok ")] == []
    parts = {line.split()[1] for line in lines}
    wanted = {
        "qt",
        "sqlite",
        "tls",
        "keyring",
        "notice",
        "translations",
        "import",
        "sending",
        "report",
        "pages",
    }
    assert wanted <= parts


def test_a_part_that_is_not_well_is_told_in_any_terminals_letters(capsys: pytest.CaptureFixture[str]) -> None:
    def misses() -> str:
        raise FileNotFoundError("немає")

    assert not smoke._is_well(smoke._Part("resources", misses))
    out = capsys.readouterr().out
    assert out.startswith("FAILED resources     FileNotFoundError at test_smoke.py:")
    assert out.isascii()
