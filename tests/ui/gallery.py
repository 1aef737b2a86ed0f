"""A page of all components, to be looked at.

`python tests/ui/gallery.py OUT.png [--dark] [--lang en] [--part pieces]`; `--scale 1.5` shows it on a finer
screen, `--text 20` with text of 20 px in place of 13.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "gui"))
sys.path.insert(0, str(Path(__file__).parents[1]))


def main() -> None:
    """Draw one part of the gallery into a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--scale", default="")
    parser.add_argument("--text", type=int, default=13)
    parser.add_argument("--lang", default="uk")
    parser.add_argument("--part", default="campaign")
    parser.add_argument("--size", default="1280x800")
    chosen = parser.parse_args()
    if chosen.scale:
        os.environ["QT_SCALE_FACTOR"] = chosen.scale

    # Qt reads the scale when it is imported, so it is imported only now.
    from PySide6.QtGui import QPainter  # noqa: PLC0415 - as above
    from PySide6.QtTest import QTest  # noqa: PLC0415 - as above
    from PySide6.QtWidgets import QApplication, QDialog, QWidget  # noqa: PLC0415 - as above

    from smsbat_composer.ui.theme import apply_theme  # noqa: PLC0415 - as above
    from smsbat_composer.ui.theme import type as type_of  # noqa: PLC0415 - as above
    from smsbat_composer.words import Language, use_language  # noqa: PLC0415 - as above
    from ui import gallery_frame, gallery_pieces  # noqa: PLC0415 - as above

    use_language(Language(chosen.lang))
    app = QApplication([])
    type_of.base_pixels = lambda: chosen.text  # type: ignore[assignment] # what a larger system text gives
    apply_theme(app, "dark" if chosen.dark else "light")
    part: Callable[[], QWidget] = {**vars(gallery_frame), **vars(gallery_pieces)}[chosen.part]
    page = part()
    width, height = chosen.size.split("x")
    page.resize(int(width), int(height))
    page.show()
    QTest.qWait(700)
    picture = page.grab()
    painter = QPainter(picture)
    for dialog in page.findChildren(QDialog):
        dialog.adjustSize()
        painter.drawPixmap(page.rect().center() - dialog.rect().center(), dialog.grab())
    painter.end()
    picture.save(str(chosen.out))
    del page  # before the application goes


if __name__ == "__main__":
    main()
