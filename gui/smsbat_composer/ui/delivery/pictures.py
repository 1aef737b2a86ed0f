"""The two pictures of a delivery, side by side: the lanes, and how it went over time."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.delivery.timeline import Milestone
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.ui.delivery.lanes import Lanes
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.ui.delivery.time_chart import TimeChart
from smsbat_composer.ui.delivery.timeline_feed import TimelineFeed
from smsbat_composer.ui.theme import dp


class Pictures(QWidget):
    """Shows Standings; `place` says whether there is room for both."""

    def __init__(
        self, channels: tuple[Channel, ...], feed: TimelineFeed, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.lanes = Lanes()
        self.chart = TimeChart(has_viber=Channel.VIBER in channels)
        self._feed = feed
        feed.setParent(self)
        feed.changed.connect(self._show_timeline)
        self._is_wide = False
        self.chart.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(dp(16))
        row.addWidget(self.lanes, 1)
        row.addWidget(self.chart)

    def minimumSizeHint(self) -> QSize:
        return self.lanes.minimumSizeHint()

    def show_standing(self, standing: Standing, *, is_live: bool) -> None:
        """Show these numbers; while an engine tells of them the time chart goes on to this moment."""
        self.lanes.show_tally(standing.tally)
        moment = standing.as_of if is_live else None
        self._feed.follow(Milestone.of(standing.tally, moment) if moment is not None else None)

    def place(self, *, wide: bool) -> None:
        """A narrow window has no room for two pictures side by side."""
        self._is_wide = wide
        self.chart.setVisible(wide and self.chart.has_line())

    def _show_timeline(self, milestones: list[Milestone]) -> None:
        self.chart.show_milestones(milestones)
        self.place(wide=self._is_wide)
