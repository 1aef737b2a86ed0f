"""The JSON of a whole message as a format, into which the escaped values of a row are put.

JSON escapes character by character, so escaping the pieces gives the same as escaping the whole.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from json.encoder import encode_basestring
from typing import NamedTuple

from smsbat_composer.campaign.compiled_text import CompiledText, as_format, encode_for_url, picker
from smsbat_composer.campaign.message_fields import FieldKind
from smsbat_composer.gateway.payload import MessageContent


class _Source(IntEnum):
    VALUE = 0
    VALUE_IN_URL = 1
    LATIN_SMS = 2


class _Hole(NamedTuple):
    source: _Source
    slot: int


_LATIN_SMS = _Hole(_Source.LATIN_SMS, 0)


class ContentFormat:
    """Gives a row's message as compact UTF-8 JSON in wire order, unused fields left out."""

    def __init__(
        self, message: MessageContent, texts: Mapping[str, CompiledText], *, latin_sms: bool
    ) -> None:
        """With `latin_sms` the text at `sms.text` is given whole to `fill`, not made from values."""
        self._latin_sms = latin_sms
        tokens = list(_tokens(message.model_dump(exclude_none=True), "", self._plan(texts)))
        holes = sorted({token for token in tokens if isinstance(token, _Hole)})
        self._pick_values = picker([hole.slot for hole in holes if hole.source is _Source.VALUE])
        self._pick_for_urls = picker([hole.slot for hole in holes if hole.source is _Source.VALUE_IN_URL])
        places = {hole: place for place, hole in enumerate(holes)}
        numbered = [places[token] if isinstance(token, _Hole) else token for token in tokens]
        self._pick_holes = picker([token for token in numbered if isinstance(token, int)])
        self._format = as_format(numbered)

    def fill(self, values: Sequence[str], sms_text: str | None) -> bytes:
        """The JSON for a row's values and, where it is wanted, its Latin SMS text."""
        pieces = [_escape(value) for value in self._pick_values(values)]
        pieces += [encode_for_url(value) for value in self._pick_for_urls(values)]
        if self._latin_sms and sms_text is not None:
            pieces.append(_escape(sms_text))
        return (self._format % self._pick_holes(pieces)).encode()

    def _plan(self, texts: Mapping[str, CompiledText]) -> dict[str, list[str | _Hole]]:
        plan = {path: _text_tokens(text) for path, text in texts.items()}
        if self._latin_sms:
            plan["sms.text"] = [_LATIN_SMS]
        return plan


def _text_tokens(text: CompiledText) -> list[str | _Hole]:
    source = _Source.VALUE_IN_URL if text.kind is FieldKind.URL else _Source.VALUE
    return [_Hole(source, token) if isinstance(token, int) else _escape(token) for token in text.tokens]


def _tokens(value: object, path: str, plan: Mapping[str, list[str | _Hole]]) -> Iterator[str | _Hole]:
    if isinstance(value, dict):
        yield "{"
        for number, (name, inner) in enumerate(value.items()):
            yield f'{"," if number else ""}"{name}":'
            yield from _tokens(inner, f"{path}.{name}" if path else name, plan)
        yield "}"
    elif isinstance(value, list | tuple):
        yield "["
        for number, inner in enumerate(value):
            yield "," if number else ""
            yield from _tokens(inner, f"{path}.{number}", plan)
        yield "]"
    elif isinstance(value, str):
        yield from ('"', *plan[path], '"')
    else:
        yield json.dumps(value)


def _escape(text: str) -> str:
    return encode_basestring(text)[1:-1]
