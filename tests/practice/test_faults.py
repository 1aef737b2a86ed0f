import pytest
from pydantic import ValidationError

from smsbat_composer.practice.faults import Call, Fault, FaultKind, Weather


def _strikes(weather: Weather, calls: int, call: Call = Call.SEND) -> list[FaultKind | None]:
    return [fault.kind if fault else None for _, fault in (weather.strike(call) for _ in range(calls))]


def test_the_nth_call_is_counted_over_the_fault_s_own_calls() -> None:
    fault = Fault(kind=FaultKind.HTML, calls=(Call.SEND,), nth=(2,))
    weather = Weather([fault], seed=1)
    assert _strikes(weather, 3, Call.STATUS) == [None] * 3
    assert _strikes(weather, 3) == [None, FaultKind.HTML, None]


def test_a_share_repeats_itself_by_seed() -> None:
    fault = Fault(kind=FaultKind.DROP, share=0.3)
    first, again, other = (_strikes(Weather([fault], seed), 1000) for seed in (7, 7, 8))
    assert first == again != other
    assert 240 < first.count(FaultKind.DROP) < 360


def test_delays_add_up_and_the_first_other_fault_wins() -> None:
    kinds = [FaultKind.DELAY, FaultKind.HTTP, FaultKind.DELAY, FaultKind.DROP]
    weather = Weather([Fault(kind=kind, share=1) for kind in kinds], seed=1)
    delays, other = weather.strike(Call.SENDMULTI)
    assert [delay.kind for delay in delays] == [FaultKind.DELAY] * 2
    assert other is not None
    assert other.kind is FaultKind.HTTP
    assert weather.struck == {"delay": 2, "http": 1}


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"share": 0.5, "nth": [1]},
        {"nth": [0]},
        {"share": 1.5},
        {"share": 1, "when": "before"},
        {"share": 1, "colour": "red"},
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(keys: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Fault.model_validate({"kind": "short_list", **keys})
