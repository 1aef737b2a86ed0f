"""The head of a sending in a narrow window: words give way, figures are never cut."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from smsbat_composer.delivery.states import CampaignState
from smsbat_composer.ui.delivery.progress_band import ProgressBand
from smsbat_composer.ui.delivery.standing import Standing
from smsbat_composer.words import Language, use_language
from smsbat_composer.words.formats import number
from ui.delivery.test_words import tally

SENDING = Standing(
    CampaignState.SENDING,
    tally(planned=1_234_567, in_flight=200, accepted=912_345),
    in_flight_requests=4,
    rate_per_minute=12_345,
)


@pytest.mark.parametrize("language", Language)
def test_the_figures_stand_whole_at_every_width(qtbot: QtBot, language: Language) -> None:
    use_language(language)
    band = ProgressBand()
    qtbot.addWidget(band)
    band.show()
    for width in (1240, 1080, 980, 880):
        band.resize(width, band.sizeHint().height())
        band.show_standing(SENDING, Decimal("1938414.72"), "UAH")
        qtbot.wait(1)  # the layout's turn
        for label in (band._done, band._of, band._share):
            assert label.width() >= label.fontMetrics().horizontalAdvance(label.text()), (width, label.text())
        assert number(2_147_112) in band._of.text()
        assert band.pause.accessibleName()
    assert band.pause.text() == ""
    assert band.pause.toolTip()
    band.resize(1600, band.sizeHint().height())
    qtbot.wait(1)
    assert band.pause.text()
    assert "(4" in band._rest.text()
