"""Step 4, Delivery: how far the sending is, what became of everybody, and the ways to hold or end it."""

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from smsbat_composer.delivery.events import EngineLeft, Progress
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.delivery.delivery_view import DeliveryView
from smsbat_composer.ui.delivery.standing import Standing, standing_in_journal, standing_of_progress
from smsbat_composer.ui.delivery.stop_dialog import StopDialog
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr

_REVIEW = 2
_BREATH_MS = 500  # between two refreshes: more often nobody can read
_LOOK_MS = 2000  # between two looks at a campaign that another program may be sending


class DeliveryStep(QWidget):
    """Watches the open campaign's delivery and hands the user's orders on; a draft has one sentence here.

    `view`: that of a sent campaign, where it is made already.
    """

    go_to_step = Signal(int)
    standing_changed = Signal()
    prove_asked = Signal()
    campaign_made = Signal(str)  # the id of a draft made from rows of this campaign

    def __init__(
        self,
        campaign: OpenCampaign,
        deliveries: Deliveries,
        parent: QWidget | None = None,
        *,
        view: DeliveryView | None = None,
    ) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._deliveries = deliveries
        self._news: Standing | None = None
        self._heard_at: datetime | None = None
        self._trouble = ""
        self._stop_dialog: StopDialog | None = None
        self.view: DeliveryView | None = None
        self.draft = EmptyPlace(tr("This campaign has not been sent yet."), tr("Go to Review"))
        self.draft.pressed.connect(lambda: self.go_to_step.emit(_REVIEW))
        self._places = QStackedLayout(self)
        self._places.addWidget(self.draft)
        self._breath = QTimer(self)
        self._breath.setSingleShot(True)
        self._breath.setInterval(_BREATH_MS)
        self._breath.timeout.connect(self._show_news)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._look_in_journal)
        self._look.start()
        campaign.sent_changed.connect(self._begin)
        deliveries.progressed.connect(self._take_progress)
        deliveries.left.connect(self._take_left)
        deliveries.failed.connect(self._take_failure)
        deliveries.decided.connect(self._take_decision)
        self._begin(view)

    @property
    def standing(self) -> Standing | None:
        """What is shown now; None for a draft."""
        return self.view.standing if self.view is not None else None

    # --- what is shown

    def _begin(self, made: DeliveryView | None = None) -> None:
        """Open the view of a campaign that is in the journal."""
        record = self._campaign.record
        if record is None or self.view is not None:
            return
        view = self.view = made or DeliveryView(self._campaign, record)
        view.put_together()
        view.pause_asked.connect(lambda: self._order(self._deliveries.pause))
        view.resume_asked.connect(lambda: self._order(self._deliveries.resume))
        view.resume_for_good_asked.connect(lambda: self._order(self._deliveries.resume_whatever_is_refused))
        view.stop_asked.connect(self._ask_to_stop)
        view.doubts_settled.connect(lambda: self._deliveries.follow_decision(self._campaign.campaign_id))
        view.prove_asked.connect(self.prove_asked)
        view.campaign_made.connect(self.campaign_made)
        self._places.addWidget(view)
        self._places.setCurrentWidget(view)
        has_engine = self._campaign.composer.engines.at_work(record.campaign_id) is not None
        self._show(self._known(view, has_engine=has_engine))

    def _known(self, view: DeliveryView, *, has_engine: bool) -> Standing:
        """What a running engine told last, else what the journal says."""
        campaign_id = self._campaign.campaign_id
        progress = self._deliveries.last(campaign_id)
        if progress is not None and has_engine:
            return standing_of_progress(progress, self._heard_at)
        summary = view.results.summary(campaign_id)
        return standing_in_journal(summary.record, summary.tally, self._heard_at)

    def _show(self, standing: Standing) -> None:
        if self.view is None:
            return
        self.view.show_standing(standing, self._trouble)
        self.standing_changed.emit()
        if self._stop_dialog is not None:
            if standing.can_stop:
                self._stop_dialog.show_standing(standing)
            else:
                self._stop_dialog.reject()

    def _show_news(self) -> None:
        """Show the newest of what came since the last time, if anybody can see it."""
        if self._news is not None and self.isVisible():
            news, self._news = self._news, None
            self._breath.start()
            self._show(news)

    def _look_in_journal(self) -> None:
        """What no engine here tells: another program may send this campaign, or have ended."""
        shown = self.standing
        if self.view is None or shown is None or not shown.can_stop or not self.isVisible():
            return
        if self._campaign.composer.engines.at_work(self._campaign.campaign_id) is None:
            known = self._known(self.view, has_engine=False)
            if known != shown:
                self._trouble = ""
                self._show(known)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_news()

    # --- what is told

    def _take_progress(self, progress: Progress) -> None:
        if progress.campaign_id != self._campaign.campaign_id:
            return
        self._heard_at = datetime.now(UTC)
        self._news = standing_of_progress(progress, self._heard_at)
        self._trouble = ""
        self._obeyed()
        if not self._breath.isActive():
            self._show_news()

    def _take_left(self, left: EngineLeft) -> None:
        if left.campaign_id == self._campaign.campaign_id:
            self._stand(has_engine=False, error=left.error)

    def _take_decision(self, campaign_id: str) -> None:
        if campaign_id == self._campaign.campaign_id:
            has_engine = self._campaign.composer.engines.at_work(campaign_id) is not None
            self._stand(has_engine=has_engine, error=None)

    def _take_failure(self, campaign_id: str, error: Exception) -> None:
        if campaign_id == self._campaign.campaign_id:
            has_engine = self._campaign.composer.engines.at_work(campaign_id) is not None
            self._stand(has_engine=has_engine, error=error)

    def _stand(self, *, has_engine: bool, error: Exception | None) -> None:
        """Show what is known after an engine left or an order failed."""
        if self.view is None:
            return
        self._obeyed()
        self._trouble = trouble_words(error) if error is not None else ""
        self._news = None
        self._show(self._known(self.view, has_engine=has_engine))

    # --- what is ordered

    def _order(self, order: Callable[[str], None]) -> None:
        """Give an order; until something comes of it no other can be given."""
        if self.view is not None:
            self.view.set_waiting(True)
            order(self._campaign.campaign_id)

    def _obeyed(self) -> None:
        if self.view is not None:
            self.view.set_waiting(False)

    def _ask_to_stop(self) -> None:
        standing = self.standing
        if standing is None or self._stop_dialog is not None:
            return
        dialog = self._stop_dialog = StopDialog(standing, self)
        dialog.accepted.connect(lambda: self._order(self._deliveries.stop))
        dialog.finished.connect(self._forget_dialog)
        dialog.open()

    def _forget_dialog(self) -> None:
        self._stop_dialog = None
