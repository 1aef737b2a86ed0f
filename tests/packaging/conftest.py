"""The modules of `packaging/`, which is a folder of scripts and no package."""

import sys
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
sys.path.append(str(PACKAGING))


@pytest.fixture(scope="session")
def drawn_icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of all icons, as the build draws them."""
    import icons  # noqa: PLC0415 - found through the line above

    folder = tmp_path_factory.mktemp("icons")
    icons.make_icons(folder)
    return folder
