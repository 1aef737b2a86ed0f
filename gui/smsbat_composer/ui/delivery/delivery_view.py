"""The whole view of one delivery: head, lanes, adding-up line, table and reasons, all of one Standing."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from smsbat_composer.delivery.campaign_record import CampaignRecord
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback, Reason
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.recipients.columns import guess_phone_columns
from smsbat_composer.ui.attention.attention_panel import AttentionPanel
from smsbat_composer.ui.attention.sent_twice_dialog import SentTwiceDialog
from smsbat_composer.ui.components.adding_up_line import AddingUpLine
from smsbat_composer.ui.components.panel import rule
from smsbat_composer.ui.delivery.connection_check import ConnectionCheck
from smsbat_composer.ui.delivery.delivery_foot import DeliveryFoot
from smsbat_composer.ui.delivery.delivery_terms import ALL, delivery_terms, groups_of_term
from smsbat_composer.ui.delivery.filter_bar import FilterBar
from smsbat_composer.ui.delivery.history_dialog import HistoryDialog
from smsbat_composer.ui.delivery.pause_note import PauseNote
from smsbat_composer.ui.delivery.pictures import Pictures
from smsbat_composer.ui.delivery.progress_band import ProgressBand
from smsbat_composer.ui.delivery.reasons_panel import ReasonsPanel
from smsbat_composer.ui.delivery.recipient_columns import recipient_columns
from smsbat_composer.ui.delivery.recipients_table import RecipientsTable
from smsbat_composer.ui.delivery.removed_contacts import removed_place
from smsbat_composer.ui.delivery.report_saving import ReportSaving
from smsbat_composer.ui.delivery.row_copying import MOST_COPIED, RowCopying
from smsbat_composer.ui.delivery.row_dialog import RowDialog
from smsbat_composer.ui.delivery.row_order import RowOrder
from smsbat_composer.ui.delivery.row_reuse import RowReuse
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.delivery.timeline_feed import TimelineFeed
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_DECIDED_ABOUT = frozenset({DisplayGroup.NEEDS_ATTENTION, DisplayGroup.TREATED_AS_SENT})
_WIDE = 1100  # px of the window; below it the reasons stand behind a button and the chart goes


class DeliveryView(QWidget):
    """Shows one campaign of the journal; what the user filters and sorts by is a ResultQuery here.

    It is of use once it is `put_together`.
    """

    pause_asked = Signal()
    resume_asked = Signal()
    resume_for_good_asked = Signal()
    stop_asked = Signal()
    doubts_settled = Signal()
    prove_asked = Signal()
    campaign_made = Signal(str)  # the id of a draft made from rows of this campaign

    def __init__(self, campaign: OpenCampaign, record: CampaignRecord, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        composer = campaign.composer
        self._record = record
        self._campaign = campaign
        self._currency = composer.settings.prices.currency
        self._wants_reasons: bool | None = None  # None: as the window's width allows
        self.standing: Standing | None = None
        self.query = ResultQuery()
        results = self.results = composer.results()
        self.destroyed.connect(lambda: results.close())  # noqa: PLW0108 - it also keeps the results alive
        header = self._header = self.results.columns(record.campaign_id)
        self.band = ProgressBand()
        self._check = ConnectionCheck(composer, record.campaign_id, self)
        self.note = PauseNote(record.mode, record.account_name)
        self.pictures = Pictures(record.channels, TimelineFeed(record.campaign_id, composer.results))
        self.line = AddingUpLine()
        self.filters = FilterBar(record.channels)
        self._columns = recipient_columns(header, self._phone_columns(header))
        self.attention: AttentionPanel | None = None
        self.table = RecipientsTable(
            self._columns,
            RowOrder(record.campaign_id, composer.results),
        )
        self._copying = RowCopying(self._columns, composer.results, self)
        self.reasons = ReasonsPanel()
        self.report = ReportSaving(record.campaign_id, composer.results, self._currency)
        self.reuse = RowReuse(composer, record.campaign_id, record.name, self)
        self.footer = DeliveryFoot(self.report)
        self._is_together = False

    def put_together(self) -> None:
        """Lay the parts out and let them work, once; apart from making them, so that neither holds long."""
        if not self._is_together:
            self._is_together = True
            self._lay_out()
            self._connect()

    def _phone_columns(self, header: Sequence[str]) -> Sequence[int]:
        recipients = self._campaign.recipients
        return recipients.phone_columns if recipients is not None else guess_phone_columns(header, ())

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.filters)
        left.addWidget(self.table, 1)
        if self._record.contacts_removed_at is not None:
            self.table.hide()
            place = removed_place(self._record.contacts_removed_at, self.filters, self.reasons)
            left.addWidget(place, 1)
        everybody = QWidget()
        middle = QHBoxLayout(everybody)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addLayout(left, 1)
        middle.addWidget(self.reasons)
        self._middle = QStackedWidget()
        self._middle.addWidget(everybody)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._under_pictures = rule()
        for widget in (self.band, self.note, rule(), self.pictures, self._under_pictures, self.line, rule()):
            column.addWidget(widget)
        column.addWidget(self._middle, 1)
        column.addWidget(self.footer)

    def _connect(self) -> None:
        self.band.pause_asked.connect(self.pause_asked)
        self.band.stop_asked.connect(self.stop_asked)
        self._check.told.connect(self.note.tell_check)
        self.note.check_asked.connect(self._check.start)
        self.note.resume_asked.connect(self.resume_asked)
        self.note.resume_for_good_asked.connect(self.resume_for_good_asked)
        self.note.ask_again_asked.connect(self.resume_asked)
        self.note.stop_asked.connect(self.stop_asked)
        self.note.doubts_asked.connect(lambda: self._choose_term(DisplayGroup.NEEDS_ATTENTION))
        self.note.doubled_asked.connect(self._show_doubled)
        self.line.chosen.connect(self._choose_term)
        self.filters.searched.connect(lambda text: self._ask(replace(self.query, text=text.strip())))
        self.filters.channel_chosen.connect(self._choose_channel)
        self.filters.reason_chosen.connect(self._choose_reason)
        self.filters.save_asked.connect(lambda: self.report.ask(self._campaign.campaign.name))
        self.filters.reasons_asked.connect(lambda: self._want_reasons(wanted=True))
        self.reasons.chosen.connect(self._choose_reason)
        self.reasons.closed.connect(lambda: self._want_reasons(wanted=False))
        self.report.busy.connect(self.filters.save.setDisabled)
        self.table.sort_asked.connect(self._sort)
        self.table.clear_asked.connect(self._clear_filters)
        self.table.rows_seen.connect(self._take_rows_of_everybody)
        self.table.failed.connect(self.report.tell_trouble)
        self.table.opened.connect(self._open_row)
        self.table.copy_asked.connect(self._copying.copy)
        self._copying.copied.connect(self._tell_copied)
        self.filters.reuse_asked.connect(lambda: self.reuse.ask_about(self.query, self.table.count()))
        self.filters.history_asked.connect(self._show_history)
        self.reasons.retry_asked.connect(self.reuse.ask_to_retry)
        self.reuse.made.connect(self.campaign_made)
        self.reuse.failed.connect(self.report.tell_trouble)
        self._copying.failed.connect(self.report.tell_trouble)

    # --- what is shown

    def show_standing(self, standing: Standing, trouble: str) -> None:
        """Show where the campaign stands; `trouble` is why the last order failed, "" when it did not."""
        shown = self.standing
        is_new = shown is None or (standing.tally, standing.state) != (shown.tally, shown.state)
        self.standing = standing
        self.note.offer_doubled(len(self.results.second_messages(self._record.campaign_id)))
        self.note.show_standing(standing, trouble)
        self.band.setHidden(self.note.isVisibleTo(self) and not standing.is_sending)
        self.band.show_standing(standing, self._record.most, self._currency)
        self._show_foot(standing)
        self.pictures.show_standing(standing, is_live=self._has_engine())
        if not is_new:
            return
        self.line.set_terms(delivery_terms(standing.tally, standing.state))
        self.reasons.show_tally(standing.tally)
        self.filters.show_tally(standing.tally)
        self._place_reasons()
        if self.attention is not None:
            self.attention.show_state(standing.state)
            self.attention.refresh()
        self._ask(replace(self.query, groups=self._groups()))
        self.table.refresh()

    def set_waiting(self, waiting: bool) -> None:  # noqa: FBT001 - a Qt-like setter of one switch
        """While an order is being obeyed no other can be given."""
        self.band.set_waiting(waiting)
        self.note.set_waiting(waiting)

    def _show_foot(self, standing: Standing) -> None:
        self.footer.show_standing(
            standing,
            self._currency,
            is_live=self._has_engine(),
            is_awake=self._campaign.composer.engines.wakefulness.is_awake,
            is_alone=self.band.isHidden(),
        )

    def _has_engine(self) -> bool:
        return self._campaign.composer.engines.at_work(self._campaign.campaign_id) is not None

    def _is_wide(self) -> bool:
        return self.window().width() >= dp(_WIDE)

    def _take_rows_of_everybody(self, first: int, last: int, count: int) -> None:
        if self._middle.currentIndex() == 0 and not self.table.isHidden():
            self.footer.show_rows_seen(first, last, count)

    def _take_rows_of_request(self, first: int, last: int, count: int) -> None:
        if self._middle.currentIndex() == 1:
            self.footer.show_rows_seen(first, last, count)

    # --- the filter

    def _ask(self, query: ResultQuery) -> None:
        self.query = query
        self.table.show_query(query)

    def _groups(self) -> frozenset[DisplayGroup]:
        assert self.standing is not None  # noqa: S101 - there is a filter only once something is shown
        return groups_of_term(self.line.selected(), self.standing.tally)

    def _choose_term(self, key: object) -> None:
        """A group of people; a reason belongs to one group, so it goes."""
        self.line.select(key)
        self._mark_reason(None)
        self._ask(replace(self.query, groups=self._groups(), reason=None))
        self._show_attention(wanted=key in _DECIDED_ABOUT)

    def _choose_reason(self, reason: Reason | Fallback | None) -> None:
        group = reason.group if isinstance(reason, Reason) else ALL
        self.line.select(group)
        self._mark_reason(reason)
        self._ask(replace(self.query, groups=self._groups(), reason=reason))
        self._show_attention(wanted=group in _DECIDED_ABOUT)

    def _mark_reason(self, reason: Reason | Fallback | None) -> None:
        self.reasons.select(reason)
        self.filters.reason.select(reason)

    def _show_attention(self, *, wanted: bool) -> None:
        """People in doubt are seen by their requests, with what can be decided; the pictures make room."""
        standing = self.standing
        wanted = wanted and self._record.contacts_removed_at is None
        shown = wanted and standing is not None and bool(standing.doubts or standing.tally.written_off)
        if shown and self.attention is None:
            self.attention = self._make_attention()
        self.pictures.setVisible(not shown)
        self._under_pictures.setVisible(not shown)
        if self.attention is not None:
            self._middle.setCurrentIndex(1 if shown else 0)
        self.note.offer_doubts(not shown)
        if shown and self.attention is not None and standing is not None:
            self.attention.show_state(standing.state)
            self.attention.refresh()

    def _make_attention(self) -> AttentionPanel:
        made = AttentionPanel(self._campaign.composer, self._record, self.results, self._columns)
        made.settled.connect(self.doubts_settled)
        made.prove_asked.connect(self.prove_asked)
        made.rows_seen.connect(self._take_rows_of_request)
        made.people.table.opened.connect(self._open_row)
        made.people.table.copy_asked.connect(self._copying.copy)
        self._middle.addWidget(made)
        return made

    def _show_doubled(self) -> None:
        campaign_id = self._record.campaign_id
        doubled = self.results.second_messages(campaign_id)
        SentTwiceDialog(campaign_id, doubled, self._campaign.composer.results, self).open()

    def _open_row(self, row: ResultRow) -> None:
        history = self.results.history(row.recipient_id)  # some reads by key: not worth another thread
        RowDialog(history, self._header, self._currency, self).open()

    def _show_history(self) -> None:
        HistoryDialog(self.results.campaign_history(self._record.campaign_id), self).open()

    def _tell_copied(self, rows: int) -> None:
        if rows < MOST_COPIED:
            self.footer.tell(tr("{n} rows are copied", n=rows))
        else:
            self.footer.tell(tr("The first {n} rows are copied: the report has all of them", n=rows))

    def _choose_channel(self, channel: Channel | None) -> None:
        self._ask(replace(self.query, channel=channel))

    def _clear_filters(self) -> None:
        self.filters.search.clear()
        self.filters.channel.select(None)
        self.line.select(ALL)
        self._mark_reason(None)
        self._show_attention(wanted=False)
        self._ask(ResultQuery(groups=self._groups(), sort=self.query.sort, descending=self.query.descending))

    def _sort(self, column: ResultSort | int) -> None:
        """The same column again turns the order round."""
        descending = self.query.sort == column and not self.query.descending
        self._ask(replace(self.query, sort=column, descending=descending))

    # --- the reasons panel

    def _want_reasons(self, *, wanted: bool) -> None:
        self._wants_reasons = wanted
        self._place_reasons()

    def _place_reasons(self) -> None:
        """The panel stands there where the window is wide or the user wants it; else there is its button."""
        shown = self._wants_reasons if self._wants_reasons is not None else self._is_wide()
        self.reasons.setVisible(shown and self.reasons.has_reasons())
        self.filters.reasons.setVisible(not shown and self.reasons.has_reasons())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_reasons()
        self.pictures.place(wide=self._is_wide())
