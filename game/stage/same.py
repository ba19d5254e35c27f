"""Values told apart by which object they are: keys under which pure functions keep their last results.

A state or a script is frozen and costs more to compare than most of what is made from it; a frame is mostly
made from the very objects of the frame before.
"""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """An object, equal to itself alone."""

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)
