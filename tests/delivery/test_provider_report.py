"""The provider's report: reading it, and what it proves of people in doubt."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from delivery.desk import NOW, Desk, answered, campaign_file, phone
from delivery.doubting import assert_adds_up, deciding, everybody, lose_answers, rest
from smsbat_composer.delivery.provider_report import ProviderReport, read_provider_report
from smsbat_composer.delivery.report_evidence import ReportOutcome, apply_provider_report
from smsbat_composer.delivery.retention import remove_contacts
from smsbat_composer.delivery.states import CampaignState, DisplayGroup
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.workspace.errors import UserError

UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
SOON = timedelta(seconds=30)


def local(moment: datetime) -> str:
    """As a report for people tells it, by this computer's clock."""
    return f"{moment.astimezone():%d.%m.%Y %H:%M:%S}"


def write_csv(folder: Path, header: Sequence[str], *rows: Sequence[str]) -> Path:
    path = folder / "report.csv"
    path.write_text("\n".join(";".join(row) for row in (header, *rows)), encoding="utf-8")
    return path


def give_report(
    desk: Desk, campaign: str, *rows: Sequence[str], header: Sequence[str] = ("Телефон", "Час", "Статус")
) -> ReportOutcome:
    report = read_provider_report(write_csv(desk.folder, header, *rows))
    return deciding(
        desk, lambda connection: apply_provider_report(connection, campaign, report, NOW + timedelta(days=1))
    )


@pytest.fixture
def in_doubt(desk: Desk) -> str:
    """Four people whose request got no answer, and nobody else."""
    campaign = desk.plan(4)
    lose_answers(desk, campaign, 4)
    rest(desk, campaign)
    return campaign


def test_a_phone_found_in_the_window_is_settled_and_the_others_stay_in_doubt(
    desk: Desk, in_doubt: str
) -> None:
    outcome = give_report(
        desk,
        in_doubt,
        (f"+{phone(0)}", local(NOW + SOON), "Доставлено"),
        (phone(1), local(NOW + SOON), "Відхилено"),
        (phone(2), local(NOW + timedelta(hours=3)), "Доставлено"),
        ("380991112233", local(NOW), "Доставлено"),
    )
    assert outcome == ReportOutcome(accepted=1, refused=1, still_in_doubt=2, unread_lines=0)
    assert desk.states(in_doubt) == {"accepted": 1, "refused": 1, "needs_attention": 2}
    assert_adds_up(desk, in_doubt, 4)
    first, second, *_ = everybody(desk, in_doubt)
    assert (first.group, first.channel, first.message_id) == (DisplayGroup.DELIVERED, "sms", None)
    assert (second.group, second.reason.code_name) == (DisplayGroup.REFUSED, "Відхилено")
    assert desk.query("SELECT decision, recipients FROM audit") == [("provider_report", 2)]
    assert desk.journal.campaign(in_doubt).state is CampaignState.NEEDS_ATTENTION


@pytest.mark.parametrize(
    "row",
    [
        (phone(0), local(NOW - timedelta(hours=1)), "Доставлено"),
        (phone(0), local(NOW + timedelta(minutes=10)), "Доставлено"),
        (phone(0), local(NOW + SOON), "якось воно"),
        (phone(0), "недавно", "Доставлено"),
        (phone(0), f"{NOW:%m/%d/%Y %H:%M}", "Доставлено"),
        (phone(0), f"{NOW:%d.%m.%Y}", "Доставлено"),
        (phone(9), local(NOW + SOON), "Доставлено"),
    ],
    ids=["earlier", "later", "status", "no time", "which is the month", "no hour", "somebody else"],
)
def test_what_is_not_certain_changes_nothing(desk: Desk, in_doubt: str, row: tuple[str, ...]) -> None:
    outcome = give_report(desk, in_doubt, row)
    assert (outcome.settled, outcome.still_in_doubt) == (0, 4)
    assert desk.states(in_doubt) == {"needs_attention": 4}
    assert desk.query("SELECT * FROM audit") == []


@pytest.mark.parametrize("is_erased", [False, True])
def test_a_message_of_another_campaign_to_the_same_phone_proves_nothing(
    desk: Desk, in_doubt: str, *, is_erased: bool
) -> None:
    other = desk.plan(1)
    desk.record(claim := desk.claim(other), answered(claim))
    if is_erased:
        desk.journal.set_state(other, CampaignState.FINISHED)
        remove_contacts(desk.database, desk.witness_folder, other, lambda *_: None)
    outcome = give_report(desk, in_doubt, *((phone(i), local(NOW + SOON), "Delivered") for i in range(2)))
    assert (outcome.accepted, outcome.still_in_doubt) == (1, 3)
    assert everybody(desk, in_doubt)[0].group is DisplayGroup.NEEDS_ATTENTION


def test_the_last_doubt_settled_finishes_the_campaign(desk: Desk, in_doubt: str) -> None:
    give_report(desk, in_doubt, *((phone(i), local(NOW + SOON), "Доставлено") for i in range(4)))
    assert desk.journal.campaign(in_doubt).state is CampaignState.FINISHED


def test_a_message_id_is_asked_about_until_its_end(desk: Desk, in_doubt: str) -> None:
    header = ("Recipient", "Sent at", "Status", "Message ID")
    rows = [(phone(i), (NOW + SOON).isoformat(), "Accepted", UUID if i == 0 else "7") for i in range(4)]
    assert give_report(desk, in_doubt, *rows, header=header).accepted == 4
    assert desk.journal.campaign(in_doubt).state is CampaignState.DELIVERING
    due = desk.journal.due_for_status(in_doubt, NOW + timedelta(days=2), 9)
    assert [message.message_id for message in due] == [UUID]


def test_of_both_legs_of_a_hybrid_the_one_that_arrived_counts(desk: Desk) -> None:
    campaign = desk.plan(1, campaign_file(sms="Vitaemo", viber="Вітаємо"))
    lose_answers(desk, campaign, 1)
    rest(desk, campaign)
    give_report(
        desk,
        campaign,
        (phone(0), local(NOW + SOON), "SMS", "Доставлено"),
        (phone(0), local(NOW + SOON), "Viber", "Прострочено"),
        header=("Номер телефону", "Дата відправлення", "Канал", "Статус"),
    )
    (row,) = everybody(desk, campaign)
    assert (row.channel, row.reason.status) == ("sms", Status.DELIVERED)


def read(folder: Path, header: Sequence[str], *rows: Sequence[str]) -> ProviderReport:
    return read_provider_report(write_csv(folder, header, *rows))


@pytest.mark.parametrize(
    "written",
    ["04.05.2026 09:30:00", "4.05.2026 9:30", "04.05.2026, 09:30", "2026-05-04 09:30:00", "2026-05-04T09:30"],
)
def test_times_without_a_zone_are_this_computers(tmp_path: Path, written: str) -> None:
    report = read(tmp_path, ("Телефон", "Дата", "Статус"), (phone(0), written, "Read"))
    assert report.messages[0].at == datetime(2026, 5, 4, 9, 30).astimezone()


def test_a_zone_is_kept_and_a_clock_may_stand_in_its_own_column(tmp_path: Path) -> None:
    row = (phone(0), "2026-05-04T09:30:00Z", "sent")
    (zoned,) = read(tmp_path, ("phone", "sent", "status"), row).messages
    assert zoned.at == datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
    (split,) = read(
        tmp_path, ("Телефон", "Дата", "Час", "Статус"), (phone(0), "04.05.2026", "09:30", "Не доставлено")
    ).messages
    assert (split.at, split.status) == (datetime(2026, 5, 4, 9, 30).astimezone(), Status.UNDELIVERED)


def test_a_workbook_with_real_dates_is_read_too(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["Телефон", "Відправлено", "Доставлено о", "Канал", "Стан"])
    sent, arrived = (datetime(2026, 5, 4, 9, 30, second) for second in (5, 40))  # noqa: DTZ001 - a cell has none
    book.active.append([phone(0), sent, arrived, "Viber", "Прочитано"])
    book.save(tmp_path / "report.xlsx")
    report = read_provider_report(tmp_path / "report.xlsx")
    (message,) = report.messages
    assert message.at == datetime(2026, 5, 4, 9, 30, 5).astimezone()
    assert (message.status, message.channel, report.unread) == (Status.READ, Channel.VIBER, 0)
    assert phone(0) not in repr(message)


@pytest.mark.parametrize(
    ("header", "code"),
    [(("Телефон", "Статус"), "report_time_missing"), (("Телефон", "Час"), "report_status_missing")],
)
def test_a_missing_column_is_named(tmp_path: Path, header: Sequence[str], code: str) -> None:
    with pytest.raises(UserError) as refused:
        read(tmp_path, header, (phone(0), "04.05.2026 09:30"))
    assert refused.value.code == code
    assert refused.value.values["columns"] == header
