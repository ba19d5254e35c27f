"""Sets of bit vectors as reduced ordered binary decision diagrams (BDDs).

A set is a node number: 0 the empty set, 1 the universal set; equal sets have equal numbers. Every other node
has a bit, the set for that bit off (`low`), and the set for that bit on (`high`). See Bryant, Graph-Based
Algorithms for Boolean Function Manipulation (1986).
"""

from __future__ import annotations

import sys
from collections.abc import Callable

NONE, ALL = 0, 1
# The variable order is the order of bits; the terminal nodes come last.
LAST = 1 << 20
_SHIFT = 32


class BddSizeError(Exception):
    """The sets need more nodes than `Bdd.max_nodes`."""


class Bdd:
    """The node table with unique nodes, and memo tables of operations. A node takes some 250 bytes."""

    def __init__(self) -> None:
        self.max_nodes = sys.maxsize
        self.bit = [LAST, LAST]
        self.low = [NONE, ALL]
        self.high = [NONE, ALL]
        self._nodes: dict[int, int] = {}
        self._and: dict[int, int] = {}
        self._or: dict[int, int] = {}
        self._less: dict[int, int] = {}
        self._subset: dict[int, bool] = {}
        self._share: dict[int, float] = {NONE: 0.0, ALL: 1.0}
        self._without: dict[int, dict[int, int]] = {}

    def node(self, bit: int, low: int, high: int) -> int:
        """The unique node for this bit, `low` and `high`."""
        if low == high:
            return low
        key = (bit << _SHIFT | low) << _SHIFT | high
        node = self._nodes.get(key)
        if node is None:
            node = len(self.bit)
            if node > self.max_nodes:
                raise BddSizeError
            self._nodes[key] = node
            self.bit.append(bit)
            self.low.append(low)
            self.high.append(high)
        return node

    def forget(self, most: int = 0) -> None:
        """Clears the memo tables of operations if they hold more than `most` results; those are computed
        again when needed."""
        memos = (self._and, self._or, self._less, self._subset)
        if sum(len(memo) for memo in memos) > most:
            for memo in memos:
                memo.clear()
            self._without.clear()

    def release(self) -> None:
        """Deletes every set; all set numbers become invalid."""
        for row in (self.bit, self.low, self.high):
            del row[ALL + 1 :]
        self._nodes.clear()
        self._share = {NONE: 0.0, ALL: 1.0}
        self.forget(-1)

    def conjunction(self, a: int, b: int) -> int:
        """The intersection of two sets."""
        if a == b or b == ALL:
            return a
        if a == ALL:
            return b
        if not a or not b:
            return NONE
        key = a << _SHIFT | b if a < b else b << _SHIFT | a
        result = self._and.get(key)
        if result is None:
            bit, a_low, b_low, a_high, b_high = self._split(a, b)
            low, high = self.conjunction(a_low, b_low), self.conjunction(a_high, b_high)
            result = self._and[key] = self.node(bit, low, high)
        return result

    def disjunction(self, a: int, b: int) -> int:
        """The union of two sets."""
        if a == b or not b:
            return a
        if not a:
            return b
        if a == ALL or b == ALL:
            return ALL
        key = a << _SHIFT | b if a < b else b << _SHIFT | a
        result = self._or.get(key)
        if result is None:
            bit, a_low, b_low, a_high, b_high = self._split(a, b)
            low, high = self.disjunction(a_low, b_low), self.disjunction(a_high, b_high)
            result = self._or[key] = self.node(bit, low, high)
        return result

    def difference(self, a: int, b: int) -> int:
        """The first set without the second."""
        if not a or b == ALL or a == b:
            return NONE
        if not b:
            return a
        key = a << _SHIFT | b
        result = self._less.get(key)
        if result is None:
            bit, a_low, b_low, a_high, b_high = self._split(a, b)
            low, high = self.difference(a_low, b_low), self.difference(a_high, b_high)
            result = self._less[key] = self.node(bit, low, high)
        return result

    def is_subset(self, a: int, b: int) -> bool:
        """Whether the first set is a subset of the second."""
        if a == b or not a or b == ALL:
            return True
        if a == ALL or not b:
            return False
        # Not by the difference: that would make all its nodes, where the first one tells.
        key = a << _SHIFT | b
        is_subset = self._subset.get(key)
        if is_subset is None:
            _, a_low, b_low, a_high, b_high = self._split(a, b)
            is_subset = self._subset[key] = self.is_subset(a_low, b_low) and self.is_subset(a_high, b_high)
        return is_subset

    def _split(self, a: int, b: int) -> tuple[int, int, int, int, int]:
        """The first bit on which two sets depend, and the two for that bit off, then for that bit on."""
        bit, b_bit = self.bit[a], self.bit[b]
        if bit == b_bit:
            return bit, self.low[a], self.low[b], self.high[a], self.high[b]
        if bit < b_bit:
            return bit, self.low[a], b, self.high[a], b
        return b_bit, a, self.low[b], a, self.high[b]

    def exists(self, a: int, bits: int) -> int:
        """Existential quantification of the bits of a mask."""
        return self._exists(a, bits, self._without.setdefault(bits, {}))

    def _exists(self, a: int, bits: int, memo: dict[int, int]) -> int:
        bit = self.bit[a]
        if bit == LAST or not bits >> bit:
            return a
        result = memo.get(a)
        if result is None:
            low, high = self._exists(self.low[a], bits, memo), self._exists(self.high[a], bits, memo)
            result = self.disjunction(low, high) if bits >> bit & 1 else self.node(bit, low, high)
            memo[a] = result
        return result

    def cube(self, bits: int, values: int) -> int:
        """The set of vectors whose bits of the mask are as in `values`."""
        cube = ALL
        for bit in range(bits.bit_length() - 1, -1, -1):
            if bits >> bit & 1:
                cube = self.node(bit, NONE, cube) if values >> bit & 1 else self.node(bit, cube, NONE)
        return cube

    def pick_one(self, a: int, toss: Callable[[], bool] = lambda: False) -> tuple[int, int]:
        """One element of a set that isn't empty: a mask of the bits that are fixed, and their values. `toss`
        decides where both values of a bit are possible."""
        bits = values = 0
        while a != ALL:
            bit = self.bit[a]
            bits |= 1 << bit
            if not self.low[a] or (self.high[a] and toss()):
                values |= 1 << bit
                a = self.high[a]
            else:
                a = self.low[a]
        return bits, values

    def count(self, a: int, bits: int) -> float:
        """The number of elements over the bits of the mask, which must include every bit that the set depends
        on."""
        return self._share_of(a) * 2.0 ** min(bits.bit_count(), sys.float_info.max_exp - 1)

    def _share_of(self, a: int) -> float:
        """The fraction of all vectors that is in a set."""
        share = self._share.get(a)
        if share is None:
            share = (self._share_of(self.low[a]) + self._share_of(self.high[a])) / 2
            self._share[a] = share
        return share
