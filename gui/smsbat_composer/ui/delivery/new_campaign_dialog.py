"""The question before rows of a sent campaign become a campaign of their own."""

from PySide6.QtWidgets import QLineEdit, QWidget

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.words import tr


class NewCampaignDialog(Dialog):
    """Accepted = make the draft, named as `name` says; nothing is sent by it."""

    def __init__(self, heading: str, name: str, parent: QWidget) -> None:
        super().__init__(tr("New campaign"), parent, heading=heading, width=480)
        self.name = QLineEdit(name)
        self.body.addWidget(Field(tr("Name of the campaign"), self.name))
        for said in (
            tr(
                "A draft is made with the same message and these rows of your file. Nothing is sent before "
                "you check it and send it."
            ),
            tr(
                "People in doubt are never among them, nor those to whom this campaign may still send: "
                "they could get the message twice."
            ),
        ):
            self.body.addWidget(text_label(said, ink="text2", wrap=True))
        leave = outlined(tr("Cancel"), size="large")
        leave.clicked.connect(self.reject)
        self.make = primary(tr("Make the draft"), size="large")
        self.make.clicked.connect(self.accept)
        self.add_answer(leave)
        self.add_answer(self.make, default=True)
