"""A doubt is told by what is known of it."""

from datetime import UTC, datetime

import pytest

from smsbat_composer.delivery.result_rows import AttemptEvidence
from smsbat_composer.delivery.states import OutcomeClass
from smsbat_composer.gateway.exchange import PACKED
from smsbat_composer.sentences.doubts import attempt_sentence


@pytest.mark.parametrize(
    ("exception", "sentence"),
    [
        (PACKED, "The answer could not be read"),
        ("ReadError", "The connection broke after the request had begun"),
        ("DeadlineExceeded", "No answer came for 90 s"),
    ],
)
def test_what_became_of_an_answer(exception: str, sentence: str) -> None:
    started = datetime(2026, 1, 1, tzinfo=UTC)
    attempt = AttemptEvidence(1, 1, started, OutcomeClass.UNKNOWN, True, None, None, None, exception, 90.0)
    assert attempt_sentence(attempt) == sentence
