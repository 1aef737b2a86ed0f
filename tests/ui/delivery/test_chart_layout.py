"""The arithmetic of the time chart."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF

from delivery.desk import NOW
from smsbat_composer.delivery.timeline import Milestone
from smsbat_composer.ui.delivery.chart_layout import Series, highest, place_line, spread, ticks

ROOM = QRectF(10, 20, 100, 50)


def test_time_runs_across_and_totals_upwards() -> None:
    milestones = [Milestone(NOW + timedelta(minutes=minute), 0, 0, 0) for minute in (0, 1, 4)]
    points = place_line(milestones, [0, 50, 100], 100, ROOM)
    assert [(point.x(), point.y()) for point in points] == [(10, 70), (35, 45), (110, 20)]


def test_a_single_moment_and_no_recipients_have_a_place_too() -> None:
    (point,) = place_line([Milestone(NOW, 0, 0, 0)], [0], 0, ROOM)
    assert (point.x(), point.y()) == (10, 70)


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([0, 30, 60], [0, 30, 60]),
        ([20, 22, 60], [20, 32, 60]),
        ([58, 59, 60], [36, 48, 60]),
        ([0, 0, 0], [0, 12, 24]),
    ],
)
def test_labels_stand_near_their_lines_and_apart(wanted: list[float], placed: list[float]) -> None:
    assert spread(wanted, 12, 60) == placed


@pytest.mark.parametrize(
    ("span", "labels"),
    [
        (timedelta(seconds=9), ["00", "03", "06", "09"]),
        (timedelta(minutes=30), ["30", "40", "50", "00"]),
        (timedelta(seconds=1), ["00", "01"]),
        (timedelta(0), ["00"]),
        (timedelta(days=9), ["04.05", "07.05", "10.05", "13.05"]),
    ],
)
def test_the_moments_under_the_chart_differ(span: timedelta, labels: list[str]) -> None:
    made = ticks(NOW, NOW + span)
    assert [tick.label[-len(label) :] for tick, label in zip(made, labels, strict=True)] == labels
    assert made[0].share == 0.0
    assert len(made) == 1 or made[-1].share == 1.0


def test_a_line_that_falls_stays_in_its_room() -> None:
    assert (
        highest([Series("handed over", "text2", (0, 900, 400)), Series("read", "read", (0, 10, 20))]) == 900
    )
