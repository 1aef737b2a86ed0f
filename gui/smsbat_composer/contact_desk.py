"""Where people's data is kept and how long: shown, and removed from journal, drafts and practice together."""

import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from smsbat_composer.delivery.retention import (
    KeptCampaign,
    read_interrupted,
    read_kept,
    remove_contacts,
)
from smsbat_composer.drafts import DraftShelf
from smsbat_composer.workspace.database import connect
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class KeptContacts:
    """The sent campaigns that hold contacts, the oldest first, and what all contact data takes on disk."""

    campaigns: tuple[KeptCampaign, ...]
    bytes: int

    @property
    def over(self) -> tuple[KeptCampaign, ...]:
        """Those that ended: nothing in them needs the contacts any more."""
        return tuple(campaign for campaign in self.campaigns if campaign.ended_at is not None)

    def next_removal(self, days: int | None) -> datetime | None:
        """When the first of them has been over for so many days; None where that is not to be seen yet."""
        ends = [campaign.ended_at for campaign in self.over if campaign.ended_at is not None]
        return min(ends) + timedelta(days=days) if ends and days is not None else None


class ContactDesk:
    """The contact data of one workspace. Every call reads or writes the disk.

    `forget_practised` makes the practice gateway forget what came under ids, or went to phones.
    """

    def __init__(
        self,
        workspace: Workspace,
        drafts: DraftShelf,
        forget_practised: Callable[[Collection[str], Collection[str]], None],
    ) -> None:
        self._workspace = workspace
        self._drafts = drafts
        self._forget_practised = forget_practised

    def kept(self) -> KeptContacts:
        """What is kept now."""
        with closing(connect(self._workspace.database, readonly=True)) as connection:
            campaigns = tuple(read_kept(connection))
        place = self._workspace
        files = [*place.root.glob(f"{place.database.name}*"), place.practice_ledger]
        files += place.campaigns_folder.glob("*/*")
        return KeptContacts(campaigns, sum(file.stat().st_size for file in files if file.exists()))

    def remove_due(self, days: int | None, now: datetime | None = None) -> int:
        """Remove the contacts of campaigns that ended more than so many days ago; gives their number.

        None keeps them for ever. What an earlier removal left behind goes in any case.
        """
        with closing(connect(self._workspace.database, readonly=True)) as connection:
            begun, kept = read_interrupted(connection), read_kept(connection)
        due = []
        if days is not None:
            before = (now or datetime.now(UTC)) - timedelta(days=days)
            due = [one.campaign_id for one in kept if one.ended_at and one.ended_at <= before]
        self._remove([*begun, *due])
        return len(due)

    def remove_all_over(self) -> int:
        """Remove the contacts of every campaign that ended; gives their number."""
        over = [campaign.campaign_id for campaign in self.kept().over]
        self._remove(over)
        return len(over)

    def leave_nothing(self, campaign_id: str, sequence_ids: Sequence[str]) -> None:
        """Remove what a campaign has of people beside the journal."""
        self._drafts.remove_contacts(campaign_id)
        self._forget_practised(sequence_ids, ())

    def _remove(self, campaigns: Sequence[str]) -> None:
        """Each of them, whatever becomes of another; the first trouble is raised at the end."""
        troubles = []
        place = self._workspace
        for campaign_id in campaigns:
            try:
                remove_contacts(place.database, place.witness_folder, campaign_id, self.leave_nothing)
            except UserError as error:
                _log.warning("Contacts of %s stay: %s", campaign_id, error.code)
                troubles.append(error)
        if troubles:
            raise troubles[0]
