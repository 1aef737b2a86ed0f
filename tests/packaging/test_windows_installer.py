"""The Windows installer's script, compiled over a folder that looks like the frozen one."""

import shutil
from pathlib import Path

import places
import pytest
import windows_installer
from system_packages import SetupError

pytestmark = pytest.mark.skipif(shutil.which("makensis") is None, reason="needs NSIS")


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn_icons: Path) -> Path:
    folder = tmp_path / "smsbat-composer"
    (folder / "_internal" / "PySide6").mkdir(parents=True)
    for name in (f"{places.NAME}.exe", f"{places.COMMAND}.exe", "_internal/PySide6/Qt6Core.dll"):
        (folder / name).write_bytes(b"MZ")
    monkeypatch.setattr(places, "ICONS", drawn_icons)
    return folder


@pytest.mark.parametrize("target", ["x86-unicode", "amd64-unicode"])
def test_the_script_compiles_without_a_warning(frozen: Path, tmp_path: Path, target: str) -> None:
    made = windows_installer.make_installer(frozen, tmp_path / "composer-setup.exe", target)
    assert made.read_bytes()[:2] == b"MZ"
    assert made.stat().st_size > 100_000


def test_the_uninstaller_is_signed_as_it_is_made(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed = tmp_path / "signed"
    monkeypatch.setenv("SIGN_COMMAND", f'touch "{signed}"')
    windows_installer.make_installer(frozen, tmp_path / "composer-setup.exe")
    assert signed.exists()
    monkeypatch.setenv("SIGN_COMMAND", "signtool sign /n 'Our Company'")
    with pytest.raises(SetupError, match="SIGN_COMMAND has an apostrophe"):
        windows_installer.make_installer(frozen, tmp_path / "composer-setup.exe")


def test_a_folder_without_the_program_makes_none(frozen: Path, tmp_path: Path) -> None:
    shutil.rmtree(frozen)
    with pytest.raises(SetupError):
        windows_installer.make_installer(frozen, tmp_path / "composer-setup.exe")
