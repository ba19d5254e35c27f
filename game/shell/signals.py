"""SIGTERM, SIGINT, and the other signals that somebody may end the program with: save and exit."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from game.shell.threads import start_thread

# Ctrl+C, the end of the session, the closed terminal, Ctrl+\, which pygame takes for a fault of memory; the
# limit of processor time, a power failure; and those that mean nothing here, but end a program all the same.
_NAMES = (
    "SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGBREAK", "SIGXCPU", "SIGPWR",
    "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGVTALRM", "SIGPROF", "SIGIO",
)  # fmt: skip
ENDING = tuple(getattr(signal, name) for name in _NAMES if hasattr(signal, name))
# What nohup has ignored.
NOHUP = getattr(signal, "SIGHUP", None)


class Signals:
    """Waits for a signal that ends the program. `number` is the received one, or 0.

    The loop sleeps inside SDL, where Python's handlers aren't called; so a thread is woken by the signal, and
    wakes the loop.
    """

    def __init__(self, notify: Callable[[], None]) -> None:
        """From now on a signal calls `notify`, from a thread. A second one exits at once."""
        self.number = 0
        self._notify = notify
        self._reading, writing = socket.socketpair()
        self._writing = writing
        writing.setblocking(False)
        signal.set_wakeup_fd(writing.fileno(), warn_on_full_buffer=False)
        for number in ENDING:
            # nohup has SIGHUP ignored; that a background job has SIGINT ignored is the shell's affair.
            if number != NOHUP or signal.getsignal(number) is not signal.SIG_IGN:
                signal.signal(number, self._note)
        self._thread = start_thread(self._wait, "signals")

    @property
    def exit_code(self) -> int:
        """A shell's exit code for a program ended by the signal; 0 where none arrived."""
        return 128 + self.number if self.number else 0

    def _note(self, number: int, frame: FrameType | None) -> None:
        self.number = number
        signal.signal(number, signal.SIG_DFL)
        if self._thread is None:
            self._notify()  # as soon as the loop wakes up by itself

    def _wait(self) -> None:
        while came := self._reading.recv(1):
            if came[0] in ENDING:
                self.number = came[0]
                self._notify()


@contextmanager
def ended_by_system() -> Iterator[None]:
    """For a while a signal ends the program at once, as the system does it: while a display or a sound device
    is opened at the start, where a library of the system may wait for ever, and nothing is to be saved."""
    mine = {number: handler for number in ENDING if callable(handler := signal.getsignal(number))}
    for number in mine:
        signal.signal(number, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in mine.items():
            signal.signal(number, handler)
