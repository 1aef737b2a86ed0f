"""The stop list: whom no message reaches, why, and the ways to add, find, save and take off."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.recipients.stop_list import Stopped
from smsbat_composer.sentences.stop_list import reason_words, source_words
from smsbat_composer.stop_desk import Imported, StopDesk
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import icon_button, outlined, primary
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.list_import import ListImport
from smsbat_composer.ui.recipients.dropping import dropped_file
from smsbat_composer.ui.recipients.spreadsheet_dialog import ask_for_spreadsheet
from smsbat_composer.ui.stop_list.add_phone_dialog import AddPhoneDialog
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, number


class StopListPage(QWidget):
    """`counted` carries how many phones are on the list, whenever it was read."""

    counted = Signal(int)

    def __init__(self, desk: StopDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = ""
        self._imported: Imported | None = None
        self.setAcceptDrops(True)
        self.search = SearchField(tr("Phone or reason"))
        self.remove_button = outlined(tr("Take off…"), "bin")
        self.export_button = outlined(tr("Save…"), "download")
        self.import_button = outlined(tr("Import a spreadsheet…"), "table")
        self.add_button = primary(tr("Add a phone"), "plus")
        self.told = Note("plain")
        self.loading = Loading()
        model = PagedModel[Stopped](_columns())
        self.table = DataTable(model)
        model.setParent(self.table)
        self.table.setAccessibleName(tr("Stop list"))
        self.empty = EmptyPlace("")
        self.table.set_empty_place(self.empty)
        self.footer = Footer(low=True)
        self._import = ListImport(self)
        self._lay_out()
        self._connect()
        self.refresh()

    def _lay_out(self) -> None:
        header = PageHeader(tr("Stop list"))
        for widget in (
            self.search,
            self.remove_button,
            self.export_button,
            self.import_button,
            self.add_button,
        ):
            header.add_action(widget)
        dismiss = icon_button("close", tr("Hide"))
        dismiss.clicked.connect(self.told.hide)
        self.told.add_button(dismiss)
        self.told.setContentsMargins(dp(20), 0, dp(20), dp(12))
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.told)
        column.addWidget(self.loading)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.search.searched.connect(self._search)
        self.add_button.clicked.connect(self.ask_for_phone)
        self.import_button.clicked.connect(
            lambda: ask_for_spreadsheet(self.window(), None, self.import_phones)
        )
        self.export_button.clicked.connect(self._ask_to_export)
        self.remove_button.clicked.connect(self.ask_to_remove)
        self.table.row_chosen.connect(lambda row: self.remove_button.setEnabled(row is not None))
        self.empty.pressed.connect(self._leave_empty)
        self.loading.cancelled.connect(self._import.cancel)
        self._import.progressed.connect(self._show_progress)
        self._import.ended.connect(self._end_import)
        self.destroyed.connect(self._import.close)

    # --- what is on it

    def refresh(self) -> None:
        """Read the list again, in the background."""
        text = self._text
        background(
            lambda: (self._desk.count(), self._desk.count(text) if text else None),
            done=lambda counts: self._show(text, *counts),
            failed=self._refuse,
            owner=self,
        )

    def _show(self, text: str, total: int, found: int | None) -> None:
        self.counted.emit(total)
        shown = total if found is None else found
        if text:
            self.empty.set_text(tr("No phone on the list is like this."), tr("Clear the search"))
        else:
            self.empty.set_text(
                tr("Nobody is on the stop list. Whoever is gets no message, tests included."),
                tr("Import a spreadsheet…"),
            )
        self.table.rows().show(shown, lambda offset, limit: self._desk.page(text, offset, limit))
        self.remove_button.setEnabled(False)
        self.export_button.setEnabled(total > 0)
        said = tr("{n} phones. The stop list always wins, tests included.", n=total)
        self.footer.set_text(said if found is None else f"{tr('{n} found', n=found)} · {said}", "ban")

    def _search(self, text: str) -> None:
        self._text = text.strip()
        self.refresh()

    def _leave_empty(self) -> None:
        if self._text:
            self.search.clear()
        else:
            self.import_button.click()

    # --- what is done with it

    def ask_for_phone(self) -> None:
        """Ask for one phone to be put on the list."""
        self.dialog = AddPhoneDialog(self._desk, self)
        self.dialog.added.connect(self.refresh)
        self.dialog.open()

    def ask_to_remove(self) -> None:
        """Ask, then take the chosen phone off the list."""
        stopped = self.table.current()
        if not isinstance(stopped, Stopped):
            return
        heading = tr("Take {phone} off the stop list?", phone=format_phone(stopped.phone))
        text = tr("Campaigns will write to this person again, wherever the phone stands in a list.")
        self.deletion = DeletionDialog(tr("Stop list"), heading, text, self)
        self.deletion.delete.setText(tr("Take off"))
        self.deletion.accepted.connect(lambda: self._do(lambda: self._desk.remove([stopped.phone])))
        self.deletion.open()

    def _do(self, action: Callable[[], object]) -> None:
        background(action, done=lambda _: self.refresh(), failed=self._refuse, owner=self)

    def _ask_to_export(self) -> None:
        kinds = [(tr("Excel workbook"), "xlsx"), (tr("CSV text"), "csv")]
        ask_to_save(self, tr("Save the stop list"), tr("Stop list"), kinds, self.export)

    def export(self, target: Path) -> None:
        """Save the whole list there, `.xlsx` or `.csv`."""
        background(
            lambda: self._desk.export(target),
            done=lambda place: self._tell(tr("Saved: {name}", name=place.name)),
            failed=self._refuse,
            owner=self,
        )

    # --- import

    def import_phones(self, source: Path) -> None:
        """Put the phones of a spreadsheet on the list."""
        self.told.hide()
        self._imported = None

        def work(on_progress: Callable[[int], None], cancel: object) -> None:
            self._imported = self._desk.import_phones(source, on_progress=on_progress, cancel=cancel)  # type: ignore[arg-type] # ListImport gives its own event

        self._import.start(work)

    def _show_progress(self, rows: int | None) -> None:
        self.import_button.setEnabled(rows is None)
        if rows is None:
            self.loading.stop()
        elif rows == 0:
            self.loading.start(tr("Reading the file…"))
        else:
            self.loading.set_text(tr("Reading row {row}…", row=number(rows)))

    def _end_import(self, error: Exception | None) -> None:
        if error is not None:
            self._refuse(error)
        elif (imported := self._imported) is not None:
            said = [tr("{n} phones added", n=imported.added)]
            if imported.known:
                said.append(tr("{n} were on the list already", n=imported.known))
            if imported.invalid:
                said.append(tr("{n} rows have no phone", n=imported.invalid))
            self._tell(", ".join(said))
        self.refresh()

    def _tell(self, words: str) -> None:
        self.told.set_text("", words)
        self.told.show()

    def _refuse(self, error: Exception) -> None:
        self._tell(trouble_words(error))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if path := dropped_file(event.mimeData()):
            event.acceptProposedAction()
            self.import_phones(path)


def _columns() -> list[Column[Stopped]]:
    return [
        Column("phone", tr("Phone", comment="table column"), lambda row: format_phone(row.phone), width=190),
        Column(
            "reason", tr("Reason", comment="table column"), reason_words, stretch=True, tooltip=reason_words
        ),
        Column(
            "source",
            tr("Where from", comment="table column"),
            source_words,
            width=220,
            ink=lambda _: "text2",
            tooltip=source_words,
        ),
        Column(
            "added",
            tr("Added", comment="table column"),
            lambda row: day_and_time(row.added_at),
            width=150,
            ink=lambda _: "text2",
        ),
    ]
