"""The one campaign that is open: its content, list and review, and everything that changes them.

Data goes one way: a widget calls `edit` or `import_list`, a signal tells every widget to show what is
true now. Widgets hold no truth of their own.
"""

import threading
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QUndoStack

from smsbat_composer.campaign.campaign_file import CampaignFile, parse_campaign
from smsbat_composer.campaign.picture_checks import check_pictures
from smsbat_composer.campaign.problems import Problem
from smsbat_composer.campaign.viber_checks import check_typed_ttl
from smsbat_composer.composer import Composer
from smsbat_composer.drafts.switched_off import SwitchedOff
from smsbat_composer.recipients.list_file import ListIdentity, RecipientList
from smsbat_composer.recipients.source import Source
from smsbat_composer.review import Review
from smsbat_composer.ui.autosave import Autosave
from smsbat_composer.ui.background import background
from smsbat_composer.ui.campaign_reviews import review_draft, review_sent
from smsbat_composer.ui.edit_step import Content, EditStep, TypedKey
from smsbat_composer.ui.list_import import ListImport
from smsbat_composer.ui.phone.pictures import Pictures
from smsbat_composer.workspace.errors import UserError

_QUIET_BEFORE_REVIEW_MS = 250

Judge = Callable[[CampaignFile], Sequence[Problem]]


class OpenCampaign(QObject):
    """The state behind a campaign's four steps; lives on the window's thread."""

    campaign_changed = Signal()
    recipients_changed = Signal()
    review_changed = Signal()
    review_failed = Signal(object)  # Exception with a sentence
    saved = Signal(object)  # datetime
    save_failed = Signal(object)  # Exception with a sentence
    importing = Signal(object)  # rows read so far; None when the import has ended
    import_failed = Signal(object)  # Exception with a sentence
    sent_changed = Signal()
    stepped = Signal(object, object)  # the CampaignFile before and after an undo or redo

    def __init__(self, composer: Composer, campaign_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.composer = composer
        self.campaign_id = campaign_id
        self.record = composer.record(campaign_id)
        self._content = self._stored()
        self.recipients: RecipientList | None = None
        self.asked: tuple[Source, ...] = ()  # of the newest import, under way or ended
        self.import_error: Exception | None = None  # with a sentence; why the newest import gave no list
        self.review: Review | None = None
        self._counted: Review | None = None  # the same without what the judges add
        self._judges: dict[str, Judge] = {
            "ttl": lambda campaign: check_typed_ttl(campaign.message, self.switched_off.unread_ttl)
        }
        self.pictures = Pictures(self)
        self.pictures.changed.connect(self._judge_pictures)
        self.sends_again = False  # on purpose, to people who got the same text; not kept with the campaign
        self.undo_stack = QUndoStack(self)
        self._shown: ListIdentity | None = None
        self._import = ListImport(self)
        self._import.progressed.connect(self.importing)
        self._import.ended.connect(self._import_ended)
        self._review_cancel = threading.Event()
        self.autosave = Autosave(self._write, self)
        self.autosave.saved.connect(self.saved)
        self.autosave.failed.connect(self.save_failed)
        self._review_timer = QTimer(self, singleShot=True, interval=_QUIET_BEFORE_REVIEW_MS)
        self._review_timer.timeout.connect(self._start_review)
        self._open_list()
        if self.is_sent:
            self._review_cancel.set()  # none is under way
        else:
            self._start_review()

    def _stored(self) -> Content:
        """What was planned, whatever became of the draft since; the draft while nothing was."""
        if self.record is not None:
            return Content(parse_campaign(self.record.file.encode()), SwitchedOff())
        draft = self.composer.drafts.load(self.campaign_id)
        return Content(draft.campaign, draft.switched_off)

    @property
    def campaign(self) -> CampaignFile:
        """What would be sent."""
        return self._content.campaign

    @property
    def switched_off(self) -> SwitchedOff:
        """What was typed besides."""
        return self._content.switched_off

    @property
    def is_sent(self) -> bool:
        """Whether it is in the journal: its content is fixed then."""
        return self.record is not None

    @property
    def has_people(self) -> bool:
        """Whether its contacts are kept, as far as it has any."""
        return self.record is None or self.record.contacts_removed_at is None

    @property
    def is_importing(self) -> bool:
        """Whether a spreadsheet is being read: the list there is will not be the campaign's for long."""
        return self._import.is_running

    @property
    def columns(self) -> tuple[str, ...]:
        """The list's columns, which placeholders may name; empty without a list."""
        return self.recipients.columns if self.recipients else ()

    def close(self) -> None:
        """Save what is unsaved, or raise UserError, and let go of files and jobs; not used after."""
        try:
            self.autosave.finish()
        finally:
            self._import.close()
            self._review_cancel.set()
            self._review_timer.stop()
            self.pictures.let_go()
            self._close_list()
            with QSignalBlocker(self.undo_stack):  # nobody shows it any more
                self.undo_stack.clear()  # as garbage its steps may go before it, which Qt crashes over

    # --- content

    def edit(
        self,
        campaign: CampaignFile,
        *,
        typed: TypedKey | None = None,
        switched_off: SwitchedOff | None = None,
    ) -> None:
        """Replace the content as one undoable step; keys typed in one go are one step together."""
        after = Content(campaign, self.switched_off if switched_off is None else switched_off)
        if after != self._content and not self.is_sent:
            self.undo_stack.push(EditStep(self._show_content, self._content, after, typed))

    def undo(self) -> None:
        """Take the newest step back."""
        self._step(self.undo_stack.undo)

    def redo(self) -> None:
        """Make the step that was taken back last once more."""
        self._step(self.undo_stack.redo)

    def _step(self, step: Callable[[], None]) -> None:
        before = self._content
        step()
        if self._content != before:
            self.stepped.emit(before.campaign, self.campaign)

    def _show_content(self, content: Content) -> None:
        self._review_cancel.set()  # before all else: rows that are still counted would slow the window down
        self._content = content
        self.autosave.expect()
        self.review_again()  # nobody sees the old review beside the new content
        self.campaign_changed.emit()

    def _write(self) -> None:
        """Put the content of this moment on disk; from any thread."""
        campaign, switched_off = self._content
        self.composer.drafts.save(self.campaign_id, campaign, switched_off)

    # --- recipients

    @property
    def sources(self) -> tuple[Source, ...]:
        """What the list is read from; while one is being read, what that one is read from."""
        if self._import.is_wanted:
            return self.asked
        return tuple(read.again() for read in self.recipients.sources) if self.recipients else ()

    def import_list(self, sources: Sequence[Source]) -> None:
        """Read spreadsheets as the list, in the background; the old list stays until they are read."""
        if self.is_sent:
            return
        asked = self.asked = tuple(sources)
        self.import_error = None
        self._import.start(
            lambda on_progress, cancel: self.composer.lists.import_list(
                self.campaign_id, asked, on_progress=on_progress, cancel=cancel
            )
        )

    def paste_cells(self, text: str) -> None:
        """Add cells from the clipboard to the list."""
        if not self.is_sent:
            background(
                lambda: self.composer.lists.paste_cells(self.campaign_id, text),
                done=lambda source: self.import_list((*self.sources, source)),
                failed=self._paste_failed,
                owner=self,
            )

    def _paste_failed(self, error: Exception) -> None:
        self.asked = ()
        self._import_ended(error)

    def cancel_import(self) -> None:
        """Stop reading at once; what was there stays."""
        self._import.cancel()

    def forget_import_error(self) -> None:
        """The user has seen it and goes on with what there is."""
        self.import_error = None

    def _import_ended(self, error: Exception | None) -> None:
        if error is not None:
            self.import_error = error
            self.import_failed.emit(error)
        else:
            self.read_list_again()

    def read_list_again(self) -> None:
        """Show the list that is the campaign's now, where it is another one."""
        if self.composer.drafts.list_identity(self.campaign_id) != self._shown:
            self._open_list()
            self._drop_older_lists()
            self.recipients_changed.emit()
            self.review_again()

    def _open_list(self) -> None:
        self._close_list()
        self._shown = self.composer.drafts.list_identity(self.campaign_id)
        path = self.composer.drafts.list_path(self.campaign_id)
        if path is not None:
            try:
                self.recipients = RecipientList(path)
            except UserError as error:  # an older program's list: the spreadsheet must be read again
                self.import_error = error

    def _drop_older_lists(self) -> None:
        """Remove the contacts of the lists before this one; what cannot go now goes after the next import."""
        background(
            lambda: self.composer.drafts.drop_older_lists(self.campaign_id),
            done=lambda _: None,
            failed=lambda _: None,
        )

    def _close_list(self) -> None:
        if self.recipients is not None:
            self.recipients.close()
            self.recipients = None

    # --- review

    def review_again(self) -> None:
        """Judge the newest content and list once the user pauses; the old review is no longer true.

        Of a campaign that was sent it stays true.
        """
        if not self.is_sent:
            self._forget_review()
            self._review_timer.start()

    def _forget_review(self) -> None:
        self._review_cancel.set()
        self._counted = None
        if self.review is not None:  # told once: the screens of all steps would follow every key
            self.review = None
            self.review_changed.emit()

    def review_sent(self) -> None:
        """Count, once, a campaign that was sent: only whoever looks at what it says asks for that.

        A long list takes a minute of it, in which the sending and the window would be slow.
        """
        if self.is_sent and self.review is None and self._review_cancel.is_set():
            self._start_review()

    def send_again(self, *, sends_again: bool) -> None:
        """Whether people who got the same text get it again, on purpose; else they are left out."""
        if sends_again != self.sends_again:
            self.sends_again = sends_again
            self.review_again()

    def _start_review(self) -> None:
        cancel = self._review_cancel = threading.Event()
        campaign, campaign_id, composer = self.campaign, self.campaign_id, self.composer
        is_sent, sends_again = self.is_sent, self.sends_again
        background(
            lambda: (
                review_sent(composer, campaign_id, campaign, cancel)
                if is_sent
                else review_draft(composer, campaign_id, campaign, cancel, sends_again=sends_again)
            ),
            done=lambda made: self._review_ended(cancel, made),
            failed=lambda error: self._review_failed(cancel, error),
            owner=self,
        )

    def _review_ended(self, cancel: threading.Event, made: Review | None) -> None:
        if made is not None and not cancel.is_set():
            self._show_review(made)

    def judge_too(self, about: str, judge: Judge) -> None:
        """Judge what the content does not say as well, in place of the judge there was about the same.

        What became known of a picture, say. The rows are not counted anew.
        """
        self._judges[about] = judge
        if self._counted is not None:
            self._show_review(self._counted)

    def _judge_pictures(self) -> None:
        known = self.pictures.findings()
        self.judge_too("pictures", lambda campaign: check_pictures(campaign.message, known))

    def _show_review(self, counted: Review) -> None:
        self._counted = counted
        judges = () if self.is_sent else self._judges.values()
        review = counted.with_problems([problem for judge in judges for problem in judge(self.campaign)])
        if review != self.review:
            self.review = review
            self.review_changed.emit()

    def _review_failed(self, cancel: threading.Event, error: Exception) -> None:
        if not cancel.is_set():
            self.review_failed.emit(error)

    # --- sending

    def mark_sent(self) -> None:
        """The campaign is in the journal now: its content is fixed as it was planned."""
        self.cancel_import()  # the list that was planned is the campaign's
        self._review_timer.stop()
        self.read_record()
        self._forget_review()
        self.undo_stack.clear()
        planned = self._stored()
        if planned.campaign != self.campaign:  # another window edited its copy and sent it first
            self._show_content(planned)
        self.sent_changed.emit()

    def read_record(self) -> None:
        """Ask the journal again where the campaign stands."""
        self.record = self.composer.record(self.campaign_id)
