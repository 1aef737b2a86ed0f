"""The frozen program put to the test: `--smoke`, where nothing of the build is in reach."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import places
from system_packages import SetupError, install_packages, missing_packages

_NOBODY = 65534
_LONGEST = 300  # s


def try_frozen(program: Path, *, as_nobody: bool = False) -> None:
    """Run `--smoke` in an empty home, with nothing on the path; a failed part or a stray word is an error."""
    with (
        tempfile.TemporaryDirectory(prefix="smsbat-home-", ignore_cleanup_errors=True) as folder,
        screen() as shown,
    ):
        home = Path(folder)
        user = {}
        if as_nobody and sys.platform == "linux" and os.geteuid() == 0:
            os.chown(home, _NOBODY, _NOBODY)
            user = {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}
        # Files, as a pipe stays open in the program's own processes when it is ended for its slowness.
        out, err = home / "told", home / "complained"
        with out.open("wb") as told, err.open("wb") as complained:
            try:
                code = subprocess.run(
                    [str(program), "--smoke"],
                    env=_bare(home) | shown,
                    cwd=home,
                    stdout=told,
                    stderr=complained,
                    timeout=_LONGEST,
                    check=False,
                    **user,  # type: ignore[call-overload] # three keywords that only Linux has
                ).returncode
            except subprocess.TimeoutExpired:
                code = None
        parts, complaints = (path.read_text("utf-8", errors="replace") for path in (out, err))
    print(parts, end="", flush=True)
    print(complaints, end="", file=sys.stderr, flush=True)
    if code is None:
        raise SetupError(
            f"{program.name} --smoke hung for {_LONGEST} s {_place_of_hang(parts.splitlines())}."
        )
    unexpected = [line for line in parts.splitlines() if not line.startswith("ok ")]
    if code != 0 or complaints or unexpected or not parts:
        raise SetupError(f"{program.name} --smoke: exit code {code}, or words nobody expected.")


def _place_of_hang(lines: list[str]) -> str:
    """Each part tells of itself when it ends, in a column of its own after `ok` or `FAILED`."""
    return f'in the part after "{lines[-1][7:21].strip()}"' if lines else "before its first part ended"


def try_installed(installers: list[Path]) -> None:
    """Install each as its user would, where it may be removed again, and try what came of it."""
    if _is_installed() and not os.environ.get("CI"):
        raise SetupError(
            f"{places.NAME} is installed here, and trying the installer would take its shortcut, file type"
            " and entry in Settings > Apps: remove it first, or try on another machine."
        )
    for installer in installers:
        print(f"-- {installer.name}", flush=True)
        with tempfile.TemporaryDirectory(prefix="smsbat-installed-", ignore_cleanup_errors=True) as folder:
            Path(folder).chmod(0o755)
            try_frozen(_install(installer, Path(folder)), as_nobody=True)
            if installer.suffix == ".exe":
                _uninstall(Path(folder))


def _is_installed() -> bool:
    """Whether Windows knows the program; the other systems install into a folder and nowhere else."""
    if sys.platform != "win32":
        return False
    import winreg  # noqa: PLC0415 - there is none on the other systems

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CURRENT_USER, rf"Software\{places.IDENTIFIER}"))
    except FileNotFoundError:
        return False
    return True


def _install(installer: Path, folder: Path) -> Path:
    """Gives the program."""
    name = installer.name
    if name.endswith(".tar.xz"):
        shutil.unpack_archive(installer, folder)
        return places.program(folder / f"{places.COMMAND}-{places.VERSION}")
    if name.endswith(".deb"):  # unpacked only: try_deb.sh installs it, which a build machine is not for
        subprocess.run(["dpkg-deb", "--extract", str(installer), str(folder)], check=True)
        return places.program(folder / "opt" / places.COMMAND)
    if name.endswith(".dmg"):
        mount = folder / "image"
        quiet = ["-nobrowse", "-readonly", "-quiet", "-mountpoint", str(mount)]
        subprocess.run(["hdiutil", "attach", *quiet, str(installer)], check=True)
        try:
            subprocess.run(
                ["ditto", str(mount / places.FROZEN.name), str(folder / places.FROZEN.name)], check=True
            )
        finally:
            subprocess.run(["hdiutil", "detach", "-quiet", str(mount)], check=True)
        return places.program(folder / places.FROZEN.name)
    subprocess.run(f'"{installer}" /S /D={folder}', check=True)  # /D is the last, without quotes, or nothing
    return places.program(folder)


def _uninstall(folder: Path) -> None:
    """Silently; with `_?` it is waited for, and its own file stays."""
    subprocess.run(f'"{folder / "uninstall.exe"}" /S _?={folder}', check=True)
    left = [path.name for path in folder.iterdir() if path.name != "uninstall.exe"]
    if left:
        raise SetupError(f"The uninstaller left {left}")


def _bare(home: Path) -> dict[str, str]:
    """What a fresh account has: no Python, no settings, no path to any tool."""
    if sys.platform == "win32":
        kept = ("SYSTEMROOT", "SYSTEMDRIVE", "WINDIR", "COMSPEC", "TEMP", "TMP")
        bare = {name: os.environ[name] for name in kept if name in os.environ}
        return bare | {name: str(home) for name in ("USERPROFILE", "APPDATA", "LOCALAPPDATA")}
    if sys.platform == "darwin":  # the keychain is found by the real home
        return {"HOME": str(Path.home()), "PATH": str(home), "LC_ALL": "en_US.UTF-8"}
    return {"HOME": str(home), "PATH": str(home), "LC_ALL": "C.UTF-8"}


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """On Linux an X server of our own: the window's real plug-in is tried. Elsewhere what is there."""
    if sys.platform != "linux":
        yield {}
        return
    if packages := missing_packages({"Xvfb": "xvfb"}):
        install_packages(packages)
    reading, writing = os.pipe()
    # -ac: whoever tries the program may be another user than the one who builds it
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp", "-ac"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield {"DISPLAY": f":{told.readline().strip()}"}
    finally:
        server.terminate()
        server.wait()
