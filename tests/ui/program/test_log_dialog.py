"""The log as it can be seen: plain words, by level, without contacts, following what is written."""

import logging
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.settings.diagnostics_section import DiagnosticsSection
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log import start_log
from smsbat_composer.workspace.log_lines import newest_lines


def test_what_happened_is_shown_chosen_copied_and_followed(
    qtbot: QtBot, composer: Composer, own_log: None
) -> None:
    start_log(composer.workspace.log_file)
    log = logging.getLogger("smsbat_composer.app")
    log.info("started")
    log.info("campaign 12-ab is paused: token_refused")
    log.error("a bug on the window's thread: ValueError at some.py:1 f for +380 50 000 12 34")
    section = DiagnosticsSection(composer)
    qtbot.addWidget(section)
    section.show()
    qtbot.mouseClick(section.log_button, Qt.MouseButton.LeftButton)
    dialog = section.log
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)

    def cells(column: int) -> list[str]:
        return [dialog.model.index(row, column).data() for row in range(dialog.model.rowCount())]

    assert cells(1) == ["Mistake", "News", "News"]
    assert cells(2) == ["A mistake of the program", "A campaign: Paused", "The program was opened"]
    assert "000 12" not in cells(3)[0]
    (mistakes,) = (
        each for each in dialog.levels.findChildren(QAbstractButton) if each.accessibleName() == "Mistakes"
    )
    qtbot.mouseClick(mistakes, Qt.MouseButton.LeftButton)
    assert dialog.model.rowCount() == 1
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "ValueError at some.py:1" in copied
    assert "12 34" not in copied
    log.error("background job failed: KeyError at other.py:2 g")
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 2)
    dialog.accept()


def test_a_large_log_is_read_from_its_end_and_the_one_before_it_too(workspace: Workspace) -> None:
    line = "2026-05-04 10:00:{:02},000 WARNING smsbat_composer.x: {}\n"
    workspace.log_file.with_suffix(".old.log").write_text(line.format(1, "before"), "utf-8")
    many = "".join(line.format(2, f"number {number}") for number in range(20_000))
    workspace.log_file.write_text(f"{many}{line.format(3, 'last')}and its second row\n", "utf-8")
    found = newest_lines(workspace.log_file)
    assert found[0].message == "last\nand its second row"
    assert found[0].at == datetime(2026, 5, 4, 10, 0, 3).astimezone().astimezone(UTC)
    assert found[-1].message == "before"
    assert 2_000 < len(found) < 10_000
    assert all(each.message.startswith("number") for each in found[1:-1])
