"""Settling real doubts by clicks: the journal and the practice gateway's ledger are the judges."""

from collections import Counter
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea

from smsbat_composer.delivery.states import CampaignState, PauseCode
from smsbat_composer.delivery.tally import Tally
from smsbat_composer.ui.attention.attention_panel import AttentionPanel
from smsbat_composer.ui.attention.doubt_choice import DoubtChoice
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.settings import Mode
from ui.attention.conftest import PEOPLE, ledger_of
from ui.delivery.conftest import Watched
from ui.delivery.sending import phone

LEFT = Qt.MouseButton.LeftButton


def stored(watched: Watched) -> tuple[CampaignState, Tally]:
    with watched.composer.results() as results:
        summary = results.summary(watched.campaign.campaign_id)
    return summary.record.state, summary.tally


def doubts_of(watched: Watched) -> int:
    return stored(watched)[1].needs_attention


def shown_state(watched: Watched) -> CampaignState | None:
    return watched.step.standing.state if watched.step.standing else None


def test_the_note_opens_the_requests_with_their_evidence(doubted: Watched, panel: AttentionPanel) -> None:
    assert panel.isVisible()
    assert not doubted.view.pictures.lanes.isVisible()
    assert not doubted.view.note.show_doubts.isVisible()
    doubts = panel.requests.doubts()
    assert sum(doubt.waiting for doubt in doubts) == doubts_of(doubted) > 0
    (doubt,) = doubts
    said = panel.panel.evidence.words()
    assert "intent is written" in said[0]
    assert f"for {doubt.waiting} recipients began to leave" in said[1]
    assert "the connection broke" in said[2]
    assert "not proven" in said[3]
    assert doubt.sequence_id in panel.panel.evidence.number.text()
    assert panel.people.table.model.rowCount() == doubt.waiting
    assert panel.panel.apply_all.text() == f"Apply to {doubt.waiting}"
    assert panel.panel.apply_one.text() == f"Only to № {doubt.number}"
    assert panel.panel.choices.selected() is DoubtChoice.TREAT_AS_SENT
    assert doubted.view.footer.rows_seen().endswith(f" of {doubt.waiting}")


def test_treating_as_sent_settles_them_and_finishes_the_campaign(
    doubted: Watched, panel: AttentionPanel
) -> None:
    people = doubts_of(doubted)
    before = len(ledger_of(doubted.composer))
    QTest.mouseClick(panel.panel.apply_all, LEFT)
    doubted.wait_until(lambda: shown_state(doubted) is CampaignState.FINISHED)
    state, tally = stored(doubted)
    assert (state, tally.written_off, tally.in_file) == (CampaignState.FINISHED, people, PEOPLE + 2)
    assert len(ledger_of(doubted.composer)) == before  # nobody got anything
    # What was decided stays to be seen.
    doubted.wait_until(lambda: [doubt.is_open for doubt in panel.requests.doubts()] == [False])
    assert "treated as sent" in panel.panel.history.text()
    assert not panel.panel.apply_all.isVisible()


def test_sending_again_asks_with_the_risk_and_the_mode_and_sends_only_after_resume(
    doubted: Watched, panel: AttentionPanel
) -> None:
    people = doubts_of(doubted)
    before = Counter(message["phone"] for message in ledger_of(doubted.composer))
    QTest.mouseClick(panel.panel.choices.cards[DoubtChoice.SEND_AGAIN], LEFT)
    QTest.mouseClick(panel.panel.apply_all, LEFT)
    dialog = panel._dialog
    assert dialog is not None
    assert f"{people}" in dialog.risk.accessibleName()
    assert "twice" in dialog.risk.accessibleName()
    assert dialog.again.mode() is Mode.PRACTICE
    QTest.keyClick(dialog, Qt.Key.Key_Return)  # Enter never takes the risk
    assert doubts_of(doubted) == people

    QTest.mouseClick(panel.panel.apply_all, LEFT)
    assert panel._dialog is not None
    QTest.mouseClick(panel._dialog.again, LEFT)
    doubted.wait_until(lambda: shown_state(doubted) is CampaignState.PAUSED)
    assert Counter(message["phone"] for message in ledger_of(doubted.composer)) == before
    assert stored(doubted)[1].planned == people
    standing = doubted.step.standing
    assert standing is not None
    assert standing.pause is not None
    assert standing.pause.code is PauseCode.DOUBTS_SETTLED

    doubted.view.note.resume.click()
    doubted.wait_until(lambda: shown_state(doubted) is CampaignState.FINISHED)
    after = Counter(message["phone"] for message in ledger_of(doubted.composer))
    assert len(after) == PEOPLE
    assert sum(after.values()) == PEOPLE + people  # the risk was real, and taken once
    assert max(after.values()) == 2
    assert stored(doubted)[1].in_file == PEOPLE + 2


def test_an_unchecked_request_is_left_out(doubted: Watched, panel: AttentionPanel) -> None:
    table = panel.requests
    place = table.visualRect(table.model().index(0, 0)).center()
    place.setX(24)
    QTest.mouseClick(table.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, place)
    assert table.checked() == []
    assert not panel.panel.apply_all.isEnabled()
    assert panel.panel.apply_one.isEnabled()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert len(table.checked()) == 1


def test_the_people_of_a_request_can_be_searched(doubted: Watched, panel: AttentionPanel) -> None:
    row = panel.people.table.model.row(0)
    assert row is not None
    assert row.phone is not None
    QTest.keyClicks(panel.people.search, row.phone)
    doubted.wait_until(lambda: panel.people.table.model.rowCount() == 1)


def test_doubts_are_saved_with_request_numbers(
    doubted: Watched, panel: AttentionPanel, tmp_path: Path
) -> None:
    (doubt,) = panel.requests.doubts()
    target = tmp_path / "doubts.xlsx"
    panel.save(target, {doubt.key})
    doubted.wait_until(lambda: panel.panel.told.text() == "Saved: doubts.xlsx")
    lines = list(load_workbook(target).worksheets[0].iter_rows(min_row=2, values_only=True))
    assert len(lines) == doubt.waiting
    assert {line[-4] for line in lines} == {doubt.number}
    assert doubts_of(doubted) == doubt.waiting


def test_the_providers_report_settles_whom_it_names(
    doubted: Watched, panel: AttentionPanel, tmp_path: Path
) -> None:
    (doubt,) = panel.requests.doubts()
    assert doubt.attempt is not None
    at = f"{doubt.attempt.started_at.astimezone():%d.%m.%Y %H:%M:%S}"
    first = panel.people.table.model.row(0)
    assert first is not None
    report = tmp_path / "report.csv"
    report.write_text(
        f"Телефон;Час;Статус\n{first.phone};{at};Доставлено\n{phone(999)};{at};Доставлено\n", "utf-8"
    )
    panel.import_report(report)
    doubted.wait_until(lambda: doubts_of(doubted) == doubt.waiting - 1)
    doubted.wait_until(lambda: panel.panel.told.text().startswith("1 doubt is settled"))


def test_a_file_that_is_no_report_is_explained(
    doubted: Watched, panel: AttentionPanel, tmp_path: Path
) -> None:
    people = doubts_of(doubted)
    report = tmp_path / "report.csv"
    report.write_text(f"Телефон;Статус\n{phone(1)};Доставлено\n", "utf-8")
    panel.import_report(report)
    doubted.wait_until(lambda: "time of sending" in panel.panel.told.text())
    assert doubts_of(doubted) == people
    assert panel.panel.apply_all.isEnabled()


def test_nothing_is_sent_again_while_it_is_sending_or_after_a_stop(
    doubted: Watched, panel: AttentionPanel
) -> None:
    card = panel.panel.choices.cards[DoubtChoice.SEND_AGAIN]
    panel.panel.choices.select(DoubtChoice.SEND_AGAIN)
    for state in (CampaignState.SENDING, CampaignState.STOPPED):
        panel.show_state(state)
        assert not card.isEnabled()
        assert panel.panel.choices.selected() is DoubtChoice.TREAT_AS_SENT
    panel.show_state(CampaignState.PAUSED)
    assert card.isEnabled()


def test_another_term_brings_everybody_back(doubted: Watched, panel: AttentionPanel) -> None:
    doubted.view._choose_term(None)
    assert not panel.isVisible()
    assert doubted.view.pictures.lanes.isVisible()
    assert doubted.view.table.isVisible()


def test_the_way_to_the_proof_is_asked_for(doubted: Watched, panel: AttentionPanel) -> None:
    with doubted.qtbot.waitSignal(doubted.step.prove_asked):
        panel.panel.prove.click()


def test_it_speaks_ukrainian(doubted: Watched) -> None:
    use_language(Language.UKRAINIAN)
    doubted.view.note.show_doubts.click()
    panel = doubted.view.attention
    assert panel is not None
    doubted.wait_until(lambda: bool(panel.requests.doubts()))
    assert panel.panel.apply_all.text().startswith("Застосувати до ")
    assert panel.panel.choices.cards[DoubtChoice.TREAT_AS_SENT].radio.text() == "Вважати надісланими"


def test_all_three_ways_are_seen_at_once_in_a_usual_window(doubted: Watched, panel: AttentionPanel) -> None:
    doubted.step.resize(1080, 676)  # what a window of 1280 x 800 leaves of it
    use_language(Language.UKRAINIAN)
    last = panel.panel.choices.cards[DoubtChoice.EXPORT]
    scroll = panel.panel.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    doubted.qtbot.wait(1)  # the layout's turn
    assert last.mapTo(scroll, last.rect().bottomLeft()).y() < scroll.viewport().height()
