"""Signals: somebody outside ends the program, which keeps the last moment and goes quietly."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType

# Ctrl+C, the end of the session, the terminal that is closed.
ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
               if hasattr(signal, name))  # fmt: skip


class Signals:
    """Waits for a signal that ends the program. `number` is that of the one that came, or 0.

    The loop sleeps inside SDL, where Python's own handlers are never called; so a thread of its own is
    woken by the signal, and wakes the loop.
    """

    def __init__(self, tell: Callable[[], None]) -> None:
        """From here on `tell` is called, from a thread, when one has come. A second one ends at once."""
        self.number = 0
        self._tell = tell
        self._reading, writing = socket.socketpair()
        self._writing = writing
        writing.setblocking(False)
        signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        for number in ENDING:
            signal.signal(number, self._note)
        threading.Thread(target=self._wait, name="signals", daemon=True).start()

    @property
    def exit_code(self) -> int:
        """What a shell calls a program that the signal ended; 0 where none came."""
        return 128 + self.number if self.number else 0

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.number = number
        signal.signal(number, signal.SIG_DFL)

    def _wait(self) -> None:
        while came := self._reading.recv(1):
            if came[0] in ENDING:
                self.number = came[0]
                self._tell()
