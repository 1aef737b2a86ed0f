"""`python tests` passes the tests: style, types, import contracts, pytest. Arguments go to pytest.

On Linux everything has a screen, a message bus and a keyring of its own; nothing of the user's is touched.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.append(str(ROOT / "packaging"))

import environment  # noqa: E402 - found through the line above
import system_packages  # noqa: E402 - likewise

INSIDE = "SMSBAT_TEST_SESSION"  # set inside the session that `run_in_session` starts


def main() -> int:
    needs = {**system_packages.WINDOW_NEEDS, **system_packages.SESSION_NEEDS}
    environment.enter(HERE, environment.DEVELOP, needs)
    if sys.platform != "linux":
        return run_steps()
    if INSIDE not in os.environ:
        return run_in_session()
    unlock_keyring()
    return run_steps()


def run_in_session() -> int:
    """Start this again under Xvfb and a D-Bus session, with the user's folders replaced by empty ones."""
    if missing := system_packages.missing_packages(system_packages.SESSION_NEEDS):
        sys.exit(f"The tests need these Debian packages: {' '.join(missing)}")
    variables = {**os.environ, "LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", INSIDE: "1"}
    variables.pop("GNOME_KEYRING_CONTROL", None)  # leads to the user's own keyring
    with tempfile.TemporaryDirectory(prefix="smsbat-tests-", ignore_cleanup_errors=True) as folder:
        for name in ("CACHE_HOME", "CONFIG_HOME", "DATA_HOME", "RUNTIME_DIR", "STATE_HOME"):
            path = Path(folder, name.lower())
            path.mkdir(mode=0o700)
            variables[f"XDG_{name}"] = str(path)
        screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1600x1200x24"]
        command = [*screen, "dbus-run-session", "--", sys.executable, str(HERE), *sys.argv[1:]]
        return subprocess.call(command, env=variables, stdin=subprocess.DEVNULL)


def unlock_keyring() -> None:
    """Start a real gnome-keyring on the session's bus, opened with an empty password."""
    command = ["gnome-keyring-daemon", "--unlock", "--components=secrets"]
    subprocess.run(command, input=b"\n", stdout=subprocess.DEVNULL, check=True)
    # The first entry makes the default collection; two test processes at once would each make one.
    first_entry = "import keyring; keyring.set_password('smsbat-tests', 'first', 'entry')"
    subprocess.run([sys.executable, "-c", first_entry], check=True)


def run_steps() -> int:
    """Run every step, whatever the others say; 0 when all are content."""
    python = [sys.executable, "-m"]
    steps = {
        "ruff check": [*python, "ruff", "check"],
        "ruff format": [*python, "ruff", "format", "--check"],
        "mypy": [*python, "mypy"],
        "import contracts": [str(Path(sysconfig.get_path("scripts"), "lint-imports"))],
        "pytest": [*python, "pytest", *sys.argv[1:]],
    }
    search = os.pathsep.join(filter(None, [str(ROOT / "gui"), os.environ.get("PYTHONPATH")]))
    failed = []
    for name, command in steps.items():
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        if subprocess.call(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": search}) != 0:
            failed.append(name)
    sys.stdout.write(
        "\n== " + (f"FAILED: {', '.join(failed)}" if failed else f"passed: {', '.join(steps)}") + "\n"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
