"""What a new campaign begins with: its quiet hours."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.hours_box import HoursBox
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.words import tr


class NewCampaignsSection(QWidget):
    """`changed` carries the settings."""

    changed = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self.quiet = HoursBox(tr("Quiet hours"))
        self.quiet.show_hours(composer.settings.quiet_hours)
        self.quiet.changed.connect(self._keep)
        column = section_column(self, tr("New campaigns"))
        column.addWidget(self.quiet)
        note = tr(
            "A campaign that was begun keeps its own; you change them in its Review. Nobody is sent to in "
            "quiet hours: the sending waits and goes on by itself. Kyiv’s clock counts."
        )
        column.addWidget(text_label(note, size=12, ink="text2", wrap=True))
        column.addStretch()

    def _keep(self, hours: str | None) -> None:
        self.changed.emit(replace(self._composer.settings, quiet_hours=hours))
