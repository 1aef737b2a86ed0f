"""What every test may use."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.folders import Workspace


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
