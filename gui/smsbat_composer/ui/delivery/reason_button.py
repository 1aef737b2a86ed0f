"""One reason in the side panel: how many, why, and what to do; pressing it shows those people."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smsbat_composer.ui.delivery.reason_groups import ReasonLine
from smsbat_composer.ui.theme import SEMIBOLD, colour, dp, font, metrics
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_NUMBERS, _GAP, _ABOVE, _SIDE = 46, 10, 4, 12
_TALL = 10_000
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class ReasonButton(QAbstractButton):
    """Painted: the number at the left, sentence and advice beside it, each as many lines as it needs."""

    def __init__(self, line: ReasonLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_line(line)

    def show_line(self, line: ReasonLine) -> None:
        """Show other numbers or another reason."""
        self.line = line
        told = tr("{term}, filter", term=f"{number(line.recipients)} {line.sentence}")
        self.setAccessibleName(told)
        self.setAccessibleDescription(line.advice)
        self.updateGeometry()
        self.update()

    def nextCheckState(self) -> None:
        pass  # what is marked follows the filter, not the press

    def _words(self, width: int) -> QRect:
        """The room of the words in a button of this width."""
        left = dp(_SIDE + _NUMBERS + _GAP)
        return QRect(left, dp(_ABOVE), max(width - left - dp(_SIDE), dp(40)), dp(_TALL))

    def heightForWidth(self, width: int) -> int:
        words = self._words(width)
        height = metrics(13).boundingRect(words, _WRAPPED, self.line.sentence).height()
        if self.line.advice:
            height += metrics(12).boundingRect(words, _WRAPPED, self.line.advice).height()
        return height + 2 * dp(_ABOVE)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(dp(256), self.heightForWidth(max(self.width(), dp(200))))

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(120), metrics(13).height() + 2 * dp(_ABOVE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            frame = QRectF(self.rect()).adjusted(dp(6) + 0.5, 0.5, -dp(6) - 0.5, -0.5)
            painter.setPen(QPen(colour("accent_text"), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(frame, dp(6), dp(6))
        words = self._words(self.width())
        painter.setPen(colour("text"))
        painter.setFont(font(13, SEMIBOLD, tabular=True))
        figure = QRect(0, words.top(), words.left() - dp(_GAP), metrics(13).height())
        painter.drawText(figure, Qt.AlignmentFlag.AlignRight, number(self.line.recipients))
        painter.setFont(font(13))
        painter.drawText(words, _WRAPPED, self.line.sentence)
        if self.line.advice:
            words.setTop(words.top() + metrics(13).boundingRect(words, _WRAPPED, self.line.sentence).height())
            painter.setPen(colour("text2"))
            painter.setFont(font(12))
            painter.drawText(words, _WRAPPED, self.line.advice)
