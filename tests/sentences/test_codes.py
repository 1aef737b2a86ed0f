import inspect
import re

import pytest

from smsbat_composer.delivery.states import DisplayGroup, PauseCode, PauseReason
from smsbat_composer.delivery.tally import Reason
from smsbat_composer.gateway.codes import RESPONSE_CODES
from smsbat_composer.gateway.statuses import Status
from smsbat_composer.practice import lives
from smsbat_composer.sentences.codes import _ADVICES, code_advice, code_sentence
from smsbat_composer.sentences.pauses import pause_sentence, pause_title
from smsbat_composer.sentences.reasons import reason_advice, reason_sentence, rejected_sentence
from smsbat_composer.words import Language, use_language

NUMBERED = re.compile(r"(?i)\b(error|code|помилка|код)\s+\d")
SRVC = sorted(set(re.findall(r"SRVC_\w+", inspect.getsource(lives))))


def _both(say: object, *values: object) -> tuple[str, str]:
    assert callable(say)
    use_language(Language.ENGLISH)
    english = say(*values)
    use_language(Language.UKRAINIAN)
    return english, say(*values)


@pytest.mark.parametrize("code", list(RESPONSE_CODES))
def test_every_response_code_has_its_sentence(code: int) -> None:
    name = RESPONSE_CODES[code].name
    english, ukrainian = _both(code_sentence, code, name)
    assert english != ukrainian
    for sentence in (english, ukrainian):
        assert name not in sentence
        assert not sentence.endswith(".")
        assert not NUMBERED.search(sentence)


@pytest.mark.parametrize("code", list(RESPONSE_CODES))
def test_every_response_code_has_its_advice(code: int) -> None:
    english, ukrainian = _both(code_advice, code)
    assert code in _ADVICES
    assert english != ukrainian
    assert english.endswith(".")
    assert ukrainian.endswith(".")


def test_an_unknown_code_is_shown_by_its_name(language: Language) -> None:
    assert "NEW_KIND_OF_REFUSAL" in code_sentence(640, "NEW_KIND_OF_REFUSAL")
    assert code_sentence(640, "")
    assert code_advice(640)


@pytest.mark.parametrize("code", list(PauseCode))
def test_every_pause_has_its_words(code: PauseCode) -> None:
    pause = PauseReason(code)
    for english, ukrainian in (_both(pause_title, pause), _both(pause_sentence, pause)):
        assert english != ukrainian
        assert english[0] != " "
        assert not NUMBERED.search(english + ukrainian)


@pytest.mark.parametrize("code", list(PauseCode))
def test_a_pause_title_stands_behind_a_colon(code: PauseCode, language: Language) -> None:
    title = pause_title(PauseReason(code))
    assert title[0].islower()
    assert not title.endswith(".")


@pytest.mark.parametrize("code", sorted(set(PauseCode) - {PauseCode.TOO_MANY_DOUBTS}))
def test_a_pause_says_what_became_of_the_people(code: PauseCode) -> None:
    told = r"got anything|got nothing|nothing more|was sent|not sent|waits under|where it stopped|twice"
    assert re.search(told, pause_sentence(PauseReason(code)), re.IGNORECASE)


def test_a_pause_for_the_message_tells_what_is_wrong_with_it() -> None:
    pause = PauseReason(PauseCode.MESSAGE_WRONG, 408, "NOT_ALLOWED_MESSAGE_BUTTON_TEXT_LENGTH")
    assert pause_sentence(pause).startswith("The button’s caption is too long. Shorten the caption")


def test_an_http_status_is_not_taken_for_a_response_code() -> None:
    pause = PauseReason(PauseCode.ACCOUNT_REFUSED, http_status=401)
    assert "sender" not in pause_sentence(pause)


@pytest.mark.parametrize("raw", SRVC)
def test_vibers_own_reasons_have_words(raw: str) -> None:
    english, ukrainian = _both(rejected_sentence, raw)
    assert raw not in english + ukrainian
    assert english != ukrainian


def test_practice_shows_every_documented_reason_of_viber() -> None:
    assert len(SRVC) == 3


def test_an_unknown_reason_of_viber_is_shown(language: Language) -> None:
    assert "SRVC_NEW" in rejected_sentence("SRVC_NEW")


NOT_DELIVERED = [
    Reason(DisplayGroup.NOT_DELIVERED, status=status)
    for status in (Status.EXPIRED, Status.UNDELIVERED, Status.REJECTED, Status.FAILED, Status.CANCELLED)
]
EXPLAINED = [
    *NOT_DELIVERED,
    Reason(DisplayGroup.NOT_DELIVERED, viber_reason="SRVC_NOT_VIBER_USER", status=Status.REJECTED),
    Reason(DisplayGroup.REFUSED, 404, "NOT_ALLOWED_NUMBER_STOPLIST"),
    Reason(DisplayGroup.NEEDS_ATTENTION),
    Reason(DisplayGroup.NEEDS_ATTENTION, 999, "FATAL_ERROR"),
    Reason(DisplayGroup.QUEUED, viber_reason="SRVC_NOT_VIBER_USER"),
    Reason(DisplayGroup.INVALID),
]


@pytest.mark.parametrize("reason", EXPLAINED, ids=str)
def test_people_who_did_not_get_it_have_a_reason_and_an_advice(reason: Reason) -> None:
    for english, ukrainian in (_both(reason_sentence, reason), _both(reason_advice, reason)):
        assert english != ukrainian
        assert not english.endswith(".")
        assert not ukrainian.endswith(".")


@pytest.mark.parametrize("group", list(DisplayGroup))
def test_no_group_is_without_an_answer(group: DisplayGroup, language: Language) -> None:
    assert isinstance(reason_sentence(Reason(group)), str)
    assert isinstance(reason_advice(Reason(group)), str)


def test_who_got_it_needs_no_reason(language: Language) -> None:
    assert reason_sentence(Reason(DisplayGroup.READ, status=Status.READ)) == ""
    assert reason_advice(Reason(DisplayGroup.READ, status=Status.READ)) == ""
