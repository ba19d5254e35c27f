"""A named pipe that takes nothing any more."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path


def full_pipe(path: Path) -> tuple[int, int]:
    """Makes a full pipe; returns the descriptors of both its ends, to be closed."""
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open(path, os.O_WRONLY | os.O_NONBLOCK)
    with suppress(BlockingIOError):
        while True:
            os.write(writer, bytes(65_536))
    with suppress(BlockingIOError):
        while True:
            os.write(writer, b".")
    return reader, writer
