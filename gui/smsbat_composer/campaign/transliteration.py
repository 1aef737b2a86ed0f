"""Ukrainian in Latin letters, by the Cabinet's resolution No. 55 of 2010 (КМУ-55)."""

import re
import unicodedata

_PLAIN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "iu", "я": "ia",
    # Not in the resolution: Russian letters, so that one surname does not keep the whole SMS in Unicode.
    "ё": "e", "ъ": "", "ы": "y", "э": "e",
}  # fmt: skip
_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}  # at the start of a word

_CYRILLIC = "а-яА-ЯёЁєЄіІїЇґҐ"
_APOSTROPHES = "'’ʼ‘`´′＇"
_LETTER = r"[^\W\d_]"
_INSIDE_WORD = rf"(?:(?<={_LETTER})|(?<={_LETTER}[{_APOSTROPHES}])|(?<=[\u0300-\u036f]))"

_SPECIAL = re.compile(
    rf"(?P<first>(?!{_INSIDE_WORD})[єїйюяЄЇЙЮЯ])"
    r"|(?P<zgh>(?<=[зЗ])[гГ])"
    rf"|(?P<apostrophe>(?<=[{_CYRILLIC}])[{_APOSTROPHES}](?=[{_CYRILLIC}]))"
    r"|(?P<capital>[ЄЖХЦЧШЩЮЯ])"  # two or more Latin letters: their case depends on the neighbours
)
_ANY_CYRILLIC = re.compile(f"[{_CYRILLIC}]")
_REST = str.maketrans(_PLAIN | {letter.upper(): latin.upper() for letter, latin in _PLAIN.items()})


def to_latin(text: str) -> str:
    """The text with Cyrillic letters in Latin ones; everything else stays, but for apostrophes inside words.

    A capital that becomes several letters keeps only its first one big, unless the word is in capitals.
    """
    if _ANY_CYRILLIC.search(text) is None:
        return text
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)  # й and ї may come as two characters
    return _SPECIAL.sub(_latin, text).translate(_REST)


def _latin(match: re.Match[str]) -> str:
    letter = match.group()
    small = letter.lower()
    if match.lastgroup == "apostrophe":
        return ""
    if match.lastgroup == "zgh":
        latin = "gh"  # "зг" is zgh, so that it is not read as "ж"
    else:
        latin = _FIRST[small] if match.lastgroup == "first" else _PLAIN[small]
    if letter == small:
        return latin
    return latin.upper() if _in_capitals(match) else latin.capitalize()


def _in_capitals(match: re.Match[str]) -> bool:
    """Whether the letter after (or at the end of a word the one before) is a capital too."""
    text = match.string
    following = text[match.end() : match.end() + 2].lstrip(_APOSTROPHES)[:1]
    if following.isalpha():
        return following.isupper()
    return text[max(0, match.start() - 2) : match.start()].rstrip(_APOSTROPHES)[-1:].isupper()
