import json
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from gateway.provider_page import DETAILS_ANSWER
from smsbat_composer.gateway.answers import (
    DetailsItem,
    SmsDetails,
    StatusItem,
    ViberDetails,
    parse_details,
    parse_status,
    parse_time,
)
from smsbat_composer.gateway.statuses import Channel, Status

ID = "573dcb46-7851-4e16-bb1f-721c13ef5f38"
UPDATED = datetime(2025, 9, 29, 14, 17, 2, 577000, UTC)
DELIVERED = {
    "message_id": ID,
    "response_code": 0,
    "response_status": "OK",
    "recipient": "380982462128",
    "sent": "2025-09-29 14:17:02",
    "updated": "2025-09-29T14:17:02.577Z",
    "status": "Delivered",
    "type": "viber",
    "rejected_status": "",
    "click_time": None,
}


def envelope(result: object) -> dict[str, object]:
    return {"response_code": 0, "response_status": "OK", "response_result": result}


def test_the_pages_details_answer():
    assert parse_details(json.loads(DETAILS_ANSWER)) == (
        DetailsItem(
            message_id=ID,
            code=0,
            name="OK",
            sms=None,
            viber=ViberDetails(
                phone="380982462128",
                status=Status.QUEUED,
                raw_status="Queued",
                added=UPDATED,
                start=datetime(2025, 9, 29, 10, tzinfo=UTC),
                sent=UPDATED,
                updated=UPDATED,
                price=Decimal(0),
                ttl=3600,
                message_type="promotional",
            ),
        ),
    )


def test_the_sms_leg():
    leg = {"recipient": 380982462128, "status": "Sent", "updated": "x", "price": 0.83, "segments": "2"}
    (item,) = parse_details(envelope([{"message_id": ID, "sms": leg, "viber": None}]))
    assert item.sms == SmsDetails("380982462128", Status.SENT, "Sent", None, None, Decimal("0.83"), 2)
    assert (item.viber, item.code) == (None, None)


def test_a_status_item():
    assert parse_status(envelope([DELIVERED])) == (
        StatusItem(
            message_id=ID,
            code=0,
            name="OK",
            phone="380982462128",
            channel=Channel.VIBER,
            status=Status.DELIVERED,
            raw_status="Delivered",
            rejected_status="",
            sent=datetime(2025, 9, 29, 14, 17, 2, tzinfo=UTC),
            updated=UPDATED,
            click_time=None,
        ),
    )


def test_an_unknown_id_has_only_its_code():
    entry = {"message_id": ID, "response_code": 414, "response_status": "NOT_ALLOWED_MESSAGE_ID"}
    (item,) = parse_status(envelope([entry]))
    assert (item.code, item.name) == (414, "NOT_ALLOWED_MESSAGE_ID")
    assert (item.status, item.raw_status, item.channel, item.phone) == (None, None, None, "")


def test_an_undocumented_word_is_kept_raw():
    (item,) = parse_status(envelope([DELIVERED | {"status": "Moderation", "type": "rcs"}]))
    assert (item.status, item.raw_status, item.channel) == (Status.UNKNOWN, "Moderation", None)


@pytest.mark.parametrize(
    "shape", [[DELIVERED], DELIVERED, {ID: {**DELIVERED, "message_id": None}}, {"0": DELIVERED}]
)
def test_items_come_in_a_list_by_id_or_bare(shape):
    (item,) = parse_status(envelope(shape))
    assert (item.message_id, item.status) == (ID, Status.DELIVERED)


@pytest.mark.parametrize("result", [None, "x", 5, [None, "x", {}, {"status": "Read"}]])
def test_what_names_no_message_is_left_out(result):
    assert parse_status(envelope(result)) == ()
    assert parse_details(envelope(result)) == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("0.83", Decimal("0.83")),
        (1, Decimal(1)),
        (0.1, Decimal("0.1")),
        (None, None),
        (True, None),
        ("free", None),
        (-1, None),
        (float("nan"), None),
        (float("inf"), None),
        (10**50, None),
        ("1e999999999", None),
        ("", None),
    ],
)
def test_prices(written, read):
    (item,) = parse_details(envelope([{"message_id": ID, "sms": {"price": written}}]))
    assert item.sms is not None
    assert item.sms.price == read


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-09-29T14:17:02.577Z", UPDATED),
        ("2025-09-29 14:17:02", datetime(2025, 9, 29, 14, 17, 2, tzinfo=UTC)),
        ("2025-09-29T17:17:02+03:00", datetime(2025, 9, 29, 17, 17, 2, tzinfo=timezone(timedelta(hours=3)))),
        (" 2025-09-29 ", datetime(2025, 9, 29, tzinfo=UTC)),
        ("", None),
        ("yesterday", None),
        ("0000-00-00 00:00:00", None),
        ("0001-01-01T00:00:00+14:00", None),
        ("2025-02-30 10:00:00", None),
    ],
)
def test_times(text, moment):
    read = parse_time(text)
    assert read == moment
    assert read is None or read.tzinfo is UTC


def test_no_repr_shows_a_phone():
    details = envelope([{"message_id": ID, "sms": {"recipient": "380982462128"}, "viber": DELIVERED}])
    assert "380982462128" not in f"{parse_status(envelope([DELIVERED]))}{parse_details(details)}"
