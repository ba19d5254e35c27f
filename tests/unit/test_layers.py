"""Imports point down only, and what belongs to the shell stays in the shell."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parents[2] / "game"
# What each part may import of the game; itself always.
BELOW: dict[str, set[str]] = {
    "story": set(),
    "stage": {"story"},
    "ui": {"story", "stage"},
    "shell": {"story", "stage", "ui"},
    "author": {"story", "stage", "ui", "shell"},
}
# What each package may import of its own part: nothing else, and never modules that wire packages together.
PACKAGES: dict[str, set[str]] = {
    "ui.widgets": {"ui"},
    "ui.play": {"ui", "ui.widgets"},
    "ui.screens": {"ui", "ui.widgets", "ui.play"},
    "shell.formats": {"shell.threads"},
    "shell.packs": {"shell.formats"},
    "shell.paint": {"shell.formats", "shell.lru", "shell.packs", "shell.sdl", "shell.threads"},
    "shell.audio": {
        "shell.formats",
        "shell.lru",
        "shell.malloc",
        "shell.messages",
        "shell.sdl",
        "shell.silent_servers",
        "shell.stderr",
        "shell.threads",
    },
    "shell.input": {"shell.formats", "shell.messages", "shell.sdl", "shell.silent_servers"},
    "shell.contact_sheets": {"shell", "shell.formats", "shell.packs", "shell.paint", "shell.storage"},
    "shell.storage": {"shell.formats", "shell.messages", "shell.paths", "shell.threads"},
}
SHELL_ONLY = {"pygame", "pytmx", "yaml"}
# What would make the story depend on anything but its arguments.
IMPURE = {"os", "io", "pathlib", "time", "datetime", "random", "secrets", "sqlite3", "subprocess", "socket"}
MAX_LINES, MAX_FUNCTION_LINES = 500, 50


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


def imported(path: Path) -> set[str]:
    """The modules of the game that a module imports, those imported for types alone included."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "game":
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            names |= {name if name in MODULES else str(node.module) for name in inner}
    return names & MODULES.keys()


def module_name(path: Path) -> str:
    """How a module is called in an import."""
    return ".".join(path.relative_to(GAME.parent).with_suffix("").parts).removesuffix(".__init__")


MODULES = {module_name(path): path for path in GAME.rglob("*.py") if path != GAME / "__init__.py"}


def reached(start: str, arrows: dict[str, set[str]]) -> set[str]:
    """All that is come to from a module along arrows."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = arrows[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def test_no_module_comes_back_to_itself() -> None:
    """Imports make no circle anywhere."""
    arrows = {name: imported(path) for name, path in MODULES.items()}
    assert [name for name in MODULES if name in reached(name, arrows)] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_a_wing_imports_only_what_its_table_allows(package: str) -> None:
    """What stands in a package knows nothing of the modules that wire it to others."""
    part = package.split(".")[0]
    modules = list((GAME / package.replace(".", "/")).glob("*.py"))
    wrong = [
        f"{path.name} imports {name}"
        for path in modules
        for name in imported(path)
        if name.split(".")[1] == part
        and not _allowed(name.removeprefix("game."), {package, *PACKAGES[package]})
    ]
    assert modules
    assert wrong == []


def test_the_game_itself_needs_no_sheets() -> None:
    """They are drawn for who makes packs."""
    importers = {
        name for name in MODULES if any(".contact_sheets." in other for other in imported(MODULES[name]))
    }
    assert importers
    assert {name.split(".")[1] for name in importers} == {"author"}


def _allowed(name: str, allowed: set[str]) -> bool:
    module = name.rpartition(".")[0]
    return name in allowed or module in allowed


@pytest.mark.parametrize("part", BELOW)
def test_a_part_imports_only_what_lies_below_it(part: str) -> None:
    """Arrows point down: story, stage, ui, shell, author."""
    allowed = BELOW[part] | {part}
    wrong = [
        f"{path.name} imports {name}"
        for path in modules(part)
        for name in imports(path)
        if name.startswith("game.") and name.split(".")[1] not in allowed
    ]
    assert modules(part)
    assert wrong == []


@pytest.mark.parametrize("part", ["story", "stage", "ui", "author"])
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


def test_a_release_comes_to_the_tests_by_one_way_and_the_game_to_neither() -> None:
    """Who plays the program for a release is `release.driver`; it knows no test, only what tests drive by."""
    release = GAME.parent / "release"
    importers = {
        path.name
        for path in release.glob("*.py")
        if any(name.split(".")[0] == "tests" for name in imports(path))
    }
    assert importers == {"driver.py"}
    assert not any(name.rpartition(".")[2].startswith("test_") for name in imports(release / "driver.py"))
    wrong = [
        f"{path.name} imports {name}"
        for path in MODULES.values()
        for name in imports(path)
        if name.split(".")[0] in ("release", "tests")
    ]
    assert wrong == []


def test_modules_and_functions_stay_small() -> None:
    """A module over 500 lines or a function over 50 does more than one thing."""
    wrong = []
    for path in GAME.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > MAX_LINES:
            wrong.append(f"{path.name} has {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or node.lineno) - node.lineno + 1
                if length > MAX_FUNCTION_LINES:
                    wrong.append(f"{path.name}: {node.name} has {length} lines")
    assert wrong == []


def test_only_main_starts_anything() -> None:
    """No other module does something when it is run."""
    starting = [
        path.name for path in GAME.rglob("*.py") if '__name__ == "__main__"' in path.read_text("utf-8")
    ]
    assert starting == ["__main__.py"]


def test_threads_are_started_in_one_place() -> None:
    """There it is seen to that the system may give no more of them."""
    starting = [
        module_name(path)
        for path in MODULES.values()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        if ast.unparse(node.func).rpartition(".")[2] in ("Thread", "Timer", "ThreadPoolExecutor")
    ]
    assert starting == ["game.shell.threads"]


def test_what_the_build_imports_is_there() -> None:
    """`build.spec` is no module, so no type checker reads it."""
    spec = ast.parse((GAME.parent / "build.spec").read_text(encoding="utf-8"))
    missing = [
        f"{node.module}.{alias.name}"
        for node in ast.walk(spec)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("game.")
        for alias in node.names
        if not hasattr(importlib.import_module(str(node.module)), alias.name)
    ]
    assert missing == []
