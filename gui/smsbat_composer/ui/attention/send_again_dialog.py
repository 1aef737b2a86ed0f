"""The question before people in doubt are sent to again: the risk, and the mode it is taken in."""

from PySide6.QtWidgets import QWidget

from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import Mode


class SendAgainDialog(Dialog):
    """Accepted = the risk is taken."""

    def __init__(self, recipients: int, mode: Mode, account_name: str, parent: QWidget) -> None:
        super().__init__(
            tr("Send again"), parent, heading=tr("Send to {n} recipients again?", n=recipients), width=480
        )
        self.risk = Note(
            "attention",
            tr("Up to {n} recipients may get the message twice.", n=recipients),
            tr(
                "Their first request may have arrived: nobody can tell. A second message costs money as well."
            ),
        )
        self.body.addWidget(self.risk)
        said = tr("They go into new requests with new numbers. Your decision is written to the journal.")
        self.body.addWidget(text_label(said, ink="text2", wrap=True))
        then = tr("Nothing leaves at once: resume the sending when you are ready.")
        self.body.addWidget(text_label(then, ink="text2", wrap=True))
        keep = outlined(tr("Do not send again"), size="large")
        keep.clicked.connect(self.reject)
        self.again = SendingButton(tr("Accept the risk"), mode, account_name, icon_name="redo")
        self.again.clicked.connect(self.accept)
        self.add_answer(keep, default=True)
        self.add_answer(self.again)
