"""The checks that read the code: types and style are part of the tests."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*command: str) -> str:
    """What a checker finds wrong; empty for nothing."""
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_every_type_fits() -> None:
    """mypy, strict, finds nothing in the game and its tests."""
    assert run("mypy") == ""


def test_the_style_is_kept() -> None:
    """ruff finds nothing."""
    assert run("ruff", "check") == ""


# What takes the form of the window's own pixels unless it is told which: by so many arguments.
TOLD_BY = {"Surface": 3, "convert": 1, "convert_alpha": 1}


def test_no_surface_takes_its_form_from_the_window() -> None:
    """SDL frees the window's pixels while events are fetched, and other threads make surfaces meanwhile."""
    wrong = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "game").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and len(node.args) < TOLD_BY.get(node.func.attr, 0)
    ]
    assert wrong == []
