"""A least-recently-used cache bounded by bytes: it forgets what was asked for longest ago."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterator
from typing import Generic, TypeVar

import pygame

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

# What an entry costs besides its pixels: the surface's record, the key, the table's slot.
ENTRY_BYTES = 400


def surface_bytes(surface: pygame.Surface) -> int:
    """The memory a surface takes."""
    return surface.get_pitch() * surface.get_height() + ENTRY_BYTES


class LruCache(Generic[K, V]):
    """Values under keys, at most `limit_bytes` of them; one larger than that is kept alone. What is under
    the keys in `spared` is kept besides, and counts for nothing."""

    def __init__(self, limit_bytes: int, weigh: Callable[[V], int]) -> None:
        self.limit_bytes = limit_bytes
        self.used_bytes = 0
        # While held, nothing is forgotten: all that one frame needs must be there at once.
        self.held = False
        self.spared: Collection[K] = ()
        self._weigh = weigh
        self._values: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: K) -> bool:
        return key in self._values

    def get(self, key: K) -> V | None:
        """The value under `key`, now the last to be forgotten; None where there is none."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def peek(self, key: K) -> V:
        """The value under a key that is there, no less likely to be forgotten than before."""
        return self._values[key]

    def put(self, key: K, value: V) -> V:
        """Keep `value`, forgetting the oldest others beyond the limit; returns `value`."""
        self.drop(key)
        self._values[key] = value
        self.used_bytes += self._weigh(value)
        if not self.held:
            self.trim()
        return value

    def trim(self) -> None:
        """Forget what was asked for longest ago until the limit holds, and hold nothing more."""
        self.held = False
        if self.used_bytes <= self.limit_bytes:
            return
        spared = [key for key in self.spared if key in self._values]
        for key in spared:
            self._values.move_to_end(key)
        limit = self.limit_bytes + sum(self._weigh(self._values[key]) for key in spared)
        while self.used_bytes > limit and len(self._values) > max(1, len(spared)):
            _, old = self._values.popitem(last=False)
            self.used_bytes -= self._weigh(old)

    def drop(self, key: K) -> V | None:
        """Forget the value under `key` and return it."""
        value = self._values.pop(key, None)
        if value is not None:
            self.used_bytes -= self._weigh(value)
        return value

    def __iter__(self) -> Iterator[K]:
        """The keys, the one asked for longest ago first."""
        return iter(self._values)

    def clear(self) -> None:
        """Forget everything."""
        self._values.clear()
        self.used_bytes = 0


def keep_surfaces(limit_bytes: int) -> LruCache[Hashable, pygame.Surface]:
    """An empty cache of surfaces."""
    return LruCache(limit_bytes, surface_bytes)
