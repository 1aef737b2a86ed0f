"""How carefully a campaign is sent: the `options` of the campaign file."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

_QUIET_HOURS = r"^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$"


def _check_that_some_hours_are_left(hours: str) -> str:
    start, _, end = hours.partition("-")
    if start == end:
        raise ValueError("quiet hours that start when they end")
    return hours


# "21:00-09:00" by the clock of Europe/Kyiv, the end not included; may run over midnight.
HoursOfDay = Annotated[str, Field(pattern=_QUIET_HOURS), AfterValidator(_check_that_some_hours_are_left)]


class Options(BaseModel):
    """The user's precautions; each default but `already_sent_days` means "none"."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    already_sent_days: int = Field(
        default=30, ge=0, le=3650, description="warn of the same text to the same phone; 0: do not look"
    )
    canary: int = Field(
        default=0, ge=0, le=1_000_000, description="send so many first, then wait for me; 0: none"
    )
    stop_if_refused_percent: int | None = Field(
        default=None, ge=1, le=100, description="pause when more of those answered are refused"
    )
    pace_per_minute: int | None = Field(
        default=None, ge=1, le=1_000_000, description="people handed over a minute, at the most"
    )
    quiet_hours: HoursOfDay | None = Field(
        default=None, description="nobody is handed over in them; such as 21:00-09:00, Europe/Kyiv"
    )
