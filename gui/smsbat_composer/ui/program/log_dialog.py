"""The log, to be looked at: what happened and when, in plain words as far as the program knows them."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QFileSystemWatcher, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.background import background
from smsbat_composer.ui.campaign_states import state_look
from smsbat_composer.ui.components.buttons import flat, outlined
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.dialog import Dialog
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.paged_model import Column, PagedModel
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import Tone, dp
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import tr
from smsbat_composer.words.formats import clock, day
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log_lines import LogLine, newest_lines

_BREATH_MS = 500  # between two readings, while something is written again and again
_MISTAKES = frozenset({"ERROR", "CRITICAL"})
_WARNINGS = _MISTAKES | {"WARNING"}

# How messages begin that the program writes itself, and what they mean.
_PLAIN: Mapping[str, Callable[[], str]] = {
    "started": lambda: tr("The program was opened"),
    "closed": lambda: tr("The program was closed"),
    "the last run did not end properly": lambda: tr("The program had not ended properly"),
    "background job failed": lambda: tr("A mistake of the program in the background"),
    "a bug ended the command": lambda: tr("A mistake of the program ended a command"),
    "a bug": lambda: tr("A mistake of the program"),
    "A workbook was not copied": lambda: tr("The report could not be made in your spreadsheet itself"),
    "Draft": lambda: tr("A draft could not be read"),
    "What is switched off": lambda: tr("A part of a draft could not be read"),
    "no newer version was found": lambda: tr("No newer version of the program"),
    "a newer version could not be looked for": lambda: tr("A newer version could not be looked for"),
}

_CAMPAIGN = re.compile(r"campaign \S+ is (\w+)")


class LogDialog(Dialog):
    """The newest first; it follows what is being written."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(tr("Log"), parent, heading=tr("What happened in the program"), width=860)
        self._workspace = workspace
        self._lines: list[LogLine] = []
        self._levels: frozenset[str] | None = None
        self.levels = Segmented(
            [
                Segment(None, tr("Everything")),
                Segment(_WARNINGS, tr("Warnings and mistakes")),
                Segment(_MISTAKES, tr("Mistakes")),
            ]
        )
        self.levels.select(None)
        self.model: PagedModel[LogLine] = PagedModel(_columns())
        self.table = DataTable(self.model)
        self.table.setAccessibleName(tr("Log"))
        self.table.setMinimumHeight(dp(360))
        self.table.set_empty_place(EmptyPlace(tr("Nothing of this kind has happened.")))
        self.copy_button = flat(tr("Copy what is shown"), "copy", size="large")
        self.folder_button = flat(tr("Open the folder"), "folder", size="large")
        self._lay_out()
        self._breath = QTimer(self, singleShot=True, interval=_BREATH_MS)
        self._breath.timeout.connect(self.refresh)
        self._watcher = QFileSystemWatcher([str(workspace.root), str(workspace.log_file)], self)
        self._watcher.fileChanged.connect(lambda _: self._breath.start())
        self._watcher.directoryChanged.connect(lambda _: self._follow())
        self.levels.chosen.connect(self._choose)
        self.copy_button.clicked.connect(self._copy)
        self.folder_button.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(workspace.root)))
        )
        self.refresh()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.levels)
        row.addStretch()
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        said = tr("Without phones, names, texts and tokens. What happened to each recipient is in Delivery.")
        self.body.addWidget(text_label(said, size=12, ink="text2", wrap=True))
        self.add_foot_note(self.copy_button)
        self.add_foot_note(self.folder_button)
        close = outlined(tr("Close"), size="large")
        close.clicked.connect(self.accept)
        self.add_answer(close, default=True)

    def refresh(self) -> None:
        """Read the newest lines again, in the background."""
        log = self._workspace.log_file
        background(lambda: _scrubbed(newest_lines(log)), done=self._take, failed=self._fail, owner=self)

    def shown(self) -> list[LogLine]:
        """The lines of the levels that are chosen."""
        return [line for line in self._lines if self._levels is None or line.level in self._levels]

    def _take(self, lines: list[LogLine]) -> None:
        self._lines = lines
        self._show()

    def _fail(self, error: Exception) -> None:
        self.table.set_empty_place(EmptyPlace(trouble_words(error)))

    def _show(self) -> None:
        shown = self.shown()
        self.model.show(len(shown), lambda offset, limit: shown[offset : offset + limit])
        self.copy_button.setEnabled(bool(shown))

    def _choose(self, levels: object) -> None:
        self._levels = levels if isinstance(levels, frozenset) else None
        self._show()

    def _follow(self) -> None:
        """The log is made anew once it is large."""
        if not self._watcher.files() and self._watcher.addPath(str(self._workspace.log_file)):
            self._breath.start()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText("\n".join(map(str, self.shown())))


def _scrubbed(lines: list[LogLine]) -> list[LogLine]:
    from smsbat_composer.diagnostics import scrubbed  # noqa: PLC0415 - seldom needed

    return [replace(line, message=scrubbed(line.message)) for line in lines]


def _columns() -> list[Column[LogLine]]:
    return [
        Column(
            "at",
            tr("When", comment="table column"),
            lambda line: f"{day(line.at)}, {clock(line.at, seconds=True)}",
            width=170,
            ink=lambda _: "text2",
        ),
        Column("level", tr("Kind", comment="table column"), lambda _: "", width=130, look=_look),
        Column("what", tr("What", comment="table column"), _words, width=280, tooltip=_words),
        Column(
            "exactly",
            tr("Exactly", comment="table column"),
            lambda line: line.message,
            stretch=True,
            ink=lambda _: "text2",
            tooltip=lambda line: line.message,
        ),
    ]


def _look(line: LogLine) -> StatusLook:
    if line.level in _MISTAKES:
        return StatusLook("error", tr("Mistake"), Tone.REFUSED)
    if line.level in _WARNINGS:
        return StatusLook("warning", tr("Warning"), Tone.ATTENTION)
    return StatusLook("info", tr("News"), Tone.NEUTRAL)


def _words(line: LogLine) -> str:
    if (campaign := _CAMPAIGN.match(line.message)) and campaign[1] in set(CampaignState):
        return tr("A campaign: {state}", state=state_look(CampaignState(campaign[1])).word)
    known = (words for beginning, words in _PLAIN.items() if line.message.startswith(beginning))
    return next(known, lambda: "")()
