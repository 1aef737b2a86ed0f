"""Proving de-duplication from Settings, on the practice gateway; its ledger tells how often it came."""

import json
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.delivery.trust import TrustLevel
from smsbat_composer.gateway.exchange import Endpoint
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.settings.trust_section import TrustSection
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT, Account, Mode

NUMBER = "+380 50 000 99 99"
PATIENCE = 60_000  # ms


@pytest.fixture
def forgetful(tmp_path: Path) -> Iterator[Composer]:
    """A practice gateway that executes a repeat as if it were new."""
    scenario = tmp_path / "scenario.json"
    scenario.write_text(json.dumps({"deduplication": "off"}), encoding="utf-8")
    made = Composer(Workspace(tmp_path / "forgetful"), scenario=scenario)
    yield made
    wait_for_background()
    made.close()


def show(qtbot: QtBot, composer: Composer, account: Account = PRACTICE_ACCOUNT) -> TrustSection:
    section = TrustSection(composer, account)
    qtbot.addWidget(section)
    section.resize(640, 500)
    section.show()
    qtbot.waitUntil(lambda: section._known is not None, timeout=PATIENCE)
    return section


def received(composer: Composer) -> int:
    with urllib.request.urlopen(f"{composer.practice_base_url()}/practice/ledger") as answer:  # noqa: S310
        return len(json.load(answer)["messages"])


def agree_and_prove(section: TrustSection) -> None:
    section.number.setText(NUMBER)
    section.consent.setChecked(True)
    QTest.mouseClick(section.prove, Qt.MouseButton.LeftButton)


def test_nothing_is_sent_without_a_number_and_consent(qtbot: QtBot, composer: Composer) -> None:
    section = show(qtbot, composer)
    assert section.badge.look().word == "Not proven"
    assert not section.prove.isEnabled()
    section.number.setText(NUMBER)
    assert not section.prove.isEnabled()
    section.consent.setChecked(True)
    assert section.prove.isEnabled()
    section.number.clear()
    assert not section.prove.isEnabled()
    assert section.prove.mode() is Mode.PRACTICE
    assert section.history.isHidden()


def test_a_gateway_that_creates_the_message_again_is_disproved(qtbot: QtBot, forgetful: Composer) -> None:
    section = show(qtbot, forgetful)
    agree_and_prove(section)
    assert section.stop.isVisible()
    qtbot.waitUntil(lambda: section.badge.look().word == "Disproved", timeout=PATIENCE)
    assert received(forgetful) == 2
    assert section.history.isVisible()
    assert not section.stop.isVisible()
    assert forgetful.trust.levels(PRACTICE_ACCOUNT)[Endpoint.SEND].level is TrustLevel.DISPROVED
    section.way.chosen.emit(Endpoint.SEND)
    assert "sent a repeat as a new message" in section.explanation.text()


def test_a_gateway_that_drops_the_repeat_is_proven_and_the_wait_can_be_ended(
    qtbot: QtBot, composer: Composer
) -> None:
    section = show(qtbot, composer)
    agree_and_prove(section)
    qtbot.waitUntil(lambda: len(composer.trust.history(PRACTICE_ACCOUNT)) == 1, timeout=PATIENCE)
    QTest.mouseClick(section.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: section.badge.look().word == "Proven", timeout=PATIENCE)
    assert received(composer) == 1


def test_a_number_that_is_none_is_refused_in_words(qtbot: QtBot, composer: Composer) -> None:
    section = show(qtbot, composer)
    section.number.setText("44")
    section.consent.setChecked(True)
    QTest.mouseClick(section.prove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not section._is_proving, timeout=PATIENCE)
    assert section.told.text()
    assert composer.trust.history(PRACTICE_ACCOUNT) == []


def test_a_live_account_is_told_the_price_and_its_button_carries_the_mode(
    qtbot: QtBot, composer: Composer
) -> None:
    live = replace(PRACTICE_ACCOUNT, id="main", name="Затишок", mode=Mode.LIVE)
    section = show(qtbot, composer, live)
    assert "₴1.88" in section._cost_words()
    assert section.prove.mode() is Mode.LIVE
