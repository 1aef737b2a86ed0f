"""Trying the message on oneself: a real row of the list, sent to one's own number."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.recipients.list_file import RecipientList, Row
from smsbat_composer.sentences.pauses import pause_title
from smsbat_composer.trial import TrialRow, make_trial
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.labels import EndLabel, set_ink, text_label
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.ui.components.tinted_icon import TintedIcon
from smsbat_composer.ui.components.wrapping_row import TICK_INDENT, WrappingRow
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import Ink, Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock
from smsbat_composer.workspace.settings import Account

_NUMBER_WIDTH, _ROW_WIDTH = 136, 160
_LONGEST_NAME = 24


class Trial(QWidget):
    """One line: the number, whose message, the button, and what became of it."""

    def __init__(self, campaign: OpenCampaign, deliveries: Deliveries, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._deliveries = deliveries
        self._trial_id: str | None = None
        self._is_making = False
        self.number = QLineEdit()
        self.number.setProperty("measure", "toolbar")
        self.number.setFixedWidth(dp(_NUMBER_WIDTH))
        self.number.setPlaceholderText("+380 50 000 00 00")
        self.number.setAccessibleName(tr("Your own number, for a trial"))
        self.row = ChoiceBox(measure="toolbar")
        self.row.setAccessibleName(tr("Whose message is tried"))
        self.row.setFixedWidth(dp(_ROW_WIDTH))
        self.send_button = SendingButton(tr("Send a trial"), kind="outlined", size="toolbar")
        self.told = EndLabel()
        self._mark = TintedIcon("", "text2", 14)
        self._said = QWidget()
        said = QHBoxLayout(self._said)
        said.setContentsMargins(0, 0, 0, 0)
        said.setSpacing(dp(6))
        said.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.told, 1)
        line = WrappingRow(self, spacing=8, indent=TICK_INDENT)
        line.add(
            TintedIcon("phone", "text2", 16),
            text_label(tr("Try it on")),
            self.number,
            text_label(tr("as", comment="whose message")),
            self.row,
            self.send_button,
        )
        line.add_gap()
        line.add(self._said)
        self.number.textChanged.connect(self._enable)
        self.send_button.clicked.connect(self.send)
        deliveries.progressed.connect(self._take_progress)
        deliveries.left.connect(self._take_left)
        deliveries.failed.connect(self._take_failure)
        for changed in (campaign.review_changed, campaign.recipients_changed, campaign.sent_changed):
            changed.connect(self._show)
        self._said.hide()
        self._show()

    # --- what can be tried

    def _show(self) -> None:
        campaign = self._campaign
        self.setVisible(campaign.recipients is not None and not campaign.is_sent)
        review, recipients = campaign.review, campaign.recipients
        if review is not None and recipients is not None and review.estimate is not None:
            self.row.set_choices(list(_choices(recipients, review.estimate).items()))
        self._enable()

    def _enable(self) -> None:
        review, account = self._campaign.review, self._campaign.composer.account
        self.send_button.set_mode(account.mode)
        ready = review is not None and not review.errors and bool(self.number.text().strip())
        self.send_button.set_blocked(not ready or self.row.count() == 0 or self._is_making)

    # --- trying

    def send(self) -> None:
        """Make a campaign of this one message and send it; refused in words where the number is none."""
        campaign, number = self._campaign, self.row.currentData()
        recipients = campaign.recipients
        row = recipients.row(number) if recipients is not None and isinstance(number, int) else None
        if recipients is None or row is None or not self.send_button.isEnabled():
            return
        composer, content, phone = campaign.composer, campaign.campaign, self.number.text()
        tried = TrialRow(recipients.columns, recipients.phone_columns, row.cells)
        name = tr("Trial: {name}", name=content.name or tr("Untitled"))
        account = composer.account
        self._is_making = True
        self._enable()
        self._tell(tr("Sending the trial…"), "clock")
        background(
            lambda: _make(composer, content, tried, phone, name),
            done=lambda made: self._start(*made, account),
            failed=self._fail,
            owner=self,
        )

    def _start(self, campaign_id: str, content: CampaignFile, account: Account) -> None:
        self._is_making = False
        self._trial_id = campaign_id
        self._enable()
        self._deliveries.send(campaign_id, content, account)

    def _fail(self, error: Exception) -> None:
        self._is_making = False
        self._enable()
        self._tell(trouble_words(error), "error", Tone.REFUSED)

    def _take_progress(self, progress: Progress) -> None:
        if progress.campaign_id != self._trial_id:
            return
        tally = progress.tally
        if progress.pause is not None:
            self._tell(pause_title(progress.pause), "warning", Tone.ATTENTION)
        elif tally.reached:
            words = tr("reached at {time}", time=clock(datetime.now(UTC)))
            self._tell(words, "two-ticks", Tone.DELIVERED)
        elif tally.refused or tally.not_delivered:
            words = tr("not delivered; the list of campaigns tells why")
            self._tell(words, "cross", Tone.NOT_DELIVERED)
        elif tally.queued:
            self._tell(tr("taken by the gateway, on its way"), "clock")

    def _take_left(self, left: EngineLeft) -> None:
        if left.campaign_id == self._trial_id and left.error is not None:
            self._fail(left.error)

    def _take_failure(self, campaign_id: str, error: Exception) -> None:
        if campaign_id == self._trial_id:
            self._fail(error)

    def _tell(self, words: str, icon: str, ink: Ink = "text2") -> None:
        self.told.setText(words)
        set_ink(self.told, ink)
        self._mark.show_icon(icon, ink)
        self._said.show()


def _choices(recipients: RecipientList, whole: Estimate) -> dict[int, str]:
    """The rows worth trying, by number: the first one, and those that are furthest from the rest."""
    first = recipients.to_send_at(0)
    asked: list[tuple[int | None, Callable[[int], str]]] = [
        (first.number if first else None, lambda place: tr("row {row}", row=place)),
        *(
            (number, lambda place: tr("the longest, row {row}", row=place))
            for number in whole.longest_rows.values()
        ),
        *(
            (number, lambda place: tr("the shortest, row {row}", row=place))
            for number in whole.shortest_rows.values()
        ),
        (whole.emptiest_row, lambda place: tr("the emptiest, row {row}", row=place)),
    ]
    choices: dict[int, str] = {}
    for number, words in asked:
        row = recipients.row(number) if number is not None else None
        if row is not None and row.number not in choices:
            choices[row.number] = words(recipients.place(row.number).row) + _name(row)
    return choices


def _name(row: Row) -> str:
    """The first cell with letters, to know the row by."""
    named = next((cell for cell in row.cells if any(map(str.isalpha, cell))), "")
    return f", {named[:_LONGEST_NAME]}" if named else ""


def _make(
    composer: Composer, content: CampaignFile, row: TrialRow, phone: str, name: str
) -> tuple[str, CampaignFile]:
    return make_trial(
        composer.workspace, composer.drafts, composer.lists, content, row=row, phone=phone, name=name
    )
