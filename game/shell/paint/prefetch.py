"""Prefetching: decodes and scales pictures in a background thread.

The thread never touches the painter's caches; finished pictures wait until the painter collects them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from threading import Condition, Thread

import pygame

from game.shell.formats.images import DrawingTime
from game.shell.lru import surface_bytes
from game.shell.paint.fitting import PictureRequest
from game.shell.paint.textures import Textures
from game.shell.threads import start_thread

# The most waiting requests of each kind; older ones are dropped, for their scene was skipped.
MAX_WAITING = 64


class Prefetcher:
    """Prepares pictures in a thread.

    Urgent requests come first, then those to keep in memory, newest first, then those to keep on disk.
    `notify` is called from the thread when all requests of a kind are done, or as many as may wait.
    """

    def __init__(self, notify: Callable[[], None]) -> None:
        self._pictures: Textures | None = None
        self._limit_bytes = 0
        self._notify = notify
        self._changed = Condition()
        self._near: deque[PictureRequest] = deque(maxlen=MAX_WAITING)
        self._far: deque[PictureRequest] = deque(maxlen=MAX_WAITING)
        # Urgent requests precede all others; includes the one in progress.
        self._urgent: deque[PictureRequest] = deque()
        self._ready: list[tuple[PictureRequest, pygame.Surface]] = []
        self._ready_bytes = 0
        self._thread: Thread | None = None
        self._closed = False

    def serve(self, pictures: Textures, limit_bytes: int) -> None:
        """Prepares pictures for these textures from now on, with at most `limit_bytes` awaiting collection;
        requests and results for others are dropped."""
        with self._changed:
            self._pictures, self._limit_bytes = pictures, limit_bytes
            self._forget()
            self._changed.notify()

    def _forget(self) -> None:
        for requests in (self._near, self._far, self._urgent):
            requests.clear()
        self._ready.clear()
        self._ready_bytes = 0

    def request(self, wanted: Iterable[PictureRequest], keep: bool = True) -> None:
        """Requests pictures, except those ready or requested already. Unless `keep`, only on disk."""
        with self._changed:
            if self._pictures is None or self._closed:
                return
            known = {*self._near, *(request for request, _ in self._ready), *(() if keep else self._far)}
            new = [one for one in dict.fromkeys(wanted) if one not in known and not self._pictures.holds(one)]
            (self._near.extendleft if keep else self._far.extend)(reversed(new) if keep else new)
            if new:
                self._go()

    def hurry(self, wanted: Iterable[PictureRequest]) -> None:
        """Requests pictures with priority."""
        with self._changed:
            if self._pictures is not None and not self._closed:
                self._urgent.extend(request for request in wanted if request not in self._urgent)
                self._go()

    def waits(self, wanted: Iterable[PictureRequest]) -> bool:
        """Whether any urgent request isn't done yet."""
        with self._changed:
            return any(request in self._urgent for request in wanted)

    def _go(self) -> None:
        self._thread = self._thread or start_thread(self._work, "prefetch")
        if self._thread is None:
            self._forget()  # the painter makes them when they are needed
        self._changed.notify()

    def collect_finished(self) -> None:
        """Passes the finished pictures to the textures; called from the painter's thread."""
        if not self._ready or self._pictures is None:
            return
        with self._changed:
            for request, surface in self._ready:
                self._pictures.accept(request, surface)
            self._ready.clear()
            self._ready_bytes = 0
            self._changed.notify()

    def close(self) -> None:
        """Ends the thread after the picture in progress: it must not be running when SDL quits or the cache
        is cleared."""
        with self._changed:
            self._closed = True
            self._forget()
            self._changed.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._closed and (kind := self._first()) is None:
                    self._changed.wait()
                pictures = self._pictures
                if self._closed or pictures is None or kind is None:
                    return
                hurried = kind is self._urgent
                request = kind[0] if hurried else kind.popleft()
            # It was painted, and so cached, in the meantime.
            time = pictures.waiting_time if hurried else None
            surface = (
                None if pictures.holds(request) else _make(pictures, request, kind is not self._far, time)
            )
            with self._changed:
                if hurried and self._urgent and self._urgent[0] == request:
                    self._urgent.popleft()
                if surface is not None and pictures is self._pictures and not self._closed:
                    self._ready.append((request, surface))
                    self._ready_bytes += surface_bytes(surface)
                done = not kind or self._ready_bytes > self._limit_bytes
            if done and not self._closed:
                self._notify()

    def _first(self) -> deque[PictureRequest] | None:
        """The kind of requests to serve next; None where it is idle."""
        if self._urgent:
            return self._urgent
        if self._ready_bytes > self._limit_bytes:
            return None
        return self._near or self._far or None


def _make(
    pictures: Textures, request: PictureRequest, keep: bool, time: DrawingTime | None
) -> pygame.Surface | None:
    """The requested picture; None where it is enough that it is on disk now. `time` limits drawings."""
    try:
        if keep:
            return pictures.make(request, time)
        if pictures.lies_on_disk(request):
            return None
        made = pictures.make(request)
        return None if pictures.lies_on_disk(request) else made
    except Exception:
        # The painter meets the same error when the picture is needed, and reports it then; without this
        # thread, frames would wait for ever.
        return None
