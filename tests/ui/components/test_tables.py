"""Tables: rows by pages, looks by column, the whole by keyboard."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.actions_delegate import ActionsDelegate, RowAction
from smsbat_composer.ui.components.cell_delegate import CellDelegate
from smsbat_composer.ui.components.cell_roles import LOOK_ROLE, PILL_ROLE, Pill
from smsbat_composer.ui.components.data_table import DataTable
from smsbat_composer.ui.components.mini_bar import BarPart, MiniBar
from smsbat_composer.ui.components.paged_model import PAGE, Align, Column, PagedModel
from smsbat_composer.ui.components.pill_delegate import PillDelegate
from smsbat_composer.ui.components.status_delegate import StatusDelegate
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.two_line_header import HeaderNote
from smsbat_composer.ui.theme import Tone, colour

SENT = StatusLook("tick", "sent", Tone.WAITING)
WRONG = Pill("050 000 12 3", "1 digit is missing", Tone.NOT_DELIVERED)


@dataclass(frozen=True)
class Line:
    number: int
    name: str


def columns() -> list[Column[Line]]:
    return [
        Column("number", "Row", lambda row: str(row.number), 60, Align.RIGHT, sortable=True),
        Column("status", "Status", lambda _row: "", look=lambda _row: SENT),
        Column("phone", "Phone", lambda _row: "", pill=lambda row: WRONG if row.number == 1 else None,
               note=HeaderNote("Phone 1", "phone")),
        Column("second", "Phone 2", lambda _row: "", pill=lambda _row: None),
        Column("share", "Share", lambda _row: "—",
               bar=lambda _row: MiniBar((BarPart(0.5, Tone.READ),), "50 %")),
        Column("name", "Name", lambda row: row.name, tooltip=lambda row: f"about {row.name}"),
    ]  # fmt: skip


class Source:
    """Rows counted by arithmetic, and what was asked of them."""

    def __init__(self) -> None:
        self.asked: list[tuple[int, int]] = []
        self.word = "name"

    def fetch(self, offset: int, limit: int) -> list[Line]:
        self.asked.append((offset, limit))
        return [Line(number, f"{self.word} {number}") for number in range(offset, offset + limit)]


@pytest.fixture
def source() -> Source:
    return Source()


@pytest.fixture
def model(source: Source) -> PagedModel[Line]:
    made = PagedModel(columns())
    made.show(1_000_000, source.fetch)
    return made


@pytest.fixture
def table(qtbot: QtBot, model: PagedModel[Line]) -> DataTable:
    made = DataTable(model)
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show()
    return made


def test_the_model_keeps_qts_rules(source: Source) -> None:
    model = PagedModel(columns())
    model.show(15, source.fetch)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.refresh(10)
    model.refresh(20)
    model.show(0, lambda _offset, _limit: [])
    assert tester.model() is model


def test_only_pages_that_are_looked_at_are_read(model: PagedModel[Line], source: Source) -> None:
    for row in (0, 5, PAGE - 1, 700_000):
        assert model.index(row, 5).data() == f"name {row}"
    assert source.asked == [(0, PAGE), (700_000 // PAGE * PAGE, PAGE)]


def test_long_unseen_pages_are_forgotten(model: PagedModel[Line], source: Source) -> None:
    for page in range(40):
        model.row(page * PAGE)
    model.row(0)
    assert source.asked.count((0, PAGE)) == 2
    assert source.asked.count((39 * PAGE, PAGE)) == 1


def test_a_row_the_source_does_not_have_is_empty() -> None:
    short = PagedModel(columns())
    short.show(5, lambda _offset, _limit: [Line(0, "only")])
    assert short.index(4, 0).data() is None


def test_a_cell_says_its_look_and_pill(model: PagedModel[Line]) -> None:
    assert model.index(0, 1).data(LOOK_ROLE) == SENT
    assert model.index(0, 1).data() == "sent"
    assert model.index(1, 2).data(PILL_ROLE) == WRONG
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "050 000 12 3 1 digit is missing"
    assert model.index(2, 5).data(Qt.ItemDataRole.ToolTipRole) == "about name 2"


def test_refreshing_reads_again_and_keeps_the_place(table: DataTable, source: Source) -> None:
    table.selectRow(500)
    table.scrollTo(table.model().index(500, 0))
    top = table.rowAt(0)
    source.word = "new"
    table.rows().refresh(1_000_100)
    assert table.rowAt(0) == top
    assert table.current() == Line(500, "new 500")
    assert table.model().rowCount() == 1_000_100


def test_columns_have_their_delegates(table: DataTable) -> None:
    assert isinstance(table.itemDelegateForColumn(1), StatusDelegate)
    assert isinstance(table.itemDelegateForColumn(2), PillDelegate)


def test_the_current_row_is_told(table: DataTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.row_chosen) as chosen:
        table.selectRow(3)
    assert chosen.args == [Line(3, "name 3")]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_row_is_opened_by_the_keyboard(table: DataTable, qtbot: QtBot, key: Qt.Key) -> None:
    table.selectRow(3)
    with qtbot.waitSignal(table.row_opened) as opened:
        qtbot.keyClick(table, key)
    assert opened.args == [Line(3, "name 3")]


def test_the_header_sorts_and_asks_for_menus(table: DataTable, qtbot: QtBot) -> None:
    header = table.horizontalHeader()

    def press(section: int) -> None:
        middle = QPoint(header.sectionViewportPosition(section) + 20, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    with qtbot.waitSignal(table.sort_asked) as sort:
        press(0)
    assert sort.args == ["number"]
    with qtbot.waitSignal(table.menu_asked) as menu:
        press(2)
    assert menu.args is not None
    assert menu.args[0] == "phone"
    with qtbot.assertNotEmitted(table.sort_asked):
        press(5)


def test_the_rows_in_view_are_told(table: DataTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.rows_seen) as seen:
        table.verticalScrollBar().setValue(1000)
    assert seen.args is not None
    first, last = seen.args
    assert first == 1000
    assert last > first


def test_an_empty_table_says_so(table: DataTable) -> None:
    place = QLabel("No row fits")
    table.set_empty_place(place)
    assert not place.isVisible()
    table.rows().show(0, lambda _offset, _limit: [])
    assert place.isVisible()


def test_dragged_widths_survive_other_rows(table: DataTable, source: Source) -> None:
    table.horizontalHeader().resizeSection(1, 333)
    table.rows().show(5, source.fetch)
    assert table.columnWidth(1) == 333
    table.rows().set_columns(columns())
    assert table.columnWidth(1) != 333


def test_a_pill_runs_over_the_empty_cell_beside_it(table: DataTable) -> None:
    painted = QImage(table.viewport().size(), QImage.Format.Format_RGB32)
    painter = QPainter(painted)
    table.viewport().render(painter, QPoint())
    painter.end()
    second = table.visualRect(table.model().index(1, 3))
    plain = table.visualRect(table.model().index(2, 3))
    assert painted.pixelColor(second.center()) != painted.pixelColor(plain.center())
    assert painted.pixelColor(second.left(), second.center().y()) == painted.pixelColor(second.center())


def test_a_row_is_acted_on_from_its_cell(table: DataTable, qtbot: QtBot) -> None:
    duplicate, delete = RowAction("copy", "copy", "Duplicate"), RowAction("bin", "bin", "Delete…")
    actions = ActionsDelegate(table, [duplicate, delete])
    table.set_delegate("name", actions)
    cell = table.visualRect(table.model().index(4, 5))
    second = QPoint(cell.left() + 45, cell.center().y())
    with qtbot.waitSignal(actions.pressed) as pressed:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=second)
    assert pressed.args is not None
    assert pressed.args[:2] == [4, "bin"]
    assert table.current() != Line(4, "name 4")
    with qtbot.assertNotEmitted(actions.pressed):
        free = QPoint(cell.left() + 90, cell.center().y())
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=free)


@pytest.mark.parametrize("align", list(Align))
def test_the_underline_of_a_conflict_stands_under_the_words(qtbot: QtBot, align: Align) -> None:
    column = Column[Line]("sum", "Sum", lambda _row: "7", 300, align, mark=lambda row: row.number == 0)
    model = PagedModel([column])
    table = DataTable(model)
    qtbot.addWidget(table)
    model.show(2, Source().fetch)
    table.resize(300, 200)
    table.show()
    cell = table.visualRect(model.index(0, 0))
    shown = table.viewport().grab(cell).toImage()
    under = [x for x in range(shown.width()) if _is_amber(shown, x)]
    assert under
    middle = shown.width() // 2
    assert all(x < middle for x in under) if align is Align.LEFT else all(x > middle for x in under)


def _is_amber(shown: QImage, x: int) -> bool:
    amber = colour("attention").name()
    return any(shown.pixelColor(x, y).name() == amber for y in range(shown.height()))


def test_the_row_that_scrolls_under_a_still_pointer_is_the_hovered_one(
    table: DataTable, qtbot: QtBot
) -> None:
    row = table.rowHeight(0)
    qtbot.mouseMove(table.viewport(), QPoint(40, 2 * row + row // 2))
    qtbot.waitUntil(lambda: table.hovered_row() == 2)
    table.scrollTo(table.model().index(300, 0), DataTable.ScrollHint.PositionAtTop)
    assert table.hovered_row() == 302
    QCoreApplication.sendEvent(table.viewport(), QEvent(QEvent.Type.Leave))
    assert table.hovered_row() == -1
    table.scrollToTop()
    assert table.hovered_row() == -1


def test_a_text_is_shortened_for_each_width_it_stands_in(qtbot: QtBot) -> None:
    del qtbot  # there are fonts
    delegate = CellDelegate()
    whole = delegate.measure().horizontalAdvance("a long name")
    assert delegate._fitted("a long name", whole) == ("a long name", whole)
    short, width = delegate._fitted("a long name", whole // 2)
    assert short.endswith("…")
    assert width <= whole // 2
    assert delegate._fitted("a long name", whole) == ("a long name", whole)
