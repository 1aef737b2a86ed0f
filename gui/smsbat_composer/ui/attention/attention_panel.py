"""The whole place of doubts: the requests, their people, and the side panel that decides about them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.delivery.doubts import DoubtfulRequest
from smsbat_composer.delivery.report_evidence import ReportOutcome
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.sentences.doubts import (
    decision_sentence,
    happened_sentence,
    repeats_sentence,
    report_outcome_sentence,
)
from smsbat_composer.ui.attention.choice_panel import ChoicePanel
from smsbat_composer.ui.attention.doubt_choice import DoubtChoice
from smsbat_composer.ui.attention.doubt_reading import DoubtReading, read_doubts
from smsbat_composer.ui.attention.request_people import RequestPeople
from smsbat_composer.ui.attention.requests_table import RequestsTable
from smsbat_composer.ui.attention.send_again_dialog import SendAgainDialog
from smsbat_composer.ui.background import background
from smsbat_composer.ui.components.file_dialogs import ask_to_open, ask_to_save
from smsbat_composer.ui.components.paged_model import Column
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.theme import Tone
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day_and_time

_MOST_HISTORY = 8


class AttentionPanel(QWidget):
    """Shows and settles one campaign's doubts; `settled` tells that the journal was changed.

    `rows_seen` is that of the table of people. Everything is read and written in the background.
    """

    settled = Signal()
    prove_asked = Signal()
    rows_seen = Signal(int, int, int)

    def __init__(
        self,
        composer: Composer,
        record: CampaignRecord,
        results: Results,
        columns: Sequence[Column[ResultRow]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._composer = composer
        self._record = record
        self._results = results
        self._is_reading = False
        self._is_stale = False
        self.requests = RequestsTable()
        self.people = RequestPeople(record.campaign_id, composer.results, columns)
        self.panel = ChoicePanel()
        self._dialog: SendAgainDialog | None = None
        self._lay_out()
        self.requests.row_chosen.connect(self._show_chosen)
        self.requests.checked_changed.connect(self._offer)
        self.people.rows_seen.connect(self.rows_seen)
        self.panel.applied.connect(self._apply)
        self.panel.import_asked.connect(self._ask_for_report)
        self.panel.prove_asked.connect(self.prove_asked)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.requests)
        left.addWidget(rule())
        left.addWidget(self.people, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self.panel)

    # --- what is shown

    def show_state(self, state: CampaignState) -> None:
        """A campaign that is sending, or was stopped for good, sends nobody anything again."""
        why = ""
        if state is CampaignState.SENDING:
            why = tr("Pause the sending first.")
        elif state is CampaignState.STOPPED:
            why = tr("You stopped this campaign: nothing of it is sent any more.")
        self.panel.choices.hold_back_repeat(why)

    def refresh(self) -> None:
        """Read the doubts again; of orders that come meanwhile one is carried out."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading, self._is_stale = True, False
        background(
            lambda: read_doubts(self._record.campaign_id, self._composer.results),
            done=self._take,
            failed=self._fail_reading,
            owner=self,
        )

    def _take(self, reading: DoubtReading) -> None:
        self._is_reading = False
        self.requests.show_doubts(reading.doubts)
        self.panel.show_history(
            [f"{day_and_time(line.at)} {decision_sentence(line)}" for line in reading.audit[:_MOST_HISTORY]]
        )
        self._show_chosen(self.requests.current())
        if self._is_stale:
            self.refresh()

    def _fail_reading(self, error: Exception) -> None:
        self._is_reading = False
        self._fail(error)

    def _show_chosen(self, doubt: DoubtfulRequest | None) -> None:
        self._offer()
        self.people.setVisible(doubt is not None)
        self.panel.evidence.setVisible(doubt is not None)
        self.panel.evidence.number.setVisible(doubt is not None)
        if doubt is not None:
            self.people.show_request(doubt)
            evidence = self._results.evidence(self._record.campaign_id, doubt.key)
            repeats = repeats_sentence(self._results.trust_level(self._record.campaign_id, doubt.key))
            self.panel.evidence.show_evidence(doubt, evidence, repeats)

    def _offer(self) -> None:
        self.panel.show_requests(self.requests.checked(), self.requests.current())

    # --- what is decided

    def _apply(self, doubts: list[DoubtfulRequest]) -> None:
        keys = {doubt.key for doubt in doubts}
        desk, campaign_id = self._composer.doubts, self._record.campaign_id
        match self.panel.choices.selected():
            case DoubtChoice.TREAT_AS_SENT:
                self._settle(
                    lambda: desk.treat_as_sent(campaign_id, keys),
                    lambda count: tr("{n} recipients are treated as sent.", n=count),
                )
            case DoubtChoice.SEND_AGAIN:
                self._ask_to_send_again(sum(doubt.waiting for doubt in doubts), keys)
            case DoubtChoice.EXPORT:
                self._ask_where_to_save(keys)

    def _ask_to_send_again(self, people: int, keys: set[int]) -> None:
        dialog = SendAgainDialog(people, self._record.mode, self._record.account_name, self)
        self._dialog = dialog
        dialog.accepted.connect(lambda: self._send_again(keys))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _send_again(self, keys: set[int]) -> None:
        self._settle(
            lambda: self._composer.doubts.send_again(self._record.campaign_id, keys),
            lambda count: tr("{n} recipients wait to be sent to again: resume the sending.", n=count),
        )

    def _settle(self, decide: Callable[[], int], say: Callable[[int], str]) -> None:
        self._work(tr("Writing your decision…"), decide, lambda count: self._tell_settled(say(count)))

    def _work(self, words: str, work: Callable[[], object], done: Callable[..., object]) -> None:
        self.panel.set_busy(True)
        self.panel.tell(words)

        def end(result: object) -> None:
            self.panel.set_busy(False)
            done(result)

        background(work, done=end, failed=self._fail, owner=self)

    def _tell_settled(self, words: str) -> None:
        self.panel.tell(words, Tone.DELIVERED)
        self.refresh()
        self.settled.emit()

    def _fail(self, error: Exception) -> None:
        self.panel.set_busy(False)
        self.panel.tell(trouble_words(error), Tone.REFUSED)

    # --- files

    def _ask_where_to_save(self, keys: set[int]) -> None:
        name = f"{self._record.name or tr('Untitled')} — {tr('in doubt', comment='file name')}"
        kinds = [(tr("Excel workbook"), "xlsx"), (tr("CSV text"), "csv")]
        title = tr("Save the recipients in doubt")
        ask_to_save(self.window(), title, name, kinds, lambda target: self.save(target, keys))

    def save(self, target: Path, keys: set[int]) -> None:
        """Write the people in doubt of these requests there, `.xlsx` or `.csv`."""

        def write() -> Path:
            with self._composer.results() as results:
                return results.export_doubts(
                    self._record.campaign_id, target, keys, what_happened=happened_sentence
                )

        self._work(
            tr("Writing the spreadsheet…"),
            write,
            lambda place: self.panel.tell(tr("Saved: {name}", name=place.name), Tone.DELIVERED),
        )

    def _ask_for_report(self) -> None:
        kinds = [(tr("Spreadsheets"), ("csv", "txt", "tsv", "xlsx", "xlsm", "xls", "xlsb", "ods"))]
        ask_to_open(self.window(), tr("The provider’s report"), kinds, self.import_report)

    def import_report(self, source: Path) -> None:
        """Read a report of the provider's and settle whom it is certain of."""

        def told(outcome: ReportOutcome) -> None:
            words = report_outcome_sentence(outcome)
            if outcome.settled:
                self._tell_settled(words)
            else:
                self.panel.tell(words, Tone.ATTENTION)

        self._work(
            tr("Reading the report…"),
            lambda: self._composer.doubts.import_report(self._record.campaign_id, source),
            told,
        )
