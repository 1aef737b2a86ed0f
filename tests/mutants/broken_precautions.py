"""What a campaign's own options ask of its sending, each broken once: when, how fast and to whom first."""

from mutants.mutant import Edit, Mutant

_DELIVERY = "tests/delivery"

MUTANTS_OF_PRECAUTIONS = (
    Mutant(
        "what was kept back until its time had passed goes with that time",
        "A gateway that refuses a passed time refuses these people for ever, at every Resume.",
        (Edit("delivery/claims.py", "        if is_whole and is_timely:\n", "        if is_whole:\n"),),
        f"{_DELIVERY}/test_claims.py"
        "::test_what_surely_was_not_sent_before_the_start_time_goes_at_once_after_it",
    ),
    Mutant(
        "a clock that is put back ends the quiet hours",
        "Thousands get a message in the middle of the night.",
        (
            Edit(
                "delivery/campaign_run.py",
                "        is_early = gap is Gap.BACK and self._sender.quiet_until(moment.wall) is None\n",
                "        is_early = False\n",
            ),
        ),
        f"{_DELIVERY}/test_precautions.py"
        "::test_a_clock_put_back_out_of_the_quiet_hours_makes_nobody_be_sent_to",
    ),
    Mutant(
        "whoever is on the way is not among the first ones",
        "More people get the message than the user wanted to look at first.",
        (
            Edit(
                "delivery/check_points.py",
                "state NOT IN ('planned', 'excluded')",
                "state IN ('accepted', 'refused', 'unknown', 'needs_attention', 'written_off')",
            ),
        ),
        f"{_DELIVERY}/test_precautions.py"
        "::test_a_canary_is_exact_when_requests_run_side_by_side_and_some_are_not_taken",
    ),
    Mutant(
        "a resumed sending forgets what the user has looked at",
        "The sending stops for the same refusals at once, or for its first ones for ever.",
        (Edit("delivery/journal.py", "            pass_check_point(self._connection, campaign)\n", ""),),
        f"{_DELIVERY}/test_precautions.py"
        "::test_too_many_refusals_stop_the_sending_and_never_twice_for_the_same",
    ),
    Mutant(
        "quiet hours by the clock of Greenwich",
        "People are woken two or three hours before the quiet hours end.",
        (
            Edit(
                "campaign/quiet_hours.py",
                "        now = by_kyiv(moment).time()\n",
                "        now = moment.time()\n",
            ),
        ),
        f"{_DELIVERY}/test_precautions.py"
        "::test_a_campaign_begun_in_its_quiet_hours_waits_says_until_when_and_goes_on_by_itself",
    ),
    Mutant(
        "a doubt is asked after in quiet hours",
        "The gateway may have lost the first request: its people get the message in the night.",
        (
            Edit(
                "delivery/check_points.py",
                "        return bool(self.waiting or self.unknown)\n",
                "        return bool(self.waiting)\n",
            ),
        ),
        f"{_DELIVERY}/test_precautions.py::test_a_doubt_is_asked_after_when_the_quiet_hours_are_over",
    ),
    Mutant(
        "a new run forgets the pace of the last one",
        "Closed and opened again and again, the program sends as fast as it likes.",
        (
            Edit(
                "delivery/precautions.py",
                "            self._rate.remember(self._handed_over_lately(Moment.now()))\n",
                "",
            ),
        ),
        f"{_DELIVERY}/test_precautions.py::test_what_the_run_before_handed_over_counts_for_the_pace",
    ),
)
