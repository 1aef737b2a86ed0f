"""Step 1, Recipients: the spreadsheets, how they were read, and what becomes of each of their rows."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.ui.components.buttons import primary
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.recipients.drop_place import DropPlace
from smsbat_composer.ui.recipients.dropping import DropOutline, local_files
from smsbat_composer.ui.recipients.import_note import ImportNote
from smsbat_composer.ui.recipients.list_foot import ListFoot
from smsbat_composer.ui.recipients.list_pane import ListPane
from smsbat_composer.ui.recipients.list_sources import files
from smsbat_composer.ui.recipients.problem_rows import ProblemRows
from smsbat_composer.ui.recipients.spreadsheet_dialog import ask_for_spreadsheets
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MESSAGE_STEP, _DELIVERY_STEP = 1, 3


class RecipientsStep(QWidget):
    """Shows the open campaign's list, or the place to drop one; a sent campaign's list is read-only."""

    go_to_step = Signal(int)

    def __init__(self, open_campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = open_campaign
        self._is_reading = False
        self.note = ImportNote()
        self.problem_rows = ProblemRows(open_campaign)
        self.drop_place = DropPlace()
        self.list_pane = ListPane()
        self.gone = EmptyPlace(
            tr("The list of this campaign is no longer on this computer. What was sent is told in Delivery."),
            tr("Go to Delivery"),
        )
        self._panes = QStackedWidget()
        for pane in (self.drop_place, self.list_pane, self.gone):
            self._panes.addWidget(pane)
        self.foot = ListFoot()
        self.next = primary(tr("Next: Message"), "arrow-right", size="large", icon_at_end=True)
        self.foot.add_action(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.problem_rows)
        column.addWidget(self._panes, 1)
        column.addWidget(self.foot)
        self._outline = DropOutline(self)
        self._connect()
        self._show_list()
        if open_campaign.import_error is not None and not open_campaign.is_sent:
            self._show_error(open_campaign.import_error)

    def _connect(self) -> None:
        campaign, pane = self._campaign, self.list_pane
        campaign.recipients_changed.connect(self._show_list)
        campaign.sent_changed.connect(self._show_list)
        campaign.importing.connect(self._show_importing)
        campaign.import_failed.connect(self._show_error)
        for slot in (self.note, self.problem_rows):
            slot.changed.connect(self._show_one_note)
        self.note.read_asked.connect(campaign.import_list)
        self.note.dismissed.connect(campaign.forget_import_error)
        self.drop_place.open_asked.connect(self._add)
        self.drop_place.paste_asked.connect(self._paste)
        pane.source.add_asked.connect(self._add)
        pane.source.paste_asked.connect(self._paste)
        pane.source.replace_asked.connect(self._replace)
        pane.sources_asked.connect(campaign.import_list)
        pane.filtered.connect(self.foot.mark)
        pane.save_problems.clicked.connect(self._save_problems)
        self.problem_rows.corrected.connect(self._add_corrected)
        self.foot.rows_asked.connect(self.show_rows)
        for loading in (self.drop_place.loading, pane.loading):
            loading.cancelled.connect(campaign.cancel_import)
        self.gone.pressed.connect(lambda: self.go_to_step.emit(_DELIVERY_STEP))
        self.next.clicked.connect(lambda: self.go_to_step.emit(_MESSAGE_STEP))
        QShortcut(QKeySequence.StandardKey.Open, self, self._add)
        QShortcut(QKeySequence.StandardKey.Paste, self, self._paste)

    def show_rows(self, row_filter: RowFilter) -> None:
        """Show only these rows of the list."""
        self.list_pane.show_rows(RowFilter(row_filter))

    # --- what is true now

    def _show_list(self) -> None:
        recipients, fixed = self._campaign.recipients, self._campaign.is_sent
        self.setAcceptDrops(not fixed)
        if fixed:
            self.note.clear()
        if recipients is None:
            self._panes.setCurrentWidget(self.gone if fixed else self.drop_place)
            self.list_pane.show_nothing()
        else:
            self.list_pane.show_list(recipients, fixed=fixed)
            self._panes.setCurrentWidget(self.list_pane)
        self.foot.show_list(recipients, fixed=fixed)
        self.foot.mark(self.list_pane.shown_rows())
        self.next.setEnabled(fixed or (recipients is not None and recipients.counts().to_send > 0))

    def _loading(self) -> Loading:
        return self.list_pane.loading if self._campaign.recipients else self.drop_place.loading

    def _show_importing(self, rows: int | None) -> None:
        if rows is None:
            self._is_reading = False
            self.drop_place.loading.stop()
            self.list_pane.loading.stop()
            return
        text = tr("Reading row {row}…", row=number(rows)) if rows else tr("Reading the file…")
        if self._is_reading:
            self._loading().set_text(text)
        else:
            self._is_reading = True
            self._loading().start(text)
        if rows == 0:
            self.note.clear()

    def _show_one_note(self) -> None:
        """What failed is told before what was saved, and both before a question."""
        failed, saved = self.note.says_something, self.problem_rows.says_something
        self.problem_rows.stand_back(behind=failed)
        self.list_pane.hidden.stand_back(behind=failed or saved)

    def _show_error(self, error: Exception) -> None:
        self.note.show_error(error, self._campaign.asked, self._campaign.recipients)

    # --- what the user asks for

    def _add(self) -> None:
        """More files, which are read with nothing but guesses; the first ones where there are none."""
        self._ask_for_files(self._add_files)

    def _replace(self) -> None:
        """Other files in place of what there is."""
        self._ask_for_files(lambda paths: self._campaign.import_list(files(paths)))

    def _ask_for_files(self, then: Callable[[list[Path]], None]) -> None:
        if not self._campaign.is_sent:
            known = [source.path for source in self._campaign.sources if not source.is_pasted]
            ask_for_spreadsheets(self, known[-1] if known else None, then)

    def _add_files(self, paths: Sequence[Path]) -> None:
        self._campaign.import_list((*self._campaign.sources, *files(paths)))

    def _add_corrected(self, path: Path) -> None:
        """The file of problem rows; where the list has it already, it is read anew."""
        known = any(source.path == path for source in self._campaign.sources)
        self._add_files([] if known else [path])

    def _paste(self) -> None:
        """Cells from the clipboard, or the files that were copied there."""
        copied = QGuiApplication.clipboard().mimeData()
        if paths := local_files(copied):
            self._add_files(paths)
        else:
            self._campaign.paste_cells(copied.text())

    def _save_problems(self) -> None:
        if self._campaign.recipients is not None:
            self.problem_rows.ask(self._campaign.recipients)

    # --- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._outline.cover(self._drop_words(len(paths)))

    def _drop_words(self, count: int) -> str:
        if self._campaign.recipients is None:
            return tr("Let go to read {n} files", n=count)
        return tr("Let go to add {n} files to the list", n=count)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._outline.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._outline.hide()
        paths = local_files(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self._add_files(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._outline.fit()
