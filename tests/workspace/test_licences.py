"""What the program says it is made of."""

import re
import tomllib
from pathlib import Path

from smsbat_composer.workspace.licences import works

ROOT = Path(__file__).parents[2]


def test_everything_that_ships_is_named_with_its_licence_and_text() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    found = works()
    assert (found[0].name, found[0].version) == ("SMSBAT Composer", project["version"])
    assert [work.name for work in found if not (work.licence and work.text and work.version)] == []
    names = {re.sub(r"[-_.]+", "-", work.name).lower() for work in found}
    wanted = [line for line in project["dependencies"] if "win32" not in line]
    assert {re.match(r"[\w.-]+", line)[0].lower() for line in wanted} <= names  # type: ignore[index]
    assert {"shiboken6", "httpcore", "python", "sqlite"} <= names
    assert not {"pytest", "pillow"} & names


def test_qts_own_licence_comes_with_it() -> None:
    (qt,) = (work for work in works() if work.name.startswith("PySide6"))
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in qt.text
    assert "GNU GENERAL PUBLIC LICENSE" in qt.text
