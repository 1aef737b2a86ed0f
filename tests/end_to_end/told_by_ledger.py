"""What a campaign must have come to, told from the practice gateway's own ledger alone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path

from smsbat_composer.delivery.states import DisplayGroup
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.practice.lives import live
from smsbat_composer.practice.scenario import Scenario
from smsbat_composer.practice.send_object import SendObject
from smsbat_composer.practice.validation import read_send

_GROUPS: Mapping[str, DisplayGroup] = {
    Status.READ: DisplayGroup.READ,
    Status.DELIVERED: DisplayGroup.DELIVERED,
    Status.EXPIRED: DisplayGroup.NOT_DELIVERED,
    Status.UNDELIVERED: DisplayGroup.NOT_DELIVERED,
    Status.REJECTED: DisplayGroup.NOT_DELIVERED,
}


@dataclass(frozen=True)
class Fate:
    """What became of one phone; `viber_reason` is how Viber left it to the SMS, "" when it did not."""

    group: DisplayGroup
    channel: str
    code: int
    viber_reason: str
    price: Decimal
    parts: int


def read_fates(ledger: Path, scenario: Scenario) -> dict[str, Fate]:
    """The end of everybody's story; who is refused once and taken later has been taken."""
    fates: dict[str, Fate] = {}
    for execution in map(json.loads, ledger.read_text("utf-8").splitlines()):
        phones = [phone for phone, _code, _id in execution["results"]]
        at = datetime.fromisoformat(execution["at"])
        asked = read_send(
            {**execution["content"], "recipients": phones}, recipients_limit=len(phones), now=at
        )
        for phone, code, message_id in execution["results"]:
            if message_id is not None:
                fates[phone] = _end(scenario, phone, asked)
            elif phone not in fates:
                fates[phone] = Fate(DisplayGroup.REFUSED, "", code, "", Decimal(0), 0)
    return fates


def _end(scenario: Scenario, phone: str, asked: SendObject) -> Fate:
    life, prices = live(scenario, phone, asked), scenario.prices
    assert life.viber is not None
    status = life.viber.steps[-1].status
    if life.sms is None:
        group = _GROUPS.get(status, DisplayGroup.QUEUED)
        price = prices.viber if group in {DisplayGroup.READ, DisplayGroup.DELIVERED} else Decimal(0)
        return Fate(group, Channel.VIBER, 0, "", price, 0)
    assert asked.sms is not None
    group = _GROUPS[life.sms.steps[-1].status]
    return Fate(group, Channel.SMS, 0, status, prices.sms_part * asked.sms.segments, asked.sms.segments)
