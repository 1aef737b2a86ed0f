"""Every file of the corpus reads as it is written down there: row by row, or with the fault."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recipients.corpus.expected import FILES, Expected, read_expected
from recipients.corpus.people import STOP_LIST
from smsbat_composer.recipients.errors import ImportFailed, ImportFault
from smsbat_composer.recipients.importing import import_list
from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.source import Source

ReadList = Callable[..., RecipientList]

CORPUS = read_expected()
READ = {name: expected for name, expected in CORPUS.items() if expected.fault is None}
REFUSED = {name: expected.fault for name, expected in CORPUS.items() if expected.fault is not None}


def test_the_corpus_is_all_there() -> None:
    kept = {path.name for path in FILES.iterdir()}
    assert kept == set(CORPUS)
    assert len(CORPUS) >= 60


@pytest.mark.parametrize(("name", "expected"), READ.items(), ids=READ)
def test_every_row_has_its_outcome(read_list: ReadList, name: str, expected: Expected) -> None:
    recipients = read_list(FILES / name, stop_list=STOP_LIST)
    rows = recipients.page(RowFilter.ALL, 0, 1000)
    told = [[row.number, row.outcome, row.phone, row.problem, row.duplicate_of] for row in rows]
    assert told == expected.rows
    read_as = recipients.read_as
    assert {key: _plain(getattr(read_as, key)) for key in expected.read_as} == expected.read_as
    assert [row.number for row in recipients.page(RowFilter.HIDDEN, 0, 1000)] == expected.hidden
    counts = recipients.counts()
    assert (counts.empty, counts.hidden) == (expected.empty, len(expected.hidden))
    _assert_adds_up(recipients)
    if expected.names:
        column = next(index for index, cells in enumerate(zip(*(r.cells for r in rows), strict=True))
                      if list(cells) == expected.names)  # fmt: skip
        assert column not in recipients.phone_columns
    for title, cells in expected.cells.items():
        column = recipients.columns.index(title)
        assert [row.cells[column] for row in rows] == cells


def _assert_adds_up(recipients: RecipientList) -> None:
    """Every row from the header's on stands in one place and no row in two."""
    beside = [*recipients.page(RowFilter.EMPTY, 0, 1000), *recipients.page(RowFilter.HIDDEN, 0, 1000)]
    everybody = recipients.page(RowFilter.ALL, 0, 1000)
    numbers = sorted(row.number for row in [*beside, *everybody])
    first = recipients.read_as.header_row + 1
    assert numbers == list(range(first, first + len(numbers)))
    by_filter = sum(recipients.count(RowFilter(outcome.value)) for outcome in Outcome)
    assert by_filter == len(numbers)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize(("name", "fault"), REFUSED.items(), ids=REFUSED)
def test_a_hostile_file_is_refused_with_its_reason(tmp_path: Path, name: str, fault: str) -> None:
    if name == "far-cell.xlsx" and sys.platform != "linux":
        pytest.skip("only Linux has a ceiling for the memory of a process")
    with pytest.raises(ImportFailed) as failure:
        import_list([Source(FILES / name)], tmp_path / "list.sqlite")
    assert failure.value.fault is ImportFault(fault)
    assert list(tmp_path.iterdir()) == []


# The peak is this program's own: ru_maxrss would begin at the peak of the process that started it.
_MEASURE = """
import sys
from contextlib import suppress
from pathlib import Path
from smsbat_composer.recipients.errors import ImportFailed
from smsbat_composer.recipients.importing import ImportJob, read_into_list
from smsbat_composer.recipients.source import Source
with suppress(ImportFailed):
    read_into_list(lambda news: None, ImportJob((Source(Path(sys.argv[1])),), Path(sys.argv[2])))
peak = next(line for line in open('/proc/self/status') if line.startswith('VmHWM'))
print(int(peak.split()[1]) >> 10)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measured where the unit is known")
@pytest.mark.parametrize("name", [*REFUSED, "pandas-page-named.xls"])
def test_a_hostile_file_takes_little_memory(tmp_path: Path, name: str) -> None:
    script = tmp_path / "measure.py"
    script.write_text(_MEASURE, "utf-8")
    run = subprocess.run(
        [sys.executable, script, FILES / name, tmp_path / "list.sqlite"],
        capture_output=True,
        check=False,
        text=True,
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "gui")},
    )
    # Nothing is printed where the reader aborted over a cell far away: it asked for more than there is.
    assert int(run.stdout or 0) < 500
