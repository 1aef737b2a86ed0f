"""The read side: pages, filters, search, sums, evidence."""

from contextlib import closing
from decimal import Decimal

import pytest

from delivery.desk import NOT_SENT, Desk, answered, doubted, phone
from smsbat_composer.delivery.result_query import ResultQuery, ResultSort
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.states import DisplayGroup, OutcomeClass, VerdictKind
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.workspace.errors import UserError

ROWS = [
    (phone(3), "Олена"),
    (phone(2), "Ігор 50%"),
    (phone(1), "ОЛЕНА-МАРІЯ"),
    (phone(3), "Двійник"),
    ("044 123", "Помилка"),
]


@pytest.fixture
def campaign(desk: Desk) -> str:
    """Accepted, refused, in doubt, a duplicate, an invalid one."""
    planned = desk.plan(ROWS)
    claim = desk.claim(planned)
    desk.record(claim, answered(claim, {phone(2): VerdictKind.REFUSED, phone(1): VerdictKind.UNKNOWN}))
    return planned


def numbers(
    results: Results, campaign: str, query: ResultQuery, offset: int = 0, limit: int = 9
) -> list[int]:
    return [row.row_number for row in results.recipients_page(campaign, query, offset, limit)]


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        (ResultQuery(), [2, 3, 4, 5, 6]),
        (ResultQuery(descending=True), [6, 5, 4, 3, 2]),
        (ResultQuery(sort=ResultSort.PHONE), [6, 4, 3, 2, 5]),
        (ResultQuery(groups=frozenset({DisplayGroup.REFUSED})), [3]),
        (ResultQuery(groups=frozenset({DisplayGroup.DUPLICATE, DisplayGroup.INVALID})), [5, 6]),
        (ResultQuery(channel=Channel.SMS), [2]),
        (ResultQuery(channel=Channel.VIBER), []),
        (ResultQuery(text="олена"), [2, 4]),
        (ResultQuery(text="50%"), [3]),
        (ResultQuery(text="_"), []),
        (ResultQuery(text="050 000 00 02"), [3]),
        (ResultQuery(text=f"message-{phone(3)}"), [2]),
        (ResultQuery(text="олена", groups=frozenset({DisplayGroup.NEEDS_ATTENTION})), [4]),
    ],
)
def test_a_query_finds_and_counts_the_same_rows(
    results: Results, campaign: str, query: ResultQuery, rows: list[int]
) -> None:
    assert numbers(results, campaign, query) == rows
    assert results.count(campaign, query) == len(rows)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('ТОВ "Ромашка"', '"ромашка'),
        ("C:\\Клієнти", "c:\\кл"),
        ("Мар’яна", "мар'яна"),
        ("Дар'я", "Дар’я"),
        ("Мар’яна Коваль", "мар'яна коваль"),
        ("100% 'бавовна'", "100% ’Б"),
        ("10_000", "10_0"),
    ],
)
def test_a_search_finds_what_is_written_whatever_signs_are_in_it(
    desk: Desk, results: Results, cell: str, text: str
) -> None:
    campaign = desk.plan([(phone(1), cell), (phone(2), "Маряна Дарія 10x000 Ромашка C:/Кл 100")])
    assert numbers(results, campaign, ResultQuery(text=text)) == [2]


@pytest.mark.parametrize("sort", ResultSort)
@pytest.mark.parametrize("descending", [False, True])
def test_pages_join_up_in_every_order(
    results: Results, campaign: str, sort: ResultSort, *, descending: bool
) -> None:
    query = ResultQuery(sort=sort, descending=descending)
    whole = numbers(results, campaign, query)
    assert sorted(whole) == [2, 3, 4, 5, 6]
    assert [n for offset in range(5) for n in numbers(results, campaign, query, offset, 1)] == whole


@pytest.mark.parametrize(
    ("cells", "ordered"),
    [
        (["Яна", "Їжак", "Іра", "Ян", "", "Євген", "Галя", "Ґалаґан", "Дана", "Йосип", "Ира"],
         ["Галя", "Ґалаґан", "Дана", "Євген", "Ира", "Іра", "Їжак", "Йосип", "Ян", "Яна", ""]),
        (["10", "9,5", "так", "-1", "100.25", ""], ["-1", "9,5", "10", "100.25", "так", ""]),
    ],
)  # fmt: skip
def test_a_column_of_the_list_is_sorted_as_people_sort(
    desk: Desk, results: Results, cells: list[str], ordered: list[str]
) -> None:
    campaign = desk.plan([(phone(index), cell) for index, cell in enumerate(cells)])
    found = results.recipients_page(campaign, ResultQuery(sort=1), 0, 99)
    assert [row.cells[1] for row in found] == ordered
    backwards = results.recipients_page(campaign, ResultQuery(sort=1, descending=True), 0, 99)
    assert [row.cells[1] for row in backwards] == ordered[::-1]


def test_sorted_by_reason_those_with_one_come_first(results: Results, campaign: str) -> None:
    rows = results.recipients_page(campaign, ResultQuery(sort=ResultSort.REASON), 0, 9)
    assert [row.reason.code_name for row in rows[:2]] == ["FATAL_ERROR", "INVALID_PHONE"]


def test_each_reason_finds_its_own_rows(results: Results, campaign: str) -> None:
    reasons = results.tally(campaign).reasons
    found = {reason.code_name: numbers(results, campaign, ResultQuery(reason=reason)) for reason in reasons}
    assert found == {"INVALID_PHONE": [3], "FATAL_ERROR": [4]}
    assert all(results.count(campaign, ResultQuery(reason=reason)) == 1 for reason in reasons)


def test_a_row_tells_everything_known_of_it(results: Results, campaign: str) -> None:
    first, *_, duplicate, invalid = results.recipients_page(campaign, ResultQuery(), 0, 9)
    assert first.cells == ROWS[0]
    assert (first.group, first.channel, first.message_id) == (
        DisplayGroup.QUEUED,
        "sms",
        f"message-{phone(3)}",
    )
    assert (duplicate.group, duplicate.duplicate_of) == (DisplayGroup.DUPLICATE, 2)
    assert (invalid.group, invalid.problem) == (DisplayGroup.INVALID, "too_short")
    assert results.row(first.recipient_id) == first
    assert phone(3) not in repr(first)


def test_a_doubt_comes_with_its_evidence(desk: Desk, results: Results) -> None:
    campaign = desk.plan(1)
    desk.record(desk.claim(campaign), NOT_SENT)
    claim = desk.claim(campaign)
    desk.record(claim, doubted(claim))
    (row,) = results.recipients_page(campaign, ResultQuery(), 0, 9)
    first, second = results.attempts(row.recipient_id)
    assert (first.outcome, first.number) == (OutcomeClass.NOT_SENT, 1)
    assert (second.outcome, second.http_status, second.elapsed) == (OutcomeClass.UNKNOWN, 200, 1.0)


def test_campaigns_stand_with_their_numbers_newest_first(desk: Desk, results: Results, campaign: str) -> None:
    newer = desk.plan(4)
    listed = results.campaigns()
    assert [summary.record.campaign_id for summary in listed] == [newer, campaign]
    assert [summary.tally.in_file for summary in listed] == [4, 5]
    assert listed[1].tally.price == Decimal(0)


def test_the_time_of_sending(results: Results, desk: Desk, campaign: str) -> None:
    assert results.sent_seconds(campaign) == 1.0
    assert results.sent_seconds(desk.plan(1)) is None


def test_an_unknown_campaign_is_the_users_error(results: Results) -> None:
    with pytest.raises(UserError):
        results.summary("nobody")


def test_a_page_of_found_rows_is_what_each_row_is_by_itself_in_the_order_asked(
    results: Results, campaign: str
) -> None:
    query = ResultQuery(sort=ResultSort.PHONE, descending=True)
    rows = results.recipients_page(campaign, query, 0, 9)
    with closing(results.find(campaign, query, keep=rows[1].recipient_id)) as found:
        assert found.page(0, 9) == rows
        assert found.page(1, 2) == rows[1:3]
        assert found.page(9, 9) == []
        assert found.ids(1, 2) == [row.recipient_id for row in rows[1:3]]
        assert (len(found), found.kept_at) == (len(rows), 1)


def test_a_recipient_who_is_not_found_has_no_place(results: Results, campaign: str) -> None:
    first = results.recipients_page(campaign, ResultQuery(), 0, 1)[0]
    with closing(results.find(campaign, ResultQuery(text="nobody has this"), first.recipient_id)) as found:
        assert (len(found), found.kept_at) == (0, None)
