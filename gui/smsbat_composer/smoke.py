"""`--smoke`: the program tries its own parts, frozen or not, and tells what it is made of.

In a folder of its own, against the practice gateway: nothing of the user's is touched, and nothing leaves
this computer. Whoever packs the program runs it before anybody else gets it.
"""

import csv
import os
import platform
import queue
import ssl
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from importlib import import_module, metadata
from pathlib import Path

import apsw
import openpyxl
from PySide6.QtCore import QEventLoop, QLibraryInfo, Qt, QTimer, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QApplication, QWidget

from smsbat_composer.app import Program
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.composer import Composer
from smsbat_composer.delivery.events import Event, Progress
from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.gateway.line import system_tls
from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.gateway.release_notice import NoticeRefusedError, read_notice
from smsbat_composer.practice.scenario import ALL_DELIVERED, ready_scenario
from smsbat_composer.recipients.source import Source
from smsbat_composer.sentences.report import report_words
from smsbat_composer.ui.background import wait_for_background
from smsbat_composer.ui.campaign_page import DELIVERY, MESSAGE, RECIPIENTS, REVIEW
from smsbat_composer.ui.sidebar_news import CAMPAIGNS, SETTINGS, STOP_LIST
from smsbat_composer.words import Language, use_language
from smsbat_composer.words.resources import resource
from smsbat_composer.words.translation import read_catalogue
from smsbat_composer.workspace.errors import UserError
from smsbat_composer.workspace.folders import Workspace
from smsbat_composer.workspace.keyring_access import KeyringAccess
from smsbat_composer.workspace.licences import works
from smsbat_composer.workspace.log import place_of, start_log
from smsbat_composer.workspace.settings import ThemeChoice

_PEOPLE = 10
_PATIENCE = 60.0  # s, for whatever takes no second
_COLOURS = 50  # at least on a page that shows something; an empty one has a few
_WORKS = 20  # packages at least, on every system
_REST_MS = 200  # for a page to ask for its rows and paint them
_PICTURES = {b"gif", b"jpeg", b"png", b"svg", b"webp"}  # what Viber takes, and our own drawings


class Failure(Exception):  # noqa: N818 - it says what happened
    """A part is not as it should be; the text says how."""


def main() -> int:
    """Try every part, one line on standard output for each; 0 when all are well, else 1."""
    with tempfile.TemporaryDirectory(prefix="smsbat-smoke-", ignore_cleanup_errors=True) as folder:
        return 0 if _Smoke(Path(folder)).run() else 1


@dataclass(frozen=True)
class _Part:
    name: str
    try_out: Callable[[], str]  # gives the fact to report; raises where the part is not well


class _Smoke:
    """One run; its parts build on those before them."""

    def __init__(self, folder: Path) -> None:
        if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        self._folder = folder
        self._workspace = Workspace(folder / "workspace")
        self._workspace.create()
        self._bugs: list[str] = []
        self._campaign_id = ""

    def run(self) -> bool:
        """Whether every part is well."""
        start_log(self._workspace.log_file)
        sys.excepthook = lambda _kind, bug, _trace: self._bugs.append(place_of(bug))
        threading.excepthook = lambda thrown: self._bugs.append(str(thrown.exc_type))
        use_language(Language.ENGLISH)
        application = QApplication([sys.argv[0]])
        self._composer = Composer(self._workspace, scenario=ready_scenario(ALL_DELIVERED))
        with closing(self._composer):
            # A list, so that each part is tried whatever became of the others.
            well = [_is_well(part) for part in self._parts(application)]
        wait_for_background()
        return all([*well, _is_well(_Part("log", self._read_log))])

    def _parts(self, application: QApplication) -> Iterator[_Part]:
        yield _Part("program", _program)
        yield _Part("qt", _qt)
        yield _Part("sqlite", lambda: f"{apsw.sqlite_lib_version()} by apsw {apsw.apsw_version()}")
        yield _Part("tls", _tls)
        yield _Part("keyring", _keyring)
        yield _Part("notice", _release_notice)
        yield _Part("resources", _resources)
        yield _Part("translations", _translations)
        yield _Part("licences", _licences)
        yield _Part("import", self._import)
        yield _Part("sending", self._send)
        yield _Part("report", self._report)
        yield _Part("window", lambda: self._open_window(application))
        yield _Part("pages uk", lambda: self._draw(Language.UKRAINIAN, "light"))
        yield _Part("pages en", lambda: self._draw(Language.ENGLISH, "dark"))
        yield _Part("closing", self._close_window)

    # --- work without a window

    def _import(self) -> str:
        """A workbook and a CSV become one list, read by the child process."""
        message = MessageContent(
            sms=SmsContent(sender="Zatyshok", text="{Name}, vash kod {Code}"),
            viber=ViberContent(sender="ZATYSHOK", text="{Name}, ваш код {Code}", ttl=3600),
        )
        drafts = self._composer.drafts
        self._campaign_id = drafts.create(CampaignFile(name="Осінь", message=message))
        files = [_write_workbook(self._folder / "люди.xlsx"), _write_csv(self._folder / "people.csv")]
        self._composer.lists.import_list(self._campaign_id, [Source(path) for path in files])
        found = drafts.load(self._campaign_id).recipients
        _demand(found == _PEOPLE, f"{found} recipients instead of {_PEOPLE}")
        return f"{found} recipients from .xlsx and .csv, read by a process of its own"

    def _send(self) -> str:
        """The practice gateway takes ten messages."""
        composer = self._composer
        draft = composer.drafts.load(self._campaign_id)
        composer.plan(self._campaign_id, draft.campaign, composer.account)
        events: queue.Queue[Event] = queue.Queue()
        engine = composer.start(self._campaign_id, composer.account, events.put)
        event = events.get(timeout=_PATIENCE)
        while isinstance(event, Progress) and event.tally.accepted < _PEOPLE:
            _demand(event.state is not CampaignState.PAUSED, f"paused: {event.pause}")
            event = events.get(timeout=_PATIENCE)
        engine.close()  # how they arrive is looked at by the window
        engine.join()
        with composer.results() as results:
            taken = results.summary(self._campaign_id).tally.accepted
        _demand(taken == _PEOPLE, f"{taken} of {_PEOPLE} messages taken")
        return f"{taken} messages taken by the practice gateway"

    def _report(self) -> str:
        """The report is the workbook with a result in each row, written by the child process."""
        target = self._folder / "report.xlsx"
        with self._composer.results() as results:
            results.save_report(self._campaign_id, target, words=report_words())
        rows = openpyxl.load_workbook(target).worksheets[0].max_row
        _demand(rows == _PEOPLE + 1, f"{rows} rows instead of {_PEOPLE + 1}")
        return f"{rows} rows, written by a process of its own"

    # --- the window

    def _open_window(self, application: QApplication) -> str:
        """The window as it starts, but for the screen, where nothing appears."""
        self._program = Program(application, self._composer)
        window = self._program.window
        window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        window.show()
        window.begin()
        return f"{window.width()} x {window.height()}"

    def _draw(self, language: Language, theme: ThemeChoice) -> str:
        """Every page, with the campaign that was sent."""
        window = self._program.window
        window.language_changed.emit(language)
        window.theme_changed.emit(theme)
        drawn = []
        for place in (CAMPAIGNS, STOP_LIST, SETTINGS):
            window.sidebar.chosen.emit(place)
            drawn.append(_colours(window))
        if window.settings is None:
            raise Failure("the settings did not open")
        for section in range(1, window.settings.sections.model().rowCount()):
            window.settings.show_section(section)
            drawn.append(_colours(window))
        page = window.open_campaign(self._campaign_id)
        if page is None:
            raise Failure("the campaign did not open")
        for step in (RECIPIENTS, MESSAGE, REVIEW, DELIVERY):
            page.go_to_step(step)
            drawn.append(_colours(window))
        _demand(min(drawn) >= _COLOURS, f"a page is empty: they are of {drawn} colours")
        return f"{len(drawn)} drawn, {theme}"

    def _close_window(self) -> str:
        """Engines and practice gateway end first, then the window goes."""
        loop = QEventLoop()
        QTimer.singleShot(round(_PATIENCE * 1000), lambda: loop.exit(1))
        self._program.window.closed.connect(loop.quit)
        QTimer.singleShot(0, self._program.window.close)
        _demand(loop.exec() == 0, "the window does not close")
        return "done"

    def _read_log(self) -> str:
        """Neither the log nor a hook knows of a bug."""
        with suppress(FileNotFoundError):
            lines = self._workspace.log_file.read_text(encoding="utf-8").splitlines()
            self._bugs += [line for line in lines if " ERROR " in line]
        _demand(not self._bugs, "; ".join(self._bugs))
        return "without errors"


def _is_well(part: _Part) -> bool:
    """Try a part out and tell; ASCII, which every terminal takes."""
    try:
        told, well = part.try_out(), True
    except Failure as failure:
        told, well = str(failure), False
    except UserError as error:
        told, well = f"{error.code} {error.values}", False
    except Exception as bug:  # noqa: BLE001 - whatever it is, it is this part's failure
        told, well = f"{place_of(bug)}: {bug}", False
    line = f"{'ok' if well else 'FAILED':7}{part.name:14}{told}"
    print(line.encode("ascii", "backslashreplace").decode(), flush=True)  # noqa: T201 - this is the report
    return well


def _demand(condition: bool, otherwise: str) -> None:  # noqa: FBT001 - as assert does
    if not condition:
        raise Failure(otherwise)


# --- what the program is made of


def _program() -> str:
    is_frozen = bool(getattr(sys, "frozen", False))
    try:
        version = metadata.version("smsbat-composer")
    except metadata.PackageNotFoundError:
        _demand(not is_frozen, "the frozen program does not know its version")
        version = "of a checkout"
    how = "frozen" if is_frozen else "not frozen"
    ours = [name for name, value in os.environ.items() if str(getattr(sys, "_MEIPASS", "\0")) in value]
    _demand(not ours or sys.platform != "linux", f"programs of the system would load our libraries: {ours}")
    return f"{version}, {how}; Python {platform.python_version()} on {platform.platform()}"


def _qt() -> str:
    formats = {bytes(name.data()) for name in QImageReader.supportedImageFormats()}
    _demand(formats >= _PICTURES, f"pictures not read: {_PICTURES - formats}")
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    _demand((folder / "qtbase_uk.qm").is_file(), "Qt's own Ukrainian words are missing")
    return f"{qVersion()}, platform {QGuiApplication.platformName()}"


def _tls() -> str:
    context = system_tls()
    _demand(context.verify_mode is ssl.CERT_REQUIRED, "certificates are not checked")
    _demand(context.check_hostname, "names of hosts are not checked")
    return f"{type(context).__module__}.{type(context).__name__}, {ssl.OPENSSL_VERSION}"


def _keyring() -> str:
    try:
        _entry, name = KeyringAccess("SMSBAT Composer smoke test").read("nobody")
    except UserError as error:
        _demand(sys.platform == "linux", error.code)  # the others bring theirs
        import_module("secretstorage")  # ours is there: it is the machine that has none
        return f"none on this machine ({error.code}); SecretService is packed"
    return name


def _release_notice() -> str:
    """A constant notice is proven by the constant key it was signed with, and a changed one is not."""
    key = b"-----BEGIN PUBLIC KEY-----\n%b\n-----END PUBLIC KEY-----\n" % _NOTICE_KEY
    release = read_notice(_NOTICE, key)
    with suppress(NoticeRefusedError):
        read_notice(_NOTICE.replace(b"1.0", b"9.9"), key)
        raise Failure("a notice is believed that nobody signed")
    built_with = (
        "the makers' key" if resource("release-key.pem").is_file() else "no key: it looks for nothing"
    )
    return f"signed ones are believed ({release.version}); this copy has {built_with}"


def _resources() -> str:
    wanted = {
        "help": min(len(list(resource("help", language).glob("*.md"))) for language in Language),
        "icons": len(list(resource("icons").glob("*.svg"))),
        "samples": len(list(resource("samples").iterdir())),
        "scenarios": len(list(resource("scenarios").glob("*.json"))),
        "schema": int(resource("campaign.schema.json").is_file()),
    }
    _demand(all(wanted.values()), f"missing: {[name for name, count in wanted.items() if not count]}")
    return ", ".join(f"{count} {name}" for name, count in wanted.items())


def _translations() -> str:
    counts = {language: len(read_catalogue(language).forms) for language in Language}
    _demand(all(counts.values()), f"none for {[language for language, count in counts.items() if not count]}")
    return ", ".join(f"{language} {count}" for language, count in counts.items())


def _licences() -> str:
    found = works()
    silent = [work.name for work in found if not work.text]
    _demand(not silent, f"no licence text: {silent}")
    _demand(len(found) > _WORKS, f"only {len(found)} packages are known")
    return f"{len(found)} with their texts"


# --- what is tried with

_NOTICE_KEY = b"MCowBQYDK2VwAyEAjkljxRGbU2uPMYJ8xHMZxesIn/Ovwo14uuSv2VsVTik="
_NOTICE = rb"""{"signature":
"a0duvFCNlQdPlTihxwPd5DZ3gUC2uN/fTBpDm8w/GPqOlZlC5eNpbjbzmtJjtDlkN11Z+p05kn4LBNjMeRhgBQ==", "notice":
"{\"format\": \"smsbat-composer-release\", \"version\": \"1.0\", \"page\": \"https://smsbat.com/composer\"}"}"""
_HEADER = ("Phone", "Name", "Code")
_ROWS = [(f"38050000{number:04}", f"Олена {number}", f"K{number}") for number in range(_PEOPLE)]


def _write_workbook(path: Path) -> Path:
    book = openpyxl.Workbook()
    for row in (_HEADER, *_ROWS[::2]):
        book.worksheets[0].append(row)
    book.save(path)
    return path


def _write_csv(path: Path) -> Path:
    with path.open("w", encoding="cp1251", newline="") as file:
        csv.writer(file, delimiter=";").writerows([_HEADER, *_ROWS[1::2]])
    return path


def _colours(window: QWidget) -> int:
    """Of how many colours the window's picture is, once it had time to fill itself."""
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()
    picture = window.grab().toImage().scaled(320, 200).convertToFormat(QImage.Format.Format_RGB32)
    return len(set(memoryview(picture.constBits()).cast("I")))
