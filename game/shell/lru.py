"""A least-recently-used cache, bounded by bytes."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from typing import Generic, TypeVar

import pygame

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

# The overhead of an entry: the surface object, the key, the table's slot.
ENTRY_BYTES = 400


def surface_bytes(surface: pygame.Surface) -> int:
    """The memory a surface takes."""
    return surface.get_pitch() * surface.get_height() + ENTRY_BYTES


class LruCache(Generic[K, V]):
    """Values by key, at most `limit_bytes` of them; a larger one is kept alone. Values of the keys in
    `pinned` are kept in addition and don't count; those of `preferred` count, but outlast all others, and
    may exceed the limit: what is left to the others is a quarter of it at least."""

    def __init__(self, limit_bytes: int, weigh: Callable[[V], int]) -> None:
        self.limit_bytes = limit_bytes
        self.used_bytes = 0
        # While true, nothing is evicted: everything that one frame needs must be there at once.
        self.pin_all = False
        self.pinned: Collection[K] = ()
        self.preferred: Collection[K] = ()
        self._weigh = weigh
        self._values: OrderedDict[K, V] = OrderedDict()

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: K) -> bool:
        return key in self._values

    def get(self, key: K) -> V | None:
        """The value of a key, which becomes the most recently used; None where there is none."""
        value = self._values.get(key)
        if value is not None:
            self._values.move_to_end(key)
        return value

    def peek(self, key: K) -> V:
        """The value of a key that is there, without marking it as used."""
        return self._values[key]

    def put(self, key: K, value: V) -> V:
        """Stores a value, evicting the least recently used beyond the limit; returns it."""
        self.drop(key)
        self._values[key] = value
        self.used_bytes += self._weigh(value)
        if not self.pin_all:
            self.trim()
        return value

    def trim(self) -> None:
        """Evicts the least recently used values until the limit holds, and ends `pin_all`."""
        self.pin_all = False
        if self.used_bytes <= self.limit_bytes:
            return
        pinned = [key for key in self.pinned if key in self._values]
        preferred = [key for key in self.preferred if key in self._values and key not in self.pinned]
        for key in (*preferred, *pinned):
            self._values.move_to_end(key)
        limit = max(self.limit_bytes, self._weigh_all(preferred) + self.limit_bytes // 4)
        limit += self._weigh_all(pinned)
        while self.used_bytes > limit and len(self._values) > max(1, len(pinned)):
            _, old = self._values.popitem(last=False)
            self.used_bytes -= self._weigh(old)

    def _weigh_all(self, keys: Iterable[K]) -> int:
        return sum(self._weigh(self._values[key]) for key in keys)

    def drop(self, key: K) -> V | None:
        """Removes the value of a key and returns it."""
        value = self._values.pop(key, None)
        if value is not None:
            self.used_bytes -= self._weigh(value)
        return value

    def __iter__(self) -> Iterator[K]:
        """The keys, the least recently used first."""
        return iter(self._values)

    def clear(self) -> None:
        """Removes everything."""
        self._values.clear()
        self.used_bytes = 0


def keep_surfaces(limit_bytes: int) -> LruCache[Hashable, pygame.Surface]:
    """An empty cache of surfaces."""
    return LruCache(limit_bytes, surface_bytes)
