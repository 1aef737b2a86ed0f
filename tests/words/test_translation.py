import ast
import re
import string
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from program_sources import parsed_files
from smsbat_composer.words import Language, tr, use_language
from smsbat_composer.words.resources import resource
from smsbat_composer.words.translation import read_catalogue


def _calls() -> list[tuple[str, str, bool, str]]:
    """Every tr() of the program: source, comment, whether it counts, and where it stands."""
    found = []
    for file in parsed_files():
        for node in file.calls:
            if isinstance(node.func, ast.Name) and node.func.id == "tr":
                place = f"{file.path}:{node.lineno}"
                literal = node.args[0]
                assert isinstance(literal, ast.Constant), f"{place}: tr() takes a literal"
                named = {word.arg: word.value for word in node.keywords}
                comment = ast.literal_eval(named["comment"]) if "comment" in named else ""
                found.append((literal.value, comment, "n" in named, place))
    return found


CALLS = _calls()


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_the_scan_finds_calls() -> None:
    assert len(CALLS) > 100


def test_every_sentence_is_translated() -> None:
    ukrainian = read_catalogue(Language.UKRAINIAN).forms
    missing = [
        f"{place}: {source!r}" for source, comment, _, place in CALLS if (source, comment) not in ukrainian
    ]
    assert missing == []


@pytest.mark.parametrize(("language", "forms"), [(Language.UKRAINIAN, 3), (Language.ENGLISH, 2)])
def test_counted_sentences_have_every_plural_form(language: Language, forms: int) -> None:
    catalogue = read_catalogue(language).forms
    wrong = [
        f"{place}: {source!r}"
        for source, comment, counts, place in CALLS
        if counts and len(catalogue.get((source, comment), ())) != forms
    ]
    assert wrong == []


@pytest.mark.parametrize("language", list(Language))
def test_translations_fill_the_same_places(language: Language) -> None:
    wrong = []
    for (source, _), forms in read_catalogue(language).forms.items():
        if all(not re.search(r"\{\w+\}", text) for text in (source, *forms)):
            continue  # literal braces, shown as they stand
        wrong += [(source, form) for form in forms if not _places(form) <= _places(source)]
        if not any(_places(form) == _places(source) for form in forms):
            wrong.append((source, "no form fills every place"))
    assert wrong == []


def test_no_translation_is_left_over() -> None:
    said = {(source, comment) for source, comment, _, _ in CALLS}
    for language in Language:
        assert set(read_catalogue(language).forms) - said == set()


def test_no_sentence_is_translated_twice() -> None:
    for language in Language:
        keys = [
            (message.findtext("source"), message.findtext("comment", ""))
            for path in resource("translations", language.value).glob("*.ts")
            for message in ET.parse(path).iter("message")
        ]
        assert sorted({str(key) for key in keys if keys.count(key) > 1}) == []


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, 2),
        (1, 0),
        (2, 1),
        (4, 1),
        (5, 2),
        (11, 2),
        (12, 2),
        (14, 2),
        (21, 0),
        (22, 1),
        (111, 2),
        (1001, 0),
    ],
)
def test_ukrainian_plural_forms(n: int, form: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = tmp_path / "uk"
    catalogue.mkdir()
    (catalogue / "t.ts").write_text(
        "<TS><context><message numerus='yes'><source>{n} rows</source><translation>"
        "<numerusform>0</numerusform><numerusform>1</numerusform><numerusform>2</numerusform>"
        "</translation></message></context></TS>",
        encoding="utf-8",
    )
    monkeypatch.setattr("smsbat_composer.words.translation.resource", lambda *parts: tmp_path / parts[-1])
    read_catalogue.cache_clear()
    try:
        use_language(Language.UKRAINIAN)
        assert tr("{n} rows", n=n) == str(form)
    finally:
        read_catalogue.cache_clear()


def test_text_without_values_keeps_its_braces() -> None:
    assert tr("{Column}") == "{Column}"
