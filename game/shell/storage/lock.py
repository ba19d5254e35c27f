"""A lock on the player's folder: of two copies of the game, one keeps what is played.

It ends with the process that holds it, however that ends; no file needs to be cleared away.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

# What the system says where somebody else holds the lock; else it knows no locks on this disk.
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Lock:
    """A lock held until the process ends, however it ends, or until it is let go."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor

    def let_go(self) -> None:
        """Gives the lock up."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def take_lock(path: Path) -> Lock | None:
    """The lock on a file; None where another process holds it.

    On a disk that knows no locks, or that can't be written, it is given to everybody: whoever
    writes there finds out by himself.
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
