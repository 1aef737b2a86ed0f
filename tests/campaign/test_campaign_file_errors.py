import contextlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.campaign_file import (
    MAX_BYTES,
    CampaignFile,
    campaign_bytes,
    parse_campaign,
    read_campaign,
    write_campaign,
)
from smsbat_composer.campaign.campaign_file_error import CampaignFileError, Expected, FileFault
from smsbat_composer.campaign.options import Options
from smsbat_composer.gateway.payload import Card, MessageContent, SmsContent, ViberContent

WHOLE = CampaignFile(
    name="Осінь",
    message=MessageContent(sms=SmsContent(text="{Код}"), viber=ViberContent(ttl=3600)),
    if_empty={"Код": ""},
)
MINIMAL = {"format": "smsbat-campaign", "version": 1, "name": "", "message": {}}


def changed(place: str, value: object) -> bytes:
    """A whole file with one value set at a dotted place."""
    plain: dict[str, Any] = json.loads(campaign_bytes(WHOLE))
    *parents, last = place.split(".")
    inner = plain
    for step in parents:
        inner = inner.setdefault(step, {})
    inner[last] = value
    return json.dumps(plain).encode()


def refused(content: bytes) -> CampaignFileError:
    with pytest.raises(CampaignFileError) as caught:
        parse_campaign(content)
    return caught.value


@pytest.mark.parametrize(
    ("place", "value", "expected", "bounds"),
    [
        ("name", 5, Expected.TEXT, (None, None)),
        ("message", "текст", Expected.OBJECT, (None, None)),
        ("message.text", 5, Expected.TEXT, (None, None)),
        ("message.sms", [], Expected.OBJECT, (None, None)),
        ("message.sms.text", "\ud800", Expected.TEXT, (None, None)),
        ("message.sms.is_flash", "true", Expected.YES_NO, (None, None)),
        ("message.viber.ttl", "3600", Expected.INTEGER, (None, None)),
        ("message.viber.ttl", 3600.5, Expected.INTEGER, (None, None)),
        ("message.viber.ttl", True, Expected.INTEGER, (None, None)),
        ("message.viber.ttl", float("nan"), Expected.INTEGER, (None, None)),
        ("message.viber.count_clicks", 1, Expected.YES_NO, (None, None)),
        ("message.viber.carousel", {}, Expected.LIST, (None, None)),
        ("message.viber.survey", "так", Expected.LIST, (None, None)),
        ("if_empty", [], Expected.OBJECT, (None, None)),
        ("if_empty.Код", None, Expected.TEXT, (None, None)),
        ("transliterate_sms", 0, Expected.YES_NO, (None, None)),
        ("start_time", "завтра", Expected.TIME, (None, None)),
        ("start_time", "2025-09-29T10:00:00", Expected.TIME, (None, None)),
        ("start_time", "0001-01-01T00:00:00+03:00", Expected.TIME, (None, None)),
        ("start_time", 1759140000, Expected.TIME, (None, None)),
        ("options", None, Expected.OBJECT, (None, None)),
        ("options.already_sent_days", -1, Expected.INTEGER, (0, 3650)),
        ("options.canary", -1, Expected.INTEGER, (0, 1_000_000)),
        ("options.canary", None, Expected.INTEGER, (0, 1_000_000)),
        ("options.stop_if_refused_percent", 101, Expected.INTEGER, (1, 100)),
        ("options.pace_per_minute", 0, Expected.INTEGER, (1, 1_000_000)),
        ("options.quiet_hours", "21:00", Expected.HOURS, (None, None)),
        ("options.quiet_hours", "24:00-08:00", Expected.HOURS, (None, None)),
        ("options.quiet_hours", "09:00-09:00", Expected.HOURS, (None, None)),
    ],
)
def test_a_wrong_value_is_told_with_its_place(
    place: str, value: object, expected: Expected, bounds: tuple[int | None, int | None]
) -> None:
    error = refused(changed(place, value))
    assert (error.code, error.values["place"], error.values["expected"]) == (
        FileFault.WRONG_VALUE,
        place,
        expected,
    )
    assert (error.values["minimum"], error.values["maximum"]) == bounds


def test_items_of_lists_have_their_number_in_the_place() -> None:
    error = refused(changed("message.viber.carousel", [{"title": "Так"}, {"title": 5}]))
    assert error.values["place"] == "message.viber.carousel.1.title"
    error = refused(changed("message.viber.survey", ["Так", None]))
    assert error.values["place"] == "message.viber.survey.1"


@pytest.mark.parametrize(
    ("place", "key", "allowed"),
    [
        ("recipients", "recipients", set(CampaignFile.model_fields)),
        ("message.recipients", "recipients", set(MessageContent.model_fields)),
        ("message.sms.ttl", "ttl", set(SmsContent.model_fields)),
        ("message.viber.button", "button", set(ViberContent.model_fields)),
        ("options.speed", "speed", set(Options.model_fields)),
    ],
)
def test_an_unknown_key_is_refused_with_its_place(place: str, key: str, allowed: set[str]) -> None:
    error = refused(changed(place, 1))
    assert (error.code, error.values["place"], error.values["key"]) == (FileFault.UNKNOWN_KEY, place, key)
    assert set(error.values["allowed"]) == allowed  # type: ignore[call-overload]


def test_an_unknown_key_of_a_card() -> None:
    error = refused(changed("message.viber.carousel", [{"titel": "Так"}]))
    assert error.values["place"] == "message.viber.carousel.0.titel"
    assert set(error.values["allowed"]) == set(Card.model_fields)  # type: ignore[call-overload]


@pytest.mark.parametrize("key", ["name", "message"])
def test_a_missing_key_is_told(key: str) -> None:
    content = json.dumps({name: value for name, value in MINIMAL.items() if name != key}).encode()
    error = refused(content)
    assert (error.code, error.values) == (FileFault.MISSING_KEY, {"place": key})


@pytest.mark.parametrize(
    ("content", "code", "values"),
    [
        (b'{\n  "format": oops', FileFault.NOT_JSON, {"line": 2, "column": 13}),
        (b"", FileFault.NOT_JSON, {"line": 1, "column": 1}),
        (b"[" * 100_000, FileFault.NOT_JSON, {"line": 1, "column": 1}),
        (b'{"a": ' + b"9" * 5000 + b"}", FileFault.NOT_JSON, {"line": 1, "column": 1}),
        ("Осінь".encode("cp1251"), FileFault.NOT_UTF8, {"byte": 0}),
        (b" " * (MAX_BYTES + 1), FileFault.TOO_LARGE, {"limit": MAX_BYTES}),
        (b"[]", FileFault.WRONG_FORMAT, {"expected": "smsbat-campaign", "found": None}),
        (b'{"format": "x"}', FileFault.WRONG_FORMAT, {"expected": "smsbat-campaign", "found": "x"}),
        (changed("version", 2), FileFault.NEWER_VERSION, {"found": 2, "supported": 1}),
        (changed("version", "1"), FileFault.WRONG_VERSION, {"found": "1", "supported": 1}),
        (changed("version", True), FileFault.WRONG_VERSION, {"found": True, "supported": 1}),
        (
            campaign_bytes(WHOLE).replace(b'"canary"', b'"quiet_hours"'),
            FileFault.REPEATED_KEY,
            {"place": "options.quiet_hours", "key": "quiet_hours"},
        ),
    ],
)
def test_files_that_are_no_campaign(content: bytes, code: FileFault, values: dict[str, object]) -> None:
    error = refused(content)
    assert (error.code, error.values) == (code, values)


def test_the_path_is_told_too(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    with pytest.raises(CampaignFileError) as missing:
        read_campaign(path)
    path.write_bytes(b"{")
    with pytest.raises(CampaignFileError) as broken:
        read_campaign(path)
    with pytest.raises(CampaignFileError) as unreadable:
        read_campaign(tmp_path)
    with pytest.raises(CampaignFileError) as unwritable:
        write_campaign(tmp_path / "none" / "c.json", CampaignFile(name="", message=MessageContent()))
    codes = [caught.value.code for caught in (missing, broken, unreadable, unwritable)]
    assert codes == [FileFault.MISSING, FileFault.NOT_JSON, FileFault.UNREADABLE, FileFault.UNWRITABLE]
    assert broken.value.values["path"] == path


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "c.json"
    write_campaign(path, WHOLE)

    def fail(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CampaignFileError) as caught:
        write_campaign(path, CampaignFile(name="", message=MessageContent()))
    assert caught.value.values["reason"] == "No space left on device"
    assert read_campaign(path) == WHOLE
    assert [file.name for file in tmp_path.iterdir()] == ["c.json"]


words = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
PLACES = [
    "name", "message", "message.text", "message.sms", "message.viber", "message.viber.ttl", "if_empty",
    "message.viber.carousel", "message.viber.survey", "message.viber.file_id", "message.sms.is_flash",
    "transliterate_sms", "start_time", "options", "options.canary", "options.quiet_hours",
    "options.stop_if_refused_percent", "format", "version",
]  # fmt: skip


@settings(derandomize=True, max_examples=300)
@given(st.sampled_from(PLACES), anything)
def test_whatever_stands_in_a_file_is_read_or_told(place: str, value: object) -> None:
    with contextlib.suppress(CampaignFileError):  # any other exception would be a bug
        campaign = parse_campaign(changed(place, value))
        assert parse_campaign(campaign_bytes(campaign)) == campaign
