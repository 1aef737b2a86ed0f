"""The four request examples of the provider's page, as campaign files that render to its bodies."""

import json
from typing import Any

import pytest

from smsbat_composer.campaign.campaign_file import campaign_bytes, parse_campaign
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import Severity
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.payload import send_body, send_bytes, sendmulti_bytes

HYBRID = """{
"sender": "GlobalSender",
"text": "Test message",
"recipients": ["380951111111", "380952222222"],
"start_time": "2025-09-29T10:00:00Z",
"sequence_id": "seq_12345",
"sms": {
"sender": "SMSSender",
"text": "SMS version of message",
"is_flash": false
},
"viber": {
"sender": "ViberSender",
"text": "Viber version of message",
"ttl": 3600,
"image_url": "https://example.com/image.png",
"caption": "Button text",
"action": "https://google.com",
"count_clicks": true,
"is_transactional": false
}
}"""

CAROUSEL = """{
"sender": "GlobalSender",
"text": "Check out our products",
"recipients": ["380951111111"],
"viber": {
"sender": "ViberSender",
"text": "Check out our products",
"is_transactional": false,
"carousel": [
{
"title": "Product 1",
"image_url": "https://example.com/product1.jpg",
"button_caption": "Buy Now",
"button_url": "https://example.com/buy/product1",
"link_caption": "Learn More",
"link_url": "https://example.com/product1"
},
{
"title": "Product 2",
"image_url": "https://example.com/product2.jpg",
"button_caption": "Buy Now",
"button_url": "https://example.com/buy/product2",
"link_caption": "Learn More",
"link_url": "https://example.com/product2"
}
]
}
}"""

SURVEY = """{
"sender": "GlobalSender",
"text": "Please rate our service",
"recipients": ["380951111111"],
"viber": {
"sender": "ViberSender",
"text": "Please rate our service",
"is_transactional": true,
"survey": [
"Excellent",
"Good",
"Average",
"Poor"
]
}
}"""

BATCH = """{
"batch_1": {
"sender": "GlobalSender",
"text": "Test message",
"recipients": ["380982462128", "380501111111"],
"sms": {
"sender": "SMSSender",
"text": "SMS version of message"
}
},
"batch_2": {
"sender": "GlobalSender",
"text": "Second message",
"recipients": ["380501111111"],
"viber": {
"sender": "ViberSender",
"text": "Viber message",
"is_transactional": true
}
}
}"""

OUTSIDE_THE_MESSAGE = ("recipients", "start_time", "sequence_id")


def campaign_file(body: dict[str, Any]) -> bytes:
    message = {key: value for key, value in body.items() if key not in OUTSIDE_THE_MESSAGE}
    file = {"format": "smsbat-campaign", "version": 1, "name": "Page", "message": message}
    return json.dumps(file | {"start_time": body.get("start_time")}).encode()


def sent_body(body: dict[str, Any]) -> dict[str, object]:
    """The body that comes of the example's campaign file, its way through the renderer included."""
    campaign = parse_campaign(campaign_bytes(parse_campaign(campaign_file(body))))
    return send_body(
        json.loads(Renderer(campaign, ()).render_content(()).content_json),
        body["recipients"],
        start_time=campaign.wire_start_time,
        sequence_id=body.get("sequence_id"),
    )


def compact(text: str) -> bytes:
    return json.dumps(json.loads(text), separators=(",", ":")).encode()


@pytest.mark.parametrize("example", [HYBRID, CAROUSEL, SURVEY])
def test_a_send_example_is_reproduced_key_by_key(example: str) -> None:
    assert send_bytes(sent_body(json.loads(example))) == compact(example)


def test_the_sendmulti_example_is_reproduced_key_by_key() -> None:
    items = {key: sent_body(body) for key, body in json.loads(BATCH).items()}
    assert sendmulti_bytes(items) == compact(BATCH)


@pytest.mark.parametrize("body", [json.loads(CAROUSEL), json.loads(SURVEY), *json.loads(BATCH).values()])
def test_what_the_page_shows_is_not_blocked(body: dict[str, Any]) -> None:
    problems = check_message(parse_campaign(campaign_file(body)), ())
    assert [problem for problem in problems if problem.severity is Severity.ERROR] == []
