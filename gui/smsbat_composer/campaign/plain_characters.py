"""The typographic characters that make an SMS Unicode, and the plain ones that do not."""

from smsbat_composer.campaign.placeholders import change_literals

_PLAIN = str.maketrans(
    dict.fromkeys("’‘ʼ‛`´′＇", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", "")  # invisible: from copied web pages
    | {"…": "...", "№": "N", "•": "-", "×": "x"}
)


def to_plain(text: str) -> str:
    """The text with plain apostrophes, quotes, dashes and spaces; letters stay as they are."""
    return text.translate(_PLAIN)


def template_to_plain(source: str) -> str:
    """The same for a text with placeholders: column names in braces stay as they are."""
    return change_literals(source, to_plain)
