"""The four request examples of the provider's page, as campaign files that render to its bodies."""

import json
from typing import Any

import pytest

from gateway.provider_page import BATCH, CAROUSEL, HYBRID, SURVEY
from smsbat_composer.campaign.campaign_file import campaign_bytes, parse_campaign
from smsbat_composer.campaign.checks import check_message
from smsbat_composer.campaign.problems import Severity
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.gateway.payload import send_body, send_bytes, sendmulti_bytes

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
