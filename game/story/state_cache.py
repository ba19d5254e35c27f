"""The states of the moments of a tree, each on arrival.

All follow from the inputs on the edges: they are cached at choices, at every eighth moment and where the
cursor is, and recomputed elsewhere. A state may be pinned to a moment to which the rules give another one;
the moments after it then follow from that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from game.story.lookahead import watch_s_after
from game.story.operations import Choice, Option, Stop
from game.story.script import Script
from game.story.state import State
from game.story.step import StepError, apply_edge, begin, stop_of
from game.story.tree import Moment, Tree

# One moment in this many keeps its state.
KEPT_EVERY = 8
NONE_PINNED: Mapping[int, State] = MappingProxyType({})


class StateCache:
    """The states of a tree's moments. `of` raises StepError where the script no longer leads to one."""

    def __init__(self, script: Script, tree: Tree) -> None:
        self.script, self.tree = script, tree
        self.reset()

    def __len__(self) -> int:
        return len(self._kept)

    def reset(self, pinned: Mapping[int, State] = NONE_PINNED) -> None:
        """Keeps the state of the root, and those given to the `pinned` moments, from which the moments after
        them follow."""
        self._pinned = pinned
        self._kept = {0: begin(self.script), **pinned}
        # The states last recomputed, as many as are between two that are kept.
        self._recent: dict[int, State] = {}
        # The watch after options, by moment and option: the dial asks for all of them at once.
        self._watch_s_by_option: dict[tuple[int, str], int] = {}

    def unpin(self) -> None:
        """Gives every moment the state that the rules give it."""
        if self._pinned:
            self.reset()

    def enter(self, number: int, state: State) -> None:
        """Keeps the state of the moment at the cursor."""
        self._kept.setdefault(number, state)

    def leave(self, number: int) -> None:
        """Drops the state of a moment that the cursor leaves, unless it is one to keep."""
        state = self._kept.get(number)
        if state is not None and not self._is_kept(number, stop_of(self.script, state)):
            del self._kept[number]

    def of(self, number: int) -> State:
        """The state of a moment; raises StepError if the script no longer leads there."""
        missing = []
        cursor = number
        while (state := self._kept.get(cursor) or self._recent.get(cursor)) is None:
            missing.append(cursor)
            cursor = self.tree.moments[cursor].parent or 0
        passed = {}
        for child in reversed(missing):
            state = passed[child] = self._state_after(state, self.tree.moments[child])
        if missing:
            # Rewinding asks for those before it next.
            self._recent = {child: passed[child] for child in missing[:KEPT_EVERY]}
        return state

    def watch_s_after(self, number: int, option: Option) -> int:
        """The time of the watch after an option offered at a moment (`lookahead.watch_s_after`); raises
        StepError if the script no longer leads there."""
        key = number, option.id
        if key not in self._watch_s_by_option:
            self._watch_s_by_option[key] = watch_s_after(self.script, self.of(number), option)
        return self._watch_s_by_option[key]

    def on_path(self, number: int) -> Iterator[tuple[Moment, State]]:
        """The moments of an evening up to this one, each with its state, at one step for each."""
        state: State | None = None
        for moment in self.tree.path(number):
            cached = self._kept.get(moment.number)
            if cached is None:
                cached = self.of(moment.number) if state is None else self._state_after(state, moment)
            state = cached
            yield moment, state

    def _state_after(self, state: State, moment: Moment) -> State:
        """The state of a moment after the state before it, cached where it is kept; raises StepError if the
        script no longer leads there."""
        assert moment.edge is not None
        state = apply_edge(self.script, state, moment.edge).state
        stop = stop_of(self.script, state)
        if stop.id != moment.stop:
            raise StepError("the script no longer leads to this moment")
        if self._is_kept(moment.number, stop):
            self._kept[moment.number] = state
        return state

    def _is_kept(self, number: int, stop: Stop) -> bool:
        """Whether the state of a moment stays cached when the cursor leaves it."""
        return number % KEPT_EVERY == 0 or number in self._pinned or isinstance(stop, Choice)
