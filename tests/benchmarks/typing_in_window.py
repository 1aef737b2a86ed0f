"""`python tests/benchmarks/typing_in_window.py [--rows N]`: from a key to its letter on the screen.

A text of 1,000 characters is typed into in the real window while a list of 1,000,000 rows is attached: in
quick bursts, and after pauses in which all rows began to be counted in the background. Each key is timed
until the editor was painted and the event loop had nothing more to do. Above the limit the exit code is 1.
The share that the window's own thread computed is told beside it: on a busy machine the rest is waiting.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from smsbat_composer.ui.campaign_page import CampaignPage
    from smsbat_composer.ui.message.template_edit import TemplateEdit

ROOT = Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "packaging"), str(ROOT / "gui")]

LIMIT = 0.030  # s, of 95 keys in a hundred
LENGTH = 1000
KEYS = 300
BURST = 0.08  # s between two keys of somebody who types well
PAUSE = 0.6  # s, after which the rows are being counted
KEYS_OF_A_BURST = 10


def main() -> int:
    """Measure, print, and tell by the exit code whether the limit holds."""
    import environment  # noqa: PLC0415 - found through the line above; a spawned child has no need of it

    environment.enter(Path(__file__), environment.DEVELOP, {})
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    rows = parser.parse_args().rows
    from import_list import write_csv  # noqa: PLC0415 - the neighbour's list

    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "list.csv"
        write_csv(sheet, rows)
        return 0 if measure(sheet, Path(folder) / "workspace") else 1


def measure(sheet: Path, workspace: Path) -> bool:
    """Whether typing keeps within the limit."""
    from import_in_window import say, wait  # noqa: PLC0415 - the neighbour's event loop
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only once the packages are there

    from smsbat_composer.app import Program  # noqa: PLC0415 - likewise
    from smsbat_composer.composer import Composer  # noqa: PLC0415 - likewise
    from smsbat_composer.recipients.source import Source  # noqa: PLC0415 - likewise
    from smsbat_composer.ui.background import wait_for_background  # noqa: PLC0415 - likewise
    from smsbat_composer.workspace.folders import Workspace  # noqa: PLC0415 - likewise

    application = QApplication([])
    folder = Workspace(workspace)
    folder.create()
    composer = Composer(folder)
    window = Program(application, composer).window
    window.show()
    window.begin()
    wait(lambda: "smsbat_composer.ui.campaign_page" in sys.modules)
    page = window.open_campaign(composer.new_campaign("Benchmark"))
    if page is None:
        raise RuntimeError("the campaign did not open")
    page.campaign.import_list([Source(sheet)])
    wait(lambda: not page.campaign.is_importing)
    if page.campaign.import_error is not None:
        raise page.campaign.import_error
    page.go_to_step(1)
    keys = type_keys(page)
    in_bursts = [key for place, key in enumerate(keys) if place % KEYS_OF_A_BURST]
    while_counting = keys[::KEYS_OF_A_BURST]
    for name, some in (("in bursts", in_bursts), ("while rows are counted", while_counting), ("all", keys)):
        say(f"{name}: {figures([key.whole for key in some])}; computed {figures([key.own for key in some])}")
    say(f"limit of p95 {LIMIT * 1000:.0f} ms")
    page.campaign.undo_stack.clear()
    window.close()
    wait(lambda: not window.isVisible())
    wait_for_background()
    return p95([key.whole for key in keys]) <= LIMIT


class KeyTime(NamedTuple):
    """Seconds from a key to its paint, and those of them in which the window's thread computed."""

    whole: float
    own: float


def type_keys(page: CampaignPage) -> list[KeyTime]:
    """The time of each key: letters put into the middle of a long text, and taken out again."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - likewise

    from smsbat_composer.ui.message.content_edits import with_field  # noqa: PLC0415 - likewise

    campaign, editor = page.campaign, page.message.viber.text.editor
    campaign.edit(with_field(campaign.campaign, "viber.text", long_text(campaign.columns)))
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(LENGTH // 2)
    editor.setTextCursor(cursor)
    times = []
    for key in range(KEYS):
        end = time.perf_counter() + (BURST if key % KEYS_OF_A_BURST else PAUSE)
        while time.perf_counter() < end:
            QApplication.processEvents()
            time.sleep(0.001)
        times.append(time_key(editor, is_letter=key % 2 == 0))
    return times


def long_text(columns: Sequence[str]) -> str:
    """Three placeholders, and as many letters as make the length."""
    start = "".join(f"{{{column}}}, " for column in columns[1:4])
    return start + ("Осіння знижка на пледи та подушки вже чекає на вас. " * LENGTH)[: LENGTH - len(start)]


def time_key(editor: TemplateEdit, *, is_letter: bool) -> KeyTime:
    """The time until what a key did was painted, and nothing was left to do."""
    from PySide6.QtCore import QEvent, Qt  # noqa: PLC0415 - likewise
    from PySide6.QtGui import QKeyEvent  # noqa: PLC0415 - likewise
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - likewise

    code, text = (Qt.Key.Key_unknown, "ї") if is_letter else (Qt.Key.Key_Backspace, "\b")
    nothing = Qt.KeyboardModifier.NoModifier
    watch = make_paint_watch(editor)
    start, computed = time.perf_counter(), time.thread_time()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.postEvent(editor, QKeyEvent(kind, code.value, nothing, text))
    while not watch.painted:
        QApplication.processEvents()
    times = KeyTime(time.perf_counter() - start, time.thread_time() - computed)
    editor.viewport().removeEventFilter(watch)
    return times


def make_paint_watch(editor: TemplateEdit) -> Any:
    """Notes the first time that an editor is painted from now on."""
    from PySide6.QtCore import QEvent, QObject  # noqa: PLC0415 - likewise

    class Watch(QObject):
        painted = False

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
            self.painted = self.painted or event.type() is QEvent.Type.Paint
            return False

    watch = Watch()
    editor.viewport().installEventFilter(watch)
    return watch


def figures(seconds: Sequence[float]) -> str:
    middle, worst = statistics.median(seconds), max(seconds)
    return f"median {middle * 1000:.1f} ms, p95 {p95(seconds) * 1000:.1f} ms, worst {worst * 1000:.1f} ms"


def p95(seconds: Sequence[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


if __name__ == "__main__":
    sys.exit(main())
