"""Long work in a process of its own: it can be ended at any moment, and what kills it kills nothing else."""

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar, cast

from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.log import place_of

Result = TypeVar("Result")
Item = TypeVar("Item")

_SECONDS_BETWEEN_LOOKS = 0.05  # at the cancel event


class ChildCancelled(Exception):  # noqa: N818 - it says what happened
    """The process was ended because nobody wants its result any more."""


class ChildDied(Exception):  # noqa: N818 - it says what happened
    """The process ended without a result; `reason` is its exit code, or the class and place of its bug."""

    def __init__(self, reason: str, exit_code: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.exit_code = exit_code


@dataclass(frozen=True, slots=True)
class _News:
    news: object


@dataclass(frozen=True, slots=True)
class _Done:
    result: object


@dataclass(frozen=True, slots=True)
class _Refused:
    code: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class _Broken:
    reason: str


def run_in_child(
    work: Callable[..., Result],
    arguments: Sequence[object],
    *,
    on_news: Callable[[Any], None] | None = None,
    cancel: threading.Event | None = None,
) -> Result:
    """What `work(tell, *arguments)` gives, or the UserError it raises; blocks, and leaves no process behind.

    `work` is a function of a module; what it tells reaches `on_news` here. Raises ChildCancelled once
    `cancel` is set, ChildDied.
    """
    with _start(work, arguments) as (child, answers):
        while True:
            if cancel is not None and cancel.is_set():
                raise ChildCancelled
            if not wait([answers], timeout=_SECONDS_BETWEEN_LOOKS):
                continue
            answer = _receive(child, answers)
            if isinstance(answer, _Done):
                return cast("Result", answer.result)
            if on_news is not None:
                on_news(answer.news)


def iterate_in_child(make: Callable[..., Iterable[Item]], arguments: Sequence[object]) -> Iterator[Item]:
    """What `make(*arguments)` gives one by one, made while the ones before it are worked on here.

    `make` is a function of a module. Raises the UserError it raises, and ChildDied. The process ends with
    the iterator; where this process is killed, it ends over the next item.
    """
    with _start(_tell_each, (make, tuple(arguments))) as (child, answers):
        while isinstance(answer := _receive(child, answers), _News):
            yield cast("Item", answer.news)


def _tell_each(
    tell: Callable[[object], None], make: Callable[..., Iterable[object]], arguments: Sequence[object]
) -> None:
    for item in make(*arguments):
        tell(item)


@contextmanager
def _start(
    work: Callable[..., object], arguments: Sequence[object]
) -> Iterator[tuple[BaseProcess, Connection]]:
    context = multiprocessing.get_context("spawn")
    answers, childs_end = context.Pipe(duplex=False)
    child = context.Process(target=_run, args=(childs_end, work, tuple(arguments)), name=work.__name__)
    with answers:
        try:
            with childs_end:  # only the child keeps it, so that its death closes the pipe
                child.start()
            yield child, answers
        finally:
            _end(child)


def _receive(child: BaseProcess, answers: Connection) -> _News | _Done:
    try:
        answer = answers.recv()
    except (EOFError, OSError) as error:
        child.join()
        raise ChildDied(f"exit code {child.exitcode}", child.exitcode) from error
    match answer:
        case _Refused(code, values):
            raise UserError(code, **values)
        case _Broken(reason):
            raise ChildDied(reason)
    return cast("_News | _Done", answer)


def _end(child: BaseProcess) -> None:
    if child.pid is not None:
        child.kill()
        child.join()
        child.close()


def _run(answers: Connection, work: Callable[..., object], arguments: Sequence[object]) -> None:
    """The main function of the child."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to answer: it kills us
    _silence_standard_error()
    gc.disable()  # millions of short-lived cells and few cycles: to look for those only takes time
    answer: _Done | _Refused | _Broken
    try:
        answer = _Done(work(lambda news: answers.send(_News(news)), *arguments))
    except BrokenPipeError:
        return  # the program that waits has died
    except UserError as error:
        answer = _Refused(error.code, dict(error.values))
    except BaseException as error:  # noqa: BLE001 - the edge of a process: nobody above would see it
        answer = _Broken(place_of(error))
    try:
        answers.send(answer)
    except BrokenPipeError:
        return


def _silence_standard_error() -> None:
    """What a library prints there may quote somebody's name and phone."""
    if sys.stderr is not None:
        sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    os.close(nowhere)
