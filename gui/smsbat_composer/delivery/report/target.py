"""Where a table is saved: written beside the target, then put in its place whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.passing_folder import passing_folder


def check_target(target: Path) -> None:
    """Raises the UserError that writing a table there would, as far as the target alone shows it."""
    suffix = target.suffix.lower()
    if suffix == ".pdf":
        raise UserError(ReportFault.PDF_IN_WINDOW.value)
    if suffix not in {".xlsx", ".csv"}:
        raise UserError(ReportFault.FORMAT_UNKNOWN.value, suffix=target.suffix)
    with folder_beside(target):
        pass


def is_workbook(target: Path) -> bool:
    """Whether it will be a workbook, and not a text."""
    return target.suffix.lower() == ".xlsx"


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """A folder on the target's disk, gone at the end; what the disk refuses becomes `report_unwritable`."""
    with disk_refusals(target), passing_folder(target.parent, f".{target.name}.") as it:
        yield it


@contextmanager
def disk_refusals(target: Path) -> Iterator[None]:
    """A full disk, a folder that is gone or not ours: told as what kept this target from being written."""
    try:
        yield
    except OSError as error:
        raise UserError(ReportFault.UNWRITABLE.value, path=target, reason=error.strerror or "") from error


def put_in_place(draft: Path, target: Path) -> Path:
    """Move a finished file to its target, or beside it when another program has the target open.

    Gives where it is now. Only Windows refuses to replace an open file, and Excel opens one just so.
    """
    try:
        return draft.replace(target)
    except PermissionError:
        if not target.exists():
            raise
        return draft.replace(_free_name(target))


def _free_name(target: Path) -> Path:
    names = (target.with_name(f"{target.stem} ({number}){target.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())
