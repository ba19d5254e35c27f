"""Scripts of the checkout, parsed once for all tests of a process: nothing changes them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from game.shell.script_folder import load_script
from game.story.script import Script


@cache
def parsed_script(folder: Path) -> Script:
    """The script in a folder that no test writes to."""
    return load_script(folder)
