"""Saving the rows that are not sent: where to, writing them in the background, and what to do with them."""

from itertools import chain, count
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.recipients.note_slot import NoteSlot
from smsbat_composer.ui.recipients.source_row import source_title
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr


class ProblemRows(NoteSlot):
    """Tells where the rows were saved; `corrected` carries that file once its rows have been mended."""

    corrected = Signal(object)

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign

    def ask(self, recipients: RecipientList) -> None:
        """Ask where to save the rows of this list that are not sent, then write them."""
        rows = recipients.count(RowFilter.PROBLEMS)
        name = _offer_name(recipients)
        kinds = [(tr("Excel workbook"), "xlsx"), (tr("CSV text"), "csv")]
        ask_to_save(self.window(), tr("Save problem rows"), name, kinds, lambda to: self._save(to, rows))

    def _save(self, target: Path, rows: int) -> None:
        composer, campaign_id = self._campaign.composer, self._campaign.campaign_id
        background(
            lambda: composer.lists.save_problem_rows(campaign_id, target),
            done=lambda place: self._tell_saved(place, rows),
            failed=lambda error: self.show_note("error", trouble_words(error), "", (), close=_nothing),
            owner=self,
        )

    def _tell_saved(self, target: Path, rows: int) -> None:
        look = outlined(tr("Open it"), "table", size="toolbar")
        look.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(target))))
        buttons, advice = [look], ""
        if not self._campaign.is_sent:
            add = outlined(tr("Add the corrected file"), "plus", size="toolbar")
            add.clicked.connect(lambda: self._add(target))
            buttons.append(add)
            advice = tr("Correct the phones there, save, and add the file: the rows join the list.")
        self.show_note(
            "plain",
            tr("{n} problem rows are saved in “{name}”, each with its reason.", n=rows, name=target.name),
            advice,
            buttons,
            close=_nothing,
        )

    def _add(self, target: Path) -> None:
        self.clear()
        self.corrected.emit(target)


def _offer_name(recipients: RecipientList) -> str:
    """After the first file of the list, with a number where the list was read from a file of that name."""
    name = f"{Path(source_title(recipients.sources[0])).stem} — {tr('problem rows', comment='file name')}"
    taken = {read.path.stem.casefold() for read in recipients.sources}
    numbered = (f"{name} {number}" for number in count(2))
    return next(offer for offer in chain([name], numbered) if offer.casefold() not in taken)


def _nothing() -> None:
    """A note that is closed leaves nothing to do."""
