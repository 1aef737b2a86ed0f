from collections.abc import Callable
from enum import StrEnum

import pytest

from smsbat_composer.delivery.states import CampaignState, DisplayGroup, PauseCode, PauseReason
from smsbat_composer.gateway.statuses import Channel, Status
from smsbat_composer.recipients.delimiter import DELIMITERS
from smsbat_composer.recipients.encoding import ENCODINGS
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.sentences.channels import channel_word, channels_word
from smsbat_composer.sentences.pauses import pause_sentence
from smsbat_composer.sentences.read_as import delimiter_word, encoding_word, format_word
from smsbat_composer.sentences.rows import outcome_word
from smsbat_composer.sentences.states import group_word, state_word, status_word
from smsbat_composer.words import Language, use_language

WORDS: list[tuple[Callable[..., str], StrEnum]] = [
    *((state_word, state) for state in CampaignState),
    *((group_word, group) for group in DisplayGroup),
    *((status_word, status) for status in Status),
    *((outcome_word, outcome) for outcome in Outcome),
]


@pytest.mark.parametrize(("say", "member"), WORDS, ids=lambda value: getattr(value, "__name__", str(value)))
def test_every_state_has_a_word_in_both_languages(say: Callable[..., str], member: StrEnum) -> None:
    english = say(member)
    use_language(Language.UKRAINIAN)
    assert english
    assert say(member) not in ("", english)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("code", list(PauseCode))
def test_no_pause_claims_that_nobody_got_it_twice(code: PauseCode, language: Language) -> None:
    use_language(language)
    said = pause_sentence(PauseReason(code)).lower()
    assert "sent twice" not in said
    assert "надіслано двічі" not in said


def test_the_words_are_those_of_the_design() -> None:
    use_language(Language.UKRAINIAN)
    assert state_word(CampaignState.NEEDS_ATTENTION) == "Потребує уваги"
    assert group_word(DisplayGroup.TREATED_AS_SENT) == "вважаємо надісланим"
    assert [outcome_word(outcome) for outcome in Outcome] == [
        "надіслати",
        "дублікат",
        "стоп-лист",
        "помилковий",
        "порожній",
        "прихований",
        "виправлений",
    ]


def test_an_accepted_message_is_not_called_sent(language: Language) -> None:
    assert status_word(Status.ACCEPTED) != status_word(Status.SENT)


def test_a_status_of_another_spelling_is_understood() -> None:
    assert status_word("PERMANENT_ERROR") == "failed"


def test_an_undocumented_status_is_shown_raw(language: Language) -> None:
    assert status_word("Teleported") == "Teleported"
    assert status_word("") == status_word(Status.UNKNOWN)


def test_channels_in_the_order_they_are_tried() -> None:
    assert channels_word((Channel.VIBER, Channel.SMS)) == "Viber, then SMS"
    assert channels_word((Channel.SMS,)) == "SMS"
    assert channel_word("") == ""
    use_language(Language.UKRAINIAN)
    assert channels_word((Channel.VIBER, Channel.SMS)) == "Viber, потім SMS"


@pytest.mark.parametrize("delimiter", [*DELIMITERS, None])
def test_every_guessed_delimiter_has_a_word(delimiter: str | None) -> None:
    english = delimiter_word(delimiter)
    use_language(Language.UKRAINIAN)
    assert delimiter_word(delimiter) != english


def test_any_other_delimiter_is_shown() -> None:
    assert delimiter_word("~") == "“~”"


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_have_the_names_other_programs_give_them(encoding: str) -> None:
    assert encoding_word(encoding) != encoding


def test_formats_are_known_by_their_ending() -> None:
    assert format_word(SheetFormat.XLSX) == "XLSX"
