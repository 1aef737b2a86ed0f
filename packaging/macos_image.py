"""The macOS disk image: the program beside the folder it is dragged into."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import places


def make_image(frozen: Path = places.FROZEN) -> Path:
    """Write the image, compressed by LZMA, which macOS has read since 10.15."""
    target = places.installer(".dmg")
    target.parent.mkdir(parents=True, exist_ok=True)
    stage = places.BUILD / "image"
    shutil.rmtree(stage, ignore_errors=True)
    stage.mkdir(parents=True)
    subprocess.run(["ditto", str(frozen), str(stage / frozen.name)], check=True)  # keeps links and signatures
    (stage / "Applications").symlink_to("/Applications")
    what = ["-volname", places.NAME, "-srcfolder", str(stage), "-format", "ULMO", "-ov"]
    subprocess.run(["hdiutil", "create", "-quiet", *what, str(target)], check=True)
    return target
