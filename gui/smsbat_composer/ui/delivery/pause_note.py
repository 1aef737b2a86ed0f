"""What holds the sending, and the way on; the head band makes room for it unless messages go out."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smsbat_composer.delivery.states import PauseCode
from smsbat_composer.ui.components.buttons import danger, outlined
from smsbat_composer.ui.components.note import Note, NoteKind
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.delivery.pause_words import pause_words
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number
from smsbat_composer.workspace.settings import Mode

_OF_THE_GATEWAY = frozenset(
    {
        PauseCode.TOKEN_REFUSED,
        PauseCode.ACCOUNT_INACTIVE,
        PauseCode.REQUEST_REFUSED,
        PauseCode.GATEWAY_UNREACHABLE,
        PauseCode.GATEWAY_BUSY,
        PauseCode.TOO_MANY_DOUBTS,
        PauseCode.COMPUTER_SLEPT,
    }
)
_NARROW = 1000  # px; below it the words of the note need the room


class PauseNote(QWidget):
    """Shows why a Standing needs the user; hidden while it does not."""

    resume_asked = Signal()
    resume_for_good_asked = Signal()
    ask_again_asked = Signal()
    stop_asked = Signal()
    doubts_asked = Signal()
    doubled_asked = Signal()
    check_asked = Signal()

    def __init__(self, mode: Mode, account_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.resume = SendingButton("", mode, account_name, icon_name="play")
        self.stop = danger(tr("Stop…"), "stop", size="large")
        self.resume_for_good = outlined(tr("Go on and do not ask again"), "play", size="large")
        self.ask_again = outlined(tr("Ask again"), "refresh", size="large")
        self.show_doubts = outlined(tr("Show them"), "funnel", size="large")
        self.show_doubled = outlined(tr("Who got it twice"), "funnel", size="large")
        self.check = outlined(tr("Check connection"), "plug", size="large")
        self.check.setToolTip(tr("Check connection"))
        self.check.setAccessibleName(tr("Check connection"))
        self.check.clicked.connect(self.check_asked)
        self._standing: Standing | None = None
        self._trouble = ""
        self._checked = ""
        self.resume.clicked.connect(self.resume_asked)
        self.resume_for_good.clicked.connect(self.resume_for_good_asked)
        self.stop.clicked.connect(self.stop_asked)
        self.ask_again.clicked.connect(self.ask_again_asked)
        self.show_doubts.clicked.connect(self.doubts_asked)
        self.show_doubled.clicked.connect(self.doubled_asked)
        kinds: tuple[NoteKind, ...] = ("attention", "plain", "error")
        self._offers_doubts = True
        self._has_doubts = False
        self._doubled = 0
        self._notes = {kind: Note(kind) for kind in kinds}
        column = QVBoxLayout(self)
        column.setContentsMargins(dp(20), dp(12), dp(20), dp(12))
        for note in self._notes.values():
            column.addWidget(note)
        self.hide()

    def show_standing(self, standing: Standing, trouble: str) -> None:
        """Say what holds it; `trouble` is why the last order failed, "" when it did not."""
        if self._standing is not None and self._standing.pause != standing.pause:
            self._checked = ""
        self._standing, self._trouble = standing, trouble
        kind, title, text = pause_words(standing, trouble, self._doubled)
        self._use(kind)
        self._notes["plain"].set_icon("clock" if standing.quiet_until is not None else "pause", "text2")
        self._notes[kind].set_text(title, f"{text}\n{self._checked}".strip())
        self.setVisible(bool(title))
        self.resume.setText(tr("Resume: {count}", count=number(standing.tally.not_sent_yet)))
        self.resume.setVisible(standing.is_paused)
        is_refused = standing.pause is not None and standing.pause.code is PauseCode.TOO_MANY_REFUSED
        self.resume_for_good.setVisible(standing.is_paused and is_refused)
        self.stop.setVisible(standing.is_paused)
        self.ask_again.setVisible(standing.tracking_pause is not None and not standing.is_paused)
        pause = standing.pause or standing.tracking_pause
        self.check.setVisible(pause is not None and pause.code in _OF_THE_GATEWAY)
        self.show_doubled.setVisible(self._doubled > 0)
        self._has_doubts = standing.doubts > 0 and not trouble
        self.offer_doubts(self._offers_doubts)

    def tell_check(self, words: str, is_answer: bool) -> None:  # noqa: FBT001 - a slot
        """Say under the reason what came of the check; until the answer nothing more is asked."""
        self._checked = words
        self.check.setEnabled(is_answer)
        if self._standing is not None:
            self.show_standing(self._standing, self._trouble)

    def offer_doubts(self, offered: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """Whether the way to the people in doubt is offered; where they stand open it is not."""
        self._offers_doubts = offered
        self.show_doubts.setVisible(offered and self._has_doubts)

    def offer_doubled(self, doubled: int) -> None:
        """So many people got it twice: from the next standing on, the way to their list is offered."""
        self._doubled = doubled

    def _use(self, kind: NoteKind) -> None:
        """Show this kind of note, with the buttons in it."""
        if self._notes[kind].isVisibleTo(self) and self.resume.parent() is self._notes[kind]:
            return
        for of, note in self._notes.items():
            note.setVisible(of == kind)
        for button in (
            self.show_doubled,
            self.show_doubts,
            self.ask_again,
            self.stop,
            self.check,
            self.resume_for_good,
            self.resume,
        ):
            self._notes[kind].add_button(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.check.setText("" if event.size().width() < dp(_NARROW) else tr("Check connection"))

    def set_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """While an order is being obeyed the next one has to wait."""
        self.resume.set_blocked(waiting)
        self.resume_for_good.setEnabled(not waiting)
        self.stop.setEnabled(not waiting)
        self.ask_again.setEnabled(not waiting)

    def words(self) -> str:
        """What it says now."""
        return next((note.accessibleName() for note in self._notes.values() if not note.isHidden()), "")
