"""The list of mutants is true: each still fits the source, and the test named for it exists."""

import ast
from pathlib import Path

import pytest

from mutants.broken_rules import MUTANTS
from mutants.mutant import Mutant

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_a_mutant_fits_the_source_and_its_test_exists(mutant: Mutant) -> None:
    for edit in mutant.edits:
        assert edit.applied(ROOT) != edit.path(ROOT).read_text(encoding="utf-8")
    file, _, test = mutant.test.partition("::")
    functions = ast.walk(ast.parse((ROOT / file).read_text(encoding="utf-8")))
    assert test.partition("[")[0] in {one.name for one in functions if isinstance(one, ast.FunctionDef)}


def test_no_two_mutants_have_one_name() -> None:
    assert len({mutant.name for mutant in MUTANTS}) == len(MUTANTS)
