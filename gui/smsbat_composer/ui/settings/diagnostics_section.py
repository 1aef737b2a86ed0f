"""Saving what the makers of the program need to see, and saying what is not in it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.program.diagnostics_saving import DiagnosticsSaving
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class DiagnosticsSection(QWidget):
    """A ZIP to send to support."""

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.saving = DiagnosticsSaving(composer, self)
        column = section_column(self, tr("Diagnostics"))
        said = tr(
            "A file for support: versions, settings, the states and counts of campaigns, "
            "and the program’s log."
        )
        column.addWidget(text_label(said, wrap=True))
        without = tr(
            "Without tokens, phones, names and texts. Nothing is sent by itself: you decide who gets it."
        )
        column.addWidget(text_label(without, ink="text2", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(dp(12))
        row.addWidget(self.saving.button)
        row.addWidget(self.saving.told, 1)
        column.addLayout(row)
        column.addStretch()
