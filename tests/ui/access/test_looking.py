"""The looks of test_access find what they look for."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QTableWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.access import looking


class _Blind(QWidget):
    """Takes the keyboard, and does not show it."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(f"{looking.MARK}blind")


@pytest.fixture
def wrong(qtbot: QtBot) -> QWidget:
    """A window in which everything is wrong once."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 400)
    made.setWindowTitle(f"{looking.MARK}window")
    column = QVBoxLayout(made)
    last, first = QPushButton(f"{looking.MARK}last", made), QPushButton(f"{looking.MARK}first", made)
    line = QLineEdit("written", made)
    pale = QLabel(f"{looking.MARK}pale")
    pale.setStyleSheet("color: #999999; background: #ffffff")
    tight = QLabel(f"{looking.MARK}a text that has no room")
    tight.setFixedWidth(40)
    table = QTableWidget(1, 1)
    table.setHorizontalHeaderLabels([f"{looking.MARK}head"])
    for widget in (first, last, line, pale, tight, QLabel("said in English"), table, _Blind()):
        column.addWidget(widget)
    made.show()
    return made


def test_each_look_finds_its_fault(wrong: QWidget) -> None:
    assert looking.untranslated(wrong, "") == ["said in English"]
    assert any("QLineEdit" in found for found in looking.nameless(wrong))
    assert any("no room" in found for found in looking.cut(wrong))
    assert any("QTableWidget" in found for found in looking.trapping(wrong))
    way = looking.way_of_tab(wrong)
    assert looking.unseen_focus(wrong, way, set()) == ["QTableWidget “”", "_Blind “blind”"]
    assert looking.out_of_order(wrong, way) == ["after QPushButton “last” comes QPushButton “first”"]
    assert [found.split(":")[0] for found in looking.pale(wrong, 4.4)] == ["QLabel “pale”"]


def test_texts_that_stand_on_each_other_are_found(wrong: QWidget) -> None:
    over = QLabel(f"{looking.MARK}over", wrong)
    over.move(wrong.findChildren(QLabel)[0].pos() + QPoint(3, 3))
    over.show()
    assert any("stands on" in found for found in looking.cut(wrong))
