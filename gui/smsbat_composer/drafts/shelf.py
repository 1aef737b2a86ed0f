"""The drafts of a workspace: each a folder with its content and its recipient list.

A draft is content only. What was planned or sent is the journal's, which shares the campaign's id.
"""

import contextlib
import json
import logging
import shutil
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from smsbat_composer.campaign.campaign_file import (
    CampaignFile,
    campaign_bytes,
    parse_campaign,
    read_bytes,
    write_bytes,
)
from smsbat_composer.campaign.campaign_file_error import CampaignFileError
from smsbat_composer.drafts.switched_off import SwitchedOff
from smsbat_composer.recipients.list_copying import copy_list
from smsbat_composer.recipients.list_file import ListIdentity, RecipientList, identify
from smsbat_composer.workspace.atomic_file import place_new
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

_CAMPAIGN_FILE = "campaign.json"
_SWITCHED_OFF = "switched_off"  # the one key of a draft's file that a campaign file does not have
_LISTS = "recipients-*.sqlite"
_PASTED = "pasted-*.tsv"

_NOTHING = SwitchedOff()

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Draft:
    """One campaign as it stands on disk."""

    campaign_id: str
    campaign: CampaignFile
    switched_off: SwitchedOff
    changed: datetime
    recipients: int | None  # rows to send; None while there is no list


class DraftShelf:
    """The drafts of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def create(self, campaign: CampaignFile, switched_off: SwitchedOff = _NOTHING) -> str:
        """Put a new draft on the shelf; gives its id."""
        campaign_id = uuid.uuid4().hex
        self._workspace.campaign_folder(campaign_id).mkdir(parents=True)
        self.save(campaign_id, campaign, switched_off)
        return campaign_id

    def save(self, campaign_id: str, campaign: CampaignFile, switched_off: SwitchedOff = _NOTHING) -> None:
        """Replace the draft's content in one step."""
        write_bytes(self._file(campaign_id), _draft_bytes(campaign, switched_off))

    def load(self, campaign_id: str) -> Draft:
        """One draft; `campaign_unknown` when it is not here."""
        file = self._file(campaign_id)
        if not file.exists():
            raise UserError("campaign_unknown", campaign=campaign_id)
        changed = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        try:
            campaign, switched_off = _parse_draft(read_bytes(file))
        except CampaignFileError as error:
            error.values["path"] = file
            raise
        return Draft(campaign_id, campaign, switched_off, changed, self._count(campaign_id))

    def all(self) -> list[Draft]:
        """Every draft, last changed first; one that cannot be read is left out and logged, never removed."""
        found = []
        for file in self._workspace.campaigns_folder.glob(f"*/{_CAMPAIGN_FILE}"):
            try:
                found.append(self.load(file.parent.name))
            except UserError as error:
                _log.warning("Draft %s left out: %s", file.parent.name, error)
        return sorted(found, key=lambda draft: draft.changed, reverse=True)

    def duplicate(self, campaign_id: str, name: str) -> str:
        """A copy under a new name, with its recipient list; gives the copy's id."""
        draft = self.load(campaign_id)
        copy = self.create(draft.campaign.model_copy(update={"name": name}), draft.switched_off)
        if source := self.list_path(campaign_id):
            copy_list(source, self.new_list_path(copy))
        return copy

    def delete(self, campaign_id: str) -> None:
        """Remove the draft and its contact data from this computer; `draft_not_removed` if some is left."""
        folder = self._workspace.campaign_folder(campaign_id)
        shutil.rmtree(folder, ignore_errors=True)
        if folder.exists():
            raise UserError("draft_not_removed", folder=folder)

    def remove_contacts(self, campaign_id: str) -> None:
        """Remove lists, pasted cells and rows of other campaigns; `draft_not_removed` if some are left."""
        folder = self._workspace.campaign_folder(campaign_id)
        for path in [path for path in folder.glob("*") if path.name != _CAMPAIGN_FILE]:
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise UserError("draft_not_removed", folder=folder) from error

    def list_path(self, campaign_id: str) -> Path | None:
        """The campaign's recipient list; None while there is none."""
        return max(self._lists(campaign_id), default=None)

    def list_of(self, campaign_id: str) -> Path:
        """The same; UserError `list_missing` where there is none."""
        path = self.list_path(campaign_id)
        if path is None:
            raise UserError("list_missing")
        return path

    def list_identity(self, campaign_id: str) -> ListIdentity | None:
        """Which list the campaign has; None while there is none."""
        path = self.list_path(campaign_id)
        with contextlib.suppress(FileNotFoundError):  # it goes at this moment
            return identify(path) if path else None
        return None

    def phone_columns(self, campaign_id: str) -> tuple[str, ...] | None:
        """The names of the phone columns of its list, by priority; None while there is no list."""
        if (path := self.list_path(campaign_id)) is None:
            return None
        with RecipientList(path) as recipients:
            return tuple(recipients.columns[index] for index in recipients.phone_columns)

    def new_list_path(self, campaign_id: str) -> Path:
        """Where the next list goes: a new file each time, for Windows replaces none that is open."""
        return next_list_in(self._workspace.campaign_folder(campaign_id))

    def add_list(self, campaign_id: str, made: Path) -> None:
        """Make a whole list file of the same folder the campaign's, whatever came while it was written."""
        try:
            place_new(made, self.new_list_path(campaign_id))
        except FileExistsError:  # another one came at this moment
            self.add_list(campaign_id, made)

    def new_pasted_path(self, campaign_id: str) -> Path:
        """Where cells from the clipboard go next; no such name ever comes again."""
        return self._workspace.campaign_folder(campaign_id) / f"pasted-{uuid.uuid4().hex}.tsv"

    def drop_older_lists(self, campaign_id: str) -> None:
        """Remove every list but the newest, as far as nobody reads them, and cells pasted for them alone."""
        lists = self._lists(campaign_id)
        pasted = self._pasted_for_older(lists[-1]) if lists else []
        for path in [*lists[:-1], *pasted]:
            with contextlib.suppress(PermissionError):  # still open on Windows: the next import removes it
                path.unlink(missing_ok=True)

    @staticmethod
    def _pasted_for_older(newest: Path) -> list[Path]:
        """Cells pasted before the newest list was read, and not part of it."""
        try:
            with RecipientList(newest) as recipients:
                used = {source.path.name for source in recipients.sources}
        except UserError:  # a list of another version: what it was read from is not known
            return []
        read_at = newest.stat().st_mtime
        pasted = newest.parent.glob(_PASTED)
        return [path for path in pasted if path.name not in used and path.stat().st_mtime < read_at]

    def _lists(self, campaign_id: str) -> list[Path]:
        return lists_in(self._workspace.campaign_folder(campaign_id))

    def _file(self, campaign_id: str) -> Path:
        return self._workspace.campaign_folder(campaign_id) / _CAMPAIGN_FILE

    def _count(self, campaign_id: str) -> int | None:
        path = self.list_path(campaign_id)
        if path is None:
            return None
        try:
            with RecipientList(path) as recipients:
                return recipients.counts().to_send
        except UserError:  # an older program's list: its spreadsheet must be read again, the draft is whole
            return None


def lists_in(folder: Path) -> list[Path]:
    """The recipient lists in a campaign's folder; the last is the campaign's, the others it had before."""
    return sorted(folder.glob(_LISTS))


def next_list_in(folder: Path) -> Path:
    """The name of the next list there."""
    lists = lists_in(folder)
    number = int(lists[-1].stem.rpartition("-")[2]) + 1 if lists else 1
    return folder / f"recipients-{number:04}.sqlite"


def _draft_bytes(campaign: CampaignFile, switched_off: SwitchedOff) -> bytes:
    """A campaign file, and beside its keys what is switched off, where anything is."""
    content = campaign_bytes(campaign)
    if switched_off == _NOTHING:
        return content
    plain = json.loads(content)
    plain[_SWITCHED_OFF] = switched_off.model_dump(mode="json", exclude_none=True)
    return json.dumps(plain, ensure_ascii=False, indent=2).encode() + b"\n"


def _parse_draft(content: bytes) -> tuple[CampaignFile, SwitchedOff]:
    """Both parts of a draft's file; what is switched off is let go where it cannot be read."""
    try:
        plain = json.loads(content)
    except (ValueError, RecursionError):
        plain = None  # its fault is told below
    if not isinstance(plain, dict) or _SWITCHED_OFF not in plain:
        return parse_campaign(content), _NOTHING
    kept = plain.pop(_SWITCHED_OFF)
    campaign = parse_campaign(json.dumps(plain).encode())
    try:
        return campaign, SwitchedOff.model_validate_json(json.dumps(kept))
    except ValidationError as error:
        _log.warning("What is switched off in a draft is left out: %s", error)
        return campaign, _NOTHING
