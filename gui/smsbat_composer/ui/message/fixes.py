"""What one click can do about a problem at its field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType

from smsbat_composer.campaign.campaign_file import CampaignFile
from smsbat_composer.campaign.hidden_characters import without_invisible
from smsbat_composer.campaign.placeholders import ask_for, change_literals, column_key, parse, placeholder_for
from smsbat_composer.campaign.problems import Problem, ProblemCode
from smsbat_composer.ui.message.content_edits import field_value, with_field
from smsbat_composer.words import tr


@dataclass(frozen=True)
class Fix:
    """What the link says, and the campaign after it was pressed."""

    words: str
    campaign: CampaignFile


def fix_for(campaign: CampaignFile, problem: Problem) -> Fix | None:
    """The way out of a problem that needs no thought; None where the user must decide."""
    found = _FIXES.get(problem.code)
    return found(campaign, problem) if found and problem.field else None


def _without_lone_link(campaign: CampaignFile, problem: Problem) -> Fix | None:
    """A card's link needs both or neither."""
    card, _, name = str(problem.field).rpartition(".")
    other = {"link_caption": "link_url", "link_url": "link_caption"}.get(name)
    if other is None:
        return None
    words = tr("Take out the address") if other == "link_url" else tr("Take out the caption")
    return Fix(words, with_field(with_field(campaign, f"{card}.{other}", None), str(problem.field), None))


def _visible(campaign: CampaignFile, problem: Problem) -> Fix | None:
    text = str(field_value(campaign.message, str(problem.field)) or "")
    clean = change_literals(text, without_invisible)  # a column's name may have them
    return Fix(tr("Take out what is invisible"), with_field(campaign, str(problem.field), clean))


def _to_https(campaign: CampaignFile, problem: Problem) -> Fix | None:
    address = str(field_value(campaign.message, str(problem.field)) or "")
    if not address.lower().startswith("http://"):
        return None
    return Fix(
        tr("Replace with https"), with_field(campaign, str(problem.field), f"https{address[len('http') :]}")
    )


def _without_conflicting(campaign: CampaignFile, problem: Problem) -> Fix | None:
    names = problem.values["conflicting"]
    if not isinstance(names, tuple):
        return None
    for name in names:
        campaign = with_field(campaign, f"viber.{name}", None)
    return Fix(tr("Take out the rest"), campaign)


def _promotional(campaign: CampaignFile, _problem: Problem) -> Fix | None:
    return Fix(tr("Take out the mark"), with_field(campaign, "viber.is_transactional", False))  # noqa: FBT003 - the field's value


def _nearest_ttl(campaign: CampaignFile, problem: Problem) -> Fix | None:
    seconds, least, most = (problem.values[name] for name in ("seconds", "minimum", "maximum"))
    if not isinstance(seconds, int) or not isinstance(least, int) or not isinstance(most, int):
        return None
    words = tr("Take the least") if seconds < least else tr("Take the most")
    return Fix(words, with_field(campaign, "viber.ttl", least if seconds < least else most))


def _nearest_column(campaign: CampaignFile, problem: Problem) -> Fix | None:
    """A mistyped name that is nearly a column's."""
    name, columns = str(problem.values["placeholder"]), problem.values["columns"]
    if not isinstance(columns, tuple):
        return None
    by_key = {column_key(column): column for column in columns}
    nearest = get_close_matches(column_key(name), by_key, n=1, cutoff=0.7)
    if not nearest:
        return None
    column = by_key[nearest[0]]
    source = str(field_value(campaign.message, str(problem.field)) or "")
    for piece in reversed(parse(source).placeholders):
        if piece.key == column_key(name):
            source = source[: piece.start] + placeholder_for(column) + source[piece.end :]
    return Fix(tr("Replace with “{text}”", text=column), with_field(campaign, str(problem.field), source))


def _column_meant(campaign: CampaignFile, problem: Problem) -> Fix | None:
    """A column's name in braces that are only braces."""
    column = str(problem.values["column"])
    if not column:
        return None
    source = str(field_value(campaign.message, str(problem.field)) or "")
    words = tr("Put in the column “{text}”", text=column)
    return Fix(words, with_field(campaign, str(problem.field), ask_for(source, column)))


# Captions that many write, too long for a card: in the language of the message, not of the window.
_SHORTER: Mapping[str, str] = MappingProxyType(
    {
        "переглянути": "Дивитися",
        "переглянути все": "Дивитися",
        "купити зараз": "Купити",
        "замовити зараз": "Замовити",
        "дізнатися більше": "Деталі",
        "детальна інформація": "Деталі",
        "перейти на сайт": "На сайт",
        "перейти до каталогу": "У каталог",
        "зареєструватися": "Записатися",
        "забронювати": "Бронювати",
        "see the offer": "See offer",
        "shop the sale": "Shop now",
        "find out more": "Details",
        "read the details": "Details",
        "visit the site": "Our site",
    }
)


def shorter_caption(caption: str, limit: int) -> str | None:
    """A caption that says the same in at most so many characters; None where none is known."""
    shorter = _SHORTER.get(" ".join(caption.casefold().split()))
    return shorter if shorter is not None and len(shorter) <= limit else None


def _shorter(campaign: CampaignFile, problem: Problem) -> Fix | None:
    """Another word for the same, where it is a caption that many write."""
    limit = problem.values["limit"]
    caption = str(field_value(campaign.message, str(problem.field)) or "")
    shorter = shorter_caption(caption, limit) if isinstance(limit, int) else None
    if shorter is None:
        return None
    words = tr("Replace with “{text}”", text=shorter)
    return Fix(words, with_field(campaign, str(problem.field), shorter))


_FIXES: Mapping[ProblemCode, Callable[[CampaignFile, Problem], Fix | None]] = {
    ProblemCode.VALUE_MISSING: _without_lone_link,
    ProblemCode.TOO_LONG: _shorter,
    ProblemCode.INVISIBLE_CHARACTERS: _visible,
    ProblemCode.IMAGE_URL_NOT_HTTPS: _to_https,
    ProblemCode.LAYOUT_CONFLICT: _without_conflicting,
    ProblemCode.CAROUSEL_TRANSACTIONAL: _promotional,
    ProblemCode.TTL_OUT_OF_RANGE: _nearest_ttl,
    ProblemCode.UNKNOWN_PLACEHOLDER: _nearest_column,
    ProblemCode.BRACE_LITERAL: _column_meant,
}
