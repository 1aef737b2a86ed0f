"""People whom a gateway that was trusted sent a repeat: the window names them, and saves their list."""

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from delivery.trusting import earn_trust
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Event, Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.attention.sent_twice_dialog import SentTwiceDialog
from smsbat_composer.workspace.database import connect
from ui.delivery.conftest import Watched
from ui.delivery.sending import import_people, ledger_of, make_draft, working_composer

LEFT = Qt.MouseButton.LeftButton


def send_until_it_stands_still(composer: Composer, campaign_id: str) -> None:
    def leave_when_paused(event: Event) -> None:
        if isinstance(event, Progress) and event.state is CampaignState.PAUSED:
            engine.close()

    composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
    engine = composer.start(campaign_id, composer.account, leave_when_paused)
    engine.join()


def test_who_got_it_twice_is_listed_and_saved(
    tmp_path: Path, watch: Callable[[Composer, str], Watched]
) -> None:
    short = {"kind": "short_list", "nth": [2]}
    with working_composer(tmp_path, faults=[short], deduplication="off") as composer:
        campaign_id = make_draft(composer)
        import_people(composer, campaign_id, tmp_path, 60)
        with closing(connect(composer.workspace.database)) as connection:
            earn_trust(connection, account=composer.account)
        send_until_it_stands_still(composer, campaign_id)
        watched = watch(composer, campaign_id)
        assert "gateway sent messages again" in watched.view.note.words()
        QTest.mouseClick(watched.view.note.show_doubled, LEFT)
        (dialog,) = watched.view.findChildren(SentTwiceDialog)

        created = Counter(message["phone"] for message in ledger_of(composer))
        doubled = {phone for phone, count in created.items() if count > 1}
        with composer.results() as results:
            listed = {second.phone for second in results.second_messages(campaign_id)}
        assert listed  # of whom nobody had heard before the repeat, the first message stays unknown
        assert listed <= doubled
        assert dialog.table.model().rowCount() == len(listed)

        target = tmp_path / "twice.xlsx"
        dialog.save(target)
        watched.wait_until(lambda: "twice.xlsx" in dialog.told.text())
        rows = list(load_workbook(target).worksheets[0].iter_rows(min_row=2, values_only=True))
        assert {row[0] for row in rows} == listed
        dialog.accept()
