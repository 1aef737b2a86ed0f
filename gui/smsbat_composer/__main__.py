"""The program's one way in: a window, or a command in the terminal."""

import os
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit code.

    A command word runs in the terminal. Without one the window opens; where there is no screen,
    `--practice` rehearses the sample campaign in the terminal instead. `--smoke` tries the program's parts.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--smoke"]:
        from smsbat_composer.smoke import main as try_out  # noqa: PLC0415 - only for whoever packs the program

        return try_out()
    from smsbat_composer.cli import command_of  # noqa: PLC0415 - the window starts without the command line

    command = command_of(arguments)
    if command is None and _has_screen():
        from smsbat_composer.app import main as run_window  # noqa: PLC0415 - Qt only where a window opens

        return run_window(arguments)
    from smsbat_composer.cli import main as run_command  # noqa: PLC0415

    return run_command(arguments if command else ["demo", *arguments])


def _has_screen() -> bool:
    """Whether a window can open: everywhere but on Linux without a display (`offscreen` counts as one)."""
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in shown)


if __name__ == "__main__":
    sys.exit(main())
