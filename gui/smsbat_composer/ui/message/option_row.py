"""One answer of a survey."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.sentences.fields import field_name
from smsbat_composer.ui.components.buttons import icon_button
from smsbat_composer.ui.message.line_field import LineField
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class OptionRow(QWidget):
    """`next_asked` comes of Enter, `remove_asked` of its button."""

    next_asked = Signal()
    remove_asked = Signal()

    def __init__(self, campaign: OpenCampaign, place: int) -> None:
        super().__init__()
        self._campaign = campaign
        path = f"viber.survey.{place}"
        self.field = LineField(campaign, path, field_name(path), slot_apart=True)
        self.field.set_hint(tr("An answer to choose"))
        self.remove = icon_button("bin", tr("Remove the option"))
        self.remove.clicked.connect(self.remove_asked)
        line = QHBoxLayout()
        line.setSpacing(dp(8))
        line.addWidget(self.field, 1)
        line.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(4))
        column.addLayout(line)
        column.addWidget(self.field.slot)
        campaign.sent_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """What was sent stays as it is."""
        self.remove.setEnabled(not self._campaign.is_sent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:  # the editor of one line leaves it to us
            self.next_asked.emit()
        else:
            super().keyPressEvent(event)
