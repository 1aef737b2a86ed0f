"""How long to wait, in words: the gateway counts in seconds, people do not."""

from smsbat_composer.words import tr

MINUTE, HOUR = 60, 3600
OFFERED = (MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, *(hours * HOUR for hours in (1, 2, 3, 6, 12, 24)))


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


def fallback_words(seconds: int) -> str:
    """When the SMS of a hybrid message goes out."""
    if seconds % HOUR == 0:
        return tr("if Viber does not deliver it in {n} hours", n=seconds // HOUR)
    if seconds % MINUTE == 0:
        return tr("if Viber does not deliver it in {n} minutes", n=seconds // MINUTE)
    return tr("if Viber does not deliver it in {n} seconds", n=seconds)
