"""Sets of evenings by the hour: which evenings can be at a place in each second of a stretch of time."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from game.author.bdd import NONE, Bdd


class Region(NamedTuple):
    """The same evenings in every second from `first_s` to `last_s`, both included."""

    first_s: int
    last_s: int
    evenings: int


class Reached:
    """What was come to at one place, as regions that don't overlap, in the order of their hours."""

    __slots__ = ("bdd", "evenings", "firsts", "lasts")

    def __init__(self, bdd: Bdd) -> None:
        self.bdd = bdd
        self.firsts: list[int] = []
        self.lasts: list[int] = []
        self.evenings: list[int] = []

    def add(self, region: Region, all_new: bool = False) -> list[Region]:
        """Adds a region; returns what of it is new. `all_new`: it is known that all of it is."""
        bdd = self.bdd
        first_s, last_s, evenings = region
        at = bisect_left(self.lasts, first_s)
        start, new = at, []
        firsts: list[int] = []
        lasts: list[int] = []
        sets: list[int] = []

        def keep(first: int, last: int, here: int) -> None:
            if sets and sets[-1] == here and lasts[-1] + 1 == first:
                lasts[-1] = last
            else:
                firsts.append(first)
                lasts.append(last)
                sets.append(here)

        here_s = first_s
        while here_s <= last_s:
            if at < len(self.firsts) and self.firsts[at] <= here_s:
                until_s, existing = min(last_s, self.lasts[at]), self.evenings[at]
                if self.firsts[at] < here_s:
                    keep(self.firsts[at], here_s - 1, existing)
                more = evenings if all_new else bdd.difference(evenings, existing)
                if more:
                    new.append(Region(here_s, until_s, more))
                keep(here_s, until_s, bdd.disjunction(existing, more))
                if until_s < self.lasts[at]:
                    keep(until_s + 1, self.lasts[at], existing)
                at += 1
            else:
                ahead = self.firsts[at] - 1 if at < len(self.firsts) else last_s
                until_s = min(last_s, ahead)
                new.append(Region(here_s, until_s, evenings))
                keep(here_s, until_s, evenings)
            here_s = until_s + 1
        if new:
            self.firsts[start:at], self.lasts[start:at], self.evenings[start:at] = firsts, lasts, sets
        return new

    def regions(self) -> list[Region]:
        """All of it."""
        return [Region(*found) for found in zip(self.firsts, self.lasts, self.evenings, strict=True)]

    def within(self, first_s: int, last_s: int) -> int:
        """The evenings in any of these seconds."""
        found = NONE
        at = bisect_left(self.lasts, first_s)
        while at < len(self.firsts) and self.firsts[at] <= last_s:
            found = self.bdd.disjunction(found, self.evenings[at])
            at += 1
        return found
