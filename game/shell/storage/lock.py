"""A lock on the player's folder: of two running copies of the game, one saves.

It ends with the process, however that ends; no file needs to be cleaned up.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

# The errors of a lock held by another process; others mean that the disk doesn't support locks.
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Lock:
    """A lock held until it is released or the process ends."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def release(self) -> None:
        """Releases the lock."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def take_lock(path: Path) -> Lock | None:
    """The lock on a file; None where another process holds it.

    Granted to everybody on a disk that doesn't support locks, or isn't writable: writing there fails later.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        return Lock(None)
    try:
        _lock(descriptor)
    except OSError as error:
        if error.errno in _HELD:
            os.close(descriptor)
            return None
    return Lock(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        """Locks the first byte; raises OSError at once where it is locked."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        """Locks the file; raises OSError at once where it is locked."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
