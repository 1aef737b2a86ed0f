"""Real campaigns for the tests of Delivery: a spreadsheet, a draft, the practice gateway, the engine."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.practice.process import start_practice
from smsbat_composer.recipients.source import Source
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT

HEADER = ("Телефон", "Ім’я", "Місто")
NAMES = ("Олена", "Андрій", "Ірина", "Тарас")
CITIES = ("Київ", "Львів", "Одеса")
# No Viber message that is delivered and never read: those are watched for seconds before they are final.
MIX = {"read": 0.5, "not_viber": 0.25, "expired": 0.1, "undelivered": 0.15}


def phone(index: int) -> str:
    return f"38067{index:07d}"


def write_spreadsheet(path: Path, people: int) -> None:
    """One row per person, from row 2; row `people + 2` repeats the first phone, the last has none."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Лист1")
    sheet.append(HEADER)
    for index in range(people):
        sheet.append([phone(index), NAMES[index % 4], CITIES[index % 3]])
    sheet.append([phone(0), "Двічі", "Київ"])
    sheet.append(["44", "Ніхто", "Київ"])
    book.save(path)


@contextmanager
def working_composer(folder: Path, **scenario: Any) -> Iterator[Composer]:
    """A workspace with a practice gateway that lives 20,000 times faster, and small requests."""
    file = folder / "scenario.json"
    file.write_text(json.dumps({"time_scale": 20_000, "mix": MIX, **scenario}), encoding="utf-8")
    with start_practice(file) as gateway:
        composer = Composer(Workspace(folder / "workspace"))
        account = replace(
            PRACTICE_ACCOUNT,
            base_url=gateway.base_url,
            recipients_per_request=20,
            items_per_request=20,
            parallel_requests=1,
        )
        composer.settings = composer.settings.with_account(account)
        yield composer
        composer.close()


def make_draft(composer: Composer) -> str:
    """A hybrid draft without recipients; gives its id."""
    message = MessageContent(
        viber=ViberContent(sender="ZATYSHOK", text="{Ім’я}, вітаємо", ttl=3600),
        sms=SmsContent(sender="Zatyshok", text="Vitaemo"),
    )
    return composer.drafts.create(CampaignFile(name="Осінь: знижки", message=message))


def import_people(composer: Composer, campaign_id: str, folder: Path, people: int = 200) -> Path:
    """Read a real spreadsheet into the draft; gives the list file."""
    source = folder / "people.xlsx"
    write_spreadsheet(source, people)
    composer.lists.import_list(campaign_id, [Source(source)])
    path = composer.drafts.list_path(campaign_id)
    assert path is not None
    return path


def ledger_of(composer: Composer) -> list[dict[str, Any]]:
    """Every message the practice gateway created."""
    with urllib.request.urlopen(f"{composer.account.base_url}/practice/ledger") as answer:  # noqa: S310 - loopback
        messages: list[dict[str, Any]] = json.load(answer)["messages"]
    return messages
