"""One person beside the journal: in lists, in cells and rows kept with them, and in texts the user wrote.

A list is never changed, for a window or a job may be reading it: a new one takes its place.
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import apsw

from smsbat_composer.drafts.shelf import lists_in, next_list_in
from smsbat_composer.recipients.list_erasing import count_in_list, erase_from_list
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.spellings import PhoneSpellings
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.database import disk_trouble_told
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

# Cells that were pasted, and rows of other campaigns; a row goes on over the line ends of a quoted cell.
_ROWS = {
    ".tsv": re.compile(r'(?:(?<![^\t\r\n])"(?:[^"]|"")*"|[^\r\n])+'),
    ".csv": re.compile(r'(?:(?<![^,;\r\n])"(?:[^"]|"")*"|[^\r\n])+'),
}
_DAMAGED = {apsw.CorruptError.__name__, apsw.NotADBError.__name__}
_CONTENT = re.compile(r"[^\"\t,;\r\n]+")


@dataclass(frozen=True, slots=True)
class FoundInList:
    """A campaign with so many rows that hold a phone; `is_unread`: its list cannot be searched."""

    campaign_id: str
    rows: int
    is_unread: bool


def find_in_lists(workspace: Workspace, phone: str) -> list[FoundInList]:
    """The campaigns in whose list, or in what lies beside it, this phone (digits) stands or may stand."""
    spellings = PhoneSpellings(phone)
    found = []
    for folder in _folders(workspace):
        counted = [_count(path, phone) for path in lists_in(folder)]
        rows = counted[-1] if counted else 0
        if not rows:  # what is beside the newest list is mostly a part of it
            copied = (_count_rows(path, spellings) for path in _copies(folder))
            rows = max(filter(None, (*counted, *copied)), default=0)
        is_unread = None in counted
        if rows or is_unread:
            found.append(FoundInList(folder.name, rows, is_unread))
    return found


def erase_from_lists(workspace: Workspace, phone: str) -> None:
    """Erase the phone's rows from every list, and from what our own copies of spreadsheets hold.

    A list that cannot be searched is removed: its spreadsheet must be read again anyway. What somebody has
    open stays on Windows, to be found again.
    """
    spellings = PhoneSpellings(phone)
    for folder in _folders(workspace):
        _erase_from_newest(folder, phone)
        for path in _copies(folder):
            _erase_from_copy(path, spellings)


def _erase_from_newest(folder: Path, phone: str) -> None:
    """The others go, that none of them takes its place."""
    target, lists = next_list_in(folder), lists_in(folder)  # what comes from now on has that name
    rows = _count(lists[-1], phone) if lists else 0
    if rows:
        try:
            erase_from_list(lists[-1], phone, target)
        except FileExistsError:  # an import has ended meanwhile: the newest is another one
            _erase_from_newest(folder, phone)
            return
    for path in lists[:-1] if rows == 0 else lists:
        with suppress(PermissionError):  # open on Windows
            path.unlink(missing_ok=True)


def find_in_texts(workspace: Workspace, phone: str) -> dict[str, str]:
    """The drafts (by id) and templates whose message, or whose file's name has the phone (digits).

    Gives their names.
    """
    spellings = PhoneSpellings(phone)
    drafts = {path: path.parent.name for path in workspace.campaigns_folder.glob("*/campaign.json")}
    templates = {path: path.stem for path in workspace.templates_folder.glob("*.json")}
    found = {}
    for path, key in (drafts | templates).items():
        text = path.read_bytes().decode("utf-8", "replace")
        if any(map(spellings.stand_in, [text, *_sources(lists_in(path.parent))])):
            found[key] = _name(text)
    return found


def _sources(lists: Sequence[Path]) -> list[str]:
    """What the newest of the lists was read from; a list that cannot be read is told elsewhere."""
    try:
        with RecipientList(lists[-1]) as recipients:
            return [str(source.path) for source in recipients.sources]
    except (IndexError, UserError, apsw.Error):
        return []


def _name(text: str) -> str:
    with suppress(ValueError, LookupError, TypeError, RecursionError):  # damaged
        return str(json.loads(text)["name"])
    return ""


def _folders(workspace: Workspace) -> list[Path]:
    return [path for path in workspace.campaigns_folder.iterdir() if path.is_dir()]


def _copies(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.suffix in _ROWS)


def _count(path: Path, phone: str) -> int | None:
    """How many rows of a list hold the phone; None where it cannot be searched: outdated, or damaged."""
    try:
        with disk_trouble_told():  # one that cannot be read now may be whole
            return count_in_list(path, phone)
    except (apsw.SQLError, ValueError):
        return None
    except UserError as error:
        if error.code == "list_outdated" or error.values.get("reason") in _DAMAGED:
            return None
        raise


def _count_rows(path: Path, spellings: PhoneSpellings) -> int:
    text = path.read_bytes().decode("utf-8", "replace")
    if not spellings.stand_in(text):
        return 0
    return sum(spellings.stand_in(row[0]) for row in _ROWS[path.suffix].finditer(text))


def _erase_from_copy(path: Path, spellings: PhoneSpellings) -> None:
    """The rows stay where they are, empty, so that all others keep their numbers and every character.

    Quotes stay, too: without one, the cell it opens or closes would swallow the rows around.
    """
    text = path.read_bytes().decode("utf-8", "replace")
    if spellings.stand_in(text):
        left = _ROWS[path.suffix].sub(
            lambda row: _CONTENT.sub("", row[0]) if spellings.stand_in(row[0]) else row[0], text
        )
        write_atomically(path, left.encode())
