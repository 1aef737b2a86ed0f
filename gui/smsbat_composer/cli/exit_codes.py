"""What the command line's exit codes mean."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended, for scripts."""

    DONE = 0
    SOME_FAILED = 1  # finished, but some recipients were refused or not reached
    WRONG_INPUT = 2
    STANDS_STILL = 3  # paused, or needs attention
    INTERRUPTED = 130
