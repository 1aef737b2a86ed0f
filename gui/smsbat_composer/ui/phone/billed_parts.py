"""Where an SMS is cut into the parts it is billed by."""

from collections.abc import Callable

from smsbat_composer.campaign.limits import utf16_units
from smsbat_composer.campaign.sms_parts import EACH_PART, Encoding, measure


def billed_parts(text: str) -> tuple[str, ...]:
    """The pieces in order; as many as `sms_parts` counts, and no character of two units is cut."""
    found = measure(text)
    if found.parts <= 1:
        return (text,) if text else ()
    room = EACH_PART[found.encoding]
    size_of = _septets if found.encoding is Encoding.GSM7 else utf16_units
    return tuple(_fill(text, room, size_of))


def units_of(parts: tuple[str, ...]) -> tuple[int, ...]:
    """How many units each piece takes of its part."""
    encoding = measure("".join(parts)).encoding
    size_of = _septets if encoding is Encoding.GSM7 else utf16_units
    return tuple(size_of(part) for part in parts)


def _septets(text: str) -> int:
    return measure(text).units


def _fill(text: str, room: int, size_of: Callable[[str], int]) -> list[str]:
    parts: list[str] = []
    start = used = 0
    for position, character in enumerate(text):
        size = size_of(character)
        if used + size > room:
            parts.append(text[start:position])
            start, used = position, 0
        used += size
    return [*parts, text[start:]]
