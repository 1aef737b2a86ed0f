"""Finding one person by their phone, and erasing them from this computer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.contact_desk import Person
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.sentences.facts import quoted_names
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
_AGAIN_MS = 30_000  # until a trace that was being read is removed


class PersonSearch(QWidget):
    """The phone asked for, where it was found, and the way to erase it; `erased`: lists are others now."""

    erased = Signal()

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        self._person: Person | None = None
        self._gone_words = ""
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
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.remove_traces)
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
            "and the messages and templates you wrote are not changed: take the phone and the name out of "
            "them yourself. This cannot be undone."
        )
        if person.unread:
            goes = f"{_unread_words(person)}\n\n{goes}"
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
            done=lambda is_whole: self._erased(person, is_whole=is_whole, is_stopped=is_stopped),
            failed=self._refuse,
            owner=self,
        )

    def _erased(self, person: Person, *, is_whole: bool, is_stopped: bool) -> None:
        self._person = None
        self.phone.clear()
        self._gone_words = _gone_words(person, is_stopped=is_stopped)
        self._tell_trace(is_whole=is_whole)
        self.erased.emit()

    def remove_traces(self) -> None:
        """Try again to remove what something was reading when a person was erased."""
        background(
            self._composer.contacts.remove_traces,
            done=lambda is_whole: self._tell_trace(is_whole=is_whole),
            failed=lambda _error: self._tell_trace(is_whole=False),
            owner=self,
        )

    def _tell_trace(self, *, is_whole: bool) -> None:
        if not is_whole:
            self._again.start()
        if self._person is None and not self.phone.text():  # or else somebody else is looked for now
            self._tell(self._gone_words if is_whole else _trace_words())


def _gone_words(person: Person, *, is_stopped: bool) -> str:
    if is_stopped:
        said = tr("Erased. The phone stands on the stop list alone.")
    elif person.own_texts:
        said = tr("Erased.")
    else:
        said = tr("Erased. The program keeps this phone nowhere any more.")
    return f"{said}\n{_own_words(person)}" if person.own_texts else said


def _trace_words() -> str:
    return tr(
        "Erased, but a file that something is reading just now still holds a trace. The program removes it "
        "as soon as it can: it tries again every half a minute, and when it starts."
    )


def _unread_words(person: Person) -> str:
    return tr(
        "Some lists were made by another version of the program and cannot be searched: {names}. "
        "Erasing removes them whole; read their spreadsheets again.",
        names=_names([one.name for one in person.unread]),
    )


def _own_words(person: Person) -> str:
    return tr(
        "Messages, templates or names of files of yours have this phone and stay as they are: {names}. "
        "Change or delete them yourself.",
        names=_names(person.own_texts),
    )


def _names(names: Sequence[str]) -> str:
    return quoted_names([name or tr("Untitled") for name in names])


def _found_words(person: Person) -> str:
    places = [
        tr("campaign “{name}” ({n} rows)", name=one.name or tr("Untitled"), n=one.rows) for one in person.sent
    ]
    places += [
        tr("draft “{name}” ({n} rows)", name=one.name or tr("Untitled"), n=one.rows) for one in person.drafts
    ]
    more = len(places) - _MOST_PLACES
    told = places[:_MOST_PLACES] + ([tr("and {n} more", n=more)] if more > 0 else [])
    if person.is_stopped:
        told.append(tr("the stop list"))
    if person.reasons:
        told.append(tr("reasons of {n} others on the stop list", n=person.reasons))
    if person.is_practised and not places:
        told.append(tr("the practice gateway’s memory"))
    phone = format_phone(person.phone)
    words = []
    if told:
        words.append(tr("{phone} stands in: {places}.", phone=phone, places="; ".join(told)))
    if person.unread:
        words.append(_unread_words(person))
    if person.own_texts:
        words.append(_own_words(person))
    said = "\n".join(words) or tr("The program keeps {phone} nowhere.", phone=phone)
    if person.needed_by is not None:
        why = tr(
            "“{campaign}” still needs it: it is being sent or tracked, or has people in doubt. "
            "Erase the phone when that is over.",
            campaign=person.needed_by.name or tr("Untitled"),
        )
        return f"{said}\n{why}"
    if person.is_stopped and not person.is_known:
        return f"{said} {tr('On its page it is taken off.')}"
    return said
