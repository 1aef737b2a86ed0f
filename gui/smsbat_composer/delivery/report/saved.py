"""What is told of a report: how far it is, where it was saved, and what it could not keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path


class ReportStage(StrEnum):
    """What is being done; only FILLING and WRITING count rows."""

    CHECKING = "checking"  # whether the user's workbook still holds the rows
    OPENING = "opening"
    FILLING = "filling"
    SAVING = "saving"


@dataclass(frozen=True, slots=True)
class ReportProgress:
    """How far a report is; `rows` of those in the file."""

    stage: ReportStage
    rows: int = 0


class NoteKind(StrEnum):
    """What the user should know of a report; the values that go with each stand beside it."""

    SAVED_BESIDE = "saved_beside"  # name, asked
    ORIGINAL_MISSING = "original_missing"  # name
    ORIGINAL_CHANGED = "original_changed"  # name
    ORIGINAL_UNREADABLE = "original_unreadable"  # name, place (of what openpyxl failed at, for the log)
    ORIGINAL_TOO_LARGE = "original_too_large"  # name
    FORMATS_LEFT = "formats_left"  # name: a format that is read and not written
    SEVERAL_FILES = "several_files"
    CONTACTS_REMOVED = "contacts_removed"
    LEFT_OUT = "left_out"  # losses: a list of Loss


class Loss(StrEnum):
    """What a workbook has that its copy does not."""

    MACROS = "macros"
    PICTURES = "pictures"
    SHAPES = "shapes"
    CONTROLS = "controls"
    EXTENSIONS = "extensions"  # sparklines, slicers, rules that look into another sheet


@dataclass(frozen=True, slots=True)
class Note:
    """One of them, with what it speaks of."""

    kind: NoteKind
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SavedReport:
    """A report on disk."""

    path: Path
    notes: tuple[Note, ...] = ()
