"""Saving what the makers of the program need to see, and saying what is not in it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.program.diagnostics_saving import DiagnosticsSaving
from smsbat_composer.ui.program.log_dialog import LogDialog
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr


class DiagnosticsSection(QWidget):
    """A ZIP to send to support."""

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = composer.workspace
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
        row.addStretch()
        column.addLayout(row)
        shown = tr("What happened in the program and when, for you to look at.")
        column.addSpacing(dp(12))
        column.addWidget(text_label(shown, wrap=True))
        self.log_button = outlined(tr("Show the log…"), "eye")
        self.log_button.clicked.connect(self._show_log)
        column.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def _show_log(self) -> None:
        self.log = LogDialog(self._workspace, self.window())
        self.log.open()
