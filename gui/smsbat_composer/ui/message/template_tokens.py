"""A template as what stands in an editor one behind the other: characters, and chips for placeholders."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smsbat_composer.campaign.placeholders import (
    BraceFault,
    Literal,
    escape_braces,
    parse,
    placeholder_for,
)


@dataclass(frozen=True)
class ChipToken:
    """A placeholder: one thing to the caret, however long the column's name is."""

    name: str


@dataclass(frozen=True)
class FaultToken:
    """A brace of a campaign file that means nothing.

    It stays a fault until it is taken out: were it plain text, editing elsewhere in the text would send it.
    """

    source: str


Token = str | ChipToken | FaultToken  # a str is one character, "\n" the end of a paragraph

_EMPTY_BRACES = re.compile(r"\{[^{}]*\}")
_PASTED_PLACEHOLDER = re.compile(r"\{{1,2}([^{}\n]*[^{}\s][^{}\n]*)\}{1,2}")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")
_NOT_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffc]")  # nothing of it can be sent, or it would be a chip
MOST_PASTED = 20_000  # characters; many times over every limit, and an editor stays quick with it


def tokens_of(template: str) -> list[Token]:
    """What an editor shows for a template."""
    source = _LINE_ENDS.sub("\n", template)
    tokens: list[Token] = []
    position = 0
    for fault in parse(source).faults:
        tokens += _sound_tokens(source[position : fault.position])
        empty = _EMPTY_BRACES.match(source, fault.position) if fault.kind is BraceFault.EMPTY else None
        position = empty.end() if empty else fault.position + 1
        tokens.append(FaultToken(source[fault.position : position]))
    return tokens + _sound_tokens(source[position:])


def _sound_tokens(source: str) -> list[Token]:
    tokens: list[Token] = []
    for piece in parse(source).pieces:
        if isinstance(piece, Literal):
            tokens.extend(piece.text)
        else:
            tokens.append(ChipToken(piece.name))
    return tokens


def template_of(tokens: Sequence[Token]) -> str:
    """The template that an editor's content means; every brace that was typed goes out as a brace."""
    sources: list[str] = []
    plain: list[str] = []  # long texts are many characters and few chips
    for place, token in enumerate(tokens):
        if isinstance(token, str):
            plain.append(token)
            continue
        sources.append(escape_braces("".join(plain)))
        plain.clear()
        sources.append(
            placeholder_for(token.name)
            if isinstance(token, ChipToken)
            else _fault(token, tokens[place + 1 :])
        )
    return "".join([*sources, escape_braces("".join(plain))])


def _fault(token: FaultToken, following: Sequence[Token]) -> str:
    """Two opening braces side by side would swallow what follows."""
    if token.source != "{" or not following:
        return token.source
    after = following[0]
    opens = isinstance(after, ChipToken) or (after if isinstance(after, str) else after.source).startswith(
        "{"
    )
    return "{{" if opens else token.source


def tokens_of_pasted(text: str) -> list[Token]:
    """Foreign text: what looks like a placeholder, in single or double braces, becomes one.

    A name in braces that went out to people as it stands would be worse than a red chip.
    """
    return list(_pasted_pieces(clean_text(text[:MOST_PASTED])))


def clean_text(text: str) -> str:
    """Foreign text as it can be sent: line ends of one kind, no tabs, nothing that is no character."""
    # A letter in two pieces, as some programs write й, takes the room of two.
    composed = unicodedata.normalize("NFC", text)
    return _NOT_TEXT.sub("", _LINE_ENDS.sub("\n", composed).replace("\t", " "))


def _pasted_pieces(text: str) -> Iterator[Token]:
    position = 0
    for match in _PASTED_PLACEHOLDER.finditer(text):
        yield from text[position : match.start()]
        yield ChipToken(match[1].strip())
        position = match.end()
    yield from text[position:]


def units(tokens: Sequence[Token]) -> int:
    """How many positions the tokens take in a QTextDocument, which counts in UTF-16."""
    return sum(2 if isinstance(piece, str) and piece > "\uffff" else 1 for piece in tokens)


def differing_middle(old: Sequence[Token], new: Sequence[Token]) -> tuple[int, int, int]:
    """Where two contents differ: (common at the start, end of it in `old`, end of it in `new`)."""
    start = 0
    shorter = min(len(old), len(new))
    while start < shorter and old[start] == new[start]:
        start += 1
    end = 0
    while end < shorter - start and old[len(old) - 1 - end] == new[len(new) - 1 - end]:
        end += 1
    return start, len(old) - end, len(new) - end
