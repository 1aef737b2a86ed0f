"""What can be seen of the sending before anything is planned."""

import json
from collections.abc import Callable

from delivery.desk import ACCOUNT, Desk, campaign_file, phone
from smsbat_composer.delivery.preview import first_items, preview_requests
from smsbat_composer.recipients.list_file import RecipientList

MakeList = Callable[..., RecipientList]


def test_the_first_items_are_those_that_are_sent(desk: Desk, make_list: MakeList) -> None:
    campaign = campaign_file(sms="{Ім’я}, vitaemo", viber="{Ім’я}, вітаємо")
    rows = [(phone(index), f"Ім’я {index % 4}") for index in range(30)]
    shown = first_items(campaign, make_list(rows), ACCOUNT, 3)
    body = json.loads(desk.claim(desk.plan(rows, campaign)).body)
    sent = [{name: value for name, value in item.items() if name != "sequence_id"} for item in body.values()]
    assert shown == sent[:3]


def test_requests_are_counted_as_they_grow_in_good_weather(make_list: MakeList) -> None:
    # 10 + 20 + 40 + 80 + 100 + 100 + 50
    assert (
        preview_requests(
            campaign_file(), make_list([(phone(index), "Олена") for index in range(400)]), ACCOUNT
        )
        == 7
    )
