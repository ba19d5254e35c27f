"""A lock on the player's folder: of two running copies of the game, one saves.

It ends with the process, however that ends; no file needs to be cleaned up.
"""

from __future__ import annotations

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

# The errors of a lock held by another process; others mean that the disk doesn't support locks.
_HELD = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}


class Lock:
    """A lock held until it is released or the process ends."""

    def __init__(self, *descriptors: int) -> None:
        self._descriptors = descriptors

    def is_of(self, path: Path) -> bool:
        """Whether this lock is on the file at a path, or on its folder, and not on what lay there before."""
        held = [os.fstat(descriptor) for descriptor in self._descriptors]
        for place in (path, path.parent):
            with suppress(OSError):
                there = place.stat()
                if any(os.path.samestat(there, status) for status in held):
                    return True
        return False

    def release(self) -> None:
        """Releases the lock."""
        for descriptor in self._descriptors:
            os.close(descriptor)
        self._descriptors = ()


def take_lock(path: Path) -> Lock | None:
    """The lock on a file and on its folder; None where another process holds either.

    The folder's, which there is on Unix, holds when the file was deleted meanwhile, or can't be made. Granted
    to everybody on a disk that doesn't support locks, or isn't writable: writing there fails later.
    """
    held: list[int] = []
    for place, flags in ((path, os.O_RDWR | os.O_CREAT), (path.parent, os.O_RDONLY)):
        try:
            descriptor = os.open(place, flags, 0o600)
        except OSError:
            continue
        held.append(descriptor)
        try:
            _lock(descriptor)
        except OSError as error:
            if error.errno in _HELD:
                Lock(*held).release()
                return None
    return Lock(*held)


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
