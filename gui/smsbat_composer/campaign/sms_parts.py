"""How many parts an SMS takes: the only counter, for preview, checks, cost and sending."""

import re
from enum import StrEnum
from typing import NamedTuple

from smsbat_composer.campaign.limits import utf16_units

# GSM 03.38: the basic set without its escape, and the characters reached through the escape.
_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENSION = "\f^{}\\[~]|€"

_OUTSIDE_GSM = re.compile(f"[^{re.escape(_BASIC + _EXTENSION)}]")
_EXTENDED = re.compile(f"[{re.escape(_EXTENSION)}]")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Encoding(StrEnum):
    """How an SMS travels: 7 bits a character, or 16 as soon as one character needs it."""

    GSM7 = "gsm7"
    UCS2 = "ucs2"


# Units that fit into a message of one part, and into each part of a longer one.
SINGLE_PART = {Encoding.GSM7: 160, Encoding.UCS2: 70}
EACH_PART = {Encoding.GSM7: 153, Encoding.UCS2: 67}


class Measure(NamedTuple):
    """The size of an SMS, without the reasons: what is counted for every row."""

    encoding: Encoding
    units: int
    parts: int
    used: int  # units taken in the last part


class SmsParts(NamedTuple):
    """The size of an SMS as the counter under the editor shows it.

    `units` are septets (GSM 7-bit; an extension character takes two) or UTF-16 units. `left` is how many
    more fit before the next part. `forcing` are the distinct characters that make the SMS Unicode.
    """

    encoding: Encoding
    units: int
    parts: int
    per_part: int
    left: int
    forcing: tuple[str, ...]


def measure(text: str) -> Measure:
    """Encoding, units and parts of a text; an empty text takes no part."""
    if _OUTSIDE_GSM.search(text) is None:
        encoding, pairs = Encoding.GSM7, _EXTENDED
        units = len(text) + len(_EXTENDED.findall(text))
    else:
        encoding, pairs = Encoding.UCS2, _ASTRAL
        units = utf16_units(text)
    if units <= SINGLE_PART[encoding]:
        return Measure(encoding, units, 1 if text else 0, units)
    room = EACH_PART[encoding]
    if units == len(text):  # every character takes one unit, so the parts fill up exactly
        parts = -(-units // room)
        return Measure(encoding, units, parts, units - (parts - 1) * room)
    return Measure(encoding, units, *_pack(text, pairs, room))


def count_parts(text: str) -> SmsParts:
    """Everything the counter shows about a text."""
    encoding, units, parts, used = measure(text)
    per_part = SINGLE_PART[encoding] if parts <= 1 else EACH_PART[encoding]
    forcing = forcing_characters(text) if encoding is Encoding.UCS2 else ()
    return SmsParts(encoding, units, parts, per_part, per_part - used, forcing)


def forcing_characters(text: str) -> tuple[str, ...]:
    """The distinct characters that make an SMS Unicode, in order of appearance."""
    return tuple(dict.fromkeys(_OUTSIDE_GSM.findall(text)))


def _pack(text: str, pairs: re.Pattern[str], room: int) -> tuple[int, int]:
    """Fill parts in order, never splitting a two-unit character; gives the parts and the last one's units."""
    parts, used, position = 1, 0, 0
    for pair in pairs.finditer(text):
        parts, used = _add_single(parts, used, pair.start() - position, room)
        if used + 2 > room:
            parts, used = parts + 1, 0
        used += 2
        position = pair.end()
    return _add_single(parts, used, len(text) - position, room)


def _add_single(parts: int, used: int, count: int, room: int) -> tuple[int, int]:
    """Add characters of one unit each; the last part stays full rather than a new one being opened."""
    total = used + count
    if total <= room:
        return parts, total
    more = (total - 1) // room
    return parts + more, total - more * room
