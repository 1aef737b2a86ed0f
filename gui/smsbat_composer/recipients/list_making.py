"""A spreadsheet into a list file, in this process."""

import time
from collections.abc import Callable
from pathlib import Path

from smsbat_composer.recipients.list_writer import write_list
from smsbat_composer.recipients.reading import read_sheet
from smsbat_composer.recipients.sheet import NotRegular, ReadChoices


def make_list(
    source: Path,
    target: Path,
    choices: ReadChoices,
    *,
    stop_list: frozenset[str],
    on_rows: Callable[[int], None],
) -> None:
    """Read `source` and leave its list file at `target`, where there is none yet. Raises ImportFailed.

    `on_rows` is told after every few rows how many are in. It starts again from nothing where the
    beginning of a file misled: then the file is surveyed and read anew.
    """
    started = time.monotonic()

    def make(*, survey: bool) -> None:
        sheet, read_as = read_sheet(source, choices, survey=survey)
        write_list(target, source, sheet, read_as, stop_list=stop_list, on_rows=on_rows, started=started)

    try:
        make(survey=False)
    except NotRegular:
        target.unlink(missing_ok=True)
        make(survey=True)
