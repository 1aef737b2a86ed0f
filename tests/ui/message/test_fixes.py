"""A shorter caption fits, or is not offered."""

import pytest

from smsbat_composer.campaign.limits import CARD_BUTTON
from smsbat_composer.ui.message.fixes import _SHORTER, shorter_caption


@pytest.mark.parametrize("caption", _SHORTER)
def test_each_is_too_long_for_a_card_and_its_shorter_one_is_not(caption: str) -> None:
    shorter = shorter_caption(f" {caption.upper()}", CARD_BUTTON.value)
    assert shorter is not None
    assert len(shorter) <= CARD_BUTTON.value < len(caption)


def test_what_nobody_knows_or_does_not_fit_is_not_offered() -> None:
    assert shorter_caption("Обрати зимовий плед", 10) is None
    assert shorter_caption("переглянути", 5) is None
