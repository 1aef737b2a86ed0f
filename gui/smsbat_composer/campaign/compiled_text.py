"""One text of the message, made ready to be filled a million times."""

import re
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from urllib.parse import quote

from smsbat_composer.campaign.message_fields import FieldKind, MessageField
from smsbat_composer.campaign.placeholders import Literal, Template, escape_braces, parse

_SCHEME = re.compile(r"https?://", re.IGNORECASE)


class CompiledText:
    """A message field as a format: its literal parts, and the slots of a row's values between them.

    A placeholder without a column stays as it is written, so that the preview shows it.
    """

    def __init__(self, field: MessageField, slots: Mapping[str, int]) -> None:
        """`slots` gives the place among a row's values for each column key."""
        self.path = field.path
        self.kind = field.kind
        self.template = _template(field)
        self.tokens = tuple(_tokens(self.template, slots))
        self._format = as_format(self.tokens)
        self._pick = picker([token for token in self.tokens if isinstance(token, int)])

    @property
    def is_constant(self) -> bool:
        """The text is the same for every row of any list."""
        return not self.template.placeholders

    def render(self, values: Sequence[str]) -> str:
        """The text for a row's values; in an address they are percent-encoded."""
        picked = self._pick(values)
        return self._format % (tuple(map(encode_for_url, picked)) if self.kind is FieldKind.URL else picked)


def encode_for_url(value: str) -> str:
    """A value as one piece of an address: everything but letters, digits and -._~ is percent-encoded."""
    return quote(value, safe="")


def as_format(tokens: Sequence[str | int]) -> str:
    """A %-format of literal texts, with a hole for each number."""
    return "".join("%s" if isinstance(token, int) else token.replace("%", "%%") for token in tokens)


def picker(places: Sequence[int]) -> Callable[[Sequence[str]], tuple[str, ...]]:
    """A quick way to take the items at these places; always gives a tuple."""
    if not places:
        return lambda _items: ()
    if len(places) == 1:
        (only,) = places
        return lambda items: (items[only],)
    return itemgetter(*places)


def _template(field: MessageField) -> Template:
    if field.kind is FieldKind.NAME:
        return parse(escape_braces(field.text))
    scheme = _SCHEME.match(field.text) if field.kind is FieldKind.URL else None
    if scheme is None:
        return parse(field.text)
    # A phone's keyboard begins with a capital: https:// all the same, but the gateway reads small letters.
    return parse(scheme[0].lower() + field.text[scheme.end() :])


def _tokens(template: Template, slots: Mapping[str, int]) -> list[str | int]:
    return [
        piece.text
        if isinstance(piece, Literal)
        else slots.get(piece.key, template.source[piece.start : piece.end])
        for piece in template.pieces
    ]
