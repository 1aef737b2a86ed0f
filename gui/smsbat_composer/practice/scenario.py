"""What a practice gateway is like: its moods, prices and weather, read from a JSON file."""

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from smsbat_composer.practice.faults import Fault
from smsbat_composer.words.resources import resource
from smsbat_composer.workspace.errors import UserError

GOOD_WEATHER = "good-weather"
BAD_WEATHER = "bad-weather"
ALL_DELIVERED = "all-delivered"


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Deduplication(StrEnum):
    """What the gateway does with a sequence_id that it has executed already."""

    ANSWER_507 = "507"  # code 507 and the first answer's list (TurboSMS)
    BARE_507 = "507_bare"  # code 507 and no list
    REPLAY = "replay"  # the first answer again, code and list
    CONFLICT = "409"  # HTTP 409 for the whole call
    OFF = "off"  # everything is created anew


class LifeKind(StrEnum):
    """How a message ends. In a hybrid every life that Viber does not deliver goes on as an SMS."""

    READ = "read"
    DELIVERED = "delivered"
    NOT_VIBER = "not_viber"  # Rejected, SRVC_NOT_VIBER_USER
    BLOCKED = "blocked"  # Rejected, SRVC_USER_BLOCKED
    NO_DEVICE = "no_device"  # Rejected, SRVC_NO_SUITABLE_DEVICE
    EXPIRED = "expired"  # Viber's ttl runs out
    UNDELIVERED = "undelivered"  # no channel reaches the phone
    STUCK = "stuck"  # Accepted for ever
    STRANGE = "strange"  # a status that no document names


DEFAULT_MIX: Mapping[LifeKind, float] = {
    LifeKind.READ: 0.62,
    LifeKind.DELIVERED: 0.25,
    LifeKind.NOT_VIBER: 0.07,
    LifeKind.BLOCKED: 0.01,
    LifeKind.EXPIRED: 0.03,
    LifeKind.UNDELIVERED: 0.02,
}


class Prices(_Part):
    """Money for one delivered Viber message and one SMS segment."""

    viber: Decimal = Field(default=Decimal("0.62"), ge=0)
    sms_part: Decimal = Field(default=Decimal("0.94"), ge=0)


class Scenario(_Part):
    """One practice gateway's character; every key may be left out.

    seed                    names the run of luck: the same seed gives the same lives, refusals and faults
    time_scale              seconds of a message's life that pass in one real second
    longest_viber_wait      s of life after which Viber gives up even if the ttl is longer
    latency                 least and most real seconds before every answer
    mix                     weights of the lives of created messages (any positive total)
    refusals                share of phones refused, by response code ("404": 0.006)
    refused_phones          response code for exactly these phones
    clicks                  share of the read messages with a counted button that are clicked
    prices                  see Prices
    deduplication           see Deduplication
    remember_sequence_ids   real seconds after which a sequence_id is forgotten; null = never
    same_message_seconds    TurboSMS refuses the same message to the same phone for 90 s (427). 0 = off,
                            which is the default: a 427 would hide a double from the ledger
    recipients_limit        405 above it
    items_limit             405 above it for sendmulti; null = none known
    http_401                a missing or wrong token gets a real HTTP 401 in place of codes 103/301
    faults                  see Fault; earlier ones win
    """

    seed: int = 1
    time_scale: float = Field(default=600, gt=0)
    longest_viber_wait: float = Field(default=3600, gt=0)
    latency: tuple[float, float] = (0, 0)
    mix: Mapping[LifeKind, Annotated[float, Field(ge=0)]] = DEFAULT_MIX
    refusals: Mapping[int, Annotated[float, Field(ge=0, le=1)]] = {}
    refused_phones: Mapping[str, int] = {}
    clicks: float = Field(default=0.3, ge=0, le=1)
    prices: Prices = Prices()
    deduplication: Deduplication = Deduplication.ANSWER_507
    remember_sequence_ids: float | None = Field(default=None, ge=0)
    same_message_seconds: float = Field(default=0, ge=0)
    recipients_limit: int = Field(default=5000, ge=1)
    items_limit: int | None = Field(default=None, ge=1)
    http_401: bool = False
    faults: tuple[Fault, ...] = ()

    @model_validator(mode="after")
    def _make_sense(self) -> Self:
        if sum(self.mix.values()) <= 0:
            raise ValueError("mix: give at least one life a weight")
        if sum(self.refusals.values()) > 1:
            raise ValueError("refusals: the shares add up to more than 1")
        if not 0 <= self.latency[0] <= self.latency[1]:
            raise ValueError("latency: the least comes first and neither is negative")
        return self


class ScenarioError(UserError):
    """The scenario file cannot be used."""


def ready_scenario(name: str = GOOD_WEATHER) -> Path:
    """The file of a scenario that ships with the program."""
    return resource("scenarios", f"{name}.json")


def read_scenario(path: Path) -> Scenario:
    """The scenario in a file; `scenario_unreadable` (path), `scenario_invalid` (path, place, why)."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ScenarioError("scenario_unreadable", path=path) from error
    try:
        return Scenario.model_validate_json(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(step) for step in first["loc"])
        raise ScenarioError("scenario_invalid", path=path, place=place, why=first["msg"]) from error
