"""Goldens: what was once looked at and found right, kept in a file and held against what is now.

`pytest --update-goldens` writes them anew; then look at the difference before it is committed.
"""

from __future__ import annotations

import os
from difflib import unified_diff
from pathlib import Path

# Set by the option.
UPDATE = "UPDATE_FRAMES"
ROOT = Path(__file__).parents[1]


def updating() -> bool:
    """Whether goldens are to be written instead of held against."""
    return bool(os.environ.get(UPDATE))


def hold_text(path: Path, text: str) -> None:
    """Fails with the differing lines where the file says anything else than the text."""
    if updating():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    kept = path.read_text(encoding="utf-8") if path.exists() else ""
    name = path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name
    differing = unified_diff(kept.splitlines(), text.splitlines(), name, "now", lineterm="", n=2)
    assert kept == text, "\n".join([*differing, f"pytest --update-goldens writes {name} anew"])
