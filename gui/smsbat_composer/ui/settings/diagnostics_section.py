"""Saving what the makers of the program need to see, and saying what is not in it."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.ui.theme import Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class DiagnosticsSection(QWidget):
    """A ZIP to send to support."""

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self.save_button = outlined(tr("Save the diagnostics…"), "download")
        self.told = text_label(size=12, ink="text2", wrap=True)
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
        row.addWidget(self.save_button)
        row.addWidget(self.told, 1)
        column.addLayout(row)
        column.addStretch()
        self.save_button.clicked.connect(self._ask)

    def _ask(self) -> None:
        name = tr("SMSBAT Composer diagnostics", comment="file name")
        ask_to_save(self.window(), tr("Save the diagnostics"), name, [(tr("ZIP archive"), "zip")], self.save)

    def save(self, target: Path) -> None:
        """Write the file there, in the background."""
        composer = self._composer
        self.save_button.setEnabled(False)

        def write() -> None:
            from smsbat_composer.diagnostics import save_diagnostics  # noqa: PLC0415 - seldom needed

            save_diagnostics(composer.workspace, composer.settings, target)

        background(
            write,
            done=lambda _: self._end(tr("Saved: {name}", name=target.name), Tone.DELIVERED),
            failed=lambda error: self._end(trouble_words(error), Tone.REFUSED),
            owner=self,
        )

    def _end(self, words: str, ink: Ink) -> None:
        self.save_button.setEnabled(True)
        self.told.setText(words)
        set_ink(self.told, ink)
