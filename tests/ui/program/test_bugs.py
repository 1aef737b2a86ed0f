"""A bug on any thread: one dialog, a report without anything of the user's, the draft on disk."""

import subprocess
import sys
import threading
import uuid
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from leaks.leak_search import leaks_in, leaks_under
from smsbat_composer.composer import Composer
from smsbat_composer.ui.main_window import MainWindow
from smsbat_composer.ui.program.bug_dialog import BugDialog, BugTelling
from smsbat_composer.ui.program.bug_watch import BugWatch
from smsbat_composer.ui.review.countdown import Countdown
from smsbat_composer.workspace.log import place_of, start_log
from smsbat_composer.workspace.run_mark import RunMark, crash_file
from smsbat_composer.workspace.settings import Mode

PHONE = "+380671234567"


@pytest.fixture
def bugs(qapp: object) -> Iterator[BugWatch]:
    watch = BugWatch()
    watch.start()
    yield watch
    watch.stop()


@pytest.fixture
def telling(bugs: BugWatch, composer: Composer, window: MainWindow, own_log: None) -> BugTelling:
    start_log(composer.workspace.log_file)
    return BugTelling(bugs, composer, window)


def _stumble(secret: str) -> None:
    raise ValueError(f"{PHONE} got {secret}")


def _shown(qtbot: QtBot, telling: BugTelling) -> BugDialog:
    qtbot.waitUntil(lambda: telling.dialog is not None and telling.dialog.isVisible())
    assert telling.dialog is not None
    return telling.dialog


def test_a_bug_is_told_once_with_its_place_alone_and_the_draft_is_on_disk(
    qtbot: QtBot,
    telling: BugTelling,
    window: MainWindow,
    composer: Composer,
    capfd: pytest.CaptureFixture[str],
) -> None:
    canary = f"canary+{uuid.uuid4().hex}/~=="
    page = window.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    page.header.renamed.emit("Winter")  # and saved by itself half a second later
    stumble = partial(_stumble, canary)
    QTimer.singleShot(0, stumble)
    dialog = _shown(qtbot, telling)
    assert composer.drafts.load(page.campaign.campaign_id).campaign.name == "Winter"
    threading.Thread(target=stumble).start()
    QTimer.singleShot(0, stumble)
    qtbot.waitUntil(lambda: "2 × ValueError" in dialog.report_view.toPlainText())
    qtbot.waitUntil(lambda: "threading.py" in dialog.report_view.toPlainText())
    assert window.findChildren(BugDialog) == [dialog]
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert report == dialog.report_view.toPlainText()
    assert "ValueError at test_bugs.py" in report
    log = composer.workspace.log_file.read_bytes()
    assert log.count(b"ValueError at test_bugs.py") == 3
    printed = "".join(capfd.readouterr())
    for secret in (canary, PHONE, PHONE[1:]):
        assert leaks_in(report.encode(), secret) == []
        assert leaks_in(printed.encode(), secret) == []
        assert leaks_under(composer.workspace.root, secret) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Return)  # go on
    assert telling.dialog is None
    assert window.page is page


def test_what_stumbles_with_every_paint_does_not_hold_the_user_up(
    qtbot: QtBot, telling: BugTelling, window: MainWindow, bugs: BugWatch
) -> None:
    class Broken(QLabel):
        def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
            raise RuntimeError(PHONE)

    broken = Broken(window)
    broken.resize(50, 50)
    broken.show()
    dialog = _shown(qtbot, telling)
    qtbot.mouseClick(dialog.go_on_button, Qt.MouseButton.LeftButton)
    before = bugs.count()
    broken.update()
    qtbot.waitUntil(lambda: bugs.count() > before)
    assert telling.dialog is None
    broken.deleteLater()
    QTimer.singleShot(0, lambda: _stumble(""))  # another one is told
    dialog = _shown(qtbot, telling)
    with qtbot.waitSignal(window.closed, timeout=30_000):
        qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)


def test_no_sending_begins_behind_the_dialog(qtbot: QtBot, telling: BugTelling, window: MainWindow) -> None:
    countdown = Countdown(5, "", Mode.LIVE, window)
    countdown.open()
    with qtbot.waitSignal(countdown.rejected):
        QTimer.singleShot(0, lambda: _stumble(""))
    dialog = _shown(qtbot, telling)
    assert any("was taken back" in label.text() for label in dialog.findChildren(QLabel))
    dialog.accept()


def test_what_calls_itself_for_ever_is_told_in_short() -> None:
    def call(depth: int) -> None:
        call(depth + 1)

    with pytest.raises(RecursionError) as caught:
        call(0)
    assert place_of(caught.value).startswith("RecursionError at test_bugs.py:")
    assert len(place_of(caught.value)) < 1000


def test_a_draft_that_cannot_be_saved_is_said_to_be_so(
    qtbot: QtBot, telling: BugTelling, window: MainWindow, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    with monkeypatch.context() as broken:
        broken.setattr(composer.drafts, "save", lambda *_: _stumble(""))
        page.header.renamed.emit("Winter")
        QTimer.singleShot(0, lambda: _stumble(""))
        dialog = _shown(qtbot, telling)
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("could not be saved" in text for text in labels)
    dialog.reject()


def test_a_draft_that_a_bug_lost_as_it_was_left_is_not_said_to_be_saved(
    qtbot: QtBot, telling: BugTelling, window: MainWindow, composer: Composer, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = window.open_campaign(composer.new_campaign("Autumn"))
    assert page is not None
    page.header.renamed.emit("Winter")
    with monkeypatch.context() as broken:
        broken.setattr(composer.drafts, "save", lambda *_: _stumble(""))
        QTimer.singleShot(0, window.show_campaigns)
        dialog = _shown(qtbot, telling)
    assert any("could not be saved" in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    assert window.keep_draft()  # the next bug has nothing to do with it


def test_the_mark_of_a_crash_tells_the_place_it_died_at(tmp_path: Path) -> None:
    code = (
        "import sys, os, signal, pathlib; from smsbat_composer.workspace.run_mark import RunMark\n"
        "mark = RunMark(pathlib.Path(sys.argv[1]))\n"
        f"def stumble(phone): os.kill(os.getpid(), signal.SIGSEGV)\nstumble('{PHONE}')"
    )
    environment = {"PYTHONPATH": str(Path(__file__).parents[3] / "gui")}
    subprocess.run([sys.executable, "-c", code, tmp_path], env=environment, check=False)
    mark = RunMark(tmp_path)
    mark.remove()
    assert mark.last_ended_badly
    told = crash_file(tmp_path).read_text("ascii")
    assert "Segmentation fault" in told
    assert "in stumble" in told
    assert PHONE not in told
    again = RunMark(tmp_path)
    again.remove()
    assert not again.last_ended_badly
