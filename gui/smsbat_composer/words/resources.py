"""Where the files that ship beside the code are found."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def resource(*parts: str) -> Path:
    """The path of a file under `resources`: in a checkout beside `gui`, in a wheel inside the package."""
    packaged = _PACKAGE / "resources"
    root = packaged if packaged.is_dir() else _PACKAGE.parents[1] / "resources"
    return root.joinpath(*parts)
