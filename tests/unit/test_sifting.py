"""The order of flags as bits: it changes what a walk costs, and nothing that it finds."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.author.bdd import ALL, NONE, Bdd
from game.author.exploration import EXACT, MAX_REGIONS, Precision
from game.author.explore import silent
from game.author.proof import COARSE, FORGETFUL, walk
from game.author.sifting import sifted
from game.author.walk import Walker
from tests.unit.test_walk import every, scripts

PAIRS = [(0, 4), (1, 5), (2, 6), (3, 7)]


def of_pairs(bdd: Bdd, bit_of: list[int]) -> int:
    """The vectors in which both of some pair are on: small if the two stand side by side."""
    found = NONE
    for one, other in PAIRS:
        both = bdd.conjunction(single(bdd, bit_of[one]), single(bdd, bit_of[other]))
        found = bdd.disjunction(found, both)
    return found


def single(bdd: Bdd, bit: int) -> int:
    """The vectors in which a bit is on."""
    return bdd.node(bit, NONE, ALL)


def size(bdd: Bdd, one: int) -> int:
    """The number of nodes of a set."""
    found: set[int] = set()
    todo = [one]
    for at in todo:
        if at > ALL and at not in found:
            found.add(at)
            todo += [bdd.low[at], bdd.high[at]]
    return len(found)


def test_what_depends_on_each_other_comes_to_stand_side_by_side() -> None:
    """And the set is as small as in the best order there is: two nodes a pair."""
    bdd = Bdd()
    apart = of_pairs(bdd, list(range(8)))
    order = sifted(bdd, [apart], [1 << bit for bit in range(8)])
    places = [order.index(bit) for bit in range(8)]
    assert all(abs(places[one] - places[other]) == 1 for one, other in PAIRS)
    other = Bdd()
    assert size(bdd, apart) > size(other, of_pairs(other, places)) == 2 * len(PAIRS)


def test_the_first_groups_stay_and_what_no_set_asks_for_comes_last() -> None:
    bdd = Bdd()
    apart = of_pairs(bdd, [0, 1, 2, 3, 5, 6, 7, 8])
    order = sifted(bdd, [apart], [1 << bit for bit in range(10)], fixed=2)
    assert (order[:2], order[-2:]) == ([0, 1], [4, 9])
    assert sorted(order) == list(range(10))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 255), min_size=1, max_size=60), st.integers(1, 3))
def test_no_order_that_is_found_is_worse(vectors: list[int], width: int) -> None:
    """Whatever the set; groups of several bits move as one."""
    bdd = Bdd()
    found = NONE
    for vector in vectors:
        found = bdd.disjunction(found, bdd.cube(255, vector))
    groups = [((1 << min(width, 8 - at)) - 1) << at for at in range(0, 8, width)]
    order = sifted(bdd, [found], groups)
    bits = [bit for group in order for bit in range(8) if groups[group] >> bit & 1]
    assert sorted(bits) == list(range(8))
    moved, again = Bdd(), NONE
    for vector in vectors:
        values = sum(1 << place for place, bit in enumerate(bits) if vector >> bit & 1)
        again = moved.disjunction(again, moved.cube(255, values))
    assert size(moved, again) <= size(bdd, found)


@pytest.mark.parametrize(("name", "precision"), list(product(scripts(), (EXACT, FORGETFUL))))
def test_in_any_order_of_the_flags_a_walk_finds_the_same(name: str, precision: Precision) -> None:
    """The same endings, stops, hours and dead ends, in as many sets, which stand for as many evenings."""
    script = scripts()[name]
    first = walk(script, MAX_REGIONS, silent, False, every(script), precision)
    assert first.complete
    for seed in range(3):
        order = list(range(len(script.flags) + 1))
        Random(seed).shuffle(order)
        found = walk(script, MAX_REGIONS, silent, False, every(script), precision, order=tuple(order))
        assert found.endings.keys() == first.endings.keys()
        assert found.visited == first.visited
        assert found.times == first.times
        assert found.dead_ends == first.dead_ends
        assert (found.sets, found.evenings) == (first.sets, first.evenings)


@pytest.mark.parametrize("name", scripts())
def test_the_coarse_walk_tells_the_other_an_order_of_all_flags(name: str) -> None:
    script = scripts()[name]
    order = walk(script, MAX_REGIONS, silent, always=True, precision=COARSE).order
    assert sorted(order) == list(range(len(script.flags) + 1))
    assert order[0] == Walker(script).bits.late_rewinds
