"""Every UserError that the program can raise, found in its sources: its code and the names of its values."""

import ast
from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path

from smsbat_composer.campaign.campaign_file_error import FileFault
from smsbat_composer.delivery.plan import PlanFault
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.recipients.errors import ImportFault

SOURCE = Path(__file__).parents[2] / "gui" / "smsbat_composer"
FAULTS: tuple[type[StrEnum], ...] = (FileFault, ImportFault, PlanFault, ReportFault)

Raised = tuple[str, tuple[str, ...]]  # code, names of its values


def raised_errors() -> list[Raised]:
    """Each place that makes a UserError of its own code, each class with a fixed one, and each fault."""
    trees = [ast.parse(path.read_text("utf-8")) for path in sorted(SOURCE.rglob("*.py"))]
    classes = user_error_classes(trees)
    fixed = _fixed_codes(trees, classes)
    given_code = classes - set(fixed)
    found = {raised for several in fixed.values() for raised in several}
    for tree in trees:
        found |= set(
            _calls(tree, lambda call: isinstance(call.func, ast.Name) and call.func.id in given_code)
        )
    seen = {code for code, _ in found}
    found |= {(fault.value, ()) for faults in FAULTS for fault in faults if fault.value not in seen}
    return sorted(found)


def user_error_classes(trees: list[ast.Module]) -> set[str]:
    """The names of UserError and everything derived from it."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"UserError"}
    while more := {name for name, parents in bases.items() if parents & found} - found:
        found |= more
    return found


def _is_super(call: ast.Call) -> bool:
    return ast.unparse(call.func) == "super().__init__"


def _fixed_codes(trees: list[ast.Module], classes: set[str]) -> dict[str, list[Raised]]:
    """The classes whose errors all have one code, so that their own first argument is none."""
    fixed = {
        node.name: list(_calls(node, _is_super))
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in classes
    }
    return {name: raised for name, raised in fixed.items() if raised}


def _calls(tree: ast.AST, is_wanted: Callable[[ast.Call], bool]) -> Iterator[Raised]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args and is_wanted(node):
            code = _code(node.args[0])
            if code is not None:
                yield code, tuple(word.arg for word in node.keywords if word.arg)


def _code(node: ast.expr) -> str | None:
    """A literal, or a fault by its member's name; None for a variable."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    path = ast.unparse(node).removesuffix(".value").split(".")
    for faults in FAULTS:
        if len(path) == 2 and path[0] == faults.__name__:
            return faults[path[1]].value
    return None
