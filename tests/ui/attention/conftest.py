"""A campaign with real doubts: the practice gateway takes some requests and drops the connection."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.ui.attention.attention_panel import AttentionPanel
from ui.delivery.conftest import Watched, watch
from ui.delivery.sending import import_people, make_draft, working_composer

__all__ = ["watch"]

PEOPLE = 60


@pytest.fixture
def doubted(tmp_path: Path, watch: Callable[[Composer, str], Watched]) -> Iterator[Watched]:
    """60 people, 20 of them in doubt, everybody else known to the last status; Delivery is open."""
    drop = {"kind": "drop", "when": "after", "nth": [2]}
    with working_composer(tmp_path, faults=[drop]) as composer:
        campaign_id = make_draft(composer)
        import_people(composer, campaign_id, tmp_path, PEOPLE)
        composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
        composer.start(campaign_id, composer.account, lambda _event: None).join()
        record = composer.record(campaign_id)
        assert record is not None
        assert record.state is CampaignState.NEEDS_ATTENTION
        watched = watch(composer, campaign_id)
        watched.wait_for_rows()
        yield watched


@pytest.fixture
def panel(doubted: Watched) -> AttentionPanel:
    """The place of doubts, opened from the note."""
    doubted.view.note.show_doubts.click()
    found = doubted.view.attention
    assert found is not None
    assert doubted.view.line.selected() is DisplayGroup.NEEDS_ATTENTION
    doubted.wait_until(
        lambda: found.requests.current() is not None and found.people.table.model.rowCount() > 0
    )
    return found
