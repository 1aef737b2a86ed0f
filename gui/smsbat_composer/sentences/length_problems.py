"""Texts too long or too short, numbers out of their range, and characters that make an SMS dearer."""

from collections.abc import Mapping

from smsbat_composer.campaign.limits import SURVEY_QUESTION
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.sms_parts import SINGLE_PART, Encoding
from smsbat_composer.sentences.characters import character_words
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


def _characters(facts: ProblemFacts, name: str) -> str:
    return tr("{n} characters", comment="problem", n=facts.whole(name))


def _parts(facts: ProblemFacts, name: str) -> str:
    return tr("{n} parts", comment="problem", n=facts.whole(name))


def _too_long(facts: ProblemFacts) -> ProblemWords:
    length, limit = _characters(facts, "length"), facts.figure("limit")
    is_question = facts.whole("limit") == SURVEY_QUESTION.value and facts.is_about("text", "viber.text")
    field = tr("Question") if is_question else facts.field  # as it is called on the screen
    if facts.in_rows:
        return facts.words(
            tr("{field}: too long for {n} recipients", field=field, n=facts.recipients),
            tr("The longest has {length}, {limit} is the most.", length=length, limit=limit),
        )
    what = tr("{field}: too long, {length}", field=field, length=length)
    if facts.is_about("sender", "sms.sender"):
        return facts.words(
            what, tr("An SMS sender can have {limit} at most. Choose a registered one.", limit=limit)
        )
    return facts.words(what, tr("{limit} is the most. Shorten it.", limit=limit))


def _too_short(facts: ProblemFacts) -> ProblemWords:
    length, limit = _characters(facts, "length"), facts.figure("limit")
    if facts.in_rows:
        return facts.words(
            tr("{field}: too short for {n} recipients", field=facts.field, n=facts.recipients),
            tr("The shortest has {length}, {limit} is the least.", length=length, limit=limit),
        )
    return facts.words(
        tr("{field}: too short, {length}", field=facts.field, length=length),
        tr("{limit} is the least. Add to it.", limit=limit),
    )


def _sms_too_long(facts: ProblemFacts) -> ProblemWords:
    parts, most_parts = _parts(facts, "parts"), _parts(facts, "parts_limit")
    length, limit = _characters(facts, "units"), facts.figure("limit")
    if facts.text("encoding") == Encoding.GSM7:
        then = tr(
            "{limit} is the most in Latin letters, that is {parts}. Shorten it.",
            limit=limit,
            parts=most_parts,
        )
    else:
        then = tr(
            "{limit} is the most in Unicode, that is {parts}. Shorten it, or write it in Latin letters.",
            limit=limit,
            parts=most_parts,
        )
    if not facts.in_rows:
        what = tr("{field}: too long, {length} in {parts}", field=facts.field, length=length, parts=parts)
        return facts.words(what, then)
    longest = tr("The longest has {length} in {parts}.", length=length, parts=parts)
    what = tr("{field}: too long for {n} recipients", field=facts.field, n=facts.recipients)
    return facts.words(what, f"{longest} {then}")


def _duration(facts: ProblemFacts, name: str) -> str:
    seconds = facts.whole(name)
    if seconds and seconds % 3600 == 0:
        return tr("{n} hours", comment="problem", n=seconds // 3600)
    if seconds and seconds % 60 == 0:
        return tr("{n} minutes", comment="problem", n=seconds // 60)
    return tr("{n} seconds", comment="problem", n=seconds)


def _ttl_out_of_range(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: {duration} will not do", field=facts.field, duration=_duration(facts, "seconds")),
        tr(
            "The least is {minimum}, the most is {maximum}.",
            minimum=_duration(facts, "minimum"),
            maximum=_duration(facts, "maximum"),
        ),
    )


def _ttl_unreadable(facts: ProblemFacts) -> ProblemWords:
    return facts.words(
        tr("{field}: “{text}” is no duration", field=facts.field, text=facts.text("typed")),
        tr("Write it like this: 45 minutes, or 1 hour 30 minutes."),
    )


def _count_out_of_range(facts: ProblemFacts) -> ProblemWords:
    minimum, maximum = facts.figure("minimum"), facts.figure("maximum")
    items = facts.whole("items")
    if facts.is_about("viber.survey"):
        return facts.words(
            tr("The survey has {n} options", n=items),
            tr("A survey has {minimum} to {maximum} options.", minimum=minimum, maximum=maximum),
        )
    return facts.words(
        tr("The carousel has {n} cards", n=items),
        tr("A carousel has {minimum} to {maximum} cards.", minimum=minimum, maximum=maximum),
    )


def _unicode_avoidable(facts: ProblemFacts) -> ProblemWords:
    characters = character_words(facts.each("characters"))
    then = f"{_room_lost()} {tr('Replace them with plain ones, or take them out.')}"
    if facts.in_rows:
        return facts.words(
            tr(
                "The SMS of {n} recipients is Unicode because of {characters}",
                n=facts.recipients,
                characters=characters,
            ),
            then,
        )
    return facts.words(tr("These make the SMS Unicode: {characters}", characters=characters), then)


def _unicode_in_cells(facts: ProblemFacts) -> ProblemWords:
    characters = character_words(facts.each("characters"))
    return facts.words(
        tr(
            "The SMS of {n} recipients is Unicode because of {characters} in the columns",
            n=facts.recipients,
            characters=characters,
        ),
        " ".join((_room_lost(), tr("Replace them in your file or in the values for empty cells."))),
    )


def _room_lost() -> str:
    few, many = (number(SINGLE_PART[encoding]) for encoding in (Encoding.UCS2, Encoding.GSM7))
    return tr("With them a part holds {few} characters, without them {many}.", few=few, many=many)


LENGTH_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.TOO_LONG: _too_long,
    ProblemCode.TOO_SHORT: _too_short,
    ProblemCode.SMS_TOO_LONG: _sms_too_long,
    ProblemCode.TTL_UNREADABLE: _ttl_unreadable,
    ProblemCode.TTL_OUT_OF_RANGE: _ttl_out_of_range,
    ProblemCode.COUNT_OUT_OF_RANGE: _count_out_of_range,
    ProblemCode.UNICODE_AVOIDABLE: _unicode_avoidable,
    ProblemCode.UNICODE_IN_CELLS: _unicode_in_cells,
}
