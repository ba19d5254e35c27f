"""The tree of moments: every stop that was ever entered, and the input that led there.

The same input from the same moment re-enters the same child; nothing is ever removed.
Knows nothing of states or of disks.

The root is the first stop of an evening of which the player knows nothing; an evening of one who knows
something starts at a child of it, by an edge that says what (`Edge.known`) and is no input. A way from a
start to a moment is a *path*, and its edges say all there is to say of an evening: saves, codes and the
history on disk are such edges. A moment's `stop`, `scene` and `watch_s` are what they were when it was
entered, or when the tree was last derived from an edited script; a moment that no longer follows keeps what
it was.

What is not nice: one tree holds all evenings, so a moment's number means nothing outside it, and numbers grow
for ever.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.state import PlayerKnowledge


class Edge(NamedTuple):
    """An input that led from one stop to the next: what elapsed first, then what was done.

    `option` is the id of the option taken (None: the player went on); `late_rewinds` is the count of a
    `LateRewind` sent before; `waited` says that elapsed time alone led on. `known` and nothing else: an
    evening started for one who knows this.
    """

    elapsed_ms: int = 0
    option: str | None = None
    late_rewinds: int = 0
    waited: bool = False
    known: PlayerKnowledge | None = None


class Moment(NamedTuple):
    """A node of the tree. `stop` is the id of its line, choice, pause or ending."""

    number: int
    parent: int | None
    edge: Edge | None
    stop: str
    scene: str
    watch_s: int

    @property
    def starts(self) -> bool:
        """Whether an evening starts here."""
        return self.edge is None or self.edge.known is not None


@dataclass(slots=True)
class Tree:
    """Moments by number. The root 0 is the first stop of an evening of which nothing was known
    before; evenings of those who know something start at its children."""

    moments: list[Moment] = field(default_factory=list)
    children: dict[int, dict[Edge, int]] = field(default_factory=dict)

    def add(self, parent: int | None, edge: Edge | None, stop: str, scene: str, watch_s: int) -> Moment:
        """The moment that this edge leads to: the one there is, or a new one."""
        if parent is not None and edge is not None:
            known = self.children.get(parent, {}).get(edge)
            if known is not None:
                return self.moments[known]
        moment = Moment(len(self.moments), parent, edge, stop, scene, watch_s)
        self.moments.append(moment)
        if parent is not None and edge is not None:
            self.children.setdefault(parent, {})[edge] = moment.number
        return moment

    def before(self, number: int) -> int | None:
        """The moment before this one; None where its evening starts."""
        moment = self.moments[number]
        return None if moment.starts else moment.parent

    def path(self, number: int) -> tuple[Moment, ...]:
        """The moments from its evening's start to this one, both included."""
        found: list[Moment] = []
        cursor: int | None = number
        while cursor is not None:
            found.append(self.moments[cursor])
            cursor = self.before(cursor)
        return tuple(reversed(found))
