"""Templates on the clipboard and under the pointer: chips stay chips inside the program, text elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from smsbat_composer.ui.message.template_tokens import Token, template_of, tokens_of, tokens_of_pasted

_TEMPLATE = "application/x-smsbat-template"


def mime_of(tokens: Sequence[Token]) -> QMimeData:
    """Tokens to be copied or dragged."""
    data = QMimeData()
    data.setData(_TEMPLATE, template_of(tokens).encode())
    data.setText("".join(token if isinstance(token, str) else template_of([token]) for token in tokens))
    return data


def tokens_in(data: QMimeData) -> list[Token]:
    """What is to be put in; foreign text, however it was formatted, as plain text."""
    if data.hasFormat(_TEMPLATE):
        return tokens_of(bytes(data.data(_TEMPLATE).data()).decode())
    return tokens_of_pasted(data.text())
