"""Practice without its waiting: the lives of messages, and the questions after them, take a moment."""

from datetime import timedelta
from pathlib import Path

from smsbat_composer.delivery.pace import PaceLimits
from smsbat_composer.delivery.status_rules import PollSchedule
from smsbat_composer.delivery.tempo import Tempo
from smsbat_composer.gateway.exchange import Deadlines

# As practice has it, but for the waiting: every life is over before the first question.
TEMPO = Tempo(
    PaceLimits(recipients=100, items=100, parallel=4, requests_per_second=1_000),
    PollSchedule(
        gap=timedelta(milliseconds=1),
        first=timedelta(milliseconds=200),
        longest=timedelta(seconds=5),
        deadline=timedelta(minutes=2),
        read_patience=timedelta(seconds=1),
        fallback_patience=timedelta(seconds=1),
    ),
    Deadlines(),
)


def write_scenario(folder: Path) -> Path:
    """A scenario file: everything as practice has it, but for how long a message lives."""
    scenario = folder / "hurried.json"
    scenario.write_text('{"time_scale": 100000}', "utf-8")
    return scenario
