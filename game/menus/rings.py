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
START_ANGLE, BUS_ANGLE = 180.0, 450.0
NIGHT_FROM, NIGHT_TO = 457.5, 535.5
# The night is ordered, not to scale: it runs to this many seconds after the bus, by logarithm.
NIGHT_LASTS_S, NIGHT_UNIT_S = 12 * 3600, 600
# Stations on a ring are no closer than this, in degrees; forks and endings stay.
STATION_GAP = 2.6
RING_MARGIN = 5.0


class Station(NamedTuple):
    """A moment that is marked on its ring."""

    number: int
    ring: int
    angle: float
    fork: bool


class Chain(NamedTuple):
    """An evening from where it left another: its moments, and the ring they lie on (-1: none)."""

    spots: tuple[int, ...]
    parent: int | None
    ring: int
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


@lru_cache(maxsize=8)
def lay_out(evenings: Evenings, moment: int, bus_s: int) -> Rings:
    """The rings of all evenings, the one that `moment` belongs to outermost."""
    spots = {spot.number: spot for spot in evenings.spots}
    children: dict[int, list[int]] = {number: [] for number in spots}
    for spot in evenings.spots:
        if spot.parent in children:
            children[spot.parent].append(spot.number)
    newest = _newest(evenings.spots)
    now = _ancestors(spots, moment)
    angle_of = {number: angle(spot.watch_s, bus_s) for number, spot in spots.items()}
    chains: list[Chain] = []
    chain_of: dict[int, int] = {}
    taken: list[list[tuple[float, float]]] = [[] for _ in RADII]
    starts: list[tuple[int, int | None]] = [
        (spot.number, None) for spot in evenings.spots if spot.parent not in spots
    ]
    while starts:
        first, parent = starts.pop(0)
        numbers: list[int] = []
        cursor: int | None = first
        while cursor is not None:
            numbers.append(cursor)
            chain_of[cursor] = len(chains)
            onward = _onward(children[cursor], now, newest)
            starts += [(child, cursor) for child in children[cursor] if child != onward]
            cursor = onward
        above = -1 if parent is None else chains[chain_of[parent]].ring
        lost = parent is not None and above < 0
        from_number = first if parent is None else parent
        span = (angle_of[from_number], angle_of[numbers[-1]])
        ring = -1 if lost else _free(taken, above + 1, span)
        stations = _stations(numbers, ring, spots, angle_of, children) if ring >= 0 else ()
        chains.append(Chain(tuple(numbers), parent, ring, stations))
    hollows = _hollows(evenings.unfound, chains, chain_of, angle_of, bus_s)
    return Rings(tuple(chains), chain_of, angle_of, spots, hollows)


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


def _onward(children: list[int], now: set[int], newest: dict[int, int]) -> int | None:
    """The child an evening goes on with: tonight's, else the one lived last."""
    tonight = next((child for child in children if child in now), None)
    if tonight is not None or not children:
        return tonight
    return max(children, key=lambda child: newest[child])


def _free(taken: list[list[tuple[float, float]]], lowest: int, span: tuple[float, float]) -> int:
    """The outermost ring from `lowest` whose arc is free; it is taken then. -1: none is."""
    start, end = span[0], span[1] + RING_MARGIN
    for ring in range(lowest, len(RADII)):
        if all(end < other_start or start > other_end for other_start, other_end in taken[ring]):
            taken[ring].append((start, end))
            return ring
        if ring == 0:
            break
    return -1


def _stations(numbers: list[int], ring: int, spots: dict[int, Spot], angle_of: dict[int, float],
              children: dict[int, list[int]]) -> tuple[Station, ...]:  # fmt: skip
    """The first and last moments, choices, and where the scene changes, not too close together."""
    chosen: list[Station] = []
    for place, number in enumerate(numbers):
        spot = spots[number]
        fork = len(children[number]) > 1
        before = spots[numbers[place - 1]] if place else None
        edge = place in (0, len(numbers) - 1) or (before is not None and before.scene != spot.scene)
        if not (fork or edge or spot.kind != "line"):
            continue
        station = Station(number, ring, angle_of[number], fork)
        gap = STATION_GAP * RADII[0] / RADII[ring]
        if chosen and station.angle - chosen[-1].angle < gap:
            weak = not (fork or spot.kind == "ending")
            if weak or chosen[-1].fork:
                continue
            chosen.pop()
        chosen.append(station)
    return tuple(chosen)


def _hollows(unfound: tuple[Unfound, ...], chains: list[Chain], chain_of: dict[int, int],
             angle_of: dict[int, float], bus_s: int) -> tuple[Hollow, ...]:  # fmt: skip
    """Ticks for what is not yet found, on the ring inside the one they leave, none on another."""
    hollows: list[Hollow] = []
    for watch_s, parent in sorted(unfound, key=lambda tick: tick.watch_s):
        ring = chains[chain_of[parent]].ring if parent in chain_of and parent is not None else -1
        at = angle(watch_s, bus_s)
        radius = RADII[max(0, ring)] - 24 if ring >= 0 else RADII[0]
        if any(abs(other.angle - at) * radius < 16 * 57.3 and abs(other.radius - radius) < 26
               for other in hollows[-12:]):  # fmt: skip
            continue
        from_angle = angle_of[parent] if parent is not None and ring >= 0 else at
        hollows.append(Hollow(radius, at, ring, from_angle))
    return tuple(hollows)
