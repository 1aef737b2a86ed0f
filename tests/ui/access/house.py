"""One window over a workspace in which everything has happened, for looking at every place of it."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.practice.process import start_practice
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import dp
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Account, Mode
from ui.delivery.sending import MIX, import_people, make_draft

Place = tuple[str, QWidget]

PATIENCE = 10.0  # s; far more than anything here takes
PEOPLE = 60
LIVE = Account(
    id="access-test",
    name="Затишок · основний",
    mode=Mode.LIVE,
    viber_senders=("ZATYSHOK",),
    sms_senders=("Zatyshok", "ZTSHK-INFO"),
    typed_above=10,
)
DROP = {"kind": "drop", "when": "after", "nth": [2]}
SCENARIO = {"time_scale": 20_000, "mix": MIX, "faults": [DROP], "refusals": {"305": 0.05, "404": 0.05}}


class House:
    """The window, what stands behind it, and the campaigns there are."""

    def __init__(self, composer: Composer, folder: Path) -> None:
        self.composer = composer
        self.folder = folder
        self.deliveries = Deliveries(composer)
        self.window = MainWindow(composer, self.deliveries)
        self.doubted = ""

    def resize(self, width: int, height: int) -> None:
        """Make the window this large in the drawings' pixels."""
        self.window.resize(dp(width), dp(height))
        self.rest()

    def rest(self) -> None:
        """Let everything that was asked for be laid out and painted."""
        for _ in range(2):
            QApplication.sendPostedEvents()
            QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the window work until something is true."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert time.monotonic() < end, "the window has not come to where it was to go"
            QApplication.processEvents()
            time.sleep(0.002)
        self.rest()

    def use(self, account: Account) -> None:
        """Let this account be the one in use."""
        settings = self.composer.settings.with_account(account)
        self.composer.settings = replace(settings, account_id=account.id)
        self.window.build()

    def send_and_doubt(self) -> None:
        """A campaign that has ended for everybody but the 20 people of one request."""
        self.doubted = make_draft(self.composer)
        import_people(self.composer, self.doubted, self.folder, PEOPLE)
        content = self.composer.drafts.load(self.doubted).campaign
        self.composer.plan(self.doubted, content, self.composer.account)
        self.composer.start(self.doubted, self.composer.account, lambda _event: None).join()
        record = self.composer.record(self.doubted)
        assert record is not None
        assert record.state is CampaignState.NEEDS_ATTENTION

    def stop_some(self) -> None:
        """Two phones on the stop list."""
        desk = StopDesk(self.composer.workspace)
        desk.add("0670000001", "просила не писати")
        desk.add("0670000002", "")


@contextmanager
def house(folder: Path) -> Iterator[House]:
    """The window is shown, its list is not read yet; nothing of it is left afterwards."""
    file = folder / "scenario.json"
    file.write_text(json.dumps(SCENARIO), encoding="utf-8")
    with start_practice(file) as gateway:
        composer = Composer(Workspace(folder / "workspace"))
        account = replace(
            PRACTICE_ACCOUNT,
            base_url=gateway.base_url,
            recipients_per_request=20,
            items_per_request=20,
            parallel_requests=1,
        )
        composer.settings = composer.settings.with_account(account)
        composer.tokens.keep_for_session(LIVE.id, "token")
        made = House(composer, folder)
        made.window.show()
        try:
            yield made
        finally:
            closed: list[bool] = []
            made.window.closed.connect(lambda: closed.append(True))
            made.window.close()
            made.until(lambda: bool(closed))
            made.deliveries.close()
            wait_for_background()
            composer.close()
            made.window.deleteLater()
            made.rest()


def looked_at(house: House, name: str, dialog: QDialog) -> Iterator[Place]:
    """A dialog is looked at, and left by Esc."""
    if not dialog.isVisible():
        dialog.open()
    house.rest()
    yield name, dialog
    dialog.reject()
    house.rest()
