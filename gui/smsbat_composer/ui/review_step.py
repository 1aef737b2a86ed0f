"""Step 3, Review: what stands in the way, what it costs, and the button that sends."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from smsbat_composer.campaign.campaign_file import write_campaign
from smsbat_composer.campaign.checks import check_start_time
from smsbat_composer.campaign.cost import CostRange
from smsbat_composer.campaign.kyiv_time import KYIV
from smsbat_composer.campaign.picture_checks import everybodys_pictures
from smsbat_composer.campaign.suffixes import CAMPAIGN_SUFFIXES
from smsbat_composer.review import Review
from smsbat_composer.sentences.channels import channels_word
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.adding_up_line import AddingUpLine
from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.file_dialogs import ask_to_save
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.mode_badge import MODE_ICONS
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.list_terms import ALREADY_SENT, list_terms
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.review.already_sent_guard import AlreadySentGuard
from smsbat_composer.ui.review.check_points import CheckPoints
from smsbat_composer.ui.review.countdown import Countdown
from smsbat_composer.ui.review.hand_over_terms import HandOverTerms
from smsbat_composer.ui.review.problem_list import ProblemList
from smsbat_composer.ui.review.schedule import Schedule
from smsbat_composer.ui.review.summary_panel import SummaryPanel
from smsbat_composer.ui.review.trial import Trial
from smsbat_composer.ui.review.typed_number import Order, TypedNumber
from smsbat_composer.ui.theme import SEMIBOLD, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time, money, money_range, number
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode

_DELIVERY = 3
_LINE_GAP = 10


class ReviewStep(QWidget):
    """Shows the open campaign's review; Send begins a countdown, and only its end begins the sending.

    A campaign that was sent is not judged any more: its people and figures are those of the journal.
    """

    go_to_step = Signal(int)
    field_asked = Signal(object)
    rows_asked = Signal(object)

    def __init__(self, campaign: OpenCampaign, deliveries: Deliveries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._deliveries = deliveries
        self.line = AddingUpLine()
        self.problems = ProblemList()
        self.again = AlreadySentGuard(campaign)
        self.check_points = CheckPoints(campaign)
        self.trial = Trial(campaign, deliveries)
        self.schedule = Schedule(campaign)
        self.terms = HandOverTerms(campaign)
        self.summary = SummaryPanel()
        self._confirmed: Review | None = None  # what the user agrees to
        self._trouble_stays = False  # when there is a new review, which is to be looked at
        self.trouble = Note("error")
        self.trouble.hide()
        self._waiting = text_label(tr("Counting…"), ink="text2")
        self.footer = Footer()
        self.save_button = outlined(tr("Save campaign file…"), size="large")
        self.send_button = SendingButton("")
        self.next = primary(tr("Go to Delivery"), size="large")
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        inside = QWidget()
        left = QVBoxLayout(inside)
        left.setContentsMargins(dp(20), dp(14), dp(20), dp(14))
        left.setSpacing(dp(_LINE_GAP))
        for widget in (self.trouble, self._waiting, self.problems):
            left.addWidget(widget)
        self._begin_section(left, tr("Safeguards"))
        for safeguard in (self.again, self.check_points, self.trial):
            left.addWidget(safeguard)
        self._begin_section(left, tr("When and how fast"))
        left.addWidget(self.schedule)
        left.addWidget(self.terms)
        left.addStretch()
        scroll = self._scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what stands in it takes the keyboard
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(scroll, 1)
        middle.addWidget(self.summary)
        for action in (self.save_button, self.send_button, self.next):
            self.footer.add_action(action)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.line)
        column.addWidget(rule())
        column.addLayout(middle, 1)
        column.addWidget(self.footer)

    @staticmethod
    def _begin_section(column: QVBoxLayout, title: str) -> None:
        column.addSpacing(dp(4))
        column.addWidget(rule())
        column.addSpacing(dp(2))
        column.addWidget(text_label(title, size=14, weight=SEMIBOLD))

    def _connect(self) -> None:
        campaign = self._campaign
        for changed in (campaign.review_changed, campaign.recipients_changed, campaign.sent_changed):
            changed.connect(self._show)
        campaign.review_failed.connect(self._tell)
        campaign.importing.connect(self._show_footer)
        self._deliveries.failed.connect(self._starting_failed)
        self._deliveries.planning.connect(self._show_planning)
        self.problems.changed.connect(self._show_footer)
        self.terms.told.connect(self._show_footer)
        self.problems.field_asked.connect(self.field_asked)
        self.line.chosen.connect(self._show_rows)
        self.save_button.clicked.connect(self.save_file)
        self.send_button.clicked.connect(self.ask_to_send)
        self.next.clicked.connect(lambda: self.go_to_step.emit(_DELIVERY))

    def focus_field(self, field: str) -> None:
        """Give the keyboard to `start_time`, or to one of the `options`."""
        for part in (self.schedule, self.again, self.check_points, self.terms):
            part.focus_field(field)
        self._scroll.ensureWidgetVisible(self.focusWidget() or self.problems)

    # --- showing

    def _show(self) -> None:
        campaign, is_sent = self._campaign, self._campaign.is_sent
        review = campaign.review
        self._show_line(review)
        self._waiting.setVisible(review is None)
        self.problems.setVisible(review is not None and not is_sent)
        self.again.setHidden(is_sent)
        if review is not None:
            self.trouble.setVisible(self._trouble_stays)
            self.problems.show_problems(review.problems)
        settings, message = campaign.composer.settings, campaign.campaign.message
        if campaign.record is not None:
            self.summary.show_sent(review, message, campaign.record, settings.prices.currency)
        else:
            self.summary.show_review(review, message, settings.account, settings.prices)
        self._look_at_pictures()
        self._show_footer()

    def _show_line(self, review: Review | None) -> None:
        """Until the review knows more, a draft's list tells; what was sent only the journal does."""
        recipients = self._campaign.recipients
        counts = review.counts if review is not None else None
        if counts is None and recipients is not None and not self._campaign.is_sent:
            counts = recipients.counts()
        self.line.setVisible(counts is not None)
        if counts is not None:
            self.line.set_terms(list_terms(counts, review.left_out if review is not None else 0))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_pictures()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._look_at_pictures()

    def _look_at_pictures(self) -> None:
        """Whoever comes here past the message is told of its pictures too."""
        message = self._campaign.campaign.message
        self._campaign.pictures.want(self, everybodys_pictures(message) if self.isVisible() else [])

    def _show_footer(self) -> None:
        campaign, account = self._campaign, self._campaign.composer.account
        to_send = self.terms.people()
        self.send_button.setText(tr("Send {n} messages", n=to_send))
        self.send_button.set_mode(account.mode, account.name)
        reason = self._reason_not_to_send(to_send)
        self.send_button.set_blocked(bool(reason))
        self.send_button.setVisible(not campaign.is_sent)
        self.next.setVisible(campaign.is_sent)
        if campaign.is_sent:
            self.footer.set_text(tr("This campaign was handed over; its content is fixed."), "info")
        elif reason:
            self.footer.set_text(reason, "error" if self.problems.errors else "info", Tone.REFUSED)
        elif account.mode is Mode.PRACTICE:
            told = tr("Practice: no message leaves this computer")
            self.footer.set_text(told, MODE_ICONS[account.mode], Tone.PRACTICE)
        else:
            told = tr("Real people will get these messages")
            self.footer.set_text(told, MODE_ICONS[account.mode], Tone.LIVE)

    def _show_rows(self, key: object) -> None:
        if key == ALREADY_SENT:
            self.again.show_people()
        else:
            self.rows_asked.emit(key)

    def _reason_not_to_send(self, to_send: int) -> str:
        """Why the button is blocked, as an instruction; empty when it is not."""
        review = self._campaign.review
        if self._campaign.recipients is None:
            return tr("Add recipients to send")
        if self._deliveries.is_planning(self._campaign.campaign_id):
            return tr("Writing the plan…")
        if self._campaign.is_importing:
            return tr("Reading the file…")
        if review is None:
            return tr("Counting…")
        return self._reason_in_problems() or ("" if to_send else tr("There is nobody to send to"))

    def _reason_in_problems(self) -> str:
        errors, unread = self.problems.errors, self.problems.unread
        if errors and unread:
            fix, read = tr("{n} errors", n=errors), tr("{n} warnings", n=unread)
            return tr("To send, fix {errors} and read {warnings}", errors=fix, warnings=read)
        if errors:
            return tr("Fix {n} errors to send", n=errors)
        return tr("Read {n} warnings to send", n=unread) if unread else self.terms.obstacle()

    def _tell(self, error: Exception, *, stays: bool = False) -> None:
        self._trouble_stays = stays
        self.trouble.set_text(trouble_words(error))
        self.trouble.show()

    # --- sending

    def ask_to_send(self) -> None:
        """Begin the countdown, of what was reviewed; of many live messages the number is typed first."""
        campaign, editor = self._campaign, self.focusWidget()
        if isinstance(editor, QAbstractSpinBox):
            editor.interpretText()  # what is typed there counts, and is reviewed first
        if campaign.recipients is None or campaign.review is None or campaign.is_importing:
            return
        if list(check_start_time(campaign.campaign.start_time, datetime.now(UTC))):
            campaign.review_again()  # it was right when it was reviewed
            return
        self._confirmed, self._trouble_stays = campaign.review, False
        self._ordered = self.terms.as_sent(campaign.campaign)  # what is confirmed is what is sent
        if self.terms.obstacle():
            return
        account = campaign.composer.account
        if account.mode is Mode.LIVE and campaign.review.to_send > account.typed_above:
            self.confirmation = TypedNumber(self._order(), account, self)
            self.confirmation.accepted.connect(self._count_down)
            self.confirmation.open()
        else:
            self._count_down()

    def _order(self) -> Order:
        """What was reviewed, as it is confirmed."""
        campaign, cost = self._campaign, self._cost()
        message = campaign.campaign.message
        senders = (("Viber", message.viber_sender), ("SMS", message.sms_sender))
        return Order(
            messages=self.terms.people(),
            source=campaign.recipients.source_name if campaign.recipients else "",
            channels=channels_word(message.channels),
            senders=", ".join(f"{name} {sender}" for name, sender in senders if sender),
            cost=money_range(cost.min, cost.max, cost.currency) if cost else "",
            time=self._time_words(),
        )

    def _time_words(self) -> str:
        content = self._campaign.campaign
        start, first = content.start_time, content.options.canary
        at_once = self.terms.words() or tr("at once", comment="when to send")
        time = day_and_time(start, KYIV) if start else at_once
        if not 0 < first < self.terms.people():
            return time
        return tr("{time}; first {count}, then waiting for you", time=time, count=number(first))

    def _count_down(self) -> None:
        campaign, cost = self._campaign, self._cost()
        self.countdown = Countdown(
            self.terms.people(),
            money(cost.max, cost.currency) if cost else "",
            campaign.composer.account.mode,
            self,
        )
        self.countdown.accepted.connect(self._send)
        self.countdown.open()

    def _send(self) -> None:
        campaign, cost = self._campaign, self._cost()
        review, again = self._confirmed, None
        if review is not None and campaign.sends_again:
            again = len(review.already_sent.rows)
        self._deliveries.send(
            campaign.campaign_id,
            self._ordered,
            campaign.composer.account,
            reviewed=review.reviewed if review is not None else None,
            send_again_to=again,
            most=cost.max if cost else None,
        )

    def _cost(self) -> CostRange | None:
        """What was agreed to costs; None while that is unknown."""
        review = self._confirmed
        return review.estimate.cost if review is not None and review.estimate is not None else None

    def _show_planning(self, campaign_id: str, rows: int) -> None:
        is_open = campaign_id == self._campaign.campaign_id
        if is_open and rows:
            self.footer.set_text(tr("Writing the plan: row {row}…", row=number(rows)), "info")
        elif is_open:
            self._show_footer()

    def _starting_failed(self, campaign_id: str, error: Exception) -> None:
        if campaign_id == self._campaign.campaign_id:
            self._show_footer()
            is_other_list = isinstance(error, UserError) and error.code == "list_changed"
            if is_other_list:
                self._campaign.read_list_again()
                self._campaign.review_again()
            self._tell(error, stays=is_other_list)

    # --- the campaign file

    def save_file(self) -> None:
        """Ask for a place and write the campaign's content there."""
        kinds = [(tr("Campaign file"), suffix) for suffix in CAMPAIGN_SUFFIXES]
        name = self._campaign.campaign.name
        ask_to_save(self.window(), tr("Save campaign file"), name, kinds, self._write_file)

    def _write_file(self, target: Path) -> None:
        content = self._campaign.campaign
        background(
            lambda: write_campaign(target, content), done=lambda _: None, failed=self._tell, owner=self
        )
