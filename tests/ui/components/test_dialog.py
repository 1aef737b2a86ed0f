"""A dialog dims its window, and Enter gives only the answer that was declared."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.buttons import outlined, primary
from smsbat_composer.ui.components.dialog import Dialog, _Dim
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.sending_button import SendingButton
from smsbat_composer.workspace.settings import Mode


def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def dims(of: QWidget) -> list[_Dim]:
    return [dim for dim in of.findChildren(_Dim) if dim.isVisible()]


def test_the_window_is_dimmed_while_it_is_asked(qtbot: QtBot) -> None:
    under = window(qtbot)
    dialog = Dialog("Starting", under, heading="Sending starts in 7 seconds")
    dialog.body.addWidget(text_label("956 messages"))
    dialog.add_foot_note(text_label("Esc cancels"))
    assert dims(under) == []
    dialog.open()
    assert [dim.geometry() for dim in dims(under)] == [under.rect()]
    under.resize(900, 700)
    qtbot.waitUntil(lambda: [dim.geometry() for dim in dims(under)] == [under.rect()])
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.result() == Dialog.DialogCode.Rejected
    assert dims(under) == []
    dialog.open()
    assert len(dims(under)) == 1
    dialog.accept()


def test_enter_gives_the_declared_answer_and_never_sends(qtbot: QtBot) -> None:
    under = window(qtbot)
    dialog = Dialog("Confirm", under)
    cancel, send = outlined("Cancel"), SendingButton("Send", Mode.LIVE)
    answers: list[str] = []
    cancel.clicked.connect(lambda: answers.append("cancel"))
    send.clicked.connect(lambda: answers.append("send"))
    dialog.add_answer(cancel, default=True)
    dialog.add_answer(send)
    dialog.open()
    send.setFocus()
    qtbot.keyClick(send, Qt.Key.Key_Return)
    assert answers == ["cancel"]
    dialog.reject()


def test_without_a_declared_answer_enter_does_nothing(qtbot: QtBot) -> None:
    under = window(qtbot)
    dialog = Dialog("Confirm", under)
    go = primary("Delete")
    pressed: list[bool] = []
    go.clicked.connect(lambda: pressed.append(True))
    dialog.add_answer(go)
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert pressed == []
    assert dialog.isVisible()
    dialog.reject()
