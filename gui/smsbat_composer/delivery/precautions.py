"""What a campaign's own options ask of its sending: quiet hours, a pace, and places to stop and look."""

from datetime import datetime, timedelta

from smsbat_composer.campaign.campaign_file import parse_campaign
from smsbat_composer.campaign.hand_over import plan_hand_over
from smsbat_composer.campaign.options import Options
from smsbat_composer.campaign.quiet_hours import QuietHours
from smsbat_composer.delivery.check_points import canary_left, too_many_refused
from smsbat_composer.delivery.clock import Moment
from smsbat_composer.delivery.journal import Journal
from smsbat_composer.delivery.people_rate import PeopleRate
from smsbat_composer.delivery.states import PauseCode, PauseReason

_MINUTE = timedelta(minutes=1)


class Precautions:
    """Asked by the sender before each request and after each answer; options not set cost nothing there."""

    def __init__(self, journal: Journal, campaign_id: str, options: Options, most_per_request: int) -> None:
        self._journal = journal
        self._campaign_id = campaign_id
        self._options = options
        self._canary = options.canary  # 0 once it is behind us
        self._quiet_hours = QuietHours.of(options.quiet_hours)
        self._rate: PeopleRate | None = None
        if options.pace_per_minute is not None:
            self._rate = PeopleRate(options.pace_per_minute, most_per_request)
            self._rate.remember(self._handed_over_lately(Moment.now()))

    @classmethod
    def of(cls, journal: Journal, campaign_id: str, most_per_request: int) -> "Precautions":
        """Those of a planned campaign; `most_per_request` people is what the account allows."""
        planned = parse_campaign(journal.campaign(campaign_id).file.encode())
        return cls(journal, campaign_id, planned.options, most_per_request)

    def quiet_until(self, now: datetime) -> datetime | None:
        """When the quiet hours end; None where it is not quiet now."""
        return None if self._quiet_hours is None else self._quiet_hours.end_after(now)

    def known_pace(self, per_minute: int) -> int:
        """How fast it goes, when so many people a minute were seen: a first burst is no pace."""
        return (
            per_minute
            if self._options.pace_per_minute is None
            else min(per_minute, self._options.pace_per_minute)
        )

    def quiet_ahead(self, people: int, per_minute: int, now: datetime) -> timedelta:
        """How long it will be quiet until so many people are handed over at this pace."""
        if self._quiet_hours is None or not per_minute:
            return timedelta()
        going_on = self._options.model_copy(update={"pace_per_minute": per_minute})
        planned = plan_hand_over(going_on, people, now)
        return timedelta() if planned is None else planned.ends - now - people * _MINUTE / per_minute

    def wait(self, moment: Moment) -> float:
        """Seconds until the next request may start, as far as the clock goes; 0 means now.

        It also is 0 when no request is left: that is found out by looking for one, and at once.
        """
        quiet_until = self.quiet_until(moment.wall)
        quiet = 0.0 if quiet_until is None else (quiet_until - moment.wall).total_seconds()
        wait = max(quiet, self._rate.wait(moment.seconds) if self._rate is not None else 0.0)
        return wait if wait and self._journal.outcomes(self._campaign_id).is_anybody_left else 0.0

    def most_people(self, wanted: int) -> int:
        """How many of so many people the next request may hold; 0: the user has to look at the first ones."""
        if self._rate is not None:
            wanted = min(wanted, self._rate.per_request)
        if self._canary:
            left = canary_left(self._journal.outcomes(self._campaign_id), self._canary)
            if left is None:
                self._canary = 0  # seen, or nobody is left
            else:
                wanted = min(wanted, left)
        return wanted

    def count(self, people: int, moment: Moment) -> None:
        """So many people are handed over now."""
        if self._rate is not None:
            self._rate.count(people, moment.seconds)

    def pause_after_answer(self) -> PauseReason | None:
        """The reason to stop after what the answers so far have said, if they said it."""
        percent = self._options.stop_if_refused_percent
        if percent is None:
            return None
        is_too_much = too_many_refused(self._journal.outcomes(self._campaign_id), percent)
        return PauseReason(PauseCode.TOO_MANY_REFUSED) if is_too_much else None

    def _handed_over_lately(self, moment: Moment) -> list[tuple[float, int]]:
        """What an earlier run handed over in the last minute, on the clock of this one."""
        return [
            (moment.seconds - max((moment.wall - at).total_seconds(), 0.0), people)
            for at, people in self._journal.handed_over_since(self._campaign_id, moment.wall - _MINUTE)
        ]
