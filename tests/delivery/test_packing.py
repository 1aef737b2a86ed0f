"""Rows gathered for one request."""

from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.delivery.packing import gather

ROWS = st.lists(st.sampled_from("abcd"), max_size=30).map(
    lambda contents: list(zip(contents, range(30), strict=False))
)


@given(rows=ROWS, most=st.integers(1, 12), items=st.integers(1, 4))
@settings(derandomize=True, database=None)
def test_a_request_takes_the_longest_run_from_the_front_that_fits(
    rows: list[tuple[str, int]], most: int, items: int
) -> None:
    groups = gather(rows, max_recipients=most, max_items=items)
    taken = sorted(person for people in groups.values() for person in people)
    assert taken == list(range(len(taken)))
    assert all(rows[person][0] == content for content, people in groups.items() for person in people)
    assert len(taken) <= most
    assert len(groups) <= items
    if len(taken) < min(len(rows), most):
        assert len(groups) == items
        assert rows[len(taken)][0] not in groups
