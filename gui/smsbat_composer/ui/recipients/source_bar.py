"""Where the list comes from: the file's name and size, and the button to replace it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import MEDIUM, dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number, size


class SourceBar(QFrame):
    """The frame is dashed where a file may be dropped; `replace_asked` wants the file dialog."""

    replace_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(dp(44))
        self._name = ElidedLabel(weight=MEDIUM)
        self._facts = ElidedLabel(size=12, ink="text2")
        self._hint = ElidedLabel(tr("Drop another file here"), size=12, ink="text2")
        self.replace = outlined(tr("Replace…"), "table", size="toolbar")
        self.replace.clicked.connect(self.replace_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(dp(13), dp(8), dp(13), dp(8))
        row.setSpacing(dp(10))
        row.addWidget(TintedIcon("table", "accent_text", 18))
        row.addWidget(self._name)
        row.addWidget(self._facts)
        row.addStretch(1)
        row.addWidget(self._hint)
        row.addWidget(self.replace)

    def show_list(self, recipients: RecipientList, *, fixed: bool) -> None:
        """Show where this list comes from; a `fixed` one cannot be replaced."""
        self._name.set_text(recipients.source_name)
        self._facts.set_text(
            tr(
                "{size} · {n} rows · read in {seconds} s",
                n=recipients.counts().in_file,
                size=size(recipients.source_bytes),
                seconds=number(recipients.seconds, 1),
            )
        )
        self.setProperty("dropping", None if fixed else "off")
        self.setProperty("line", "all" if fixed else None)
        self.style().unpolish(self)
        self.style().polish(self)
        self._hint.setVisible(not fixed)
        self.replace.setVisible(not fixed)
