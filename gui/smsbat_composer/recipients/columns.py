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
# A landline comes last.
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
# A message to the firm's own people, or to a fax, is not what was meant.
_OTHERS_STEMS = (
    "факс", "fax", "менедж", "manag", "оператор", "operator", "агент", "agent", "модел", "model", "водій",
    "водія", "водит", "driver", "кур", "courier", "магаз", "shop", "store", "філі", "фили", "branch",
    "постач", "постав", "supplier", "vendor", "відправ", "отправ", "sender", "прода", "seller", "лікар",
    "врач", "doctor", "директор", "director", "касир", "кассир", "cashier", "майст", "мастер", "співроб",
    "сотруд", "employee",
)  # fmt: skip
# Whose phone it is when it is the recipient's.
_RECIPIENT_STEMS = (
    "клієнт", "клиент", "client", "customer", "покуп", "buyer", "отримув", "одержув", "получат",
    "recipient", "замовн", "заказч", "абонент", "subscriber", "пацієнт", "пациент", "patient", "учасн",
    "участн", "user",
)  # fmt: skip
# What else a title says of a phone without saying whose it is.
_KIND_STEMS = (
    "номер", "number", "контакт", "contact", "додат", "дополн", "addit", "основн", "main", "primary",
    "друг", "second", "особист", "личн", "personal", "домашн", "home", "міськ", "город", "стаціон",
    "стацион", "landline", "для", "sms", "смс",
)  # fmt: skip

_BARE = re.compile(r"\d{9}(?:[.,]0+)?")
_NO_TITLE = re.compile(r"[A-Z]{1,3}")  # a column called by its letters

_MOST_WORDS = 6
_ENOUGH_PHONES = 0.6  # of the filled cells, for a column that no title speaks for


def guess_phone_columns(header: Sequence[str], sample_rows: Sequence[Sequence[str]]) -> list[int]:
    """Up to three columns, the best first; an empty list when that is for the user to say.

    A title that says "phone" over at least one phone decides, unless it is a stranger's ("of the branch")
    and phones stand below "Contact" or "Number" as well. Then content does (any phone will do in a
    file of one column without a title), then a title alone: all its cells may be wrong, and that is for
    the user to see. A column that is somebody else's by its title comes last.
    """
    columns = range(len(header))
    shares = [_share_of_phones(index, sample_rows) for index in columns]
    by_content = [index for index in columns if shares[index] >= _ENOUGH_PHONES]
    titled = _rank([index for index in columns if _says_phone(header[index]) and shares[index]], header)
    if titled and _is_strangers(header[titled[0]]):
        perhaps = [i for i in by_content if _perhaps_says_phone(header[i]) and not _is_bare(i, sample_rows)]
        titled = _rank(perhaps, header) or titled
    return (
        titled
        or _choose_by_content([i for i in by_content if not _is_others(header[i])], header, sample_rows)
        or [
            index
            for index in columns
            if len(header) == 1 and _NO_TITLE.fullmatch(header[index]) and shares[index]
        ]
        or _rank([index for index in columns if _says_phone(header[index])], header)
        or _rank([index for index in columns if is_phone_title(header[index])], header)
        or _choose_by_content([i for i in by_content if _is_others(header[i])], header, sample_rows)
    )


def is_phone_title(title: str) -> bool:
    """A title that speaks of the recipient's phone, or may ("Number"), in Ukrainian, Russian or English."""
    return _says_phone(title) or _perhaps_says_phone(title)


def _perhaps_says_phone(title: str) -> bool:
    return " ".join(_split(title)) in _PERHAPS_PHONE


def _says_phone(title: str) -> bool:
    words = _split(title)
    return len(words) <= _MOST_WORDS and not _is_others(title) and any(map(_is_phone_word, words))


def _is_phone_word(word: str) -> bool:
    return (
        word.startswith(_MOBILE_STEMS) or any(stem in word for stem in _PHONE_STEMS) or word in _PHONE_WORDS
    )


def _is_others(title: str) -> bool:
    return _any_stem(_split(title), _OTHERS_STEMS)


def _choose_by_content(
    columns: Sequence[int], header: Sequence[str], rows: Sequence[Sequence[str]]
) -> list[int]:
    """Nine bare digits may be a phone out of Excel and may be an ID: they need a title, or to be alone."""
    spelled = [index for index in columns if not _is_bare(index, rows)]
    titled = [index for index in spelled or columns if is_phone_title(header[index])]
    if titled or spelled:
        return _rank(titled, header) or spelled[:1]
    return list(columns) if len(columns) == 1 and _NO_TITLE.fullmatch(header[columns[0]]) else []


def _rank(columns: Sequence[int], header: Sequence[str]) -> list[int]:
    """The best column, then those that hold further phones of the same person by what their titles say."""
    ranked = sorted(columns, key=lambda index: (*_distance(header[index]), index))
    owner = _owner(header[ranked[0]]) if ranked else set()
    return [index for index in ranked if _owner(header[index]) <= owner][:MOST_PHONE_COLUMNS]


def _distance(title: str) -> tuple[bool, int]:
    """How far a phone with this title is from being the recipient's own mobile."""
    words = _split(title)
    if _any_stem(words, _LANDLINE_STEMS):
        return _is_strangers(title), 2
    return _is_strangers(title), 0 if _any_stem(words, _MOBILE_STEMS) else 1


def _is_strangers(title: str) -> bool:
    """Whether it says whose phone it is, and not that it is the recipient's."""
    return any(not word.startswith(_RECIPIENT_STEMS) for word in _owner(title))


def _owner(title: str) -> set[str]:
    """The words that say whose phone it is; none in "Мобільний", "Тел. 2"."""
    return {word for word in _split(title) if not _is_phone_word(word) and not word.startswith(_KIND_STEMS)}


def _split(title: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(_CAMEL_HUMP.sub(" ", title))]


def _any_stem(words: Sequence[str], stems: tuple[str, ...]) -> bool:
    return any(word.startswith(stems) for word in words)


def _share_of_phones(index: int, rows: Sequence[Sequence[str]]) -> float:
    filled = [cells[index] for cells in rows if index < len(cells) and cells[index]]
    return sum(read_phone(cell).digits is not None for cell in filled) / len(filled) if filled else 0.0


def _is_bare(index: int, rows: Sequence[Sequence[str]]) -> bool:
    filled = [cells[index] for cells in rows if index < len(cells) and cells[index]]
    return 2 * sum(_BARE.fullmatch(cell) is not None for cell in filled) > len(filled)
