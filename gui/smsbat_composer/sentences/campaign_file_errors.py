"""What is wrong with a campaign file, at which place, and what may stand there instead."""

from collections.abc import Callable, Mapping
from pathlib import Path

from smsbat_composer.campaign.campaign_file_error import Expected, FileFault
from smsbat_composer.sentences.facts import Facts, Sentence, quoted
from smsbat_composer.words import tr
from smsbat_composer.words.formats import size


def _file(facts: Facts) -> str:
    return (
        Path(facts.text("path")).name
        if facts.has("path")
        else tr("Campaign file", comment="begins a sentence")
    )


def _place(facts: Facts) -> str:
    return quoted(facts.text("place")) if facts.has("place") else tr("the whole file")


def _integer(facts: Facts) -> str:
    if facts.has("minimum") and facts.has("maximum"):
        return tr(
            "a whole number from {minimum} to {maximum}",
            minimum=facts.figure("minimum"),
            maximum=facts.figure("maximum"),
        )
    return tr("a whole number")


_EXPECTED: Mapping[str, Callable[[Facts], str]] = {
    Expected.TEXT: lambda _: tr("a text in quotes"),
    Expected.INTEGER: _integer,
    Expected.YES_NO: lambda _: tr("true or false, without quotes"),
    Expected.LIST: lambda _: tr("a list in square brackets"),
    Expected.OBJECT: lambda _: tr("an object in curly braces"),
    Expected.TIME: lambda _: tr("a time such as 2025-09-29T10:00:00+03:00"),
    Expected.HOURS: lambda _: tr("hours such as 21:00-09:00"),
}


def _wrong_value(facts: Facts) -> str:
    expected = _EXPECTED.get(facts.text("expected"), _EXPECTED[Expected.TEXT])
    return tr(
        "{file}, {place}: here must stand {expected}.",
        file=_file(facts),
        place=_place(facts),
        expected=expected(facts),
    )


def _wrong_format(facts: Facts) -> str:
    return tr(
        '{file} is not a campaign file: "format": "{expected}" is not in it. Choose another file.',
        file=_file(facts),
        expected=facts.text("expected"),
    )


CAMPAIGN_FILE_SENTENCES: Mapping[str, Sentence] = {
    FileFault.MISSING: lambda facts: tr(
        "There is no campaign file “{path}”. Check its name and folder.", path=facts.text("path")
    ),
    FileFault.UNREADABLE: lambda facts: (
        tr(
            "The campaign file “{path}” cannot be opened. Check that you may read it.",
            path=facts.text("path"),
        )
        + facts.system_reason()
    ),
    FileFault.UNWRITABLE: lambda facts: (
        tr(
            "The campaign could not be saved to “{path}”. "
            "Choose another folder, or free some space on the disk.",
            path=facts.text("path"),
        )
        + facts.system_reason()
    ),
    FileFault.TOO_LARGE: lambda facts: tr(
        "{file} is larger than {limit}: this is not a campaign file. Choose another one.",
        file=_file(facts),
        limit=size(facts.whole("limit")),
    ),
    FileFault.NOT_UTF8: lambda facts: tr(
        "{file} is not UTF-8 text: byte {byte} does not fit. Save it as UTF-8.",
        file=_file(facts),
        byte=facts.figure("byte"),
    ),
    FileFault.NOT_JSON: lambda facts: tr(
        "{file} cannot be read from line {line}, character {column}. "
        "Look there for a missing comma, quotation mark or bracket.",
        file=_file(facts),
        line=facts.figure("line"),
        column=facts.figure("column"),
    ),
    FileFault.REPEATED_KEY: lambda facts: tr(
        "{file}, {place}: “{key}” stands there twice. Leave one.",
        file=_file(facts),
        place=_place(facts),
        key=facts.text("key"),
    ),
    FileFault.WRONG_FORMAT: _wrong_format,
    FileFault.NEWER_VERSION: lambda facts: tr(
        "{file} was saved by a newer program (version {found} of the format, this one reads {supported}). "
        "Update the program.",
        file=_file(facts),
        found=facts.text("found"),
        supported=facts.text("supported"),
    ),
    FileFault.WRONG_VERSION: lambda facts: tr(
        '{file}: the version of the format is missing or wrong. Write "version": {supported}.',
        file=_file(facts),
        supported=facts.text("supported"),
    ),
    FileFault.UNKNOWN_KEY: lambda facts: tr(
        "{file}, {place}: “{key}” means nothing here. These are known: {allowed}.",
        file=_file(facts),
        place=_place(facts),
        key=facts.text("key"),
        allowed=facts.names("allowed"),
    ),
    FileFault.MISSING_KEY: lambda facts: tr(
        "{file}: {place} is missing. Add it.", file=_file(facts), place=_place(facts)
    ),
    FileFault.WRONG_VALUE: _wrong_value,
}
