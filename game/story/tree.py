"""The tree of moments: every stop ever entered, and the input that led there.

The same input from the same moment re-enters the same child; nothing is ever removed.
Independent of states and of storage.

The root is the first stop of an evening without prior knowledge; an evening with knowledge starts at a child
of the root, by an edge that is the knowledge, and no input. The edges of a *path* from a start to a moment
fully describe an evening: saves, codes and the history on disk store such edges. A moment's `stop`, `scene`
and `watch_s` date from when it was entered, or from when the tree was last re-derived from an edited script;
a moment that the script no longer leads to keeps its old values.

Known limitation: one tree holds all evenings, so a moment's number is meaningful only within it, and numbers
grow without bound.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.state import Advance, Choose, PlayerKnowledge


class Input(NamedTuple):
    """What led from one stop to the next: the time elapsed, then an action of the player's.

    `action` None: elapsed time alone led on (or back to the same stop, after a deadline's scene without one).
    `late_rewind` is the number of the `LateRewind` before it (0: none).
    """

    elapsed_ms: int = 0
    action: Advance | Choose | None = Advance()
    late_rewind: int = 0

    @property
    def option(self) -> str | None:
        """The id of the option that this is to take; None for an advance and a wait."""
        return self.action.option if isinstance(self.action, Choose) else None


# Advancing from a line, the most frequent input: a shared instance.
ONWARD = Input()
# What leads to a moment: an input, or at the start of an evening the player's knowledge.
Edge = Input | PlayerKnowledge


class Moment(NamedTuple):
    """A node of the tree. `stop` is the id of its line, choice, pause or ending; `edge` leads to it."""

    number: int
    parent: int | None
    edge: Edge | None
    stop: str
    scene: str
    watch_s: int

    @property
    def starts(self) -> bool:
        """Whether an evening starts here."""
        return not isinstance(self.edge, Input)


@dataclass(slots=True)
class Tree:
    """Moments by number; the root is 0. `children` maps a moment's number to its children by edge."""

    moments: list[Moment] = field(default_factory=list)
    children: dict[int, dict[Edge, int]] = field(default_factory=dict)

    def add(self, parent: int | None, edge: Edge | None, stop: str, scene: str, watch_s: int) -> Moment:
        """Returns the child that this edge leads to, creating it if necessary."""
        if parent is not None and edge is not None:
            number = self.children.get(parent, {}).get(edge)
            if number is not None:
                return self.moments[number]
        moment = Moment(len(self.moments), parent, edge, stop, scene, watch_s)
        self.moments.append(moment)
        if parent is not None and edge is not None:
            self.children.setdefault(parent, {})[edge] = moment.number
        return moment

    def previous(self, number: int) -> int | None:
        """The number of the moment before this one; None at the start of an evening."""
        moment = self.moments[number]
        return None if moment.starts else moment.parent

    def is_before(self, number: int, later: int) -> bool:
        """Whether a moment is on the path to another one, before it."""
        cursor: int | None = later
        # Numbers grow along a path.
        while cursor is not None and cursor > number:
            cursor = self.previous(cursor)
        return cursor == number != later

    def path(self, number: int) -> tuple[Moment, ...]:
        """The moments from the evening's start to this one, inclusive."""
        moments: list[Moment] = []
        cursor: int | None = number
        while cursor is not None:
            moments.append(self.moments[cursor])
            cursor = self.previous(cursor)
        return tuple(reversed(moments))
