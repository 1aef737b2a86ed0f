"""The menu of columns that opens where `{` is typed; letters typed on narrow it down."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCompleter, QListView, QStyledItemDelegate, QStyleOptionViewItem, QTextEdit

from smsbat_composer.ui.message.chips import OBJECT
from smsbat_composer.ui.theme import dp, font

_BEGUN = re.compile(rf"\{{([^{{}}{OBJECT}]*)$")
_CLOSED = re.compile(rf"\{{([^{{}}{OBJECT}]*[^{{}}{OBJECT}\s][^{{}}{OBJECT}]*)\}}$")
_ROWS_SHOWN, _ROW_HEIGHT = 8, 28


class _Rows(QStyledItemDelegate):
    """Rows as high as a menu's."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        found = super().sizeHint(option, index)
        return QSize(found.width(), max(dp(_ROW_HEIGHT), found.height()))


class ColumnCompleter(QCompleter):
    """Watches one editor; `column_chosen` comes after the brace and what followed it were selected."""

    column_chosen = Signal(str)

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._names = QStringListModel(self)
        self._rows = _Rows(self)
        self._list = QListView()
        self._list.setProperty("ground", "bg")
        self._list.setProperty("line", "all")
        self._list.setStyleSheet(f"QListView::item {{ padding: 0 {dp(8)}px; }}")
        self.setPopup(self._list)
        self.setModel(self._names)
        self.setWidget(editor)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(_ROWS_SHOWN)
        self._list.setItemDelegate(self._rows)
        self._list.setFont(font())
        self.activated.connect(self._choose)

    def set_columns(self, columns: Sequence[str]) -> None:
        """Offer these."""
        self._names.setStringList(list(columns))

    @property
    def is_open(self) -> bool:
        """The keys for choosing belong to the menu now."""
        return self._list.isVisible()

    def follow(self, typed: str) -> None:
        """Open, narrow down or close after something was typed; a closing brace ends the name by hand."""
        before = _text_before_caret(self._editor.textCursor())
        closed = _CLOSED.search(before) if typed == "}" else None
        if closed is not None:
            self._list.hide()
            self._select_back(closed.group())
            self.column_chosen.emit(closed[1].strip())
            return
        begun = _BEGUN.search(before)
        if begun is None or not (typed == "{" or self.is_open):
            self._list.hide()
            return
        self.setCompletionPrefix(begun[1].strip())
        if self.completionCount() == 0:
            self._list.hide()
            return
        self._list.setCurrentIndex(self.completionModel().index(0, 0))
        where = self._editor.cursorRect()
        where.setWidth(self._list.sizeHintForColumn(0) + dp(40))
        self.complete(where.translated(self._editor.viewport().pos()))

    def _choose(self, column: str) -> None:
        begun = _BEGUN.search(_text_before_caret(self._editor.textCursor()))
        if begun is not None:
            self._select_back(begun.group())
        self.column_chosen.emit(column)

    def _select_back(self, text: str) -> None:
        cursor = self._editor.textCursor()
        start = cursor.position() - len(text.encode("utf-16-le")) // 2
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        self._editor.setTextCursor(cursor)


def _text_before_caret(cursor: QTextCursor) -> str:
    encoded = cursor.block().text().encode("utf-16-le", "surrogatepass")
    return encoded[: 2 * cursor.positionInBlock()].decode("utf-16-le", "surrogatepass")
