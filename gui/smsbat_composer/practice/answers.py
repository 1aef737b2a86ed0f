"""The shapes of the gateway's answers, as gateway.md gives them."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from smsbat_composer.gateway.codes import RESPONSE_CODES
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.practice.ledger import Message, Result
from smsbat_composer.practice.lives import Leg, Life, live
from smsbat_composer.practice.scenario import Scenario

_CHARGED_VIBER = {Status.DELIVERED, Status.READ}
_CHARGED_SMS = {Status.SENT, Status.DELIVERED, Status.UNDELIVERED}


def code_name(code: int) -> str:
    """The response_status that goes with a response_code."""
    known = RESPONSE_CODES.get(code)
    return known.name if known else "UNDOCUMENTED"


def envelope(code: int, result: object = None) -> dict[str, object]:
    """What stands around every answer."""
    return {"response_code": code, "response_status": code_name(code), "response_result": result}


def recipient_entries(results: Sequence[Result]) -> list[dict[str, object]]:
    """The list in an answer to a send: one entry per recipient, in the order asked."""
    return [
        {
            "phone": result.phone,
            "response_code": result.code,
            "message_id": result.message_id,
            "response_status": code_name(result.code),
        }
        for result in results
    ]


def unknown_item(message_id: object, code: int) -> dict[str, object]:
    """The status or details of an id that is not ours: these three keys only."""
    return {"message_id": message_id, "response_code": code, "response_status": code_name(code)}


class Narrator:
    """Tells where a message stands at a moment."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario

    def status_item(self, message: Message, now: datetime) -> dict[str, object]:
        """The item of a status answer: times naive, in UTC (TurboSMS)."""
        life, age = self._life(message), self._age(message, now)
        channel = life.channel(age)
        leg = life.sms if channel is Channel.SMS else life.viber
        assert leg is not None  # noqa: S101 - a life has the leg it names
        step = leg.now(age)
        clicked = leg.clicked_at is not None and leg.clicked_at <= age
        return {
            "message_id": message.message_id,
            "response_code": 0,
            "response_status": code_name(0),
            "recipient": message.phone,
            "sent": _naive(message.execution.begins),
            "updated": _naive(self._moment(message, step.at)),
            "status": step.status,
            "type": channel.value,
            "rejected_status": leg.rejected_status if step.status == Status.REJECTED else None,
            "click_time": _naive(self._moment(message, leg.clicked_at))
            if clicked and leg.clicked_at
            else None,
        }

    def details_item(self, message: Message, now: datetime) -> dict[str, object]:
        """The item of a details answer: times in ISO with Z (SMSBAT). A leg not begun is null."""
        life, age = self._life(message), self._age(message, now)
        has_sms = life.channel(age) is Channel.SMS
        return {
            "message_id": message.message_id,
            "sms": self._sms_details(message, life.sms, age) if life.sms and has_sms else None,
            "viber": self._viber_details(message, life.viber, age) if life.viber else None,
            "response_code": 0,
            "response_status": code_name(0),
        }

    def _viber_details(self, message: Message, leg: Leg, age: float) -> dict[str, object]:
        viber, step = message.execution.asked.viber, leg.now(age)
        assert viber is not None  # noqa: S101 - the leg lives because the part was asked for
        return {
            "added": _iso(message.execution.at),
            "start": _iso(message.execution.asked.start or message.execution.at),
            "sent": _iso(message.execution.begins),
            "updated": _iso(self._moment(message, step.at)),
            "sender": viber.sender,
            "text": viber.text,
            "recipient": message.phone,
            "message_type": "transactional" if viber.is_transactional else "promotional",
            "status": step.status,
            "price": float(self._scenario.prices.viber) if step.status in _CHARGED_VIBER else 0,
            "ttl": viber.ttl,
            "caption": viber.caption,
            "action": viber.action,
        }

    def _sms_details(self, message: Message, leg: Leg, age: float) -> dict[str, object]:
        sms, step = message.execution.asked.sms, leg.now(age)
        assert sms is not None  # noqa: S101 - the leg lives because the part was asked for
        price = self._scenario.prices.sms_part * sms.segments
        return {
            "recipient": message.phone,
            "status": step.status,
            "sent": _iso(self._moment(message, leg.steps[0].at)),
            "updated": _iso(self._moment(message, step.at)),
            "price": float(price) if step.status in _CHARGED_SMS else 0,
            "segments": sms.segments,
        }

    def _life(self, message: Message) -> Life:
        return live(self._scenario, message.phone, message.execution.asked)

    def _age(self, message: Message, now: datetime) -> float:
        """Seconds of life at this moment; below 0 before a start time."""
        return (now - message.execution.begins).total_seconds() * self._scenario.time_scale

    def _moment(self, message: Message, age: float) -> datetime:
        return message.execution.begins + timedelta(seconds=age / self._scenario.time_scale)


def _naive(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
