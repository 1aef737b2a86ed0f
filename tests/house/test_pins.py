"""The pinned requirements are what pyproject.toml asks for."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUN = PROJECT["dependencies"]
DEVELOP = RUN + PROJECT["optional-dependencies"]["dev"]
BUILD = RUN + PROJECT["optional-dependencies"]["build"]
FILES = {"requirements.txt": RUN, "requirements-dev.txt": DEVELOP, "requirements-build.txt": BUILD}

SYSTEMS = [
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
]
PYTHONS = ["3.11", "3.12", "3.13"]


def read_pins(name: str) -> list[tuple[Requirement, int]]:
    """Each pin with the number of its hashes."""
    text = (ROOT / "packaging" / name).read_text("utf-8").replace("\\\n", " ")
    return [
        (Requirement(line.split(" --hash")[0]), len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line)))
        for line in text.splitlines()
    ]


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system["sys_platform"])
@pytest.mark.parametrize(("name", "wanted"), FILES.items())
def test_every_range_has_its_pin_on_every_system(
    name: str, wanted: list[str], system: dict[str, str], python: str
) -> None:
    there = {**system, "python_version": python, "python_full_version": f"{python}.0"}
    pins = [pin for pin, _ in read_pins(name) if pin.marker is None or pin.marker.evaluate(there)]
    versions = {canonicalize_name(pin.name): next(iter(pin.specifier)).version for pin in pins}
    assert len(versions) == len(pins), "a package is pinned twice for one system"
    for line in wanted:
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(there):
            assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), line


@pytest.mark.parametrize("name", FILES)
def test_every_pin_is_exact_and_hashed(name: str) -> None:
    for pin, hashes in read_pins(name):
        assert [each.operator for each in pin.specifier] == ["=="], pin
        assert hashes > 0, pin


@pytest.mark.parametrize("name", ["requirements-dev.txt", "requirements-build.txt"])
def test_what_is_tested_and_frozen_is_what_ships(name: str) -> None:
    shipped, held = (
        {(pin.name, str(pin.specifier)) for pin, _ in read_pins(each)} for each in ("requirements.txt", name)
    )
    assert shipped <= held
