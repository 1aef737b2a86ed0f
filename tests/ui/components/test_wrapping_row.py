"""Words at the end of a row: beside the rest, under it, or in several lines, as the width allows."""

from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.labels import EndLabel
from smsbat_composer.ui.components.wrapping_row import TICK_INDENT, WrappingRow
from smsbat_composer.ui.theme import dp


def test_words_stand_at_the_end_of_the_line_then_under_it_and_are_never_cut(qtbot: QtBot) -> None:
    whole, told, tick = QWidget(), EndLabel(), QCheckBox("Leave them out")
    qtbot.addWidget(whole)
    row = WrappingRow(whole, spacing=8, indent=TICK_INDENT)
    row.add(tick)
    row.add_gap()
    row.add(told)
    told.setText("12 people are left out: see “Autumn”, 3 October")
    one_line, words = told.sizeHint().height(), told.sizeHint().width()

    def show(width: int) -> None:
        whole.resize(width, row.heightForWidth(width))
        whole.show()

    show(tick.sizeHint().width() + words + dp(40))
    assert told.geometry().right() == whole.rect().right()
    assert told.geometry().center().y() in range(tick.geometry().top(), tick.geometry().bottom())
    show(words + dp(TICK_INDENT))
    assert (told.x(), told.height()) == (dp(TICK_INDENT), one_line)
    assert told.y() > tick.geometry().bottom()
    show(words // 2 + dp(TICK_INDENT))
    assert told.height() >= 2 * one_line
    assert told.height() == told.heightForWidth(told.width())
    assert told.geometry().bottom() <= whole.rect().bottom()
