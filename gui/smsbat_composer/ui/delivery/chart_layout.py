"""Where the lines of the time chart run: pure arithmetic, painted by time_chart.py."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, QRectF

from smsbat_composer.delivery.timeline import Milestone
from smsbat_composer.words.formats import clock

TICKS = 4
_DAY = timedelta(days=1)


def place_line(
    milestones: Sequence[Milestone], values: Sequence[int], top: int, room: QRectF
) -> list[QPointF]:
    """The points of one line of running totals, time across, `top` at the upper edge of the room."""
    begun = milestones[0].at
    span = max((milestones[-1].at - begun).total_seconds(), 1e-3)
    return [
        QPointF(
            room.left() + room.width() * (milestone.at - begun).total_seconds() / span,
            room.bottom() - room.height() * value / max(top, 1),
        )
        for milestone, value in zip(milestones, values, strict=True)
    ]


def spread(wanted: Sequence[float], least: float, lowest: float) -> list[float]:
    """Heights for labels that stand one under the other: near the wanted ones, `least` apart.

    `wanted` and the answer go downwards; none is below `lowest`.
    """
    placed: list[float] = []
    for height in wanted:
        placed.append(max(height, placed[-1] + least) if placed else height)
    floor = lowest
    for number in reversed(range(len(placed))):
        placed[number] = min(placed[number], floor)
        floor = placed[number] - least
    return placed


@dataclass(frozen=True, slots=True)
class Tick:
    """A moment under the chart, at a share 0..1 of its width."""

    share: float
    label: str


def ticks(begun: datetime, ended: datetime) -> list[Tick]:
    """The moments named under the chart, evenly; as finely as they differ, the first and the last always."""
    span = ended - begun
    for number in range(TICKS, 1, -1):
        shares = [place / (number - 1) for place in range(number)]
        labels = [_label(begun + span * share, span) for share in shares]
        if len(set(labels)) == number:
            return [Tick(share, label) for share, label in zip(shares, labels, strict=True)]
    return [Tick(0.0, _label(begun, span))]


def _label(moment: datetime, span: timedelta) -> str:
    if span >= TICKS * _DAY:
        return f"{moment.astimezone():%d.%m}"
    if span >= _DAY:
        return f"{moment.astimezone():%d.%m %H:%M}"
    return clock(moment, seconds=span < timedelta(minutes=TICKS))


@dataclass(frozen=True, slots=True)
class Series:
    """One line: what it counts, in lower case, and its totals at every milestone."""

    word: str
    ink: str
    values: tuple[int, ...]
    dashed: bool = False


def highest(lines: Sequence[Series]) -> int:
    """What the upper edge stands for: who is sent to again is handed over once less from then on."""
    return max(max(line.values) for line in lines)
