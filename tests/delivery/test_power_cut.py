"""The power fails at any moment of a campaign: nothing is corrupt, and nobody who may have it is forgotten.

Every place in the log of what was written is a power cut, with each share of what was not synced by then.
`--power-cuts 20` tries twenty choices of that share at every place instead of one.
"""

import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from delivery.disk_log import Delete, Entry, Note, Sync, Write
from delivery.power_cut import Disk
from delivery.power_cut_judge import Judge
from delivery.recorded_campaign import Answered, Left, Recorded, RecordedCampaign, record_campaign

MEMORY = Path("/dev/shm")  # noqa: S108 - an fsync costs nothing there

pytestmark = pytest.mark.timeout(3600)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    made = Path(tempfile.mkdtemp(dir=MEMORY if MEMORY.is_dir() else None))
    yield made
    shutil.rmtree(made)


@pytest.fixture(scope="module")
def campaign(folder: Path) -> RecordedCampaign:
    (folder / "sent").mkdir()
    with pytest.MonkeyPatch.context() as patches:
        return record_campaign(folder / "sent", patches)


def cut_everywhere(
    campaign: RecordedCampaign, log: Sequence[Entry], folder: Path, share: float, cuts: int = 1
) -> Counter[str]:
    """The faults found after a power cut at every place of the log, tried so many times at each."""
    disk, judge = Disk({campaign.database: campaign.plan}), Judge(campaign)
    faults = Counter[str]()
    judged: object = None
    for place, entry in enumerate(log):
        disk.take(entry)
        judge.take(entry)
        for cut in range(cuts):
            files = disk.after_power_cut(share, seed=(place, cut))
            if judged != (files, judge.notes):
                judged = files, judge.notes
                faults.update(judge.find_faults(files, folder / "found"))
    return faults


def test_the_log_holds_all_that_a_campaign_does_to_a_disk(campaign: RecordedCampaign) -> None:
    notes = Counter(type(entry.what) for entry in campaign.log if isinstance(entry, Note))
    assert notes[Left] == notes[Answered] == notes[Recorded] > 8
    writes = [entry for entry in campaign.log if isinstance(entry, Write)]
    assert {entry.path.suffix for entry in writes} == {".sqlite", ".sqlite-wal", ".jsonl"}
    beginnings = [entry for entry in writes if entry.path.suffix == ".sqlite-wal" and entry.offset == 0]
    assert len(beginnings) > 4, "checkpoints, after which the log of the database begins anew"
    assert [entry.path.suffix for entry in campaign.log if isinstance(entry, Delete)] == [".sqlite-wal"] * 2


@pytest.mark.parametrize("share", [0, 0.5, 0.9])
def test_after_a_power_cut(campaign: RecordedCampaign, folder: Path, share: float, power_cuts: int) -> None:
    assert cut_everywhere(campaign, campaign.log, folder, share, power_cuts) == {}


def _of_database(path: Path) -> bool:
    return path.name.startswith("journal")


def _of_witness(path: Path) -> bool:
    return path.suffix == ".jsonl"


@pytest.mark.parametrize(
    ("lies", "lost"), [(_of_database, "the database has lost"), (_of_witness, "the witness has lost")]
)
def test_a_disk_that_lies_about_syncing_is_found_out(
    campaign: RecordedCampaign, folder: Path, lies: Callable[[Path], bool], lost: str
) -> None:
    """Which shows that the judge can tell."""
    log = [entry for entry in campaign.log if not (isinstance(entry, Sync) and lies(entry.path))]
    assert any(fault.startswith(lost) for fault in cut_everywhere(campaign, log, folder, 0))
