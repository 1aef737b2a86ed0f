"""Lists of cards and options changed by one item; each gives a new list."""

from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


def with_moved(items: Sequence[Item], start: int, end: int) -> tuple[Item, ...]:
    """The item at `start` stands at `end` now."""
    others = without(items, start)
    return (*others[:end], items[start], *others[end:])


def with_inserted(items: Sequence[Item], place: int, item: Item) -> tuple[Item, ...]:
    """A new item stands at this place."""
    return (*items[:place], item, *items[place:])


def without(items: Sequence[Item], place: int) -> tuple[Item, ...]:
    """The item at this place is gone."""
    return (*items[:place], *items[place + 1 :])


def where_from(old: Sequence[object], new: Sequence[object]) -> list[int | None]:
    """For each new item its place among the old ones; None for one that was not there.

    Equal items are the same one, the nearest by place first; of lists of one length, an item that is
    equal to none is the changed one of its place.
    """
    free = set(range(len(old)))
    places: list[int | None] = [None] * len(new)
    for at, item in enumerate(new):
        alike = [place for place in free if old[place] == item]
        if alike:
            places[at] = min(alike, key=lambda place, at=at: abs(place - at))  # type: ignore[misc] # a default
            free.discard(places[at] or 0)
    if len(old) == len(new):
        for at in range(len(new)):
            if places[at] is None and at in free:
                places[at] = at
    return places
