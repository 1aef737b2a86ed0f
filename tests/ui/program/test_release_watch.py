"""A newer version is looked for with consent, once a day, never while sending, and told in a quiet line."""

import base64
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gateway.loopback import LoopbackServer, answering
from smsbat_composer.app import Program
from smsbat_composer.composer import Composer
from smsbat_composer.gateway.release_notice import URL_VARIABLE, Release
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.program import release_watch
from smsbat_composer.ui.program.release_watch import ReleaseWatch
from smsbat_composer.ui.settings.about_section import AboutSection
from smsbat_composer.workspace.settings_file import load_settings
from smsbat_composer.workspace.versions import program_version

MAKERS = Ed25519PrivateKey.generate()


def notice(version: str) -> object:
    said = {"format": "smsbat-composer-release", "version": version, "page": "https://smsbat.example/new"}
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
    qtbot.waitUntil(lambda: not watch._is_asking)
    watch.look()
    assert not watch._is_asking
    for asked, again in (("2020-01-01T00:00:00+00:00", 2), ("2999-01-01T00:00:00+00:00", 3), ("?", 4)):
        watch._asked_file.write_text(json.dumps({"asked": asked}), "utf-8")
        watch.look()
        qtbot.waitUntil(lambda: not watch._is_asking)
        assert len(server.requests) == again


def test_a_newer_one_is_told_once_in_a_run(qtbot: QtBot, watch: ReleaseWatch, server: LoopbackServer) -> None:
    with qtbot.waitSignal(watch.found) as told:
        watch.look()
    assert told.args == [Release("99.0", "https://smsbat.example/new")]
    watch._asked_file.unlink()
    watch.look()
    assert not watch._is_asking


def test_without_consent_or_key_or_while_sending_nobody_is_asked(
    qtbot: QtBot,
    watch: ReleaseWatch,
    agreed: Composer,
    server: LoopbackServer,
    key: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deliveries = watch._deliveries
    agreed.settings = replace(agreed.settings, looks_for_releases=False)
    watch.look()
    agreed.settings = replace(agreed.settings, looks_for_releases=True)
    with monkeypatch.context() as sending:
        sending.setattr(deliveries, "at_work", lambda: ["a campaign"])
        watch.look()
    moved = key.rename(key.with_suffix(".away"))
    watch.look()
    assert not watch._is_asking
    assert server.requests == []
    moved.rename(key)
    found: list[object] = []
    watch.found.connect(found.append)
    watch.look()
    with monkeypatch.context() as sending:  # begun while the answer was on its way
        sending.setattr(deliveries, "at_work", lambda: ["a campaign"])
        qtbot.waitUntil(lambda: not watch._is_asking)
    assert found == []
    with qtbot.waitSignal(watch.found):
        watch.look()


def test_what_cannot_be_had_is_for_the_log_alone(
    qtbot: QtBot, watch: ReleaseWatch, server: LoopbackServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    server.behaviour = answering({"notice": "{}", "signature": "AAAA"})
    watch.look()
    qtbot.waitUntil(lambda: not watch._is_asking)
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
    assert opened == [QUrl("https://smsbat.example/new")]
    with qtbot.waitSignal(window.closed, timeout=30_000):
        window.close()
    window.deleteLater()
