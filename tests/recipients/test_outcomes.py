from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smsbat_composer.recipients.list_file import RecipientList, RowFilter
from smsbat_composer.recipients.outcomes import Counts, Outcome
from smsbat_composer.recipients.phones import PhoneProblem
from smsbat_composer.recipients.sheet import ReadChoices

ReadList = Callable[..., RecipientList]


def test_the_first_row_of_a_phone_wins(read_list: ReadList) -> None:
    recipients = read_list("phone;name;town\n0500001234;Олена;Київ\n+380 50 000-12-34;Олена К.;Київ\n")
    first, second = recipients.page(RowFilter.ALL, 0, 9)
    assert (first.outcome, first.duplicate_of) == (Outcome.TO_SEND, None)
    assert (second.outcome, second.duplicate_of, second.differing_columns) == (Outcome.DUPLICATE, 2, (1,))
    assert second.phone == first.phone == "380500001234"


def test_the_stop_list_always_wins(read_list: ReadList) -> None:
    recipients = read_list("phone\n0500001234\n0500001234\n", stop_list=frozenset({"380500001234"}))
    assert recipients.counts() == Counts(to_send=0, duplicates=0, stop_list=2, invalid=0)


def test_the_first_valid_phone_of_a_row_is_used(read_list: ReadList) -> None:
    text = "Телефон;Тел. 2;Тел. 3\n0440002020;;095 000 90 17\n;0670003122;0500001234\n0440002020;1;\n;;х\n"
    recipients = read_list(text, ReadChoices(phone_columns=("Телефон", "Тел. 2", "Тел. 3")))
    first, second, third, fourth = recipients.page(RowFilter.ALL, 0, 9)
    assert (first.phone, first.phone_column) == ("380950009017", 2)
    assert (first.problem, first.problem_column, first.detail) == (PhoneProblem.LANDLINE, 0, {"code": "044"})
    assert (second.phone, second.phone_column, second.problem) == ("380670003122", 1, None)
    assert (third.outcome, third.problem, third.problem_column) == (Outcome.INVALID, PhoneProblem.LANDLINE, 0)
    assert (fourth.problem, fourth.problem_column) == (PhoneProblem.NOT_A_NUMBER, 2)


def test_the_priority_is_the_users(read_list: ReadList) -> None:
    recipients = read_list(
        "a;b\n0500001234;0670003122\n", ReadChoices(header_row=1, phone_columns=("B", "A"))
    )
    assert recipients.read_as.phone_columns == ("b", "a")
    assert recipients.phone_columns == (1, 0)
    assert [row.phone for row in recipients.to_send()] == ["380670003122"]


def test_a_row_without_a_phone_is_invalid(read_list: ReadList) -> None:
    recipients = read_list("phone;name\n;Олена\n0500001234;Андрій\n")
    row = recipients.row(2)
    assert row is not None
    assert (row.outcome, row.problem, row.problem_column) == (Outcome.INVALID, PhoneProblem.EMPTY, 0)


CELL = st.one_of(
    st.just(""),
    st.sampled_from(
        ["0500001234", "+380500001234", "0670004518", "0440002020", "3.80671E+11", "050 000 12 3"]
    ),
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12),
)


@given(rows=st.lists(st.tuples(CELL, CELL), max_size=25))
@settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_every_row_has_one_outcome_and_no_phone_is_invented(
    read_list: ReadList, rows: list[tuple[str, str]]
) -> None:
    def quote(cell: str) -> str:
        return '"' + cell.replace('"', '""') + '"'

    text = "phone;name\n" + "".join(
        f"{quote(phone)};{quote(name)}\n" for phone, name in [*rows, ("0990000000", "x")]
    )
    recipients = read_list(
        text.encode(), ReadChoices(encoding="utf-8", delimiter=";", header_row=1, phone_columns=("phone",))
    )
    filled = [pair for pair in rows if any(cell.strip() for cell in pair)]
    counts = recipients.counts()
    assert counts.in_file == len(filled) + 1
    for row_filter in RowFilter:
        assert len(recipients.page(row_filter, 0, 100)) == recipients.count(row_filter)
    phones = [row.phone for row in recipients.to_send()]
    assert len(phones) == len(set(phones)) == counts.to_send
    for row in recipients.to_send():
        assert row.phone is not None
        assert row.phone[-9:] in "".join(filter(str.isdigit, row.cells[0]))
    recipients.close()
