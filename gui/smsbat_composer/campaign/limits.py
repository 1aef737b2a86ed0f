"""Every number the gateway or Viber sets for a message, once: an edit here changes a limit everywhere.

What no message can break stands where it is kept: recipients of a request in workspace/settings_file.py,
the length of a sequence_id and the ids of a question in gateway/payload.py.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Unit(StrEnum):
    """What a limit counts."""

    UTF16 = "utf16"  # UTF-16 code units, as Viber counts: an emoji is two
    SMS_UNITS = "sms_units"  # septets of GSM 7-bit, or UTF-16 units of a Unicode SMS
    PARTS = "parts"
    CHARACTERS = "characters"
    ITEMS = "items"
    SECONDS = "seconds"
    DAYS = "days"
    BYTES = "bytes"
    PIXELS = "pixels"


@dataclass(frozen=True)
class Limit:
    """One bound: its value, what it counts, the wire field it holds for and who says so.

    `source` uses gateway.md's marks: S documented by SMSBAT, T by TurboSMS, C seen in clients,
    V Viber's own specification. Everything but S may turn out wrong for SMSBAT.
    """

    name: str
    value: int
    unit: Unit
    field: str
    source: str


START_TIME_AHEAD = Limit("start_time_ahead", 14, Unit.DAYS, "start_time", "T")

SMS_SENDER = Limit("sms_sender", 11, Unit.CHARACTERS, "sms.sender", "C")
SMS_PARTS = Limit("sms_parts", 10, Unit.PARTS, "sms.text", "T")
SMS_GSM7_UNITS = Limit("sms_gsm7_units", 1521, Unit.SMS_UNITS, "sms.text", "T")
SMS_UCS2_UNITS = Limit("sms_ucs2_units", 661, Unit.SMS_UNITS, "sms.text", "T")

VIBER_TEXT = Limit("viber_text", 1000, Unit.UTF16, "viber.text", "TV")
VIBER_TTL_MIN = Limit("viber_ttl_min", 60, Unit.SECONDS, "viber.ttl", "T")
VIBER_TTL_MAX = Limit("viber_ttl_max", 86_400, Unit.SECONDS, "viber.ttl", "T")
VIBER_TTL_DEFAULT = Limit("viber_ttl_default", 3600, Unit.SECONDS, "viber.ttl", "T")
VIBER_CAPTION = Limit("viber_caption", 30, Unit.UTF16, "viber.caption", "T")
IMAGE_BYTES = Limit("image_bytes", 1_000_000, Unit.BYTES, "viber.image_url", "S")
IMAGE_WIDTH = Limit("image_width", 800, Unit.PIXELS, "viber.image_url", "S")  # advised, as the height is
IMAGE_HEIGHT = Limit("image_height", 600, Unit.PIXELS, "viber.image_url", "S")

CARDS_MIN = Limit("cards_min", 2, Unit.ITEMS, "viber.carousel", "V")
CARDS_MAX = Limit("cards_max", 5, Unit.ITEMS, "viber.carousel", "V")
CARD_TITLE_MIN = Limit("card_title_min", 2, Unit.UTF16, "viber.carousel.*.title", "V")
CARD_TITLE_MAX = Limit("card_title_max", 38, Unit.UTF16, "viber.carousel.*.title", "V")
CARD_BUTTON = Limit("card_button", 10, Unit.UTF16, "viber.carousel.*.button_caption", "V")
CARD_LINK = Limit("card_link", 12, Unit.UTF16, "viber.carousel.*.link_caption", "V")

SURVEY_OPTIONS_MIN = Limit("survey_options_min", 2, Unit.ITEMS, "viber.survey", "S")
SURVEY_OPTIONS_MAX = Limit("survey_options_max", 5, Unit.ITEMS, "viber.survey", "S")
SURVEY_OPTION = Limit("survey_option", 50, Unit.UTF16, "viber.survey.*", "V")
SURVEY_QUESTION = Limit("survey_question", 85, Unit.UTF16, "viber.text", "SV")

LIMITS: Mapping[str, Limit] = MappingProxyType(
    {limit.name: limit for limit in tuple(globals().values()) if isinstance(limit, Limit)}
)


def utf16_units(text: str) -> int:
    """The length of a text as Viber and a Unicode SMS count it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
