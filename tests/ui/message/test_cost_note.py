"""What makes the SMS dear is shown in the text, and mended by one click."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.ui.message.cost_note import CostNote
from smsbat_composer.ui.message.forcing_characters import PlainFix, apply_fix, plain_fixes
from smsbat_composer.ui.message.forcing_highlighter import forcing_places
from smsbat_composer.ui.message_step import MessageStep
from ui.message.content import campaign_of, message_of, with_sms

Opened = Callable[..., MessageStep]

DEAR = "{Звертання}, " + "znyzhka " * 8 + "u «Zatyshok» — {Місто}"


def _after(note: CostNote) -> list[str]:
    grid = note._saving._grid
    return [grid.itemAt(place).widget().text() for place in range(grid.count())]  # type: ignore[union-attr]


def test_the_note_counts_every_row_now_and_after(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms(DEAR))
    note = step.sms.note
    qtbot.waitUntil(lambda: "dearer" in note._plain._title.text())
    assert note._plain._title.text() == "3 characters make the SMS dearer: « » —"
    # Three recipients, two parts each; then one each.
    assert _after(note)[3:] == ["Now", "2", "₴5.64", "After", "1", "₴2.82"]


def test_fix_all_mends_the_text_as_one_step(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms(DEAR))
    qtbot.waitUntil(step.sms.note.isVisible)
    step.sms.note.fixes()[0].click()
    assert message_of(step).sms_text == DEAR.replace("«", '"').replace("»", '"').replace("—", "-")
    qtbot.waitUntil(lambda: not step.sms.note.isVisible())
    campaign_of(step).undo_stack.undo()
    assert message_of(step).sms_text == DEAR


def test_characters_can_be_fixed_one_kind_at_a_time(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms(DEAR))
    qtbot.waitUntil(step.sms.note.isVisible)
    assert [button.text() for button in step.sms.note.fixes()] == ["Fix all", '« » to "', "— to -"]
    step.sms.note.fixes()[2].click()
    assert message_of(step).sms_text == DEAR.replace("—", "-")


def test_the_culprits_are_marked_where_they_stand(open_step: Opened) -> None:
    step = open_step(with_sms(DEAR))
    assert len(list(forcing_places(step.sms.text.editor.document()))) == 3


@pytest.mark.parametrize("latin", [True, False])
def test_nothing_is_marked_where_letters_need_unicode_anyway(*, open_step: Opened, latin: bool) -> None:
    text = "{Звертання}: «так»" if latin else "Вітаємо «так»"
    step = open_step(with_sms(text, latin=False))
    assert list(forcing_places(step.sms.text.editor.document())) == []
    assert not step.sms.note._plain.isVisible()


def test_latin_letters_are_offered_where_they_save_parts(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms("{Звертання}, дякуємо за № 5. " + "так " * 15, latin=False))
    qtbot.waitUntil(step.sms.note._latin.isVisible)
    assert step.sms.note._latin._text.text() == "Up to ₴2.82 instead of ₴5.64."
    assert step.sms.note.sample() == ""
    step.sms.note.show_how.click()
    assert step.sms.note.sample().startswith("{Звертання}, diakuiemo za N 5. tak tak")
    step.sms.note.latin_asked.emit()
    campaign = campaign_of(step).campaign
    assert campaign.transliterate_sms
    assert "№" not in (campaign.message.sms_text or "")
    assert step.sms.latin.isChecked()


def test_column_names_stay_when_characters_are_mended() -> None:
    assert apply_fix("«{Ім’я}» ’", PlainFix(("’", "«"), "'")) == "'{Ім’я}» '"


def test_characters_without_a_plain_form_have_no_fix() -> None:
    assert plain_fixes(("✓", "\u00a0", "\u200b")) == [
        PlainFix(("\u00a0",), " "),
        PlainFix(("\u200b",), ""),
    ]
