"""One person is found in every file of a workspace, and erased from all but what the user wrote."""

import os
import shutil
import time
from contextlib import closing
from pathlib import Path

import pytest

from leaks.leak_search import leaks_under
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.contact_desk import Person
from smsbat_composer.delivery import erasure
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.gateway.payload import MessageContent, SmsContent
from smsbat_composer.recipients.list_erasing import erase_from_list
from smsbat_composer.recipients.list_file import RecipientList
from smsbat_composer.recipients.list_writer import ListWriter
from smsbat_composer.recipients.source import Source
from smsbat_composer.recipients.stop_list import GATEWAY, StopList
from smsbat_composer.stop_desk import StopDesk
from smsbat_composer.workspace.database import connect, transaction
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace

PHONE, NATIONAL, SPELLED = "380501234567", "501234567", "+38 (050) 123-45-67"
NAME = "Зникла"


@pytest.fixture
def composer(workspace: Workspace) -> Composer:
    return Composer(workspace)


def draft(composer: Composer, name: str, text: str = "Vitaemo") -> str:
    message = MessageContent(sms=SmsContent(sender="Z", text=text))
    return composer.drafts.create(CampaignFile(name=name, message=message))


def read_people(composer: Composer, campaign_id: str, folder: Path) -> Path:
    """A list of three, one of whom is the person; gives its file."""
    people = folder / "people.csv"
    people.write_text(f"Телефон;Ім’я\n{SPELLED};{NAME}\n0670000001;Олена\n0670000002;Тарас\n", "utf-8")
    composer.lists.import_list(campaign_id, [Source(people)])
    path = composer.drafts.list_path(campaign_id)
    assert path is not None
    return path


def traces(composer: Composer) -> list[tuple[str, str]]:
    """Every file of the workspace in which the phone or the name stands, however it is written."""
    spellings = (NATIONAL, SPELLED, "123-45-67", NAME)
    return [trace for text in spellings for trace in leaks_under(composer.workspace.root, text)]


def test_what_cannot_be_searched_or_was_left_by_a_killed_program_holds_nobody(
    composer: Composer, tmp_path: Path
) -> None:
    place = composer.workspace
    whole = read_people(composer, draft(composer, "Ціла"), tmp_path)
    for name, version in (("Стара", 1), ("Новіша", 99)):
        with closing(connect(read_people(composer, draft(composer, name), tmp_path))) as connection:
            connection.pragma("user_version", version)
    damaged = read_people(composer, draft(composer, "Псована"), tmp_path)
    damaged.write_bytes(whole.read_bytes()[:20_000] + b"\0" * 40_000 + f"{NAME} {PHONE}".encode())
    copied = whole.parent / "recipients-0002.sqlite.1234abcd.5678ef01.partial"  # another run of the program
    shutil.copyfile(whole, copied)
    of_the_user = place.root / ".tmux.conf"
    of_the_user.write_text("set -g mouse on", "utf-8")
    os.utime(of_the_user, (time.time() - 3600,) * 2)
    for left in (
        whole.parent / ".pasted-1.tsv.x1.smsbat-unfinished",
        place.root / ".practice-ledger.jsonl.x2.smsbat-unfinished",
    ):
        left.write_text(f"{PHONE}\t{NAME}", "utf-8")
        os.utime(left, (time.time() - 3600,) * 2)
    orphan = place.root / ".stop-x3"
    orphan.mkdir()
    shutil.copyfile(whole, orphan / "phones.sqlite")
    (orphan / ".smsbat-lock").touch()
    os.utime(orphan / ".smsbat-lock", (time.time() - 3600,) * 2)
    (place.campaigns_folder / "not one of ours").mkdir()

    person = composer.contacts.find(SPELLED)
    assert [(one.name, one.rows) for one in person.drafts] == [("Ціла", 1)]
    assert sorted(one.name for one in person.unread) == ["Новіша", "Псована", "Стара"]
    assert not copied.exists()
    assert of_the_user.exists()
    assert composer.contacts.erase(PHONE, is_stopped=False)
    assert traces(composer) == []
    assert not composer.contacts.find(PHONE).is_known
    counts = {one.campaign.name: one.recipients for one in composer.drafts.all()}
    assert counts == {"Ціла": 2, "Стара": None, "Новіша": None, "Псована": None}


def test_a_list_that_cannot_be_opened_just_now_is_not_given_up(composer: Composer, tmp_path: Path) -> None:
    path = read_people(composer, draft(composer, "Зайнята"), tmp_path)
    whole = path.rename(tmp_path / "aside.sqlite")
    path.mkdir()
    with pytest.raises(UserError):  # not told as one of another version, which erasing removes
        composer.contacts.find(PHONE)
    path.rmdir()
    whole.rename(path)
    assert composer.contacts.find(PHONE).drafts[0].rows == 1


def test_the_reasons_on_the_stop_list_name_nobody_any_more(composer: Composer) -> None:
    stop = StopDesk(composer.workspace)
    stop.add(PHONE, f"просила {NAME}")
    stop.add("0670000001", f"чоловік, {SPELLED}")
    stop.add("0670000002", "просив")
    with closing(connect(composer.workspace.database)) as connection, transaction(connection):
        StopList(connection).add("380670000003", "404", GATEWAY)
    person = composer.contacts.find(PHONE)
    assert (person.is_stopped, person.reasons, person.is_known) == (True, 1, True)
    assert composer.contacts.erase(PHONE, is_stopped=True)
    left = {one.phone[3:]: (one.reason, one.source) for one in stop.page("", 0, 9)}
    assert left == {
        NATIONAL: ("", ""),
        "670000001": ("", ""),
        "670000002": ("просив", ""),
        "670000003": ("404", GATEWAY),
    }
    assert {text for text in (NAME, "123-45-67") if leaks_under(composer.workspace.root, text)} == set()
    assert composer.contacts.find(PHONE) == Person(PHONE, (), (), (), (), True, 0, False)


def test_what_the_user_wrote_is_told_and_left_alone(composer: Composer, tmp_path: Path) -> None:
    named = tmp_path / f"клієнт 0{NATIONAL}.csv"
    named.write_text("Телефон\n0670000001\n", "utf-8")
    composer.lists.import_list(draft(composer, "Файл"), [Source(named)])
    written = draft(composer, "Весна", f"Pytannia: {SPELLED}")
    composer.templates.save("Літо", composer.drafts.load(written).campaign)
    composer.templates.save("Зима", composer.drafts.load(draft(composer, "Осінь")).campaign)
    person = composer.contacts.find(PHONE)
    assert (sorted(person.own_texts), person.is_known) == (["Весна", "Літо", "Файл"], False)
    composer.contacts.erase(PHONE, is_stopped=False)
    assert composer.contacts.find(PHONE) == person
    message = composer.drafts.load(written).campaign.message
    assert message.sms is not None
    assert message.sms.text == f"Pytannia: {SPELLED}"


def test_a_list_that_is_being_read_is_read_to_its_end_and_one_being_planned_is_waited_for(
    composer: Composer, tmp_path: Path
) -> None:
    campaign_id = draft(composer, "Ціла")
    with RecipientList(read_people(composer, campaign_id, tmp_path)) as recipients:
        rows = recipients.to_send()
        assert next(rows).cells[1] == NAME
        with campaign_lock(composer.workspace.witness_folder, campaign_id):
            with pytest.raises(UserError, match="campaign_busy"):
                composer.contacts.erase(PHONE, is_stopped=False)
            with pytest.raises(UserError, match="campaign_busy"):
                composer.plan(campaign_id, composer.drafts.load(campaign_id).campaign, composer.account)
        assert traces(composer)
        composer.contacts.erase(PHONE, is_stopped=False)
        assert [row.cells[1] for row in rows] == ["Олена", "Тарас"]
    assert traces(composer) == []
    assert composer.drafts.load(campaign_id).recipients == 2


def test_a_draft_that_another_window_sends_meanwhile_says_so(composer: Composer, tmp_path: Path) -> None:
    campaign_id = draft(composer, "Ціла")
    read_people(composer, campaign_id, tmp_path)
    campaign = composer.drafts.load(campaign_id).campaign
    composer.plan(campaign_id, campaign, composer.account)
    with (
        campaign_lock(composer.workspace.witness_folder, campaign_id),
        pytest.raises(UserError, match="campaign_at_work"),
    ):
        composer.plan(campaign_id, campaign, composer.account)


def test_a_trace_that_something_reads_is_told_and_goes_later(
    composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(erasure, "_PATIENCE", 0.1)
    read_people(composer, draft(composer, "Ціла"), tmp_path)
    StopDesk(composer.workspace).add(PHONE, NAME)
    with closing(connect(composer.workspace.database, readonly=True)) as reader:
        rows = reader.execute("SELECT reason FROM stop_list")
        assert next(rows) == (NAME,)
        assert composer.contacts.erase(PHONE, is_stopped=False) is False
        assert traces(composer)
    assert composer.contacts.remove_traces()
    assert traces(composer) == []


def test_a_list_that_another_program_is_making_is_left_to_it(composer: Composer, tmp_path: Path) -> None:
    whole = read_people(composer, draft(composer, "Ціла"), tmp_path)
    written = whole.with_name("recipients-0002.sqlite.1234abcd.5678ef01.partial")
    with ListWriter(written, frozenset(), lambda _rows: None):
        assert composer.contacts.remove_traces() is False
        assert written.exists()
    assert composer.contacts.remove_traces()
    assert not written.exists()


def test_a_list_that_comes_while_one_is_erased_from_stays_the_newest_without_the_person(
    composer: Composer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign_id = draft(composer, "Ціла")
    read_people(composer, campaign_id, tmp_path)
    newer = tmp_path / "newer.csv"
    newer.write_text("Телефон\n0670000003\n0501234567\n0670000004\n0670000005\n", "utf-8")
    calls: list[str] = []

    def erase_meanwhile(path: Path, phone: str, target: Path) -> None:
        calls.append(path.name)
        if len(calls) == 1:
            composer.lists.import_list(campaign_id, [Source(newer)])
        erase_from_list(path, phone, target)

    monkeypatch.setattr("smsbat_composer.drafts.person.erase_from_list", erase_meanwhile)
    composer.contacts.erase(PHONE, is_stopped=False)
    assert calls == ["recipients-0001.sqlite", "recipients-0002.sqlite"]
    assert traces(composer) == []
    with RecipientList(composer.drafts.list_of(campaign_id)) as recipients:
        assert (recipients.source_name, recipients.counts().to_send) == ("newer.csv", 3)
