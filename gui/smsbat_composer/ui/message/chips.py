"""Placeholder chips: how one is painted, and as an object inside an editor's text."""

from collections.abc import Callable
from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPyTextObject, QTextCharFormat, QTextDocument, QTextFormat

from smsbat_composer.ui.message.template_tokens import ChipToken, FaultToken
from smsbat_composer.ui.theme import MEDIUM, Tone, colour, dp, font, metrics, theme

CHIP_HEIGHT = 20
_PADDING, _ROUNDING, _WIDEST = 7, 4, 220

CHIP_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_COLUMN = QTextFormat.Property.UserProperty.value + 1
_FAULT = QTextFormat.Property.UserProperty.value + 2
OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"  # what a document's text has in a chip's place


def chip_format(token: ChipToken | FaultToken, text_font: QFont) -> QTextCharFormat:
    """The format of a chip in a document whose text has this font, on whose base line it stands."""
    made = QTextCharFormat()
    made.setObjectType(CHIP_TYPE)
    if isinstance(token, ChipToken):
        made.setProperty(_COLUMN, token.name)
    else:
        made.setProperty(_FAULT, token.source)
    made.setFont(text_font)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setToolTip(token.name if isinstance(token, ChipToken) else token.source)
    return made


def chip_token(format_: QTextFormat) -> ChipToken | FaultToken | None:
    """The placeholder that a character with this format is; None for text."""
    if format_.objectType() != CHIP_TYPE:
        return None
    fault = format_.stringProperty(_FAULT)
    return FaultToken(fault) if fault else ChipToken(format_.stringProperty(_COLUMN))


@cache
def chip_width(name: str, size: int = 13) -> int:
    """How wide a chip is; a long name is shortened."""
    return min(metrics(size, MEDIUM).horizontalAdvance(name) + 1, dp(_WIDEST)) + dp(2 * _PADDING)


def chip_height(size: int = 13) -> int:
    """How high a chip is, with room for the system's text."""
    return max(dp(CHIP_HEIGHT), metrics(size, MEDIUM).height())


def paint_chip(
    painter: QPainter,
    where: QRectF,
    name: str,
    *,
    size: int = 13,
    is_wrong: bool = False,
    is_chosen: bool = False,
    is_enabled: bool = True,
) -> None:
    """Soft indigo with the column's name; red where there is no such column, filled where selected."""
    refused = theme().tone(Tone.REFUSED)
    ground = refused.ground if is_wrong else theme().accent_soft
    ink = refused.on_ground if is_wrong else theme().accent_text
    if is_chosen:
        ground, ink = theme().accent, theme().on_accent
    if not is_enabled:
        ground, ink = theme().hover, theme().disabled
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour(Tone.REFUSED), 1) if is_wrong else Qt.PenStyle.NoPen)
    painter.setBrush(colour(ground))
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), dp(_ROUNDING), dp(_ROUNDING))
    painter.setPen(colour(ink))
    painter.setFont(font(size, MEDIUM))
    room = where.adjusted(dp(_PADDING), 0, -dp(_PADDING) + 1, 0)
    letters = metrics(size, MEDIUM)
    shown = letters.elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
    base_line = where.top() + (where.height() + letters.ascent() - letters.descent()) / 2
    painter.drawText(QPointF(room.left(), round(base_line)), shown)
    painter.restore()


class ChipObject(QPyTextObject):
    """Draws the chips of one document; `is_known` tells whether the list has a column of a name."""

    def __init__(self, document: QTextDocument, is_known: Callable[[str], bool]) -> None:
        super().__init__(document)
        self._is_known = is_known
        document.documentLayout().registerHandler(CHIP_TYPE, self)

    def intrinsicSize(self, _document: QTextDocument, _position: int, format_: QTextFormat) -> QSizeF:
        # A little air at both sides, so that the caret can be seen between chips.
        return QSizeF(chip_width(_name(format_)) + dp(2), chip_height())

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        _document: QTextDocument,
        _position: int,
        format_: QTextFormat,
    ) -> None:
        token = chip_token(format_)
        paint_chip(
            painter,
            QRectF(rect).adjusted(dp(1), 0, -dp(1), 0),
            _name(format_),
            is_wrong=not isinstance(token, ChipToken) or not self._is_known(token.name),
            is_chosen=format_.toCharFormat().background().style() is not Qt.BrushStyle.NoBrush,
        )


def _name(format_: QTextFormat) -> str:
    return format_.stringProperty(_COLUMN) or format_.stringProperty(_FAULT)
