"""Names of files as a stranger writes them."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath

# No system takes longer ones.
MAX_NAME = 400


def is_inner_name(file: str) -> bool:
    """Whether a name is relative and stays below where it starts, on every system."""
    if not file or len(file) > MAX_NAME or "\\" in file or ":" in file or "\0" in file:
        return False
    path = PurePosixPath(file)
    return not path.is_absolute() and ".." not in path.parts


def beside(file: str, name: str) -> str | None:
    """The name within the pack of what `file` calls `name`; None where that leads out of the pack."""
    if name.startswith("/"):
        return None
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
    return joined if is_inner_name(joined) and name else None
