"""`python packaging/build.py [STEP…]`: the installers of the system it runs on; without a step all of them.

It needs Python 3.11 or newer with pip, and gets the rest itself: see README.md beside it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import environment
import freezing
import linux_packages
import macos_image
import places
import release_files
import signing
import trying
import windows_installer
from system_packages import SetupError

LARGEST = 80_000_000  # bytes of an installer


def smoke() -> None:
    """Try the frozen folder where it was made."""
    trying.try_frozen(places.program())


def make_installers() -> None:
    """Pack the frozen folder as this system's people expect it."""
    makers: dict[str, list[Callable[[], Path]]] = {
        "linux": [linux_packages.make_tar, linux_packages.make_deb],
        "macos": [macos_image.make_image],
        "windows": [windows_installer.make_installer],
    }
    for make in makers[places.SYSTEM]:
        installer = make()
        size = installer.stat().st_size
        print(f"{installer.name}: {size / 1e6:.1f} MB", flush=True)
        if size > LARGEST:
            raise SetupError(f"{installer.name} is larger than {LARGEST / 1e6:.0f} MB.")


def smoke_installed() -> None:
    """Install each installer somewhere and try that."""
    trying.try_installed(installers())


def sign_installers() -> None:
    """Sign what people are given."""
    for installer in installers():
        signing.sign_installer(installer)


def installers() -> list[Path]:
    """The installers of this version and machine that are there; SetupError where there is none."""
    ends = {"linux": (".tar.xz", ".deb"), "macos": (".dmg",), "windows": ("-setup.exe",)}[places.SYSTEM]
    found = [path for end in ends if (path := places.installer(end)).exists()]
    if not found:
        raise SetupError("There is no installer yet: run the step installer.")
    return found


def write_release_files() -> None:
    """The bill of materials, and checksums over everything."""
    release_files.write_bill_of_materials()
    release_files.write_checksums()


STEPS: Mapping[str, Callable[[], None]] = {
    "freeze": freezing.freeze,  # prunes as it builds: on macOS what is made is sealed at once
    "smoke": smoke,
    "sign-program": signing.sign_program,
    "installer": make_installers,
    "sign-installer": sign_installers,
    "smoke-installed": smoke_installed,
    "checksums": write_release_files,
}


def main() -> int:
    """Run the steps that were asked for, in their order; 2 where one of them fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("steps", nargs="*", metavar="STEP", help=", ".join(STEPS))
    asked = parser.parse_args().steps
    if unknown := set(asked) - STEPS.keys():
        parser.error(f"unknown: {', '.join(unknown)}; the steps are {', '.join(STEPS)}")
    try:
        environment.check_python()
        for name, step in STEPS.items():
            if name in asked or not asked:
                print(f"== {name}", flush=True)
                step()
    except (SetupError, OSError, subprocess.CalledProcessError) as problem:
        print(problem, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
