"""The workflow file: as GitHub's published schema wants it, and calling the steps that are there."""

import re
import runpy
import subprocess
import sys
from pathlib import Path

from ruamel.yaml import YAML

ROOT = Path(__file__).parents[2]
STEPS = runpy.run_path(str(ROOT / "packaging" / "build.py"))["STEPS"]
WORKFLOW = ROOT / ".github" / "workflows" / "installers.yml"
IS_TAG = "startsWith(github.ref, 'refs/tags/')"


def test_it_is_valid() -> None:
    command = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        WORKFLOW,
    ]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


def test_it_runs_every_step_in_its_order() -> None:
    asked = re.findall(r"run: python packaging/build\.py (\S+)", WORKFLOW.read_text("utf-8"))
    assert asked == list(STEPS)


def test_only_the_steps_that_sign_a_tag_see_a_secret() -> None:
    """The libraries that are built and tried are other people's code."""
    seen = []
    for job in YAML(typ="safe").load(WORKFLOW)["jobs"].values():
        for step in job["steps"]:
            for value in step.get("env", {}).values():
                if "secrets." in value:
                    seen += re.findall(r"secrets\.", value)
                    assert IS_TAG in f"{job.get('if')} {step.get('if')} {value}"
                    assert "release" in job["environment"]
                    assert re.search(r"sign-|installer$|certificate|release_notice", step["run"])
    assert len(seen) == WORKFLOW.read_text("utf-8").count("secrets.")


def test_every_action_is_pinned_by_its_hash() -> None:
    used = re.findall(r"uses: (\S+)", WORKFLOW.read_text("utf-8"))
    assert used
    assert [action for action in used if not re.search(r"@[0-9a-f]{40}$", action)] == []


def test_the_scripts_it_calls_are_there() -> None:
    called = re.findall(r"(?:python3?|sh|run:) (packaging/\S+|tests)\b", WORKFLOW.read_text("utf-8"))
    assert {"tests", "packaging/build.py", "packaging/linux/try_deb.sh"} <= set(called)
    assert [name for name in called if not (ROOT / name).exists()] == []
