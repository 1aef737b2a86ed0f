"""The encoding of a text file: by mark, by strict UTF-8, then by letter statistics."""

import codecs
import re
from itertools import filterfalse
from pathlib import Path

from smsbat_composer.recipients.errors import ImportFailed, ImportFault

# By likelihood; cp1125 is cp866 with the Ukrainian letters that it lacks.
_CYRILLIC_CODE_PAGES = ("cp1251", "koi8-u", "cp866", "cp1125")
_LATIN_CODE_PAGE = "cp1252"

# What can be chosen; the names are Python's and stand in ReadAs.
ENCODINGS = ("utf-8", *_CYRILLIC_CODE_PAGES, "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac-cyrillic")

_CHUNK = 1 << 20
_SAMPLE = 1 << 16

# Occurrences among 1,000 letters, roughly, in Ukrainian and Russian lists alike (names, cities, headers).
_LETTERS_BY_FREQUENCY = {
    90: "оа",
    65: "ине",
    50: "тврлі",
    40: "скм",
    30: "дпуя",
    17: "гзьбчйхї",
    8: "жшюцщє",
    5: "фґы",
    2: "эёъ",
}
_FREQUENCY = {letter: often for often, letters in _LETTERS_BY_FREQUENCY.items() for letter in letters}
_CAPITAL_SHARE = 0.6
_TYPOGRAPHY = frozenset("«»–—’“”„№…•°₴€ \u00a0")
_NOT_A_LETTER_COST = -40.0
_CASE_JUMP_COST = -40.0
# Letters of cp1251 and koi8-u lie where the other has those of the other case: names in capitals are many,
# lists without any capital few.
_NO_CAPITAL_COST = -150.0
_WINDOWS_GAIN = 60.0  # what Excel saves
_TELLING_WORD_GAIN = 200.0
_TELLING_WORD = re.compile(
    r"телефон|номер|тел\b|моб|ім.?я\b|прізвищ|місто|дата|имя|фамилия|город|клієнт|клиент|фіо|піб|фио"
)
_CASE_JUMP = re.compile(r"[а-яіїєґ][А-ЯІЇЄҐ]")
# In one word: Cyrillic and Latin, or a letter of ours alone among Latin ones as in "Mьller".
_MIXED_WORD_COST = -150.0
_MIXED_WORD = re.compile(r"[A-Za-z][А-Яа-яІіЇїЄєҐґЁё]|[А-Яа-яІіЇїЄєҐґЁё][A-Za-z]")
_ACCENT_GAIN = 60.0  # about what a letter of a Cyrillic word brings
_ACCENTED_WORD = re.compile(r"[A-Za-z][À-öø-ÿŒœŠšŽžŸ]|[À-öø-ÿŒœŠšŽžŸ][A-Za-z]")
_ACCENTS_TOGETHER = re.compile(r"[À-öø-ÿŒœŠšŽžŸ]{2}")


def guess_encoding(path: Path, *, survey: bool = True) -> str:
    """One of ENCODINGS; a mark or valid UTF-8 decides, otherwise the likeliest Cyrillic code page.

    Without a survey, UTF-8 at the beginning of the file is enough.
    """
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8"
    if unmarked := _guess_unmarked_utf16(start):
        return unmarked
    if not survey and _is_utf8(start):
        return "utf-8"
    sample = _sample_not_utf8(path)
    if not sample or _is_damaged_utf8(sample):
        return "utf-8"
    likelihoods = {name: _likelihood(sample.decode(name, "replace")) for name in _CYRILLIC_CODE_PAGES}
    likelihoods["cp1251"] += _WINDOWS_GAIN
    likelihoods[_LATIN_CODE_PAGE] = _likelihood_of_latin(sample.decode(_LATIN_CODE_PAGE, "replace"))
    return max(likelihoods, key=likelihoods.__getitem__)


def canonical_encoding(name: str) -> str:
    """The name in ENCODINGS for any of Python's spellings ("windows-1251", "UTF8")."""
    try:
        wanted = codecs.lookup(name.strip()).name
    except (LookupError, ValueError) as error:
        raise ImportFailed(ImportFault.ENCODING_UNKNOWN, encoding=name) from error
    for known in ENCODINGS:
        if codecs.lookup(known).name == wanted or wanted == known + "-sig":
            return known
    raise ImportFailed(ImportFault.ENCODING_UNKNOWN, encoding=name)


def python_codec(encoding: str) -> str:
    """The codec to open a file with: the mark of UTF-8 is no part of the first cell."""
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _guess_unmarked_utf16(start: bytes) -> str | None:
    """UTF-16 of Latin and Cyrillic shows by its every second byte: 0 or 4."""
    pairs = len(start) // 2
    if pairs < 2:
        return None
    for name, high in (("utf-16-le", start[1::2]), ("utf-16-be", start[0::2])):
        if b"\0" in high and sum(map(high.count, (0, 4))) >= 0.9 * pairs:
            return name
    return None


def _is_utf8(start: bytes) -> bool:
    """Apart from a character that is cut off at the end."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(start)
    except UnicodeDecodeError:
        return False
    return True


def _sample_not_utf8(path: Path) -> bytes:
    """Nothing when the whole file is valid UTF-8, otherwise lines that hold other bytes than ASCII."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        try:
            while chunk := file.read(_CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            file.seek(0)
        else:
            return b""
        sample = bytearray()
        while len(sample) < _SAMPLE and (chunk := file.read(_CHUNK)):
            for line in chunk.splitlines(keepends=True):
                if not line.isascii():
                    sample += line[:_SAMPLE]
                if len(sample) >= _SAMPLE:
                    break
    return bytes(sample)


def _is_damaged_utf8(sample: bytes) -> bool:
    """Nearly all of it is UTF-8: reading it as a code page would spoil every row for one bad byte."""
    text = sample.decode("utf-8", "replace")
    foreign = sum(not character.isascii() for character in text)
    return text.count("\ufffd") * 20 < foreign


def _likelihood(text: str) -> float:
    score = _CASE_JUMP_COST * len(_CASE_JUMP.findall(text))
    # Short lists in capitals are where single letters mislead, and a heading is what they surely hold.
    score += _TELLING_WORD_GAIN * len(_TELLING_WORD.findall(text.lower()))
    score += _MIXED_WORD_COST * len(_MIXED_WORD.findall(text))
    if not any(map(str.isupper, filterfalse(str.isascii, text))):
        score += _NO_CAPITAL_COST
    for character in text:
        if character.isascii() or character in _TYPOGRAPHY:
            continue
        frequency = _FREQUENCY.get(character.lower())
        if frequency is None:
            score += _NOT_A_LETTER_COST
        else:
            score += frequency * (_CAPITAL_SHARE if character.isupper() else 1.0)
    return score


def _likelihood_of_latin(text: str) -> float:
    """Accents stand among plain letters; Cyrillic read as Latin is nothing but accents."""
    score = _ACCENT_GAIN * len(_ACCENTED_WORD.findall(text))
    return score + 2 * _NOT_A_LETTER_COST * len(_ACCENTS_TOGETHER.findall(text))
