"""Texts with `{Column}` in them: the one parse, for editor, preview, checks and sending."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from smsbat_composer.words.folding import fold_name


class BraceFault(StrEnum):
    """What is wrong with a brace."""

    UNCLOSED = "unclosed"  # "{Name" without its end
    EMPTY = "empty"  # "{}" names no column
    STRAY = "stray"  # "}" without a beginning


@dataclass(frozen=True)
class Literal:
    """Text that goes out as it is; `{{` and `}}` are single braces in it already."""

    text: str


@dataclass(frozen=True)
class Placeholder:
    """A column's value goes here; `name` as the user wrote it, `start` and `end` its place in the source."""

    name: str
    start: int
    end: int

    @property
    def key(self) -> str:
        """What the name is compared by."""
        return column_key(self.name)


@dataclass(frozen=True)
class Fault:
    """A brace that means nothing; `position` counts from 0. It is shown as it stands until it is mended."""

    kind: BraceFault
    position: int


@dataclass(frozen=True)
class Template:
    """A parsed text. Rendering never parses values again: braces in a cell are only braces."""

    source: str
    pieces: tuple[Literal | Placeholder, ...]
    faults: tuple[Fault, ...]

    @property
    def placeholders(self) -> tuple[Placeholder, ...]:
        """The placeholders in their order, repeats included."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Placeholder))

    @property
    def columns(self) -> tuple[str, ...]:
        """The distinct columns asked for, as first written."""
        names: dict[str, str] = {}
        for placeholder in self.placeholders:
            names.setdefault(placeholder.key, placeholder.name)
        return tuple(names.values())

    def render(self, lookup: Callable[[str], str]) -> str:
        """The text with the values that `lookup` gives for each placeholder's name."""
        return "".join(
            piece.text if isinstance(piece, Literal) else lookup(piece.name) for piece in self.pieces
        )


# Doubled braces first, then a whole placeholder, then a brace that is neither.
_BRACES = re.compile(r"(?P<double>\{\{|\}\})|\{(?P<name>[^{}]*)\}|(?P<lone>[{}])")


@lru_cache(maxsize=512)
def parse(source: str) -> Template:
    """Read a text with placeholders; braces that mean nothing become faults, never an exception."""
    pieces: list[Literal | Placeholder] = []
    faults: list[Fault] = []
    literal: list[str] = []
    position = 0
    for match in _BRACES.finditer(source):
        literal.append(source[position : match.start()])
        position = match.end()
        name = match["name"]
        if name is not None and column_key(name):
            _close(literal, pieces)
            pieces.append(Placeholder(name.strip(), match.start(), match.end()))
        elif match["double"]:
            literal.append(match["double"][0])
        else:
            literal.append(match.group())
            faults.append(Fault(_fault_kind(match), match.start()))
    literal.append(source[position:])
    _close(literal, pieces)
    return Template(source, tuple(pieces), tuple(faults))


@lru_cache(maxsize=1024)
def column_key(name: str) -> str:
    """What a column's header and a placeholder's name are compared by.

    Beside what `fold_name` leaves out (a header may hold a line end), braces do not matter: a placeholder
    cannot hold them, a header can.
    """
    return fold_name(name.replace("{", "").replace("}", ""))


def placeholder_for(column: str) -> str:
    """The placeholder that asks for a column, ready to be put into a text."""
    return "{" + " ".join(column.replace("{", "").replace("}", "").split()) + "}"


def escape_braces(text: str) -> str:
    """The template that renders to exactly this text."""
    return text.replace("{", "{{").replace("}", "}}")


def change_literals(source: str, change: Callable[[str], str]) -> str:
    """The same template with only its literal text changed; one with faulty braces stays as it is."""
    template = parse(source)
    if template.faults:
        return source
    return "".join(
        escape_braces(change(piece.text)) if isinstance(piece, Literal) else source[piece.start : piece.end]
        for piece in template.pieces
    )


def literal_text(source: str) -> str:
    """What is the same for every row."""
    return "".join(piece.text for piece in parse(source).pieces if isinstance(piece, Literal))


def literal_braces(source: str) -> str:
    """What goes out from the first brace on that is only a brace, names for values; "" if there is none."""
    sent = ""
    for piece in parse(source).pieces:
        if isinstance(piece, Placeholder):
            sent += piece.name if sent else ""
        elif sent:
            sent += piece.text
        elif brace := re.search("[{}]", piece.text):
            sent = piece.text[brace.start() :]
    return sent


def has_in_literal_braces(source: str, column: str) -> bool:
    """Whether a column, or only its name, stands behind a brace that is only a brace."""
    return _behind_literal_brace(column).search(source) is not None


def ask_for(source: str, column: str) -> str:
    """The template that asks for the column there, without such braces around it."""
    return _behind_literal_brace(column).sub(lambda _: placeholder_for(column), source)


@lru_cache(maxsize=1024)
def _behind_literal_brace(column: str) -> re.Pattern[str]:
    name = re.escape(placeholder_for(column)[1:-1])
    return re.compile(
        rf"(?<!\{{)(?:\{{\{{)+\s*(?:{name}(?!\w)|\{{\s*{name}\s*\}})\s*(?:\}}\}})*", re.IGNORECASE
    )


def _close(literal: list[str], pieces: list[Literal | Placeholder]) -> None:
    text = "".join(literal)
    literal.clear()
    if text:
        pieces.append(Literal(text))


def _fault_kind(match: re.Match[str]) -> BraceFault:
    if match["name"] is not None:
        return BraceFault.EMPTY
    return BraceFault.UNCLOSED if match["lone"] == "{" else BraceFault.STRAY
