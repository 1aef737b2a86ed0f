"""The contacts of a campaign that is over go: its numbers and the guard stay, no trace of its people does."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import apsw
import pytest

from delivery.desk import Desk, answered, campaign_file, doubted, phone, write_recipients
from leaks.leak_search import leaks_under
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.options import Options
from smsbat_composer.delivery import erasure
from smsbat_composer.delivery.already_sent import find_already_sent
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.claims import Claim
from smsbat_composer.delivery.judgement import Judgement
from smsbat_composer.delivery.report.saved import NoteKind
from smsbat_composer.delivery.result_query import ResultQuery
from smsbat_composer.delivery.retention import read_interrupted, read_kept, remove_contacts
from smsbat_composer.delivery.states import CampaignState, VerdictKind
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.sentences.report import report_words
from smsbat_composer.workspace.database import connect, transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.settings import Mode

CAMPAIGN = campaign_file("{Ім’я}, vash kod").model_copy(update={"options": Options()})


def judged(claim: Claim) -> Judgement:
    """Everybody is accepted but the first, under ids that say nothing of the phone."""
    said = answered(claim, {phone(0): VerdictKind.REFUSED})
    verdicts = {
        key: tuple(replace(one, message_id=one.message_id and f"id-{key}") for one in several)
        for key, several in said.verdicts.items()
    }
    return replace(said, verdicts=verdicts)


def send(desk: Desk, people: int = 8, campaign: CampaignFile = CAMPAIGN) -> str:
    rows = [(phone(index), f"Олена {index}") for index in range(people)]
    campaign_id = desk.plan([*rows, rows[1], ("нема", "Ірина")], campaign)
    while claim := desk.journal.claim(campaign_id, max_recipients=3, max_items=3, now=datetime.now(UTC)):
        desk.record(claim, judged(claim), datetime.now(UTC))
    return campaign_id


def finish(desk: Desk, campaign_id: str) -> None:
    desk.journal.set_state(campaign_id, CampaignState.FINISHED)


def remove(desk: Desk, campaign_id: str) -> None:
    def leave_nothing(removed: str, sequence_ids: Sequence[str]) -> None:
        assert (removed, len(set(sequence_ids))) == (campaign_id, 8)
        for file in desk.folder.glob("list-*"):
            file.unlink()

    remove_contacts(desk.database, desk.witness_folder, campaign_id, leave_nothing)


def test_the_people_are_gone_and_the_numbers_and_the_guard_stay(desk: Desk, tmp_path: Path) -> None:
    campaign_id = send(desk)
    finish(desk, campaign_id)
    with desk.results() as results:
        before = results.summary(campaign_id)
        rows = results.recipients_page(campaign_id, ResultQuery(), 0, 100)
    assert leaks_under(desk.folder, phone(3)[3:])
    remove(desk, campaign_id)
    leaks = [leaks_under(desk.folder, phone(index)[3:]) for index in range(8)]
    assert (leaks, leaks_under(desk.folder, "Олена")) == ([[]] * 8, [])
    with desk.results() as results:
        after = results.summary(campaign_id)
        assert after.tally == before.tally
        assert after.record.contacts_removed_at is not None
        left = results.recipients_page(campaign_id, ResultQuery(), 0, 100)
        assert [(row.state, row.price, row.row_number) for row in left] == [
            (row.state, row.price, row.row_number) for row in rows
        ]
        assert {(row.phone, row.cells) for row in left} == {(None, ())}
        with pytest.raises(UserError, match="contacts_removed"):
            results.write_reused_rows(campaign_id, ResultQuery(), tmp_path / "rows.csv", None)
        saved = results.save_report(campaign_id, tmp_path / "report.csv", words=report_words())
        assert [note.kind for note in saved.notes] == [NoteKind.CONTACTS_REMOVED]
        assert len(saved.path.read_text("utf-8-sig").splitlines()) == 1 + len(left)
    again = tmp_path / "again.sqlite"
    write_recipients(again, [(phone(index), f"Олена {index}") for index in range(10)])
    with RecipientList(again) as recipients:
        found = find_already_sent(desk.database, CAMPAIGN, recipients, Mode.LIVE)
    assert found.rows == (3, 4, 5, 6, 7, 8, 9)  # the first was refused; the last two are new


def test_who_is_needed_is_kept(desk: Desk) -> None:
    campaign_id = send(desk)
    with pytest.raises(UserError, match="campaign_not_over"):
        remove(desk, campaign_id)  # the gateway is still asked what became of them
    finish(desk, campaign_id)
    with campaign_lock(desk.witness_folder, campaign_id), pytest.raises(UserError, match="campaign_at_work"):
        remove(desk, campaign_id)
    in_doubt = desk.plan(2)
    claim = desk.claim(in_doubt)
    desk.record(claim, doubted(claim))
    desk.journal.set_state(in_doubt, CampaignState.STOPPED)
    with pytest.raises(UserError, match="campaign_not_over"):
        remove(desk, in_doubt)
    with closing(connect(desk.database, readonly=True)) as connection:
        kept = {one.campaign_id: one.ended_at is not None for one in read_kept(connection)}
    assert kept == {campaign_id: True, in_doubt: False}
    assert leaks_under(desk.folder, phone(0)[3:])


def test_what_was_cut_off_is_never_half_shown_and_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "_ROWS_AT_ONCE", 2)
    campaign_id = send(desk)
    finish(desk, campaign_id)
    with monkeypatch.context() as broken, pytest.raises(MemoryError):
        broken.setattr(erasure, "_pieces", _killed_after(3))
        remove(desk, campaign_id)
    assert leaks_under(desk.folder, phone(7)[3:])
    with desk.results() as results:
        assert results.summary(campaign_id).record.contacts_removed_at is not None
    with closing(connect(desk.database, readonly=True)) as connection:
        assert (read_kept(connection), read_interrupted(connection)) == ([], [campaign_id])
    remove(desk, campaign_id)
    assert [leaks_under(desk.folder, phone(index)[3:]) for index in range(8)] == [[]] * 8
    with closing(connect(desk.database, readonly=True)) as connection:
        assert read_interrupted(connection) == []


def test_what_a_reader_holds_on_to_is_removed_the_next_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "_PATIENCE", 0.1)
    campaign_id = send(desk)
    finish(desk, campaign_id)
    desk.journal.close()
    with closing(connect(desk.database, readonly=True)) as reader:
        rows = reader.execute("SELECT cells FROM recipient")
        assert next(rows)
        remove(desk, campaign_id)
        assert leaks_under(desk.folder, "Олена")
        assert read_interrupted(reader) == []  # as it was before, for this reader
    with closing(connect(desk.database, readonly=True)) as connection:
        assert read_interrupted(connection) == [campaign_id]
    remove(desk, campaign_id)
    assert leaks_under(desk.folder, "Олена") == []


def _killed_after(pieces: int) -> object:
    whole = erasure._pieces

    def cut_off(connection: apsw.Connection, table: str, campaign: int) -> object:
        for done, piece in enumerate(whole(connection, table, campaign)):
            if done == pieces:
                raise MemoryError
            yield piece

    return cut_off


def test_the_database_itself_keeps_whoever_may_still_be_sent_to(desk: Desk) -> None:
    campaign_id = send(desk)
    erasures = ("UPDATE recipient SET phone = '#x'", "UPDATE request SET body = x''")
    changes = ("UPDATE recipient SET phone = '380501112233'", "UPDATE request SET body = x'00'")
    with closing(connect(desk.database)) as connection:
        for change in (*erasures, *changes):
            with pytest.raises(apsw.ConstraintError), transaction(connection):
                connection.execute(change + " WHERE id = 1")
        finish(desk, campaign_id)
        for change in changes:
            with pytest.raises(apsw.ConstraintError), transaction(connection):
                connection.execute(change + " WHERE id = 1")
        for change in erasures:
            with transaction(connection):
                connection.execute(change + " WHERE id = 1")
