"""The dial's layout: every evening as a chain of moments, each on its ring, by true angles.

Pure: the same evenings and the same moment give the same rings. Laid out once for each tree.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from game.menus.world import Evenings, Spot, Unfound

# Rings from the rim inwards: the evening at hand, then those that left it.
RADII = (300.0, 250.0, 204.0, 160.0)
INNERMOST = 118.0
START_ANGLE, BUS_ANGLE = 180.0, 450.0
NIGHT_FROM, NIGHT_TO = 457.5, 535.5
# The night is ordered, not to scale: it runs to this many seconds after the bus, by logarithm.
NIGHT_LASTS_S, NIGHT_UNIT_S = 12 * 3600, 1800
# Stations on a ring are no closer than this, in degrees; forks and endings stay.
STATION_GAP = 4.4
RING_MARGIN = 5.0


class Station(NamedTuple):
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
        part = min(1.0, max(0.0, (turn - self.start) / self.sweep)) if self.sweep else 1.0
        return self.outer + (self.inner - self.outer) * part * part * (3 - 2 * part)


STRAIGHT = Siding(INNERMOST, INNERMOST, 0, 0)


class Chain(NamedTuple):
    """An evening from where it left another: its moments, and the ring they lie on (-1: none)."""

    spots: tuple[int, ...]
    parent: int | None
    ring: int
    siding: Siding
    stations: tuple[Station, ...]


class Hollow(NamedTuple):
    """A moment not yet found: where its tick is, and the moment it hangs from."""

    radius: float
    angle: float
    from_ring: int
    from_angle: float


@dataclass(frozen=True, eq=False)
class Rings:
    """The whole dial. `chain_of` and `angle_of` go by a spot's number."""

    chains: tuple[Chain, ...]
    chain_of: dict[int, int]
    angle_of: dict[int, float]
    spots: dict[int, Spot]
    hollows: tuple[Hollow, ...]

    def radius(self, number: int) -> float:
        """How far from the middle a moment lies; inside all rings where it has none."""
        chain = self.chains[self.chain_of[number]]
        return chain.siding.radius(self.angle_of[number]) if chain.ring >= 0 else INNERMOST

    def stations(self) -> tuple[Station, ...]:
        """All that is marked."""
        return tuple(station for chain in self.chains for station in chain.stations)


def angle(watch_s: float, bus_s: int) -> float:
    """Degrees clockwise from twelve, past a turn: the minute hand's own until the bus, then the
    night's window."""
    if watch_s <= bus_s:
        return START_ANGLE + watch_s / 10
    late = math.log1p((watch_s - bus_s) / NIGHT_UNIT_S) / math.log1p(NIGHT_LASTS_S / NIGHT_UNIT_S)
    return NIGHT_FROM + (NIGHT_TO - NIGHT_FROM) * min(1.0, late)


class _Tree(NamedTuple):
    """The evenings as a tree of numbers: what follows what, what was lived last, what is tonight."""

    spots: dict[int, Spot]
    children: dict[int, list[int]]
    newest: dict[int, int]
    tonight: set[int]
    angle_of: dict[int, float]


@lru_cache(maxsize=8)
def lay_out(evenings: Evenings, moment: int, bus_s: int) -> Rings:
    """The rings of all evenings, the one that `moment` belongs to outermost."""
    spots = {spot.number: spot for spot in evenings.spots}
    children: dict[int, list[int]] = {number: [] for number in spots}
    for spot in evenings.spots:
        if spot.parent in children:
            children[spot.parent].append(spot.number)
    angle_of = {number: angle(spot.watch_s, bus_s) for number, spot in spots.items()}
    tree = _Tree(spots, children, _newest(evenings.spots), _ancestors(spots, moment), angle_of)
    chains, chain_of = _chains(tree)
    hollows = _hollows(evenings.unfound, chains, chain_of, angle_of, bus_s)
    return Rings(chains, chain_of, angle_of, spots, hollows)


def _chains(tree: _Tree) -> tuple[tuple[Chain, ...], dict[int, int]]:
    """The tree as chains, each on a ring if one is free, and the chain of every moment."""
    chains: list[Chain] = []
    chain_of: dict[int, int] = {}
    taken: list[list[tuple[float, float]]] = [[] for _ in RADII]
    roots = [spot.number for spot in tree.spots.values() if spot.parent not in tree.spots]
    waiting: list[tuple[int, int | None]] = [(root, None) for root in roots]
    for first, parent in waiting:
        numbers = _evening(tree, first)
        chain_of.update((number, len(chains)) for number in numbers)
        for number, onward in zip(numbers, [*numbers[1:], None], strict=True):
            waiting += [(child, number) for child in tree.children[number] if child != onward]
        from_number = first if parent is None else parent
        span = (tree.angle_of[from_number], tree.angle_of[numbers[-1]])
        above = -1 if parent is None else chains[chain_of[parent]].ring
        ring, siding = -1, STRAIGHT
        if parent is None or above >= 0:
            later = _later(tree, chains, chain_of, parent, span)
            ring = _free(taken, above + 1, later, span)
        if ring >= 0:
            siding = _siding(above, ring, span[0])
        stations = _stations(tree, numbers, ring, siding) if ring >= 0 else ()
        chains.append(Chain(tuple(numbers), parent, ring, siding, stations))
    return tuple(chains), chain_of


def _evening(tree: _Tree, first: int) -> list[int]:
    """A moment and all that followed: tonight's way, else the one lived last."""
    numbers = [first]
    while children := tree.children[numbers[-1]]:
        tonight = next((child for child in children if child in tree.tonight), None)
        numbers.append(max(children, key=lambda child: tree.newest[child]) if tonight is None else tonight)
    return numbers


def _later(tree: _Tree, chains: list[Chain], chain_of: dict[int, int], parent: int | None,
           span: tuple[float, float]) -> int:  # fmt: skip
    """How many evenings leave the same one later on, within the span: they get rings further out,
    so that no sidings cross."""
    if parent is None:
        return 0
    left = chains[chain_of[parent]].spots
    return sum(
        len(tree.children[number]) - 1
        for number in left
        if span[0] < tree.angle_of[number] < span[1] and tree.children[number]
    )


def _newest(spots: tuple[Spot, ...]) -> dict[int, int]:
    """For each spot the greatest number in what grew from it: that is what was lived last."""
    newest = {spot.number: spot.number for spot in spots}
    for spot in reversed(spots):
        if spot.parent in newest:
            newest[spot.parent] = max(newest[spot.parent], newest[spot.number])
    return newest


def _ancestors(spots: dict[int, Spot], moment: int) -> set[int]:
    found: set[int] = set()
    cursor: int | None = moment
    while cursor is not None and cursor in spots and cursor not in found:
        found.add(cursor)
        cursor = spots[cursor].parent
    return found


def _free(taken: list[list[tuple[float, float]]], lowest: int, later: int,
          span: tuple[float, float]) -> int:  # fmt: skip
    """A ring from `lowest` whose arc is free, `later` rings further in if it can be; it is taken
    then. -1: none is."""
    start, end = span[0], span[1] + RING_MARGIN
    rings = [0] if lowest == 0 else list(range(lowest, len(RADII)))
    wanted = min(lowest + later, max(lowest, len(RADII) - 2))
    for ring in sorted(rings, key=lambda ring: (ring < wanted, abs(ring - wanted))):
        if all(end < other_start or start > other_end for other_start, other_end in taken[ring]):
            taken[ring].append((start, end))
            return ring
    return -1


def _siding(above: int, ring: int, start: float) -> Siding:
    """The way from one ring to another, longer where it goes further in."""
    inner = RADII[ring]
    if above < 0:
        return Siding(inner, inner, start, 0)
    outer = RADII[above]
    return Siding(outer, inner, start, (9 + (outer - inner) * 0.13) * 318 / inner)


def _stations(tree: _Tree, numbers: list[int], ring: int, siding: Siding) -> tuple[Station, ...]:
    """The first and last moments, choices, and where the scene changes, not too close together."""
    chosen: list[Station] = []
    gap = STATION_GAP * RADII[0] / RADII[ring]
    parent = tree.spots[numbers[0]].parent
    left_at = tree.angle_of.get(-1 if parent is None else parent, -gap)
    for place, number in enumerate(numbers):
        spot, turn = tree.spots[number], tree.angle_of[number]
        fork = len(tree.children[number]) > 1
        last = place == len(numbers) - 1
        edge = place == 0 or last or tree.spots[numbers[place - 1]].scene != spot.scene
        near = turn - (chosen[-1].angle if chosen else left_at) < gap
        if not (fork or edge or spot.kind != "line") or (near and not (fork or last)):
            continue
        if near and chosen:
            if chosen[-1].fork and not last:
                continue
            if not chosen[-1].fork:
                chosen.pop()
        chosen.append(Station(number, ring, siding.radius(turn), turn, fork))
    return tuple(chosen)


def _hollows(unfound: tuple[Unfound, ...], chains: tuple[Chain, ...], chain_of: dict[int, int],
             angle_of: dict[int, float], bus_s: int) -> tuple[Hollow, ...]:  # fmt: skip
    """Ticks for what is not yet found, on the ring inside the one they leave, none on another."""
    hollows: list[Hollow] = []
    marked = [station for chain in chains for station in chain.stations]
    for watch_s, parent in sorted(unfound, key=lambda tick: tick.watch_s):
        ring = chains[chain_of[parent]].ring if parent in chain_of and parent is not None else -1
        at = angle(watch_s, bus_s)
        radius = RADII[max(0, ring)] - 24 if ring >= 0 else RADII[0]
        if any(abs(station.angle - at) * radius < 17 * 57.3 and abs(station.radius - radius) < 22
               for station in marked):  # fmt: skip
            continue
        if any(abs(other.angle - at) * radius < 16 * 57.3 and abs(other.radius - radius) < 26
               for other in hollows[-12:]):  # fmt: skip
            continue
        from_angle = angle_of[parent] if parent is not None and ring >= 0 else at
        hollows.append(Hollow(radius, at, ring, from_angle))
    return tuple(hollows)
