"""Saving what the makers of the program need to see: the button, and what came of it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import ButtonSize, outlined
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.labels import set_ink, text_label
from smsbat_composer.ui.theme import Ink, Tone
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class DiagnosticsSaving:
    """Two widgets of the `owner`, to be laid out there: `button` asks for a file, `told` says how it went."""

    def __init__(self, composer: Composer, owner: QWidget, *, size: ButtonSize = "normal") -> None:
        self._composer = composer
        self._owner = owner
        self.button = outlined(tr("Save the diagnostics…"), "download", size=size)
        self.told = text_label(size=12, ink="text2", wrap=True)
        self.told.hide()
        self.button.clicked.connect(self._ask)

    def _ask(self) -> None:
        name = tr("SMSBAT Composer diagnostics", comment="file name")
        kinds = [(tr("ZIP archive"), "zip")]
        ask_to_save(self._owner.window(), tr("Save the diagnostics"), name, kinds, self.save)

    def save(self, target: Path) -> None:
        """Write the file there, in the background."""
        composer = self._composer
        self.button.setEnabled(False)

        def write() -> None:
            from smsbat_composer.diagnostics import save_diagnostics  # noqa: PLC0415 - seldom needed

            save_diagnostics(composer.workspace, composer.settings, target)

        background(
            write,
            done=lambda _: self._end(tr("Saved: {name}", name=target.name), Tone.DELIVERED),
            failed=lambda error: self._end(trouble_words(error), Tone.REFUSED),
            owner=self._owner,
        )

    def _end(self, words: str, ink: Ink) -> None:
        self.button.setEnabled(True)
        self.told.setText(words)
        self.told.show()
        set_ink(self.told, ink)
