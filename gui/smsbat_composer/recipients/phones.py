"""One phone, as people spell it, into the digits the gateway takes: or the reason why not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain


class PhoneProblem(StrEnum):
    """Why a cell gives no phone; the details that go with each stand beside it."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"  # character: the first that cannot stand in a phone
    TOO_SHORT = "too_short"  # missing, digits, needed
    TOO_LONG = "too_long"  # extra, digits, needed
    DIGITS_LOST = "digits_lost"  # a spreadsheet kept the leading digits only
    FRACTION = "fraction"  # a number with something after the decimal point
    SEVERAL = "several"  # more than one phone in the cell, run together
    LANDLINE = "landline"  # code (of the city, Ukraine only)
    NOT_MOBILE = "not_mobile"  # code (Ukraine only): 0800, 0900, never assigned
    FOREIGN_INVALID = "foreign_invalid"  # digits: no country has such a number
    NOT_CALCULATED = "not_calculated"  # a formula somewhere in the row that has no value in the file


@dataclass(frozen=True, slots=True)
class PhoneVerdict:
    """Either `digits` (country code first, no plus) or a `problem` with its details."""

    digits: str | None = field(default=None, repr=False)
    problem: PhoneProblem | None = None
    detail: Mapping[str, int | str] = field(default_factory=dict, repr=False)


# The mobile codes of libphonenumber's metadata; a test compares all hundred. 79 is mobile as 790 only.
_MOBILE = r"(?:39|50|6[3678]|7[12357]|79(?=0)|9[1-9])[0-9]{7}"
_LANDLINE_CODE = re.compile(r"3[1-8]|4[13-8]|5[1-7]|6[12459]")

_WITH_PREFIX = rf"(?:\+?380|00380|80|0)?+({_MOBILE})"  # no mobile code begins like a prefix
_UKRAINIAN_MOBILE = re.compile(_WITH_PREFIX, re.ASCII)
_BETWEEN_CELLS = "\x1f"  # no spelling of a phone holds it
_CELL_OF_COLUMN = re.compile(rf"\x1f(?:{_WITH_PREFIX}(?![^\x1f])|[^\x1f]*)", re.ASCII)
_NATIONAL_MOBILE = re.compile(_MOBILE, re.ASCII)
_NATIONAL_DIGITS = 9
_LONGEST_NUMBER = 15  # E.164

_SPACES = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u202f\u205f\u3000"
)
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_SEPARATORS = str.maketrans("", "", _SPACES + _INVISIBLE + _DASHES + "()[]_")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９＋", "0123456789+")
_AS_TEXT = re.compile(r'="([^"]*)"$')  # as programs write a number that Excel is not to calculate
_ZERO_ASIDE = re.compile(r"^((?:\+|00)?380)\s*\(0\)", re.ASCII)
_APOSTROPHES = "'’ʼ`´"

_SCIENTIFIC = re.compile(r"\+?(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})", re.ASCII)
_WITH_ZERO_DECIMALS = re.compile(r"\+?(\d+)[.,]0{1,3}", re.ASCII)
# 50.4501234 is a latitude: one dot among bare digits spaces a phone only behind a code with its zero.
_FRACTION = re.compile(r"(?!(?:\+?38|8)?0\d\d\.\d{7}$)\+?\d+[.,]\d+", re.ASCII)
_BETWEEN_PHONES = re.compile(r"[,;/|\n]|:::|\s(?:або|чи|та|і|или|и|or|and)\s")
_LEAST_OF_SEVERAL = 5  # digits; a city's own numbers have five or six
_COUNTRY_APART = re.compile(r"\D*38[^\d]+", re.ASCII)


def read_phone(text: str) -> PhoneVerdict:
    """The verdict on one cell; a phone is never guessed: every digit of it stands in the cell."""
    match = _UKRAINIAN_MOBILE.fullmatch(text.replace(" ", "")) or _UKRAINIAN_MOBILE.fullmatch(
        text.translate(_SEPARATORS)
    )
    if match:
        return PhoneVerdict("380" + match[1])
    digits = text.removeprefix("+")
    if digits.isascii() and digits.isdecimal():
        return _read_digits(digits, international=text[0] == "+", country_apart=False)
    return _read_unusual(text)


def read_ukrainian_mobiles(texts: Sequence[str]) -> list[str]:
    """What `read_phone` finds in each cell of a column, where it finds a Ukrainian number at first sight.

    "" stands for every other cell. A column takes a fifth of the time that its cells take one by one.
    """
    column = _BETWEEN_CELLS.join(["", *texts])
    if column.count(_BETWEEN_CELLS) > len(texts):
        return read_ukrainian_mobiles(["" if _BETWEEN_CELLS in text else text for text in texts])
    found = _CELL_OF_COLUMN.findall(column.translate(_SEPARATORS))
    return ["380" + national if national else "" for national in found]


def read_every_phone(text: str) -> list[str]:
    """Each phone of a cell that a message could go to; `read_phone` gives the first."""
    if several := _split_phones(_undress(text)):
        return list(chain.from_iterable(map(read_every_phone, several)))
    digits = read_phone(text).digits
    return [] if digits is None else [digits]


def format_phone(digits: str) -> str:
    """`380500001234` as "+380 50 000 12 34"; other countries as they group their own."""
    if digits.startswith("380") and len(digits) == 12:
        return f"+380 {digits[3:5]} {digits[5:8]} {digits[8:10]} {digits[10:]}"
    import phonenumbers  # noqa: PLC0415 - only foreign numbers need it

    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return "+" + digits
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def _read_unusual(text: str) -> PhoneVerdict:
    text = _undress(text)
    bare = text.translate(_SEPARATORS)
    if scientific := _SCIENTIFIC.fullmatch(bare):
        return _read_scientific(scientific)
    if decimals := _WITH_ZERO_DECIMALS.fullmatch(bare):
        bare = text = decimals[1]
    elif several := _split_phones(text):
        return _read_several(several)
    elif _FRACTION.fullmatch(text):
        return _refuse(PhoneProblem.FRACTION)
    bare = bare.replace(".", "")
    digits = bare.removeprefix("+")
    if not digits:
        return _refuse(PhoneProblem.EMPTY)
    for character in digits:
        if character not in "0123456789":
            return _refuse(PhoneProblem.NOT_A_NUMBER, character=character)
    return _read_digits(digits, international=bare[0] == "+", country_apart=bool(_COUNTRY_APART.match(text)))


def _undress(text: str) -> str:
    """The cell without what programs and people put around its phones."""
    text = text.translate(_FULL_WIDTH).strip(_SPACES + _INVISIBLE + _APOSTROPHES)
    text = _AS_TEXT.sub(r"\1", text).removeprefix("tel:").rstrip(_SPACES + ",;")
    if text.endswith("*") and _UKRAINIAN_MOBILE.fullmatch(text[:-1].translate(_SEPARATORS)):
        text = text[:-1]  # points to a footnote; where a digit is missing, it may stand for that
    return _ZERO_ASIDE.sub(r"\1", text)


def _split_phones(text: str) -> list[str]:
    """The phones of an undressed cell that holds several and nothing else; none for any other cell."""
    parts = [part for part in _BETWEEN_PHONES.split(text) if part.strip()]
    if len(parts) == 1 and all(_count_digits(word) >= _NATIONAL_DIGITS for word in text.split()):
        parts = text.split()
    if len(parts) < 2:
        return []
    bare = (part.translate(_SEPARATORS).replace(".", "").removeprefix("+") for part in parts)
    fits = all(len(part) >= _LEAST_OF_SEVERAL and part.isascii() and part.isdecimal() for part in bare)
    return parts if fits else []


def _read_several(phones: Sequence[str]) -> PhoneVerdict:
    """The first phone that a message can go to, or else what is wrong with the first."""
    first, *others = phones
    of_first = read_phone(first)
    verdicts = chain([of_first], map(read_phone, others))  # no more of them are read than it takes
    return next((verdict for verdict in verdicts if verdict.digits is not None), of_first)


def _read_scientific(match: re.Match[str]) -> PhoneVerdict:
    """3.80671234567E+11 holds every digit; 3.80671E+11 stands for a million phones."""
    leading, decimals, exponent = match[1], match[2] or "", int(match[3])
    if len(decimals) != exponent:
        return _refuse(PhoneProblem.DIGITS_LOST)
    return _read_digits(leading + decimals, international=False, country_apart=False)


def _read_digits(digits: str, *, international: bool, country_apart: bool) -> PhoneVerdict:
    if digits.startswith("00") and not international:
        digits, international = digits[2:], True
    if digits.startswith("380"):
        return _read_national(digits[3:], "380")
    # "+38 (67) 123-45-67" and "38671234567" are Ukrainian with the 0 forgotten, though the second is
    # also somebody in Slovenia: not ours to choose.
    if digits.startswith("38") and len(digits) == 11 and (country_apart or not international):
        return _wrong_length(digits, 12)
    if international:
        return _read_foreign(digits)
    return _read_at_home(digits)


def _read_at_home(digits: str) -> PhoneVerdict:
    """Digits without a sign that they begin with a country."""
    if digits.startswith("80") and len(digits) > _NATIONAL_DIGITS:
        return _read_national(digits[2:], "80")
    if digits.startswith("0"):
        return _read_national(digits[1:], "0")
    # Ten digits would be a valid number somewhere (671 is Guam), and are a slip of the finger here.
    if len(digits) <= 10:
        return _read_national(digits, "")
    return _read_foreign(digits)


def _read_national(national: str, prefix: str) -> PhoneVerdict:
    if len(national) >= 2 * _NATIONAL_DIGITS:
        return _refuse(PhoneProblem.SEVERAL)
    if len(national) != _NATIONAL_DIGITS:
        return _wrong_length(prefix + national, len(prefix) + _NATIONAL_DIGITS)
    if _NATIONAL_MOBILE.fullmatch(national):
        return PhoneVerdict("380" + national)
    code = national[:2]
    problem = PhoneProblem.LANDLINE if _LANDLINE_CODE.fullmatch(code) else PhoneProblem.NOT_MOBILE
    return _refuse(problem, code="0" + code)


def _read_foreign(digits: str) -> PhoneVerdict:
    if len(digits) > _LONGEST_NUMBER:
        return _wrong_length(digits, _LONGEST_NUMBER)
    import phonenumbers  # noqa: PLC0415 - heavy; most lists never need it

    try:
        number = phonenumbers.parse("+" + digits)
    except phonenumbers.NumberParseException:
        return _refuse(PhoneProblem.FOREIGN_INVALID, digits=len(digits))
    kinds = phonenumbers.PhoneNumberType
    kind = phonenumbers.number_type(number)
    if kind == kinds.UNKNOWN:  # says the same as is_valid_number, which would look all up once more
        return _refuse(PhoneProblem.FOREIGN_INVALID, digits=len(digits))
    if kind in {kinds.MOBILE, kinds.FIXED_LINE_OR_MOBILE}:
        spelled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
        return PhoneVerdict(spelled.removeprefix("+"))
    return _refuse(PhoneProblem.LANDLINE if kind == kinds.FIXED_LINE else PhoneProblem.NOT_MOBILE)


def _wrong_length(digits: str, needed: int) -> PhoneVerdict:
    if len(digits) >= 2 * _NATIONAL_DIGITS:
        return _refuse(PhoneProblem.SEVERAL)
    if len(digits) < needed:
        return _refuse(
            PhoneProblem.TOO_SHORT, missing=needed - len(digits), digits=len(digits), needed=needed
        )
    return _refuse(PhoneProblem.TOO_LONG, extra=len(digits) - needed, digits=len(digits), needed=needed)


def _refuse(problem: PhoneProblem, **detail: int | str) -> PhoneVerdict:
    return PhoneVerdict(None, problem, detail)


def _count_digits(text: str) -> int:
    return sum(character in "0123456789" for character in text)
