"""Which characters of an SMS make it Unicode for nothing, and what to do about each."""

from dataclasses import dataclass

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.placeholders import change_literals, literal_text
from smsbat_composer.campaign.plain_characters import to_plain
from smsbat_composer.campaign.problems import ProblemCode
from smsbat_composer.campaign.slips import mend_slips
from smsbat_composer.campaign.sms_parts import measure
from smsbat_composer.campaign.text_rules import avoidable_unicode
from smsbat_composer.campaign.transliteration import to_latin
from smsbat_composer.review import Review
from smsbat_composer.sentences.characters import character_words
from smsbat_composer.words import tr


@dataclass(frozen=True)
class PlainFix:
    """Characters of a text that one click changes: all have one plain form, "" where they are left out.

    None: Cyrillic letters in Latin words, each with a form of its own. Without them the text `says_less`.
    """

    characters: tuple[str, ...]
    plain: str | None
    says_less: bool = False

    @property
    def words(self) -> str:
        """What the click does."""
        if self.plain is None:
            return tr("{letters} to Latin", letters=character_words(self.characters))
        if self.says_less:
            return tr("Take out {characters}", characters=character_words(self.characters))
        if not self.plain:
            return tr("Take out invisible characters")
        if self.plain == " ":
            return tr("Plain spaces")
        return tr("{characters} to {plain}", characters=character_words(self.characters), plain=self.plain)


def avoidable_in(campaign: CampaignFile) -> tuple[str, ...]:
    """The characters of the SMS as it is written that force Unicode, where nothing else does.

    Column values are not looked at: they may force it too.
    """
    written = literal_text(campaign.message.sms_text or "")
    text = to_latin(written) if campaign.transliterate_sms else written
    return avoidable_unicode(text, measure(text))


def is_avoidable(review: Review) -> bool:
    """Whether there is an SMS that is Unicode for nothing but such characters."""
    return any(problem.code is ProblemCode.UNICODE_AVOIDABLE for problem in review.problems)


def plain_fixes(characters: tuple[str, ...]) -> list[PlainFix]:
    """The fixes for these characters, those with the same plain form together; what says less comes last."""
    by_plain: dict[str, list[str]] = {}
    letters, others = [], []
    for character in characters:
        plain = to_plain(character)
        if plain != character:
            by_plain.setdefault(plain, []).append(character)
        elif character.isalpha():
            letters.append(character)
        else:
            others.append(character)
    fixes = [PlainFix(tuple(found), plain) for plain, found in by_plain.items()]
    fixes += [PlainFix(tuple(letters), None)] if letters else []
    return fixes + ([PlainFix(tuple(others), "", says_less=True)] if others else [])


def apply_fix(template: str, fix: PlainFix) -> str:
    """The template with these characters changed; column names in braces stay as they are."""
    if fix.plain is None:
        return change_literals(template, mend_slips)
    table = dict.fromkeys(map(ord, fix.characters), fix.plain)
    return change_literals(template, lambda text: text.translate(table))
