"""Saving the report: where to, writing it in the background, and saying where it is."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.delivery.results import Results
from smsbat_composer.sentences.report import report_words
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.theme import Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class ReportSaving(QWidget):
    """A line that tells how the last report fares; hidden until one is asked for."""

    busy = Signal(bool)

    def __init__(
        self, campaign_id: str, open_results: Callable[[], Results], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._campaign_id = campaign_id
        self._open_results = open_results
        self._target = Path()
        self._icon = TintedIcon("", pixels=14)
        self._words = ElidedLabel(size=12, ink="text2")
        self.open_folder = link(tr("Open folder"))
        self.open_folder.clicked.connect(self._open_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        row.addWidget(self._icon)
        row.addWidget(self._words)
        row.addWidget(self.open_folder)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask where to save the report of a campaign of this name, then write it."""
        name = f"{name or tr('Untitled')} — {tr('report', comment='file name')}"
        kinds = [(tr("Excel workbook"), "xlsx"), (tr("CSV text"), "csv")]
        ask_to_save(self.window(), tr("Save the report"), name, kinds, self.write)

    def write(self, target: Path) -> None:
        """Write the report there, `.xlsx` or `.csv`, in the background."""
        self._target = target
        self.busy.emit(True)  # noqa: FBT003 - a signal of one switch
        self._tell("download", "text2", tr("Writing the report…"))
        background(lambda: self._write(target), done=lambda _: self._end(None), failed=self._end, owner=self)

    def _write(self, target: Path) -> None:
        with self._open_results() as results:
            results.write_report(self._campaign_id, target, words=report_words())

    def _end(self, error: Exception | None) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal of one switch
        if error is not None:
            self.tell_trouble(error)
        else:
            self._tell("ok", Tone.DELIVERED, tr("Report saved: {name}", name=self._target.name))
            self.open_folder.show()

    def tell_trouble(self, error: Exception) -> None:
        """Say what could not be written or read."""
        self._tell("error", Tone.REFUSED, trouble_words(error))

    def _tell(self, icon_name: str, ink: Ink, words: str) -> None:
        self._icon.show_icon(icon_name, ink)
        self._words.set_text(words)
        self.open_folder.hide()
        self.show()

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))
