"""The checks that read the code: types and style are part of the tests."""

from __future__ import annotations

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
