"""One field is changed, and the rest of the campaign stays as it is."""

from smsbat_composer.gateway.payload import MessageContent, SmsContent, ViberContent
from smsbat_composer.ui.message.content_edits import if_empty_of, with_field, with_if_empty
from ui.message.content import HYBRID, changed

SHARED = MessageContent(sender="S", text="both", sms=SmsContent(), viber=ViberContent(text="its own", ttl=60))


def test_a_channel_gets_its_own_text_beside_that_of_all() -> None:
    edited = with_field(changed(SHARED, HYBRID), "sms.text", "new").message
    assert (edited.text, edited.sms_text, edited.viber_text) == ("both", "new", "its own")
    back = with_field(changed(edited, HYBRID), "sms.text", "").message
    assert back == SHARED


def test_the_text_of_all_is_gone_once_nobody_lives_by_it() -> None:
    emptied = with_field(changed(SHARED, HYBRID), "text", "").message
    assert emptied.text == ""
    own = with_field(changed(SHARED, HYBRID), "sms.text", "new")
    assert with_field(own, "text", "").message.text is None


def test_a_value_for_empty_cells_is_decided_and_undecided_under_the_name_it_has() -> None:
    nothing = with_if_empty(HYBRID, " звертання ", "")
    assert nothing.if_empty == {"Звертання": ""}
    undecided = with_if_empty(nothing, "ЗВЕРТАННЯ", None)
    assert undecided.if_empty == {}
    assert if_empty_of(undecided, "Звертання") is None
