"""Where people's data is kept and how long: shown, and removed from journal, drafts and practice together."""

import logging
from collections.abc import Callable, Collection, Sequence
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.erasure import empty_write_ahead_log
from smsbat_composer.delivery.person import FoundIn, erase_person, find_in_messages, find_person
from smsbat_composer.delivery.retention import (
    KeptCampaign,
    read_interrupted,
    read_kept,
    remove_contacts,
)
from smsbat_composer.drafts import DraftShelf
from smsbat_composer.drafts.person import erase_from_lists, find_in_lists, find_in_texts
from smsbat_composer.drafts.shelf import lists_in
from smsbat_composer.recipients.importing import PARTIAL, remove_leftovers
from smsbat_composer.recipients.phones import read_every_phone
from smsbat_composer.recipients.stop_list import StopList
from smsbat_composer.workspace.atomic_file import remove_unfinished
from smsbat_composer.workspace.database import connect, disk_trouble_told, transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.passing_folder import remove_orphans

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


@dataclass(frozen=True, slots=True)
class Person:
    """Where a phone (digits) was found: sent campaigns, lists of drafts, the stop list, practice.

    `reasons` are the other entries of the stop list that name it. The lists of `unread` campaigns cannot be
    searched. `own_texts` are the campaigns and templates whose message or file's name has it: never changed.
    """

    phone: str = field(repr=False)
    sent: tuple[FoundIn, ...]
    drafts: tuple[FoundIn, ...]
    unread: tuple[FoundIn, ...]
    own_texts: tuple[str, ...]
    is_stopped: bool
    reasons: int
    is_practised: bool

    @property
    def is_known(self) -> bool:
        """Whether there is anything to erase but an entry of the stop list."""
        return bool(self.sent or self.drafts or self.unread or self.reasons or self.is_practised)

    @property
    def needed_by(self) -> FoundIn | None:
        """A campaign that still needs the phone: nothing is erased before it is over."""
        return next((found for found in self.sent if not found.is_over), None)


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
        self.remove_traces()
        return len(due)

    def remove_all_over(self) -> int:
        """Remove the contacts of every campaign that ended; gives their number."""
        over = [campaign.campaign_id for campaign in self.kept().over]
        self._remove(over)
        return len(over)

    def remove_traces(self) -> bool:
        """Remove what a killed program left, lists of which there are newer ones, and the journal's log.

        False while something is reading a list or the journal: then a trace stays for the next time.
        """
        place = self._workspace
        remove_orphans(place.root, ".")
        for folder in (place.root, place.templates_folder):
            remove_unfinished(folder)
        is_whole = True
        for folder in place.campaigns_folder.glob("*/"):
            remove_leftovers(folder)
            remove_unfinished(folder)
            with suppress(UserError):  # no campaign's folder
                self._drafts.drop_older_lists(folder.name)
            is_whole &= len(lists_in(folder)) < 2 and not any(folder.glob(f"*{PARTIAL}"))
        return empty_write_ahead_log(place.database) and is_whole

    # --- one person

    def find(self, text: str) -> Person:
        """Where somebody stands, by a phone as people write it; `stop_phone_unusable` where it is none."""
        phones = read_every_phone(text)
        if len(phones) != 1:
            raise UserError("stop_phone_unusable")
        self.remove_traces()
        return self._find(phones[0])

    def erase(self, phone: str, *, is_stopped: bool) -> bool:
        """Erase a phone (digits) from everywhere, but from the stop list where `is_stopped`.

        `campaign_not_over` while a campaign needs it, `campaign_busy` while one with it is being planned:
        then nothing is changed. Erasing again finishes what was cut off. Gives what `remove_traces` does.
        """
        found = _not_needed(self._find(phone))
        with ExitStack() as held, disk_trouble_told():
            for campaign_id in dict.fromkeys(
                one.campaign_id for one in (*found.sent, *found.drafts, *found.unread)
            ):
                lock_folder = self._workspace.witness_folder
                held.enter_context(campaign_lock(lock_folder, campaign_id, may_be_sent=False))
            self._erase(_not_needed(self._find(phone)), is_stopped=is_stopped)  # as it stands for good
        return self.remove_traces()

    def _erase(self, found: Person, *, is_stopped: bool) -> None:
        place, phone = self._workspace, found.phone
        with closing(connect(place.database)) as connection:
            stop_list = StopList(connection)
            with transaction(connection):
                if is_stopped:
                    stop_list.add(phone, reason="", source="")
                stop_list.erase_words(phone)
            sequence_ids = [
                one
                for campaign in found.sent
                for one in erase_person(connection, campaign.campaign_id, phone)
            ]
            erase_from_lists(place, phone)
            self._forget_practised(sequence_ids, [phone])
            if not is_stopped:  # the last step: nobody may be written to who is only half erased
                with transaction(connection):
                    stop_list.remove([phone])

    def _find(self, phone: str) -> Person:
        place = self._workspace
        lists = {one.campaign_id: one for one in find_in_lists(place, phone)}
        texts = find_in_texts(place, phone)
        with closing(connect(place.database, readonly=True)) as connection:
            sent = find_person(connection, phone)
            lists_of_sent = [
                FoundIn(one.campaign_id, one.name, lists[one.campaign_id].rows, one.ended_at is not None)
                for one in read_kept(connection)
                if one.campaign_id in lists
            ]
            texts |= find_in_messages(connection, phone)
            stop_list = StopList(connection)
            is_stopped, reasons = stop_list.holds(phone), stop_list.count_words(phone)
        planned = {one.campaign_id for one in lists_of_sent}
        known = {one.campaign_id for one in sent}
        sent += [one for one in lists_of_sent if one.rows and one.campaign_id not in known]
        ledger = place.practice_ledger
        return Person(
            phone=phone,
            sent=tuple(sent),
            drafts=tuple(
                FoundIn(one.campaign_id, self._name(one.campaign_id), one.rows, is_over=True)
                for one in lists.values()
                if one.rows and one.campaign_id not in planned
            ),
            unread=tuple(
                FoundIn(one.campaign_id, self._name(one.campaign_id), one.rows, is_over=True)
                for one in lists.values()
                if one.is_unread
            ),
            own_texts=tuple(dict.fromkeys(texts.values())),
            is_stopped=is_stopped,
            reasons=reasons,
            is_practised=ledger.exists() and f'"{phone}"'.encode() in ledger.read_bytes(),
        )

    def _name(self, campaign_id: str) -> str:
        try:
            return self._drafts.load(campaign_id).campaign.name
        except UserError:  # a damaged draft; its list is erased from all the same
            return ""

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


def _not_needed(person: Person) -> Person:
    """UserError `campaign_not_over` while a campaign needs them."""
    if person.needed_by is not None:
        raise UserError("campaign_not_over", campaign=person.needed_by.name)
    return person
