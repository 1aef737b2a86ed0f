"""Signing: from the inside out, by the command that is set; without one it is said loudly."""

import sys
from pathlib import Path

import places
import pytest
import signing
from system_packages import SetupError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the commands here are those of a Unix shell")


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A macOS bundle in small."""
    app = tmp_path / "SMSBAT Composer.app"
    for name in (
        "Contents/MacOS/smsbat-composer",
        "Contents/Frameworks/libpython3.11.dylib",
        "Contents/Frameworks/PySide6/Qt/lib/QtCore.framework/Versions/A/QtCore",
        "Contents/Frameworks/PySide6/Qt/plugins/platforms/libqcocoa.dylib",
        "Contents/Frameworks/PySide6/QtCore.abi3.so",
        "Contents/Resources/smsbat_composer/resources/campaign.schema.json",
    ):
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).write_bytes(b"")
    return app


def test_the_deepest_code_is_first_and_the_program_last(bundle: Path) -> None:
    names = [path.name for path in signing.inside_out(bundle, "macos")]
    assert names == [
        "QtCore",
        "libqcocoa.dylib",
        "QtCore.abi3.so",
        "libpython3.11.dylib",
        "smsbat-composer",
    ]


def test_each_file_and_then_the_whole_is_given_to_the_command(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told"
    signer = tmp_path / "sign.sh"
    signer.write_text(f'#!/bin/sh\nfor last; do :; done\necho "$last" >>{told}\n', encoding="utf-8")
    signer.chmod(0o755)
    monkeypatch.setattr(places, "SYSTEM", "macos")
    monkeypatch.setenv("SIGN_COMMAND", f"{signer} --force --sign 'Somebody Else'")
    signing.sign_program(bundle)
    lines = told.read_text("utf-8").splitlines()
    assert len(lines) == 6
    assert lines[-1] == str(bundle)


def test_a_command_that_fails_ends_the_build(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "SYSTEM", "macos")
    monkeypatch.setenv("SIGN_COMMAND", "false")
    with pytest.raises(SetupError, match="SIGN_COMMAND failed"):
        signing.sign_program(bundle)


def test_unsigned_is_said_loudly(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.delenv("SIGN_COMMAND", raising=False)
    for system in ("windows", "macos", "linux"):
        monkeypatch.setattr(places, "SYSTEM", system)
        signing.sign_installer(bundle)
        said = capsys.readouterr()
        assert "UNSIGNED" in said.err
        assert said.out.startswith("::warning::")


def test_an_unsigned_installer_has_a_note_beside_it_until_it_is_signed(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installer = bundle.parent / "smsbat-composer-1.0-windows-x86_64-setup.exe"
    monkeypatch.setattr(places, "SYSTEM", "windows")
    monkeypatch.delenv("SIGN_COMMAND", raising=False)
    signing.sign_installer(installer)
    (note,) = bundle.parent.glob("*.UNSIGNED.txt")
    assert "Run anyway" in note.read_text("utf-8")
    monkeypatch.setenv("SIGN_COMMAND", "true")
    signing.sign_installer(installer)
    assert not note.exists()
