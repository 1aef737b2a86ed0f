"""Rendered contents and their recipients packed into the bytes of one request."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.gateway.payload import send_body, send_bytes, sendmulti_bytes

Person = TypeVar("Person")
Content = TypeVar("Content", bound=Hashable)


def gather(
    rows: Iterable[tuple[Content, Person]], *, max_recipients: int, max_items: int
) -> dict[Content, list[Person]]:
    """The first rows that fit into one request, grouped by their content.

    It stops at the first row that does not fit and never skips one, so the order of the sheet is kept.
    """
    groups: dict[Content, list[Person]] = {}
    for count, (content, person) in enumerate(rows):
        is_full = count == max_recipients or (content not in groups and len(groups) == max_items)
        if is_full:
            break
        groups.setdefault(content, []).append(person)
    return groups


@dataclass(frozen=True, slots=True)
class PackedItem:
    """One distinct content, as JSON has it, with everybody in this request who gets it."""

    sequence_id: str
    content: Mapping[str, object] = field(repr=False)
    phones: tuple[str, ...] = field(repr=False)


def pack(items: Sequence[PackedItem], start_time: str | None) -> tuple[Endpoint, bytes]:
    """One content goes by `send`, several by `sendmulti`.

    The sendmulti key of an item is its sequence_id: an answer that belongs to another request then names
    no item of ours and is seen for what it is.
    """
    bodies = {
        item.sequence_id: send_body(
            item.content, item.phones, start_time=start_time, sequence_id=item.sequence_id
        )
        for item in items
    }
    if len(bodies) == 1:
        return Endpoint.SEND, send_bytes(*bodies.values())
    return Endpoint.SENDMULTI, sendmulti_bytes(bodies)


def has_start_time(body: bytes) -> bool:
    """Whether this body was packed with one; in a text the quotes would stand behind backslashes."""
    return b'"start_time":' in body
