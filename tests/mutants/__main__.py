"""`python tests/mutants [NAME …]`: every rule of sending is broken in a copy of the tree; a test must notice.

Names, or parts of them, choose mutants; without any, all are tried. 0 only when each of them is caught: the
test that is named for it fails, which passes on the tree as it is, and in good weather a campaign is sent all
the same, so it was not something else that broke.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path += [str(ROOT / "packaging"), str(HERE.parent)]

import environment  # noqa: E402 - found through the line above

COPIED = ("gui", "resources", "tests", "pyproject.toml")
PATIENCE = 300.0  # s for one test: a rule that is broken may make it wait for ever
ALL_PASSED, SOME_FAILED = 0, 1  # exit codes of pytest
GOOD_WEATHER = "tests/delivery/test_engine.py::test_a_campaign_is_sent_tracked_and_finished"


def main() -> int:
    environment.enter(HERE, environment.DEVELOP, {})
    from rich.console import Console  # noqa: PLC0415 - in the environment only
    from rich.table import Table  # noqa: PLC0415

    from mutants.broken_rules import MUTANTS  # noqa: PLC0415 - found by the path above

    console = Console(width=None if sys.stdout.isatty() else 150)
    chosen = [one for one in MUTANTS if not sys.argv[1:] or any(word in one.name for word in sys.argv[1:])]
    table = Table("", "Rule broken", "What it would do", show_lines=True)
    table.add_column("Noticed by", overflow="fold")
    table.add_column("s", justify="right")
    escaped = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = copy_tree(Path(folder))
        console.print(f"{len(chosen)} mutants; first the tests on the tree as it is …")
        if failed := failures(copy, [GOOD_WEATHER, *(one.test for one in chosen)]):
            console.print(f"{', '.join(failed)} without any mutant: that proves nothing.", style="bold red")
            return 1
        for mutant in chosen:
            begun = time.monotonic()
            with mutant.alive(copy):
                is_caught = failures(copy, [GOOD_WEATHER, mutant.test]) == [function_of(mutant.test)]
            escaped += not is_caught
            verdict = "[green]caught" if is_caught else "[bold red]ESCAPED"
            test = mutant.test.replace("::", "\n").replace("[", "\\[")
            table.add_row(verdict, mutant.name, mutant.danger, test, f"{time.monotonic() - begun:.1f}")
            console.print(f"{verdict}[/] {mutant.name}")
    console.print(table)
    console.print(f"{len(chosen) - escaped} of {len(chosen)} caught", style="bold")
    return 1 if escaped else 0


def copy_tree(folder: Path) -> Path:
    """What the tests need, without what other runs have left."""
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in COPIED:
        source, target = ROOT / name, folder / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copyfile(source, target)
    return folder


def failures(root: Path, tests: Sequence[str]) -> list[str]:
    """The function of the first test that fails; what kept them from running, if anything did."""
    for compiled in list(root.rglob("__pycache__")):
        shutil.rmtree(compiled)  # a mutant may be as long as the truth, and as old
    variables = {**os.environ}
    variables.pop("PYTHONPATH", None)  # leads to the tree itself
    report = root / "report.xml"
    report.unlink(missing_ok=True)
    options = ["-n0", "-x", "-p", "no:cacheprovider", "--tb=no", "--no-header", f"--junitxml={report}"]
    command = [sys.executable, "-m", "pytest", *options, *dict.fromkeys(tests)]
    try:
        code = subprocess.run(
            command, cwd=root, env=variables, stdout=subprocess.DEVNULL, timeout=PATIENCE, check=False
        ).returncode
    except subprocess.TimeoutExpired:
        return ["no end"]
    if code not in {ALL_PASSED, SOME_FAILED}:
        return [f"pytest's exit code {code}"]
    cases = ET.parse(report).iter("testcase")
    return [function_of(case.get("name", "")) for case in cases if case.find("failure") is not None]


def function_of(test: str) -> str:
    """The name in a node id, without its parameters."""
    return test.rpartition("::")[2].partition("[")[0]


if __name__ == "__main__":
    sys.exit(main())
