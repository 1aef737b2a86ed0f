"""The checks of one send object; the first that fails gives its response_code.

A field that gateway.md does not know, and null in place of an absent field, is refused (300): stricter
than the provider is known to be, so that a slip is found in practice and not with real money. Its numbers
are its own on purpose: the other side would not take ours on trust either.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from smsbat_composer.practice.send_object import RefusedError, SendObject, SmsPart, ViberPart
from smsbat_composer.practice.sms_segments import count_segments, is_too_long, utf16_units
from smsbat_composer.practice.viber_layout import check_layout

_ROOT_FIELDS = {
    "recipients": list,
    "sender": str,
    "text": str,
    "sequence_id": str,
    "sms": dict,
    "viber": dict,
}
_SMS_FIELDS = {"sender": str, "text": str, "is_flash": bool}
_VIBER_FIELDS = {
    "sender": str,
    "text": str,
    "image_url": str,
    "caption": str,
    "action": str,
    "count_clicks": bool,
    "is_transactional": bool,
    "carousel": list,
    "survey": list,
    "file_id": int,
}
_LONGEST_ALPHA_NAME = 11
_LONGEST_VIBER_TEXT = 1000
_LONGEST_SEQUENCE_ID = 40
_DEFAULT_TTL = 3600
_FARTHEST_START = timedelta(days=14)


def read_send(body: object, *, recipients_limit: int, now: datetime) -> SendObject:
    """The send object in a decoded JSON body, or RefusedError."""
    if not isinstance(body, dict):
        raise RefusedError(300)
    if not body:
        raise RefusedError(104)
    start = _read_start(body.get("start_time"), now) if "start_time" in body else None
    _check_types(body, _ROOT_FIELDS, apart={"start_time"})
    if "sms" not in body and "viber" not in body:
        raise RefusedError(104)
    return SendObject(
        recipients=_read_recipients(body, recipients_limit),
        sequence_id=_read_sequence_id(body),
        start=start,
        viber=_read_viber(body) if "viber" in body else None,
        sms=_read_sms(body) if "sms" in body else None,
        content={name: value for name, value in body.items() if name != "recipients"},
    )


def _check_types(fields: Mapping[str, object], known: Mapping[str, type], apart: set[str]) -> None:
    for name, value in fields.items():
        # type() and not isinstance(): JSON true must not pass for a number.
        if name not in apart and type(value) is not known.get(name):
            raise RefusedError(300)


def _read_recipients(body: Mapping[str, object], limit: int) -> tuple[str, ...]:
    recipients = body.get("recipients")
    if not isinstance(recipients, list) or not recipients:
        raise RefusedError(202)
    if not all(isinstance(phone, str) for phone in recipients):
        raise RefusedError(300)
    if len(recipients) > limit:
        raise RefusedError(405)
    return tuple(recipients)


def _read_sequence_id(body: Mapping[str, object]) -> str | None:
    sequence_id = body.get("sequence_id")
    if sequence_id is None:
        return None
    if not (
        isinstance(sequence_id, str)
        and sequence_id.isascii()
        and 0 < len(sequence_id) <= _LONGEST_SEQUENCE_ID
    ):
        raise RefusedError(300)
    return sequence_id


def _read_start(value: object, now: datetime) -> datetime:
    if not isinstance(value, str) or not value.endswith("Z"):
        raise RefusedError(303)
    try:
        start = datetime.fromisoformat(value)
    except ValueError:
        raise RefusedError(303) from None
    if start > now + _FARTHEST_START:
        raise RefusedError(403)
    return start.astimezone(UTC)


def _inherit(body: Mapping[str, object], channel: Mapping[str, object], name: str) -> str:
    """The channel's own sender or text, else the root's; "" where neither says anything."""
    value = channel.get(name, body.get(name, ""))
    return value if isinstance(value, str) and value.strip() else ""


def _read_sms(body: Mapping[str, object]) -> SmsPart:
    sms = body["sms"]
    assert isinstance(sms, dict)  # noqa: S101 - _check_types has seen to it
    _check_types(sms, _SMS_FIELDS, apart=set())
    sender, text = _inherit(body, sms, "sender"), _inherit(body, sms, "text")
    if not sender:
        raise RefusedError(200)
    if len(sender) > _LONGEST_ALPHA_NAME:
        raise RefusedError(302)
    if not text:
        raise RefusedError(201)
    if is_too_long(text):
        raise RefusedError(413)
    return SmsPart(sender, text, count_segments(text))


def _read_viber(body: Mapping[str, object]) -> ViberPart:
    viber = body["viber"]
    assert isinstance(viber, dict)  # noqa: S101 - _check_types has seen to it
    _check_types(viber, _VIBER_FIELDS, apart={"ttl"})
    sender, text = _inherit(body, viber, "sender"), _inherit(body, viber, "text")
    if not sender:
        raise RefusedError(200)
    if not text and not _stands_without_text(viber):
        raise RefusedError(201)
    if utf16_units(text) > _LONGEST_VIBER_TEXT:
        raise RefusedError(413)
    ttl = _read_ttl(viber)
    check_layout(viber, text)
    return ViberPart(
        sender=sender,
        text=text or None,
        ttl=ttl,
        is_transactional=viber.get("is_transactional", False),
        counts_clicks=viber.get("count_clicks", False) and "action" in viber,
        caption=viber.get("caption"),
        action=viber.get("action"),
    )


def _stands_without_text(viber: Mapping[str, object]) -> bool:
    has_button = "caption" in viber or "action" in viber
    return ("image_url" in viber or "file_id" in viber) and not has_button


def _read_ttl(viber: Mapping[str, object]) -> int:
    ttl = viber.get("ttl", _DEFAULT_TTL)
    if type(ttl) is not int:
        raise RefusedError(306)
    if not 60 <= ttl <= 86400:
        raise RefusedError(409)
    return ttl
