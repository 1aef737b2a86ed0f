"""How many SMS segments the gateway bills for a text: its own arithmetic, apart from the composer's."""

import re
from collections.abc import Sequence

_GSM_BASIC = (
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_ESCAPED = "\f^{}\\[~]|€"
_GSM_TEXT = re.compile(f"[{re.escape(_GSM_BASIC + _GSM_ESCAPED)}]*")
# The longest texts the gateway takes; TurboSMS names both numbers.
_LONGEST_LATIN = 1521
_LONGEST_UNICODE = 661


def utf16_units(text: str) -> int:
    """The length the gateway counts in: a character outside the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def count_segments(text: str) -> int:
    """The number of segments billed; an escape or a surrogate pair never straddles two of them."""
    if _is_gsm(text):
        return _fill_segments(_gsm_widths(text), single=160, joined=153)
    return _fill_segments(_unicode_widths(text), single=70, joined=67)


def is_too_long(text: str) -> bool:
    """Whether the gateway answers 413 to this SMS text."""
    if _is_gsm(text):
        return sum(_gsm_widths(text)) > _LONGEST_LATIN
    return utf16_units(text) > _LONGEST_UNICODE


def _is_gsm(text: str) -> bool:
    return _GSM_TEXT.fullmatch(text) is not None


def _gsm_widths(text: str) -> list[int]:
    return [2 if character in _GSM_ESCAPED else 1 for character in text]


def _unicode_widths(text: str) -> list[int]:
    return [2 if character > "\uffff" else 1 for character in text]


def _fill_segments(widths: Sequence[int], *, single: int, joined: int) -> int:
    if sum(widths) <= single:
        return 1
    segments, used = 1, 0
    for width in widths:
        if used + width > joined:
            segments, used = segments + 1, 0
        used += width
    return segments
