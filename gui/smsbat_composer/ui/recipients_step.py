"""Step 1, Recipients: the spreadsheet, how it was read, and what becomes of each of its rows."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.ui.components.buttons import primary
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.open_campaign import OpenCampaign, Reading
from smsbat_composer.ui.recipients.drop_place import DropPlace
from smsbat_composer.ui.recipients.dropping import DropOutline, dropped_file
from smsbat_composer.ui.recipients.import_note import ImportNote
from smsbat_composer.ui.recipients.list_pane import ListPane
from smsbat_composer.ui.recipients.spreadsheet_dialog import ask_for_spreadsheet
from smsbat_composer.ui.theme import Tone
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number

_MESSAGE_STEP, _DELIVERY_STEP = 1, 3


class RecipientsStep(QWidget):
    """Shows the open campaign's list, or the place to drop one; a sent campaign's list is read-only."""

    go_to_step = Signal(int)

    def __init__(self, open_campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = open_campaign
        self._waiting: ReadChoices | None = None  # for the user to find the file again
        self._is_reading = False
        self.note = ImportNote()
        self.drop_place = DropPlace()
        self.list_pane = ListPane()
        self.gone = EmptyPlace(
            tr("The list of this campaign is no longer on this computer. What was sent is told in Delivery."),
            tr("Go to Delivery"),
        )
        self._panes = QStackedWidget()
        for pane in (self.drop_place, self.list_pane, self.gone):
            self._panes.addWidget(pane)
        self._footer = Footer()
        self.next = primary(tr("Next: Message"), "arrow-right", size="large", icon_at_end=True)
        self._footer.add_action(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self._panes, 1)
        column.addWidget(self._footer)
        self._outline = DropOutline(self)
        self._connect()
        self._show_list()
        if open_campaign.import_error is not None and not open_campaign.is_sent:
            self._show_error(open_campaign.import_error)

    def _connect(self) -> None:
        campaign = self._campaign
        campaign.recipients_changed.connect(self._show_list)
        campaign.sent_changed.connect(self._show_list)
        campaign.importing.connect(self._show_importing)
        campaign.import_failed.connect(self._show_error)
        self.note.read_asked.connect(self._read)
        self.note.open_asked.connect(self._open_dialog)
        self.note.dismissed.connect(self._forget)
        self.drop_place.open_asked.connect(self._open_dialog)
        self.list_pane.source.replace_asked.connect(self._replace)
        self.list_pane.read_as.chosen.connect(self._read_again)
        for loading in (self.drop_place.loading, self.list_pane.loading):
            loading.cancelled.connect(campaign.cancel_import)
        self.gone.pressed.connect(lambda: self.go_to_step.emit(_DELIVERY_STEP))
        self.next.clicked.connect(lambda: self.go_to_step.emit(_MESSAGE_STEP))
        QShortcut(QKeySequence.StandardKey.Open, self, self._replace)

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
        self._show_footer()

    def _show_footer(self) -> None:
        recipients = self._campaign.recipients
        to_send = recipients.counts().to_send if recipients else 0
        self.next.setEnabled(to_send > 0 or self._campaign.is_sent)
        if self._campaign.is_sent and recipients is None:
            self._footer.set_text("")
        elif recipients is None:
            self._footer.set_text(tr("A message needs somebody to go to: open a spreadsheet first."))
        elif not to_send:
            self._footer.set_text(
                tr("There is nobody to send to: not one row is left."), "warning", Tone.ATTENTION
            )
        else:
            self._footer.set_text(tr("Duplicate rule: the first row wins"))

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

    def _show_error(self, error: Exception) -> None:
        self.note.show_error(error, self._campaign.asked, self._campaign.recipients)

    # --- what the user asks for

    def _read(self, reading: Reading) -> None:
        self._waiting = None
        self._campaign.import_file(reading.source, reading.choices)

    def _read_again(self, choices: ReadChoices) -> None:
        """Read the list's own file in another way."""
        campaign = self._campaign
        if campaign.source is not None:
            self._read(Reading(campaign.source, choices))
        elif campaign.recipients is not None:
            self._waiting = choices
            self.note.ask_for_file(campaign.recipients.source_name)

    def _replace(self) -> None:
        """Another file, which is read with nothing but guesses."""
        self._waiting = None
        self._open_dialog()

    def _open_dialog(self) -> None:
        if not self._campaign.is_sent:
            ask_for_spreadsheet(self, self._campaign.source, self._read_file)

    def _read_file(self, source: Path) -> None:
        self._read(Reading(source, self._waiting or ReadChoices()))

    def _forget(self) -> None:
        self._waiting = None
        self._campaign.forget_import_error()

    # --- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._outline.cover()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._outline.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._outline.hide()
        source = dropped_file(event.mimeData())
        if source is not None:
            event.acceptProposedAction()
            self._read(Reading(source))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._outline.isVisible():
            self._outline.cover()
