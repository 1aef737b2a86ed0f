"""Whose work is inside the program: a list, and the licence of the one that is chosen."""

from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.licences import Work, works


class LicencesDialog(Dialog):
    """Read in the background: there are some forty texts."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Licences"), parent, heading=tr("What the program is made of"), width=880)
        self._works: list[Work] = []
        self.names = QListWidget()
        self.names.setAccessibleName(tr("Packages"))
        self.names.setFixedWidth(dp(260))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("The licence"))
        self.text.setMinimumHeight(dp(360))
        self._named = text_label(weight=SEMIBOLD, wrap=True)
        row = QHBoxLayout()
        row.setSpacing(dp(12))
        row.addWidget(self.names)
        row.addWidget(self.text, 1)
        self.body.addLayout(row, 1)
        self.body.addWidget(self._named)
        close = outlined(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(close, default=True)
        self.names.currentRowChanged.connect(self._show)
        background(works, done=self._fill, failed=self._fail, owner=self)

    def _fill(self, found: list[Work]) -> None:
        self._works = found
        self.names.addItems([f"{work.name} {work.version}" for work in found])
        self.names.setCurrentRow(0)

    def _fail(self, error: Exception) -> None:
        self._named.setText(trouble_words(error))

    def _show(self, row: int) -> None:
        work = self._works[row]
        self._named.setText(f"{work.name} {work.version} · {work.licence}")
        self.text.setPlainText(work.text)
