"""`python3 gui` on a machine that has nothing but Python and pip: a small checkout, set up for real."""

import ast
import hashlib
import json
import os
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SYSTEM_PYTHON = getattr(sys, "_base_executable", sys.executable)  # the one .venv was made from; it has pip
PROGRAM = """
import json, sys, tiny
def main(argv):
    print(json.dumps({"argv": argv, "prefix": sys.prefix}))
    return 7
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose only requirement, `tiny`, lies beside it."""
    root = tmp_path / "a checkout"
    for name in ("gui/__main__.py", "packaging/environment.py", "packaging/system_packages.py"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, root / name)
    package = root / "gui" / "smsbat_composer"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(PROGRAM, "utf-8")
    (root / "pyproject.toml").write_text('[project]\ndependencies = ["tiny>=1"]\n', "utf-8")
    wheel = tmp_path / "tiny-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("tiny.py", "")
        archive.writestr("tiny-1.0.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1.0\n")
        archive.writestr("tiny-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr("tiny-1.0.dist-info/RECORD", "")
    require(root, hashlib.sha256(wheel.read_bytes()).hexdigest())
    return root


def require(checkout: Path, sha256: str) -> None:
    lines = ["--no-index", f'--find-links "{checkout.parent}"', f"tiny==1.0 --hash=sha256:{sha256}", ""]
    (checkout / "packaging" / "requirements.txt").write_text("\n".join(lines), "utf-8")


def start(checkout: Path, *arguments: str, python: str = SYSTEM_PYTHON) -> subprocess.Popen[str]:
    screen = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    no_screen = {key: value for key, value in os.environ.items() if key not in screen}
    command = [python, str(checkout / "gui"), *arguments]
    return subprocess.Popen(
        command,
        env=no_screen,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str, str]:
    out, err = process.communicate()
    return process.returncode, out, err


def test_what_is_set_up_stays_until_the_checkout_changes(checkout: Path) -> None:
    code, out, err = finish(start(checkout, "check", "--json", "a b"))
    assert (code, json.loads(out)["argv"]) == (7, ["check", "--json", "a b"])
    assert Path(json.loads(out)["prefix"]) == checkout / ".venv"
    assert "Setting up: 1 of 1, Python packages" in err
    assert finish(start(checkout, "check", "--json", "a b")) == (7, out, ""), "not again"

    python = next((checkout / ".venv").glob("[bS]*/python*"))
    without_the_script = [python, "-c", "import smsbat_composer.__main__"]
    assert subprocess.call(without_the_script, cwd=checkout.parent) == 0

    with (checkout / "packaging" / "requirements.txt").open("a") as file:
        file.write("# changed\n")
    code, _, err = finish(start(checkout))
    assert (code, err.count("Setting up")) == (7, 1), "new requirements are installed"

    (checkout / "pyproject.toml").write_text('[project]\ndependencies = ["unheard-of"]\n', "utf-8")
    code, out, err = finish(start(checkout))
    assert (code, out) == (2, "")
    assert ".venv is incomplete" in err


def test_starts_at_the_same_time_set_up_once(checkout: Path) -> None:
    ends = [finish(process) for process in [start(checkout) for _ in range(4)]]
    assert [code for code, _, _ in ends] == [7] * 4
    assert "".join(err for _, _, err in ends).count("Setting up") == 1


def test_a_failed_set_up_is_told_and_tried_again(checkout: Path) -> None:
    requirements = (checkout / "packaging" / "requirements.txt").read_text("utf-8")
    require(checkout, "0" * 64)
    code, out, err = finish(start(checkout))
    assert (code, out) == (2, "")
    assert "could not be installed" in err
    assert "Traceback" not in err
    (checkout / "packaging" / "requirements.txt").write_text(requirements, "utf-8")
    assert finish(start(checkout))[0] == 7


def test_a_python_that_has_everything_is_left_alone(checkout: Path) -> None:
    (checkout / "pyproject.toml").write_text('[project]\ndependencies = ["pytest"]\n', "utf-8")
    (checkout / "gui" / "tiny.py").touch()
    code, out, err = finish(start(checkout, python=sys.executable))
    assert (code, json.loads(out)["prefix"], err) == (7, sys.prefix, "")
    assert not (checkout / ".venv").exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring what a window needs")
def test_without_apt_the_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    system_packages = runpy.run_path(str(ROOT / "packaging" / "system_packages.py"))
    needs = {"libc.so.6": "libc6", "libnobody.so.1": "libnobody1", "sh": "dash", "nobody-run": "nobody"}
    missing = system_packages["missing_packages"](needs)
    assert missing == ["libnobody1", "nobody"]
    monkeypatch.setenv("PATH", "")
    with pytest.raises(system_packages["SetupError"], match="libnobody1 nobody"):
        system_packages["install_packages"](missing)


@pytest.mark.parametrize(
    "name",
    ["gui/__main__.py", "tests/__main__.py", "packaging/environment.py", "packaging/system_packages.py"],
)
def test_an_older_python_can_read_enough_to_refuse(name: str) -> None:
    ast.parse((ROOT / name).read_text("utf-8"), feature_version=(3, 8))
