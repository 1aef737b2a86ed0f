"""What the program is made of, as it says of itself: versions, and whose work under which licence."""

import platform
import tomllib
from importlib import metadata
from pathlib import Path

import apsw

DISTRIBUTION = "smsbat-composer"
PRODUCT_PAGE = "https://smsbat.com"
CHECKOUT = Path(__file__).parents[3]  # where nothing was installed


def program_version() -> str:
    """The program's version: of what is installed, or of the checkout it runs in."""
    if (installed := version_of(DISTRIBUTION)) is not None:
        return installed
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def version_of(distribution: str) -> str | None:
    """The version of an installed package; None where it is not known."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return None


def made_of() -> dict[str, str]:
    """The names and versions that a report of a mistake begins with; nothing of the user's."""
    return {
        "SMSBAT Composer": program_version(),
        "Python": platform.python_version(),
        "Qt": version_of("PySide6-Essentials") or "",
        "SQLite": apsw.sqlite_lib_version(),
        "System": platform.platform(),
    }
