"""How the frozen program is tried: what a hang and a stray word become, and what is never tried."""

import sys
from pathlib import Path

import pytest
import trying
from system_packages import SetupError

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the programs here are those of a Unix shell")


def program(tmp_path: Path, lines: str) -> Path:
    path = tmp_path / "smsbat-composer"
    path.write_text(f"#!/bin/sh\n{lines}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_a_program_that_is_well_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    trying.try_frozen(program(tmp_path, "echo 'ok     qt            6.11'"))
    assert capsys.readouterr().out == "ok     qt            6.11\n"


@pytest.mark.parametrize("lines", ["exit 1", "echo a stray word", "echo 'ok     qt'; echo warning >&2"])
def test_whatever_else_it_says_is_an_error(tmp_path: Path, lines: str) -> None:
    with pytest.raises(SetupError, match="words nobody expected"):
        trying.try_frozen(program(tmp_path, lines))


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("", "before its first part ended"),
        ("echo 'ok     qt            6.11'; echo 'ok     pages uk      9 drawn';", 'after "pages uk"'),
    ],
)
def test_a_hang_tells_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, place: str) -> None:
    monkeypatch.setattr(trying, "_LONGEST", 0.3)
    with pytest.raises(SetupError, match=place):
        trying.try_frozen(program(tmp_path, f"{told} exec /bin/sleep 60"))


def test_an_installed_program_is_never_tried_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trying, "_is_installed", lambda: True)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(SetupError, match="is installed here"):
        trying.try_installed([tmp_path / "composer-setup.exe"])
    monkeypatch.setenv("CI", "true")
    trying.try_installed([])
