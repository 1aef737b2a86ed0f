"""What goes beside the installers: the list of what is inside, and the checksums."""

from __future__ import annotations

import hashlib

import freezing
import places


def write_bill_of_materials() -> None:
    """Every package that may ship, with version and hashes, as CycloneDX."""
    places.DIST.mkdir(parents=True, exist_ok=True)
    project = places.ROOT / "pyproject.toml"
    freezing.prepare()
    freezing.run_python(
        *("-m", "cyclonedx_py", "requirements", str(places.PACKAGING / "requirements.txt")),
        *("--pyproject", str(project), "--mc-type", "application", "--output-reproducible"),
        *("--output-format", "JSON", "--output-file", str(places.installer(".cdx.json"))),
    )


def write_checksums() -> None:
    """`SHA256SUMS`, as `sha256sum --check` reads it, over the files of this version in `dist`."""
    target = places.DIST / "SHA256SUMS"
    files = sorted(places.DIST.glob(f"{places.COMMAND}-{places.VERSION}-*"))
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files]
    target.write_text("".join(lines), encoding="utf-8", newline="\n")
