"""Ways along lived moments: back to the start of an evening, and ahead as far as the player has been.

Knows the tree and the states of its moments; moves no cursor.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from game.story.operations import Choice, Pause, Stop
from game.story.script import Script
from game.story.state_cache import StateCache
from game.story.step import StepError
from game.story.tree import Input, Tree


class PathEnd(NamedTuple):
    """The moment that a way leads to, and how many stops it is away."""

    number: int
    stops: int


class LivedPaths:
    """The ways from a moment of the tree. `last_child` is the child visited last of each moment that has
    several."""

    def __init__(self, script: Script, tree: Tree, states: StateCache) -> None:
        self.script, self.tree, self.states = script, tree, states
        self.last_child: dict[int, int] = {}

    def back(self, number: int, count: int) -> PathEnd:
        """Up to `count` stops before a moment."""
        return _last(number, islice(self._stops(number, self.tree.previous), count))

    def ahead(self, number: int, count: int) -> PathEnd:
        """Up to `count` stops after a moment, along the children visited last."""
        return _last(number, islice(self._stops(number, self.next_child), count))

    def back_to_choice(self, number: int) -> PathEnd:
        """The previous choice, or the evening's start."""
        return _last(number, self._up_to_choice(self._stops(number, self.tree.previous)))

    def ahead_to_choice(self, number: int) -> PathEnd:
        """The next lived choice, or the last lived moment."""
        return _last(number, self._up_to_choice(self._stops(number, self.next_child)))

    def _stops(self, number: int, following: Callable[[int], int | None]) -> Iterator[PathEnd]:
        """The stops on a way from a moment. A pause is passed over, unless the way ends with it."""
        stops = 0
        while (reached := following(number)) is not None:
            number = reached
            if not isinstance(self._stop_at(number), Pause) or following(number) is None:
                stops += 1
                yield PathEnd(number, stops)

    def _up_to_choice(self, ends: Iterable[PathEnd]) -> Iterator[PathEnd]:
        """Those up to the first choice."""
        for end in ends:
            yield end
            if isinstance(self._stop_at(end.number), Choice):
                return

    def next_child(self, number: int) -> int | None:
        """The child visited last, else the newest; of those that an edited script still leads to."""
        last = self.last_child.get(number)
        children = [child for edge, child in self.tree.children.get(number, {}).items()
                    if isinstance(edge, Input)]  # fmt: skip
        children.sort(key=lambda child: (child == last, child), reverse=True)
        return next(filter(self._replays, children), None)

    def visit(self, number: int, child: int) -> None:
        """Records the child visited last; an only child, as most are, needs no record."""
        if len(self.tree.children[number]) > 1:
            self.last_child[number] = child

    def visit_all_before(self, number: int) -> None:
        """Records that the path to a moment was visited last."""
        while (parent := self.tree.previous(number)) is not None:
            self.visit(parent, number)
            number = parent

    def _replays(self, number: int) -> bool:
        """Whether the script still leads to this moment."""
        try:
            self.states.of(number)
        except StepError:
            return False
        return True

    def _stop_at(self, number: int) -> Stop | None:
        return self.script.stop_with_id(self.tree.moments[number].stop)


def _last(number: int, ends: Iterable[PathEnd]) -> PathEnd:
    """The last of these, or the moment itself."""
    last = deque(ends, maxlen=1)
    return last[0] if last else PathEnd(number, 0)
