"""When the sending stops for refusals."""

from dataclasses import replace

from smsbat_composer.delivery.check_points import Outcomes, too_many_refused

PEOPLE = 10_000


def test_a_share_that_stays_too_high_is_told_more_and_more_seldom() -> None:
    """8 % refused where 5 % are allowed: after each stop the next needs as many answers again."""
    seen = Outcomes(
        waiting=PEOPLE,
        unknown=0,
        handed_over=0,
        answered=0,
        refused=0,
        is_canary_seen=False,
        answered_seen=0,
        refused_seen=0,
    )
    stopped_at = []
    for answered in range(25, PEOPLE, 25):
        refused = answered * 8 // 100
        seen = replace(seen, waiting=PEOPLE - answered, answered=answered, refused=refused)
        if too_many_refused(seen, 5):
            stopped_at.append(answered)
            seen = replace(seen, answered_seen=answered, refused_seen=refused)
    assert stopped_at == [25, 50, 100, 200, 400, 800, 1600, 3200, 6400]
    worse = replace(seen, answered=20 * PEOPLE, refused=10 * PEOPLE)
    assert too_many_refused(worse, 5)
    assert not too_many_refused(replace(worse, any_refused=True), 5)  # the user wants to hear no more of it
