"""Names of files as a stranger writes them."""

from __future__ import annotations

from pathlib import PurePosixPath


def is_inner_name(file: str) -> bool:
    """Whether a name is relative and stays below where it starts, on every system."""
    if not file or "\\" in file or ":" in file or "\0" in file:
        return False
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts
