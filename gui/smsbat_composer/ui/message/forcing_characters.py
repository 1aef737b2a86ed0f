"""Which characters of an SMS make it Unicode for nothing, and what to do about each."""

from dataclasses import dataclass

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.placeholders import Literal, change_literals, parse
from smsbat_composer.campaign.plain_characters import to_plain
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.sms_parts import measure
from smsbat_composer.campaign.text_rules import avoidable_unicode
from smsbat_composer.campaign.transliteration import to_latin
from smsbat_composer.review import Review


@dataclass(frozen=True)
class PlainFix:
    """Characters of a text that all have one plain form; "" where they are simply left out."""

    characters: tuple[str, ...]
    plain: str


def avoidable_in(campaign: CampaignFile) -> tuple[str, ...]:
    """The characters of the SMS as it is written that force Unicode, where nothing else does.

    Column values are not looked at: they may force it too.
    """
    written = "".join(
        piece.text for piece in parse(campaign.message.sms_text or "").pieces if isinstance(piece, Literal)
    )
    text = to_latin(written) if campaign.transliterate_sms else written
    return avoidable_unicode(text, measure(text))


def is_avoidable(review: Review) -> bool:
    """Whether there is an SMS that is Unicode for nothing but such characters."""
    return any(problem.code is ProblemCode.UNICODE_AVOIDABLE for problem in review.problems)


def plain_fixes(characters: tuple[str, ...]) -> list[PlainFix]:
    """The fixes for these characters, those with the same plain form together."""
    by_plain: dict[str, list[str]] = {}
    for character in characters:
        plain = to_plain(character)
        if plain != character:
            by_plain.setdefault(plain, []).append(character)
    return [PlainFix(tuple(found), plain) for plain, found in by_plain.items()]


def apply_fix(template: str, fix: PlainFix) -> str:
    """The template with these characters plain; column names in braces stay as they are."""
    table = dict.fromkeys(map(ord, fix.characters), fix.plain)
    return change_literals(template, lambda text: text.translate(table))
