"""The last question: whose name a message comes from, by channel."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.campaign.limits import SMS_SENDER
from smsbat_composer.ui.components.counted_line import CountedLine
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Mode


class SenderNames(QWidget):
    """Each mode has names of its own: practice brings some along, for a live account there are none yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        practice = PRACTICE_ACCOUNT.viber_senders[0], PRACTICE_ACCOUNT.sms_senders[0]
        self._names = {Mode.PRACTICE: practice, Mode.LIVE: ("", "")}
        self._mode = Mode.LIVE
        self.viber = QLineEdit()
        self.sms = CountedLine(SMS_SENDER.value)
        self._sms_field = Field("SMS", self.sms)
        self._hint = text_label(size=12, ink="text2", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(dp(12))
        for field in (Field("Viber", self.viber), self._sms_field):
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(6))
        column.addLayout(row)
        column.addWidget(self._hint)
        self.sms.textEdited.connect(lambda: self._sms_field.set_problem(""))
        self.show_mode(Mode.PRACTICE)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language in use."""
        self._hint.setText(tr("As registered with the provider. Not sure? Leave it empty."))
        for editor in (self.viber, self.sms):
            editor.setAccessibleDescription(self._hint.text())
        self.viber.setAccessibleName(tr("{channel} sender", channel="Viber"))
        self.sms.setAccessibleName(tr("{channel} sender", channel="SMS"))
        self.sms.count()
        self._sms_field.set_problem("")

    def show_mode(self, mode: Mode) -> None:
        """Ask for the names of another mode; what was written for this one is kept."""
        self._names[self._mode] = self.viber.text(), self.sms.text()
        self._mode = mode
        viber, sms = self._names[mode]
        self.viber.setText(viber)
        self.sms.setText(sms)

    def names(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The Viber senders and the SMS senders: one each, or none."""
        viber, sms = self.viber.text().strip(), self.sms.text().strip()
        return (viber,) if viber else (), (sms,) if sms else ()

    def refuse_wrong(self) -> bool:
        """Whether a name cannot be one; it is said at its field, which gets the keyboard."""
        if not self.sms.is_over():
            return False
        name = self.sms.text().strip()
        words = tr(
            "“{name}” has {n} characters, and {most} are allowed",
            name=name,
            n=len(name),
            most=SMS_SENDER.value,
        )
        self._sms_field.set_problem(words)
        self.sms.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
