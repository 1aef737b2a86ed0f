"""What the command line's exit codes mean."""

from enum import IntEnum


class ExitCode(IntEnum):
    """How a command ended, for scripts."""

    DONE = 0
    SOME_FAILED = 1  # finished, but some recipients were refused or not reached, or the report failed
    WRONG_INPUT = 2  # nothing was planned: the same can be run again
    STANDS_STILL = 3  # paused, needs attention, or the program's mistake: look before running anything again
    INTERRUPTED = 130
