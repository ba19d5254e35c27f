"""Sets of evenings, told apart by bits: reduced ordered binary decision diagrams.

A set is a number: 0 the empty one, 1 all there are; equal sets have equal numbers. Each other number is
a node: the bit it asks for, the set where that is not so, the set where it is. See Bryant, Graph-Based
Algorithms for Boolean Function Manipulation (1986).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

NONE, ALL = 0, 1
# Bits are asked in their order; the two sets that ask for nothing come after all of them.
LAST = 1 << 20
_SHIFT = 32


class Bdd:
    """All sets that were ever made, each once, and what joining two of them came to."""

    def __init__(self) -> None:
        self.bit = [LAST, LAST]
        self.low = [NONE, ALL]
        self.high = [NONE, ALL]
        self._nodes: dict[int, int] = {}
        self._and: dict[int, int] = {}
        self._or: dict[int, int] = {}
        self._less: dict[int, int] = {}
        self._without: dict[int, dict[int, int]] = {}

    def node(self, bit: int, low: int, high: int) -> int:
        """The set that is `low` where the bit is off, and `high` where it is on."""
        if low == high:
            return low
        key = (bit << _SHIFT | low) << _SHIFT | high
        found = self._nodes.get(key)
        if found is None:
            found = self._nodes[key] = len(self.bit)
            self.bit.append(bit)
            self.low.append(low)
            self.high.append(high)
        return found

    def forget(self, most: int = 0) -> None:
        """Forgets what joining sets came to, where that is more than so much: it is found again."""
        if len(self._and) + len(self._or) + len(self._less) > most:
            for memo in (self._and, self._or, self._less):
                memo.clear()
            self._without.clear()

    def conjunction(self, a: int, b: int) -> int:
        """What is in both sets."""
        if a == b or b == ALL:
            return a
        if a == ALL:
            return b
        if not a or not b:
            return NONE
        key = a << _SHIFT | b if a < b else b << _SHIFT | a
        found = self._and.get(key)
        if found is None:
            bit, other = self.bit[a], self.bit[b]
            if bit == other:
                low, high = (
                    self.conjunction(self.low[a], self.low[b]),
                    self.conjunction(self.high[a], self.high[b]),
                )
            elif bit < other:
                low, high = self.conjunction(self.low[a], b), self.conjunction(self.high[a], b)
            else:
                bit, low, high = other, self.conjunction(a, self.low[b]), self.conjunction(a, self.high[b])
            found = self._and[key] = self.node(bit, low, high)
        return found

    def disjunction(self, a: int, b: int) -> int:
        """What is in one of the sets."""
        if a == b or not b:
            return a
        if not a:
            return b
        if a == ALL or b == ALL:
            return ALL
        key = a << _SHIFT | b if a < b else b << _SHIFT | a
        found = self._or.get(key)
        if found is None:
            bit, other = self.bit[a], self.bit[b]
            if bit == other:
                low, high = (
                    self.disjunction(self.low[a], self.low[b]),
                    self.disjunction(self.high[a], self.high[b]),
                )
            elif bit < other:
                low, high = self.disjunction(self.low[a], b), self.disjunction(self.high[a], b)
            else:
                bit, low, high = other, self.disjunction(a, self.low[b]), self.disjunction(a, self.high[b])
            found = self._or[key] = self.node(bit, low, high)
        return found

    def difference(self, a: int, b: int) -> int:
        """What is in the first set and not in the second."""
        if not a or b == ALL or a == b:
            return NONE
        if not b:
            return a
        key = a << _SHIFT | b
        found = self._less.get(key)
        if found is None:
            bit, other = self.bit[a], self.bit[b]
            if bit == other:
                low, high = (
                    self.difference(self.low[a], self.low[b]),
                    self.difference(self.high[a], self.high[b]),
                )
            elif bit < other:
                low, high = self.difference(self.low[a], b), self.difference(self.high[a], b)
            else:
                bit, low, high = other, self.difference(a, self.low[b]), self.difference(a, self.high[b])
            found = self._less[key] = self.node(bit, low, high)
        return found

    def exists(self, a: int, bits: int) -> int:
        """The set with these bits (a mask) forgotten."""
        return self._forget(a, bits, self._without.setdefault(bits, {}))

    def _forget(self, a: int, bits: int, memo: dict[int, int]) -> int:
        bit = self.bit[a]
        if bit == LAST or not bits >> bit:
            return a
        found = memo.get(a)
        if found is None:
            low, high = self._forget(self.low[a], bits, memo), self._forget(self.high[a], bits, memo)
            found = self.disjunction(low, high) if bits >> bit & 1 else self.node(bit, low, high)
            memo[a] = found
        return found

    def cube(self, bits: int, values: int) -> int:
        """The set in which each bit of the mask is as it is in `values`."""
        found = ALL
        for bit in range(bits.bit_length() - 1, -1, -1):
            if bits >> bit & 1:
                found = self.node(bit, NONE, found) if values >> bit & 1 else self.node(bit, found, NONE)
        return found

    def pick_one(self, a: int) -> tuple[int, int]:
        """One of what is in a set that isn't empty: a mask of the bits that matter, and their values."""
        bits = values = 0
        while a != ALL:
            bit = self.bit[a]
            bits |= 1 << bit
            if self.low[a]:
                a = self.low[a]
            else:
                values |= 1 << bit
                a = self.high[a]
        return bits, values

    def count(self, a: int, bits: int) -> int:
        """How many there are, told apart by the bits of the mask, which hold all that the set asks."""
        return next(self.counts((a,), bits))

    def counts(self, sets: Iterable[int], bits: int) -> Iterator[int]:
        """How many there are in each of the sets."""
        order = [bit for bit in range(bits.bit_length()) if bits >> bit & 1]
        rank = {bit: number for number, bit in enumerate(order)} | {LAST: len(order)}
        memo: dict[int, int] = {NONE: 0, ALL: 1}
        for a in sets:
            yield self._below(a, rank, memo) << rank[self.bit[a]]

    def _below(self, node: int, rank: dict[int, int], memo: dict[int, int]) -> int:
        """How many there are from a node on."""
        if node not in memo:
            here = rank[self.bit[node]]
            memo[node] = sum(
                self._below(child, rank, memo) << (rank[self.bit[child]] - here - 1)
                for child in (self.low[node], self.high[node])
            )
        return memo[node]
