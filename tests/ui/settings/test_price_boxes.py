"""A price typed with a comma or a point, in either language, is that price."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smsbat_composer.composer import Composer
from smsbat_composer.ui.settings.preferences import PricesSection
from smsbat_composer.words import Language, use_language
from smsbat_composer.workspace.folders import Workspace


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("typed", ["0,75", "0.75"])
def test_a_comma_and_a_point_part_the_kopecks(
    qtbot: QtBot, workspace: Workspace, language: Language, typed: str
) -> None:
    use_language(language)
    section = PricesSection(Composer(workspace))
    qtbot.addWidget(section)
    section.show()
    section.viber.selectAll()
    qtbot.keyClicks(section.viber, typed)
    with qtbot.waitSignal(section.changed) as kept:
        qtbot.keyClick(section.viber, Qt.Key.Key_Return)
    assert kept.args[0].prices.viber == Decimal("0.75")
    assert section.viber.text() == {Language.UKRAINIAN: "0,75", Language.ENGLISH: "0.75"}[language]
