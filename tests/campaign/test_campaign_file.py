import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.campaign_file import (
    CampaignFile,
    campaign_bytes,
    json_schema,
    parse_campaign,
    read_campaign,
    write_campaign,
)
from smsbat_composer.campaign.options import Options
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent
from smsbat_composer.words.resources import resource

# product.md, word for word.
PRODUCT_EXAMPLE = """{
  "format": "smsbat-campaign", "version": 1, "name": "Осінній розпродаж",
  "message": {"sms": {"sender": "Zatyshok", "text": "{Звертання}, vash kod {Промокод}"},
              "viber": {"sender": "ZATYSHOK", "text": "{Звертання}, ваш код {Промокод}", "ttl": 3600, "caption": "Відкрити", "action": "https://zatyshok.example/{Промокод}"}},
  "if_empty": {"Звертання": "Вітаємо"},
  "transliterate_sms": false,
  "start_time": null,
  "options": {"already_sent_days": 30, "canary": 0, "stop_if_refused_percent": null, "pace_per_minute": null, "quiet_hours": null}
}
"""  # noqa: E501 - as it stands there

WRITTEN = """{
  "format": "smsbat-campaign",
  "version": 1,
  "name": "Осінній розпродаж",
  "message": {
    "sms": {
      "sender": "Zatyshok",
      "text": "{Звертання}, vash kod {Промокод}"
    },
    "viber": {
      "sender": "ZATYSHOK",
      "text": "{Звертання}, ваш код {Промокод}",
      "ttl": 3600,
      "caption": "Відкрити",
      "action": "https://zatyshok.example/{Промокод}"
    }
  },
  "if_empty": {
    "Звертання": "Вітаємо"
  },
  "transliterate_sms": false,
  "start_time": null,
  "options": {
    "already_sent_days": 30,
    "canary": 0,
    "stop_if_refused_percent": null,
    "pace_per_minute": null,
    "quiet_hours": null
  }
}
"""

MINIMAL = {"format": "smsbat-campaign", "version": 1, "name": "", "message": {}}


def ordered(text: str) -> str:
    """JSON without its white space: equal only when keys and their order are equal."""
    return json.dumps(json.loads(text), ensure_ascii=False)


def test_the_product_s_example_is_kept_whole_and_byte_stable(tmp_path: Path) -> None:
    path = tmp_path / "Осінь.json"
    path.write_text(PRODUCT_EXAMPLE, encoding="utf-8")
    write_campaign(path, read_campaign(path))
    assert path.read_bytes().decode() == WRITTEN
    assert ordered(WRITTEN) == ordered(PRODUCT_EXAMPLE)
    write_campaign(path, read_campaign(path))
    assert path.read_bytes().decode() == WRITTEN


def test_a_change_shows_as_one_line() -> None:
    campaign = parse_campaign(PRODUCT_EXAMPLE.encode())
    renamed = campaign.model_copy(update={"options": Options(canary=50)})
    before, after = (campaign_bytes(one).decode().splitlines() for one in (campaign, renamed))
    assert [line for line in after if line not in before] == ['    "canary": 50,']


def test_the_least_a_file_may_hold() -> None:
    campaign = parse_campaign(json.dumps(MINIMAL).encode())
    assert campaign == CampaignFile(name="", message=MessageContent())
    assert campaign.options.already_sent_days == 30


def test_a_byte_order_mark_is_no_fault() -> None:
    assert parse_campaign(b"\xef\xbb\xbf" + PRODUCT_EXAMPLE.encode()).name == "Осінній розпродаж"


def test_the_start_is_kept_as_utc() -> None:
    campaign = parse_campaign(
        PRODUCT_EXAMPLE.replace('"start_time": null', '"start_time": "2025-09-29T13:00:00.5+03:00"').encode()
    )
    assert campaign.start_time == datetime(2025, 9, 29, 10, tzinfo=UTC)
    assert campaign.wire_start_time == "2025-09-29T10:00:00Z"
    assert '"start_time": "2025-09-29T10:00:00Z"' in campaign_bytes(campaign).decode()


def test_the_shipped_schema_is_the_model_s() -> None:
    shipped = resource("campaign.schema.json").read_text(encoding="utf-8")
    assert shipped == json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n", (
        "write it anew: json.dumps(json_schema(), ensure_ascii=False, indent=2) and a line end"
    )


def test_the_schema_demands_and_refuses_what_the_reader_does() -> None:
    schema: dict[str, Any] = json_schema()
    assert schema["required"] == ["format", "version", "name", "message"]
    assert schema["properties"]["format"]["const"] == "smsbat-campaign"
    assert schema["additionalProperties"] is False
    assert all(part["additionalProperties"] is False for part in schema["$defs"].values())


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
maybe = st.none() | words
cards = st.builds(Card, title=maybe, image_url=maybe, link_url=maybe)
messages = st.builds(
    MessageContent,
    sender=maybe,
    text=maybe,
    sms=st.none() | st.builds(SmsContent, text=maybe, is_flash=st.none() | st.booleans()),
    viber=st.none()
    | st.builds(
        ViberContent,
        ttl=st.none() | st.integers(),
        carousel=st.none() | st.lists(cards, max_size=3).map(tuple),
        survey=st.none() | st.lists(words, max_size=3).map(tuple),
    ),
)
campaigns = st.builds(
    CampaignFile,
    name=words,
    message=messages,
    if_empty=st.dictionaries(words, words, max_size=3),
    transliterate_sms=st.booleans(),
    start_time=st.none()
    | st.integers(0, 10**9).map(
        lambda seconds: datetime(2001, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    ),
    options=st.builds(Options, canary=st.integers(0, 99), quiet_hours=st.sampled_from([None, "21:00-09:30"])),
)


@settings(derandomize=True)
@given(campaigns)
def test_a_campaign_survives_its_file(campaign: CampaignFile) -> None:
    content = campaign_bytes(campaign)
    assert parse_campaign(content) == campaign
    assert campaign_bytes(parse_campaign(content)) == content
