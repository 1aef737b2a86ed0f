"""Rules of the tree that no other tool looks after."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_FILE = 350  # lines
# Written apart, so that this file does not name them either.
REGISTRIES = ["pypi" + ".org", "python" + "hosted", "registry." + "npmjs", "deb." + "debian"]


def list_files() -> list[Path]:
    """The files git tracks, or would track."""
    command = [
        "git",
        "-c",
        "safe.directory=*",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
    ]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


FILES = list_files()
SOURCES = [path for path in FILES if path.suffix == ".py"]


def test_git_lists_this_file() -> None:
    assert Path(__file__).resolve() in FILES


@pytest.mark.parametrize("host", REGISTRIES)
def test_no_file_names_a_package_registry(host: str) -> None:
    assert [path for path in FILES if host.encode() in path.read_bytes().lower()] == []


def test_the_version_stands_only_in_pyproject() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    written = re.compile(rf"[\"']v?{re.escape(version)}[\"']")
    assert [path for path in SOURCES if written.search(path.read_text("utf-8"))] == []


def test_no_shipped_file_is_long() -> None:
    shipped = [path for path in SOURCES if path.is_relative_to(ROOT / "gui")]
    lengths = {path.name: len(path.read_text("utf-8").splitlines()) for path in shipped}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}
