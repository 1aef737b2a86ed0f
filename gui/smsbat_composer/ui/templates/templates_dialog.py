"""Choosing a template, and keeping the templates there are: renaming and deleting."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.drafts.templates import Template, TemplateShelf
from smsbat_composer.sentences.channels import channels_word
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.labels import ElidedLabel, text_label
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.templates.name_dialog import NameDialog
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day

_HEIGHT = 280  # px of the table: some ten rows


class TemplatesDialog(Dialog):
    """`chosen` carries the Template to use."""

    chosen = Signal(object)

    def __init__(self, shelf: TemplateShelf, said: str, parent: QWidget) -> None:
        super().__init__(tr("Templates"), parent, heading=tr("Start from a template"), width=620)
        self._shelf = shelf
        self.body.addWidget(text_label(said, ink="text2", wrap=True))
        self._model = PagedModel[Template](_columns())
        self.table = DataTable(self._model)
        self._model.setParent(self.table)
        self.table.setFixedHeight(dp(_HEIGHT))
        self.table.setAccessibleName(tr("Templates"))
        self.empty = EmptyPlace(
            tr("There is no template yet. A campaign’s menu, at its top right, saves its message as one.")
        )
        self.table.set_empty_place(self.empty)
        self.body.addWidget(self.table)
        self.rename = outlined(tr("Rename…"), "pencil")
        self.delete = outlined(tr("Delete…"), "bin")
        self.told = ElidedLabel(size=12, ink="text2")
        row = QHBoxLayout()
        row.setSpacing(dp(8))
        row.addWidget(self.rename)
        row.addWidget(self.delete)
        row.addWidget(self.told, 1)
        self.body.addLayout(row)
        leave = outlined(tr("Cancel"), size="large")
        leave.clicked.connect(self.reject)
        self.use = primary(tr("Use the template"), size="large")
        self.add_answer(leave)
        self.add_answer(self.use, default=True)
        self.use.clicked.connect(self._choose)
        self.rename.clicked.connect(self.ask_for_name)
        self.delete.clicked.connect(self.ask_to_delete)
        self.table.row_chosen.connect(lambda _row: self._show_allowed())
        self.table.row_opened.connect(lambda _row: self._choose())
        self._show([])
        self.refresh()

    def refresh(self) -> None:
        """Read the templates again, in the background."""
        background(self._shelf.all, done=self._show, failed=self._refuse, owner=self)

    def current(self) -> Template | None:
        """The template the table stands at."""
        row = self.table.current()
        return row if isinstance(row, Template) else None

    def _show(self, templates: list[Template]) -> None:
        self._model.show(len(templates), lambda offset, limit: templates[offset : offset + limit])
        if templates and self.current() is None:
            self.table.selectRow(0)
            self.table.setFocus()
        self._show_allowed()

    def _show_allowed(self) -> None:
        for button in (self.use, self.rename, self.delete):
            button.setEnabled(self.current() is not None)

    def _choose(self) -> None:
        template = self.current()
        if template is not None:
            self.chosen.emit(template)
            self.accept()

    # --- keeping them

    def ask_for_name(self) -> None:
        """Ask for another name of the chosen template."""
        template = self.current()
        if template is None:
            return
        said = tr("Campaigns that were made from it keep their names.")
        self.naming = NameDialog(tr("Rename the template"), template.campaign.name, said, self)
        asked = self.naming
        asked.accepted.connect(lambda: self._do(lambda: self._shelf.rename(template, asked.chosen)))
        asked.open()

    def ask_to_delete(self) -> None:
        """Ask, then remove the chosen template."""
        template = self.current()
        if template is None:
            return
        heading = tr("Delete the template “{name}”?", name=template.campaign.name)
        said = tr("Campaigns that were made from it stay as they are. This cannot be undone.")
        self.deletion = DeletionDialog(tr("Delete the template"), heading, said, self)
        self.deletion.accepted.connect(lambda: self._do(lambda: self._shelf.delete(template)))
        self.deletion.open()

    def _do(self, action: Callable[[], None]) -> None:
        self.told.set_text("")
        background(action, done=lambda _: self.refresh(), failed=self._refuse, owner=self)

    def _refuse(self, error: Exception) -> None:
        self.told.set_text(trouble_words(error))


def _columns() -> list[Column[Template]]:
    return [
        Column("name", tr("Name"), lambda template: template.campaign.name, stretch=True),
        Column(
            "channels",
            tr("Channel", comment="table column"),
            lambda template: channels_word(template.campaign.message.channels),
            width=150,
            ink=lambda _: "text2",
        ),
        Column(
            "changed", tr("Date"), lambda template: day(template.changed), width=110, ink=lambda _: "text2"
        ),
    ]
