"""A campaign: its header, its four steps, and the step you are at."""

from datetime import UTC, datetime
from functools import cached_property

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import Problem
from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.recipients.list_file import RowFilter
from smsbat_composer.ui.campaign_states import state_look
from smsbat_composer.ui.components.campaign_header import CampaignHeader
from smsbat_composer.ui.components.step_bar import StepBar, StepLook, StepMark
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.delivery.delivery_view import DeliveryView
from smsbat_composer.ui.delivery_step import DeliveryStep
from smsbat_composer.ui.message.undo_keys import redo_keys
from smsbat_composer.ui.message_step import MessageStep
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.people_gone_note import PeopleGoneNote
from smsbat_composer.ui.recipients_step import RecipientsStep
from smsbat_composer.ui.review_step import ReviewStep
from smsbat_composer.ui.templates.template_menu import TemplateMenu
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, number, percent

RECIPIENTS, MESSAGE, REVIEW, DELIVERY = range(4)
_TURN_MS = 10  # in which keys and the paint of what is there have their turn


class CampaignPage(QWidget):
    """Shows one open campaign; `left` asks for the list of campaigns."""

    left = Signal()
    prove_asked = Signal()
    account_asked = Signal(str)  # the field of Settings that a problem leads to, such as account.token
    campaign_made = Signal(str)  # the id of a draft made from this one

    def __init__(self, campaign: OpenCampaign, deliveries: Deliveries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.campaign = campaign
        self._deliveries = deliveries
        self.header = CampaignHeader()
        self.steps = StepBar()
        self.people_gone = PeopleGoneNote(campaign)
        self._step = DELIVERY if campaign.is_sent else RECIPIENTS
        self._stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_header()
        self._show_steps()
        self._hold_while_planning(campaign.campaign_id)
        if campaign.is_sent:
            QTimer.singleShot(_TURN_MS, self, self._make_delivery)
        else:
            self.go_to_step(RECIPIENTS)

    def _make_delivery(self) -> None:
        """Opening goes turn by turn of the event loop, a twentieth of a second each: the sending goes on."""
        if not self.is_open():
            _ = self._delivery_view
            QTimer.singleShot(_TURN_MS, self, self._put_delivery_together)

    def _put_delivery_together(self) -> None:
        if not self.is_open() and self._delivery_view is not None:
            self._delivery_view.put_together()
            QTimer.singleShot(_TURN_MS, self, self._show_where_it_stands)

    def _show_where_it_stands(self) -> None:
        if not self.is_open():
            _ = self.delivery
            QTimer.singleShot(_TURN_MS, self, self._show_delivery)

    def _show_delivery(self) -> None:
        if not self.is_open():  # nobody was faster
            self.go_to_step(DELIVERY)
            self._show_standing()

    # --- the steps, each made when it is gone to: all at once the window would stand still for half a second

    @cached_property
    def recipients(self) -> RecipientsStep:
        """Step 1."""
        step = RecipientsStep(self.campaign, self._stack)
        step.go_to_step.connect(self.go_to_step)
        return step

    @cached_property
    def message(self) -> MessageStep:
        """Step 2."""
        step = MessageStep(self.campaign, self._stack)
        step.go_to_step.connect(self.go_to_step)
        return step

    @cached_property
    def review(self) -> ReviewStep:
        """Step 3."""
        step = ReviewStep(self.campaign, self._deliveries, self._stack)
        step.go_to_step.connect(self.go_to_step)
        step.field_asked.connect(self._show_field)
        step.rows_asked.connect(self._show_rows)
        return step

    @cached_property
    def _delivery_view(self) -> DeliveryView | None:
        """The greater part of making step 4; None while there is nothing to deliver."""
        record = self.campaign.record
        if record is None:
            return None
        view = DeliveryView(self.campaign, record, self._stack)
        view.hide()  # until the step has it
        return view

    @cached_property
    def delivery(self) -> DeliveryStep:
        """Step 4."""
        step = DeliveryStep(self.campaign, self._deliveries, self._stack, view=self._delivery_view)
        step.go_to_step.connect(self.go_to_step)
        step.standing_changed.connect(self._show_standing)
        step.prove_asked.connect(self.prove_asked)
        step.campaign_made.connect(self.campaign_made)
        return step

    def _widget(self, step: int) -> QWidget:
        if step == RECIPIENTS:
            return self.recipients
        if step == MESSAGE:
            return self.message
        return self.review if step == REVIEW else self.delivery

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.steps)
        column.addWidget(self.people_gone)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        campaign, header = self.campaign, self.header
        menu = QMenu(header)
        menu.addAction(tr("Save campaign file…"), self._save_file)
        menu.addSeparator()
        self.templates = TemplateMenu(campaign, menu, self)
        self.templates.told.connect(header.set_saved)
        self.templates.failed.connect(self._show_unsaved)
        self.templates.taken.connect(lambda: self.go_to_step(MESSAGE))
        header.set_menu(menu)
        self.people_gone.made.connect(self.campaign_made)
        header.back.connect(self.left)
        header.renamed.connect(self._rename)
        header.undo.connect(self._undo)
        header.redo.connect(self._redo)
        campaign.stepped.connect(self._follow)
        campaign.undo_stack.indexChanged.connect(self._show_undo)
        campaign.campaign_changed.connect(self._show_header)
        campaign.saved.connect(self._show_saved)
        campaign.save_failed.connect(self._show_unsaved)
        for changed in (campaign.review_changed, campaign.recipients_changed, campaign.sent_changed):
            changed.connect(self._show_steps)
        campaign.sent_changed.connect(self._show_header)
        self._deliveries.progressed.connect(self._take_progress)
        self._deliveries.left.connect(self._take_left)
        self._deliveries.decided.connect(self._take_decision)
        self._deliveries.planning.connect(self._hold_while_planning)
        self._deliveries.planned.connect(self._take_planned)
        self._deliveries.failed.connect(self._hold_while_planning)
        self.steps.chosen.connect(self.go_to_step)
        for number_, key in enumerate(("Ctrl+1", "Ctrl+2", "Ctrl+3", "Ctrl+4")):
            QShortcut(QKeySequence(key), self, lambda step=number_: self.go_to_step(step))
        QShortcut(QKeySequence.StandardKey.Undo, self, self._undo)
        for keys in redo_keys():
            QShortcut(keys, self, self._redo)

    def go_to_step(self, step: int) -> None:
        """Open a step; any step can be opened at any time but while the plan is being written."""
        if self._is_planning():
            step = REVIEW
        self._step = step
        self.steps.set_current(step)
        self.people_gone.show_where(is_wanted=step != DELIVERY)  # there it stands in the table's place
        widget = self._widget(step)
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if step in {MESSAGE, REVIEW}:
            self.campaign.review_sent()

    def is_open(self) -> bool:
        """Whether its first step is there to be seen."""
        return self._stack.count() > 0

    def step(self) -> int:
        """The step that is open."""
        return self._step

    def _is_planning(self) -> bool:
        return self._deliveries.is_planning(self.campaign.campaign_id)

    def _hold_while_planning(self, campaign_id: str, _told: object = None) -> None:
        """What is being written to the journal cannot be changed meanwhile: Review is all there is."""
        if campaign_id == self.campaign.campaign_id:
            self.steps.setEnabled(not self._is_planning())
            self._show_header()

    def _undo(self) -> None:
        if not self._is_planning():
            self.campaign.undo()

    def _redo(self) -> None:
        if not self._is_planning():
            self.campaign.redo()

    def _follow(self, before: CampaignFile, after: CampaignFile) -> None:
        """Show what was undone or done again, wherever it is."""
        fields = CampaignFile.model_fields
        changed = {name for name in fields if getattr(before, name) != getattr(after, name)}
        if changed & {"message", "if_empty", "transliterate_sms"}:
            self.go_to_step(MESSAGE)
        elif changed & {"start_time", "options"}:
            self.go_to_step(REVIEW)

    def _save_file(self) -> None:
        self.review.save_file()

    def _show_saved(self, at: datetime) -> None:
        self.header.set_saved(tr("Saved at {time}", time=clock(at)))

    def _show_unsaved(self, error: Exception) -> None:
        self.header.set_saved(trouble_words(error))

    def _rename(self, name: str) -> None:
        campaign = self.campaign
        campaign.edit(campaign.campaign.model_copy(update={"name": name}))

    def _show_field(self, field: str) -> None:
        if field.startswith("account."):
            self.account_asked.emit(field)
        elif field.startswith(("start_time", "options.")):
            self.review.focus_field(field)
        else:
            self.go_to_step(MESSAGE)
            self.message.focus_field(field)

    def _show_rows(self, rows: RowFilter) -> None:
        self.go_to_step(RECIPIENTS)
        self.recipients.show_rows(rows)

    def _take_planned(self, campaign_id: str) -> None:
        self._hold_while_planning(campaign_id)
        if campaign_id == self.campaign.campaign_id and not self.campaign.is_sent:
            self.campaign.mark_sent()
            self.go_to_step(DELIVERY)

    def _take_left(self, left: EngineLeft) -> None:
        self._take_decision(left.campaign_id)

    def _take_decision(self, campaign_id: str) -> None:
        if campaign_id == self.campaign.campaign_id:
            self.campaign.read_record()
            self._show_standing()

    def _show_standing(self) -> None:
        self._show_header()
        self._show_steps()

    def _take_progress(self, progress: Progress) -> None:
        if progress.campaign_id == self.campaign.campaign_id:
            self._show_header()
            self._show_steps()

    def _show_undo(self) -> None:
        stack, free = self.campaign.undo_stack, not self._is_planning()
        self.header.set_can_undo(undo=free and stack.canUndo(), redo=free and stack.canRedo())

    def _show_header(self) -> None:
        campaign, header = self.campaign, self.header
        header.set_name(campaign.campaign.name)
        header.set_name_editable(not campaign.is_sent and not self._is_planning())
        header.show_editing(not campaign.is_sent)
        self._show_undo()
        if campaign.record is None:
            header.set_state(state_look(CampaignState.DRAFT))
            return
        header.set_saved("")
        progress = self._deliveries.last(campaign.campaign_id)
        state = progress.state if progress else campaign.record.state
        if state is CampaignState.PAUSED and self._doubts():
            state = CampaignState.NEEDS_ATTENTION
        quiet_until = progress.quiet_until if progress else campaign.record.quiet_until(datetime.now(UTC))
        header.set_state(state_look(state, is_quiet=quiet_until is not None), campaign.record.mode)

    def _show_steps(self) -> None:
        self.steps.set_steps(self._sent_looks() if self.campaign.is_sent else self._draft_looks())

    def _sent_looks(self) -> list[StepLook]:
        done = (tr("Recipients"), tr("Message"), tr("Review"))
        return [*(StepLook(title, mark=StepMark.TICK) for title in done), self._delivery_look()]

    def _draft_looks(self) -> list[StepLook]:
        review, recipients = self.campaign.review, self.campaign.recipients
        problems = review.problems if review else ()
        to_send = recipients.counts().to_send if recipients else 0
        note = tr("{count} to send", count=number(to_send)) if to_send else ""
        about_message = [problem for problem in problems if _is_about_message(problem)]
        return [
            StepLook(tr("Recipients"), note, StepMark.TICK if to_send else StepMark.NUMBER),
            _marked(tr("Message"), about_message, ready=review is not None),
            _marked(tr("Review"), list(problems), ready=review is not None and review.is_sendable),
            StepLook(tr("Delivery")),
        ]

    def _delivery_look(self) -> StepLook:
        if doubts := self._doubts():
            return StepLook(tr("Delivery"), self._share_sent(), StepMark.WARNINGS, doubts)
        return StepLook(tr("Delivery"), self._share_sent())

    def _doubts(self) -> int:
        standing = (
            self.delivery.standing if "delivery" in self.__dict__ else None
        )  # else it would be made now
        return standing.doubts if standing is not None else 0

    def _share_sent(self) -> str:
        progress = self._deliveries.last(self.campaign.campaign_id)
        if progress is None or progress.state is not CampaignState.SENDING or not progress.tally.to_send:
            return ""
        return percent(1 - progress.tally.not_sent_yet / progress.tally.to_send, 0)


def _is_about_message(problem: Problem) -> bool:
    """Whether the message step is where it is mended."""
    return problem.field is not None and not problem.field.startswith(("account.", "options.", "start_time"))


def _marked(title: str, problems: list[Problem], *, ready: bool) -> StepLook:
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    if errors:
        return StepLook(title, mark=StepMark.ERRORS, count=errors)
    if warnings:
        return StepLook(title, mark=StepMark.WARNINGS, count=warnings)
    return StepLook(title, mark=StepMark.TICK if ready else StepMark.NUMBER)
