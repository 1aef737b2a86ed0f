from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.judge import Judge
from smsbat_composer.recipients.outcomes import Outcome
from smsbat_composer.recipients.phones import PhoneProblem, read_every_phone, read_phone
from smsbat_composer.recipients.sheet import Chunk

CELL = st.one_of(
    st.sampled_from(
        [
            "", "0500001234", "+380 50 000 12 34", "500001234.0", "0670004518", "3.80670004518E+11",
            "0500001234, 0670004518", "'0500001234; 0670004518",
            "+48501234567", "48 501 234 567", "0440002020", "3.80671E+11", "050 000 12 3", "х", " ",
        ]
    ),
    st.text(max_size=8),
)  # fmt: skip
STOPPED = frozenset({"380670004518"})
Told = tuple[Outcome, str, object, object, object, object, object]


def judge_one_by_one(rows: Sequence[Sequence[str]], phone_columns: Sequence[int]) -> list[Told]:
    """What is to become of each row, said in the plainest way."""
    told: list[Told] = []
    first_rows: dict[str, int] = {}
    for position, cells in enumerate(rows):
        verdicts = [(column, read_phone(cells[column])) for column in phone_columns]
        column, phone = next(((column, v.digits) for column, v in verdicts if v.digits), (None, ""))
        before = verdicts if column is None else verdicts[: phone_columns.index(column)]
        refusals = [(at, v.problem, v.detail) for at, v in before if v.problem is not PhoneProblem.EMPTY]
        if not phone and not refusals:
            refusals = [(phone_columns[0], PhoneProblem.EMPTY, {})]
        place, problem, detail = refusals[0] if refusals else (None, None, {})
        stopped = [(at, one) for at in phone_columns for one in read_every_phone(cells[at]) if one in STOPPED]
        if stopped:
            column, phone = stopped[0]
        first = None
        if not phone:
            outcome = Outcome.INVALID
        elif phone in STOPPED:
            outcome = Outcome.STOP_LIST
        elif phone in first_rows:
            outcome, first = Outcome.DUPLICATE, first_rows[phone]
        else:
            outcome, first_rows[phone] = Outcome.TO_SEND, position
        told.append((outcome, phone or "", column, problem, place, detail, first))
    return told


@given(
    rows=st.lists(st.tuples(CELL, CELL, CELL), min_size=1, max_size=15),
    phone_columns=st.sampled_from([[0], [1, 0], [2, 0, 1]]),
    size=st.integers(1, 9),
)
@settings(derandomize=True, max_examples=200)
def test_chunks_are_judged_as_rows_one_by_one(
    rows: list[tuple[str, ...]], phone_columns: list[int], size: int
) -> None:
    judge = Judge(STOPPED)
    told: list[Told] = []
    for start in range(0, len(rows), size):
        taken = rows[start : start + size]
        judgement = judge.judge(
            Chunk(range(start, start + len(taken)), list(zip(*taken, strict=True))), phone_columns
        )
        remarks = {remark.index: remark for remark in judgement.remarks}
        assert [remark.index for remark in judgement.remarks] == sorted(remarks)
        for index, phone in enumerate(judgement.phones):
            column = judgement.phone_columns[index] if phone else None
            if (remark := remarks.get(index)) is None:
                told.append((Outcome.TO_SEND, phone, column, None, None, {}, None))
            else:
                told.append(
                    (
                        remark.outcome,
                        phone,
                        column,
                        remark.problem,
                        remark.problem_column,
                        remark.detail,
                        remark.duplicate_of,
                    )
                )
    assert told == judge_one_by_one(rows, phone_columns)


def test_who_opted_out_gets_nothing_on_another_phone() -> None:
    rows = [("0671111111, 0670004518", ""), ("0671111112", "+380 67 000 45 18"), ("0671111113", "0502222222")]
    judgement = Judge(STOPPED).judge(Chunk(range(3), list(zip(*rows, strict=True))), [0, 1])
    assert [remark.outcome for remark in judgement.remarks] == [Outcome.STOP_LIST] * 2
    assert list(judgement.phones) == ["380670004518", "380670004518", "380671111113"]
    alone = Judge(STOPPED).judge(Chunk(range(3), list(zip(*rows, strict=True))), [0])
    assert [remark.index for remark in alone.remarks] == [0]
    dressed = ["'0671111111, 0670004518", "0671111112; 0670004518'", "tel:0671111113/0670004518"]
    dressed += ["０671111114, 0670004518", '="0671111115, 0670004518"', "0671111116 ::: 0670004518"]
    judgement = Judge(STOPPED).judge(Chunk(range(len(dressed)), [dressed]), [0])
    assert [remark.outcome for remark in judgement.remarks] == [Outcome.STOP_LIST] * len(dressed)
