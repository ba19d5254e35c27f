"""What a database on disk looks like between two writings, to notice when another program changes it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.files import open_regular

# The head of a file of SQLite's.
_HEAD_BYTES = 100


class FileState(NamedTuple):
    """Which file lies at a path, its size, and the head of its content, in which SQLite counts each change
    (https://www.sqlite.org/fileformat2.html, 1.3)."""

    device: int
    number: int
    size: int
    head: bytes

    def is_same_file(self, other: FileState) -> bool:
        """Whether both are of one file, whatever is in it."""
        return (self.device, self.number) == (other.device, other.number)


def file_state(path: Path | None) -> FileState | None:
    """The state of the file at a path; None for none, or something else. Raises OSError where that can't be
    determined.

    Only between transactions: closing any file lets go of all locks that this process has on it.
    """
    if path is None:
        return None
    try:
        with open_regular(path) as stream:
            status = os.fstat(stream.fileno())
            return FileState(status.st_dev, status.st_ino, status.st_size, stream.read(_HEAD_BYTES))
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
