"""The benchmarks still run; what they measure at such a size says nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"


@pytest.mark.parametrize(
    ("script", "arguments", "shown"),
    [
        ("send_campaign.py", ["--recipients", "120", "--most", "240", "--pairs", "1"], "throughput / bare"),
        ("import_list.py", ["--rows", "50", "--runs", "1"], "xlsx: calamine"),
        ("count_cost.py", ["--rows", "200"], "Unicode SMS"),
        ("delivery_window.py", ["--recipients", "300"], "the longest"),
    ],
)
def test_a_benchmark_prints_its_table(script: str, arguments: list[str], shown: str, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, str(BENCHMARKS / script), *arguments],
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stderr == ""
    assert shown in run.stdout
    assert run.returncode in {0, 1}  # 1: outside a limit
