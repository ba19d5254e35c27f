"""The program on a disk that stops or fails: a few operations of what `python -m tests.disk` tries."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("cc") is None,
    reason="what fails the disk is loaded before the C library, by Linux's means, and compiled first",
)
ROOT = Path(__file__).parents[2]


def tried(*given: str) -> tuple[int, str]:
    """How it ended, and what was printed."""
    command = [sys.executable, "-m", "tests.disk", *given]
    done = subprocess.run(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def test_killed_at_an_operation_nothing_is_lost() -> None:
    """Before every fortieth operation that writes, and in the middle of it."""
    code, printed = tried("kill", "--every", "40", "--first", "10")
    assert code == 0, printed
    assert ", 0 faults" in printed, printed
    assert int(printed.rpartition("kill: ")[2].split()[0]) >= 4, printed


def test_whatever_fails_is_told_and_the_old_file_or_the_new_one_is_whole() -> None:
    """A few operations of an evening, each in every way in which it can fail."""
    code, printed = tried("fail", "--every", "60", "--first", "30")
    assert code == 0, printed
    assert ", 0 faults" in printed, printed
    assert int(printed.rpartition("fail: ")[2].split()[0]) >= 10, printed
