"""The question before something is deleted: it names what goes; Enter and Esc keep it."""

from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.buttons import danger, outlined
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.words import tr


class DeletionDialog(Dialog):
    """Accepted = delete."""

    def __init__(self, title: str, heading: str, text: str, parent: QWidget) -> None:
        super().__init__(title, parent, heading=heading)
        self.body.addWidget(text_label(text, ink="text2", wrap=True))
        self.keep = outlined(tr("Keep"), size="large")
        self.delete = danger(tr("Delete"), size="large")
        self.keep.clicked.connect(self.reject)
        self.delete.clicked.connect(self.accept)
        self.add_answer(self.delete)
        self.add_answer(self.keep, default=True)
