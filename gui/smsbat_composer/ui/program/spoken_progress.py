"""How a sending goes on, told to a screen reader: seldom enough to be listened to."""

import time

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.words import tr
from smsbat_composer.words.formats import percent

_QUIET = 20.0  # s between two figures; another state is told at once


class SpokenProgress(QObject):
    """`said` carries what was announced."""

    said = Signal(str)

    def __init__(self, deliveries: Deliveries, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._deliveries = deliveries
        self._states: dict[str, CampaignState] = {}
        self._told_tenths: dict[str, int] = {}
        self._told_at = -_QUIET
        deliveries.progressed.connect(self._take)

    def _take(self, progress: Progress) -> None:
        campaign = progress.campaign_id
        before, self._states[campaign] = self._states.get(campaign), progress.state
        is_sending = progress.state is CampaignState.SENDING
        tally = progress.tally
        tenths = 10 * tally.handed_over // tally.to_send if tally.to_send else 0
        if before is not progress.state and (before is not None or is_sending):
            self._told_tenths[campaign] = tenths
            self._say(campaign, _state_words(progress.state))
        elif is_sending and self._is_time() and tenths > self._told_tenths.get(campaign, 0):
            self._told_tenths[campaign] = tenths
            share = percent(tally.handed_over / tally.to_send, 0)
            self._say(campaign, tr("{share} handed over", share=share))

    def _is_time(self) -> bool:
        return time.monotonic() - self._told_at >= _QUIET

    def _say(self, campaign: str, what: str) -> None:
        self._told_at = time.monotonic()
        words = f"{self._deliveries.name(campaign) or tr('Untitled')}: {what}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))
        self.said.emit(words)


def _state_words(state: CampaignState) -> str:
    from smsbat_composer.sentences.states import state_word  # noqa: PLC0415 - not for the first window

    return state_word(state)
