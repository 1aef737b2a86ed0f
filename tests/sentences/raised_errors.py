"""Every UserError that the program can raise, found in its sources: its code and the names of its values."""

import ast
from collections.abc import Iterable, Iterator
from enum import StrEnum

from program_sources import parsed_files
from smsbat_composer.campaign.campaign_file_error import FileFault
from smsbat_composer.delivery.plan import PlanFault
from smsbat_composer.delivery.report.faults import ReportFault
from smsbat_composer.recipients.errors import ImportFault

FAULTS: tuple[type[StrEnum], ...] = (FileFault, ImportFault, PlanFault, ReportFault)

Raised = tuple[str, tuple[str, ...]]  # code, names of its values


def raised_errors() -> list[Raised]:
    """Each place that makes a UserError of its own code, each class with a fixed one, and each fault."""
    classes = user_error_classes()
    fixed = _fixed_codes(classes)
    given_code = classes - set(fixed)
    found = {raised for several in fixed.values() for raised in several}
    for file in parsed_files():
        found |= set(_raised(call for call in file.calls if _name(call.func) in given_code))
    seen = {code for code, _ in found}
    found |= {(fault.value, ()) for faults in FAULTS for fault in faults if fault.value not in seen}
    return sorted(found)


def user_error_classes() -> set[str]:
    """The names of UserError and everything derived from it."""
    bases = {one.name: set(map(_name, one.bases)) for file in parsed_files() for one in file.classes}
    found = {"UserError"}
    while more := {name for name, parents in bases.items() if parents & found} - found:
        found |= more
    return found


def _name(node: ast.expr) -> str | None:
    return node.id if isinstance(node, ast.Name) else None


def _is_super(call: ast.Call) -> bool:
    return ast.unparse(call.func) == "super().__init__"


def _fixed_codes(classes: set[str]) -> dict[str, list[Raised]]:
    """The classes whose errors all have one code, so that their own first argument is none."""
    fixed = {}
    for one in (one for file in parsed_files() for one in file.classes if one.name in classes):
        calls = (node for node in ast.walk(one) if isinstance(node, ast.Call))
        fixed[one.name] = list(_raised(filter(_is_super, calls)))
    return {name: raised for name, raised in fixed.items() if raised}


def _raised(calls: Iterable[ast.Call]) -> Iterator[Raised]:
    for call in calls:
        code = _code(call.args[0]) if call.args else None
        if code is not None:
            yield code, tuple(word.arg for word in call.keywords if word.arg)


def _code(node: ast.expr) -> str | None:
    """A literal, or a fault by its member's name; None for a variable."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    path = ast.unparse(node).removesuffix(".value").split(".")
    for faults in FAULTS:
        if len(path) == 2 and path[0] == faults.__name__:
            return faults[path[1]].value
    return None
