"""The window's composition root: builds each object once, connects them, runs."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, Qt, QTranslator, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFileOpenEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.contact_removal import ContactRemoval
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.garbage import GarbageCollector
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.asked_to_end import AskedToEnd
from smsbat_composer.ui.program.bug_dialog import BugTelling
from smsbat_composer.ui.program.bug_watch import BugWatch
from smsbat_composer.ui.program.notice_bar import Notice
from smsbat_composer.ui.program.one_window import LaterStarts, Turn, activation, window_turn
from smsbat_composer.ui.program.release_watch import ReleaseWatch
from smsbat_composer.ui.program.spoken_progress import SpokenProgress
from smsbat_composer.ui.program.window_parts import WindowParts
from smsbat_composer.ui.program.window_state import WindowState
from smsbat_composer.ui.sidebar_news import CAMPAIGNS
from smsbat_composer.ui.theme import app_icon, apply_theme
from smsbat_composer.ui.trouble import trouble_words
from smsbat_composer.words import Language, current_language, tr, use_language
from smsbat_composer.words.system_language import system_language
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log import place_of, start_log
from smsbat_composer.workspace.run_mark import RunMark
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT

if TYPE_CHECKING:
    from smsbat_composer.gateway.release_notice import Release

_log = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Open the window, or the file in the one that is open; gives the exit code once it is closed."""
    arguments = _parse(argv)
    workspace = Workspace(arguments.workspace) if arguments.workspace else Workspace.default()
    file = arguments.file.absolute() if arguments.file else None
    _own_the_task_bar()
    try:
        workspace.create()
        with window_turn(workspace.window_folder, file) as turn:
            if turn is Turn.OPEN:
                return _open_window(arguments, workspace, file)
        if turn is Turn.UNANSWERED:
            return _refuse(
                lambda: tr("The program is open already, but it does not answer. Try again in a minute.")
            )
    except UserError as error:
        return _refuse(partial(trouble_words, error))
    except Exception as bug:  # noqa: BLE001 - there is no window yet to tell it in
        _log.error("a bug kept the window from opening: %s", place_of(bug))
        return _refuse(lambda: tr("Something went wrong in the program. Details are in the log."))
    return 0


def _open_window(arguments: argparse.Namespace, workspace: Workspace, file: Path | None) -> int:
    start_log(workspace.log_file)
    mark = RunMark(workspace.window_folder)
    _log.info("started")
    if mark.last_ended_badly:
        _log.warning("the last run did not end properly")
    application = _application()
    GarbageCollector(application)
    bugs = BugWatch(application)
    bugs.start()
    try:
        composer = Composer(workspace, scenario=arguments.scenario)
        if arguments.practice:
            composer.settings = replace(composer.settings, account_id=PRACTICE_ACCOUNT.id)
        program = Program(application, composer)
        program.watch_bugs(bugs)
        AskedToEnd(application).asked.connect(program.window.close)
        if arguments.quit_when_painted:
            program.window.painted.connect(application.quit)
        else:
            asks = not arguments.practice and not workspace.settings_file.exists()
            program.window.painted.connect(
                lambda: program.begin(file, asks=asks, after_crash=mark.last_ended_badly),
                Qt.ConnectionType.QueuedConnection,
            )
            application.file_opened.connect(program.open)
        program.window.show()
        code = application.exec()
        wait_for_background()
    finally:
        bugs.stop()
        mark.remove()
        _log.info("closed")
    return code


def _application() -> "Application":
    application = Application([sys.argv[0]])
    application.setApplicationName("SMSBAT Composer")
    application.setDesktopFileName("smsbat-composer")  # by which Linux finds the icon
    return application


def _refuse(words: Callable[[], str]) -> int:
    """Say why no window opens, where it is sure to be seen; in the computer's language: no other is known."""
    application = QApplication.instance() or _application()
    use_language(system_language())
    QMessageBox.critical(None, application.applicationName(), words())
    return 2


def _parse(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="smsbat-composer")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="a spreadsheet or campaign file")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--workspace", type=Path)
    parser.add_argument("--scenario", type=Path)
    parser.add_argument("--quit-when-painted", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args(argv)


def _own_the_task_bar() -> None:
    """Windows groups and pins the window under this name, which the installer's shortcuts have, too."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID("com.smsbat.composer")


class Application(QApplication):
    """The program as macOS sees it: a double-clicked file comes as an event, to a running program, too."""

    file_opened = Signal(object)  # Path

    def event(self, event: QEvent) -> bool:
        """Pass an opened file on."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_opened.emit(Path(event.file()))
            return True
        return super().event(event)


class Program:
    """The running window and what it shows itself in: language and theme."""

    def __init__(self, application: QApplication, composer: Composer) -> None:
        self._application = application
        self._composer = composer
        self._qt_words: QTranslator | None = None
        self._speak(composer.settings.language or system_language())
        apply_theme(application, composer.settings.theme)
        application.setWindowIcon(app_icon())
        self.deliveries = Deliveries(composer)
        self.window = MainWindow(composer, self.deliveries)
        WindowParts(self.window)
        SpokenProgress(self.deliveries, self.window)
        self._removal = ContactRemoval(composer, self.window)
        self._removal.removed.connect(self.window.show_people_gone)
        self._state = WindowState(composer.workspace.window_folder)
        self._state.restore(self.window)
        self.window.leaving.connect(lambda: self._state.keep(self.window))
        self.window.language_changed.connect(self._change_language)
        self.window.theme_changed.connect(lambda choice: apply_theme(application, choice))

    def watch_bugs(self, bugs: BugWatch) -> None:
        """Tell the user of bugs from now on."""
        self._bugs = BugTelling(bugs, self._composer, self.window)
        bugs.interrupted.connect(self.window.close)

    def begin(self, file: Path | None = None, *, asks: bool = False, after_crash: bool = False) -> None:
        """What the first paint does not wait for; a new workspace `asks` before the file is opened."""
        self.window.begin()
        self._removal.begin()
        if after_crash:
            self.window.notices.tell(Notice(_crash_words))
        if asks:
            self.window.ask_first_questions().finished.connect(lambda _: self.open(file))
        else:
            if not after_crash and file is None and self._state.place != CAMPAIGNS:
                self.window.go(self._state.place)
            self.open(file)
        self._releases = ReleaseWatch(self._composer, self.deliveries, self.window)
        self._releases.found.connect(self._tell_release)
        self.window.leaving.connect(self._releases.let_go)
        later = LaterStarts(self._composer.workspace.window_folder, self.window)
        later.asked.connect(self._come_forward)
        self.window.leaving.connect(later.close)
        later.listen()

    def _tell_release(self, release: "Release") -> None:
        page = QUrl(release.page)
        told = Notice(
            lambda: tr("There is a newer version of the program: {version}", version=release.version),
            lambda: tr("Open the download page"),
            lambda: QDesktopServices.openUrl(page),
        )
        self.window.notices.tell(told)

    def _come_forward(self, file: Path | None, leave: str | None) -> None:
        with activation(leave):
            self.window.come_forward()
        self.open(file)

    def open(self, file: Path | None) -> None:
        """A campaign from this file; where the user is being asked something, once that is answered."""
        asking = QApplication.activeModalWidget()
        if file is None or self.window.is_closing():
            return
        if isinstance(asking, QDialog):
            asking.finished.connect(lambda _: self.open(file), Qt.ConnectionType.QueuedConnection)
        else:
            self.window.start_with_file(file)

    def _change_language(self, language: Language) -> None:
        self._speak(language)
        self.window.build()

    def _speak(self, language: Language) -> None:
        """Our own sentences, and those of Qt's standard dialogs."""
        use_language(language)
        if self._qt_words is not None:
            self._application.removeTranslator(self._qt_words)
        self._qt_words = QTranslator(self._application)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if self._qt_words.load(f"qtbase_{current_language()}", folder):
            self._application.installTranslator(self._qt_words)


def _crash_words() -> str:
    return tr(
        "The program did not end properly last time. Drafts are as they were saved, at most 5 seconds "
        "before. A campaign that was being sent goes on only when you open it and press Resume."
    )
