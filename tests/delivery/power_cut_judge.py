"""What has to be found of a recorded campaign after a power cut, and whether it is."""

import hashlib
import shutil
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import apsw

from delivery.desk import NOW
from delivery.disk_log import Entry, Note
from delivery.recorded_campaign import PEOPLE, Answered, Left, Recorded, RecordedCampaign, Row, phones_of
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.witness import Witness
from smsbat_composer.workspace.errors import UserError

_LATER = NOW + timedelta(hours=1)
_DOUBTS: frozenset[Row] = frozenset({("unknown", None), ("needs_attention", None)})
_PLANNED: Row = ("planned", None)


class Judge:
    """Follows the log, and tells of any files what is missing or wrong in them."""

    def __init__(self, campaign: RecordedCampaign) -> None:
        self._campaign = campaign
        self._hashes = _body_hashes(campaign.log)
        self._coming = [entry.what for entry in campaign.log if isinstance(entry, Note)]
        self.notes = 0  # that were taken: two places with the same files and notes are one
        self._left: list[Claim] = []
        self._allowed: dict[str, frozenset[Row]] = {}  # nobody in it was reached by any byte before

    def take(self, entry: Entry) -> None:
        """The next entry of the log."""
        if not isinstance(entry, Note):
            return
        self.notes += 1
        del self._coming[0]
        match entry.what:
            case Left(claim):
                self._left.append(claim)
                self._allowed.update(dict.fromkeys(phones_of(claim), _DOUBTS))
            case Answered(claim):
                self._allowed.update({one: _DOUBTS | {row} for one, row in self._coming_rows(claim).items()})
            case Recorded(_, rows):
                self._allowed.update({one: frozenset({row}) for one, row in rows.items()})

    def find_faults(self, files: dict[Path, bytes], folder: Path) -> list[str]:
        """Put the files into the folder, let the program itself start there, and look."""
        database, witness = folder / "journal.sqlite", folder / "witness"
        shutil.rmtree(folder, ignore_errors=True)
        witness.mkdir(parents=True)
        for path, contents in files.items():
            (folder / path.relative_to(self._campaign.database.parent)).write_bytes(contents)
        faults = self._faults_in_witness(witness)
        try:
            journal = Journal(database, witness)
        except UserError as error:
            return [*faults, error.code]
        with closing(journal):
            faults += self._faults_in_database(journal._connection)
            journal.sweep(self._campaign.campaign_id, _LATER)
            if journal.tally(self._campaign.campaign_id).in_file != PEOPLE:
                faults.append("the tally is wrong")
            faults += self._faults_in_rows(journal._connection)
        return faults

    def _faults_in_database(self, connection: apsw.Connection) -> list[str]:
        """As it is, before anything repairs it: whole, and with every claim that left."""
        faults = []
        if (told := connection.pragma("integrity_check")) != "ok":
            faults.append(f"corrupt: {told}")
        if connection.execute("PRAGMA foreign_key_check").fetchall():
            faults.append("a foreign key leads nowhere")
        bodies = connection.execute(
            "SELECT sequence_id, body FROM item JOIN request ON request.id = item.request"
        ).fetchall()
        if any(self._hashes.get(key, _hash(body)) != _hash(body) for key, body in bodies):
            faults.append("a body is another than the one that left")
        claims = set(
            connection.execute(
                "SELECT sequence_id, attempt.number FROM attempt JOIN item ON item.request = attempt.request"
            ).fetchall()
        )
        missing = sum(not {(key, claim.attempt) for key in claim.items} <= claims for claim in self._left)
        if missing:
            faults.append(f"the database has lost {missing} of {len(self._left)} claims that left")
        return faults

    def _faults_in_witness(self, folder: Path) -> list[str]:
        with closing(Witness(folder, self._campaign.campaign_id)) as witness:
            lines = {(line.sequence_ids, line.attempt, line.body_hash) for line in witness.lines()}
        missing = [
            claim
            for claim in self._left
            if (tuple(claim.items), claim.attempt, _hash(claim.body)) not in lines
        ]
        return (
            [f"the witness has lost {len(missing)} of {len(self._left)} claims that left"] if missing else []
        )

    def _faults_in_rows(self, connection: apsw.Connection) -> list[str]:
        """After the start-up: what was acknowledged stands, what had left is in doubt, the rest is planned.

        The claim that was about to leave may be found as a doubt.
        """
        about_to_leave = next((phones_of(what.claim) for what in self._coming if isinstance(what, Left)), [])
        faults = []
        for one, *row in connection.execute("SELECT phone, state, message_id FROM recipient ORDER BY id"):
            allowed = self._allowed.get(one, frozenset({_PLANNED}))
            if one in about_to_leave and _PLANNED in allowed:
                allowed |= _DOUBTS
            if tuple(row) not in allowed:
                faults.append(f"{one} is {row[0]}, not {'/'.join(sorted(state for state, _ in allowed))}")
        return faults

    def _coming_rows(self, claim: Claim) -> dict[str, Row]:
        return next(what.rows for what in self._coming if isinstance(what, Recorded) and what.claim == claim)


def _hash(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _body_hashes(log: Sequence[Entry]) -> dict[str, str]:
    """sequence_id -> hash of the body that left with it."""
    left = [entry.what.claim for entry in log if isinstance(entry, Note) and isinstance(entry.what, Left)]
    return {key: _hash(claim.body) for claim in left for key in claim.items}
