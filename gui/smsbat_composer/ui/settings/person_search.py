"""Finding one person by their phone, and erasing them from this computer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.contact_desk import Person
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.buttons import outlined
from smsbat_composer.ui.components.deletion_dialog import DeletionDialog
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr

_LABEL, _WIDTH = 160, 220
_MOST_PLACES = 6  # told by name; the rest is in the number


class PersonSearch(QWidget):
    """The phone asked for, where it was found, and the way to erase it."""

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._person: Person | None = None
        self.phone = QLineEdit()
        self.phone.setPlaceholderText("+380 50 000 12 34")
        self.phone.setFixedWidth(dp(_WIDTH))
        self.field = Field(tr("Phone, however written"), self.phone, beside=_LABEL)
        self.find_button = outlined(tr("Find"), "search")
        self.found = text_label(ink="text2", wrap=True)
        self.erase_button = outlined(tr("Erase…"), "bin")
        row = QHBoxLayout()
        row.setSpacing(dp(8))
        row.addWidget(self.field)
        row.addWidget(self.find_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.erase_button)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(8))
        column.addWidget(text_label(tr("One person"), size=14, weight=SEMIBOLD))
        column.addLayout(row)
        column.addWidget(self.found)
        column.addLayout(below)
        self._forget()
        self.phone.returnPressed.connect(self.look_for)
        self.phone.textEdited.connect(lambda _text: self._forget())
        self.find_button.clicked.connect(self.look_for)
        self.erase_button.clicked.connect(self.ask_to_erase)

    def _forget(self) -> None:
        self._person = None
        self.field.set_problem("")
        self.found.hide()
        self.erase_button.hide()

    # --- finding

    def look_for(self) -> None:
        """Look for the phone everywhere, in the background."""
        self._forget()
        text = self.phone.text()
        self._tell(tr("Looking…"))
        background(
            lambda: self._composer.contacts.find(text), done=self._show, failed=self._refuse, owner=self
        )

    def _show(self, person: Person) -> None:
        self._person = person
        self._tell(_found_words(person))
        self.erase_button.setVisible(person.is_known)
        self.erase_button.setEnabled(person.needed_by is None)

    def _refuse(self, error: Exception) -> None:
        self._forget()
        self.field.set_problem(trouble_words(error))

    def _tell(self, words: str) -> None:
        self.found.setText(words)
        self.found.show()

    # --- erasing

    def ask_to_erase(self) -> None:
        """Ask, with the choice about the stop list, then erase."""
        person = self._person
        if person is None:
            return
        goes = tr(
            "The phone, what stands beside it in lists and what was said to this person go from this "
            "computer. Counts stay as they are, and nobody gets the same text twice. Your own spreadsheets "
            "are not changed: take the phone out of them yourself. This cannot be undone."
        )
        heading = tr("Erase {phone}?", phone=format_phone(person.phone))
        self.dialog = DeletionDialog(tr("Erase a person"), heading, goes, self)
        self.dialog.delete.setText(tr("Erase"))
        stop = QCheckBox(
            tr("Keep the phone on the stop list")
            if person.is_stopped
            else tr("Put the phone on the stop list")
        )
        stop.setChecked(person.is_stopped)
        self.dialog.body.addWidget(stop)
        self.dialog.body.addWidget(
            text_label(
                tr("Then nobody writes to it again, but the phone itself has to stay there."),
                size=12,
                ink="text2",
                wrap=True,
            )
        )
        self.stop = stop
        self.dialog.accepted.connect(lambda: self._erase(person, is_stopped=stop.isChecked()))
        self.dialog.open()

    def _erase(self, person: Person, *, is_stopped: bool) -> None:
        self.erase_button.hide()
        self._tell(tr("Erasing…"))
        background(
            lambda: self._composer.contacts.erase(person.phone, is_stopped=is_stopped),
            done=lambda _: self._erased(is_stopped=is_stopped),
            failed=self._refuse,
            owner=self,
        )

    def _erased(self, *, is_stopped: bool) -> None:
        self._person = None
        self.phone.clear()
        self._tell(
            tr("Erased. The phone stands on the stop list alone.")
            if is_stopped
            else tr("Erased. The program keeps this phone nowhere any more.")
        )


def _found_words(person: Person) -> str:
    places = [
        tr("campaign “{name}” ({n} rows)", name=one.name or tr("Untitled"), n=one.rows) for one in person.sent
    ]
    places += [
        tr("draft “{name}” ({n} rows)", name=name or tr("Untitled"), n=rows) for name, rows in person.drafts
    ]
    more = len(places) - _MOST_PLACES
    told = places[:_MOST_PLACES] + ([tr("and {n} more", n=more)] if more > 0 else [])
    if person.is_stopped:
        told.append(tr("the stop list"))
    if person.is_practised and not places:
        told.append(tr("the practice gateway’s memory"))
    phone = format_phone(person.phone)
    if not told:
        return tr("The program keeps {phone} nowhere.", phone=phone)
    said = tr("{phone} stands in: {places}.", phone=phone, places="; ".join(told))
    if person.needed_by is not None:
        why = tr(
            "“{campaign}” still needs it: it is being sent or tracked, or has people in doubt. "
            "Erase the phone when that is over.",
            campaign=person.needed_by.name or tr("Untitled"),
        )
        return f"{said} {why}"
    if person.is_stopped and not person.is_known:
        return f"{said} {tr('On its page it is taken off.')}"
    return said
