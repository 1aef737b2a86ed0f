from datetime import UTC, datetime

import pytest

from smsbat_composer.gateway.statuses import Channel
from smsbat_composer.practice.lives import Leg, Life, live
from smsbat_composer.practice.scenario import LifeKind, Scenario
from smsbat_composer.practice.validation import read_send

VIBER = {"sender": "ZATYSHOK", "text": "Привіт", "ttl": 3600}
SMS = {"sender": "Zatyshok", "text": "Pryvit"}


def _life(kind: LifeKind, phone: str = "380501112233", *, ttl: int = 3600, **channels: object) -> Life:
    body = {
        "recipients": [phone],
        "sequence_id": "s",
        **(channels or {"viber": {**VIBER, "ttl": ttl}, "sms": SMS}),
    }
    asked = read_send(body, recipients_limit=1, now=datetime.now(UTC))
    return live(Scenario(mix={kind: 1}), phone, asked)


def _story(leg: Leg | None) -> list[str]:
    return [step.status for step in leg.steps] if leg else []


@pytest.mark.parametrize(
    ("kind", "viber", "sms"),
    [
        (LifeKind.READ, ["Sent", "Delivered", "Read"], None),
        (LifeKind.DELIVERED, ["Sent", "Delivered"], None),
        (LifeKind.NOT_VIBER, ["Rejected"], "Delivered"),
        (LifeKind.BLOCKED, ["Rejected"], "Delivered"),
        (LifeKind.NO_DEVICE, ["Rejected"], "Delivered"),
        (LifeKind.EXPIRED, ["Sent", "Expired"], "Delivered"),
        (LifeKind.UNDELIVERED, ["Sent", "Undelivered"], "Undelivered"),
        (LifeKind.STUCK, [], None),
        (LifeKind.STRANGE, ["Moderation"], None),
    ],
)
def test_a_hybrid_goes_on_as_sms_where_viber_fails(kind: LifeKind, viber: list[str], sms: str | None) -> None:
    life = _life(kind)
    assert _story(life.viber) == ["Queued", "Accepted", *viber]
    assert _story(life.sms) == (["Queued", "Accepted", "Sent", sms] if sms else [])
    assert _life(kind, viber=VIBER).sms is None


@pytest.mark.parametrize("kind", LifeKind)
def test_times_run_forward_and_the_sms_waits_for_viber_s_end(kind: LifeKind) -> None:
    for number in range(50):
        life = _life(kind, f"38050{number:07d}", ttl=60 + number * 600)
        times = [step.at for leg in (life.viber, life.sms) if leg for step in leg.steps]
        assert times == sorted(times)
        assert times[-1] < 3600 + 1500 + 700


def test_the_ttl_is_the_wait_before_the_sms() -> None:
    life = _life(LifeKind.EXPIRED, ttl=120)
    assert life.viber is not None
    assert life.viber.steps[-1].at == 120


def test_a_plain_sms_is_delivered_unless_nothing_is() -> None:
    assert {_story(_life(kind, sms=SMS).sms)[-1] for kind in LifeKind} == {
        "Delivered",
        "Undelivered",
        "Accepted",
        "Moderation",
    }


def test_the_channel_changes_when_the_sms_begins() -> None:
    life = _life(LifeKind.NOT_VIBER)
    assert life.viber is not None
    assert life.sms is not None
    rejected_at, begins_at = life.viber.steps[-1].at, life.sms.steps[0].at
    assert life.channel(rejected_at) is Channel.VIBER
    assert life.viber.now(rejected_at).status == "Rejected"
    assert life.channel(begins_at) is Channel.SMS
    assert life.viber.now(-1).status == "Queued"


def test_a_life_follows_from_seed_phone_and_sequence_id() -> None:
    body = {"recipients": ["380501112233"], "viber": VIBER, "sms": SMS}

    def story(seed: int, phone: str, sequence_id: str) -> Life:
        asked = read_send({**body, "sequence_id": sequence_id}, recipients_limit=1, now=datetime.now(UTC))
        return live(Scenario(seed=seed), phone, asked)

    first = story(1, "380501112233", "a")
    assert first == story(1, "380501112233", "a")
    assert first not in [
        story(2, "380501112233", "a"),
        story(1, "380501112234", "a"),
        story(1, "380501112233", "b"),
    ]
