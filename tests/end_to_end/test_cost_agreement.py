"""What Review says a campaign will cost, against what the practice gateway counted of what it received."""

import json
import queue
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Event
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.practice.validation import read_send
from smsbat_composer.recipients.source import Source
from smsbat_composer.review import Review, review_campaign
from smsbat_composer.ui.review.summary_panel import SummaryPanel
from smsbat_composer.words.formats import money, money_range, number
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import Prices

PEOPLE = 10_000
SEED = 20_261_123
VIBER, SMS_PART = Decimal("0.62"), Decimal("0.47")  # an SMS of one part is the cheaper one
PRICES = Prices(viber=VIBER, sms_part=SMS_PART)
GREETINGS = (
    "Dear customer",
    "Шановна Ганно",
    "Об’єднання «Затишок»",
    "Price in [EUR] ~ {special}",  # what GSM-7 escapes, and braces that are no placeholder in a cell
    "Party 🎉",
    "e" * 140,
    "ї" * 66,
    "",
)
CAMPAIGN = CampaignFile(
    name="Mixed",
    message=MessageContent(
        viber=ViberContent(sender="ZATYSHOK", text="{Greeting}, {Offer}", ttl=3600),
        sms=SmsContent(sender="Zatyshok", text="{Greeting}: {Offer}"),
    ),
    if_empty={"Greeting": "Hello", "Offer": "come and see"},
)


@pytest.fixture
def composer(workspace: Workspace, tmp_path: Path) -> Iterator[Composer]:
    scenario = tmp_path / "scenario.json"
    scenario.write_text('{"time_scale": 100000}', "utf-8")
    made = Composer(workspace, scenario=scenario)
    quick = replace(made.account, requests_per_second=1_000)
    made.settings = replace(made.settings.with_account(quick), prices=PRICES)
    yield made
    made.close()


def test_cost_and_parts_are_those_of_what_was_received(
    qtbot: QtBot, composer: Composer, tmp_path: Path
) -> None:
    campaign_id = make_draft(composer, tmp_path)
    path = composer.drafts.list_path(campaign_id)
    said = review_campaign(CAMPAIGN, path, PRICES, composer.account, journal=composer.workspace.database)
    panel = SummaryPanel()
    qtbot.addWidget(panel)
    panel.show_review(said, CAMPAIGN.message, composer.account, PRICES)

    send(composer, campaign_id)
    segments = received_segments(composer.workspace.practice_ledger)

    assert len(segments) == PEOPLE
    assert len(set(segments)) > 3, "the rows are not mixed"
    check_estimate(said, segments)
    check_words(panel, segments)


def make_draft(composer: Composer, folder: Path) -> str:
    dice = random.Random(SEED)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Phone", "Greeting", "Offer"])
    for index in range(PEOPLE):
        offer = dice.choice(("", "sale", "знижка", "x[€]")) * dice.randrange(40)
        sheet.append([f"38067{index:07}", dice.choice(GREETINGS), offer])
    book.save(folder / "mixed.xlsx")
    campaign_id = composer.drafts.create(CAMPAIGN)
    composer.lists.import_list(campaign_id, [Source(folder / "mixed.xlsx")])
    return campaign_id


def send(composer: Composer, campaign_id: str) -> None:
    composer.plan(campaign_id, CAMPAIGN, composer.account)
    events = queue.SimpleQueue[Event]()
    engine = composer.start(campaign_id, composer.account, events.put)
    while events.get(timeout=60).is_sending:
        pass
    engine.close()
    engine.join()


def received_segments(ledger: Path) -> list[int]:
    """The SMS segments of every message that the gateway made, by its own arithmetic."""
    segments = []
    for execution in map(json.loads, ledger.read_text("utf-8").splitlines()):
        phones = [phone for phone, _code, message_id in execution["results"] if message_id]
        body, at = {**execution["content"], "recipients": phones}, datetime.fromisoformat(execution["at"])
        asked = read_send(body, recipients_limit=len(phones), now=at)
        assert asked.sms is not None
        segments += [asked.sms.segments] * len(phones)
    return segments


def check_estimate(said: Review, segments: list[int]) -> None:
    whole = said.estimate
    assert whole is not None
    assert whole.parts is not None
    assert whole.cost is not None
    assert whole.parts.by_count == dict(sorted(Counter(segments).items()))
    assert whole.parts.total == sum(segments)
    assert (whole.cost.min, whole.cost.max) == cost_of(segments)


def cost_of(segments: list[int]) -> tuple[Decimal, Decimal]:
    """By the cheaper channel for everybody, and by the dearer one."""
    pairs = [sorted((VIBER, parts * SMS_PART)) for parts in segments]
    return sum((low for low, _ in pairs), Decimal(0)), sum((high for _, high in pairs), Decimal(0))


def check_words(panel: QWidget, segments: list[int]) -> None:
    shown = {label.text() for label in panel.findChildren(QLabel)}
    assert money_range(*cost_of(segments), "UAH") in shown
    assert money(sum(segments) * SMS_PART, "UAH") in shown
    assert any(words.startswith(f"{number(sum(segments))} in all") for words in shown)
