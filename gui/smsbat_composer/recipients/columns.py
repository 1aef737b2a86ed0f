"""Which columns hold the phones."""

import re
from collections.abc import Sequence

from smsbat_composer.recipients.phones import read_phone
from smsbat_composer.recipients.sheet import MOST_PHONE_COLUMNS

_WORDS = re.compile(r"[^\W\d_]+")
_CAMEL_HUMP = re.compile(r"(?<=[a-zа-яіїєґ])(?=[A-ZА-ЯІЇЄҐ])")

_MOBILE_STEMS = ("моб", "сотов", "стільник", "вайбер", "viber", "mobil", "cell", "msisdn", "gsm")
_PHONE_STEMS = ("телефон", "phone")
_PHONE_WORDS = frozenset({"тел", "tel", "telefon"})
# "Number" may as well be that of an order, so it counts only when no other title says phone.
_PERHAPS_PHONE = frozenset(
    {"номер", "номери", "number", "numbers", "контакт", "контакти", "контактний номер"}
)
# A landline comes last, and a message to the firm's own people, or to a fax, is not what was meant.
_LANDLINE_STEMS = (
    "домашн",
    "робоч",
    "рабоч",
    "міськ",
    "город",
    "стаціон",
    "стацион",
    "home",
    "work",
    "office",
    "landline",
)
_OTHERS_STEMS = ("факс", "fax", "менедж", "manag", "оператор", "operator", "агент", "agent", "модел", "model")

_NO_TITLE = re.compile(r"[A-Z]{1,3}")  # a column called by its letters

_MOST_WORDS = 6
_ENOUGH_PHONES = 0.6  # of the filled cells, for a column that no title speaks for


def guess_phone_columns(header: Sequence[str], sample_rows: Sequence[Sequence[str]]) -> list[int]:
    """Up to three columns, the best first; an empty list when nothing looks like a phone.

    A title that says "phone" over at least one phone decides. Then content does (any phone will do in a
    file of one column without a title), then a title alone: all its cells may be wrong, and that is for
    the user to see.
    """
    columns = range(len(header))
    shares = [_share_of_phones(index, sample_rows) for index in columns]
    found = (
        [index for index in columns if _says_phone(header[index]) and shares[index]]
        or [index for index in columns if shares[index] >= _ENOUGH_PHONES]
        or [
            index
            for index in columns
            if len(header) == 1 and _NO_TITLE.fullmatch(header[index]) and shares[index]
        ]
        or [index for index in columns if _says_phone(header[index])]
        or [index for index in columns if is_phone_title(header[index])]
    )
    return sorted(found, key=lambda index: (_rank(header[index]), index))[:MOST_PHONE_COLUMNS]


def is_phone_title(title: str) -> bool:
    """A title that speaks of the recipient's phone, or may ("Number"), in Ukrainian, Russian or English."""
    return _says_phone(title) or " ".join(_split(title)) in _PERHAPS_PHONE


def _says_phone(title: str) -> bool:
    words = _split(title)
    if len(words) > _MOST_WORDS or _any_stem(words, _OTHERS_STEMS):
        return False
    return (
        _any_stem(words, _MOBILE_STEMS)
        or any(stem in word for word in words for stem in _PHONE_STEMS)
        or not _PHONE_WORDS.isdisjoint(words)
    )


def _rank(title: str) -> int:
    words = _split(title)
    if _any_stem(words, _LANDLINE_STEMS):
        return 2
    return 0 if _any_stem(words, _MOBILE_STEMS) else 1


def _split(title: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(_CAMEL_HUMP.sub(" ", title))]


def _any_stem(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)


def _share_of_phones(index: int, rows: Sequence[Sequence[str]]) -> float:
    filled = [cells[index] for cells in rows if index < len(cells) and cells[index]]
    return sum(read_phone(cell).digits is not None for cell in filled) / len(filled) if filled else 0.0
