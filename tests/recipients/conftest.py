from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_making import make_list
from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source

ReadList = Callable[..., RecipientList]


@pytest.fixture
def read_list(tmp_path: Path) -> Iterator[ReadList]:
    """The list of a file, or of bytes under a name, read in this process; closed at the end."""
    opened: list[RecipientList] = []

    def read(
        source: Path | bytes | str,
        choices: ReadChoices | None = None,
        *,
        name: str = "list.csv",
        stop_list: frozenset[str] = frozenset(),
    ) -> RecipientList:
        if not isinstance(source, Path):
            path = tmp_path / name
            path.write_bytes(source.encode() if isinstance(source, str) else source)
            source = path
        target = tmp_path / f"list-{len(opened)}.sqlite"
        make_list([Source(source, choices or ReadChoices())], target, stop_list=stop_list)
        opened.append(RecipientList(target))
        return opened[-1]

    yield read
    for recipients in opened:
        recipients.close()
