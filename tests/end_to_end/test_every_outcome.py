"""10,000 people, every end a message can have: what the screen and the report say is what the ledger says."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from end_to_end.driving import read_warnings
from end_to_end.hurry import TEMPO
from end_to_end.told_by_ledger import Fate, read_fates
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.result_query import ResultSort
from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.delivery.tally import Fallback, Reason
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.practice.scenario import LifeKind, read_scenario
from smsbat_composer.recipients.phones import format_phone
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.channels import channel_word
from smsbat_composer.sentences.states import group_word
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.campaign_page import CampaignPage
from smsbat_composer.ui.delivery.delivery_view import DeliveryView
from smsbat_composer.ui.delivery.row_looks import GROUP_LOOKS
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import Tone, apply_theme
from smsbat_composer.words.formats import money, number
from smsbat_composer.workspace.folders import Workspace

PEOPLE, DUPLICATES, INVALID = 10_000, 40, 7
HEADER = ("Телефон", "Ім’я", "Промокод")
REFUSED_CODES = (
    305,
    307,
    404,
    406,
    407,
    414,
    425,
    427,
    503,
    504,
    777,
)  # all that refuse one phone; 777 is none
SCENARIO = {
    "time_scale": 100_000,  # so fast that the first question after a message finds it at its end
    "mix": dict.fromkeys(LifeKind, 1) | {LifeKind.READ: 6, LifeKind.DELIVERED: 3},
    "refusals": dict.fromkeys(map(str, REFUSED_CODES), 0.004),
}
MESSAGE = MessageContent(
    viber=ViberContent(sender="ZATYSHOK", text="{Ім’я}, ваш код {Промокод}", ttl=3600),
    sms=SmsContent(sender="Zatyshok", text="{Ім’я}, ваш промокод {Промокод} діє до неділі в усіх крамницях"),
)
LANE_TONES = {
    DisplayGroup.READ: Tone.READ,
    DisplayGroup.DELIVERED: Tone.DELIVERED,
    DisplayGroup.QUEUED: Tone.WAITING,
    DisplayGroup.NOT_DELIVERED: Tone.NOT_DELIVERED,
}


@pytest.fixture
def scenario(tmp_path: Path) -> Path:
    file = tmp_path / "scenario.json"
    file.write_text(json.dumps(SCENARIO), "utf-8")
    return file


@pytest.fixture
def composer(workspace: Workspace, scenario: Path, qapp: QApplication) -> Iterator[Composer]:
    apply_theme(qapp, "light")
    made = Composer(workspace, scenario=scenario, tempo=TEMPO)
    yield made
    wait_for_background()
    made.close()


@pytest.mark.timeout(300)
def test_the_screen_and_the_report_say_what_the_ledger_says(
    qtbot: QtBot, window: MainWindow, composer: Composer, scenario: Path, tmp_path: Path
) -> None:
    page = window.open_campaign(make_draft(composer, tmp_path))
    assert page is not None
    send(qtbot, page)
    view = page.delivery.view
    assert view is not None

    qtbot.waitUntil(lambda: "0 not sent yet" in line_words(view), timeout=120_000)
    fates = read_fates(composer.workspace.practice_ledger, read_scenario(scenario))
    assert len(fates) == PEOPLE
    assert {fate.code for fate in fates.values()} == {0, *REFUSED_CODES}
    expected = words_of(fates)
    qtbot.waitUntil(lambda: line_words(view) == expected, timeout=60_000)
    spent = sum((fate.price for fate in fates.values()), Decimal(0))
    qtbot.waitUntil(lambda: view.band.spent.figure() == money(spent, "UAH"), timeout=60_000)

    check_lanes(view, fates)
    check_reasons(view, fates)
    qtbot.waitUntil(lambda: not view.table.is_looking())
    view.table.table.scrollToBottom()
    assert view.footer.rows_seen().endswith(f"–{number(PEOPLE)} of {number(PEOPLE)}")
    said = read_table(view)
    check_table(said, fates)
    report = tmp_path / "report.xlsx"
    view.report.write(report)
    qtbot.waitUntil(lambda: view.report.words().startswith("Report saved"), timeout=60_000)
    check_report(report, said, fates)


def make_draft(composer: Composer, folder: Path) -> str:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Люди")
    sheet.append(HEADER)
    for index, phone in enumerate(phones()):
        sheet.append([phone, f"Клієнт {index}", f"OSIN{index:05}"])
    for index in range(DUPLICATES):
        sheet.append([f"067{index:07}", f"Клієнт {index}", ""])
    for _ in range(INVALID):
        sheet.append(["067 12", "Без номера", "="])
    book.save(folder / "people.xlsx")
    campaign_id = composer.drafts.create(CampaignFile(name="Усі кінці", message=MESSAGE))
    composer.lists.import_list(campaign_id, [Source(folder / "people.xlsx")])
    return campaign_id


def send(qtbot: QtBot, page: CampaignPage) -> None:
    page.go_to_step(2)
    qtbot.waitUntil(lambda: page.campaign.review is not None, timeout=60_000)
    read_warnings(qtbot, page.review)
    qtbot.waitUntil(page.review.send_button.isEnabled)
    qtbot.mouseClick(page.review.send_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.review.countdown.start_now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.step() == 3 and page.delivery.standing is not None, timeout=60_000)


def line_words(view: DeliveryView) -> list[str]:
    return [button.text() for button in view.line.findChildren(QAbstractButton)]


def words_of(fates: Mapping[str, Fate]) -> list[str]:
    ends = Counter(fate.group for fate in fates.values())
    shown = [group for group in GROUP_LOOKS if group is not DisplayGroup.TREATED_AS_SENT]
    return [f"{number(PEOPLE)} all", *(f"{number(ends[group])} {group_word(group)}" for group in shown)]


def check_lanes(view: DeliveryView, fates: Mapping[str, Fate]) -> None:
    for channel in Channel:
        told = {piece.tone: piece.recipients for piece in view.pictures.lanes.pieces(channel)}
        lane = Counter(LANE_TONES[fate.group] for fate in fates.values() if fate.channel == channel)
        if channel is Channel.VIBER:
            lane[Tone.SMS] = sum(fate.channel == Channel.SMS for fate in fates.values())
        assert told == lane


def check_reasons(view: DeliveryView, fates: Mapping[str, Fate]) -> None:
    told = Counter[tuple[str, object]]()
    for button in view.reasons.buttons:
        match button.line.reason:
            case Fallback(viber_reason):
                told["to sms", viber_reason] += button.line.recipients
            case Reason(group, code):
                told[group, code] += button.line.recipients
    expected = Counter[tuple[str, object]]()
    for fate in fates.values():
        if fate.group in {DisplayGroup.REFUSED, DisplayGroup.NOT_DELIVERED}:
            expected[fate.group, fate.code] += 1
        if fate.channel == Channel.SMS:
            expected["to sms", fate.viber_reason] += 1
    assert told == expected


def check_table(said: Mapping[str, list[str]], fates: Mapping[str, Fate]) -> None:
    """Every recipient once, in the order of the sheet, with the end that the ledger tells."""
    assert said[ResultSort.PHONE] == [format_phone(phone) for phone in phones()]
    ends = [fates[phone] for phone in phones()]
    assert said[ResultSort.STATUS] == [group_word(end.group).capitalize() for end in ends]
    assert said[ResultSort.CHANNEL] == [channel_word(end.channel) or "—" for end in ends]
    assert [Decimal(price or 0) for price in said[ResultSort.PRICE]] == [end.price for end in ends]


def read_table(view: DeliveryView) -> dict[str, list[str]]:
    """What the table says, column by column."""
    model = view.table.model
    sections = {column.key: section for section, column in enumerate(model.columns)}
    said: dict[str, list[str]] = {key: [] for key in sections}
    for row in range(model.rowCount()):
        for key, section in sections.items():
            said[key].append(str(model.data(model.index(row, section))))
    return said


def phones() -> list[str]:
    return [f"38067{index:07}" for index in range(PEOPLE)]


def check_report(report: Path, told: Mapping[str, list[str]], fates: Mapping[str, Fate]) -> None:
    """The workbook as it was, and beside each row what the table says of it."""
    book = openpyxl.load_workbook(report, read_only=True)
    header, *rows = book.worksheets[0].iter_rows(values_only=True)
    assert header[:4] == (*HEADER, "Status")
    assert len(rows) == PEOPLE + DUPLICATES + INVALID
    sent, left_out = rows[:PEOPLE], rows[PEOPLE:]
    said = {
        ResultSort.STATUS: [str(row[3]).capitalize() for row in sent],
        ResultSort.CHANNEL: [row[4] or "—" for row in sent],
        ResultSort.PRICE: ["" if row[8] is None else f"{row[8]:.2f}" for row in sent],
        "reason": [row[9] or "" for row in sent],
    }
    assert said == {key: told[key] for key in said}
    assert [row[0] for row in sent] == phones()
    assert [row[7] or 0 for row in sent] == [fates[phone].parts for phone in phones()]
    ids = [row[10] for row in sent if row[10]]
    assert len(ids) == len(set(ids)) == sum(not fate.code for fate in fates.values())
    assert Counter(row[3] for row in left_out) == {"duplicate": DUPLICATES, "invalid": INVALID}
    assert left_out[-1][2] == "="
