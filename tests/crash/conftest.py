"""The launcher of campaign processes, and how thorough to be."""

import os
from collections.abc import Iterator

import pytest

from crash.launcher import Launcher


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="the crash tests in full: long")


@pytest.fixture(scope="session")
def full(request: pytest.FixtureRequest) -> bool:
    """Whether to be thorough; only `pytest tests/crash --full` can ask for it."""
    return bool(request.config.getoption("full", default=False))


@pytest.fixture(scope="session")
def launcher() -> Iterator[Launcher]:
    if not hasattr(os, "fork"):
        pytest.skip("processes are forked, and killed by signals")
    with Launcher() as made:
        yield made
