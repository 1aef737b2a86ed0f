"""About the program: its versions and the licences of what is inside."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.settings.about_section import AboutSection
from smsbat_composer.workspace.versions import program_version


def test_versions_are_shown_and_copied_and_licences_open(qtbot: QtBot, composer: Composer) -> None:
    section = AboutSection(composer)
    qtbot.addWidget(section)
    section.show()
    shown = [label.text() for label in section.findChildren(QLabel)]
    assert f"Version {program_version()}" in shown
    qtbot.mouseClick(section.copy_button, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"SMSBAT Composer {program_version()}\n")
    assert "\nQt 6." in copied
    qtbot.mouseClick(section.licences_button, Qt.MouseButton.LeftButton)
    dialog = section.licences
    qtbot.waitUntil(lambda: dialog.names.count() > 20)
    names = [dialog.names.item(row).text() for row in range(dialog.names.count())]
    dialog.names.setCurrentRow(next(row for row, name in enumerate(names) if name.startswith("httpx ")))
    assert "Redistribution and use" in dialog.text.toPlainText()
    dialog.accept()
