"""Rows of a sent campaign as another one's list: the user's cells, and nobody who must be left alone."""

import csv
from pathlib import Path

import pytest

from delivery.desk import NOW, Desk, answered, phone
from smsbat_composer.delivery.doubt_decisions import send_again
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.reused_rows import Reused
from smsbat_composer.delivery.states import CampaignState, DisplayGroup, VerdictKind
from smsbat_composer.workspace.errors import UserError

ROWS = [(phone(index), f'Ім’я; "{index}",\nдругий рядок') for index in range(6)]


@pytest.fixture
def campaign(desk: Desk) -> str:
    """Accepted, refused, in doubt, three planned."""
    planned = desk.plan(ROWS)
    claim = desk.claim(planned, recipients=3)
    desk.record(claim, answered(claim, {phone(1): VerdictKind.REFUSED, phone(2): VerdictKind.UNKNOWN}))
    return planned


def reuse(
    results: Results, campaign: str, folder: Path, query: ResultQuery | None = None, *, retry: bool = False
) -> tuple[Reused, list[tuple[str, ...]]]:
    target = folder / "rows.csv"
    reused = results.write_reused_rows(
        campaign, query or ResultQuery(), target, ["Телефон"], only_retryable=retry
    )
    with target.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return reused, [tuple(row) for row in rows]


def test_people_in_doubt_and_those_still_to_come_are_left_alone(
    results: Results, campaign: str, tmp_path: Path
) -> None:
    reused, rows = reuse(results, campaign, tmp_path)
    assert rows == ROWS[:2]
    assert (reused.taken, reused.left_alone) == (2, 4)
    assert reused.source.choices.phone_columns == ("Телефон",)


def test_whom_a_stopped_campaign_never_sent_to_may_be_taken(
    desk: Desk, results: Results, campaign: str, tmp_path: Path
) -> None:
    desk.journal.set_state(campaign, CampaignState.STOPPED)
    waiting = ResultQuery(groups=frozenset({DisplayGroup.NOT_SENT_YET}))
    _, rows = reuse(results, campaign, tmp_path, waiting)
    assert rows == ROWS[3:]


def test_a_filter_chooses_and_the_sheets_order_stays(results: Results, campaign: str, tmp_path: Path) -> None:
    _, rows = reuse(results, campaign, tmp_path, ResultQuery(sort=ResultSort.PHONE, descending=True))
    assert rows == ROWS[:2]
    refused = ResultQuery(groups=frozenset({DisplayGroup.REFUSED}))
    assert reuse(results, campaign, tmp_path, refused)[1] == ROWS[1:2]


def test_a_retry_takes_nobody_who_is_refused_for_good_or_in_doubt(
    results: Results, campaign: str, tmp_path: Path
) -> None:
    with pytest.raises(UserError) as failed:  # 305 is the person's own
        reuse(results, campaign, tmp_path, retry=True)
    assert failed.value.code == "nobody_to_reuse"


def test_nobody_is_taken_of_people_in_doubt_alone(results: Results, campaign: str, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        reuse(results, campaign, tmp_path, ResultQuery(groups=frozenset({DisplayGroup.NEEDS_ATTENTION})))


def test_whom_the_user_had_sent_to_again_is_not_taken_beside_the_second_try(
    desk: Desk, results: Results, campaign: str, tmp_path: Path
) -> None:
    desk.journal.set_state(campaign, CampaignState.PAUSED)
    assert send_again(desk.journal._connection, campaign, None, NOW) == 1
    desk.journal.set_state(campaign, CampaignState.STOPPED)
    first_tries = ResultQuery(groups=frozenset({DisplayGroup.SENT_AGAIN}))
    with pytest.raises(UserError):
        reuse(results, campaign, tmp_path, first_tries)
