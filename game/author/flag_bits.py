"""Encodes flags as bits, conditions as sets of flag values, and assignments as operations on such sets.

A set of evenings is a BDD over these bits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, partial, reduce
from itertools import product
from math import prod
from operator import or_

from game.author.bdd import ALL, NONE, Bdd
from game.author.conditions import conditions
from game.author.tool_error import ToolError
from game.story.expression import (
    Binary,
    Constant,
    Expression,
    FlagRef,
    Not,
    StateField,
    evaluate,
    nodes_of,
    reads,
)
from game.story.operations import AdvanceClockTo, Let
from game.story.operators import OPERATORS, Rank
from game.story.player_knowledge import FOUND, NO_ENDING
from game.story.script import Script
from game.story.state import Position, State, Value

# Counts in arithmetic are represented exactly within these bounds, and no script is proved that leaves them.
MAX_NUMBER, MIN_NUMBER = 30, -8
# The most combinations of flag values over which a condition is enumerated.
MAX_COMBINATIONS = 50_000


class PreparedCondition:
    """An expression with its results cached: `times` are the seconds of the watch at which its value may
    change, `mask` the bits that it reads."""

    __slots__ = ("_bits", "_by_value", "_holds", "_reads_place", "expression", "mask", "times")

    def __init__(self, bits: FlagBits, expression: Expression) -> None:
        self.expression, self._bits = expression, bits
        self.times = tuple(sorted(set(_turns(expression))))
        self.mask = bits.mask(expression)
        self._reads_place = StateField("place") in reads(expression)
        self._holds: dict[tuple[int, str | None], int] = {}
        self._by_value: dict[tuple[int, str | None], tuple[tuple[Value, int], ...]] = {}

    def _key(self, watch_s: int, place: str | None) -> tuple[int, str | None]:
        """What of the time and the place its value depends on."""
        return bisect_right(self.times, watch_s) if self.times else 0, place if self._reads_place else None

    def holds(self, watch_s: int, place: str | None) -> int:
        """The evenings for which it is true at this time and place."""
        key = self._key(watch_s, place)
        evenings = self._holds.get(key)
        if evenings is None:
            evenings = self._holds[key] = self._bits.truth(self.expression, watch_s, place)
        return evenings

    def by_value(self, watch_s: int, place: str | None) -> tuple[tuple[Value, int], ...]:
        """Every value that it may have, with the evenings for which it has it."""
        key = self._key(watch_s, place)
        cached = self._by_value.get(key)
        if cached is None:
            cached = self._by_value[key] = tuple(self._bits.partition(self.expression, watch_s, place))
        return cached


class FlagBits:
    """The bits of a script's flags. `masks[index]` are the bits of a flag, `values[index]` its domain.

    The last index, `late_rewinds_flag`, is the number of late rewinds. The lowest bits, `return_address`,
    hold the operation to which a scene called by a deadline returns. `knowledge_bits` are those of the
    player's knowledge.
    """

    def __init__(self, script: Script, bdd: Bdd, operations: int) -> None:
        self.script, self.bdd = script, bdd
        self.late_rewinds_flag = len(script.flags)
        self.values = tuple(domains(script))
        self._computed = _counts(script)[1]
        # What the player remembers may come to any number, but for the endings found.
        self._endless = {
            index: flag.name
            for index, flag in enumerate(script.flags)
            if flag.from_player and type(flag.initial) is int and flag.name != "found"
        }
        self.masks: list[int] = []
        self._codes: list[dict[Value, int]] = []
        self._cubes: dict[tuple[int, Value], int] = {}
        # Equal expressions share one cache of results.
        self.prepare = cache(partial(PreparedCondition, self))
        next_bit = operations.bit_length()
        self.return_address = (1 << next_bit) - 1
        # The evenings whose called scene returns to an operation.
        self.returning_to = cache(partial(bdd.cube, self.return_address))
        # Only the nodes above a bit are made anew where it is set or quantified away. Every stop of the last
        # minute does that with the number of late rewinds, so it comes first.
        starts = dict[int, int]()
        for index in (self.late_rewinds_flag, *range(self.late_rewinds_flag)):
            starts[index] = next_bit
            next_bit += (len(self.values[index]) - 1).bit_length()
        for index, values in enumerate(self.values):
            width = (len(values) - 1).bit_length()
            self.masks.append(((1 << width) - 1) << starts[index])
            self._codes.append({value: code << starts[index] for code, value in enumerate(values)})
        self.all_bits = (1 << next_bit) - 1
        self.knowledge_bits = sum(
            self.masks[index] for index, flag in enumerate(script.flags) if flag.from_player
        )

    def with_value(self, flag: int, value: Value) -> int:
        """The evenings on which the flag has this value; a count saturates at the bounds of its domain."""
        key = (flag, value)
        cached = self._cubes.get(key)
        if cached is None:
            codes = self._codes[flag]
            if value not in codes and isinstance(value, int):
                values = self.values[flag]
                value = values[-1] if value > int(values[-1]) else values[0]
            cached = self._cubes[key] = self.bdd.cube(self.masks[flag], codes[value])
        return cached

    def mask(self, expression: Expression | None) -> int:
        """The bits that a condition reads."""
        return reduce(or_, (self.masks[flag] for flag in _flags_read(self.script, expression)), 0)

    def last_time(self) -> int:
        """The last second of the watch that the script refers to."""
        times = {self.script.ends_s, *(deadline.watch_s for deadline in self.script.deadlines)}
        for condition in conditions(self.script):
            times.update(_turns(condition) if condition is not None else ())
        times.update(op.watch_s for op in self.script.operations if isinstance(op, AdvanceClockTo))
        return max(times)

    def truth(self, expression: Expression, watch_s: int, place: str | None) -> int:
        """The evenings for which a condition is true."""
        match expression:
            case Not(inner):
                return self.bdd.difference(ALL, self.truth(inner, watch_s, place))
            case Binary("and", left, right):
                return self.bdd.conjunction(
                    self.truth(left, watch_s, place), self.truth(right, watch_s, place)
                )
            case Binary("or", left, right):
                return self.bdd.disjunction(
                    self.truth(left, watch_s, place), self.truth(right, watch_s, place)
                )
        return self._union(cubes for value, cubes in self.partition(expression, watch_s, place) if value)

    def partition(
        self, expression: Expression, watch_s: int, place: str | None
    ) -> Iterator[tuple[Value, int]]:
        """The values of an expression, each with the evenings for which it has it."""
        flag_indices = sorted(_flags_read(self.script, expression))
        if prod([len(self.values[flag]) for flag in flag_indices]) > MAX_COMBINATIONS:
            names = ", ".join(self.script.flags[flag].name for flag in flag_indices)
            raise ToolError(
                f"A condition of the script reads {names} at once: more ways than can be tried. "
                "Ask for fewer counts in one condition."
            )
        state = State(
            Position("", 0), tuple(flag.initial for flag in self.script.flags), watch_s, place=place
        )
        by_value: dict[Value, list[int]] = {}
        for values in product(*(self.values[flag] for flag in flag_indices)):
            flags = list(state.flags)
            late_rewinds, cube = 0, ALL
            for flag, value in zip(flag_indices, values, strict=True):
                cube = self.bdd.conjunction(cube, self.with_value(flag, value))
                if flag == self.late_rewinds_flag:
                    late_rewinds = int(value)
                else:
                    flags[flag] = value
            value = evaluate(expression, state._replace(flags=tuple(flags), late_rewinds=late_rewinds))
            by_value.setdefault(value, []).append(cube)
        for value, cubes in by_value.items():
            yield value, self._union(cubes)

    def _union(self, sets: Iterable[int]) -> int:
        return reduce(self.bdd.disjunction, sets, NONE)

    def assigned(
        self, evenings: int, flag: int, value: PreparedCondition, watch_s: int, place: str | None
    ) -> int:
        """The evenings after an assignment."""
        bdd, mask = self.bdd, self.masks[flag]
        if isinstance(value.expression, Constant):
            self._check_domain(flag, value.expression.value)
            return bdd.conjunction(bdd.exists(evenings, mask), self.with_value(flag, value.expression.value))
        result = NONE
        for constant, where in value.by_value(watch_s, place):
            part = bdd.exists(bdd.conjunction(evenings, where), mask)
            if part != NONE:
                self._check_domain(flag, constant)
                result = bdd.disjunction(result, bdd.conjunction(part, self.with_value(flag, constant)))
        return result

    def _check_domain(self, flag: int, value: Value) -> None:
        """Raises ToolError where a count leaves its domain, unless it is one that is only added to: that may
        saturate at one more than it is compared with."""
        values = self.values[flag]
        if value in self._codes[flag] or (flag not in self._computed and int(value) > int(values[-1])):
            return
        raise ToolError(
            f"The count {self.script.flags[flag].name} can come to {value}, and what is computed with it can "
            f"be tried from {values[0]} to {values[-1]} only. Count in smaller numbers."
        )

    def value(self, flag: int, values: int) -> Value:
        """The flag's value in these bits."""
        code = values & self.masks[flag]
        return next(
            (value for value, value_code in self._codes[flag].items() if value_code == code),
            self.values[flag][0],
        )

    def initial_evenings(self) -> int:
        """Every evening at its start: the script's flags at their initial values, any consistent
        knowledge. Raises ToolError where a count without end is computed with."""
        for index, name in {**self._endless, self.late_rewinds_flag: "wound"}.items():
            if index in self._computed:
                raise ToolError(
                    f"The count {name} may come to any number, and the script computes with it, which can't "
                    "be tried. Compare it with a number alone."
                )
        evenings = self.with_value(self.late_rewinds_flag, 0)
        for index, flag in enumerate(self.script.flags):
            if not flag.from_player:
                self._check_domain(index, flag.initial)
                evenings = self.bdd.conjunction(evenings, self.with_value(index, flag.initial))
        return self.bdd.conjunction(evenings, self.any_player())

    def any_player(self) -> int:
        """The consistent knowledge of a player: no ending is known before the first evening has ended, and
        the last ending is among those found."""
        bdd = self.bdd
        known = {flag.name: index for index, flag in enumerate(self.script.flags) if flag.from_player}
        lived = bdd.difference(ALL, self.with_value(known["evenings"], 0)) if "evenings" in known else ALL
        some = ALL
        for ending in self.script.endings:
            found = known.get(f"{FOUND}{ending}")
            if found is not None:
                never = self.with_value(found, value=False)
                some = bdd.conjunction(some, bdd.disjunction(lived, never))
                if "last_ending" in known:
                    was_last = self.with_value(known["last_ending"], ending)
                    some = bdd.difference(some, bdd.conjunction(was_last, never))
        if "last_ending" in known:
            none = self.with_value(known["last_ending"], NO_ENDING)
            if "evenings" in known:
                same = bdd.disjunction(bdd.difference(none, lived), bdd.difference(lived, none))
                some = bdd.conjunction(some, same)
            last = known["last_ending"]
            words = [self.with_value(last, word) for word in self.values[last]]
            some = bdd.conjunction(some, self._union(words))
        for index in self._endless:
            any_value = self._union(self.with_value(index, value) for value in self.values[index])
            some = bdd.conjunction(some, any_value)
        return self._counted(some, known, lived) if "found" in known else some

    def _counted(self, some: int, known: dict[str, int], lived: int) -> int:
        """The subset in which `found` is the number of endings found."""
        bdd = self.bdd
        most = int(self.values[known["found"]][-1])
        # Indexed by the number of endings found so far; an ending that no condition reads may be found or
        # not.
        counts = [ALL, *[NONE] * most]
        for ending in self.script.endings:
            name = f"{FOUND}{ending}"
            yes = self.with_value(known[name], value=True) if name in known else ALL
            no = self.with_value(known[name], value=False) if name in known else ALL
            shifted = [NONE, *counts[:-1]]
            shifted[-1] = bdd.disjunction(shifted[-1], counts[-1])
            counts = [
                bdd.disjunction(bdd.conjunction(a, no), bdd.conjunction(b, yes))
                for a, b in zip(counts, shifted, strict=True)
            ]
        union = NONE
        for count, where in enumerate(counts):
            part = bdd.conjunction(where, self.with_value(known["found"], count))
            if count == 0 and "last_ending" in known:
                part = bdd.conjunction(part, self.with_value(known["last_ending"], NO_ENDING))
            if count:
                part = bdd.conjunction(part, lived)
            union = bdd.disjunction(union, part)
        return bdd.conjunction(some, union)


def _turns(expression: Expression) -> Iterator[int]:
    """The seconds at which a condition may change: each time compared with the watch, and the second
    after."""
    for comparison in _comparisons(expression):
        if StateField("watch_s") in (comparison.left, comparison.right):
            for side in (comparison.left, comparison.right):
                if isinstance(side, Constant):
                    yield from (int(side.value), int(side.value) + 1)


def _flags_read(script: Script, expression: Expression | None) -> set[int]:
    """The flags that an expression reads, by index; the number of late rewinds comes after the last."""
    return {
        read.flag if isinstance(read, FlagRef) else len(script.flags)
        for read in reads(expression)
        if isinstance(read, FlagRef) or read == StateField("late_rewinds")
    }


def domains(script: Script) -> Iterator[tuple[Value, ...]]:
    """The domain of each flag, `late_rewinds` last; a count goes up to one more than it is ever compared
    with."""
    greatest, computed = _counts(script)
    for index, flag in enumerate((*script.flags, None)):
        if flag is not None and (flag.words or isinstance(flag.initial, bool)):
            yield flag.words or (False, True)
        elif index in computed:
            yield tuple(range(MIN_NUMBER, max(greatest[index], MAX_NUMBER) + 2))
        else:
            yield tuple(range(greatest[index] + 2))


def _counts(script: Script) -> tuple[list[int], set[int]]:
    """For each flag, late rewinds last: the greatest number that a count is compared with or set to; and the
    counts that are computed, which may come to less, or depend on others."""
    greatest = [0 if flag.words else int(flag.initial) for flag in script.flags] + [0]
    computed: set[int] = set()
    # What an expression comes to without its counts tells how far they matter.
    without = State(Position("", 0), (0,) * len(script.flags))
    for comparison in (found for condition in conditions(script) for found in _comparisons(condition)):
        sides = comparison.left, comparison.right
        flags = _flags_read(script, comparison)
        values = [evaluate(side, without) for side in sides]
        number = sum(abs(value) for value in values if isinstance(value, int))
        for flag in flags:
            greatest[flag] = max(greatest[flag], number)
        if len([*reads(comparison)]) > 1 or not all(map(_grows, sides)):
            computed |= flags
    for let in script.operations:
        if isinstance(let, Let) and type(script.flags[let.flag].initial) is int:
            flags = _flags_read(script, let.value)
            if isinstance(let.value, Constant):
                greatest[let.flag] = max(greatest[let.flag], int(let.value.value))
            elif flags != {let.flag} or not _grows(let.value):
                computed |= {let.flag, *flags}
    return greatest, computed


def _comparisons(condition: Expression | None) -> Iterator[Binary]:
    for node in nodes_of(condition):
        if isinstance(node, Binary) and OPERATORS[node.operator].rank is Rank.COMPARISON:
            yield node


def _grows(expression: Expression) -> bool:
    """Whether an expression of one count comes to at least as much as that, or is constant."""
    return all(OPERATORS[node.operator].grows for node in nodes_of(expression) if isinstance(node, Binary))
