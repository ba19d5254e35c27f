"""Ways along lived moments: back to the start of an evening, and ahead as far as the player has been.

Knows the tree and the states of its moments; moves no cursor.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.story.operations import Choice, Pause, Stop
from game.story.script import Script
from game.story.state_cache import StateCache
from game.story.step import StepError
from game.story.tree import Input, Tree


class PathEnd(NamedTuple):
    """The moment that a way leads to, and how many stops it is away, pauses not counted."""

    number: int
    stops: int


class LivedPaths:
    """The ways from a moment of the tree. `last_child` is the child visited last of each moment that has
    several."""

    def __init__(self, script: Script, tree: Tree, states: StateCache) -> None:
        self.script, self.tree, self.states = script, tree, states
        self.last_child: dict[int, int] = {}

    def back(self, number: int, count: int) -> PathEnd:
        """Up to `count` stops before a moment, skipping pauses."""
        stops = 0
        while stops < count and (parent := self.tree.previous(number)) is not None:
            number = parent
            stops += not self._is_pause(number)
        return PathEnd(number, stops)

    def ahead(self, number: int, count: int) -> PathEnd:
        """Up to `count` stops after a moment, along the children visited last."""
        stops = 0
        while stops < count and (child := self.next_child(number)) is not None:
            number = child
            # A pause is skipped, unless it is the last lived moment.
            stops += not self._is_pause(number) or self.next_child(number) is None
        return PathEnd(number, stops)

    def stops_back_to_choice(self, number: int) -> int:
        """The number of stops to the previous choice, or to the evening's start."""
        return self._stops_to_choice(number, self.tree.previous)

    def stops_ahead_to_choice(self, number: int) -> int:
        """The number of stops to the next lived choice, or to the last lived moment."""
        return self._stops_to_choice(number, self.next_child)

    def _stops_to_choice(self, number: int, following: Callable[[int], int | None]) -> int:
        stops, reached = 0, following(number)
        while reached is not None:
            stops += not self._is_pause(reached)
            reached = None if isinstance(self._stop_at(reached), Choice) else following(reached)
        return stops

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

    def _is_pause(self, number: int) -> bool:
        return isinstance(self._stop_at(number), Pause)
