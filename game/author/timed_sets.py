"""Sets of evenings by time: which evenings can be at an operation in each second of an interval."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from game.author.bdd import Bdd


class Region(NamedTuple):
    """The same set of evenings in every second from `first_s` to `last_s`, inclusive."""

    first_s: int
    last_s: int
    evenings: int


class Reached:
    """The evenings that reached one operation, as disjoint time intervals in order."""

    __slots__ = ("bdd", "evenings", "firsts", "lasts")

    def __init__(self, bdd: Bdd) -> None:
        self.bdd = bdd
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.evenings: list[int] = []

    def add(self, region: Region) -> list[Region]:
        """Adds a region; returns the intervals in which some of it is new, with the whole added set: the BDD
        of only the new part would usually be larger."""
        bdd = self.bdd
        first_s, last_s, evenings = region
        at = bisect_left(self.lasts, first_s)
        start, new = at, list[Region]()
        firsts: list[int] = []
        lasts: list[int] = []
        sets: list[int] = []

        def keep(first: int, last: int, evenings_then: int) -> None:
            if sets and sets[-1] == evenings_then and lasts[-1] + 1 == first:
                lasts[-1] = last
            else:
                firsts.append(first)
                lasts.append(last)
                sets.append(evenings_then)

        def add_new(first: int, last: int) -> None:
            if new and new[-1].last_s + 1 == first:
                first = new.pop().first_s
            new.append(Region(first, last, evenings))

        here_s = first_s
        while here_s <= last_s:
            if at < len(self.firsts) and self.firsts[at] <= here_s:
                until_s, existing = min(last_s, self.lasts[at]), self.evenings[at]
                if self.firsts[at] < here_s:
                    keep(self.firsts[at], here_s - 1, existing)
                if not bdd.is_subset(evenings, existing):
                    add_new(here_s, until_s)
                    existing = bdd.disjunction(existing, evenings)
                keep(here_s, until_s, existing)
                if until_s < self.lasts[at]:
                    keep(until_s + 1, self.lasts[at], self.evenings[at])
                at += 1
            else:
                ahead = self.firsts[at] - 1 if at < len(self.firsts) else last_s
                until_s = min(last_s, ahead)
                add_new(here_s, until_s)
                keep(here_s, until_s, evenings)
            here_s = until_s + 1
        if new:
            self.firsts[start:at], self.lasts[start:at], self.evenings[start:at] = firsts, lasts, sets
        return new

    def regions(self) -> list[Region]:
        """All regions, in order."""
        return [Region(*region) for region in zip(self.firsts, self.lasts, self.evenings, strict=True)]
