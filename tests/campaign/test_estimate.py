import threading
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.cost import CostRange
from smsbat_composer.campaign.estimate import Cancelled, Estimate, estimate
from smsbat_composer.campaign.problems import Problem, ProblemCode, Severity
from smsbat_composer.workspace.settings import Prices

Make = Callable[..., CampaignFile]
COLUMNS = ("Телефон", "Ім’я", "Код")
PRICES = Prices(viber=Decimal("0.62"), sms_part=Decimal("0.94"))


def estimated(campaign: CampaignFile, *rows: tuple[str, str], prices: Prices = PRICES) -> Estimate:
    """Rows of name and code, numbered as in a sheet whose header is row 1."""
    numbered = [(number, ("380501112233", *row)) for number, row in enumerate(rows, 2)]
    result = estimate(campaign, COLUMNS, numbered, prices)
    for problem in result.problems:
        extra = set() if problem.row is None else {"count", "rows"}
        assert set(problem.values) == {*problem.code.value_names, *extra}
    return result


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


def test_a_hybrid_in_numbers(make_campaign: Make) -> None:
    campaign = make_campaign({"sender": "Z", "text": "{Ім’я} {Код}", "sms": {}, "viber": {}})
    result = estimated(campaign, ("a" * 158, "1"), ("a" * 159, "1"), ("ж", "1"), ("ж", "1"))
    assert (result.recipients, result.distinct_texts) == (4, 3)
    assert result.parts is not None
    assert (result.parts.total, result.parts.min, result.parts.max) == (5, 1, 2)
    assert (result.parts.by_count, result.parts.first_rows) == ({1: 3, 2: 1}, {1: (2, 4, 5), 2: (3,)})
    assert (result.parts.gsm7, result.parts.ucs2) == (2, 2)
    assert result.cost == CostRange(Decimal("2.48"), Decimal("4.70"), "UAH")
    assert (result.sms_units, result.viber_units, result.viber_longest) == ((3, 161), (3, 161), 161)
    assert (result.longest_rows, result.shortest_rows) == ({"viber": 3, "sms": 3}, {"viber": 4, "sms": 4})
    assert result.emptiest_row is None
    assert result.forcing == ("ж",)
    assert result.problems == ()


def test_the_longest_is_the_worst_of_its_channel(make_campaign: Make, viber: Make) -> None:
    message = {"sender": "Z", "sms": {"text": "{Ім’я}"}, "viber": {"text": "{Код}"}}
    rows = [("a" * 150, "1"), ("я" * 90, "12"), ("a", "1" * 300)]
    result = estimated(make_campaign(message), *rows)
    assert result.longest_rows == {"sms": 3, "viber": 4}  # 90 letters in two parts, though 150 are in one
    assert result.shortest_rows == {"sms": 4, "viber": 2}
    result = estimated(
        viber(text="?", survey=["{Ім’я}", "{Код}"]), ("a", "b"), ("a" * 20, ""), ("a", "b" * 21)
    )
    assert (result.longest_rows, result.shortest_rows) == ({"viber": 4}, {"viber": 2})


def test_one_channel_has_one_price(sms: Make, viber: Make) -> None:
    rows = [("Я", "1"), ("ж" * 71, "1")]
    result = estimated(sms("{Ім’я}"), *rows)
    assert result.cost == CostRange(Decimal("2.82"), Decimal("2.82"), "UAH")
    assert result.viber_units is None
    result = estimated(viber(text="{Ім’я}"), *rows)
    assert result.cost == CostRange(Decimal("1.24"), Decimal("1.24"), "UAH")
    assert (result.parts, result.sms_units, result.forcing) == (None, None, ())


def test_an_sms_cheaper_than_viber_turns_the_range(make_campaign: Make) -> None:
    campaign = make_campaign({"sender": "Z", "text": "{Ім’я}", "sms": {}, "viber": {}})
    prices = Prices(viber=Decimal(1), sms_part=Decimal("0.70"), currency="EUR")
    result = estimated(campaign, ("a", ""), ("a" * 161, ""), prices=prices)
    assert result.cost == CostRange(Decimal("1.70"), Decimal("2.40"), "EUR")


@pytest.mark.parametrize("prices", [Prices(viber=Decimal(1)), Prices(sms_part=Decimal(1)), Prices()])
def test_a_price_that_is_needed_and_not_known(make_campaign: Make, prices: Prices) -> None:
    campaign = make_campaign({"sender": "Z", "text": "x", "sms": {}, "viber": {}})
    assert estimated(campaign, ("", ""), prices=prices).cost is None


def test_empty_cells_are_counted_where_nothing_stands_for_them(sms: Make) -> None:
    rows = [("Я", ""), ("", " "), ("Я", "1"), *[("Я", "")] * 9]
    problem = only(estimated(sms("Vitaiemo, {Ім’я} {Код}!", if_empty={"ім’я": ""}), *rows).problems)
    assert (problem.code, problem.severity) == (ProblemCode.EMPTY_CELLS, Severity.WARNING)
    assert (problem.field, problem.row) == ("if_empty.Код", 2)
    assert problem.values == {"column": "Код", "count": 11, "rows": (2, 3, 5, 6, 7)}
    assert estimated(sms("Vitaiemo, {Ім’я} {Код}!"), *rows).emptiest_row == 3


def test_columns_that_are_not_used_may_be_empty(sms: Make) -> None:
    assert estimated(sms("{Код}"), ("", "1")).problems == ()


def test_rows_whose_text_is_too_long_or_empty(sms: Make) -> None:
    campaign = sms("{Ім’я}", if_empty={"Ім’я": ""})
    long, longer = ("ж" * 662, ""), ("ж" * 700, "")
    too_long, empty = estimated(campaign, ("Я", ""), long, longer, long, ("", "")).problems
    assert (too_long.code, too_long.field, too_long.row) == (ProblemCode.SMS_TOO_LONG, "sms.text", 3)
    assert too_long.values == {
        "encoding": "ucs2", "units": 700, "limit": 661, "parts": 11, "parts_limit": 10,
        "count": 3, "rows": (3, 4, 5),
    }  # fmt: skip
    assert (empty.code, empty.field, empty.row, empty.values["count"]) == (
        ProblemCode.VALUE_MISSING,
        "sms.text",
        6,
        1,
    )


def test_other_texts_are_measured_with_their_values(viber: Make) -> None:
    campaign = viber(text="{Код}", caption="{Ім’я}", action="https://x.example/{Код}")
    problem = only(estimated(campaign, ("ж" * 30, "1"), ("ж" * 31, "1")).problems)
    assert (problem.code, problem.field, problem.row) == (ProblemCode.TOO_LONG, "viber.caption", 3)
    long_text = only(estimated(campaign, ("Так", "ж" * 1001)).problems)
    assert (long_text.field, long_text.values["length"]) == ("viber.text", 1001)


def test_the_worst_of_short_texts_is_the_shortest(viber: Make) -> None:
    card = {
        "title": "{Ім’я}",
        "image_url": "https://x/1.png",
        "button_caption": "b",
        "button_url": "https://x",
    }
    problem = only(estimated(viber(text="t", carousel=[card, card | {"title": "Так"}]), ("1", "")).problems)
    assert (problem.code, problem.field) == (ProblemCode.TOO_SHORT, "viber.carousel.0.title")
    assert (problem.values["length"], problem.values["limit"]) == (1, 2)


def test_typography_from_a_cell_is_told(sms: Make) -> None:
    cells = [("", "A"), ("", "«B»"), ("", "Я»"), ("", "\u0412-7A")]
    problem = only(estimated(sms("Kod {Код}"), *cells).problems)
    assert (problem.code, problem.field) == (ProblemCode.UNICODE_IN_CELLS, "sms.text")
    assert problem.values == {"characters": ("«", "»"), "count": 2, "rows": (3, 5)}
    problem = only(estimated(sms("«Kod» {Код}"), ("", "«B»"), ("", "Я»")).problems)
    assert problem.code is ProblemCode.UNICODE_AVOIDABLE
    assert problem.values == {"characters": ("«", "»"), "count": 1, "rows": (2,)}


def test_latin_letters_are_what_is_counted(sms: Make) -> None:
    result = estimated(sms("{Ім’я}", transliterate_sms=True), ("Щ" * 17, ""), ("Щ" * 45, ""))
    assert result.parts is not None
    assert (result.parts.gsm7, result.parts.by_count) == (2, {1: 1, 2: 1})
    assert result.sms_units == (68, 180)


def test_no_recipients(sms: Make) -> None:
    result = estimated(sms("x"))
    assert [problem.code for problem in result.problems] == [ProblemCode.NO_RECIPIENTS]
    assert (result.recipients, result.parts, result.longest_rows) == (0, None, {})
    assert result.cost == CostRange(Decimal(0), Decimal(0), "UAH")


def test_a_message_without_a_channel_costs_nothing_knowable(make_campaign: Make) -> None:
    assert estimated(make_campaign({"text": "{Код}"}), ("", "1")).cost is None


def test_an_estimate_can_be_stopped(sms: Make) -> None:
    cancel = threading.Event()
    given = 0

    def rows() -> Iterator[tuple[int, tuple[str, ...]]]:
        nonlocal given
        while True:
            given += 1
            if given == 5000:
                cancel.set()
            yield given, ("", "", "")

    with pytest.raises(Cancelled):
        estimate(sms("x"), COLUMNS, rows(), PRICES, cancel=cancel)
    assert given < 7000
