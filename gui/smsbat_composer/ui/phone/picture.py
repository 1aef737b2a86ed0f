"""A picture file made ready to be painted: JPG or PNG, and no more pixels than memory is spared for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from smsbat_composer.campaign.picture_checks import PictureFacts
from smsbat_composer.workspace.errors import UserError

MOST_PIXELS = 16_000_000  # a large photograph; 800 × 600 is advised
_MEGABYTES = 160  # for one picture at most, 16 bits a colour and the decoder's own tables included
_LONGEST_SIDE = 960  # of what is kept: enough for the widest place on the sharpest screen
_ENDS: Mapping[str, bytes] = {"JPG": b"\xff\xd9", "PNG": b"IEND"}  # of the types that Viber shows
_KNOWN_STARTS: Mapping[bytes, str] = {
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"\xff\xd8\xff": "JPG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"%PDF": "PDF",
    b"<svg": "SVG",
}


@dataclass(frozen=True, eq=False)
class Picture:
    """A picture, and its file: `width` and `height` in pixels, `size` in bytes."""

    image: QImage = field(repr=False)
    kind: str
    width: int
    height: int
    size: int
    _cropped: dict[tuple[int, int], QImage] = field(default_factory=dict, init=False, repr=False)

    @property
    def facts(self) -> PictureFacts:
        """What the checks judge it by."""
        return PictureFacts(self.kind, self.width, self.height, self.size)

    def cropped(self, place: QSize) -> QImage:
        """The middle of the picture, as large as a place in device pixels; made once for each place."""
        key = (place.width(), place.height())
        if key not in self._cropped:
            covering = self.image.scaled(
                place,
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
            middle = QRect(QPoint(0, 0), place)
            middle.moveCenter(covering.rect().center())
            self._cropped[key] = covering.copy(middle)
        return self._cropped[key]


def read_picture(data: bytes) -> Picture:
    """The picture of a whole file, made smaller where it is large; for a thread that may wait.

    The first bytes tell the type, so that no decoder but two ever sees what a server sent. Raises
    UserError `picture_not_image`, `picture_wrong_type`, `picture_too_many_pixels`, `picture_damaged`.
    """
    kind = _kind(data)
    if kind is None:
        raise UserError("picture_not_image")
    if kind not in _ENDS:
        raise UserError("picture_wrong_type", kind=kind)
    if _ENDS[kind] not in data:
        raise UserError("picture_damaged")  # a decoder of JPG would make up the rest in grey
    bytes_read = QByteArray(data)  # named: the buffer keeps no copy
    buffer = QBuffer(bytes_read)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg" if kind == "JPG" else b"png"))
    reader.setAutoTransform(True)  # a photograph taken on its side
    stored = reader.size()
    if not stored.isValid():
        raise UserError("picture_damaged")
    if stored.width() * stored.height() > MOST_PIXELS:
        raise UserError("picture_too_many_pixels", width=stored.width(), height=stored.height())
    side = QSize(_LONGEST_SIDE, _LONGEST_SIDE)
    if max(stored.width(), stored.height()) > _LONGEST_SIDE:
        reader.setScaledSize(stored.scaled(side, Qt.AspectRatioMode.KeepAspectRatio))
    is_turned = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    QImageReader.setAllocationLimit(_MEGABYTES)
    image = reader.read()
    if image.isNull():
        raise UserError("picture_damaged")
    shown = stored.transposed() if is_turned else stored
    return Picture(image, kind, shown.width(), shown.height(), len(data))


def _kind(data: bytes) -> str | None:
    """What the first bytes say the file is; None for what is no picture."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:12] in {b"ftypavif", b"ftypheic"}:
        return data[8:12].decode().upper()
    start = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    return next((kind for known, kind in _KNOWN_STARTS.items() if start.startswith(known)), None)
