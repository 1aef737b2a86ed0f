"""A newer version is looked for with consent, once a day, never while sending, and told in a quiet line."""

import base64
import json
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gateway.loopback import Connection, LoopbackServer, answering
from smsbat_composer.app import Program
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.campaign_lock import campaign_lock
from smsbat_composer.delivery.events import Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.gateway import release_notice as notices
from smsbat_composer.gateway.exchange import Deadlines
from smsbat_composer.gateway.release_notice import URL_VARIABLE, Release
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.program import release_watch
from smsbat_composer.ui.program.release_watch import ReleaseWatch
from smsbat_composer.ui.settings.about_section import AboutSection
from smsbat_composer.workspace.settings_file import load_settings
from smsbat_composer.workspace.versions import program_version
from ui.delivery.sending import import_people, make_draft, working_composer

MAKERS = Ed25519PrivateKey.generate()


def notice(version: str) -> object:
    said = {"format": "smsbat-composer-release", "version": version, "page": "https://smsbat.com/new"}
    signed = json.dumps(said)
    return {"notice": signed, "signature": base64.b64encode(MAKERS.sign(signed.encode())).decode()}


@pytest.fixture
def key(tmp_path: Path) -> Path:
    path = tmp_path / "release-key.pem"
    path.write_bytes(MAKERS.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return path


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackServer]:
    made = LoopbackServer()
    made.behaviour = answering(notice("99.0"))
    monkeypatch.setenv(URL_VARIABLE, f"{made.url}/release.json")
    yield made
    made.stop()


@pytest.fixture
def agreed(composer: Composer) -> Composer:
    composer.settings = replace(composer.settings, looks_for_releases=True)
    return composer


@pytest.fixture
def watch(qtbot: QtBot, agreed: Composer, deliveries: Deliveries, key: Path) -> Iterator[ReleaseWatch]:
    owner = QObject()
    yield ReleaseWatch(agreed, deliveries, owner, key=key)
    owner.deleteLater()


def test_it_asks_once_a_day(qtbot: QtBot, watch: ReleaseWatch, server: LoopbackServer) -> None:
    server.behaviour = answering(notice(program_version()))
    watch.look()
    qtbot.waitUntil(lambda: watch._fetch is None)
    watch.look()
    watch._asked_file.unlink()
    watch.look()
    assert watch._fetch is None
    for asked, again in (("2020-01-01T00:00:00+00:00", 2), ("2999-01-01T00:00:00+00:00", 3), ("?", 4)):
        watch._asked_file.write_text(json.dumps({"asked": asked}), "utf-8")
        watch._asked = None  # as after a new start
        watch.look()
        qtbot.waitUntil(lambda: watch._fetch is None)
        assert len(server.requests) == again


def test_a_newer_one_is_told_once_in_a_run(qtbot: QtBot, watch: ReleaseWatch, server: LoopbackServer) -> None:
    with qtbot.waitSignal(watch.found) as told:
        watch.look()
    assert told.args == [Release("99.0", "https://smsbat.com/new")]
    watch._asked_file.unlink()
    watch.look()
    assert watch._fetch is None


def test_without_consent_or_key_nobody_is_asked(
    watch: ReleaseWatch, agreed: Composer, server: LoopbackServer, key: Path
) -> None:
    agreed.settings = replace(agreed.settings, looks_for_releases=False)
    watch.look()
    agreed.settings = replace(agreed.settings, looks_for_releases=True)
    key.unlink()
    watch.look()
    assert watch._fetch is None
    assert server.requests == []


def test_what_cannot_be_noted_is_not_asked(watch: ReleaseWatch, server: LoopbackServer) -> None:
    shutil.rmtree(watch._asked_file.parent, ignore_errors=True)
    watch._asked_file.parent.write_text("no folder")
    watch.look()
    watch.look()
    assert watch._fetch is None
    assert server.requests == []


def test_a_yes_taken_back_while_it_asks_is_heard(
    qtbot: QtBot, watch: ReleaseWatch, agreed: Composer, server: LoopbackServer
) -> None:
    found: list[object] = []
    watch.found.connect(found.append)
    watch.look()
    agreed.settings = replace(agreed.settings, looks_for_releases=False)
    qtbot.waitUntil(lambda: watch._fetch is None)
    agreed.settings = replace(agreed.settings, looks_for_releases=True)
    watch.look()
    assert found == []
    assert len(server.requests) == 1


@pytest.mark.timeout(30)
@pytest.mark.parametrize("drips", [False, True])
def test_a_window_that_goes_waits_for_no_server(
    watch: ReleaseWatch, server: LoopbackServer, monkeypatch: pytest.MonkeyPatch, *, drips: bool
) -> None:
    monkeypatch.setattr(notices, "_DEADLINES", Deadlines(connect=60, read=60, total=60))
    has_left = threading.Event()

    def answer(connection: Connection) -> None:
        connection.read()
        if drips:
            connection.write(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n ")
        with suppress(OSError):
            connection.wait_for_the_client_to_leave()
        has_left.set()

    server.behaviour = answer
    watch.look()
    server.wait_for_requests(1)
    watch.let_go()
    wait_for_background()
    assert has_left.wait(10)
    watch.look()
    assert len(server.requests) == 1


@pytest.mark.timeout(60)
def test_never_during_a_campaign(qtbot: QtBot, tmp_path: Path, key: Path, server: LoopbackServer) -> None:
    """From the plan's first row to the last status; what came meanwhile is told then, not asked again."""
    go = threading.Event()
    with working_composer(tmp_path) as composer:
        composer.settings = replace(composer.settings, looks_for_releases=True)
        deliveries = Deliveries(composer)
        campaign_id = make_draft(composer)
        import_people(composer, campaign_id, tmp_path, people=40)
        owner = QObject()
        watch = ReleaseWatch(composer, deliveries, owner, key=key)
        draft, write = composer.drafts.load(campaign_id), composer.plan
        composer.plan = lambda *args, **named: (go.wait(), write(*args, **named))  # type: ignore[method-assign]
        states: list[tuple[object, bool]] = []

        def look(event: Progress) -> None:
            watch.look()
            states.append((event.state, deliveries.is_busy()))

        deliveries.progressed.connect(look)
        deliveries.planned.connect(lambda _: watch.look())
        server.behaviour = lambda connection: (go.wait(), answering(notice("99.0"))(connection))
        watch.look()  # on its way as the campaign begins
        found: list[object] = []
        watch.found.connect(found.append)
        deliveries.send(campaign_id, draft.campaign, composer.account)
        is_busy = deliveries.is_busy()
        go.set()
        assert is_busy
        qtbot.waitUntil(lambda: watch._fetch is None)
        with qtbot.waitSignal(deliveries.left, timeout=30_000):
            assert found == []
        assert found == [Release("99.0", "https://smsbat.com/new")]
        assert {CampaignState.SENDING, CampaignState.DELIVERING} <= {state for state, _ in states}
        assert all(busy for state, busy in states if state is not CampaignState.FINISHED)
        assert len(server.requests) == 1
        deliveries.close()
        owner.deleteLater()


def test_a_campaign_of_another_program_counts(composer: Composer, deliveries: Deliveries) -> None:
    with campaign_lock(composer.workspace.witness_folder, "spring"):
        assert deliveries.is_busy()
        deliveries._take(Progress("spring", CampaignState.PAUSED, Tally((), ()), 0, 0))
        assert not deliveries.is_busy()  # it is ours, and stands still until the user goes on
    assert not deliveries.is_busy()


def test_what_cannot_be_had_is_for_the_log_alone(
    qtbot: QtBot, watch: ReleaseWatch, server: LoopbackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    server.behaviour = answering({"notice": "{}", "signature": "AAAA"})
    watch.look()
    qtbot.waitUntil(lambda: watch._fetch is None)
    assert "a newer version could not be looked for: not signed by the makers" in caplog.messages


def test_consent_is_the_users_and_the_line_opens_the_page(
    qtbot: QtBot,
    composer: Composer,
    key: Path,
    server: LoopbackServer,
    monkeypatch: pytest.MonkeyPatch,
    qapp: QApplication,
) -> None:
    monkeypatch.setattr(release_watch, "release_key", lambda: key)
    monkeypatch.setattr("smsbat_composer.ui.settings.about_section.release_key", lambda: key)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    program = Program(qapp, composer)
    window = program.window
    window.show()
    program.begin()
    window.go("settings")
    assert window.settings is not None
    about: AboutSection = window.settings.about
    window.settings.show_about()
    assert not about.looks.isChecked()
    qtbot.mouseClick(about.looks, Qt.MouseButton.LeftButton, pos=about.looks.rect().center() / 8)
    qtbot.waitUntil(lambda: load_settings(composer.workspace.settings_file).looks_for_releases)
    with qtbot.waitSignal(program._releases.found):
        program._releases.look()
    assert window.notices.text() == "There is a newer version of the program: 99.0"
    qtbot.mouseClick(window.notices.action_button, Qt.MouseButton.LeftButton)
    assert opened == [QUrl("https://smsbat.com/new")]
    with qtbot.waitSignal(window.closed, timeout=30_000):
        window.close()
    window.deleteLater()
