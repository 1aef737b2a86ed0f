"""A template in an editor's document and on the clipboard: read out, shown with the caret kept, carried."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from smsbat_composer.ui.message.chips import OBJECT, chip_format, chip_token
from smsbat_composer.ui.message.template_tokens import (
    MOST_PASTED,
    ChipToken,
    FaultToken,
    Token,
    differing_middle,
    template_of,
    tokens_of,
    tokens_of_pasted,
    units,
)

_TEMPLATE = "application/x-smsbat-template"  # on the clipboard
_LINE_SEPARATOR = "\u2028"  # what Shift+Enter leaves


def document_tokens(document: QTextDocument) -> list[Token]:
    """Everything that stands in a document, in its order."""
    tokens: list[Token] = []
    block = document.begin()
    while block.isValid():
        if block.blockNumber():
            tokens.append("\n")
        tokens += _block_tokens(block)
        block = block.next()
    return tokens


def _block_tokens(block: QTextBlock) -> list[Token]:
    tokens: list[Token] = []
    iterator = block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        chip = chip_token(fragment.charFormat())
        for character in fragment.text():
            if character == OBJECT and chip is not None:
                tokens.append(chip)
            else:
                tokens.append("\n" if character == _LINE_SEPARATOR else character)
        iterator += 1
    return tokens


def show_tokens(document: QTextDocument, tokens: Sequence[Token]) -> int | None:
    """Turn a document's content into this one, by changing only where they differ.

    Gives the position after what was changed, where a caret makes sense; None when nothing was.
    """
    old = document_tokens(document)
    start, old_end, new_end = differing_middle(old, tokens)
    if start == old_end and start == new_end:
        return None
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(units(old[:start]))
    cursor.setPosition(units(old[:old_end]), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    insert_tokens(cursor, tokens[start:new_end])
    cursor.endEditBlock()
    return cursor.position()


def insert_tokens(cursor: QTextCursor, tokens: Sequence[Token]) -> None:
    """Put tokens in at a cursor, over its selection, as one change."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    plain: list[str] = []
    for token in tokens:
        if isinstance(token, str):
            plain.append(token)
            continue
        _insert_plain(cursor, plain)
        _insert_chip(cursor, token)
    _insert_plain(cursor, plain)
    cursor.endEditBlock()


def _insert_plain(cursor: QTextCursor, plain: list[str]) -> None:
    if plain:
        cursor.insertText("".join(plain), QTextCharFormat())
        plain.clear()


def _insert_chip(cursor: QTextCursor, token: ChipToken | FaultToken) -> None:
    cursor.insertText(OBJECT, chip_format(token, cursor.document().defaultFont()))


def mime_of(tokens: Sequence[Token]) -> QMimeData:
    """Tokens to be copied or dragged."""
    data = QMimeData()
    data.setData(_TEMPLATE, template_of(tokens).encode())
    data.setText("".join(token if isinstance(token, str) else template_of([token]) for token in tokens))
    return data


def is_cut(data: QMimeData) -> bool:
    """Whether only the beginning of it is put in."""
    return not data.hasFormat(_TEMPLATE) and len(data.text()) > MOST_PASTED


def tokens_in(data: QMimeData) -> list[Token]:
    """What is to be put in; foreign text, however it was formatted, as plain text."""
    if data.hasFormat(_TEMPLATE):
        return tokens_of(bytes(data.data(_TEMPLATE).data()).decode())
    return tokens_of_pasted(data.text())
