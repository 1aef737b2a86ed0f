"""What a list is to be read from when the user changes something of what it was read from."""

from collections.abc import Sequence
from pathlib import Path

from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source

Sources = tuple[Source, ...]


def files(paths: Sequence[Path]) -> Sources:
    """Files of which nothing is known yet: everything about them is guessed."""
    return tuple(Source(path) for path in paths)


def read_otherwise(recipients: RecipientList, index: int, choices: ReadChoices) -> Sources:
    """The list's sources, one of them (from 0) read by other choices."""
    return tuple(
        read.again(choices if place == index else None) for place, read in enumerate(recipients.sources)
    )


def without_read(recipients: RecipientList, index: int) -> Sources:
    """The list's sources but this one."""
    return tuple(read.again() for place, read in enumerate(recipients.sources) if place != index)


def replaced(sources: Sequence[Source], index: int, source: Source) -> Sources:
    """These sources, another one in this place."""
    return (*sources[:index], source, *sources[index + 1 :])


def without(sources: Sequence[Source], index: int) -> Sources:
    """These sources but one."""
    return (*sources[:index], *sources[index + 1 :])
