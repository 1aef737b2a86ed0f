"""Every way in which reading fails or is stopped: what there was stays, the way out is beside the reason."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.recipients.sheet import ReadChoices
from smsbat_composer.recipients.source import Source
from smsbat_composer.ui.recipients_step import RecipientsStep
from ui.recipients.doing import (
    button,
    campaign_of,
    click,
    entry,
    fail_to_read,
    numbers_shown,
    open_file,
    pick_file,
    read_list,
    words,
)
from ui.recipients.lists import ROWS, write_csv


def _note_entry(step: RecipientsStep, text: str, *texts: str) -> Callable[[], object]:
    pressed = button(step.note, text)
    return entry(pressed.findChild(QMenu), *texts).trigger


def test_no_phone_column_is_told_in_place_with_the_way_out(
    empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    step = empty_step
    source = write_csv(tmp_path / "коди.csv", [("Олена", "12"), ("Петро", "13")], ("Ім’я", "Код"))
    fail_to_read(qtbot, step, open_file(step, source))
    assert "No column looks like phones" in words(step.note)
    assert step.drop_place.isVisible()
    read_list(qtbot, step, _note_entry(step, "Choose the phone column", "Код"))
    assert not step.note.isVisible()
    assert not step.next.isEnabled()  # nobody to send to: both are invalid
    assert numbers_shown(step) == [2, 3]


def test_an_empty_sheet_offers_the_others(empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    book = Workbook()
    book.worksheets[0].title = "Порожній"
    full = book.create_sheet("Клієнти")
    full.append(("Телефон",))
    full.append(("0500001234",))
    book.save(tmp_path / "книга.xlsx")
    step = empty_step
    fail_to_read(
        qtbot,
        step,
        lambda: campaign_of(step).import_list(
            [Source(tmp_path / "книга.xlsx", ReadChoices(sheet="Порожній"))]
        ),
    )
    read_list(qtbot, step, _note_entry(step, "Choose the sheet", "Клієнти"))
    assert numbers_shown(step) == [2]


def test_a_failed_file_leaves_the_list_there_was(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    broken = tmp_path / "зламана.xlsx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    fail_to_read(qtbot, step, open_file(step, broken))
    assert "зламана.xlsx" in words(step.note)
    assert "the list as it was" in words(step.note)
    assert len(numbers_shown(step)) == 8
    hide = next(one for one in step.note.findChildren(QToolButton) if one.accessibleName() == "Hide")
    qtbot.mouseClick(hide, Qt.MouseButton.LeftButton)
    assert not step.note.isVisible()
    assert campaign_of(step).import_error is None


def test_why_it_failed_is_still_told_when_the_window_is_built_anew(
    empty_step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    fail_to_read(qtbot, empty_step, open_file(empty_step, tmp_path / "немає.csv"))
    again = RecipientsStep(campaign_of(empty_step))
    qtbot.addWidget(again)
    assert "немає.csv" in words(again.note)


def test_a_cancelled_reading_leaves_what_there_was(
    step: RecipientsStep, spreadsheet: Path, qtbot: QtBot
) -> None:
    ended = qtbot.waitSignal(
        campaign_of(step).importing, timeout=30_000, check_params_cb=lambda rows: rows is None
    )
    with ended:
        campaign_of(step).import_list([Source(spreadsheet)])
        step.list_pane.loading.cancelled.emit()
    assert not step.note.isVisible()
    assert campaign_of(step).import_error is None
    assert len(numbers_shown(step)) == 8


def test_a_long_reading_says_how_far_it_is(step: RecipientsStep, qtbot: QtBot) -> None:
    loading = step.list_pane.loading
    campaign_of(step).importing.emit(0)
    campaign_of(step).importing.emit(240_000)
    qtbot.waitUntil(loading.isVisible)
    assert loading._text.text() == "Reading row 240,000…"
    campaign_of(step).importing.emit(None)
    assert not loading.isVisible()


def test_a_file_that_is_gone_can_be_found_again(step: RecipientsStep, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "moved").mkdir()
    moved = write_csv(tmp_path / "moved" / "клієнти.csv")
    gone = Source(tmp_path / "клієнти.csv", ReadChoices(header_row=0))
    fail_to_read(qtbot, step, lambda: campaign_of(step).import_list([gone]))
    click(qtbot, step.note, "Find the file…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, moved))
    assert step.list_pane.read_as.header.text() == "no header row"
    assert not step.note.isVisible()


def test_of_several_files_the_broken_one_is_named_and_can_be_left_out(
    empty_step: RecipientsStep, spreadsheet: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    step, broken = empty_step, tmp_path / "зламана.xlsx"
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    fail_to_read(qtbot, step, open_file(step, spreadsheet, broken))
    assert "зламана.xlsx" in words(step.note)
    read_list(qtbot, step, lambda: click(qtbot, step.note, "Go on without this file"))
    assert [read.name for read in campaign_of(step).recipients.sources] == ["клієнти.csv"]


def test_another_file_takes_the_place_of_the_broken_one_alone(
    step: RecipientsStep, tmp_path: Path, qtbot: QtBot
) -> None:
    broken, whole = tmp_path / "зламана.xlsx", write_csv(tmp_path / "ціла.csv", ROWS[:2])
    broken.write_bytes(b"PK\x03\x04 and nothing more")
    campaign = campaign_of(step)
    fail_to_read(qtbot, step, lambda: campaign.import_list([*campaign.sources, Source(broken)]))
    click(qtbot, step.note, "Open another file…")
    read_list(qtbot, step, lambda: pick_file(qtbot, step, whole))
    assert [read.name for read in campaign.recipients.sources] == ["клієнти.csv", "ціла.csv"]


def test_cancel_is_pressed(step: RecipientsStep, spreadsheet: Path, qtbot: QtBot) -> None:
    campaign = campaign_of(step)
    campaign.import_list([Source(spreadsheet)])
    loading = step.list_pane.loading
    loading._appear()  # at once: a reading this short would never show it
    click(qtbot, loading, "Cancel")
    assert not loading.isVisible()  # though the reading has not let go yet
    assert campaign.is_importing
    qtbot.waitUntil(lambda: not campaign.is_importing)
    assert not step.note.isVisible()
