"""One engine per campaign, across programs: the window and the command line may both be open.

It is a courtesy (what is safe, the journal's compare-and-set makes safe): a second engine would take the
first one's requests in flight for cut off.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.file_lock import file_lock, is_held


@contextmanager
def campaign_lock(folder: Path, campaign_id: str, *, may_be_sent: bool = True) -> Iterator[None]:
    """Hold the campaign; UserError `campaign_at_work` when another engine does.

    Where it cannot be one (a draft, or a campaign that is over), somebody plans it or erases people from it
    at this moment: `campaign_busy`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with file_lock(_path(folder, campaign_id)) as is_ours:
        if not is_ours and may_be_sent:
            raise UserError("campaign_at_work", campaign=campaign_id)
        if not is_ours:
            raise UserError("campaign_busy")
        yield


def is_at_work(folder: Path, campaign_id: str) -> bool:
    """Whether an engine holds the campaign at this moment, in this program or another."""
    return is_held(_path(folder, campaign_id))


def campaigns_at_work(folder: Path) -> set[str]:
    """The campaigns that are held at this moment, in this program or another."""
    return {path.stem for path in folder.glob("*.lock") if is_held(path)}


def _path(folder: Path, campaign_id: str) -> Path:
    return folder / f"{campaign_id}.lock"
