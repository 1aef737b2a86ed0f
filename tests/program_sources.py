"""The program's own sources, read once for all tests that look through them."""

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "gui" / "smsbat_composer"


@dataclass(frozen=True)
class ParsedFile:
    """One file: where it is in the package, its classes, and every call in it."""

    path: Path
    classes: list[ast.ClassDef]
    calls: list[ast.Call]


@cache
def parsed_files() -> list[ParsedFile]:
    """Every Python file of the program."""
    return [_parse(path) for path in sorted(SOURCE.rglob("*.py"))]


def _parse(path: Path) -> ParsedFile:
    nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
    return ParsedFile(
        path.relative_to(SOURCE),
        [node for node in nodes if isinstance(node, ast.ClassDef)],
        [node for node in nodes if isinstance(node, ast.Call)],
    )
