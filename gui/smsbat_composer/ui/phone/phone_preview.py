"""The drawn phone: its case, and on its screen the chat with one message."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from smsbat_composer.ui.phone.bubble import CLOCK, Bubble, lay_out_sms, lay_out_viber
from smsbat_composer.ui.phone.chat_header import BARS_HEIGHT, paint_bars
from smsbat_composer.ui.phone.look import DARK_PHONE, LIGHT_PHONE, PhoneLook
from smsbat_composer.ui.phone.shown_message import SmsBubble, ViberBubble
from smsbat_composer.ui.phone.wrapped_text import WrappedText
from smsbat_composer.ui.theme import colour, dp, font
from smsbat_composer.words import tr

_BODY_WIDTH, _BODY_HEIGHT, _LEAST_HEIGHT = 266, 486, 320
_BODY_RADIUS, _BEZEL, _SCREEN_RADIUS = 30, 8, 23
_MARGIN, _DAY = 10, 34
_ARROW_STEP = 40


class PhonePreview(QWidget):
    """One message on a phone; a text longer than the screen is scrolled with the wheel or the arrow keys.

    Where there is little room the phone is shorter, never smaller.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._message: ViberBubble | SmsBubble | None = None
        self._bubble: Bubble | None = None
        self._note: WrappedText | None = None
        self._is_dark = False
        self._scrolled = 0
        self.setFixedWidth(dp(_BODY_WIDTH))
        self.setMinimumHeight(dp(_LEAST_HEIGHT))
        self.setMaximumHeight(dp(_BODY_HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Phone preview"))

    def message(self) -> ViberBubble | SmsBubble | None:
        """What is shown."""
        return self._message

    def show_message(self, message: ViberBubble | SmsBubble | None) -> None:
        """Show another message; None leaves the chat empty."""
        if message == self._message:
            return
        self._message = message
        self._lay_out()
        self._scroll(0)
        self.setAccessibleDescription(_spoken(message))

    def set_dark(self, dark: bool) -> None:  # noqa: FBT001 - a switch, as Qt's setters are
        """The phone's own theme, apart from the program's."""
        self._is_dark = dark
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dp(_BODY_WIDTH), dp(_BODY_HEIGHT))

    def _lay_out(self) -> None:
        self._bubble = self._note = None
        if isinstance(self._message, ViberBubble):
            is_empty = not (self._message.text or self._message.has_picture or self._message.button)
            self._bubble = None if is_empty else lay_out_viber(self._message)
        elif isinstance(self._message, SmsBubble):
            self._bubble = lay_out_sms(self._message) if self._message.parts else None
            width = dp(_BODY_WIDTH - 2 * _BEZEL - 2 * _MARGIN - 4)
            self._note = WrappedText(self._message.note, width=width, size=11, line_height=16)

    # --- painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = DARK_PHONE if self._is_dark else LIGHT_PHONE
        self._paint_case(painter, look)
        screen = self._screen()
        clip = QPainterPath()
        clip.addRoundedRect(screen, dp(_SCREEN_RADIUS), dp(_SCREEN_RADIUS))
        painter.fillPath(clip, QColor(look.screen))
        painter.setClipPath(clip)
        self._paint_chat(painter, look, screen)
        paint_bars(painter, look, screen, self._message)

    def _screen(self) -> QRectF:
        bezel = dp(_BEZEL)
        return QRectF(self.rect()).adjusted(bezel, bezel, -bezel, -bezel)

    def _paint_case(self, painter: QPainter, look: PhoneLook) -> None:
        """The case, its outline the focus ring when the keyboard is here."""
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(colour("accent_text" if self.hasFocus() else "ctl"), width))
        painter.setBrush(QColor(look.bezel))
        inset = width / 2
        body = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(body, dp(_BODY_RADIUS), dp(_BODY_RADIUS))

    def _paint_chat(self, painter: QPainter, look: PhoneLook, screen: QRectF) -> None:
        if self._bubble is None:
            return
        left = screen.left() + dp(_MARGIN)
        top = screen.top() + dp(BARS_HEIGHT + _MARGIN) - self._scrolled
        if self._bubble.is_sms:
            painter.setFont(font(11))
            painter.setPen(QColor(look.faint))
            day = QRectF(screen.left(), top, screen.width(), dp(_DAY))
            painter.drawText(day, Qt.AlignmentFlag.AlignCenter, tr("today, {time}", time=CLOCK))
            top += dp(_DAY + 4)
        self._bubble.paint(painter, look, QPointF(left, top))
        if self._note is not None:
            below = top + self._bubble.height + dp(8)
            painter.setFont(font(11))
            self._note.paint(painter, look.faint, QPointF(left + dp(2), below))

    # --- scrolling

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll(-event.angleDelta().y() // 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: dp(_ARROW_STEP), Qt.Key.Key_Up: -dp(_ARROW_STEP)}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._scroll(step)

    def _scroll(self, by: int) -> None:
        most = max(0, self._content_height() - round(self._screen().height()) + dp(BARS_HEIGHT))
        self._scrolled = min(max(0, self._scrolled + by), most)
        self.update()

    def _content_height(self) -> int:
        if self._bubble is None:
            return 0
        height = self._bubble.height + dp(2 * _MARGIN)
        if self._bubble.is_sms:
            height += dp(_DAY + 4)
        return height + (self._note.height + dp(8) if self._note is not None else 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()


def _spoken(message: ViberBubble | SmsBubble | None) -> str:
    if isinstance(message, ViberBubble):
        return "\n".join(filter(None, (message.text, message.button)))
    return "".join(message.parts) if message else ""
