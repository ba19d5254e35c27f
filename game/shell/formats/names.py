"""File names in untrusted files."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

# Longer names exist on no system.
MAX_NAME = 400


def is_inner_name(file: str) -> bool:
    """Whether a name is relative and stays inside its folder, on every system."""
    if not file or len(file) > MAX_NAME or "\\" in file or ":" in file or "\0" in file:
        return False
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts


def name_beside(file: str, name: str) -> str | None:
    """The pack's name of the file that `file` refers to as `name`; None where that leaves the pack."""
    if name.startswith("/"):
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
    return joined if is_inner_name(joined) and name else None
