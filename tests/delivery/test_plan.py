"""What a plan holds, and what keeps it from being written."""

import json
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import apsw
import pytest

from delivery.desk import ACCOUNT, NOW, Desk, answered, campaign_file, phone
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.delivery.plan import PlanFault, PlanRefused, write_plan
from smsbat_composer.delivery.results import Results
from smsbat_composer.delivery.schema import MIGRATIONS
from smsbat_composer.delivery.states import CampaignState, PauseCode, PauseReason
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list as make_sheets
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.database import connect, migrate

MakeList = Callable[..., RecipientList]
WITNESSES = Path("no-such-folder")


@pytest.fixture
def connection(desk: Desk) -> apsw.Connection:
    opened = connect(desk.database)
    migrate(opened, MIGRATIONS)
    yield opened
    opened.close()


def people(count: int) -> Sequence[tuple[str, str]]:
    return [(phone(index), f"Олена {index}") for index in range(count)]


def test_every_row_of_the_file_is_there(
    connection: apsw.Connection, results: Results, make_list: MakeList
) -> None:
    rows = [*people(3), (phone(1), "Двійник"), ("0441234567", "Місто"), (phone(7), "Відписався")]
    recipients = make_list(rows, frozenset({phone(7)}))
    campaign = write_plan(connection, campaign_file(), recipients, ACCOUNT, "c", witness_folder=WITNESSES)
    tally = results.tally(campaign)
    assert (tally.in_file, tally.planned) == (6, 3)
    assert (tally.duplicates, tally.invalid, tally.stop_list) == (1, 1, 1)
    record = results.summary(campaign).record
    assert (record.state, record.pause) == (CampaignState.PAUSED, PauseReason(PauseCode.NOT_STARTED))
    assert (record.name, record.account_name, record.base_url) == ("Весна", ACCOUNT.name, ACCOUNT.base_url)
    assert results.columns(campaign) == recipients.columns


def test_a_phone_that_came_onto_the_stop_list_after_the_import_is_excluded(
    connection: apsw.Connection, results: Results, make_list: MakeList
) -> None:
    campaign = write_plan(
        connection,
        campaign_file(),
        make_list(people(3)),
        ACCOUNT,
        "c",
        witness_folder=WITNESSES,
        stop_list=[phone(1)],
    )
    tally = results.tally(campaign)
    assert (tally.planned, tally.stop_list) == (2, 1)


def test_who_opts_out_by_another_number_after_the_import_is_excluded(
    connection: apsw.Connection, results: Results, tmp_path: Path
) -> None:
    """By a second phone of the cell or of a further column; a column that was not chosen says nothing."""
    source, joined, path = tmp_path / "a.csv", tmp_path / "b.csv", tmp_path / "list.sqlite"
    source.write_text(
        "phone;second;other\n0671111111, 0502222222;;\n0671111112;+380 50 333 33 33;\n"
        "0671111113;;0504444444\n0671111114;;\n'0671111116, 0502222222;;\ntel:0671111117/0502222222;;\n",
        "utf-8",
    )
    joined.write_text("second;phone\n0503333333;0671111115\n", "utf-8")
    both, first = ReadChoices(phone_columns=("phone", "second")), ReadChoices(phone_columns=("phone",))
    make_sheets([Source(source, both), Source(joined, first)], path)
    stopped = ["380502222222", "380503333333", "380504444444"]
    with RecipientList(path) as recipients:
        campaign = write_plan(
            connection,
            campaign_file(),
            recipients,
            ACCOUNT,
            "c",
            witness_folder=WITNESSES,
            stop_list=stopped,
        )
    tally = results.tally(campaign)
    assert (tally.planned, tally.stop_list) == (3, 4)


def test_equal_messages_are_kept_once(connection: apsw.Connection, desk: Desk, make_list: MakeList) -> None:
    rows = [(phone(index), f"Ім’я {index % 3}") for index in range(50)]
    for _ in range(2):  # a second campaign has messages of its own
        write_plan(
            connection, campaign_file(sms="{Ім’я}"), make_list(rows), ACCOUNT, "c", witness_folder=WITNESSES
        )
    assert desk.query("SELECT campaign, count(*) FROM content GROUP BY 1") == [(1, 3), (2, 3)]
    texts = desk.query(
        "SELECT row_number, body FROM recipient JOIN content ON content.id = recipient.content LIMIT 2"
    )
    assert [json.loads(body)["sms"]["text"] for _, body in texts] == ["Ім’я 0", "Ім’я 1"]


@pytest.mark.parametrize(
    ("campaign", "code"),
    [
        (campaign_file(sms="{Немає такої}"), ProblemCode.UNKNOWN_PLACEHOLDER),
        (campaign_file(sms=None), ProblemCode.NO_CHANNEL),
        (campaign_file(sms="{Ім’я}" * 60), ProblemCode.SMS_TOO_LONG),
    ],
)
def test_errors_keep_a_plan_from_being_written(
    connection: apsw.Connection, desk: Desk, make_list: MakeList, campaign: CampaignFile, code: ProblemCode
) -> None:
    rows = [*people(3), (phone(5), "Дуже довге ім’я, якого не буває")]
    with pytest.raises(PlanRefused) as raised:
        write_plan(connection, campaign, make_list(rows), ACCOUNT, "c", witness_folder=WITNESSES)
    assert raised.value.fault is PlanFault.CAMPAIGN_HAS_ERRORS
    assert code in [problem.code for problem in raised.value.values["problems"]]
    assert desk.query("SELECT count(*) FROM recipient") == [(0,)]


def test_nobody_to_send_to(connection: apsw.Connection, make_list: MakeList) -> None:
    with pytest.raises(PlanRefused) as raised:
        write_plan(
            connection, campaign_file(), make_list([("0", "А")]), ACCOUNT, "c", witness_folder=WITNESSES
        )
    assert raised.value.fault is PlanFault.NOTHING_TO_SEND


def test_a_campaign_is_planned_once(connection: apsw.Connection, make_list: MakeList) -> None:
    recipients = make_list(people(2))
    write_plan(
        connection, campaign_file(), recipients, ACCOUNT, "c", witness_folder=WITNESSES, campaign_id="one"
    )
    with pytest.raises(PlanRefused) as raised:
        write_plan(
            connection, campaign_file(), recipients, ACCOUNT, "c", witness_folder=WITNESSES, campaign_id="one"
        )
    assert raised.value.fault is PlanFault.ALREADY_PLANNED


def test_cancelling_leaves_nothing_behind(
    connection: apsw.Connection, desk: Desk, make_list: MakeList
) -> None:
    cancel = threading.Event()
    recipients = make_list(people(5_000))
    with pytest.raises(PlanRefused) as raised:
        write_plan(
            connection,
            campaign_file(),
            recipients,
            ACCOUNT,
            "c",
            witness_folder=WITNESSES,
            on_progress=lambda _: cancel.set(),
            cancel=cancel,
        )
    assert raised.value.fault is PlanFault.CANCELLED
    assert desk.query("SELECT count(*) FROM campaign") == [(0,)]
    write_plan(
        connection, campaign_file(), recipients, ACCOUNT, "c", witness_folder=WITNESSES
    )  # the same connection still works


def test_another_campaign_writes_its_journal_while_a_plan_is_rendered(
    connection: apsw.Connection, desk: Desk, make_list: MakeList
) -> None:
    at_work = desk.plan(10)
    desk.journal._connection.set_busy_timeout(0)
    recipients = make_list(people(3_000))

    def work(_rows: int) -> None:
        claim = desk.journal.claim(at_work, max_recipients=2, max_items=2, now=NOW)
        desk.record(claim, answered(claim))

    write_plan(
        connection, campaign_file(), recipients, ACCOUNT, "c", witness_folder=WITNESSES, on_progress=work
    )
    assert desk.states(at_work)["accepted"] == 4


def test_a_long_list_is_planned_chunk_by_chunk_and_every_row_is_there(
    connection: apsw.Connection, results: Results, make_list: MakeList
) -> None:
    seen: list[int] = []
    campaign = write_plan(
        connection,
        campaign_file(),
        make_list(people(4_500)),
        ACCOUNT,
        "c",
        witness_folder=WITNESSES,
        on_progress=seen.append,
    )
    assert seen == [2_000, 4_000, 4_500]
    assert results.tally(campaign).planned == 4_500


def test_a_campaign_that_the_witness_alone_remembers_is_not_planned_anew(
    connection: apsw.Connection, desk: Desk, make_list: MakeList
) -> None:
    """A backup from before the plan: the same draft planned again would give its people other row ids."""
    campaign = desk.plan(3)
    desk.claim(campaign)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM campaign")
    with pytest.raises(PlanRefused) as refused:
        write_plan(
            connection,
            campaign_file(),
            make_list(people(3)),
            ACCOUNT,
            "c",
            witness_folder=desk.witness_folder,
            campaign_id=campaign,
        )
    assert refused.value.fault is PlanFault.SENT_BEFORE


def test_an_empty_witness_keeps_nobody_from_planning(
    connection: apsw.Connection, desk: Desk, make_list: MakeList
) -> None:
    desk.witness_folder.mkdir(exist_ok=True)
    (desk.witness_folder / "one.jsonl").touch()
    folder = desk.witness_folder
    write_plan(
        connection,
        campaign_file(),
        make_list(people(1)),
        ACCOUNT,
        "c",
        witness_folder=folder,
        campaign_id="one",
    )
