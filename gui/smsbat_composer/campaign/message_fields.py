"""The places of a message that hold text: one walk, for rendering and for checks."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from smsbat_composer.campaign.hidden_characters import is_unseen
from smsbat_composer.gateway.payload import MessageContent


class FieldKind(StrEnum):
    """How a value is put into a field: as it is, percent-encoded, or not at all."""

    TEXT = "text"
    URL = "url"
    NAME = "name"  # a sender: registered with the provider, so never built from a column


_KINDS = {
    "sender": FieldKind.NAME,
    "text": FieldKind.TEXT,
    "caption": FieldKind.TEXT,
    "title": FieldKind.TEXT,
    "button_caption": FieldKind.TEXT,
    "link_caption": FieldKind.TEXT,
    "survey": FieldKind.TEXT,
    "image_url": FieldKind.URL,
    "action": FieldKind.URL,
    "button_url": FieldKind.URL,
    "link_url": FieldKind.URL,
}


@dataclass(frozen=True)
class MessageField:
    """One text of a message; `path` is its dotted wire path, items counted from 0."""

    path: str
    text: str
    kind: FieldKind


def message_fields(message: MessageContent) -> tuple[MessageField, ...]:
    """Every text there is in a message, in wire order."""
    return tuple(_walk(message.model_dump(exclude_none=True), "", None))


def kind_of_field(path: str) -> FieldKind:
    """How values are put into the text at a wire path; KeyError where none stands there."""
    return _KINDS[next(step for step in reversed(path.split(".")) if not step.isdecimal())]


def is_blank(text: str | None) -> bool:
    """There is nothing to read in it: a cell, a field or a whole text."""
    return text is None or is_unseen(text)


def _walk(value: object, path: str, kind: FieldKind | None) -> Iterator[MessageField]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _walk(inner, f"{path}.{name}" if path else name, _KINDS.get(name))
    elif isinstance(value, list | tuple):
        for index, inner in enumerate(value):
            yield from _walk(inner, f"{path}.{index}", kind)
    elif isinstance(value, str):
        if kind is None:
            raise TypeError(f"no kind is known for the text at {path}")
        yield MessageField(path, value, kind)
