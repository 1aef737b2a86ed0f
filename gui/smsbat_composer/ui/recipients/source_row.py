"""One spreadsheet among those of a list: a press shows how it was read, the cross takes it out."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.theme import MEDIUM, colour, dp, font, metrics, paint_icon
from smsbat_composer.words import tr
from smsbat_composer.words.formats import size

_HEIGHT, _PADDING, _ICON, _GAP, _CROSS = 28, 8, 16, 10, 24


class SourceRow(QAbstractButton):
    """Checked where the source is the one whose reading is shown."""

    removed = Signal()

    def __init__(self, read: SourceRead, *, fixed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = source_icon(read)
        self._facts = source_facts(read)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(source_title(read))
        self.setToolTip(self.text())
        self.setAccessibleName(f"{self.text()}, {self._facts}")
        self.setAccessibleDescription(tr("Shows how this file was read"))
        self._cross = icon_button("close", tr("Take “{name}” out of the list", name=self.text()), pixels=14)
        self._cross.setParent(self)
        self._cross.setVisible(not fixed)
        self._cross.clicked.connect(self.removed)

    def sizeHint(self) -> QSize:
        return QSize(dp(300), max(dp(_HEIGHT), metrics(13).height() + dp(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(120), self.sizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        side = min(dp(_CROSS), self.height())
        self._cross.setGeometry(self.width() - side, (self.height() - side) // 2, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent_soft" if self.isChecked() else "hover"))
            painter.drawRoundedRect(QRectF(self.rect()), dp(4), dp(4))
        line = self.rect().adjusted(dp(_PADDING), 0, -dp(_CROSS + _GAP), 0)
        mark = QRect(line.left(), 0, dp(_ICON), self.height())
        paint_icon(painter, self._icon, "accent_text", mark, dp(_ICON))
        line.setLeft(mark.right() + dp(_GAP))
        name = metrics(13, MEDIUM).elidedText(self.text(), Qt.TextElideMode.ElideMiddle, line.width())
        painter.setFont(font(13, MEDIUM))
        painter.setPen(colour("text"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        line.setLeft(line.left() + metrics(13, MEDIUM).horizontalAdvance(name) + dp(_GAP))
        painter.setFont(font(12))
        painter.setPen(colour("text2"))
        facts = metrics(12).elidedText(self._facts, Qt.TextElideMode.ElideRight, max(line.width(), 0))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, facts)


def source_title(read: SourceRead) -> str:
    """What a source is called where it stands by itself: the file's name as it is."""
    return tr("Pasted cells") if read.is_pasted else read.name


def source_icon(read: SourceRead) -> str:
    """A table, or the clipboard that cells were pasted from."""
    return "clipboard" if read.is_pasted else "table"


def source_facts(read: SourceRead) -> str:
    """How large it is."""
    return tr("{size} · {n} rows", size=size(read.bytes), n=read.rows)
