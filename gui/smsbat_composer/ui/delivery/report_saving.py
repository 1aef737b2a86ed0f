"""Saving the report: where to, writing it in the background, and saying where it is."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.delivery.report.saved import ReportProgress, SavedReport
from smsbat_composer.delivery.results import Results
from smsbat_composer.sentences.report import note_sentence, progress_words, report_words
from smsbat_composer.ui.background import background
from smsbat_composer.ui.bridge import Bridge
from smsbat_composer.ui.components.buttons import link
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.delivery.report_page import save_page
from smsbat_composer.ui.theme import Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.workspace.errors import UserError


class ReportSaving(QWidget):
    """A line that tells how the last report fares; hidden until one is asked for."""

    busy = Signal(bool)

    def __init__(
        self,
        campaign_id: str,
        open_results: Callable[[], Results],
        currency: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._campaign_id = campaign_id
        self._open_results = open_results
        self._currency = currency
        self._saved = Path()
        self._rows = 0
        self._cancel = threading.Event()
        self._icon = TintedIcon("", pixels=14)
        self._words = ElidedLabel(size=12, ink="text2")
        self.cancel = link(tr("Cancel"))
        self.cancel.clicked.connect(self._stop)
        self.open_file = link(tr("Open"))
        self.open_file.clicked.connect(lambda: self._open(self._saved))
        self.open_folder = link(tr("Open folder"))
        self.open_folder.clicked.connect(lambda: self._open(self._saved.parent))
        self._news = Bridge(self)
        self._news.happened.connect(self._show_progress)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(6))
        for widget in (self._icon, self._words, self.cancel, self.open_file, self.open_folder):
            row.addWidget(widget)

    def ask(self, name: str) -> None:
        """Ask where to save the report of a campaign of this name, then write it."""
        name = f"{name or tr('Untitled')} — {tr('report', comment='file name')}"
        kinds = [
            (tr("Excel workbook"), "xlsx"),
            (tr("CSV text"), "csv"),
            (tr("PDF, one page of totals"), "pdf"),
        ]
        ask_to_save(self.window(), tr("Save the report"), name, kinds, self.write)

    def write(self, target: Path) -> None:
        """Write the report there, `.xlsx`, `.csv` or `.pdf`, in the background."""
        cancel = self._cancel = threading.Event()
        self.destroyed.connect(cancel.set)  # the campaign is being left, or the program
        if (application := QCoreApplication.instance()) is not None:
            application.aboutToQuit.connect(cancel.set)
        self.busy.emit(True)  # noqa: FBT003 - a signal of one switch
        self._tell("download", "text2", tr("Writing the report…"))
        self.cancel.show()
        background(lambda: self._write(target, cancel), done=self._end, failed=self._fail, owner=self)

    def _write(self, target: Path, cancel: threading.Event) -> SavedReport:
        words = report_words()
        with self._open_results() as results:
            if target.suffix.lower() == ".pdf":
                summary = results.report_summary(self._campaign_id)
                return save_page(summary, target, words, self._currency)
            self._rows = results.tally(self._campaign_id).in_file
            return results.save_report(
                self._campaign_id, target, words=words, on_progress=self._news.publish, cancel=cancel
            )

    def _show_progress(self, progress: ReportProgress) -> None:
        if self.cancel.isVisibleTo(self) and not self._cancel.is_set():
            self._words.set_text(progress_words(progress, self._rows))

    def _stop(self) -> None:
        self._cancel.set()
        self._words.set_text(tr("Cancelling…"))

    def _end(self, saved: SavedReport) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal of one switch
        self._saved = saved.path
        said = [tr("Report saved: {name}", name=saved.path.name), *map(note_sentence, saved.notes)]
        if saved.notes:
            self._tell("info", Tone.ATTENTION, " · ".join(said))
        else:
            self._tell("ok", Tone.DELIVERED, said[0])
        self.open_file.show()
        self.open_folder.show()

    def _fail(self, error: Exception) -> None:
        self.busy.emit(False)  # noqa: FBT003 - a signal of one switch
        if isinstance(error, UserError) and error.code == ReportFault.CANCELLED:
            self.hide()
        else:
            self.tell_trouble(error)

    def tell_trouble(self, error: Exception) -> None:
        """Say what could not be written or read."""
        self._tell("error", Tone.REFUSED, trouble_words(error))

    def _tell(self, icon_name: str, ink: Ink, words: str) -> None:
        self._icon.show_icon(icon_name, ink)
        self._words.set_text(words)
        for button in (self.cancel, self.open_file, self.open_folder):
            button.hide()
        self.show()

    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
