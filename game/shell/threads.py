"""Starting threads where the system may give no more of them, or no memory for one."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread

# How long a thread may take to begin.
BEGIN_S = 0.3


class _Begun(Event):
    """Python waits without end for a thread to begin; where the system refuses memory in that moment, it
    never does."""

    def wait(self, timeout: float | None = None) -> bool:
        return super().wait(BEGIN_S if timeout is None else timeout)


def start_thread(work: Callable[[], object], name: str) -> Thread | None:
    """A thread that does this work and keeps nobody from ending the program; None where the system gives no
    more: the caller then does the work itself, or does without."""
    claim, begun = Lock(), _Begun()

    def do() -> None:
        if claim.acquire(blocking=False):
            work()

    thread = Thread(target=do, name=name, daemon=True)
    thread._started = begun  # type: ignore[attr-defined]
    try:
        thread.start()
    except (RuntimeError, MemoryError):
        return None
    # One that begins later than this finds its work taken.
    return thread if begun.is_set() or not claim.acquire(blocking=False) else None
