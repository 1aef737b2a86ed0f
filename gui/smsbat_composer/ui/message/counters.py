"""The sizes of texts in words: of the worst recipient where a list is there, else of what is written."""

from dataclasses import dataclass

from smsbat_composer.campaign import limits
from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.compiled_text import CompiledText
from smsbat_composer.campaign.estimate import Estimate
from smsbat_composer.campaign.limits import utf16_units
from smsbat_composer.campaign.placeholders import Literal, parse
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.rendering import Renderer
from smsbat_composer.campaign.sms_parts import EACH_PART, SINGLE_PART, Encoding, measure
from smsbat_composer.campaign.text_rules import judge_sms, text_bounds
from smsbat_composer.campaign.transliteration import to_latin
from smsbat_composer.ui.message.content_edits import field_value
from smsbat_composer.words import tr
from smsbat_composer.words.formats import number


@dataclass(frozen=True)
class Counter:
    """What stands under an editor; `is_over` is said in red."""

    size: str
    parts: str = ""
    is_over: bool = False


def viber_counter(campaign: CampaignFile, estimate: Estimate | None, *, is_brief: bool = False) -> Counter:
    """Of the longest Viber text; `estimate` is the last one known. Brief beside a title."""
    text = Renderer(campaign, ()).viber
    survey = campaign.message.viber is not None and campaign.message.viber.survey is not None
    limit = (limits.SURVEY_QUESTION if survey else limits.VIBER_TEXT).value
    if text is None:
        return Counter(_of_limit(0, limit) if is_brief else "")
    if text.is_constant:
        length = utf16_units(text.render(()))
        return Counter(_of_limit(length, limit), is_over=length > limit)
    if estimate is None or estimate.viber_units is None:
        return _without_values(utf16_units(_written(text)))
    length = estimate.viber_longest
    words = (
        tr("longest: {count} of {limit}", count=number(length), limit=number(limit))
        if is_brief
        else tr("Longest message: {count} of {limit} characters", count=number(length), limit=number(limit))
    )
    return Counter(words, is_over=length > limit)


def line_counter(campaign: CampaignFile, path: str, estimate: Estimate | None) -> Counter:
    """Of a short Viber text, as it stands inside its field; of the longest where columns make it."""
    viber = campaign.message.viber
    bounds = text_bounds(path, is_survey=viber is not None and viber.survey is not None)
    if bounds is None:
        return Counter("")
    limit = bounds[0].value
    source = parse(str(field_value(campaign.message, path) or ""))
    if source.placeholders:
        longest = estimate.longest_fields.get(path) if estimate else None
        if longest is None:
            return Counter("")
    else:
        longest = utf16_units(source.render(lambda _name: ""))
    words = tr("{count} of {limit}", count=number(longest), limit=number(limit))
    return Counter(words, is_over=longest > limit)


def sms_counter(campaign: CampaignFile, estimate: Estimate | None) -> Counter:
    """Of all SMS, from the shortest to the longest; `estimate` is the last one known."""
    renderer = Renderer(campaign, ())
    if renderer.sms is None:
        return Counter("")
    if renderer.sms.is_constant:
        written = renderer.sms_text(()) or ""
        found = measure(written)
        verdict = judge_sms(written, found)
        is_over = verdict is not None and verdict.code is ProblemCode.SMS_TOO_LONG
        sizes = (found.units, found.units, found.parts, found.parts)
        return _sms_words(*sizes, {found.encoding: 1}, is_over=is_over)
    if estimate is None or estimate.parts is None or estimate.sms_units is None:
        written = _written(renderer.sms)
        return _without_values(measure(to_latin(written) if campaign.transliterate_sms else written).units)
    parts = estimate.parts
    encodings = {Encoding.GSM7: parts.gsm7, Encoding.UCS2: parts.ucs2}
    is_over = any(problem.code is ProblemCode.SMS_TOO_LONG for problem in estimate.problems)
    return _sms_words(*estimate.sms_units, parts.min, parts.max, encodings, is_over=is_over)


def _sms_words(
    least: int, most: int, fewest: int, parts: int, encodings: dict[Encoding, int], *, is_over: bool
) -> Counter:
    if not most:
        return Counter("")
    length = (
        tr("{n} characters", n=most)
        if least == most
        else tr("{least}–{n} characters", least=number(least), n=most)
    )
    in_parts = (
        tr("{n} parts", n=parts)
        if fewest == parts
        else tr("{least}–{n} parts", least=number(fewest), n=parts)
    )
    limit = limits.SMS_PARTS.value
    if parts > limit:  # the characters may be too many for fewer parts already
        in_parts = tr("{count} of {n} parts", count=number(parts), n=limit)
    return Counter(f"{length}, {_encoding_words(parts, encodings)}", in_parts, is_over)


def _encoding_words(parts: int, encodings: dict[Encoding, int]) -> str:
    in_unicode, everybody = encodings.get(Encoding.UCS2, 0), sum(encodings.values())
    if 0 < in_unicode < everybody:
        return tr("Unicode for {count} of {n}", count=number(in_unicode), n=everybody)
    encoding = Encoding.UCS2 if in_unicode else Encoding.GSM7
    if parts <= 1:
        room = number(SINGLE_PART[encoding])
        return (
            tr("Unicode: {room} fit into one part", room=room)
            if in_unicode
            else tr("Latin: {room} fit into one part", room=room)
        )
    room = number(EACH_PART[encoding])
    return (
        tr("Unicode: {room} to a part", room=room) if in_unicode else tr("Latin: {room} to a part", room=room)
    )


def _of_limit(length: int, limit: int) -> str:
    return tr("{count} of {n} characters", count=number(length), n=limit)


def _without_values(length: int) -> Counter:
    return Counter(tr("{n} characters and the values of the columns", n=length))


def _written(text: CompiledText) -> str:
    """What of a template is there without any row."""
    return "".join(piece.text for piece in text.template.pieces if isinstance(piece, Literal))
