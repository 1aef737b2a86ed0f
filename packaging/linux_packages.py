"""Linux: the frozen folder as a tar.xz that runs where it is unpacked, and as a .deb."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import tarfile
from pathlib import Path

import places
from system_packages import FONT, WINDOW_NEEDS

SOURCES = places.PACKAGING / "linux"
_SIZES = (16, 24, 32, 48, 64, 128, 256)
_DEBIAN_MACHINE = {"x86_64": "amd64"}.get(places.MACHINE, places.MACHINE)
_SCRIPTS = ("preinst", "prerm")  # dpkg asks the one before it unpacks, the other before it removes
# What libraries that are brought look for on the system.
_DATA = {
    "libX11.so.6": "libx11-data",
    "libfontconfig.so.1": "fontconfig-config",
    "libxkbcommon.so.0": "xkb-data",
}

_CONTROL = """Package: {command}
Version: {version}
Architecture: {machine}
Maintainer: SMSBAT <support@smsbat.com>
Installed-Size: {size}
Depends: {depends}
Recommends: {recommends}
Section: comm
Priority: optional
Homepage: https://smsbat.com
Description: Viber and SMS campaigns from a spreadsheet
 {name} turns a spreadsheet into a Viber and SMS campaign through SMSBAT and
 shows how it arrives, person by person.
"""


def make_tar(frozen: Path = places.FROZEN) -> Path:
    """Write the tar.xz; it unpacks into one folder named after program and version."""
    target = places.installer(".tar.xz")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tarfile.open(target, "w:xz") as archive:
        archive.add(frozen, f"{places.COMMAND}-{places.VERSION}", filter=_as_root)
    return target


def make_deb(frozen: Path = places.FROZEN) -> Path:
    """Write the .deb: the folder in /opt, and what desktops want to know in /usr."""
    target = places.installer(".deb")
    target.parent.mkdir(parents=True, exist_ok=True)
    tree = places.BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    program = tree / "opt" / places.COMMAND
    shutil.copytree(frozen, program, symlinks=True)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / places.COMMAND).symlink_to(f"/opt/{places.COMMAND}/{places.COMMAND}")
    _put(SOURCES / "smsbat-composer.desktop", tree / "usr/share/applications")
    _put(SOURCES / "smsbat-composer.xml", tree / "usr/share/mime/packages")
    _put(places.ROOT / "LICENSE", tree / "usr/share/doc" / places.COMMAND, "copyright")
    document = places.DOCUMENT_TYPE.replace("/", "-")
    for drawing, kind, name in (("composer", "apps", places.COMMAND), ("document", "mimetypes", document)):
        for size in _SIZES:
            folder = tree / f"usr/share/icons/hicolor/{size}x{size}/{kind}"
            _put(places.ICONS / f"{drawing}-{size}.png", folder, f"{name}.png")
        source = places.ROOT / "resources" / "icons" / "app" / f"{drawing}.svg"
        _put(source, tree / f"usr/share/icons/hicolor/scalable/{kind}", f"{name}.svg")
    _write_control(tree, frozen)
    for path in tree.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path == program / places.COMMAND or path.name in _SCRIPTS
            path.chmod(0o755 if runs else 0o644)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return target


def dependencies(frozen: Path) -> list[str]:
    """Debian's packages of what the frozen program needs and does not bring: drivers, data and a font."""
    brought = {path.name for path in frozen.rglob("*.so*")}
    drivers = {package for library, package in WINDOW_NEEDS.items() if library not in brought}
    data = {package for library, package in _DATA.items() if library in brought}
    libc = ".".join(re.findall(r"\d+", platform.libc_ver()[1])[:2])
    return [f"libc6 (>= {libc})", *sorted(drivers | data), f"{FONT} | fonts-dejavu-core"]


def _write_control(tree: Path, frozen: Path) -> None:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    control = _CONTROL.format(
        command=places.COMMAND,
        name=places.NAME,
        version=re.sub(
            r"(\d)(a|b|rc|\.dev)", r"\1~\2", places.VERSION
        ),  # a candidate is older than its release
        machine=_DEBIAN_MACHINE,
        size=size // 1024,
        depends=", ".join(dependencies(frozen)),
        recommends="gnome-keyring | kwalletmanager",
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    for name in _SCRIPTS:
        _put(SOURCES / "leave_while_running.sh", tree / "DEBIAN", name)


def _put(source: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, folder / (name or source.name))


def _as_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry
