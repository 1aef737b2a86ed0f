import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smsbat_composer.campaign.placeholders import (
    BraceFault,
    Fault,
    ask_for,
    change_literals,
    column_key,
    escape_braces,
    parse,
    placeholder_for,
)

VALUES = {"ім’я": "Олена", "код": "A1", "a": "{b}", "b": "B"}


def render(source: str) -> str:
    return parse(source).render(lambda name: VALUES[column_key(name)])


@pytest.mark.parametrize(
    ("source", "rendered"),
    [
        ("", ""),
        ("Без підстановок", "Без підстановок"),
        ("{Ім’я}, ваш {Код}", "Олена, ваш A1"),
        ("{  ім’я }{КОД}", "ОленаA1"),
        ("{{Код}}", "{Код}"),
        ("{{{Код}}}", "{A1}"),
        ("{{{{", "{{"),
        ("}}}}", "}}"),
        ("{Код}}}", "A1}"),
        ("{a}{b}", "{b}B"),  # braces of a value are only braces
        ("%s %(x)s {Код} 100%", "%s %(x)s A1 100%"),
        ("{Код}\n{Код}", "A1\nA1"),
    ],
)
def test_rendering(source: str, rendered: str) -> None:
    assert parse(source).faults == ()
    assert render(source) == rendered


@pytest.mark.parametrize(
    ("source", "faults"),
    [
        ("Код {Код", [Fault(BraceFault.UNCLOSED, 4)]),
        ("Код}", [Fault(BraceFault.STRAY, 3)]),
        ("{}", [Fault(BraceFault.EMPTY, 0)]),
        ("a{ \n}", [Fault(BraceFault.EMPTY, 1)]),
        ("{a{b}", [Fault(BraceFault.UNCLOSED, 0)]),
        ("{{{", [Fault(BraceFault.UNCLOSED, 2)]),
        ("{a} } {", [Fault(BraceFault.STRAY, 4), Fault(BraceFault.UNCLOSED, 6)]),
    ],
)
def test_braces_that_mean_nothing_are_told_and_shown(source: str, faults: list[Fault]) -> None:
    template = parse(source)
    assert list(template.faults) == faults
    for fault in faults:
        assert source[fault.position] in "{}"
    assert parse("{Код").render(lambda _: "?") == "{Код"


def test_columns_are_distinct_and_placed() -> None:
    template = parse("{Код} і {код }, {Ім’я}")
    assert template.columns == ("Код", "Ім’я")
    assert [(p.name, p.start, p.end) for p in template.placeholders] == [
        ("Код", 0, 5),
        ("код", 8, 14),
        ("Ім’я", 16, 22),
    ]


@pytest.mark.parametrize(
    "header", ["Ім’я", " ІМ’Я ", "Ім'я", "Імʼя", "Ім`я", "\u00a0ім’я\t", "І{м}’я", "\nІм’я\r\n"]
)
def test_headers_that_are_the_same_column(header: str) -> None:
    assert column_key(header) == column_key("Ім’я")


def test_the_spelling_of_letters_and_inner_spaces_does_not_matter() -> None:
    header = "Мій їжак"
    assert column_key(unicodedata.normalize("NFD", header)) == column_key(header)
    assert column_key("STRASSE") == column_key("straße")
    assert column_key("Дата\nнародження") == column_key("Дата  народження")
    assert column_key("Код") != column_key("Код 2")


@pytest.mark.parametrize("header", ["Код", " Код ", "Дата\nнародження", "Код {2026}", "100%"])
def test_the_placeholder_of_a_column_asks_for_it(header: str) -> None:
    (placeholder,) = parse(placeholder_for(header)).placeholders
    assert placeholder.key == column_key(header)


def test_only_literal_text_is_changed() -> None:
    assert change_literals("«{Ім’я}» {{’}}", lambda text: text.replace("’", "'")) == "«{Ім’я}» {{'}}"
    assert change_literals("’{", lambda text: text.replace("’", "'")) == "’{"


@settings(derandomize=True)
@given(st.text(st.sampled_from("{}ab %\n") | st.characters()))
def test_escaped_text_renders_to_itself(text: str) -> None:
    template = parse(escape_braces(text))
    assert (template.faults, template.placeholders) == ((), ())
    assert template.render(lambda _: "never") == text


@settings(derandomize=True)
@given(st.text(st.sampled_from("{}ab ")))
def test_any_text_can_be_parsed_and_keeps_its_braces_in_sight(text: str) -> None:
    template = parse(text)
    shown = template.render(lambda name: "{" + name + "}")
    if template.faults or "{{" in text or "}}" in text:
        assert set(shown) <= set(text)
    else:
        assert shown.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("{{Код}}, hi", "{Код}, hi"),
        ("{{{{ код }}}}!", "{Код}!"),
        ("{{Код, hi {Ім’я}", "{Код}, hi {Ім’я}"),
        ("{{Кодак}}", "{{Кодак}}"),
        ("{{{Код}}}", "{Код}"),
        ("{{{{{ код} є", "{Код}є"),
        ("{Код}", "{Код}"),
    ],
)
def test_a_column_that_was_meant_is_asked_for(typed: str, meant: str) -> None:
    assert ask_for(typed, "Код") == meant
