"""The .deb and the tar.xz, made of a folder that looks like the frozen one."""

import shutil
import subprocess
import tarfile
from pathlib import Path

import linux_packages
import places
import pytest

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs Debian's dpkg-deb")


@pytest.fixture
def frozen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, drawn_icons: Path) -> Path:
    for name in ("BUILD", "DIST"):
        monkeypatch.setattr(places, name, tmp_path / name.lower())
    monkeypatch.setattr(places, "ICONS", drawn_icons)
    folder = tmp_path / places.COMMAND
    (folder / "_internal").mkdir(parents=True)
    (folder / "_internal" / "libfontconfig.so.1").write_bytes(b"")
    program = folder / places.COMMAND
    program.write_text("#!/bin/sh\necho started\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_the_deb_brings_program_command_file_type_and_icons(frozen: Path, tmp_path: Path) -> None:
    deb = linux_packages.make_deb(frozen)
    tree = tmp_path / "installed"
    subprocess.run(["dpkg-deb", "--extract", deb, tree], check=True)
    command = tree / "usr/bin/smsbat-composer"
    assert str(command.readlink()) == "/opt/smsbat-composer/smsbat-composer"
    started = subprocess.check_output([tree / "opt/smsbat-composer/smsbat-composer"], text=True)
    assert started == "started\n"
    icon = places.DOCUMENT_TYPE.replace("/", "-")
    for name in (
        "applications/smsbat-composer.desktop",
        "mime/packages/smsbat-composer.xml",
        "icons/hicolor/48x48/apps/smsbat-composer.png",
        f"icons/hicolor/scalable/mimetypes/{icon}.svg",
    ):
        assert (tree / "usr/share" / name).is_file(), name


def test_the_deb_asks_for_what_is_not_brought(frozen: Path) -> None:
    deb = linux_packages.make_deb(frozen)
    ask = ["dpkg-deb", "--field", deb, "Version", "Depends"]
    version, depends = subprocess.check_output(ask, text=True).splitlines()
    assert version == f"Version: {places.VERSION}"
    assert "libgl1" in depends
    assert "fontconfig-config" in depends  # what the library that is brought reads
    assert "libfontconfig1" not in depends


def test_dpkg_is_asked_to_leave_a_running_program(frozen: Path, tmp_path: Path) -> None:
    deb = linux_packages.make_deb(frozen)
    subprocess.run(["dpkg-deb", "--control", deb, tmp_path / "control"], check=True)
    for name, occasion in (("preinst", "upgrade"), ("prerm", "remove")):
        script = tmp_path / "control" / name
        text = script.read_text("utf-8")
        here = text.replace("/opt/smsbat-composer/smsbat-composer", str(Path("/bin/sleep").resolve()))
        with subprocess.Popen(["/bin/sleep", "60"]) as running:
            try:
                script.write_text(here, encoding="utf-8")
                run = subprocess.run([script, occasion], capture_output=True, text=True, check=False)
                undone = subprocess.run([script, "abort-upgrade"], check=False)
            finally:
                running.kill()
        assert run.returncode == 1
        assert "is open (process" in run.stderr or "відкрито (процес" in run.stderr
        assert undone.returncode == 0
        script.write_text(text, encoding="utf-8")
        assert subprocess.run([script, occasion], check=False).returncode == 0


def test_the_tar_is_one_folder_that_belongs_to_root(frozen: Path) -> None:
    with tarfile.open(linux_packages.make_tar(frozen)) as archive:
        entries = archive.getmembers()
    assert {entry.name.split("/")[0] for entry in entries} == {f"smsbat-composer-{places.VERSION}"}
    assert {entry.uname for entry in entries} == {"root"}
