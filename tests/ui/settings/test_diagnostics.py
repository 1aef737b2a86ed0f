"""The diagnostics: everything support asks for, and nothing that is the user's or their customers' own."""

import json
import logging
import uuid
import zipfile
from pathlib import Path

from pytestqt.qtbot import QtBot

from leaks.leak_search import leaks_in, leaks_under
from smsbat_composer.composer import Composer
from smsbat_composer.diagnostics import save_diagnostics, scrubbed
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.settings.diagnostics_section import DiagnosticsSection
from smsbat_composer.workspace.log import start_log
from smsbat_composer.workspace.run_mark import crash_file
from smsbat_composer.workspace.settings import Account, Mode


def _sent(composer: Composer, folder: Path) -> None:
    source = folder / "customers.csv"
    source.write_text("Телефон,Name\n0500001234,Солоха\n0670004518,Солопій\n", encoding="utf-8")
    draft = composer.new_campaign("Таємна назва")
    composer.lists.import_list(draft, [Source(source)])
    campaign = composer.drafts.load(draft).campaign
    sms = campaign.message.sms.model_copy(update={"text": "Sekretnyi tekst {Name}"})
    message = campaign.message.model_copy(update={"sms": sms, "viber": None})
    composer.plan(draft, campaign.model_copy(update={"message": message}), composer.account)


def test_it_has_states_and_versions_and_no_secret_contact_text_or_name(
    qtbot: QtBot, composer: Composer, tmp_path: Path, own_log: None
) -> None:
    start_log(composer.workspace.log_file)
    canary = f"canary+{uuid.uuid4().hex}/=="
    account = Account("main", "Фірма", Mode.LIVE, viber_senders=("FIRMA",), sms_senders=("Firma",))
    composer.settings = composer.settings.with_account(account)
    composer.tokens.keep_for_session(account.id, canary)
    _sent(composer, tmp_path)
    logging.getLogger("smsbat_composer.test").warning("phone +380 50 000 12 34 in %s", Path.home() / "x")
    crash = crash_file(composer.workspace.window_folder)
    crash.parent.mkdir()
    crash.write_text(f"Fatal Python error\n  File '{Path.home() / 'sender.py'}', line 3 in send\n", "utf-8")
    section = DiagnosticsSection(composer)
    qtbot.addWidget(section)
    target = tmp_path / "out" / "diagnostics.zip"
    target.parent.mkdir()
    section.saving.save(target)
    qtbot.waitUntil(lambda: "diagnostics.zip" in section.saving.told.text())
    assert leaks_under(target.parent, canary) == []
    with zipfile.ZipFile(target) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    assert set(files) == {"program.json", "settings.json", "campaigns.json", "composer.log", "crash.txt"}
    whole = "".join(files.values())
    for own in (
        "380500001234",
        "0500001234",
        "50 000 12 34",
        "Солоха",
        "Таємна",
        "Sekretnyi",
        "Фірма",
        "FIRMA",
    ):
        assert own not in whole, own
    assert str(Path.home()) not in whole
    (campaign,) = json.loads(files["campaigns.json"])
    assert (campaign["state"], campaign["rows"]) == ("paused", {"planned": 2})
    assert [known["mode"] for known in json.loads(files["settings.json"])["accounts"]] == ["practice", "live"]
    assert json.loads(files["program.json"])["SQLite"]
    assert leaks_in(whole.encode(), canary) == []


def test_where_it_cannot_be_written_that_is_said_and_nothing_is_left(
    qtbot: QtBot, composer: Composer, tmp_path: Path
) -> None:
    section = DiagnosticsSection(composer)
    qtbot.addWidget(section)
    section.saving.save(tmp_path / "nowhere" / "diagnostics.zip")
    qtbot.waitUntil(lambda: "could not be saved" in section.saving.told.text())
    assert section.saving.button.isEnabled()


def test_a_planted_phone_would_be_blotted_out_however_it_is_written(
    composer: Composer, tmp_path: Path
) -> None:
    for phone in ("380500001234", "+38 (050) 000-12-34", "050 000 12 34", "0500001234"):
        assert scrubbed(f"a {phone} b") == "a ######### b"
    assert scrubbed("2026-11-23 21:32:57,123 journal.py:12") == "2026-11-23 21:32:57,123 journal.py:12"
    save_diagnostics(composer.workspace, composer.settings, tmp_path / "d.zip")
    assert sorted(path.name for path in tmp_path.iterdir() if "making" in path.name) == []
