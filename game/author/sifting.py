"""The order of flags in which a sample of sets has few BDD nodes, by sifting.

Each group of bits is moved to every place in turn and left where the sample is smallest. See Rudell, Dynamic
Variable Ordering for Ordered Binary Decision Diagrams (1993).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.author.bdd import ALL, NONE, Bdd

# How often every group is moved. A third round saves little.
ROUNDS = 2
# A group is moved no further in a direction in which the sample becomes larger than this many times the
# smallest size.
MAX_GROWTH = 1.2


def sifted(bdd: Bdd, sets: Iterable[int], groups: Sequence[int], fixed: int = 0) -> list[int]:
    """The order of these groups of bits (masks, in their present order) in which the sets have few nodes, as
    indices. The first `fixed` groups, and all on which no set depends, keep their order; the latter come
    last."""
    sample = _Sample(bdd, sets, groups)
    for _ in range(ROUNDS):
        for group in sorted(sample.order[fixed:], key=sample.size_of, reverse=True):
            if sample.bits[group]:
                sample.sift(group, fixed)
    used = [group for group in sample.order if group < fixed or sample.bits[group]]
    return used + [group for group in range(len(groups)) if group not in used]


class _Sample:
    """A copy of some sets in which neighbouring groups of bits can be exchanged. `order` are the groups in
    their order, `bits` the bits of each on which a set depends, `size` is the number of nodes."""

    def __init__(self, bdd: Bdd, sets: Iterable[int], groups: Sequence[int]) -> None:
        self.bit, self.low, self.high = [-1, -1], [NONE, ALL], [NONE, ALL]
        self.references = [1, 1]
        self.size = 0
        highest = max((mask.bit_length() for mask in groups), default=0)
        self.nodes: list[dict[tuple[int, int], int]] = [{} for _ in range(highest)]
        copies = {NONE: NONE, ALL: ALL}
        for one in sets:
            self.references[self._copy(bdd, one, copies)] += 1
        self.order = list(range(len(groups)))
        self.bits = [
            [bit for bit in range(mask.bit_length()) if mask >> bit & 1 and self.nodes[bit]]
            for mask in groups
        ]

    def size_of(self, group: int) -> int:
        """The number of nodes with a bit of the group."""
        return sum(len(self.nodes[bit]) for bit in self.bits[group])

    def sift(self, group: int, fixed: int) -> None:
        """Moves a group to the best place behind the fixed groups."""
        at = best = self.order.index(group)
        least = self.size
        # The nearer end first: that way is gone back again.
        ways = (-1, 1) if at - fixed < len(self.order) - at else (1, -1)
        for way in ways:
            while fixed <= at + way < len(self.order) and self.size <= MAX_GROWTH * least:
                self._exchange(min(at, at + way))
                at += way
                if self.size < least:
                    least, best = self.size, at
            at = self._moved(at, best)

    def _moved(self, at: int, to: int) -> int:
        """Moves the group at one place to another."""
        for place in range(at, to):
            self._exchange(place)
        for place in range(at, to, -1):
            self._exchange(place - 1)
        return to

    def _exchange(self, place: int) -> None:
        """Exchanges the group at a place with the next."""
        above, below = self.order[place : place + 2]
        for moved in self.bits[below]:
            for passed in reversed(self.bits[above]):
                self._exchange_bits(passed, moved)
        self.order[place : place + 2] = below, above

    def _exchange_bits(self, above: int, below: int) -> None:
        """Moves a bit up over the one above it. Each node keeps its number and its set."""
        bits, lows, highs, references = self.bit, self.low, self.high, self.references
        here = self.nodes[above]
        changed = [one for one in here.values() if bits[lows[one]] == below or bits[highs[one]] == below]
        for one in changed:
            del here[lows[one], highs[one]]
        for one in changed:
            low, high = lows[one], highs[one]
            low_off, low_on = (lows[low], highs[low]) if bits[low] == below else (low, low)
            high_off, high_on = (lows[high], highs[high]) if bits[high] == below else (high, high)
            off, on = self._node(above, low_off, high_off), self._node(above, low_on, high_on)
            references[off] += 1
            references[on] += 1
            self._release(low)
            self._release(high)
            bits[one], lows[one], highs[one] = below, off, on
            self.nodes[below][off, on] = one

    def _node(self, bit: int, low: int, high: int) -> int:
        if low == high:
            return low
        found = self.nodes[bit].get((low, high))
        if found is None:
            found = self.nodes[bit][low, high] = len(self.bit)
            self.bit.append(bit)
            self.low.append(low)
            self.high.append(high)
            self.references.append(0)
            self.references[low] += 1
            self.references[high] += 1
            self.size += 1
        return found

    def _release(self, one: int) -> None:
        """Removes a reference to a node, and the node with its last."""
        self.references[one] -= 1
        if one > ALL and not self.references[one]:
            del self.nodes[self.bit[one]][self.low[one], self.high[one]]
            self.size -= 1
            self._release(self.low[one])
            self._release(self.high[one])

    def _copy(self, bdd: Bdd, one: int, copies: dict[int, int]) -> int:
        found = copies.get(one)
        if found is None:
            low, high = self._copy(bdd, bdd.low[one], copies), self._copy(bdd, bdd.high[one], copies)
            found = copies[one] = self._node(bdd.bit[one], low, high)
        return found
