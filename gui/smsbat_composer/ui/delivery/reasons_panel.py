"""The side panel of reasons: why people were not reached, in plain words, with what to do."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.delivery.retrying import count_retryable
from smsbat_composer.delivery.tally import Fallback, Reason, Tally
from smsbat_composer.ui.components.buttons import icon_button, outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.panel import Panel, rule
from smsbat_composer.ui.components.panel_edge import PanelEdge
from smsbat_composer.ui.delivery.reason_button import ReasonButton
from smsbat_composer.ui.delivery.reason_groups import ReasonGroup, reason_groups
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_WIDTH = 256


class ReasonsPanel(Panel):
    """`chosen` carries the Reason or Fallback whose people are wanted, None for no reason in particular."""

    chosen = Signal(object)
    closed = Signal()
    retry_asked = Signal(int)  # how many can be reached by a second campaign

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", "left", parent)
        PanelEdge(self, "reasons", _WIDTH, self.setFixedWidth)
        self._selected: Reason | Fallback | None = None
        self._shape: list[tuple[str, list[Reason | Fallback]]] = []
        self.buttons: list[ReasonButton] = []
        close = icon_button("close", tr("Hide the reasons"))
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.setContentsMargins(dp(16), dp(8), dp(10), dp(4))
        top.addWidget(text_label(tr("Reasons"), size=14, weight=SEMIBOLD), 1)
        top.addWidget(close)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it takes the keyboard
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._scroll, 1)
        self._retryable = 0
        self.retry = outlined("", "redo")
        self.retry.setToolTip(tr("Only those whom the same message can still reach; people in doubt never"))
        self.retry.clicked.connect(lambda: self.retry_asked.emit(self._retryable))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(dp(16), dp(8), dp(16), dp(10))
        foot.addWidget(self.retry)
        column.addWidget(self._foot)
        self._foot.hide()

    def show_tally(self, tally: Tally) -> None:
        """Show these reasons; while they stay the same only their numbers change."""
        groups = reason_groups(tally)
        shape = [(group.title, [line.reason for line in group.lines]) for group in groups]
        if shape != self._shape:
            self._shape = shape
            self._build(groups)
        lines = [line for group in groups for line in group.lines]
        for button, line in zip(self.buttons, lines, strict=True):
            if button.line != line:
                button.show_line(line)
        self.select(self._selected)
        self._retryable = count_retryable(tally)
        self.retry.setText(tr("Try {count} once more…", count=number(self._retryable)))
        self._foot.setVisible(self._retryable > 0)

    def has_reasons(self) -> bool:
        """Whether there is anything to explain."""
        return bool(self.buttons)

    def select(self, reason: Reason | Fallback | None) -> None:
        """Mark the reason the table is filtered by; nothing is emitted."""
        self._selected = reason
        for button in self.buttons:
            button.setChecked(button.line.reason == reason)

    def _build(self, groups: Sequence[ReasonGroup]) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, dp(10))
        column.setSpacing(0)
        self.buttons = []
        for group in groups:
            title = text_label(group.title, size=11, weight=SEMIBOLD, ink="text2", wrap=True)
            title.setContentsMargins(dp(16), dp(8), dp(12), dp(4))
            column.addWidget(rule())
            column.addWidget(title)
            for line in group.lines:
                button = ReasonButton(line)
                button.clicked.connect(lambda _=False, pressed=button: self._press(pressed))
                column.addWidget(button)
                self.buttons.append(button)
            column.addSpacing(dp(6))
        column.addStretch()
        kept = self._scroll.verticalScrollBar().value()
        self._scroll.setWidget(inside)
        self._scroll.verticalScrollBar().setValue(kept)

    def _press(self, button: ReasonButton) -> None:
        """A second press on the marked reason takes the filter off."""
        self.chosen.emit(None if button.isChecked() else button.line.reason)
