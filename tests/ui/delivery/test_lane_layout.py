"""The arithmetic of the lanes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.delivery.tally import Lane
from smsbat_composer.ui.delivery.lane_layout import sms_pieces, viber_pieces

PEOPLE = st.integers(min_value=0, max_value=1_000_000)
LANES = st.builds(
    Lane, read=PEOPLE, delivered=PEOPLE, queued=PEOPLE, not_delivered=PEOPLE, went_to_sms=PEOPLE
)


@given(lane=LANES, width=st.integers(min_value=60, max_value=3_000))
@settings(derandomize=True)
def test_pieces_fill_the_bar_side_by_side_and_nobody_is_left_out(lane: Lane, width: int) -> None:
    pieces = viber_pieces(lane, 100, 100 + width)
    assert sum(piece.recipients for piece in pieces) == lane.total
    edges = [edge for piece in pieces for edge in (piece.left, piece.right)]
    assert edges == sorted(edges)
    if pieces:
        assert (edges[0], edges[-1]) == (100, 100 + width)
        assert edges[1:-1:2] == edges[2::2]
        assert min(piece.width for piece in pieces) >= 3


def test_lengths_are_shares() -> None:
    lane = Lane(read=50, delivered=25, queued=0, not_delivered=0, went_to_sms=25)
    assert [piece.width for piece in viber_pieces(lane, 0, 400)] == [200, 100, 100]
    assert [piece.label for piece in sms_pieces(Lane(0, 1_200, 0, 3), 0, 400)] == [
        "delivered 1,200",
        "not delivered 3",
    ]


def test_an_empty_lane_has_no_pieces() -> None:
    assert viber_pieces(Lane(0, 0, 0, 0), 0, 400) == []
