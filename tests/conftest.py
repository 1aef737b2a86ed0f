"""What every test may use."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.folders import Workspace


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Windows share one screen, and only one of them can have the keyboard: one process opens them all."""
    for item in items:
        if {"ui", "end_to_end"} & set(item.path.parts):
            item.add_marker(pytest.mark.xdist_group("window"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """Each test starts in English, whatever the one before it spoke."""
    use_language(Language.ENGLISH)
    yield
    use_language(Language.ENGLISH)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """An empty workspace of the test's own."""
    made = Workspace(tmp_path / "workspace")
    made.create()
    return made


@pytest.fixture
def own_log() -> Iterator[None]:
    """Takes down, after the test, what `start_log` put up for the whole process."""
    root = logging.getLogger()
    handlers, level, raises = list(root.handlers), root.level, logging.raiseExceptions
    yield
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.raiseExceptions = raises
