"""What child processes are given to do: a child imports it by name, which no test module has."""

import os
import time
from collections.abc import Callable, Iterator

from smsbat_composer.workspace.errors import UserError

CONTACT = "380501234567"


def add(tell: Callable[[object], None], first: int, second: int) -> int:
    tell(first)
    tell(second)
    return first + second


def refuse(_tell: Callable[[object], None]) -> None:
    raise UserError("report_unwritable", reason="full")


def stumble(_tell: Callable[[object], None]) -> None:
    raise ValueError(CONTACT)


def die(_tell: Callable[[object], None]) -> None:
    os._exit(7)


def sleep(tell: Callable[[object], None]) -> None:
    tell("asleep")
    time.sleep(600)


def count(up_to: int) -> Iterator[int]:
    yield from range(up_to)


def count_and_refuse(up_to: int) -> Iterator[int]:
    yield from range(up_to)
    raise UserError("report_unwritable", reason="full")
