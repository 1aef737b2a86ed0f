"""Putting one phone on the stop list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class AddPhoneDialog(Dialog):
    """`added` tells that the phone is on the list now."""

    added = Signal()

    def __init__(self, desk: StopDesk, parent: QWidget) -> None:
        super().__init__(tr("Stop list"), parent, heading=tr("Add a phone to the stop list"))
        self._desk = desk
        self.phone = QLineEdit()
        self.reason = QLineEdit()
        for editor in (self.phone, self.reason):
            editor.setProperty("measure", "large")
        self.phone_field = Field(tr("Phone", comment="field"), self.phone)
        said = tr("No campaign and no test will write to it, whatever list it stands in.")
        self.body.addWidget(text_label(said, ink="text2", wrap=True))
        self.body.addWidget(self.phone_field)
        self.body.addWidget(Field(tr("Reason, for yourself"), self.reason))
        self.cancel_button = outlined(tr("Cancel"), size="large")
        self.add_button = primary(tr("Add", comment="a phone"), "plus", size="large")
        self.cancel_button.clicked.connect(self.reject)
        self.add_button.clicked.connect(self.add)
        self.add_answer(self.cancel_button)
        self.add_answer(self.add_button, default=True)
        self.phone.setFocus()

    def add(self) -> None:
        """Write it down in the background; what is wrong with it is said under the field."""
        phone, reason = self.phone.text(), self.reason.text()
        self.add_button.setEnabled(False)
        background(
            lambda: self._desk.add(phone, reason),
            done=lambda _: self._end(),
            failed=self._refuse,
            owner=self,
        )

    def _end(self) -> None:
        self.added.emit()
        self.accept()

    def _refuse(self, error: Exception) -> None:
        self.add_button.setEnabled(True)
        self.phone_field.set_problem(trouble_words(error))
        self.phone.setFocus()
