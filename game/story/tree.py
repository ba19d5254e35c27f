"""The tree of moments: every stop ever entered, and the input that led there.

The same input from the same moment re-enters the same child; nothing is ever removed.
Independent of states and of storage.

The root is the first stop of an evening without prior knowledge; an evening with knowledge starts at a child
of the root, by an edge that holds the knowledge (`Edge.knowledge`) and is not an input. The edges of a *path*
from a start to a moment fully describe an evening: saves, codes and the history on disk store such edges. A
moment's `stop`, `scene` and `watch_s` date from when it was entered, or from when the tree was last
re-derived from an edited script; a moment that the script no longer leads to keeps its old values.

Known limitation: one tree holds all evenings, so a moment's number is meaningful only within it, and numbers
grow without bound.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.state import PlayerKnowledge


class Edge(NamedTuple):
    """An input that led from one stop to the next: the time elapsed, then the action.

    `option` is the id of the option taken (None: an advance); `late_rewind` is the number of the
    `LateRewind` before it (0: none); `waited` means that elapsed time alone led on (or back
    to the same stop, after a deadline's scene without one). An edge with `knowledge` starts an evening
    with that knowledge and has no other field set.
    """

    elapsed_ms: int = 0
    option: str | None = None
    late_rewind: int = 0
    waited: bool = False
    knowledge: PlayerKnowledge | None = None


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
        return self.edge is None or self.edge.knowledge is not None


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

    def leads_to(self, number: int, later: int) -> bool:
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
