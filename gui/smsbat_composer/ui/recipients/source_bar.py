"""Where the list comes from: its files, and the buttons to add another one or to begin anew."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.ui.components.buttons import flat, link, outlined
from smsbat_composer.ui.components.drop_frame import DropFrame
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.recipients.source_row import SourceRow, source_icon, source_title
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number, size

_NAME = 200  # of the name is kept where room is short; the facts give way
_ROWS_SEEN = 4  # of files at once; more are scrolled


class SourceBar(DropFrame):
    """The frame is dashed where files may be dropped.

    `chosen` and `removed` carry a source by its place (from 0), `rows_asked` a RowFilter of rows that are
    not part of the sum.
    """

    add_asked = Signal()
    paste_asked = Signal()
    replace_asked = Signal()
    chosen = Signal(int)
    removed = Signal(int)
    rows_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = TintedIcon("table", "accent_text", 18)
        self._name = ElidedLabel(weight=MEDIUM)
        self._facts = ElidedLabel(size=12, ink="text2")
        self.empty = link("")
        self.hidden = link("")
        self.corrected = link("")
        self._hint = ElidedLabel(tr("Drop more files here"), size=12, ink="text2")
        self.add = outlined(tr("Add a file…"), "plus", size="toolbar")
        self.paste = outlined(tr("Paste cells"), "clipboard", size="toolbar")
        self.replace = flat(tr("Replace…"), size="toolbar")
        self.rows: list[SourceRow] = []
        self._lay_out()
        self.paste.setToolTip(tr("Cells copied in a spreadsheet: Ctrl+V"))
        self.add.clicked.connect(self.add_asked)
        self.paste.clicked.connect(self.paste_asked)
        self.replace.clicked.connect(self.replace_asked)
        self.empty.clicked.connect(lambda: self.rows_asked.emit(RowFilter.EMPTY))
        self.hidden.clicked.connect(lambda: self.rows_asked.emit(RowFilter.HIDDEN))
        self.corrected.clicked.connect(lambda: self.rows_asked.emit(RowFilter.CORRECTED))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(dp(10))
        for widget in self._facts_of_list():
            head.addWidget(widget)
        head.addStretch(1)
        for tool in (self._hint, self.add, self.paste, self.replace):
            head.addWidget(tool)
        inside = QWidget()
        self._files = QVBoxLayout(inside)
        self._files.setContentsMargins(0, 0, 0, 0)
        self._files.setSpacing(dp(2))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(13), dp(8), dp(13), dp(8))
        column.setSpacing(dp(6))
        column.addLayout(head)
        column.addWidget(self._scroll)

    def show_list(self, recipients: RecipientList, current: int, *, fixed: bool) -> None:
        """Show where this list comes from; nothing can be added to a `fixed` one."""
        sources = recipients.sources
        several = len(sources) > 1
        self._icon.show_icon("folder" if several else source_icon(sources[0]), "accent_text")
        self._name.set_text(tr("{n} files", n=len(sources)) if several else source_title(sources[0]))
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), dp(_NAME)))
        self._facts.set_text(
            tr(
                "{size} · {n} rows · read in {seconds} s",
                n=recipients.counts().in_file,
                size=size(recipients.source_bytes),
                seconds=number(recipients.seconds, 1),
            )
        )
        self._show_apart(recipients)
        self._show_files(recipients, fixed=fixed)
        self.choose(current)
        self.set_takes_files(not fixed)
        for tool in (self._hint, self.add, self.paste, self.replace):
            tool.setVisible(not fixed)
        self._fit_hint()

    def choose(self, current: int) -> None:
        """Mark the source whose reading is shown."""
        for place, row in enumerate(self.rows):
            row.setChecked(place == current)

    def _show_apart(self, recipients: RecipientList) -> None:
        """The rows that the sum has not: they are counted, and can be looked at."""
        counts = recipients.counts()
        self.empty.setText(tr("{n} empty", comment="rows", n=counts.empty))
        self.empty.setVisible(counts.empty > 0)
        self.hidden.setText(tr("{n} hidden", comment="rows", n=counts.hidden))
        self.hidden.setVisible(counts.hidden > 0)
        self.corrected.setText(tr("{n} corrected", comment="rows", n=counts.corrected))
        self.corrected.setToolTip(tr("A corrected row was read for each of these, and counts instead"))
        self.corrected.setVisible(counts.corrected > 0)

    def _show_files(self, recipients: RecipientList, *, fixed: bool) -> None:
        for row in self.rows:
            self._files.removeWidget(row)
            row.deleteLater()
        reads = recipients.sources if len(recipients.sources) > 1 else ()
        self.rows = [SourceRow(read, fixed=fixed) for read in reads]
        for place, row in enumerate(self.rows):
            row.clicked.connect(lambda _checked=False, place=place: self._choose(place))
            row.removed.connect(lambda place=place: self.removed.emit(place))
            self._files.addWidget(row)
        self._scroll.setVisible(bool(self.rows))
        if self.rows:
            seen = min(len(self.rows), _ROWS_SEEN)
            self._scroll.setFixedHeight(seen * (self.rows[0].sizeHint().height() + dp(2)))

    def _choose(self, place: int) -> None:
        self.choose(place)
        self.chosen.emit(place)

    def _facts_of_list(self) -> tuple[QWidget, ...]:
        return self._icon, self._name, self._facts, self.empty, self.hidden, self.corrected

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        """The hint is there only where it can be read whole: the buttons say the same."""
        if self.add.isHidden():
            return
        others = self._facts_of_list()
        tools: tuple[QPushButton, ...] = (self.add, self.paste, self.replace)
        needed = sum(
            widget.sizeHint().width() + dp(10) for widget in (*others, *tools) if not widget.isHidden()
        )
        self._hint.setVisible(needed + self._hint.sizeHint().width() + dp(40) <= self.width())
