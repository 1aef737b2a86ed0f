"""Work beside bare work, by turns: the ratio that a benchmark judges."""

from __future__ import annotations

import gc
import statistics
import sys
import time
from collections.abc import Callable
from typing import NamedTuple


class Work(NamedTuple):
    """What is measured, and what the table calls it."""

    name: str
    do: Callable[[], object]


def compare(title: str, bare: Work, work: Work, *, limit: float, runs: int) -> bool:
    """Whether the median ratio of the work to the bare work right before it is within the limit; prints it.

    A machine changes its speed from one minute to the next, and hardly within a pair.
    """
    pairs = [(measure(bare.do), measure(work.do)) for _ in range(runs)]
    before, after = (statistics.median(seconds) for seconds in zip(*pairs, strict=True))
    ratio = statistics.median(after / before for before, after in pairs)
    sys.stdout.write(
        f"{title}: {bare.name} {before:.2f} s, {work.name} {after:.2f} s: ratio {ratio:.2f} (limit {limit})\n"
    )
    sys.stdout.flush()
    return ratio <= limit


def measure(do: Callable[[], object]) -> float:
    """Seconds that it takes; what it gives is thrown away outside of them."""
    gc.collect()
    start = time.perf_counter()
    result = do()
    seconds = time.perf_counter() - start
    del result
    return seconds
