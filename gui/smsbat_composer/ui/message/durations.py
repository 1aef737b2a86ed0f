"""How long to wait, in words and read from words: the gateway counts in seconds, people do not."""

import re

from smsbat_composer.words import tr

MINUTE, HOUR = 60, 3600
OFFERED = (MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, *(hours * HOUR for hours in (1, 2, 3, 6, 12, 24)))

_WORDS = {
    1: "с сек секунда секунди секунд секунду s sec secs second seconds",
    MINUTE: "х хв хвилина хвилини хвилин хвилину m min mins minute minutes",
    HOUR: "г год година години годин годину h hr hrs hour hours",
    24 * HOUR: "д дн день дні днів доба доби діб добу d day days",
}
_UNITS = {word: seconds for seconds, words in _WORDS.items() for word in words.split()}
_PIECE = re.compile(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]*)\.?\s*")
_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)")
_MOST_DIGITS = 9


def duration_words(seconds: int) -> str:
    """Whole units, the largest first: 1 hour 30 minutes."""
    hours, rest = divmod(seconds, HOUR)
    minutes, left = divmod(rest, MINUTE)
    words = []
    if hours:
        words.append(tr("{n} hours", n=hours))
    if minutes:
        words.append(tr("{n} minutes", n=minutes))
    if left or not words:
        words.append(tr("{n} seconds", n=left))
    return " ".join(words)


def read_duration(text: str) -> int | None:
    """Seconds of what a person writes: `90 хв`, `1 год 30 хв`, `1.5 h`, `1:30`; None where it is no duration.

    A bare number is minutes.
    """
    words = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").casefold().split())
    if clock := _CLOCK.fullmatch(words):
        return int(clock[1]) * HOUR + int(clock[2]) * MINUTE
    seconds, position = 0.0, 0
    while match := _PIECE.match(words, position):
        factor = _UNITS.get(match[2]) if match[2] else MINUTE
        if factor is None or len(match[1]) > _MOST_DIGITS:
            return None
        seconds += float(match[1].replace(",", ".")) * factor
        position = match.end()
    return round(seconds) if position and position == len(words) else None


def fallback_words(seconds: int) -> str:
    """When the SMS of a hybrid message goes out."""
    if seconds % HOUR == 0:
        return tr("if Viber does not deliver it in {n} hours", n=seconds // HOUR)
    if seconds % MINUTE == 0:
        return tr("if Viber does not deliver it in {n} minutes", n=seconds // MINUTE)
    return tr("if Viber does not deliver it in {n} seconds", n=seconds)
