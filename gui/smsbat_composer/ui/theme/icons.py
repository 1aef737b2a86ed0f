"""Icons: our own one-colour drawings, tinted when they are painted.

An icon knows its ink, not its colour, so a change of theme needs no new icons. Pictures are kept by
name, size, colour and device pixel ratio.
"""

from functools import cache

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from smsbat_composer.ui.theme.current import Ink, colour
from smsbat_composer.words.resources import resource

_pictures: dict[tuple[str, str, int, float], QPixmap] = {}


@cache
def _renderer(name: str) -> QSvgRenderer:
    path = resource("icons", f"{name}.svg")
    return QSvgRenderer(QByteArray(path.read_bytes()))


def pixmap(name: str, ink: Ink, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The drawing `resources/icons/<name>.svg`, square, in one colour; `pixels` are logical."""
    tint = colour(ink)
    key = (name, tint.name(QColor.NameFormat.HexArgb), pixels, ratio)
    if key not in _pictures:
        picture = QPixmap(QSize(pixels, pixels) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        _renderer(name).render(painter, QRectF(0, 0, pixels, pixels))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(QRectF(0, 0, pixels, pixels), tint)
        painter.end()
        _pictures[key] = picture
    return _pictures[key]


def paint_icon(painter: QPainter, name: str, ink: Ink, where: QRect, pixels: int) -> None:
    """Paint an icon of `pixels` at the middle of a rectangle, sharp on the painter's own screen."""
    picture = pixmap(name, ink, pixels, painter.device().devicePixelRatioF())
    left = where.x() + (where.width() - pixels) / 2
    top = where.y() + (where.height() - pixels) / 2
    painter.drawPixmap(QPointF(round(left), round(top)), picture)


class _TintedIcon(QIconEngine):
    """Paints one drawing in the colour its ink has at that moment.

    Asked for a picture wider than high, it leaves the rest free: the gap between a button's icon and text.
    """

    def __init__(self, name: str, ink: Ink, *, at_end: bool) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._at_end = at_end

    def _ink_of(self, mode: QIcon.Mode) -> Ink:
        return "disabled" if mode == QIcon.Mode.Disabled else self._ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint at the side of `rect` where the icon belongs; grey where the widget is disabled."""
        del state
        side = min(rect.width(), rect.height())
        square = QRect(rect.left(), rect.top(), side, rect.height())
        if self._at_end:
            square.moveRight(rect.right())
        paint_icon(painter, self._name, self._ink_of(mode), square, side)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The picture in `size`, taken as logical pixels."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        """The picture in `size` device pixels for a screen of this ratio."""
        canvas = QPixmap(size)
        canvas.setDevicePixelRatio(scale)
        canvas.fill(Qt.GlobalColor.transparent)
        painter = QPainter(canvas)
        logical = QRect(0, 0, round(size.width() / scale), round(size.height() / scale))
        self.paint(painter, logical, mode, state)
        painter.end()
        return canvas

    def clone(self) -> QIconEngine:
        """Another engine of the same drawing, as QIcon asks when it is copied and changed."""
        return _TintedIcon(self._name, self._ink, at_end=self._at_end)


@cache
def icon(name: str, ink: Ink = "text2", *, at_end: bool = False) -> QIcon:
    """A drawing as a QIcon that follows the theme; `at_end` for a button whose icon stands after its text."""
    return QIcon(_TintedIcon(name, ink, at_end=at_end))


def app_icon() -> QIcon:
    """The program's own sign, for the title bar and the task bar."""
    return QIcon(str(resource("icons", "app", "composer.svg")))
