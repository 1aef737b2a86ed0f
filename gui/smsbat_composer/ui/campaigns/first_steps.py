"""What stands in the list's place while there are no campaigns: how to begin, and what comes after."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.drop_frame import DropFrame
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.number_mark import NumberMark
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.recipients.named_formats import format_names
from smsbat_composer.ui.theme import MEDIUM, SEMIBOLD, colour, dp
from smsbat_composer.words import tr

_COLUMNS, _ROWS = (37, 60, 55), 5


class FirstSteps(DropFrame):
    """`table_asked` opens a spreadsheet, `sample_asked` the sample; the page around it takes files."""

    table_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table_button = primary(tr("Start with a spreadsheet…"), "table", size="large")
        self.sample_button = outlined(tr("Try with sample data"), size="large")
        self.table_button.clicked.connect(self.table_asked)
        self.sample_button.clicked.connect(self.sample_asked)
        column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addStretch(6)
        column.addWidget(_Picture(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(28))
        for widget, after in self._words():
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
            column.addSpacing(dp(after))
        column.addWidget(self._buttons(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(12))
        ways = tr("or drop files here, or paste cells (Ctrl+V) · {formats}", formats=format_names())
        column.addWidget(text_label(ways, size=12, ink="text2"), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(dp(44))
        column.addWidget(self._steps(), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(5)

    @staticmethod
    def _words() -> list[tuple[QWidget, int]]:
        return [
            (text_label(tr("Your campaigns will be here"), size=20, weight=SEMIBOLD), 8),
            (
                text_label(
                    tr("Take a spreadsheet with phone numbers, and the program leads you on."),
                    size=14,
                    ink="text2",
                ),
                2,
            ),
            (
                text_label(
                    tr("While Practice is on, no message leaves this computer."), size=14, ink="text2"
                ),
                20,
            ),
        ]

    def _buttons(self) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(dp(8))
        layout.addWidget(self.table_button)
        layout.addWidget(self.sample_button)
        return row

    @staticmethod
    def _steps() -> QWidget:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(22))
        column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(dp(32))
        for number, (title, text) in enumerate(
            (
                (tr("Recipients"), tr("a spreadsheet as it is")),
                (tr("Message"), tr("and how it looks on a phone")),
                (tr("Review"), tr("the price before sending")),
                (tr("Delivery"), tr("the report as a spreadsheet")),
            ),
            start=1,
        ):
            row.addWidget(_Step(number, title, text))
        column.addLayout(row)
        return whole


class _Step(QWidget):
    """A numbered step: its title and what it is about."""

    def __init__(self, number: int, title: str, text: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(text_label(title, weight=MEDIUM))
        words.addWidget(text_label(text, size=12, ink="text2"))
        row.addWidget(NumberMark(number))
        row.addLayout(words)


class _Picture(QWidget):
    """A spreadsheet's column on its way to a phone."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(dp(234), dp(116))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_table(painter)
        dots = QPen(colour("ctl"), 1.5)
        dots.setDashPattern([2, 2])
        painter.setPen(dots)
        painter.drawLine(dp(160), dp(62), dp(175), dp(62))
        self._paint_phone(painter)

    @staticmethod
    def _paint_table(painter: QPainter) -> None:
        left, top, height = dp(1), dp(9), dp(21)
        edges = [left]
        for width in _COLUMNS:
            edges.append(edges[-1] + dp(width))
        bottom = top + _ROWS * height
        painter.fillRect(
            QRectF(edges[1], top + height, edges[2] - edges[1], 3 * height), colour("accent_soft")
        )
        for row in range(4):
            middle = top + row * height + height // 2 - dp(2)
            _bar(painter, edges[1] + dp(7), middle, dp(44 if row else 34), "accent")
            _bar(painter, edges[2] + dp(8), middle, dp((34, 26, 34, 20)[row]), "border")
        _bar(painter, left + dp(10), top + height // 2 - dp(2), dp(16), "border")
        painter.setPen(QPen(colour("ctl"), 1.5))
        for row in range(1, _ROWS):
            painter.drawLine(left, top + row * height, edges[-1], top + row * height)
        for edge in edges[1:-1]:
            painter.drawLine(edge, top, edge, bottom)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(left, top, edges[-1] - left, bottom - top), dp(5), dp(5))

    @staticmethod
    def _paint_phone(painter: QPainter) -> None:
        body = QRectF(dp(180), dp(1), dp(52), dp(104))
        painter.setPen(QPen(colour("ctl"), 1))
        painter.setBrush(colour("#14161D"))
        painter.drawRoundedRect(body, dp(8), dp(8))
        screen = body.adjusted(dp(4), dp(7), -dp(4), -dp(7))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("window"))
        painter.drawRoundedRect(screen, dp(3), dp(3))
        bubble = QRectF(screen.left() + dp(4), screen.top() + dp(30), screen.width() - dp(9), dp(21))
        painter.setPen(QPen(colour("accent_text"), 1))
        painter.setBrush(colour("accent_soft"))
        painter.drawRoundedRect(bubble, dp(3), dp(3))
        _bar(painter, round(bubble.left()) + dp(4), round(bubble.top()) + dp(5), dp(25), "accent")
        _bar(painter, round(bubble.left()) + dp(4), round(bubble.top()) + dp(12), dp(16), "accent")


def _bar(painter: QPainter, left: int, top: int, width: int, ink: str) -> None:
    """A stroke that stands for a word."""
    painter.fillRect(QRectF(left, top, width, dp(4)), colour(ink))
