"""Asking for the name of a template."""

from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.words import tr

_LONGEST = 120


class NameDialog(Dialog):
    """Accepted = the template is called `chosen`."""

    def __init__(self, heading: str, name: str, said: str, parent: QWidget) -> None:
        super().__init__(tr("Template"), parent, heading=heading, width=480)
        self.name = QLineEdit(name)
        self.name.setMaxLength(_LONGEST)
        self.name.selectAll()
        self.field = Field(tr("Name of the template"), self.name)
        self.body.addWidget(self.field)
        self.body.addWidget(text_label(said, size=12, ink="text2", wrap=True))
        leave = outlined(tr("Cancel"), size="large")
        leave.clicked.connect(self.reject)
        self.save = primary(tr("Save"), size="large")
        self.save.clicked.connect(self.accept)
        self.add_answer(leave)
        self.add_answer(self.save, default=True)
        self.name.textChanged.connect(self._show_allowed)
        self._show_allowed()
        self.name.setFocus()

    @property
    def chosen(self) -> str:
        """The name as typed, without outer spaces."""
        return self.name.text().strip()

    def _show_allowed(self) -> None:
        self.save.setEnabled(bool(self.chosen))
