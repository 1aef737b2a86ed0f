"""When a campaign goes out: at once, or at a set time by Kyiv's clock."""

from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, Qt, QTime, QTimer
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QRadioButton, QWidget

from smsbat_composer.campaign.kyiv_time import at_kyiv, by_kyiv
from smsbat_composer.campaign.limits import START_TIME_AHEAD
from smsbat_composer.ui.components.clock_box import ClockBox
from smsbat_composer.ui.components.labels import EndLabel
from smsbat_composer.ui.components.wrapping_row import TICK_INDENT, WrappingRow
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.words import current_language, tr

_FIRST_OFFER = time(10)  # tomorrow, when people read
_LOOK_MS = 30_000  # how often "in 3 hours" is made true again


class Schedule(QWidget):
    """Shows the campaign's start time and changes it; the gateway keeps the messages until then."""

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self.now = QRadioButton(tr("Now", comment="when to send"))
        self.later = QRadioButton(tr("At a set time"))
        self._choice = QButtonGroup(self)
        self._choice.addButton(self.now)
        self._choice.addButton(self.later)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setLocale(
            QLocale(current_language().value)
        )  # the days of the week, in the words of the page
        self.day.setDisplayFormat("ddd, dd.MM.yyyy")
        self.day.setAccessibleName(tr("Day of sending"))
        self.clock = ClockBox(tr("Time of sending, by Kyiv’s clock"))
        self._told = EndLabel()
        row = WrappingRow(self, indent=TICK_INDENT)
        row.add(self.now, self.later, self.day, self.clock, self._told)
        self.later.toggled.connect(lambda later: self._choose(later=later))
        self.day.setProperty("measure", "toolbar")
        self.day.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.day.setKeyboardTracking(False)
        self.day.dateChanged.connect(lambda _: self._keep())
        self.clock.timeChanged.connect(lambda _: self._keep())
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._tell)
        self._timer.start()
        for changed in (campaign.campaign_changed, campaign.sent_changed):
            changed.connect(self._show)
        self._show()

    def words(self) -> str:
        """What is told of the time."""
        return self._told.text()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to the time, or to the choice where none is set, if `start_time` is asked for."""
        if field == "start_time":
            place = self.day if self.later.isChecked() else self.later
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, *, later: bool) -> None:
        tomorrow = by_kyiv(datetime.now(UTC)).date() + timedelta(days=1)
        self._set(at_kyiv(tomorrow, _FIRST_OFFER) if later else None)

    def _keep(self) -> None:
        if not self.later.isChecked():
            return
        day, clock = self.day.date(), self.clock.time()
        chosen = at_kyiv(date(day.year(), day.month(), day.day()), time(clock.hour(), clock.minute()))
        self._set(chosen)

    def _set(self, start_time: datetime | None) -> None:
        content = self._campaign.campaign
        if content.start_time != start_time:
            self._campaign.edit(content.model_copy(update={"start_time": start_time}))
        self._show()  # an hour that does not exist is shown as the one it became

    def _show(self) -> None:
        start = self._campaign.campaign.start_time
        with QSignalBlocker(self.later), QSignalBlocker(self.now):
            self.later.setChecked(start is not None)
            self.now.setChecked(start is None)
        today = by_kyiv(datetime.now(UTC)).date()
        shown = by_kyiv(start) if start else None
        with QSignalBlocker(self.day), QSignalBlocker(self.clock):
            # A time that has passed is shown as it is, and told among the problems.
            self.day.setMinimumDate(_qt_day(min(today, shown.date()) if shown else today))
            self.day.setMaximumDate(_qt_day(today + timedelta(days=START_TIME_AHEAD.value)))
            if shown:
                self.day.setDate(_qt_day(shown.date()))
                self.clock.setTime(QTime(shown.hour, shown.minute))
        is_sent = self._campaign.is_sent
        for widget in (self.now, self.later):
            widget.setEnabled(not is_sent)
        for editor in (self.day, self.clock):
            editor.setEnabled(start is not None and not is_sent)
            editor.setVisible(start is not None)
        self._tell()

    def _tell(self) -> None:
        start = self._campaign.campaign.start_time
        self._told.setVisible(start is not None)
        if start is None:
            return
        hours = by_kyiv(start).utcoffset() or timedelta()
        zone = tr("Kyiv, UTC+{hours}", hours=hours // timedelta(hours=1))
        left = start - datetime.now(UTC)
        if left <= timedelta():
            self._told.setText(tr("{zone} · this time has passed", zone=zone))
        else:
            self._told.setText(tr("{zone} · in {time}", zone=zone, time=_length(left)))


def _qt_day(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def _length(left: timedelta) -> str:
    """The two largest units of a length of time."""
    whole = left // timedelta(minutes=1)
    days, hours, minutes = whole // 1440, whole // 60 % 24, whole % 60
    words = []
    if days:
        words.append(tr("{n} days", n=days))
    if hours:
        words.append(tr("{n} hours", n=hours, comment="length of time"))
    if (minutes and not days) or not words:
        words.append(tr("{n} min", n=max(1, minutes)))
    return " ".join(words)
