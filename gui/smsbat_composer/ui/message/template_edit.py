"""An editor of one text with placeholders in it, shown as chips."""

import math
import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QToolTip, QWidget

from smsbat_composer.campaign.placeholders import column_key
from smsbat_composer.ui.message.chips import ChipObject, chip_height
from smsbat_composer.ui.message.column_completer import ColumnCompleter
from smsbat_composer.ui.message.forcing_highlighter import ForcingHighlighter, forcing_places
from smsbat_composer.ui.message.template_document import (
    document_tokens,
    insert_tokens,
    is_cut,
    mime_of,
    show_tokens,
    tokens_in,
)
from smsbat_composer.ui.message.template_tokens import (
    MOST_PASTED,
    ChipToken,
    Token,
    template_of,
    tokens_of,
    units,
)
from smsbat_composer.ui.theme import Tone, colour, dp, font, metrics
from smsbat_composer.words import tr

_LINE, _FRAME, _MOST_HEIGHT = 22, 5, 240
_KEYS_OF_MENU = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Backtab}


class TemplateEdit(QTextEdit):
    """Grows with its text, from `lines` on; one line keeps to one.

    It holds no truth of its own: `edited` carries what the user made of the template, `show_template`
    shows what the campaign says. It has no undo: the campaign's steps are the only ones (undo_keys.py).
    """

    edited = Signal(str)
    left = Signal()  # the caret went elsewhere

    def __init__(self, *, lines: int = 1, size: int = 14, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._least_lines = lines
        self._shown = ""
        self._shown_anew = ""  # the same as it is written here: spaces in braces are left out, say
        self._hint = ""
        self._typed_at = -math.inf
        self._known: frozenset[str] | None = None
        document = self.document()
        document.setDefaultFont(font(size))
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(dp(4) if lines > 1 else 0)
        if lines == 1:
            _leave_room_at_sides(document)
        self._chips = ChipObject(document, self._is_known)
        self._columns = ColumnCompleter(self)
        self._columns.column_chosen.connect(self.insert_column)
        self._highlighter = ForcingHighlighter(document)
        self.setFont(font(size))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._measure_lines(size)
        self.textChanged.connect(self._tell)
        document.documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _measure_lines(self, size: int) -> None:
        least = metrics(size).height()
        line = QTextBlockFormat()
        height = max(dp(_LINE) if self._lines > 1 else chip_height(), least, chip_height())
        line.setLineHeight(height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        self._line_height = height
        QTextCursor(self.document()).setBlockFormat(line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if self._lines == 1:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        else:
            self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    # --- what it shows

    def show_template(self, template: str) -> None:
        """Show this template; where it is what stands here, caret and selection stay untouched."""
        if template == self._shown:
            return
        tokens = tokens_of(template)
        self._shown, self._shown_anew = template, template_of(tokens)
        position = show_tokens(self.document(), tokens)
        if position is not None:
            cursor = self.textCursor()
            cursor.setPosition(position)
            self.setTextCursor(cursor)
        self._show_beginning()

    def template(self) -> str:
        """What stands here now."""
        return self._shown

    def set_hint(self, hint: str) -> None:
        """What stands in the empty editor."""
        if hint != self._hint:
            self._hint = hint
            self.viewport().update()

    def set_least_lines(self, lines: int) -> None:
        """How high an editor of several lines is before it grows."""
        if lines != self._least_lines:
            self._least_lines = lines
            self._fit()

    def set_columns(self, columns: Sequence[str] | None) -> None:
        """The columns there are; None while there is no list, and no name can be wrong."""
        self._known = None if columns is None else frozenset(map(column_key, columns))
        self._columns.set_columns(columns or ())
        self.viewport().update()

    def mark_forcing(self, characters: frozenset[str]) -> None:
        """Underline these characters wherever they stand."""
        if self._highlighter.mark(characters):
            self.viewport().update()

    def _is_known(self, name: str) -> bool:
        return self._known is None or column_key(name) in self._known

    # --- editing

    def insert_column(self, column: str) -> None:
        """Put a placeholder in at the caret, over the selection."""
        if not self.isReadOnly():
            self._insert([ChipToken(column)])

    def _insert(self, tokens: Sequence[Token]) -> None:
        insert_tokens(self.textCursor(), tokens)
        self.ensureCursorVisible()

    def _tell(self) -> None:
        template = template_of(document_tokens(self.document()))
        if template not in (self._shown, self._shown_anew):
            self._shown = self._shown_anew = template
            self.edited.emit(template)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._columns.is_open and key in _KEYS_OF_MENU:
            event.ignore()  # the menu takes it
            return
        if self._lines == 1 and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        self._typed_at = time.monotonic()
        super().keyPressEvent(event)
        if event.text() and not self.isReadOnly():
            self._columns.follow(event.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._typed_at = -math.inf
            self._show_beginning()
            self.left.emit()

    def _show_beginning(self) -> None:
        """Of a line that is too long its beginning is seen while nobody writes in it."""
        if not self.hasFocus():
            self.horizontalScrollBar().setValue(0)

    def seconds_since_key(self) -> float:
        """How long the keys have rested; for ever since the caret went elsewhere, or something was pasted."""
        return time.monotonic() - self._typed_at

    # --- clipboard

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(self._selected())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._typed_at = -math.inf
        tokens = tokens_in(source)
        if self._lines == 1:
            tokens = [" " if piece == "\n" else piece for piece in _without_outer_space(tokens)]
        self._insert(tokens)
        if is_cut(source):
            where = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            told = tr("Only the first {n} characters were put in", n=MOST_PASTED)
            QToolTip.showText(where, told, self)

    def _selected(self) -> list[Token]:
        cursor = self.textCursor()
        position, selected = 0, []
        for token in document_tokens(self.document()):
            if cursor.selectionStart() <= position < cursor.selectionEnd():
                selected.append(token)
            position += units([token])
        return selected

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        can_edit, chosen = not self.isReadOnly(), self.textCursor().hasSelection()
        menu.addAction(tr("Cut", comment="text editor"), self.cut).setEnabled(can_edit and chosen)
        menu.addAction(tr("Copy", comment="text editor"), self.copy).setEnabled(chosen)
        menu.addAction(tr("Paste", comment="text editor"), self.paste).setEnabled(
            can_edit and self.canPaste()
        )
        menu.addSeparator()
        menu.addAction(tr("Select all", comment="text editor"), self.selectAll)
        menu.popup(event.globalPos())

    def _hint_room(self) -> QRect:
        room = self.viewport().rect()
        inset = dp(4)
        return room.adjusted(inset, 0 if self._lines == 1 else inset, -inset, 0)

    def _hint_flags(self) -> int:
        if self._lines == 1:
            return Qt.AlignmentFlag.AlignVCenter.value
        return Qt.AlignmentFlag.AlignTop.value | Qt.TextFlag.TextWordWrap.value

    # --- size and painting

    def _fit(self) -> None:
        frame = 2 * dp(_FRAME)
        if self._lines == 1:
            self.setFixedHeight(self._line_height + frame)
            return
        margin = 2 * round(self.document().documentMargin())
        least = self._least_lines * self._line_height + margin
        wanted = max(least, round(self.document().size().height()))
        self.setFixedHeight(min(wanted, dp(_MOST_HEIGHT)) + frame)
        # A bar that comes and goes would change the width, and with it the height, for ever.
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            bar.ScrollBarAlwaysOn if wanted > dp(_MOST_HEIGHT) else bar.ScrollBarAlwaysOff
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self._show_beginning()  # Qt goes to the caret, as the room changes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_beginning()

    def minimumSizeHint(self) -> QSize:
        return QSize(dp(80), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._highlighter.rehighlight()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._hint and self.document().isEmpty():
            painter.setPen(colour("text3"))
            painter.drawText(self._hint_room(), self._hint_flags(), self._hint)
        up = self.verticalScrollBar().value()
        for place in forcing_places(self.document()):
            line = QRectF(place.left(), place.bottom() - up - dp(1), place.width(), dp(2))
            painter.fillRect(line, colour(Tone.ATTENTION))


def _leave_room_at_sides(document: QTextDocument) -> None:
    frame = document.rootFrame().frameFormat()
    frame.setLeftMargin(dp(4))
    frame.setRightMargin(dp(4))
    document.rootFrame().setFrameFormat(frame)


def _without_outer_space(tokens: list[Token]) -> list[Token]:
    start, end = 0, len(tokens)
    while start < end and tokens[start] in (" ", "\n"):
        start += 1
    while end > start and tokens[end - 1] in (" ", "\n"):
        end -= 1
    return tokens[start:end]
