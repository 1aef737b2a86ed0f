"""Every keyring a computer may have, and what it does to a token: no file, and a sentence each."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PLAINTEXT = """
from pathlib import Path
from keyring.backend import KeyringBackend

class PlaintextKeyring(KeyringBackend):
    priority = 9

    def get_password(self, service, username):
        kept = Path.home() / "passwords.txt"
        return kept.read_text() if kept.exists() else None

    def set_password(self, service, username, password):
        (Path.home() / "passwords.txt").write_text(password)

    def delete_password(self, service, username):
        (Path.home() / "passwords.txt").unlink()
"""
UNTRUSTED = "no password store that keeps a secret"
MATRIX = {
    "none": ("keyring_untrusted", UNTRUSTED),
    "null": ("keyring_untrusted", UNTRUSTED),
    "environment": ("keyring_untrusted", UNTRUSTED),
    "configuration": ("keyring_untrusted", UNTRUSTED),
    "package": ("keyring_untrusted", UNTRUSTED),
    "raising": ("keyring_unavailable", "RuntimeError"),
    "hanging": ("keyring_silent", "has not answered"),
}


def _run(kind: str, folder: Path, *, control: bool = False) -> tuple[str, list[Path]]:
    """What the child told, and the files that it left behind."""
    home, packages, configuration = folder / "home", folder / "packages", folder / "configuration"
    for made in (home, packages, configuration / "python_keyring"):
        made.mkdir(parents=True, exist_ok=True)
    (packages / "plain_keyring.py").write_text(PLAINTEXT, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("DBUS_")} | {
        "HOME": str(home),
        "USERPROFILE": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(configuration),
        "PYTHONPATH": os.pathsep.join(map(str, (ROOT / "gui", ROOT / "tests", packages))),
        "PYTHONDONTWRITEBYTECODE": "1",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    }
    if kind == "null":
        environment["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"
    if kind == "environment":
        environment["PYTHON_KEYRING_BACKEND"] = "plain_keyring.PlaintextKeyring"
    if kind == "configuration":
        named = "[backend]\ndefault-keyring=plain_keyring.PlaintextKeyring\n"
        (configuration / "python_keyring" / "keyringrc.cfg").write_text(named, encoding="utf-8")
    if kind == "package":
        information = packages / "plain-1.0.dist-info"
        information.mkdir()
        (information / "METADATA").write_text("Metadata-Version: 2.1\nName: plain\nVersion: 1.0\n")
        (information / "entry_points.txt").write_text("[keyring.backends]\nplain = plain_keyring\n")
    ended = subprocess.run(
        [sys.executable, "-m", "workspace.keyring_child", "control" if control else kind],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=environment,
        cwd=home,
        check=True,
    )
    assert "canary" not in ended.stdout + ended.stderr
    return ended.stdout, [path for path in home.rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a system keyring answers whatever is set")
@pytest.mark.parametrize("kind", MATRIX)
def test_a_keyring_that_cannot_be_relied_on_is_given_nothing(kind: str, tmp_path: Path) -> None:
    code, said = MATRIX[kind]
    out, files = _run(kind, tmp_path)
    assert files == []
    told: dict[str, Any] = json.loads(out)
    assert told.pop("in keyring") is None
    assert told.pop("for the session") is True
    assert told.pop("session delete") == {}  # what is in memory goes, whatever the keyring says
    assert {action: answer["code"] for action, answer in told.items()} == dict.fromkeys(
        ("load", "save", "delete"), code
    )
    assert all(said in answer["said"] for answer in told.values())
    assert "raised" not in told["save"]
    assert told["load"]["raised"] == "None"  # the backend's own words may hold the secret


def test_a_keyring_that_gives_something_else_is_found_out(tmp_path: Path) -> None:
    out, files = _run("another", tmp_path)
    assert files == []
    told = json.loads(out)
    assert told["for the session"] is True
    codes = [told[action]["code"] for action in ("load", "save", "delete")]
    assert codes == ["token_damaged", "keyring_unfaithful", "token_not_removed"]
    assert "not its token" in told["load"]["said"]
    assert "other than it was given" in told["save"]["said"]
    assert "still keeps the token" in told["delete"]["said"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a system keyring answers whatever is set")
@pytest.mark.parametrize("kind", ["environment", "configuration", "package"])
def test_the_plaintext_keyrings_of_this_matrix_do_write(kind: str, tmp_path: Path) -> None:
    """Or that no file was written would prove nothing."""
    _, files = _run(kind, tmp_path, control=True)
    assert [path.name for path in files] == ["passwords.txt"]
    assert "canary" in files[0].read_text(encoding="utf-8")
