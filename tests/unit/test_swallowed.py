"""Every `except` that swallows an error is listed with the reason why it may."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).with_name("swallowed.tsv")


class Swallowed(NamedTuple):
    """Which errors are swallowed, and where."""

    file: str
    function: str
    errors: str


def swallows(node: ast.AST) -> str:
    """The errors that a statement swallows: it neither raises, nor is anything made of what was caught."""
    if isinstance(node, ast.ExceptHandler):
        inner = [part for line in node.body for part in ast.walk(line)]
        raises = any(isinstance(part, ast.Raise) for part in inner)
        used = any(isinstance(part, ast.Name) and part.id == node.name for part in inner)
        return "" if raises or used else ast.unparse(node.type) if node.type is not None else "all"
    if isinstance(node, ast.Call) and ast.unparse(node.func) in ("suppress", "contextlib.suppress"):
        return ", ".join(map(ast.unparse, node.args))
    return ""


def found(node: ast.AST, file: str, function: str = "") -> Iterator[Swallowed]:
    """All that is swallowed below a node."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        function = f"{function}.{node.name}".lstrip(".")
    if errors := swallows(node):
        yield Swallowed(file, function, errors.strip("()"))
    for child in ast.iter_child_nodes(node):
        yield from found(child, file, function)


def test_whatever_swallows_an_error_has_a_reason() -> None:
    """A new one needs a row: file, function, errors, why; a row for what is gone goes."""
    there = {
        place
        for part in ("game", "release")
        for path in (ROOT / part).rglob("*.py")
        for place in found(ast.parse(path.read_text(encoding="utf-8")), path.relative_to(ROOT).as_posix())
    }
    rows = [row.split("\t") for row in LIST.read_text(encoding="utf-8").splitlines()]
    assert [row for row in rows if len(row) != 4 or len(row[3]) < 12] == []
    listed = {Swallowed(*row[:3]) for row in rows}
    assert sorted(there - listed) == []
    assert sorted(listed - there) == []
    assert rows == sorted(rows)


def test_what_swallows_is_told_from_what_does_not() -> None:
    text = """
def quiet():
    try: pass
    except (OSError, ValueError): return None
    try: pass
    except OSError as error: print(error)
    try: pass
    except: raise
    with suppress(KeyError): pass
"""
    assert [place.errors for place in found(ast.parse(text), "x.py")] == ["OSError, ValueError", "KeyError"]
