"""Prefetching: decodes and scales pictures in a background thread.

The thread never touches the painter's caches; finished pictures wait until the painter collects them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from enum import IntEnum
from threading import Lock

import pygame

from game.shell.formats.images import DrawingBudget
from game.shell.lru import surface_bytes
from game.shell.paint.fitting import PictureRequest
from game.shell.paint.textures import Textures
from game.shell.threads import Worker

# The most requests of an urgency that nothing waits for; older ones are dropped, for their scene was skipped.
MAX_WAITING = 64


class Urgency(IntEnum):
    """How soon a picture is needed: the more urgent ones are made first.

    AWAITED: it is about to be painted, or something waits for it; the first asked for is the first made.
    NEXT: a press may show it, so it is kept in memory; the last asked for is the first made. LATER: it is put
    on disk, where that is possible.
    """

    AWAITED = 0
    NEXT = 1
    LATER = 2


class Prefetcher:
    """Prepares pictures in a thread, the most urgent first.

    `notify` is called from the thread when all requests of an urgency are done, or as many as may wait.
    """

    def __init__(self, notify: Callable[[], None]) -> None:
        self._pictures: Textures | None = None
        self._limit_bytes = 0
        self._notify = notify
        self._lock = Lock()
        # Without a thread the painter makes pictures when they are needed.
        self._worker = Worker(self._work, "prefetch", without_thread=self._forget)
        # An awaited request stays first in its queue while it is made.
        self._queues: dict[Urgency, deque[PictureRequest]] = {
            urgency: deque(maxlen=None if urgency is Urgency.AWAITED else MAX_WAITING) for urgency in Urgency
        }
        self._ready: list[tuple[PictureRequest, pygame.Surface]] = []
        self._ready_bytes = 0
        self._closed = False

    def serve(self, pictures: Textures, limit_bytes: int) -> None:
        """Prepares pictures for these textures from now on, with at most `limit_bytes` awaiting collection;
        requests and results for others are dropped."""
        with self._lock:
            self._pictures, self._limit_bytes = pictures, limit_bytes
            self._forget()

    def _forget(self) -> None:
        for queue in self._queues.values():
            queue.clear()
        self._ready.clear()
        self._ready_bytes = 0

    def request(self, wanted: Iterable[PictureRequest], urgency: Urgency) -> None:
        """Requests pictures, except those that are there, ready, or requested as urgently already."""
        with self._lock:
            if self._pictures is None or self._closed:
                return
            pending = {request for request, _ in self._ready}
            for level in Urgency:
                if level <= urgency:
                    pending.update(self._queues[level])
            new = [
                request
                for request in dict.fromkeys(wanted)
                if request not in pending and not self._pictures.holds(request)
            ]
            if not new:
                return
            if urgency is Urgency.NEXT:
                self._queues[urgency].extendleft(reversed(new))
            else:
                self._queues[urgency].extend(new)
        self._worker.wake()

    def is_awaited(self, wanted: Iterable[PictureRequest]) -> bool:
        """Whether any of these is awaited and not made yet; those that can't be made are tried once."""
        with self._lock:
            return any(request in self._queues[Urgency.AWAITED] for request in wanted)

    def collect_finished(self) -> None:
        """Passes the finished pictures to the textures; called from the painter's thread."""
        if not self._ready or self._pictures is None:
            return
        with self._lock:
            for request, surface in self._ready:
                self._pictures.accept(request, surface)
            self._ready.clear()
            self._ready_bytes = 0
        self._worker.wake()  # there is room again

    def close(self) -> None:
        """Waits for the picture in progress, and begins no other: none may be made when SDL quits or the
        cache is cleared."""
        with self._lock:
            self._closed = True
            self._forget()
        self._worker.wait()

    def _work(self) -> None:
        while True:
            with self._lock:
                pictures, urgency = self._pictures, self._first()
                if self._closed or pictures is None or urgency is None:
                    return
                queue, awaited = self._queues[urgency], urgency is Urgency.AWAITED
                request = queue[0] if awaited else queue.popleft()
            surface = None
            if not pictures.holds(request):  # else it was painted, and so cached, in the meantime
                budget = pictures.waiting_budget if awaited else None
                surface = _make(pictures, request, urgency, budget)
            with self._lock:
                if awaited and queue and queue[0] == request:
                    queue.popleft()
                if surface is not None and pictures is self._pictures and not self._closed:
                    self._ready.append((request, surface))
                    self._ready_bytes += surface_bytes(surface)
                batch_ready = not queue or self._ready_bytes > self._limit_bytes
            if batch_ready and not self._closed:
                self._notify()

    def _first(self) -> Urgency | None:
        """The urgency to serve next; None where nothing may be made."""
        full = self._ready_bytes > self._limit_bytes
        waiting = (urgency for urgency in Urgency if self._queues[urgency])
        return next((urgency for urgency in waiting if urgency is Urgency.AWAITED or not full), None)


def _make(
    pictures: Textures, request: PictureRequest, urgency: Urgency, budget: DrawingBudget | None
) -> pygame.Surface | None:
    """The requested picture; None where it is enough that it is on disk now. `budget` limits drawings."""
    try:
        if urgency is not Urgency.LATER:
            return pictures.make(request, budget)
        if pictures.lies_on_disk(request):
            return None
        surface = pictures.make(request)
        return None if pictures.lies_on_disk(request) else surface
    except Exception:
        # The painter meets the same error when the picture is needed, and reports it then; without this
        # thread, frames would wait for ever.
        return None
