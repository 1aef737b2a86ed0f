"""How long each text may be: one set of rules, for texts that never change and for every row."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from smsbat_composer.campaign import limits
from smsbat_composer.campaign.compiled_text import CompiledText
from smsbat_composer.campaign.limits import Limit, utf16_units
from smsbat_composer.campaign.message_fields import is_blank
from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.slips import has_only_slips, mend_slips
from smsbat_composer.campaign.sms_parts import Encoding, Measure, forcing_characters
from smsbat_composer.gateway.payload import ViberContent


class Verdict(NamedTuple):
    """What is wrong with one rendered text; `badness` grows with it, to find the worst row."""

    code: ProblemCode
    badness: int
    values: Mapping[str, object]

    def at(self, place: str) -> Problem:
        """The problem of a text that is the same for every row."""
        return Problem(self.code, self.code.severity, place, None, self.values)


@dataclass(frozen=True)
class TextRule:
    """The bounds of one text of the Viber message, in UTF-16 units."""

    text: CompiledText
    maximum: Limit
    minimum: Limit | None = None

    def judge(self, rendered: str) -> Verdict | None:
        """What is wrong with the text as one row has it."""
        if is_blank(rendered):
            return Verdict(ProblemCode.VALUE_MISSING, 0, {})
        length = utf16_units(rendered)
        if length > self.maximum.value:
            return _length_verdict(ProblemCode.TOO_LONG, length, self.maximum)
        if self.minimum is not None and length < self.minimum.value:
            return _length_verdict(ProblemCode.TOO_SHORT, length, self.minimum)
        return None


def text_bounds(path: str, *, is_survey: bool) -> tuple[Limit, Limit | None] | None:
    """The most and, where there is one, the least of the Viber text at a wire path; None: no bounds.

    `text` and `viber.text` are the message's own text, which a survey has as its question.
    """
    steps = path.split(".")
    if path in {"text", "viber.text"}:
        return (limits.SURVEY_QUESTION if is_survey else limits.VIBER_TEXT), None
    if path == "viber.caption":
        return limits.VIBER_CAPTION, None
    if steps[:2] == ["viber", "survey"]:
        return limits.SURVEY_OPTION, None
    if steps[:2] == ["viber", "carousel"]:
        return _CARD_BOUNDS.get(steps[-1])
    return None


_CARD_BOUNDS: Mapping[str, tuple[Limit, Limit | None]] = {
    "title": (limits.CARD_TITLE_MAX, limits.CARD_TITLE_MIN),
    "button_caption": (limits.CARD_BUTTON, None),
    "link_caption": (limits.CARD_LINK, None),
}


def viber_text_rules(renderer: Renderer, viber: ViberContent) -> list[TextRule]:
    """The rules for every Viber text that is filled in; an empty field is judged by the layout."""
    rules = []
    for path, text in renderer.texts.items():
        if not path.startswith("viber.") and text is not renderer.viber:
            continue
        bounds = text_bounds(path, is_survey=viber.survey is not None)
        if bounds is not None and not is_blank(text.template.source):
            rules.append(TextRule(text, *bounds))
    return rules


def judge_sms(text: str, size: Measure) -> Verdict | None:
    """What is wrong with an SMS as one row has it."""
    if is_blank(text):
        return Verdict(ProblemCode.VALUE_MISSING, 0, {})
    limit = limits.SMS_GSM7_UNITS if size.encoding is Encoding.GSM7 else limits.SMS_UCS2_UNITS
    if size.units <= limit.value and size.parts <= limits.SMS_PARTS.value:
        return None
    values = {
        "encoding": size.encoding,
        "units": size.units,
        "limit": limit.value,
        "parts": size.parts,
        "parts_limit": limits.SMS_PARTS.value,
    }
    return Verdict(ProblemCode.SMS_TOO_LONG, size.units, values)


# A letter that GSM 7-bit lacks; ʼ is a letter to Unicode, but an apostrophe to its writer.
_FOREIGN_LETTER = re.compile(r"[^\W\d_A-Za-zÀ-ÿʼ]")


def avoidable_unicode(text: str, size: Measure) -> tuple[str, ...]:
    """The characters that make the SMS Unicode, where none of them is a letter that was meant."""
    if size.encoding is Encoding.GSM7:
        return ()
    if _FOREIGN_LETTER.search(mend_slips(text) if has_only_slips(text) else text):
        return ()
    return forcing_characters(text)


def _length_verdict(code: ProblemCode, length: int, limit: Limit) -> Verdict:
    badness = length if code is ProblemCode.TOO_LONG else -length
    return Verdict(code, badness, {"length": length, "limit": limit.value, "unit": limit.unit})
