"""About the program: its version, what it is made of, and whether it may look for a newer one."""

from dataclasses import replace

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.buttons import link, outlined
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.program.licences_dialog import LicencesDialog
from smsbat_composer.ui.program.release_watch import release_key
from smsbat_composer.ui.settings.preferences import section_column
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import tr
from smsbat_composer.workspace.versions import PRODUCT_PAGE, made_of

_LABEL = 160


class AboutSection(QWidget):
    """What a user is asked for on the telephone, to read out or to copy; `changed` carries the settings."""

    changed = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        versions = made_of()
        (name, version), *others = versions.items()
        column = section_column(self, tr("About the program"))
        column.addWidget(text_label(name, size=18, weight=SEMIBOLD))
        column.addWidget(text_label(tr("Version {version}", version=version), ink="text2"))
        page = link(PRODUCT_PAGE.removeprefix("https://"), "globe")
        page.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(PRODUCT_PAGE)))
        column.addLayout(_row(page))
        for title, value in others:
            label = text_label(value, wrap=True)
            column.addWidget(Field(tr("System") if title == "System" else title, label, beside=_LABEL))
        self.licences_button = outlined(tr("Licences…"), "file")
        self.licences_button.clicked.connect(self._show_licences)
        copy = outlined(tr("Copy the versions"), "copy")
        told = "\n".join(f"{title} {value}" for title, value in versions.items())
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(told))
        self.copy_button = copy
        column.addLayout(_row(self.licences_button, copy))
        note = tr("Free software under the MIT licence; Qt and PySide6 under the LGPL 3.")
        column.addWidget(text_label(note, size=12, ink="text2", wrap=True))
        self.looks = QCheckBox(tr("Look for a new version once a day"))
        self.looks.setChecked(composer.settings.looks_for_releases and release_key().is_file())
        self.looks.setEnabled(release_key().is_file())
        self.looks.toggled.connect(self._choose)
        column.addSpacing(dp(12))
        column.addWidget(self.looks)
        column.addWidget(text_label(_what_is_asked(), size=12, ink="text2", wrap=True))
        column.addStretch()

    def _choose(self, looks: bool) -> None:  # noqa: FBT001 - a signal's value
        self.changed.emit(replace(self._composer.settings, looks_for_releases=looks))

    def _show_licences(self) -> None:
        self.licences = LicencesDialog(self.window())
        self.licences.open()


def _what_is_asked() -> str:
    if not release_key().is_file():
        return tr(
            "This copy was built without the makers’ key, so it cannot tell a true notice: look on the site."
        )
    return tr(
        "A small signed file is read on the site, never while a campaign is being sent. Nothing about you or "
        "your campaigns is sent, and nothing is installed by itself: you get a link."
    )


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(dp(8))
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row
