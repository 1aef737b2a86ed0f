"""How fast a campaign goes out, and in which hours nobody is sent to; with how long that takes."""

from datetime import UTC, datetime, time, timedelta

from PySide6.QtCore import QSignalBlocker, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.hand_over import LONGEST, pace_to_end_by, plan_hand_over
from smsbat_composer.campaign.kyiv_time import at_kyiv, by_kyiv
from smsbat_composer.campaign.options import Options
from smsbat_composer.ui.components.choice_box import ChoiceBox
from smsbat_composer.ui.components.clock_box import ClockBox
from smsbat_composer.ui.components.hours_box import HoursBox
from smsbat_composer.ui.components.labels import EndLabel, text_label
from smsbat_composer.ui.components.number_box import NumberBox
from smsbat_composer.ui.components.wrapping_row import TICK_INDENT, WrappingRow
from smsbat_composer.ui.delivery.time_left import about
from smsbat_composer.ui.open_campaign import OpenCampaign
from smsbat_composer.ui.theme import dp
from smsbat_composer.words import tr
from smsbat_composer.words.formats import day, number

_PACES = (30, 60, 100, 300, 600, 1_000)  # recipients a minute
_FIRST_PACE, _MOST = 100, 1_000_000  # what "another pace" begins with; as campaign/options.py
_OTHER, _SPREAD = "other", "spread"
_SPREAD_OVER = timedelta(hours=2)  # what "evenly until" begins with
_LOOK_MS = 30_000  # how often "until 18:40" is made true again


class HandOverTerms(QWidget):
    """Shows the campaign's quiet hours and its pace and changes them.

    A campaign has a pace, and no time to end at: a spread is kept as the pace it comes to now, and is
    reckoned anew until it is sent (`as_sent`), however long the user looks at Review before. Changed
    otherwise, or left and opened again, it is that pace, with the time it then ends at beside it.
    """

    told = Signal()  # what is told, and the `obstacle`, may have changed

    def __init__(self, campaign: OpenCampaign, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._campaign = campaign
        self._asked: str | None = None  # _OTHER or _SPREAD, while its number or time is being given
        self._spread_end: datetime | None = None
        self._spread_pace: int | None = None  # what it came to when that end was chosen
        self._offered: list[tuple[object, str]] = []
        self.quiet = HoursBox(tr("Quiet hours"))
        self.pace = ChoiceBox(measure="toolbar")
        self.pace.setAccessibleName(tr("Pace"))
        self.other = NumberBox(1, _MOST, _FIRST_PACE, measure="toolbar")
        self.other.setAccessibleName(tr("Recipients a minute"))
        self.other.setKeyboardTracking(False)
        self.until = ClockBox(tr("Send evenly until, by Kyiv’s clock"))
        self._told = EndLabel()
        pace = QWidget()
        one_line = QHBoxLayout(pace)
        one_line.setContentsMargins(0, 0, 0, 0)
        one_line.setSpacing(dp(8))
        for widget in (text_label(tr("Pace")), self.pace, self.other, self.until):
            one_line.addWidget(widget)
        row = WrappingRow(self, indent=TICK_INDENT)
        row.add(self.quiet, pace, self._told)
        self.quiet.changed.connect(lambda hours: self._set("quiet_hours", hours))
        self.pace.chosen.connect(self._choose)
        self.other.valueChanged.connect(lambda pace: self._set("pace_per_minute", pace))
        self.until.timeChanged.connect(lambda _: self._spread())
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._tell)
        self._timer.start()
        for changed in (campaign.campaign_changed, campaign.sent_changed):
            changed.connect(self._show)
        campaign.review_changed.connect(self._take_review)  # may come while something is typed here
        self._show()

    def words(self) -> str:
        """What is told of how long it takes."""
        return self._told.text()

    def focus_field(self, field: str) -> None:
        """Give the keyboard to the option of this wire path, if it is one of these."""
        place = {"options.pace_per_minute": self.pace, "options.quiet_hours": self.quiet.tick}.get(field)
        if place is not None:
            place.setFocus(Qt.FocusReason.OtherFocusReason)

    def people(self) -> int:
        """Everybody the campaign goes to, as far as they are counted."""
        campaign = self._campaign
        if campaign.review is not None:
            return campaign.review.to_send
        return campaign.recipients.counts().to_send if campaign.recipients is not None else 0

    def obstacle(self) -> str:
        """What to do where the time of a spread cannot be met: nothing is sent at another pace."""
        is_too_late = self._asked == _SPREAD and self.people() > 0 and self._even_pace() is None
        return tr("Choose a later time to send until") if is_too_late else ""

    def as_sent(self, content: CampaignFile) -> CampaignFile:
        """The campaign with the pace that, begun now, ends at the time of a spread; else as it is.

        From now on that pace is what `words` tell.
        """
        self._tell()
        return content.model_copy(update={"options": self._options_now()})

    # --- changing

    def _set(self, option: str, value: object) -> None:
        content = self._campaign.campaign
        options = content.options.model_copy(update={option: value})
        self._campaign.edit(content.model_copy(update={"options": options}))
        self._show()

    def _choose(self, pace: object) -> None:
        self._asked = pace if pace in {_OTHER, _SPREAD} and isinstance(pace, str) else None
        if self._asked is None:
            self._set("pace_per_minute", pace)
        elif self._asked == _OTHER:
            self._set("pace_per_minute", self.other.value())
            self.other.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._offer_end()
            self._spread()
            self.until.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_end(self) -> None:
        now = datetime.now(UTC)
        planned = plan_hand_over(self._campaign.campaign.options, 0, now)
        end = by_kyiv((planned.begins if planned is not None else now) + _SPREAD_OVER)
        with QSignalBlocker(self.until):
            self.until.setTime(QTime(end.hour, end.minute - end.minute % 10))

    def _spread(self) -> None:
        """Keep the pace that ends at the time given; where there is none, that is told."""
        self._spread_end = self._end_given()
        pace = self._even_pace()
        if pace is not None:
            self._spread_pace = pace
            self._set("pace_per_minute", pace)
        self._tell()

    def _end_given(self) -> datetime:
        """The time given, today or else tomorrow."""
        now, shown = datetime.now(UTC), self.until.time()
        today, clock = by_kyiv(now).date(), time(shown.hour(), shown.minute())
        end = at_kyiv(today, clock)
        return end if end > now else at_kyiv(today + timedelta(days=1), clock)

    def _even_pace(self) -> int | None:
        """The pace that ends at the time chosen; None where less than a minute of sending is left before."""
        people, end = self.people(), self._spread_end
        if not people or end is None:
            return None
        pace = pace_to_end_by(self._campaign.campaign.options, people, datetime.now(UTC), end)
        return None if pace is None or pace > people else min(pace, _MOST)

    def _options_now(self) -> Options:
        options = self._campaign.campaign.options
        is_spread = self._asked == _SPREAD and options.pace_per_minute == self._spread_pace
        pace = self._even_pace() if is_spread else None
        return options if pace is None else options.model_copy(update={"pace_per_minute": pace})

    # --- showing

    def _show(self) -> None:
        options, is_sent = self._campaign.campaign.options, self._campaign.is_sent
        pace = options.pace_per_minute
        if pace is None:
            self._asked = None  # undone, too
        self.quiet.show_hours(options.quiet_hours)
        self.quiet.set_editable(not is_sent)
        self._offer_paces()
        self.pace.select(self._asked or pace)
        with QSignalBlocker(self.other):
            self.other.setValue(pace or _FIRST_PACE)
        self.other.setVisible(self._asked == _OTHER and not is_sent)
        self.until.setVisible(self._asked == _SPREAD and not is_sent)
        self.pace.setEnabled(not is_sent)
        self._tell()

    def _offer_paces(self) -> None:
        pace = self._campaign.campaign.options.pace_per_minute
        choices: list[tuple[object, str]] = [(None, tr("as fast as it goes"))]
        paces = sorted({*_PACES, pace or _FIRST_PACE})
        choices += [(one, tr("{count} a minute", count=number(one))) for one in paces]
        choices.append((_OTHER, tr("another one…", comment="pace")))
        if self.people():
            choices.append((_SPREAD, tr("spread evenly until…")))
        if choices != self._offered:  # what is open stays open
            self._offered = choices
            self.pace.set_choices(choices)

    def _take_review(self) -> None:
        self._offer_paces()
        self._tell()

    def _tell(self) -> None:
        told = "" if self._campaign.is_sent else self._words()
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.told.emit()

    def _words(self) -> str:
        """How long it takes and until when; nothing where nobody can say, or it goes out at once."""
        options, people, now = self._options_now(), self.people(), datetime.now(UTC)
        if not people:
            return ""
        if self.obstacle():
            return tr("nobody can be sent to before then: choose a later time")
        planned = plan_hand_over(options, people, now)
        if planned is None:
            return tr("it takes more than {n} days", n=LONGEST.days)
        words = []
        if self._asked == _SPREAD and options.pace_per_minute is not None:
            words.append(tr("{count} a minute", count=number(options.pace_per_minute)))
        if planned.begins > now:
            words.append(tr("begins at {time}", time=_kyiv_clock(planned.begins, now)))
        if options.pace_per_minute is not None:
            words.append(about((planned.ends - planned.begins) / timedelta(minutes=1)))
            words.append(tr("until {time}", time=_kyiv_clock(planned.ends, now)))
        if options.quiet_hours is not None:
            words.append(tr("by Kyiv’s clock"))
        return ", ".join(words)


def _kyiv_clock(moment: datetime, now: datetime) -> str:
    """The time by Kyiv's clock, with its day where that is another one than today."""
    shown, today = by_kyiv(moment), by_kyiv(now).date()
    return f"{shown:%H:%M}" if shown.date() == today else f"{shown:%H:%M}, {day(shown.date())}"
