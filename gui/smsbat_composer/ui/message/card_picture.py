"""A card's picture, small, beside its fields."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.phone.picture import Picture
from smsbat_composer.ui.theme import colour, dp, paint_icon

_ROUNDING, _ICON = 4, 20


class CardPicture(QWidget):
    """A square of so many pixels; an icon stands there until there is a picture."""

    def __init__(self, pixels: int) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self.setFixedSize(dp(pixels), dp(pixels))

    def show_picture(self, picture: Picture | None) -> None:
        """Show another picture, cropped to the square."""
        if picture is not self._picture:
            self._picture = picture
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._picture is not None:
            self._paint_picture(painter, self._picture, place)
            return
        painter.setPen(colour("border"))
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(place, dp(_ROUNDING), dp(_ROUNDING))
        paint_icon(painter, "image", "text3", self.rect(), dp(_ICON))

    def _paint_picture(self, painter: QPainter, picture: Picture, place: QRectF) -> None:
        outline = QPainterPath()
        outline.addRoundedRect(place, dp(_ROUNDING), dp(_ROUNDING))
        painter.setClipPath(outline)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image = picture.image
        cropped = place.size().scaled(QSizeF(image.size()), Qt.AspectRatioMode.KeepAspectRatio)
        source = QRectF(QPointF(0, 0), cropped)
        source.moveCenter(QRectF(image.rect()).center())
        painter.drawImage(place, image, source)
