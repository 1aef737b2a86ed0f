"""Whose work is inside the program, and under which licence, as what is installed with it says."""

import platform
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from smsbat_composer.words.resources import resource
from smsbat_composer.workspace.versions import CHECKOUT, DISTRIBUTION, made_of, program_version, version_of

_TEXTS = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
_OF_QT = ("LGPL-3.0.txt", "GPL-3.0.txt")  # Qt's own packages bring no text


@dataclass(frozen=True)
class Work:
    """One package, or what stands for one."""

    name: str
    version: str
    licence: str
    text: str


def works() -> list[Work]:
    """Everything that ships, the program first and the rest by name."""
    found: dict[str, metadata.Distribution] = {}
    _collect(_wanted(), found)
    others = [
        Work("Python", platform.python_version(), "PSF-2.0", "https://docs.python.org/3/license.html"),
        Work("SQLite", made_of()["SQLite"], "Public domain", "https://www.sqlite.org/copyright.html"),
        *map(_work, found.values()),
    ]
    return [_program(), *sorted(others, key=lambda work: work.name.lower())]


def _wanted() -> Iterable[str]:
    if version_of(DISTRIBUTION) is not None:
        return metadata.requires(DISTRIBUTION) or ()
    wanted: list[str] = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"][
        "dependencies"
    ]
    return wanted


def _collect(requirements: Iterable[str], found: dict[str, metadata.Distribution]) -> None:
    """These and what they need; those for another system are not installed."""
    for requirement in requirements:
        name = _NAME.match(requirement)
        if name is None or "extra ==" in requirement:
            continue
        key = re.sub(r"[-_.]+", "-", name[0]).lower()
        if key in found:
            continue
        try:
            found[key] = metadata.distribution(key)
        except metadata.PackageNotFoundError:
            continue
        _collect(found[key].requires or (), found)


def _program() -> Work:
    """Its own licence lies beside the checkout, or with what is installed."""
    beside = CHECKOUT / "LICENSE"
    if version_of(DISTRIBUTION) is not None:
        return _work(metadata.distribution(DISTRIBUTION))
    return Work("SMSBAT Composer", program_version(), "MIT", beside.read_text("utf-8"))


def _work(distribution: metadata.Distribution) -> Work:
    name = distribution.metadata["Name"]
    texts = list(_texts(distribution))
    if not texts and "LGPL" in _licence(distribution):
        texts = [resource("licences", file).read_text("utf-8") for file in _OF_QT]
    return Work(
        "SMSBAT Composer" if name == DISTRIBUTION else name,
        distribution.version,
        _licence(distribution),
        "\n\n".join(texts),
    )


def _licence(distribution: metadata.Distribution) -> str:
    about = distribution.metadata
    classified = [
        line.rsplit(" :: ", 1)[1]
        for line in about.get_all("Classifier") or ()
        if line.startswith("License :: ") and not line.endswith("OSI Approved")
    ]
    for field in ("License-Expression", "License"):
        if field in about:
            return about[field]
    return ", ".join(classified)


def _texts(distribution: metadata.Distribution) -> Iterator[str]:
    for file in distribution.files or ():
        if ".dist-info" in file.parts[0] and _TEXTS.match(file.name):
            path = Path(str(distribution.locate_file(file)))
            if path.is_file():
                yield path.read_text("utf-8", errors="replace")
