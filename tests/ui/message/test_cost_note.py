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


def test_what_has_no_plain_form_is_taken_out_and_letters_become_latin() -> None:
    fixes = plain_fixes(("✓", "\u00a0", "\u200b", "\u043e", "🎉"))
    assert [(fix.words, fix.says_less) for fix in fixes] == [
        ("Plain spaces", False),
        ("Take out invisible characters", False),
        ("\u043e (Cyrillic) to Latin", False),
        ("Take out ✓ 🎉", True),
    ]
    for fix in fixes:
        assert apply_fix("{\u043e ✓} ✓🎉\u00a0\u200bk\u043ed", fix) != "{\u043e ✓} ✓🎉\u00a0\u200bk\u043ed"
    assert apply_fix("{\u043e ✓} k\u043ed ✓🎉", fixes[2]) == "{\u043e ✓} kod ✓🎉"
    assert apply_fix("{\u043e ✓} k\u043ed ✓🎉", fixes[3]) == "{\u043e ✓} k\u043ed "


def test_one_cyrillic_letter_is_pointed_at_and_mended(qtbot: QtBot, open_step: Opened) -> None:
    text = "Znyzhka 20% na vse, prom\u043ekod OSIN-2026, tilky do kintsia misiatsia u vsikh mahazynakh"
    step = open_step(with_sms(text, latin=False))
    note = step.sms.note
    qtbot.waitUntil(lambda: "dearer" in note._plain._title.text())
    assert note._plain._title.text() == "1 character makes the SMS dearer: \u043e (Cyrillic)"
    assert _after(note)[3:] == ["Now", "2", "₴5.64", "After", "1", "₴2.82"]
    assert len(list(forcing_places(step.sms.text.editor.document()))) == 1
    note.fixes()[0].click()
    assert message_of(step).sms_text == text.replace("\u043e", "o")
    qtbot.waitUntil(lambda: not note.isVisible())


def test_an_emoji_is_taken_out_by_a_click_that_says_so(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms("Znyzhka 20% 🎉" + " na vse" * 10, latin=False))
    note = step.sms.note
    qtbot.waitUntil(lambda: bool(_after(note)[3:]))
    assert [button.text() for button in note.fixes()] == ["Take out 🎉"]
    assert "What is said stays the same" not in note._plain._text.text()
    assert _after(note)[3:] == ["Now", "2", "₴5.64", "After", "1", "₴2.82"]
    note.fixes()[0].click()
    assert "🎉" not in (message_of(step).sms_text or "")


def test_where_nothing_is_saved_no_numbers_are_compared(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms("«Kod»", latin=False))
    note = step.sms.note
    qtbot.waitUntil(lambda: len(_after(note)) > 3)
    assert note._plain.isVisible()
    assert not note._saving.isVisible()


def test_what_columns_bring_in_is_told_at_the_text(qtbot: QtBot, open_step: Opened) -> None:
    content = with_sms("Kod {Звертання}", latin=False)
    step = open_step(content.model_copy(update={"if_empty": {"Звертання": "«A»"}}))
    slot = step.sms.text.slot
    qtbot.waitUntil(slot.isVisible)
    assert slot.text().startswith("The SMS of 1 recipient is Unicode because of « » in the columns")
    assert not step.sms.note.isVisible()


def test_without_a_list_one_recipient_is_counted(qtbot: QtBot, open_step: Opened) -> None:
    step = open_step(with_sms("Дякуємо за покупку. " * 5, latin=False), with_list=False)
    note = step.sms.note
    qtbot.waitUntil(note._latin.isVisible)
    assert note._latin._text.text() == "Up to ₴0.94 instead of ₴1.88."
    campaign_of(step).edit(with_sms("«Kod» " * 20, latin=False))
    qtbot.waitUntil(note._plain.isVisible)
    assert _after(note)[3:] == ["Now", "2", "₴1.88", "After", "1", "₴0.94"]
    campaign_of(step).edit(with_sms("Дякуємо, {Звертання}! " * 5, latin=False))
    qtbot.waitUntil(lambda: not note.isVisible())
