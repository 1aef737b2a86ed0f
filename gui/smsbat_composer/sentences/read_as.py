"""How a file was read, in the words of the "Read as" line."""

from collections.abc import Callable, Mapping

from smsbat_composer.recipients.sheet import SheetFormat
from smsbat_composer.recipients.source import SourceRead
from smsbat_composer.sentences.facts import quoted
from smsbat_composer.words import tr

# Names, the same in every language.
_ENCODINGS = {
    "utf-8": "UTF-8",
    "cp1251": "Windows-1251",
    "koi8-u": "KOI8-U",
    "cp866": "DOS 866",
    "cp1125": "DOS 1125",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "cp1252": "Windows-1252",
    "mac-cyrillic": "Mac Cyrillic",
}

_NAMES = {SheetFormat.XML: "Excel 2003 XML"}

_DELIMITERS: Mapping[str | None, Callable[[], str]] = {
    None: lambda: tr("one column", comment="read as"),
    ";": lambda: tr("semicolon", comment="read as"),
    ",": lambda: tr("comma", comment="read as"),
    "\t": lambda: tr("tab", comment="read as"),
    "|": lambda: tr("vertical bar", comment="read as"),
    ":": lambda: tr("colon", comment="read as"),
    " ": lambda: tr("space", comment="read as"),
}


def format_word(sheet_format: SheetFormat) -> str:
    """The format by the name people know it by, which is the file's ending nearly always."""
    return _NAMES.get(sheet_format) or sheet_format.value.upper()


def source_word(source: SourceRead) -> str:
    """What a source of the list is called: by its file's name, in quotes."""
    return tr("the pasted cells") if source.is_pasted else quoted(source.name)


def encoding_word(name: str) -> str:
    """An encoding as other programs call it; one we have no name for as it was written."""
    return _ENCODINGS.get(name, name)


def delimiter_word(character: str | None) -> str:
    """What stands between the cells; None is a file of one column."""
    word = _DELIMITERS.get(character)
    return word() if word else quoted(str(character))
