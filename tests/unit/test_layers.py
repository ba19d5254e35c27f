"""Imports point down only, and what belongs to the shell stays in the shell."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parents[2] / "game"
# What each part may import of the game; itself always.
BELOW: dict[str, set[str]] = {
    "story": set(),
    "stage": {"story"},
    "menus": {"story", "stage"},
    "shell": {"story", "stage", "menus"},
    "author": {"story", "stage", "menus", "shell"},
}
SHELL_ONLY = {"pygame", "pytmx", "yaml"}
# What would make the story depend on anything but its arguments.
IMPURE = {"os", "io", "pathlib", "time", "datetime", "random", "secrets", "sqlite3", "subprocess", "socket"}
MOST_LINES, MOST_FUNCTION_LINES = 400, 50


def imports(path: Path) -> Iterator[str]:
    """The dotted names that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def modules(part: str) -> list[Path]:
    """The modules of a part."""
    return sorted((GAME / part).rglob("*.py"))


@pytest.mark.parametrize("part", BELOW)
def test_a_part_imports_only_what_lies_below_it(part: str) -> None:
    """Arrows point down: story, stage, menus, shell, author."""
    allowed = BELOW[part] | {part}
    wrong = [
        f"{path.name} imports {name}"
        for path in modules(part)
        for name in imports(path)
        if name.startswith("game.") and name.split(".")[1] not in allowed
    ]
    assert modules(part)
    assert wrong == []


@pytest.mark.parametrize("part", ["story", "stage", "menus"])
def test_pygame_tiled_and_yaml_appear_in_the_shell_alone(part: str) -> None:
    """What draws, plays and reads files is not known to the parts that decide."""
    wrong = [
        f"{path.name} imports {name}"
        for path in modules(part)
        for name in imports(path)
        if name.split(".")[0] in SHELL_ONLY
    ]
    assert wrong == []


def test_the_story_knows_no_file_no_clock_and_no_chance() -> None:
    """The story core is a function of its arguments."""
    wrong = [
        f"{path.name} imports {name}"
        for path in modules("story")
        for name in imports(path)
        if name.split(".")[0] in IMPURE
    ]
    calls = [
        f"{path.name}:{node.lineno}"
        for path in modules("story")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id in ("open", "print", "input", "eval", "exec", "compile", "__import__")
    ]
    assert wrong + calls == []


def test_modules_and_functions_stay_small() -> None:
    """A module over 400 lines or a function over 50 does more than one thing."""
    wrong = []
    for path in GAME.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > MOST_LINES:
            wrong.append(f"{path.name} has {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MOST_FUNCTION_LINES:
                    wrong.append(f"{path.name}: {node.name} has {length} lines")
    assert wrong == []


def test_only_main_starts_anything() -> None:
    """No other module does something when it is run."""
    starting = [
        path.name for path in GAME.rglob("*.py") if '__name__ == "__main__"' in path.read_text("utf-8")
    ]
    assert starting == ["__main__.py"]
