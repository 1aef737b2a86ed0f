"""Campaigns with people in doubt, for the tests of what the user decides about them."""

from collections.abc import Callable
from contextlib import closing
from typing import TypeVar

import apsw

from delivery.desk import NOW, Desk, answered, doubted
from smsbat_composer.delivery.doubts import DoubtfulRequest
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.result_rows import ResultRow
from smsbat_composer.delivery.states import CampaignState, RecipientState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.workspace.database import connect

Result = TypeVar("Result")


def lose_answers(desk: Desk, campaign: str, *sizes: int) -> None:
    """One request of each size goes out, and no answer comes."""
    for size in sizes:
        desk.record(claim := desk.claim(campaign, recipients=size), doubted(claim))


def accept_rest(desk: Desk, campaign: str) -> None:
    while (claim := desk.journal.claim(campaign, max_recipients=99, max_items=99, now=NOW)) is not None:
        desk.record(claim, answered(claim))


def rest(desk: Desk, campaign: str, state: CampaignState = CampaignState.NEEDS_ATTENTION) -> None:
    desk.journal.set_state(campaign, state)


def deciding(desk: Desk, decide: Callable[[apsw.Connection], Result]) -> Result:
    """Decide as the window does: on a connection of one's own, beside the engine's journal."""
    with closing(connect(desk.database)) as connection:
        return decide(connection)


def doubts(desk: Desk, campaign: str) -> list[DoubtfulRequest]:
    with desk.results() as results:
        return results.doubts(campaign)


def tally(desk: Desk, campaign: str) -> Tally:
    with desk.results() as results:
        return results.tally(campaign)


def everybody(desk: Desk, campaign: str, query: ResultQuery | None = None) -> list[ResultRow]:
    with desk.results() as results:
        return results.recipients_page(campaign, query or ResultQuery(), 0, 100)


def assert_adds_up(desk: Desk, campaign: str, rows: int) -> None:
    """Invariant 5, and the kept tally is what counting gives."""
    numbers = tally(desk, campaign)
    assert numbers.in_file == rows
    counted = dict(desk.query("SELECT state, count(*) FROM recipient GROUP BY 1"))
    counted.pop("superseded", None)
    assert counted == {state: numbers.in_state(RecipientState(state)) for state in counted}
    assert sum(counted.values()) == rows
    live = desk.query(
        "SELECT phone FROM recipient WHERE state NOT IN ('excluded', 'superseded') "
        "GROUP BY phone HAVING count(*) <> 1"
    )
    assert live == []
