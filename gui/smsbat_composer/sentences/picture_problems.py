"""Pictures that Viber will not show, or not well."""

from collections.abc import Mapping

from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.sentences.facts import Facts
from smsbat_composer.sentences.picture_errors import PICTURE_SENTENCES
from smsbat_composer.sentences.problem_facts import Explain, ProblemFacts, ProblemWords
from smsbat_composer.words import tr
from smsbat_composer.words.formats import decimal_size
from smsbat_composer.workspace.errors import UserError


def _too_big(facts: ProblemFacts) -> ProblemWords:
    if facts.has("size"):
        size = decimal_size(facts.whole("size"))
        what = tr("{field}: the file is too big, {size}", field=facts.field, size=size)
    else:
        what = tr("{field}: the file is too big", field=facts.field)
    limit = decimal_size(facts.whole("limit"))
    return facts.words(
        what, tr("{limit} is the most. Save it smaller, 800 × 600 pixels will do.", limit=limit)
    )


def _why(facts: ProblemFacts) -> str:
    error = facts.value("why")
    return PICTURE_SENTENCES[error.code](Facts(error.values)) if isinstance(error, UserError) else ""


def _unusable(facts: ProblemFacts) -> ProblemWords:
    return facts.words(tr("{field}: Viber cannot show it", field=facts.field), _why(facts))


def _not_seen(facts: ProblemFacts) -> ProblemWords:
    reason = _why(facts)
    return facts.words(
        tr("{field}: it could not be looked at", field=facts.field),
        f"{reason} {tr('Viber may fail in the same way: see that it opens in a browser.')}",
    )


def _small(facts: ProblemFacts) -> ProblemWords:
    width, height = facts.figure("width"), facts.figure("height")
    advised_width, advised_height = facts.figure("advised_width"), facts.figure("advised_height")
    return facts.words(
        tr("{field}: only {width} × {height} pixels", field=facts.field, width=width, height=height),
        tr("It may look blurred. {width} × {height} is advised.", width=advised_width, height=advised_height),
    )


PICTURE_PROBLEMS: Mapping[ProblemCode, Explain] = {
    ProblemCode.IMAGE_TOO_BIG: _too_big,
    ProblemCode.IMAGE_UNUSABLE: _unusable,
    ProblemCode.IMAGE_NOT_SEEN: _not_seen,
    ProblemCode.IMAGE_SMALL: _small,
}
