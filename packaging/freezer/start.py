"""Where the frozen program begins: the program itself, or one of the processes that it starts of itself."""

import multiprocessing
import os
import sys

PRACTICE = ["-m", "smsbat_composer.practice"]  # as practice/process.py starts it, frozen or not


def give_back_the_environment() -> None:
    """Linux: what was set so that our libraries are found must not reach the programs of the system.

    A report opened in LibreOffice would load ours, and `systemd-inhibit` does not start with them. They are
    found without: the loader looked at its variable when this process began, and Qt looks beside itself.
    """
    os.environ.pop("LD_LIBRARY_PATH", None)
    if (before := os.environ.pop("LD_LIBRARY_PATH_ORIG", None)) is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
        os.environ.pop(name, None)
    # Our own children set up all of that anew, instead of relying on what they inherit.
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


if __name__ == "__main__":
    if sys.platform == "linux":
        give_back_the_environment()
    multiprocessing.freeze_support()  # does not return in the child that reads a list or writes a report
    if sys.argv[1:3] == PRACTICE:
        from smsbat_composer.practice.__main__ import main as serve

        sys.exit(serve(sys.argv[3:]))
    from smsbat_composer.__main__ import main

    sys.exit(main())
