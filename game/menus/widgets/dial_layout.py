"""The dial's layout: one evening whole on the outermost ring, and the evenings that left it inside.

Pure: the same evenings give the same tree, the same tree and evening the same rings; each is made once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.menus.view_model import LivedEvenings, Spot, SpotKind, Unfound

# Rings from the rim inwards: the evening at hand, then those that left it.
RADII = (300.0, 250.0, 204.0, 160.0)
START_ANGLE, BUS_ANGLE = 180.0, 450.0
NIGHT_FROM, NIGHT_TO = 457.5, 535.5
# The night is ordered, not to scale: it runs to this many seconds after the bus, by logarithm.
NIGHT_LASTS_S, NIGHT_UNIT_S = 12 * 3600, 1800
# Stations of the outermost ring are no closer than this, in degrees.
STATION_GAP = 4.6
# A siding swings over in this many degrees, whichever ring it goes to: so two from one fork never cross.
SIDING_DEGREES = 24.0
# Between the end of one evening on a ring and the siding of the next.
RING_MARGIN = 6.0
# A tick keeps so far from a station, and from another tick, in units.
TICK_APART = 20.0
TICK_INSIDE = 25.0


class DialMark(NamedTuple):
    """A moment that is marked: where on the dial, and whether evenings part there."""

    number: int
    ring: int
    radius: float
    angle: float
    fork: bool


class Siding(NamedTuple):
    """How an evening swings over from the ring it leaves to its own: from which angle, how far."""

    outer: float
    inner: float
    start: float
    sweep: float

    def radius(self, turn: float) -> float:
        """The radius of the line at an angle."""
        fraction = min(1.0, max(0.0, (turn - self.start) / self.sweep)) if self.sweep else 1.0
        return self.outer + (self.inner - self.outer) * fraction * fraction * (3 - 2 * fraction)


class EveningArc(NamedTuple):
    """An evening on its ring, from where it left the one at hand (`parent`, None: from its start).

    `evening` is its place among all evenings.
    """

    spots: tuple[int, ...]
    parent: int | None
    ring: int
    siding: Siding
    stations: tuple[DialMark, ...]
    evening: int


class HollowTick(NamedTuple):
    """A moment not yet found: where its tick is, and the angle of what it hangs from (None: nothing)."""

    radius: float
    angle: float
    from_angle: float | None = None


@dataclass(frozen=True, eq=False)
class EveningTree:
    """All evenings as one tree of numbers. An evening is named by its place in the order in which
    they were lived: `ends` are their last moments, `parts` the first moments that were theirs alone.

    `newest` is the evening lived last through a moment, `counts` how many went through it.
    """

    spots: dict[int, Spot]
    children: dict[int, list[int]]
    ends: tuple[int, ...]
    parts: tuple[int, ...]
    newest: dict[int, int]
    counts: dict[int, int]
    angle_of: dict[int, float]
    hours: frozenset[int]

    def path(self, evening: int) -> tuple[int, ...]:
        """The moments of an evening, from its start to its end."""
        return self.upward(self.ends[evening])[::-1]

    def upward(self, number: int | None, to: frozenset[int] = frozenset()) -> tuple[int, ...]:
        """A moment and those before it, back to the first that is in `to`, without that one."""
        found: list[int] = []
        while number in self.spots and number is not None and number not in to:
            found.append(number)
            number = self.spots[number].parent
        return tuple(found)


@dataclass(frozen=True, eq=False)
class DialLayout:
    """The rings round one evening; the first chain is that evening. `chain_of` knows what is shown."""

    chains: tuple[EveningArc, ...]
    chain_of: dict[int, int]
    hollows: tuple[HollowTick, ...]
    tree: EveningTree

    def radius(self, number: int) -> float:
        """How far from the middle a moment lies that is shown."""
        return self.chains[self.chain_of[number]].siding.radius(self.tree.angle_of[number])

    def stations(self) -> tuple[DialMark, ...]:
        """All that is marked."""
        return tuple(station for chain in self.chains for station in chain.stations)


def angle(watch_s: float, ends_s: int) -> float:
    """Degrees clockwise from twelve, past a turn: three quarters of the face until the clock's end (over
    forty-five minutes the minute hand's own), then the night's window."""
    if watch_s <= ends_s:
        return START_ANGLE + (BUS_ANGLE - START_ANGLE) * max(0.0, watch_s) / max(1, ends_s)
    late = math.log1p((watch_s - ends_s) / NIGHT_UNIT_S) / math.log1p(NIGHT_LASTS_S / NIGHT_UNIT_S)
    return NIGHT_FROM + (NIGHT_TO - NIGHT_FROM) * min(1.0, late)


@lru_cache(maxsize=2)
def grow(evenings: LivedEvenings, ends_s: int) -> EveningTree:
    """The tree of all evenings."""
    spots = {spot.number: spot for spot in evenings.spots}
    children: dict[int, list[int]] = {number: [] for number in spots}
    for spot in evenings.spots:
        if spot.parent in children:
            children[spot.parent].append(spot.number)
    ends = tuple(sorted(number for number, onward in children.items() if not onward))
    index_of = {number: index for index, number in enumerate(ends)}
    newest, oldest = dict(index_of), dict(index_of)
    counts = dict.fromkeys(ends, 1)
    # Children come after their parents, so that one walk back meets every child first.
    for spot in reversed(evenings.spots):
        parent = spot.parent
        if parent in spots and parent is not None:
            newest[parent] = max(newest.get(parent, -1), newest[spot.number])
            oldest[parent] = min(oldest.get(parent, len(ends)), oldest[spot.number])
            counts[parent] = counts.get(parent, 0) + counts[spot.number]
    parts = list(ends)
    for spot in reversed(evenings.spots):
        parts[oldest[spot.number]] = spot.number
    angles = {number: angle(spot.watch_s, ends_s) for number, spot in spots.items()}
    hours = frozenset(spot.watch_s for spot in evenings.spots)
    return EveningTree(spots, children, ends, tuple(parts), newest, counts, angles, hours)


@lru_cache(maxsize=64)
def lay_out(evenings: LivedEvenings, evening: int, ends_s: int) -> DialLayout:
    """The rings round an evening: it is whole on the outermost, inside lie those that left it."""
    tree = grow(evenings, ends_s)
    if not tree.ends:
        return DialLayout((), {}, (), tree)
    path = tree.path(max(0, min(evening, len(tree.ends) - 1)))
    outer = Siding(RADII[0], RADII[0], START_ANGLE, 0)
    own = EveningArc(path, None, 0, outer, _stations(tree, path, 0, outer), tree.newest[path[-1]])
    chains = [own, *_branches(tree, path)]
    chain_of = {number: index for index, chain in enumerate(chains) for number in chain.spots}
    return DialLayout(tuple(chains), chain_of, _hollows(evenings.unfound, chains, tree, ends_s), tree)


class _Branch(NamedTuple):
    """A way that left the evening at hand: its first moment alone, and the arc it takes."""

    first: int
    start: float
    end: float


def _branches(tree: EveningTree, path: tuple[int, ...]) -> list[EveningArc]:
    """The ways that left a path, as many as rings have room for: those gone most often first, the
    later ones further out, so that no siding crosses a ring."""
    whole = frozenset(path)
    found: list[_Branch] = []
    for number in path:
        for child in tree.children[number]:
            if child not in whole:
                end = tree.angle_of[tree.ends[tree.newest[child]]]
                found.append(_Branch(child, tree.angle_of[number], end))
    most = sorted(found, key=lambda branch: (-tree.counts[branch.first], -branch.start))
    chosen = most[: len(RADII) - 1]
    order = [*sorted(chosen, key=lambda branch: -branch.start), *most[len(chosen) :]]
    placed: list[tuple[int, _Branch]] = []
    chains = []
    for branch in order:
        ring = next((ring for ring in range(1, len(RADII)) if _fits(placed, ring, branch)), 0)
        if ring:
            placed.append((ring, branch))
            siding = Siding(RADII[0], RADII[ring], branch.start, SIDING_DEGREES)
            evening = tree.newest[branch.first]
            spots = tree.upward(tree.ends[evening], whole)[::-1]
            stations = _stations(tree, spots, ring, siding)
            chains.append(EveningArc(spots, tree.spots[branch.first].parent, ring, siding, stations, evening))
    return chains


def _fits(placed: list[tuple[int, _Branch]], ring: int, branch: _Branch) -> bool:
    """Whether a ring is free for a branch, and no siding would cross a line."""
    for other_ring, other in placed:
        if other_ring == ring:
            if branch.start <= other.end + RING_MARGIN and other.start <= branch.end + RING_MARGIN:
                return False
        else:
            outer, inner = (branch, other) if ring < other_ring else (other, branch)
            if outer.start < inner.start < outer.end:
                return False
    return True


def _stations(tree: EveningTree, numbers: tuple[int, ...], ring: int, siding: Siding) -> tuple[DialMark, ...]:
    """The ends, forks, choices, and where the scene changes: never too close, the weightier first."""
    gap = STATION_GAP * RADII[0] / RADII[ring]
    parent = tree.spots[numbers[0]].parent
    kept = [] if parent is None or ring == 0 else [tree.angle_of[parent]]
    weighed: list[tuple[int, int]] = []
    for index, number in enumerate(numbers):
        spot = tree.spots[number]
        fork = len(tree.children[number]) > 1
        edge = index == 0 or tree.spots[numbers[index - 1]].scene != spot.scene
        if index == len(numbers) - 1 or (index == 0 and ring == 0):
            weighed.append((0, index))
        elif fork or edge or spot.kind is not SpotKind.LINE:
            weighed.append((1 if fork else 2, index))
    chosen: list[DialMark] = []
    for weight, index in sorted(weighed):
        number = numbers[index]
        turn = tree.angle_of[number]
        if weight == 0 or all(abs(turn - other) >= gap for other in kept):
            kept.append(turn)
            fork = len(tree.children[number]) > 1
            chosen.append(DialMark(number, ring, siding.radius(turn), turn, fork))
    return tuple(sorted(chosen, key=lambda station: station.angle))


def _hollows(unfound: Sequence[Unfound], chains: list[EveningArc], tree: EveningTree,
             ends_s: int) -> tuple[HollowTick, ...]:  # fmt: skip
    """Ticks for what is not yet found: inside the evening at hand what can be come to from it, on its
    ring what nobody has been near; none on another mark."""
    hollows: list[HollowTick] = []
    marked = [(station.radius, station.angle) for chain in chains for station in chain.stations]
    own = frozenset(chains[0].spots)
    for watch_s, parent in sorted(unfound, key=lambda tick: (tick.watch_s, tick.parent or 0)):
        if parent is not None and parent not in own:
            continue
        turn = angle(watch_s, ends_s)
        from_angle = None if parent is None else tree.angle_of[parent]
        radius = RADII[0] if parent is None else RADII[0] - TICK_INSIDE
        if all(_apart(radius, turn, *mark) >= TICK_APART for mark in marked):
            marked.append((radius, turn))
            hollows.append(HollowTick(radius, turn, from_angle))
    return tuple(hollows)


def _apart(radius: float, turn: float, other_radius: float, other_turn: float) -> float:
    """How far two places of the dial are from each other, in units."""
    along = math.radians(abs(turn - other_turn)) * (radius + other_radius) / 2
    return math.hypot(along, radius - other_radius)
