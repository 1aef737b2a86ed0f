"""Garbage that holds Qt objects is collected by the window's thread, whoever makes objects meanwhile."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.open_campaign import OpenCampaign


class Closed(QObject):
    """A page that held itself, as a signal's closure makes it do."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_busy_thread_collects_nothing_and_the_window_does(qtbot: QtBot) -> None:
    ended_in: list[threading.Thread] = []
    page = Closed()
    gone = weakref.ref(page, lambda _page: ended_in.append(threading.current_thread()))
    del page
    more_than_a_threshold = gc.get_threshold()[0] * 50
    busy = threading.Thread(target=lambda: [[number] for number in range(more_than_a_threshold)])
    busy.start()
    busy.join()
    assert gone() is not None
    held = [[number] for number in range(more_than_a_threshold)]
    qtbot.waitUntil(lambda: gone() is None)
    assert ended_in == [threading.main_thread()]
    assert len(held) == more_than_a_threshold


def test_a_closed_campaign_goes_with_what_could_be_undone(composer: Composer) -> None:
    campaign = OpenCampaign(composer, composer.new_campaign("Осінь"))
    for name in ("Зима", "Весна"):
        campaign.edit(campaign.campaign.model_copy(update={"name": name}))
    campaign.close()
    assert campaign.undo_stack.count() == 0  # else it depends on the order of the garbage whether Qt crashes
    gone = weakref.ref(campaign)
    del campaign
    wait_for_background()
    gc.collect()
    assert gone() is None
