from datetime import timedelta

import pytest

from smsbat_composer.delivery.trust import ReplayAnswer, Trust, TrustLevel
from smsbat_composer.sentences.trust import age_word, replay_sentence, trust_sentence, trust_word
from smsbat_composer.words import Language, use_language


@pytest.mark.parametrize("level", list(TrustLevel))
def test_every_level_has_its_words_in_both_languages(level: TrustLevel) -> None:
    trust = Trust(level, timedelta(minutes=21))
    english = trust_word(level), trust_sentence(trust)
    use_language(Language.UKRAINIAN)
    assert {trust_word(level), trust_sentence(trust)}.isdisjoint(english)


@pytest.mark.parametrize("answer", list(ReplayAnswer))
def test_every_answer_has_its_words_in_both_languages(answer: ReplayAnswer) -> None:
    english = replay_sentence(answer)
    use_language(Language.UKRAINIAN)
    assert replay_sentence(answer) not in ("", english)
    assert not english.endswith(".")


@pytest.mark.parametrize(
    ("age", "english", "ukrainian"),
    [
        (timedelta(seconds=1), "1 second", "1 секунду"),
        (timedelta(minutes=3), "3 minutes", "3 хвилини"),
        (timedelta(hours=12), "12 hours", "12 годин"),
    ],
)
def test_an_age_is_told_in_its_largest_unit(age: timedelta, english: str, ukrainian: str) -> None:
    use_language(Language.ENGLISH)
    assert age_word(age) == english
    use_language(Language.UKRAINIAN)
    assert age_word(age) == ukrainian
