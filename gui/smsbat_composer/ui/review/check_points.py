"""Where a campaign stops for its user to look: after its first people, and at too many refusals."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from smsbat_composer.ui.components.labels import text_label
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.wrapping_row import WrappingRow
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr

_FIRST_ONES, _PERCENT = 50, 5  # what the first tick offers
_MOST = 1_000_000  # as campaign/options.py


class CheckPoints(QWidget):
    """Shows both options of the campaign and changes them."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.canary = TickedNumber(
            tr("Send the first", comment="so many recipients"),
            NumberBox(1, _MOST, _FIRST_ONES, measure="toolbar"),
            tr("and wait for me"),
            tr("How many recipients are first"),
        )
        self.refusals = TickedNumber(
            tr("Stop if refusals exceed"),
            NumberBox(1, 100, _PERCENT, suffix=" %", measure="toolbar"),
            "",
            tr("The share of refusals that is too much"),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(dp(10))
        column.addWidget(self.canary)
        column.addWidget(self.refusals)
        self.canary.changed.connect(lambda first: self._set("canary", first or 0))
        self.refusals.changed.connect(lambda percent: self._set("stop_if_refused_percent", percent))
        for changed in (campaign.campaign_changed, campaign.sent_changed, campaign.recipients_changed):
            changed.connect(self._show)
        self._show()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to the option of this wire path, if it is one of these."""
        box = {"options.canary": self.canary, "options.stop_if_refused_percent": self.refusals}.get(field)
        if box is not None:
            box.take_keyboard()

    def _set(self, option: str, value: int | None) -> None:
        content = self._campaign.campaign
        options = content.options.model_copy(update={option: value})
        self._campaign.edit(content.model_copy(update={"options": options}))

    def _show(self) -> None:
        options, recipients = self._campaign.campaign.options, self._campaign.recipients
        to_send = recipients.counts().to_send if recipients is not None else 0
        offered = max(1, to_send // 10) if 0 < to_send <= _FIRST_ONES else _FIRST_ONES
        self.canary.show_number(options.canary or None, offered)
        self.refusals.show_number(options.stop_if_refused_percent, _PERCENT)
        for box in (self.canary, self.refusals):
            box.setEnabled(not self._campaign.is_sent)


class TickedNumber(QWidget):
    """A tick with a number in its sentence; `changed` carries the number, or None when it is ticked off."""

    changed = Signal(object)

    def __init__(self, before: str, number: NumberBox, behind: str, name: str) -> None:
        super().__init__()
        self.tick = QCheckBox(before)
        self.tick.setAccessibleName(f"{before} … {behind}".strip())
        self.number = number
        self._is_offered = True  # nobody has chosen the number that stands there
        number.setAccessibleName(name)
        number.setKeyboardTracking(False)  # a number is one edit, not one for each of its digits
        row = WrappingRow(self, spacing=8)
        row.add(self.tick, number)
        if behind:
            row.add(text_label(behind))
        self.tick.toggled.connect(lambda _: self._tell())
        number.valueChanged.connect(lambda _: self._tell())

    def show_number(self, value: int | None, offered: int) -> None:
        """Show this; None unticks, and the next tick means what stood there last, or else what is offered."""
        self._is_offered = self._is_offered and value is None
        with QSignalBlocker(self.tick), QSignalBlocker(self.number):
            self.tick.setChecked(value is not None)
            number = value or (offered if self._is_offered else self.number.value())
            if number != self.number.value():  # else what is being typed there would go
                self.number.setValue(number)
        self.number.setEnabled(value is not None)

    def take_keyboard(self) -> None:
        """Give the keyboard to the number, or to the tick where there is none."""
        place = self.number if self.tick.isChecked() else self.tick
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        self.changed.emit(self.number.value() if self.tick.isChecked() else None)
