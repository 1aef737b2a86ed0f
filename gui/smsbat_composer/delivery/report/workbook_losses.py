"""What openpyxl does not write back of a workbook it has read."""

import re
import zipfile
from collections.abc import Sequence
from pathlib import Path

from smsbat_composer.delivery.report.saved import Loss

_PARTS = (
    (Loss.MACROS, re.compile(r"xl/vbaProject\.bin")),
    (Loss.PICTURES, re.compile(r"xl/media/.+")),
    (Loss.CONTROLS, re.compile(r"xl/(ctrlProps|activeX)/.+")),
    (Loss.EXTENSIONS, re.compile(r"xl/(slicers|slicerCaches|timelines|threadedComments)/.+")),
)
_DRAWING = re.compile(r"xl/drawings/[^/]+\.xml")
_SHAPES = (b"<xdr:sp>", b"<xdr:sp ", b"<xdr:grpSp>", b"<xdr:cxnSp")
_SHEET_EXTENSION = "extension is not supported"  # how openpyxl warns of one that it drops


def losses_of(path: Path, warned: Sequence[str]) -> list[Loss]:
    """What the copy of a workbook will lack; `warned` is what openpyxl said while reading it."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        found = {loss for loss, part in _PARTS if any(map(part.fullmatch, names))}
        drawings = (archive.read(name) for name in names if _DRAWING.fullmatch(name))
        if any(shape in drawing for drawing in drawings for shape in _SHAPES):
            found.add(Loss.SHAPES)
    if any(_SHEET_EXTENSION in message for message in warned):
        found.add(Loss.EXTENSIONS)
    return [loss for loss in Loss if loss in found]
