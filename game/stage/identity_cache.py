"""A cache of functions of scripts and states, which tells them apart by which object they are."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class IdentityKey:
    """Wraps an object to compare by identity: a cache key for pure functions of states, which are more
    expensive to compare than to compute with."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdentityKey) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def cached_by_identity(count: int, maxsize: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Caches the last `maxsize` results of a pure function, whose first `count` arguments, always given by
    position, are told apart by identity; the others by value."""

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        uncached: Callable[..., R] = function

        def unwrapped(*args: Any, **named: Any) -> R:
            return uncached(*(key.value for key in args[:count]), *args[count:], **named)

        cached: Callable[..., R] = lru_cache(maxsize=maxsize)(unwrapped)

        @wraps(function)
        def call(*args: P.args, **named: P.kwargs) -> R:
            return cached(*map(IdentityKey, args[:count]), *args[count:], **named)

        return call

    return decorate
