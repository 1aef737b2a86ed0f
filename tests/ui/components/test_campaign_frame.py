"""The head of a campaign: its steps, its adding-up line, its name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.adding_up_line import AddingUpLine, Term
from smsbat_composer.ui.components.campaign_header import CampaignHeader
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.components.step_bar import StepBar, StepLook, StepMark
from smsbat_composer.ui.theme import Tone
from smsbat_composer.workspace.settings import Mode

TERMS = [
    Term("all", 1000, "in the file"),
    Term("send", 956, "to send", "ok", Tone.DELIVERED),
    Term("twice", 31, "duplicates", "copy"),
    Term("none", 13, "invalid", "cross", Tone.NOT_DELIVERED),
]


def parts(widget: object) -> list[QAbstractButton]:
    return widget.findChildren(QAbstractButton)  # type: ignore[attr-defined,no-any-return] # any widget


def test_any_step_can_be_opened(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.set_steps(
        [StepLook("Recipients", "956 to send", StepMark.TICK), StepLook("Message"), StepLook("Review")]
    )
    bar.set_current(0)
    with qtbot.waitSignal(bar.chosen) as chosen:
        qtbot.mouseClick(parts(bar)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == [2]
    assert bar.current() == 2


def test_a_step_tells_its_problems(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.set_steps([
        StepLook("Recipients", "956 to send", StepMark.TICK),
        StepLook("Message", mark=StepMark.ERRORS, count=1),
        StepLook("Review", mark=StepMark.WARNINGS, count=3),
    ])  # fmt: skip
    told = [step.accessibleName() for step in parts(bar)]
    assert told == [
        "Step 1: Recipients, 956 to send, ready",
        "Step 2: Message, 1 error",
        "Step 3: Review, 3 warnings",
    ]


def test_the_open_step_stays_open_when_the_marks_change(qtbot: QtBot) -> None:
    bar = StepBar()
    qtbot.addWidget(bar)
    bar.set_steps([StepLook("Recipients"), StepLook("Message")])
    bar.set_current(1)
    bar.set_steps([StepLook("Recipients", mark=StepMark.TICK), StepLook("Message")])
    assert bar.current() == 1


def line(qtbot: QtBot) -> AddingUpLine:
    made = AddingUpLine()
    qtbot.addWidget(made)
    made.set_terms(TERMS)
    return made


def test_a_term_filters(qtbot: QtBot) -> None:
    adding = line(qtbot)
    with qtbot.waitSignal(adding.chosen) as chosen:
        qtbot.mouseClick(parts(adding)[2], Qt.MouseButton.LeftButton)
    assert chosen.args == ["twice"]
    assert adding.selected() == "twice"
    assert [part.isChecked() for part in parts(adding)] == [False, False, True, False]


def test_a_term_is_told_with_its_number(qtbot: QtBot) -> None:
    assert parts(line(qtbot))[2].accessibleName() == "31 duplicates, filter"


def test_pressing_the_marked_term_again_leaves_it_marked(qtbot: QtBot) -> None:
    adding = line(qtbot)
    qtbot.mouseClick(parts(adding)[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(parts(adding)[1], Qt.MouseButton.LeftButton)
    assert parts(adding)[1].isChecked()


def test_new_numbers_keep_the_mark(qtbot: QtBot) -> None:
    adding = line(qtbot)
    adding.select("send")
    adding.set_terms([Term("all", 5, "in the file"), Term("send", 5, "to send")])
    assert adding.selected() == "send"
    assert parts(adding)[1].isChecked()


def test_a_narrow_line_wraps_before_a_plus(qtbot: QtBot) -> None:
    adding = line(qtbot)
    adding.show()
    adding.resize(1000, 60)
    assert len({part.y() for part in parts(adding)}) == 1
    adding.resize(260, adding.heightForWidth(260))
    assert len({part.y() for part in parts(adding)}) > 1
    assert max(part.geometry().right() for part in parts(adding)) < 260
    assert adding.heightForWidth(260) > adding.heightForWidth(1000)


def name_field(header: CampaignHeader) -> QLineEdit:
    field = header.findChild(QLineEdit)
    assert field is not None
    return field


def test_a_name_is_changed_in_place(qtbot: QtBot) -> None:
    header = CampaignHeader()
    qtbot.addWidget(header)
    header.set_name("Autumn")
    header.show()
    name_field(header).setText("Autumn sale")
    with qtbot.waitSignal(header.renamed) as renamed:
        qtbot.keyClick(name_field(header), Qt.Key.Key_Return)
        name_field(header).editingFinished.emit()
    assert renamed.args == ["Autumn sale"]


def test_esc_takes_a_name_back(qtbot: QtBot) -> None:
    header = CampaignHeader()
    qtbot.addWidget(header)
    header.set_name("Autumn")
    header.show()
    name_field(header).setText("typed by mistake")
    qtbot.keyClick(name_field(header), Qt.Key.Key_Escape)
    assert name_field(header).text() == "Autumn"


def test_undo_and_redo_are_offered_when_they_can_be(qtbot: QtBot) -> None:
    header = CampaignHeader()
    qtbot.addWidget(header)
    header.set_state(StatusLook("paper-plane", "Sending", Tone.READ), Mode.LIVE)
    header.set_can_undo(undo=True, redo=False)
    buttons = {button.accessibleName().split(" (")[0]: button for button in header.findChildren(QToolButton)}
    assert buttons["Undo"].isEnabled()
    assert not buttons["Redo"].isEnabled()
    with qtbot.waitSignal(header.undo):
        buttons["Undo"].click()
    with qtbot.waitSignal(header.back):
        buttons["Back to campaigns"].click()
