"""The smaller pieces: what they say and what they tell."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QLabel, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.components.buttons import link, outlined
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.choice_chip import ChoiceChip
from smsbat_composer.ui.components.empty_place import EmptyPlace
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.filter_chip import FilterChip, FilterChips
from smsbat_composer.ui.components.footer import Footer
from smsbat_composer.ui.components.labels import ElidedLabel
from smsbat_composer.ui.components.loading import Loading
from smsbat_composer.ui.components.note import Note
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.page_header import PageHeader
from smsbat_composer.ui.components.problem_line import ProblemLine, ProblemLook
from smsbat_composer.ui.components.progress_bar import ProgressBar
from smsbat_composer.ui.components.search_field import SearchField
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.components.status_badge import StatusBadge
from smsbat_composer.ui.components.status_look import StatusLook
from smsbat_composer.ui.theme import DARK, LIGHT, Tone, apply_theme, colour, theme


def pressed(widget: QWidget, name: str) -> QAbstractButton:
    return next(button for button in widget.findChildren(QAbstractButton) if button.accessibleName() == name)


def said(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and not label.isHidden()]


def test_a_long_text_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a name that is far too long for its place")
    qtbot.addWidget(label)
    label.resize(400, 20)
    label.show()
    assert label.toolTip() == ""
    label.resize(60, 20)
    assert label.toolTip() == label.text()


def test_the_buttons_of_a_note_stand_under_words_that_they_would_press_into_a_column(qtbot: QtBot) -> None:
    words = "Nobody knows whether the message reached 70 recipients. Nothing was sent to the others yet."
    place = QWidget()
    qtbot.addWidget(place)
    note = Note("attention", "Paused", words, place)
    buttons = [outlined(title) for title in ("Stop…", "Check connection", "Resume: 1,671")]
    for button in buttons:
        note.add_button(button)
    place.show()

    def lies_beside(width: int) -> bool:
        note.resize(width, note.heightForWidth(width))
        QCoreApplication.processEvents()
        return buttons[0].y() < note._text.geometry().bottom()

    assert lies_beside(1200)
    assert not lies_beside(480)
    buttons[1].hide()
    buttons[2].hide()
    qtbot.waitUntil(lambda: lies_beside(480))


def test_a_note_leaves_out_an_empty_line(qtbot: QtBot) -> None:
    note = Note("plain", "Latin is enough.")
    qtbot.addWidget(note)
    note.add_button(outlined("Show"))
    note.add_below(link("Fix all"))
    assert said(note) == ["Latin is enough."]
    note.set_text("Paused", "The balance is empty.")
    assert note.accessibleName() == "Paused The balance is empty."


def test_a_warning_can_be_reviewed(qtbot: QtBot) -> None:
    line = ProblemLine(ProblemLook("17 have no name", "Rows 8, 41", blocks=False, link="Show rows"))
    qtbot.addWidget(line)
    box = line.findChild(QCheckBox)
    assert box is not None
    with qtbot.waitSignal(line.reviewed) as reviewed:
        box.click()
    assert reviewed.args == [True]
    way = line.findChild(QPushButton)
    assert way is not None
    with qtbot.waitSignal(line.opened):
        way.click()


def test_an_error_cannot_be_ticked_off(qtbot: QtBot) -> None:
    line = ProblemLine(ProblemLook("13 characters", "11 at most", blocks=True))
    qtbot.addWidget(line)
    assert line.findChild(QCheckBox) is None
    assert "Blocks sending" in said(line)
    assert line.accessibleName() == "Error: 13 characters. 11 at most"


def test_filter_chips_keep_their_mark(qtbot: QtBot) -> None:
    chips = FilterChips()
    qtbot.addWidget(chips)
    chips.set_chips([FilterChip("all", "All", 12), FilterChip("draft", "Drafts", 3)])
    with qtbot.waitSignal(chips.chosen) as chosen:
        qtbot.mouseClick(pressed(chips, "Drafts 3, filter"), Qt.MouseButton.LeftButton)
    assert chosen.args == ["draft"]
    chips.set_chips([FilterChip("all", "All", 13), FilterChip("draft", "Drafts", 4)])
    assert chips.selected() == "draft"
    assert pressed(chips, "Drafts 4, filter").isChecked()


def test_a_switch_moves_by_arrows(qtbot: QtBot) -> None:
    switch = Segmented([Segment("viber", "Viber"), Segment("sms", "SMS"), Segment("both", "Both")])
    qtbot.addWidget(switch)
    switch.set_enabled("sms", enabled=False)
    with qtbot.waitSignal(switch.chosen) as chosen:
        qtbot.keyClick(switch, Qt.Key.Key_Right)
    assert chosen.args == ["both"]
    with qtbot.assertNotEmitted(switch.chosen):
        switch.select("viber")
    assert switch.selected() == "viber"


def test_a_chip_opens_its_menu(qtbot: QtBot) -> None:
    chip = ChoiceChip("CSV")
    qtbot.addWidget(chip)
    menu = QMenu(chip)
    menu.addAction("XLSX")
    chip.offer(lambda: menu)
    chip.show()
    with qtbot.waitSignal(menu.aboutToShow):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    menu.close()


def test_a_field_shows_its_problem_and_its_fix(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Button", editor)
    qtbot.addWidget(field)
    field.set_hint("up to 30 characters")
    assert said(field) == ["Button", "up to 30 characters"]
    field.set_problem("Too long", fix="Shorten")
    assert editor.property("invalid") == "true"
    assert editor.accessibleDescription() == "Too long"
    with qtbot.waitSignal(field.fix_asked):
        next(button for button in field.findChildren(QPushButton) if button.text() == "Shorten").click()
    field.set_problem("")
    assert editor.property("invalid") == "false"
    assert said(field) == ["Button", "up to 30 characters"]


def test_a_warning_does_not_redden_the_field(qtbot: QtBot) -> None:
    editor = QLineEdit()
    field = Field("Button", editor, beside=100)
    qtbot.addWidget(field)
    field.set_problem("The link is old", blocks=False)
    assert editor.property("invalid") == "false"


def test_a_choice_stays_while_its_key_stays(qtbot: QtBot) -> None:
    box = ChoiceBox([("viber", "Viber"), ("sms", "SMS")])
    qtbot.addWidget(box)
    box.select("sms")
    box.set_choices([("sms", "SMS only"), ("viber", "Viber")])
    assert box.selected() == "sms"
    with qtbot.waitSignal(box.chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == ["viber"]


def test_a_number_keeps_to_its_bounds(qtbot: QtBot) -> None:
    box = NumberBox(1, 100, 500)
    qtbot.addWidget(box)
    assert box.value() == 100


def test_a_search_waits_for_the_typing_to_rest(qtbot: QtBot) -> None:
    field = SearchField("Search by name")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "bonus")
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["bonus"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert told == ["bonus", ""]


def test_enter_searches_at_once(qtbot: QtBot) -> None:
    field = SearchField("Search by name")
    qtbot.addWidget(field)
    told: list[str] = []
    field.searched.connect(told.append)
    qtbot.keyClicks(field, "bonus")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == ["bonus"]


def test_quick_work_shows_no_loading(qtbot: QtBot) -> None:
    loading = Loading()
    qtbot.addWidget(loading)
    loading.start("Reading row 1")
    loading.stop()
    QTest.qWait(400)
    assert not loading.isVisible()


def test_long_work_shows_where_it_is_and_can_be_cancelled(qtbot: QtBot) -> None:
    loading = Loading()
    qtbot.addWidget(loading)
    loading.start("Reading row 1")
    qtbot.waitUntil(loading.isVisible)
    loading.set_text("Reading row 2", 0.5)
    cancel = loading.findChild(QPushButton)
    assert cancel is not None
    with qtbot.waitSignal(loading.cancelled):
        cancel.click()
    loading.stop()
    assert not loading.isVisible()


def test_an_empty_place_has_one_action(qtbot: QtBot) -> None:
    place = EmptyPlace("No row fits.", "Clear filters")
    qtbot.addWidget(place)
    action = place.findChild(QPushButton)
    assert action is not None
    with qtbot.waitSignal(place.pressed):
        action.click()


def test_the_frame_of_a_page_holds_its_actions(qtbot: QtBot) -> None:
    header, footer = PageHeader("Campaigns"), Footer()
    qtbot.addWidget(header)
    qtbot.addWidget(footer)
    header.add_action(outlined("Open…"))
    footer.set_text("Fix 1 error to send", "error", Tone.REFUSED)
    footer.add_left(link("Show"))
    footer.add_action(outlined("Save…"))
    assert [button.text() for button in header.findChildren(QPushButton)] == ["Open…"]
    header.resize(600, header.sizeHint().height())
    footer.resize(600, 52)
    header.show()
    footer.show()
    shown = {button.text(): button for button in footer.findChildren(QPushButton)}
    assert shown["Show"].x() < 300 < shown["Save…"].x()


def test_the_pieces_are_painted_in_both_themes(qtbot: QtBot, qapp: object) -> None:
    badge = StatusBadge(StatusLook("", "", Tone.ATTENTION))
    bar = ProgressBar()
    bar.set_shares(1.0)
    for widget in (badge, bar):
        qtbot.addWidget(widget)
        widget.resize(40, 20)
    for shown in (LIGHT, DARK):
        apply_theme(qapp, "dark" if shown is DARK else "light")  # type: ignore[arg-type] # pytest-qt's application
        middle = bar.grab().toImage().pixelColor(20, 10)
        assert middle == colour("accent")
        ground = badge.grab().toImage().pixelColor(20, 10).name()
        assert ground == theme().tone(Tone.ATTENTION).ground.lower()
