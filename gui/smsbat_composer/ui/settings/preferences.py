"""The small sections: prices, and language and look."""

import re
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QVBoxLayout, QWidget

from smsbat_composer.composer import Composer
from smsbat_composer.ui.components.field import Field
from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.language_switch import LanguageSwitch
from smsbat_composer.ui.components.segmented import Segment, Segmented
from smsbat_composer.ui.theme import SEMIBOLD, dp
from smsbat_composer.words import current_language, tr

_LABEL = 160


class PricesSection(QWidget):
    """What the user's contract charges; `changed` carries the settings."""

    changed = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composer = composer
        prices = composer.settings.prices
        self.viber = _price(prices.viber)
        self.sms_part = _price(prices.sms_part)
        column = section_column(self, tr("Prices"))
        column.addWidget(Field(tr("A Viber message, ₴"), self.viber, beside=_LABEL))
        column.addWidget(Field(tr("An SMS part, ₴"), self.sms_part, beside=_LABEL))
        note = tr("As your contract says. The program counts with them before sending; the invoice decides.")
        column.addWidget(text_label(note, size=12, ink="text2", wrap=True))
        column.addStretch()
        for box in (self.viber, self.sms_part):
            box.editingFinished.connect(self._keep)

    def _keep(self) -> None:
        settings = self._composer.settings
        prices = replace(settings.prices, viber=_amount(self.viber), sms_part=_amount(self.sms_part))
        if prices != settings.prices:
            self.changed.emit(replace(settings, prices=prices))


class _PriceBox(QDoubleSpinBox):
    """Writes numbers as the program's language does; a point and a comma both part the kopecks."""

    def __init__(self) -> None:
        super().__init__()
        self.setLocale(QLocale(current_language()))
        # The style sheet's padding does not reach the field inside.
        self.lineEdit().setTextMargins(dp(8), 0, 0, 0)

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        return super().validate(self._own(text), place)

    def valueFromText(self, text: str) -> float:
        return super().valueFromText(self._own(text))

    def _own(self, text: str) -> str:
        return re.sub("[.,]", self.locale().decimalPoint(), text)


def _price(amount: Decimal | None) -> QDoubleSpinBox:
    box = _PriceBox()
    box.setDecimals(2)
    box.setRange(0, 1000)
    box.setSingleStep(0.01)
    box.setSpecialValueText("—")  # zero: not known
    box.setValue(float(amount or 0))
    box.setFixedWidth(dp(120))
    return box


def _amount(box: QDoubleSpinBox) -> Decimal | None:
    return Decimal(f"{box.value():.2f}") if box.value() else None


class LookSection(QWidget):
    """Language and theme, each changed at once."""

    language_chosen = Signal(object)
    theme_chosen = Signal(object)

    def __init__(self, composer: Composer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = LanguageSwitch()
        self.theme = Segmented(
            [
                Segment("system", tr("As the system")),
                Segment("light", tr("Light"), "sun"),
                Segment("dark", tr("Dark"), "moon"),
            ],
            height=30,
        )
        self.theme.select(composer.settings.theme)
        self.language.chosen.connect(self.language_chosen)
        self.theme.chosen.connect(self.theme_chosen)
        column = section_column(self, tr("Language and look"))
        column.addWidget(Field(tr("Language"), self.language, beside=_LABEL))
        column.addWidget(Field(tr("Look"), self.theme, beside=_LABEL))
        column.addStretch()


def section_column(widget: QWidget, title: str) -> QVBoxLayout:
    """The column of a section, its title in place."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(dp(24), dp(20), dp(24), dp(20))
    column.setSpacing(dp(12))
    column.addWidget(text_label(title, size=16, weight=SEMIBOLD))
    return column
