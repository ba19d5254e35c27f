"""Disks that don't answer: a stick that was pulled, a network that is gone. The system waits for
them without end."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from threading import Lock

from game.shell.threads import start_thread

# How long a disk may take to write a file.
PATIENCE_S = 5.0


class _Disk:
    """What is done to the disk, one thing at a time: what comes to its end late must not undo what came
    after it."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._is_silent = False

    def do(self, work: Callable[[], None]) -> None:
        """Does this in a thread of its own; raises OSError as `work` does, and where that takes too long: it
        goes on without anybody waiting, and until its end all else is refused at once."""
        if not self._turn.acquire(timeout=0 if self._is_silent else PATIENCE_S):
            raise _no_answer()
        errors: list[BaseException] = []

        def run() -> None:
            try:
                work()
            except BaseException as error:  # raised again where somebody waits
                errors.append(error)
            finally:
                self._is_silent = False
                self._turn.release()

        thread = start_thread(run, "disk")
        if thread is None:
            run()
        else:
            thread.join(PATIENCE_S)
            if thread.is_alive():
                self._is_silent = self._turn.locked()
                raise _no_answer()
        if errors:
            raise errors[0]


def _no_answer() -> OSError:
    return OSError(errno.ETIMEDOUT, os.strerror(errno.ETIMEDOUT))


do_unless_silent = _Disk().do
