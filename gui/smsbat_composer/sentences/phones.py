"""Why a cell gives no phone, short enough to stand beside it."""

from collections.abc import Mapping

from smsbat_composer.recipients.phones import PhoneProblem
from smsbat_composer.sentences.facts import Facts, Sentence
from smsbat_composer.words import tr

_LIKE_DIGITS = "OoОоlIІЗз"  # taken for 0, 1 and 3; Latin and Cyrillic


def _not_a_number(facts: Facts) -> str:
    if facts.has("character"):
        if facts.text("character") in _LIKE_DIGITS:
            return tr("“{character}” is a letter, not a digit", character=facts.text("character"))
        return tr("“{character}” is not a digit", character=facts.text("character"))
    return tr("not a number")


def _too_short(facts: Facts) -> str:
    if not facts.has("missing"):
        return tr("digits are missing")
    return tr(
        "{n} digits are missing: {digits} instead of {needed}",
        n=facts.whole("missing"),
        digits=facts.figure("digits"),
        needed=facts.figure("needed"),
    )


def _too_long(facts: Facts) -> str:
    if not facts.has("extra"):
        return tr("too many digits")
    return tr(
        "{n} digits too many: {digits} instead of {needed}",
        n=facts.whole("extra"),
        digits=facts.figure("digits"),
        needed=facts.figure("needed"),
    )


def _not_mobile(facts: Facts) -> str:
    if facts.has("code"):
        return tr("code {code} is not a mobile one", code=facts.text("code"))
    return tr("not a mobile number")


_REASONS: Mapping[PhoneProblem, Sentence] = {
    PhoneProblem.EMPTY: lambda _: tr("no phone"),
    PhoneProblem.NOT_A_NUMBER: _not_a_number,
    PhoneProblem.TOO_SHORT: _too_short,
    PhoneProblem.TOO_LONG: _too_long,
    PhoneProblem.DIGITS_LOST: lambda _: tr("Excel lost digits of the number"),
    PhoneProblem.FRACTION: lambda _: tr("a fraction, not a phone"),
    PhoneProblem.SEVERAL: lambda _: tr("several phones in one cell"),
    PhoneProblem.LANDLINE: lambda _: tr("landline"),
    PhoneProblem.NOT_MOBILE: _not_mobile,
    PhoneProblem.FOREIGN_INVALID: lambda _: tr("no country has such a number"),
    PhoneProblem.NOT_CALCULATED: lambda _: tr(
        "a formula without a value: open the file in Excel and save it"
    ),
}


def phone_reason(problem: PhoneProblem, detail: Mapping[str, int | str]) -> str:
    """The reason for a refused phone; `detail` may be empty where it was not kept."""
    return _REASONS[problem](Facts(detail))
