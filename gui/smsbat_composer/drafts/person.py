"""One person in the lists of drafts and sent campaigns, and in the cells and rows kept beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from smsbat_composer.recipients.list_erasing import count_in_list, erase_from_list
from smsbat_composer.recipients.spellings import PhoneSpellings
from smsbat_composer.workspace.atomic_file import write_atomically
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

_LISTS = "*/recipients-*.sqlite"
_LINE = re.compile(r"[^\r\n]+")
_CONTENT = re.compile(r"[^\"\t,;]+")
_COPIES = {".tsv", ".csv"}  # cells that were pasted, rows of other campaigns


@dataclass(frozen=True, slots=True)
class FoundInList:
    """The newest list of a campaign, so many rows of which hold a phone."""

    campaign_id: str
    rows: int


def find_in_lists(workspace: Workspace, phone: str) -> list[FoundInList]:
    """The campaigns whose lists hold this phone (digits); lists that must be read again are passed over."""
    newest = {path.parent: path for path in sorted(workspace.campaigns_folder.glob(_LISTS))}
    found = []
    for folder, path in newest.items():
        try:
            rows = count_in_list(path, phone)
        except UserError:
            continue
        if rows:
            found.append(FoundInList(folder.name, rows))
    return found


def erase_from_lists(workspace: Workspace, phone: str) -> None:
    """Erase the phone's rows from every list, and from what our own copies of spreadsheets hold."""
    for path in workspace.campaigns_folder.glob(_LISTS):
        try:
            erase_from_list(path, phone)
        except UserError as error:
            if error.code != "list_outdated":
                raise
            path.unlink()  # its spreadsheet must be read again anyway
    for path in _copies(workspace):
        _erase_from_copy(path, PhoneSpellings(phone))


def _copies(workspace: Workspace) -> Iterator[Path]:
    return (path for path in workspace.campaigns_folder.glob("*/*") if path.suffix in _COPIES)


def _erase_from_copy(path: Path, spellings: PhoneSpellings) -> None:
    """The rows stay where they are, empty, so that all others keep their numbers and every character.

    Quotes stay, too: without one, the cell it opens or closes would swallow the rows around.
    """
    text = path.read_bytes().decode("utf-8", "replace")
    if spellings.stand_in(text):
        left = _LINE.sub(
            lambda line: _CONTENT.sub("", line[0]) if spellings.stand_in(line[0]) else line[0], text
        )
        write_atomically(path, left.encode())
