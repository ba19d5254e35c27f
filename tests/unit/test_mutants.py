"""The mutants of a module: one small change each, and every one of them another program."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.mutation.__main__ import STORY, equivalents, files_of_tests
from tests.mutation.mutants import mutants

SOURCE = """
LIMIT = 3

def add(a, b, more=1):
    \"\"\"The sum.\"\"\"
    if not a and b < LIMIT:
        return a + b
    raise ValueError
"""


def test_a_module_has_these_mutants_and_no_others(tmp_path: Path) -> None:
    """A constant, an operator, a comparison, a condition, a statement; no docstring and no default."""
    path = tmp_path / "sum.py"
    path.write_text(SOURCE, encoding="utf-8")
    assert {mutant.name for mutant in mutants(path)} == {
        "sum.py module: LIMIT = 3 → LIMIT = 4",
        "sum.py add: if not a and b < LIMIT: → if not (not a and b < LIMIT):",
        "sum.py add: not a and b < LIMIT → not a or b < LIMIT",
        "sum.py add: if not a and b < LIMIT: → if a and b < LIMIT:",
        "sum.py add: b < LIMIT → b <= LIMIT",
        "sum.py add: return a + b → pass",
        "sum.py add: return a + b → return a - b",
        "sum.py add: raise ValueError → pass",
    }


def test_the_modules_of_tests_that_it_runs_are_there() -> None:
    assert [path.name for path in files_of_tests() if not path.is_file()] == []


def test_a_mutants_code_does_what_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / "sum.py"
    path.write_text(SOURCE, encoding="utf-8")
    found = next(mutant for mutant in mutants(path) if mutant.now == "return a - b")
    scope: dict[str, Any] = {}
    exec(found.code(), scope)
    assert scope["add"](0, 2) == -2


def test_what_is_equivalent_is_still_there_and_has_its_reason() -> None:
    known = equivalents()
    names = {mutant.name for path in STORY.glob("*.py") for mutant in mutants(path)}
    assert set(known) <= names
    assert all(reason.endswith(".") for reason in known.values())
