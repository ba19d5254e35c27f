"""Threads, and work in the background, where the system may give no more of them, or no memory for one."""

from __future__ import annotations

from collections.abc import Callable
from threading import Condition, Event, Lock, Thread

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


class Worker:
    """Calls `work` in a thread of its own, one call at a time, whenever there is something to do.

    What there is to do the owner keeps. The thread ends when there is nothing, unless `every_s` has it look
    again by itself. An error in `work` is reported as any in a thread is, and the next `wake` starts another.
    Where the system gives no thread, `wake` itself calls `without_thread`, or else `work`.
    """

    def __init__(
        self,
        work: Callable[[], object],
        name: str,
        every_s: float | None = None,
        without_thread: Callable[[], object] | None = None,
    ) -> None:
        self._work, self._name, self._every_s = work, name, every_s
        self._without_thread = without_thread or work
        self._changed = Condition()
        self._thread: Thread | None = None
        self._is_due = self._is_working = False

    def wake(self) -> None:
        """There is something to do; `work` is called from its beginning once more, if it is under way."""
        with self._changed:
            self._is_due = True
            self._thread = self._thread or start_thread(self._run, self._name)
            has_thread = self._thread is not None
            self._is_due = has_thread
            self._changed.notify_all()
        if not has_thread:
            self._without_thread()

    @property
    def is_busy(self) -> bool:
        """Whether something is being done, or about to be."""
        return self._is_due or self._is_working

    def wait(self, patience_s: float | None = None) -> bool:
        """Waits until nothing is to be done, at most for so long; whether that is so."""
        with self._changed:
            return self._changed.wait_for(lambda: not self.is_busy, patience_s)

    def close(self, patience_s: float | None = None) -> bool:
        """Ends the thread when nothing is to be done, and waits for that, at most for so long; whether it has
        ended."""
        with self._changed:
            self._every_s = None
            self._changed.notify_all()
            return self._changed.wait_for(lambda: self._thread is None, patience_s)

    def _run(self) -> None:
        try:
            while self._begin():
                self._work()
        except BaseException:
            with self._changed:
                self._end()
            raise

    def _begin(self) -> bool:
        """Whether `work` is to be called now; waits for that where the thread stays."""
        with self._changed:
            self._is_working = False
            self._changed.notify_all()
            if not self._is_due and self._every_s is not None:
                self._changed.wait(self._every_s)
            self._is_working = self._is_due or self._every_s is not None
            self._is_due = False
            if not self._is_working:
                self._end()
            return self._is_working

    def _end(self) -> None:
        self._thread, self._is_due, self._is_working = None, False, False
        self._changed.notify_all()
