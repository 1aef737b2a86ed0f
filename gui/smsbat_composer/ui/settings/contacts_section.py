"""How long contact data is kept, what is kept now, and removing it at once."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.contact_desk import KeptContacts
from smsbat_composer.sentences.facts import quoted_names
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.settings.person_search import PersonSearch
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.ui.theme import dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day, number, size

_LABEL = 160


class ContactsSection(QWidget):
    """`changed` carries the settings; `people_gone`: contacts were removed or a person was erased."""

    changed = Signal(object)
    people_gone = Signal()

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._kept = KeptContacts((), 0)
        self.days = NumberBox(0, 3650, composer.settings.keep_contacts_days or 0, suffix=f" {tr('days')}")
        self.days.setSpecialValueText(tr("for ever"))
        self.days.setFixedWidth(dp(120))
        self.facts = text_label(ink="text2", wrap=True)
        self.next = text_label(ink="text2", wrap=True)
        self.remove = outlined(tr("Remove now…"), "bin")
        self.remove.setEnabled(False)
        self.person = PersonSearch(composer)
        self.told = Note("plain")
        self.told.hide()
        column = section_column(self, tr("Contact data"))
        keep = Field(tr("Keep contacts"), self.days, beside=_LABEL)
        keep.set_hint(tr("Counted from the end of each campaign. 0 keeps them for ever."))
        column.addWidget(keep)
        column.addWidget(
            text_label(
                tr(
                    "Then phones, fields, texts and lists go from this computer. Counts, statuses and costs "
                    "stay, and unreadable marks by which nobody gets the same text twice. "
                    "The stop list stays."
                ),
                size=12,
                ink="text2",
                wrap=True,
            )
        )
        column.addWidget(rule())
        column.addWidget(self.facts)
        column.addWidget(self.next)
        row = QHBoxLayout()
        row.addWidget(self.remove)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(rule())
        column.addWidget(self.person)
        column.addStretch(1)
        self.days.editingFinished.connect(self._keep)
        self.remove.clicked.connect(self.ask_to_remove)
        self.person.erased.connect(self.refresh)
        self.person.erased.connect(self.people_gone)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    # --- what is kept

    def refresh(self) -> None:
        """Look again at what is kept, in the background."""
        background(self._composer.contacts.kept, done=self._show, failed=self._refuse, owner=self)

    def _show(self, kept: KeptContacts) -> None:
        self._kept = kept
        self.remove.setEnabled(bool(kept.over))
        if not kept.campaigns:
            self.facts.setText(tr("No sent campaign holds contacts now."))
        else:
            rows = sum(campaign.rows for campaign in kept.campaigns)
            self.facts.setText(
                tr(
                    "{n} sent campaigns hold contacts, {rows} rows in all; the oldest is of {day}. "
                    "Contact data takes {size} on this computer, drafts included.",
                    n=len(kept.campaigns),
                    rows=number(rows),
                    day=day(kept.campaigns[0].made_at),
                    size=size(kept.bytes),
                )
            )
        self.next.setText(self._next_words())

    def _next_words(self) -> str:
        at = self._kept.next_removal(self._composer.settings.keep_contacts_days)
        if at is None:
            return tr("Nothing is due to be removed.")
        if at <= datetime.now(UTC):
            return tr("Due now: it is removed when the program starts next, and once a day while it runs.")
        return tr("The next removal is due on {day}.", day=day(at))

    def _keep(self) -> None:
        settings = self._composer.settings
        days = self.days.value() or None
        if days != settings.keep_contacts_days:
            self.changed.emit(replace(settings, keep_contacts_days=days))
            self.next.setText(self._next_words())

    # --- removing

    def ask_to_remove(self) -> None:
        """Ask, naming what goes, then remove the contacts of every campaign that is over."""
        over = self._kept.over
        rows = sum(campaign.rows for campaign in over)
        goes = tr(
            "The phones, fields, texts and lists of {n} rows go from this computer: {names}. Their numbers "
            "stay. No report with people, no list and no retry can be made of them any more. "
            "Save the reports first if you need them. This cannot be undone.",
            n=rows,
            names=quoted_names([one.name or tr("Untitled") for one in over]),
        )
        heading = tr("Remove the contacts of {n} campaigns?", n=len(over))
        self.dialog = DeletionDialog(tr("Remove contact data"), heading, goes, self)
        self.dialog.accepted.connect(self._remove)
        self.dialog.open()

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        self._tell(tr("Removing…"))
        background(
            self._composer.contacts.remove_all_over, done=self._removed, failed=self._refuse, owner=self
        )

    def _removed(self, campaigns: int) -> None:
        self._tell(tr("The contacts of {n} campaigns were removed.", n=campaigns))
        self.refresh()
        self.people_gone.emit()

    def _refuse(self, error: Exception) -> None:
        self._tell(trouble_words(error))

    def _tell(self, words: str) -> None:
        self.told.set_text(words)
        self.told.show()
