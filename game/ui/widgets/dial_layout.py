"""The dial's layout: one evening on the outermost ring, and those that branched off it inside.

Pure: the result depends on the evenings alone, and each layout is cached.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.stage.easing import smoothstep
from game.ui.view_model import MomentKind, PlayHistory, TimelineMoment, UnvisitedMoment

# The radii of the rings from the rim inwards: the current evening, then those that branched off.
RADII = (300.0, 250.0, 204.0, 160.0)
START_ANGLE, END_ANGLE = 180.0, 450.0
NIGHT_FROM, NIGHT_TO = 457.5, 535.5
# The night isn't to scale: it covers this many seconds after the clock's end, logarithmically.
NIGHT_LASTS_S, NIGHT_UNIT_S = 12 * 3600, 1800
# The least distance between marks of the outermost ring, in degrees.
MARK_GAP = 4.6
# The angle in which an evening changes rings, the same for all, so that two from one fork never cross.
SHIFT_DEGREES = 24.0
# The least gap between an evening's end and the next one that joins its ring.
RING_MARGIN = 6.0
# The least distance of a tick from marks and other ticks, in units.
TICK_APART = 20.0
TICK_INSIDE = 25.0


class DialMark(NamedTuple):
    """A marked moment: its position, and whether evenings part there."""

    number: int
    ring: int
    radius: float
    angle: float
    fork: bool


class RingShift(NamedTuple):
    """How an evening changes from the ring it leaves to its own: start angle and radii."""

    outer: float
    inner: float
    start: float
    sweep: float

    def radius(self, turn: float) -> float:
        """The line's radius at an angle."""
        fraction = min(1.0, max(0.0, (turn - self.start) / self.sweep)) if self.sweep else 1.0
        return self.outer + (self.inner - self.outer) * smoothstep(fraction)


class EveningArc(NamedTuple):
    """An evening on its ring, from where it branched off the current one (`parent`, None: from its start).

    `evening` is its index among all evenings.
    """

    moments: tuple[int, ...]
    parent: int | None
    ring: int
    shift: RingShift
    marks: tuple[DialMark, ...]
    evening: int


class UnvisitedTick(NamedTuple):
    """A moment not yet found: its tick's position, and the angle of the moment it is reached from (None:
    none)."""

    radius: float
    angle: float
    from_angle: float | None = None


@dataclass(frozen=True, eq=False)
class EveningTree:
    """All evenings as one tree. An evening's index is its order of living: `ends` are the last moments,
    `branch_starts` the first moments exclusive to each.

    `newest` is the latest evening through a moment, `counts` the number of evenings through it.
    """

    moments: dict[int, TimelineMoment]
    children: dict[int, list[int]]
    ends: tuple[int, ...]
    branch_starts: tuple[int, ...]
    newest: dict[int, int]
    counts: dict[int, int]
    angle_of: dict[int, float]
    seconds: frozenset[int]

    def path(self, evening: int) -> tuple[int, ...]:
        """The moments of an evening, from its start to its end."""
        return self.upward(self.ends[evening])[::-1]

    def upward(self, number: int | None, to: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """A moment and its ancestors up to, and without, the first that is in `to`."""
        numbers: list[int] = []
        while number in self.moments and number is not None and number not in to:
            numbers.append(number)
            number = self.moments[number].parent
        return tuple(numbers)


@dataclass(frozen=True, eq=False)
class DialLayout:
    """The rings around one evening; the first arc is that evening. `arc_of` maps the moments shown to
    their arcs."""

    arcs: tuple[EveningArc, ...]
    arc_of: dict[int, int]
    ticks: tuple[UnvisitedTick, ...]
    tree: EveningTree

    def radius(self, number: int) -> float:
        """The radius of a moment that is shown."""
        return self.arcs[self.arc_of[number]].shift.radius(self.tree.angle_of[number])

    def marks(self) -> tuple[DialMark, ...]:
        """All marks."""
        return tuple(mark for arc in self.arcs for mark in arc.marks)


def angle(watch_s: float, ends_s: int) -> float:
    """The angle of an hour, in degrees clockwise from twelve, past a full turn: three quarters of the face
    until the clock's end (over forty-five minutes the minute hand's own), then the night's window."""
    if watch_s <= ends_s:
        return START_ANGLE + (END_ANGLE - START_ANGLE) * max(0.0, watch_s) / max(1, ends_s)
    late = math.log1p((watch_s - ends_s) / NIGHT_UNIT_S) / math.log1p(NIGHT_LASTS_S / NIGHT_UNIT_S)
    return NIGHT_FROM + (NIGHT_TO - NIGHT_FROM) * min(1.0, late)


@lru_cache(maxsize=2)
def build_tree(evenings: PlayHistory, ends_s: int) -> EveningTree:
    """The tree of all evenings."""
    moments = {moment.number: moment for moment in evenings.moments}
    children: dict[int, list[int]] = {number: [] for number in moments}
    for moment in evenings.moments:
        if moment.parent in children:
            children[moment.parent].append(moment.number)
    ends = tuple(sorted(number for number, onward in children.items() if not onward))
    index_of = {number: index for index, number in enumerate(ends)}
    newest, oldest = dict(index_of), dict(index_of)
    counts = dict.fromkeys(ends, 1)
    # Children come after their parents, so one backward pass meets every child first.
    for moment in reversed(evenings.moments):
        parent = moment.parent
        if parent in moments and parent is not None:
            newest[parent] = max(newest.get(parent, -1), newest[moment.number])
            oldest[parent] = min(oldest.get(parent, len(ends)), oldest[moment.number])
            counts[parent] = counts.get(parent, 0) + counts[moment.number]
    branch_starts = list(ends)
    for moment in reversed(evenings.moments):
        branch_starts[oldest[moment.number]] = moment.number
    angles = {number: angle(moment.watch_s, ends_s) for number, moment in moments.items()}
    seconds = frozenset(moment.watch_s for moment in evenings.moments)
    return EveningTree(moments, children, ends, tuple(branch_starts), newest, counts, angles, seconds)


@lru_cache(maxsize=64)
def lay_out(evenings: PlayHistory, evening: int, ends_s: int) -> DialLayout:
    """The layout around an evening: all of it on the outermost ring, those that branched off it inside."""
    tree = build_tree(evenings, ends_s)
    if not tree.ends:
        return DialLayout((), {}, (), tree)
    path = tree.path(max(0, min(evening, len(tree.ends) - 1)))
    outer = RingShift(RADII[0], RADII[0], START_ANGLE, 0)
    own = EveningArc(path, None, 0, outer, _marks(tree, path, 0, outer), tree.newest[path[-1]])
    arcs = [own, *_branches(tree, path)]
    arc_of = {number: index for index, arc in enumerate(arcs) for number in arc.moments}
    return DialLayout(tuple(arcs), arc_of, _ticks(evenings.unvisited, arcs, tree, ends_s), tree)


class _Branch(NamedTuple):
    """A branch off the current evening: its first exclusive moment, and its arc."""

    first: int
    start: float
    end: float


def _branches(tree: EveningTree, path: tuple[int, ...]) -> list[EveningArc]:
    """The branches off a path for which there are rings: the most travelled first, later ones further out, so
    that no change of ring crosses another arc."""
    whole = frozenset(path)
    branches: list[_Branch] = []
    for number in path:
        for child in tree.children[number]:
            if child not in whole:
                end = tree.angle_of[tree.ends[tree.newest[child]]]
                branches.append(_Branch(child, tree.angle_of[number], end))
    most = sorted(branches, key=lambda branch: (-tree.counts[branch.first], -branch.start))
    chosen = most[: len(RADII) - 1]
    order = [*sorted(chosen, key=lambda branch: -branch.start), *most[len(chosen) :]]
    placed: list[tuple[int, _Branch]] = []
    arcs = []
    for branch in order:
        ring = next((ring for ring in range(1, len(RADII)) if _fits(placed, ring, branch)), 0)
        if ring:
            placed.append((ring, branch))
            shift = RingShift(RADII[0], RADII[ring], branch.start, SHIFT_DEGREES)
            evening = tree.newest[branch.first]
            own = tree.upward(tree.ends[evening], whole)[::-1]
            marks = _marks(tree, own, ring, shift)
            arcs.append(EveningArc(own, tree.moments[branch.first].parent, ring, shift, marks, evening))
    return arcs


def _fits(placed: list[tuple[int, _Branch]], ring: int, branch: _Branch) -> bool:
    """Whether a ring is free for a branch, and no change of ring would cross a line."""
    for other_ring, other in placed:
        if other_ring == ring:
            if branch.start <= other.end + RING_MARGIN and other.start <= branch.end + RING_MARGIN:
                return False
        else:
            outer, inner = (branch, other) if ring < other_ring else (other, branch)
            if outer.start < inner.start < outer.end:
                return False
    return True


def _marks(tree: EveningTree, numbers: tuple[int, ...], ring: int, shift: RingShift) -> tuple[DialMark, ...]:
    """The ends, forks, choices, and scene changes, never too close; the more important first."""
    gap = MARK_GAP * RADII[0] / RADII[ring]
    parent = tree.moments[numbers[0]].parent
    turns = [] if parent is None or ring == 0 else [tree.angle_of[parent]]
    weighed: list[tuple[int, int]] = []
    for index, number in enumerate(numbers):
        moment = tree.moments[number]
        fork = len(tree.children[number]) > 1
        edge = index == 0 or tree.moments[numbers[index - 1]].scene != moment.scene
        if index == len(numbers) - 1 or (index == 0 and ring == 0):
            weighed.append((0, index))
        elif fork or edge or moment.kind is not MomentKind.LINE:
            weighed.append((1 if fork else 2, index))
    chosen: list[DialMark] = []
    for weight, index in sorted(weighed):
        number = numbers[index]
        turn = tree.angle_of[number]
        if weight == 0 or all(abs(turn - taken) >= gap for taken in turns):
            turns.append(turn)
            fork = len(tree.children[number]) > 1
            chosen.append(DialMark(number, ring, shift.radius(turn), turn, fork))
    return tuple(sorted(chosen, key=lambda mark: mark.angle))


def _ticks(unvisited: Sequence[UnvisitedMoment], arcs: list[EveningArc], tree: EveningTree,
             ends_s: int) -> tuple[UnvisitedTick, ...]:  # fmt: skip
    """Ticks for what is not yet found: inside the current evening if reached from it, on its ring otherwise;
    none overlaps another mark."""
    ticks: list[UnvisitedTick] = []
    marked = [(mark.radius, mark.angle) for arc in arcs for mark in arc.marks]
    own = frozenset(arcs[0].moments)
    for watch_s, parent in sorted(unvisited, key=lambda tick: (tick.watch_s, tick.parent or 0)):
        if parent is not None and parent not in own:
            continue
        turn = angle(watch_s, ends_s)
        from_angle = None if parent is None else tree.angle_of[parent]
        radius = RADII[0] if parent is None else RADII[0] - TICK_INSIDE
        if all(_apart(radius, turn, *mark) >= TICK_APART for mark in marked):
            marked.append((radius, turn))
            ticks.append(UnvisitedTick(radius, turn, from_angle))
    return tuple(ticks)


def _apart(radius: float, turn: float, other_radius: float, other_turn: float) -> float:
    """The distance between two positions of the dial, in units."""
    along = math.radians(abs(turn - other_turn)) * (radius + other_radius) / 2
    return math.hypot(along, radius - other_radius)
