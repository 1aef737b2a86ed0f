"""A campaign with real doubts: the practice gateway takes some requests and drops the connection."""

import json
import shutil
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.ui.attention.attention_panel import AttentionPanel
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT
from ui.delivery.conftest import Watched, watch
from ui.delivery.sending import MIX, import_people, make_draft

__all__ = ["watch"]

PEOPLE = 60


@pytest.fixture(scope="session")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace whose campaign was sent: 60 people, 20 of them in doubt, the others to the last status."""
    folder = tmp_path_factory.mktemp("doubtful")
    drop = {"kind": "drop", "when": "after", "nth": [2]}
    composer = _open(folder / "workspace", faults=[drop])
    account = replace(PRACTICE_ACCOUNT, recipients_per_request=20, items_per_request=20, parallel_requests=1)
    composer.change_settings(composer.settings.with_account(account))
    campaign_id = make_draft(composer)
    import_people(composer, campaign_id, folder, PEOPLE)
    composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
    composer.start(campaign_id, composer.account, lambda _event: None).join()
    composer.close()
    return composer.workspace.root


def _open(root: Path, **scenario: Any) -> Composer:
    """A composer whose practice gateway lives 20,000 times faster."""
    file = root.with_name("scenario.json")
    file.write_text(json.dumps({"time_scale": 20_000, "mix": MIX, **scenario}), encoding="utf-8")
    return Composer(Workspace(root), scenario=file)


@pytest.fixture
def doubted(tmp_path: Path, doubtful: Path, watch: Callable[[Composer, str], Watched]) -> Iterator[Watched]:
    """The doubtful campaign in a workspace of the test's own; Delivery is open."""
    composer = _open(shutil.copytree(doubtful, tmp_path / "doubtful" / "workspace"))
    with composer.results() as results:
        (record,) = (summary.record for summary in results.campaigns())
    assert record.state is CampaignState.NEEDS_ATTENTION
    watched = watch(composer, record.campaign_id)
    watched.wait_for_rows()
    yield watched
    composer.close()


def ledger_of(composer: Composer) -> list[dict[str, Any]]:
    """Every message the practice gateway created, before it was started anew and since."""
    with urllib.request.urlopen(f"{composer.practice_base_url()}/practice/ledger") as answer:  # noqa: S310 - loopback
        messages: list[dict[str, Any]] = json.load(answer)["messages"]
    return messages


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
