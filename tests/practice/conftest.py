"""Real practice gateways, each in its own process."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from practice.wire import Wire
from smsbat_composer.practice.process import PracticeGateway, start_practice

Launch = Callable[..., PracticeGateway]
Connect = Callable[..., Wire]


@pytest.fixture
def scenario_file(tmp_path: Path) -> Callable[..., Path]:
    """Writes a scenario with the given keys."""

    def write(**keys: Any) -> Path:
        path = tmp_path / "scenario.json"
        path.write_text(json.dumps(keys), encoding="utf-8")
        return path

    return write


@pytest.fixture
def launch(scenario_file: Callable[..., Path]) -> Iterator[Launch]:
    """Starts gateways with the given scenario keys, and stops them after the test."""
    with ExitStack() as stack:

        def start(*, port: int = 0, ledger: Path | None = None, **keys: Any) -> PracticeGateway:
            return stack.enter_context(start_practice(scenario_file(**keys), port=port, ledger=ledger))

        yield start


@pytest.fixture
def connect(launch: Launch) -> Iterator[Connect]:
    """The same, with a client on top."""
    with ExitStack() as stack:

        def start(**keys: Any) -> Wire:
            return stack.enter_context(Wire(launch(**keys).base_url))

        yield start


@pytest.fixture(scope="package")
def calm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wire]:
    """One gateway for all tests that need no weather; lives stand still at their beginning."""
    scenario = tmp_path_factory.mktemp("practice") / "calm.json"
    scenario.write_text(json.dumps({"time_scale": 1e-9, "recipients_limit": 50}))
    with start_practice(scenario) as gateway, Wire(gateway.base_url) as wire:
        yield wire
