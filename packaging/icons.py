"""`python packaging/icons.py FOLDER`: the drawings in resources/icons/app as .ico, .icns and .png.

The SVG is the source; what is made of it is built with every installer and never kept.
"""

import io
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons" / "app"
NAMES = ("composer", "document")
SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)  # Windows at 100-250 %; Linux takes some of them
LARGE = (512, 1024)  # macOS only
WIZARD = (328, 628)  # the side of the Windows installer, twice as large as it asks for: for sharp screens


def make_icons(folder: Path) -> None:
    """Write NAME.ico, NAME.icns and NAME-SIZE.png of each drawing into the folder, and wizard.bmp."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in NAMES:
        pictures = {size: draw(DRAWINGS / f"{name}.svg", size) for size in SIZES + LARGE}
        for size in SIZES + LARGE[:1]:
            pictures[size].save(folder / f"{name}-{size}.png")
        small, largest = [pictures[size] for size in SIZES], pictures[LARGE[-1]]
        # Bitmaps, not PNG inside: NSIS and older parts of Windows want them.
        sizes = [(size, size) for size in SIZES]
        small[-1].save(folder / f"{name}.ico", sizes=sizes, append_images=small, bitmap_format="bmp")
        largest.save(folder / f"{name}.icns", append_images=list(pictures.values()))
    draw(DRAWINGS / "wizard.svg", *WIZARD).convert("RGB").save(folder / "wizard.bmp")


def draw(drawing: Path, width: int, height: int = 0) -> Image.Image:
    """The drawing at that very size (square without a height): a shrunken one would be blurred."""
    picture = QImage(width, height or width, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.read_bytes())).render(painter)
    painter.end()
    written = QBuffer()
    written.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(written, "PNG")  # type: ignore[call-overload] # the stubs want bytes, Qt a name
    return Image.open(io.BytesIO(written.data().data()))


if __name__ == "__main__":
    make_icons(Path(sys.argv[1]))
