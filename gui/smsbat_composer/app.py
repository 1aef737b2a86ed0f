"""The window's composition root: builds each object once, connects them, runs."""

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QLibraryInfo, Qt, QTranslator, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from smsbat_composer.composer import Composer
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.deliveries import Deliveries
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.theme import app_icon, apply_theme
from smsbat_composer.words import Language, current_language, use_language
from smsbat_composer.words.system_language import system_language
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.log import place_of, start_log
from smsbat_composer.workspace.settings import PRACTICE_ACCOUNT

_log = logging.getLogger(__name__)


def main(argv: Sequence[str]) -> int:
    """Open the window; gives the exit code once it is closed."""
    arguments = _parse(argv)
    workspace = Workspace(arguments.workspace) if arguments.workspace else Workspace.default()
    workspace.create()
    start_log(workspace.log_file)
    sys.excepthook = _log_bug
    _own_the_task_bar()
    application = Application([sys.argv[0]])
    application.setApplicationName("SMSBAT Composer")
    application.setDesktopFileName("smsbat-composer")  # by which Linux finds the icon
    composer = Composer(workspace, scenario=arguments.scenario)
    if arguments.practice:
        composer.settings = replace(composer.settings, account_id=PRACTICE_ACCOUNT.id)
    program = Program(application, composer)
    if arguments.quit_when_painted:
        program.window.painted.connect(application.quit)
    else:
        program.window.painted.connect(program.window.begin, Qt.ConnectionType.QueuedConnection)
        application.file_opened.connect(program.window.start_with_file)
        if arguments.file is not None:
            file = arguments.file.absolute()
            program.window.painted.connect(
                lambda: program.window.start_with_file(file), Qt.ConnectionType.QueuedConnection
            )
    program.window.show()
    code = application.exec()
    wait_for_background()
    return code


def _log_bug(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    """A bug in an answer to an event: Qt goes on after it, and a window has no terminal to tell it in."""
    _log.error("a bug on the window's thread: %s", place_of(bug))
    sys.__excepthook__(kind, bug, trace)


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
        self.window.language_changed.connect(self._change_language)
        self.window.theme_changed.connect(lambda choice: apply_theme(application, choice))

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
