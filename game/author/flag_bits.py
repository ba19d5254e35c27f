"""Flags as bits: what a condition holds for, and what an assignment makes of a set of evenings."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import product
from math import prod

from game.author.bdd import ALL, NONE, Bdd
from game.author.conditions import conditions
from game.story.expression import Binary, Constant, Expression, Field, FlagRef, Not, evaluate, reads
from game.story.player_knowledge import FOUND, NO_ENDING, READ
from game.story.script import Floor, Let, Script
from game.story.state import Position, State, Value

# A count that sums and differences are made of is told apart up to this, and below zero down to that.
MAX_NUMBER, MIN_NUMBER = 30, -8
# A condition that asks about more combinations of values than this is no condition of a story.
MAX_COMBINATIONS = 50_000


class PreparedCondition:
    """A condition or a value that is asked for again and again: `times` are the hours, in seconds, at
    which its answer may change, `mask` the bits that it asks about."""

    __slots__ = ("_bits", "_holds", "_parts", "_place", "expression", "mask", "times")

    def __init__(self, bits: FlagBits, expression: Expression) -> None:
        self.expression, self._bits = expression, bits
        self.times = tuple(sorted(set(_turns(expression))))
        self.mask = bits.mask(expression)
        self._place = "place" in set(reads(expression))
        self._holds: dict[tuple[int, str | None], int] = {}
        self._parts: dict[tuple[int, str | None], tuple[tuple[Value, int], ...]] = {}

    def holds(self, watch_s: int, place: str | None) -> int:
        """The evenings on which it is true, at this hour and place."""
        key = (bisect_right(self.times, watch_s) if self.times else 0, place if self._place else None)
        found = self._holds.get(key)
        if found is None:
            found = self._holds[key] = self._bits.truth(self.expression, watch_s, place)
        return found

    def parts(self, watch_s: int, place: str | None) -> tuple[tuple[Value, int], ...]:
        """Every value that it may have, with the evenings on which it has it."""
        key = (bisect_right(self.times, watch_s) if self.times else 0, place if self._place else None)
        found = self._parts.get(key)
        if found is None:
            found = self._parts[key] = tuple(self._bits.divided(self.expression, watch_s, place))
        return found


class FlagBits:
    """The bits of a script's flags. `bits[number]` is a flag's mask, `values[number]` what it may hold.

    After the script's own flags comes one more, `late_rewinds`: how often the last minute was wound back to.
    The first bits are none of theirs: `way_back` is where a scene comes back to that an hour has called.
    """

    def __init__(self, script: Script, bdd: Bdd, operations: int) -> None:
        self.script, self.bdd = script, bdd
        self.late_rewinds = len(script.flags)
        self.values = tuple(domains(script))
        self.bits: list[int] = []
        self._codes: list[dict[Value, int]] = []
        self._cubes: dict[tuple[int, Value], int] = {}
        self._asked: dict[Expression, PreparedCondition] = {}
        self._backs: dict[int, int] = {}
        at = operations.bit_length()
        self.way_back = (1 << at) - 1
        for values in self.values:
            width = (len(values) - 1).bit_length()
            self.bits.append(((1 << width) - 1) << at)
            self._codes.append({value: code << at for code, value in enumerate(values)})
            at += width
        self.all_bits = (1 << at) - 1

    def comes_back(self, at: int) -> int:
        """The evenings that come back to an operation."""
        found = self._backs.get(at)
        if found is None:
            found = self._backs[at] = self.bdd.cube(self.way_back, at)
        return found

    def prepare(self, expression: Expression) -> PreparedCondition:
        """What is asked, made ready to be asked often."""
        found = self._asked.get(expression)
        if found is None:
            found = self._asked[expression] = PreparedCondition(self, expression)
        return found

    def cube(self, flag: int, value: Value) -> int:
        """The evenings on which the flag is this; a count is held within what is told apart."""
        key = (flag, value)
        found = self._cubes.get(key)
        if found is None:
            codes = self._codes[flag]
            if value not in codes and isinstance(value, int):
                known = self.values[flag]
                value = known[-1] if value > int(known[-1]) else known[0]
            found = self._cubes[key] = self.bdd.cube(self.bits[flag], codes[value])
        return found

    def mask(self, expression: Expression | None) -> int:
        """The bits that a condition asks about."""
        found = 0
        for name in reads(expression):
            if isinstance(name, int):
                found |= self.bits[name]
            elif name == "late_rewinds":
                found |= self.bits[self.late_rewinds]
        return found

    def last_hour(self) -> int:
        """The last hour that the script speaks of."""
        found = {self.script.ends_s, *(deadline.watch_s for deadline in self.script.deadlines)}
        for condition in conditions(self.script):
            found.update(_turns(condition) if condition is not None else ())
        for scene in self.script.scenes.values():
            found.update(op.watch_s for op in scene.operations if isinstance(op, Floor))
        return max(found)

    def truth(self, expression: Expression, watch_s: int, place: str | None) -> int:
        """The evenings on which a condition is true."""
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
        return self._union(cubes for value, cubes in self.divided(expression, watch_s, place) if value)

    def divided(self, expression: Expression, watch_s: int, place: str | None) -> Iterator[tuple[Value, int]]:
        """The values of an expression, each with the evenings on which it has it."""
        asked = sorted(self._asked_of(expression))
        if prod([len(self.values[flag]) for flag in asked]) > MAX_COMBINATIONS:
            raise OverflowError("a condition asks about too many counts at once")
        state = State(
            Position("", 0), tuple(flag.initial for flag in self.script.flags), watch_s, place=place
        )
        by_value: dict[Value, list[int]] = {}
        for values in product(*(self.values[flag] for flag in asked)):
            flags = list(state.flags)
            late_rewinds, cube = 0, ALL
            for flag, value in zip(asked, values, strict=True):
                cube = self.bdd.conjunction(cube, self.cube(flag, value))
                if flag == self.late_rewinds:
                    late_rewinds = int(value)
                else:
                    flags[flag] = value
            value = evaluate(expression, state._replace(flags=tuple(flags), late_rewinds=late_rewinds))
            by_value.setdefault(value, []).append(cube)
        for value, cubes in by_value.items():
            yield value, self._union(cubes)

    def _asked_of(self, expression: Expression) -> set[int]:
        """The flags that an expression asks about."""
        found = {name for name in reads(expression) if isinstance(name, int)}
        return found | {self.late_rewinds} if "late_rewinds" in set(reads(expression)) else found

    def _union(self, sets: Iterable[int]) -> int:
        return reduce(self.bdd.disjunction, sets, NONE)

    def assigned(
        self, evenings: int, flag: int, value: PreparedCondition, watch_s: int, place: str | None
    ) -> int:
        """The evenings after an assignment."""
        bdd, bits = self.bdd, self.bits[flag]
        if isinstance(value.expression, Constant):
            return bdd.conjunction(bdd.exists(evenings, bits), self.cube(flag, value.expression.value))
        found = NONE
        for one, where in value.parts(watch_s, place):
            part = bdd.exists(bdd.conjunction(evenings, where), bits)
            found = bdd.disjunction(found, bdd.conjunction(part, self.cube(flag, one)))
        return found

    def value(self, flag: int, values: int) -> Value:
        """What the flag is where the bits are these."""
        code = values & self.bits[flag]
        return next(
            (value for value, known in self._codes[flag].items() if known == code), self.values[flag][0]
        )

    def start(self) -> int:
        """Every evening that may start: the script's flags as they start, and whatever a player may know."""
        found = self.cube(self.late_rewinds, 0)
        for number, flag in enumerate(self.script.flags):
            if not flag.known:
                found = self.bdd.conjunction(found, self.cube(number, flag.initial))
        return self.bdd.conjunction(found, self._known())

    def _known(self) -> int:
        """What goes together: nobody knows an ending before his first evening ended, or how the last one
        did without having found that."""
        bdd = self.bdd
        at = {flag.name: number for number, flag in enumerate(self.script.flags) if flag.known}
        lived = bdd.difference(ALL, self.cube(at["evenings"], 0)) if "evenings" in at else ALL
        some = ALL
        for ending in self.script.endings:
            if "last_ending" in at and f"{FOUND}{ending}" in at:
                other = bdd.difference(ALL, self.cube(at["last_ending"], ending))
                some = bdd.conjunction(
                    some, bdd.disjunction(other, self.cube(at[f"{FOUND}{ending}"], value=True))
                )
        for ending in self.script.endings:
            if f"{FOUND}{ending}" in at:
                some = bdd.conjunction(
                    some, bdd.disjunction(lived, self.cube(at[f"{FOUND}{ending}"], value=False))
                )
        if "last_ending" in at:
            none = self.cube(at["last_ending"], NO_ENDING)
            if "evenings" in at:
                same = bdd.disjunction(bdd.difference(none, lived), bdd.difference(lived, none))
                some = bdd.conjunction(some, same)
            words = [self.cube(at["last_ending"], word) for word in self.values[at["last_ending"]]]
            some = bdd.conjunction(some, self._union(words))
        for name, number in at.items():
            if name in ("evenings", "windings") or name.startswith(READ):
                some = bdd.conjunction(
                    some, self._union(self.cube(number, value) for value in self.values[number])
                )
        return self._counted(some, at, lived) if "found" in at else some

    def _counted(self, some: int, at: dict[str, int], lived: int) -> int:
        """What is known with `found` as the number of endings found."""
        bdd = self.bdd
        most = int(self.values[at["found"]][-1])
        # By how many endings are found so far; of one that nobody asks about, either may be.
        counts = [ALL, *[NONE] * most]
        for ending in self.script.endings:
            name = f"{FOUND}{ending}"
            yes = self.cube(at[name], value=True) if name in at else ALL
            no = self.cube(at[name], value=False) if name in at else ALL
            more = [NONE, *counts[:-1]]
            more[-1] = bdd.disjunction(more[-1], counts[-1])
            counts = [
                bdd.disjunction(bdd.conjunction(a, no), bdd.conjunction(b, yes))
                for a, b in zip(counts, more, strict=True)
            ]
        found = NONE
        for count, where in enumerate(counts):
            known = bdd.conjunction(where, self.cube(at["found"], count))
            if count == 0 and "last_ending" in at:
                known = bdd.conjunction(known, self.cube(at["last_ending"], NO_ENDING))
            if count:
                known = bdd.conjunction(known, lived)
            found = bdd.disjunction(found, known)
        return bdd.conjunction(some, found)


def _turns(expression: Expression) -> Iterator[int]:
    """Every number compared with the watch in a condition, and the second after it."""
    match expression:
        case Binary(_, left, right):
            for one, other in ((left, right), (right, left)):
                if one == Field("watch_s") and isinstance(other, Constant) and isinstance(other.value, int):
                    yield from (other.value, other.value + 1)
            yield from _turns(left)
            yield from _turns(right)
        case Not(inner):
            yield from _turns(inner)


def domains(script: Script) -> Iterator[tuple[Value, ...]]:
    """What each flag may hold, `late_rewinds` last; a count up to one more than it is ever compared with."""
    most, loose = _counts(script)
    for number, flag in enumerate(script.flags):
        if flag.words:
            yield flag.words
        elif isinstance(flag.initial, bool):
            yield (False, True)
        else:
            least = MIN_NUMBER if number in loose else 0
            yield tuple(range(least, max(most.get(number, 0), MAX_NUMBER if number in loose else 0) + 2))
    yield tuple(range(most.get("late_rewinds", 0) + 2))


def _counts(script: Script) -> tuple[dict[int | str, int], frozenset[int]]:
    """The greatest number that each count is compared with or set to, and the counts that are ever
    computed otherwise than by adding a number."""
    most: dict[int | str, int] = {number: int(flag.initial) for number, flag in enumerate(script.flags)
                                  if not flag.words}  # fmt: skip
    loose: set[int] = set()
    for condition in conditions(script):
        for left, right in _compared(condition):
            flags = [
                name
                for name in (*reads(left), *reads(right))
                if isinstance(name, int) or name == "late_rewinds"
            ]
            sums = [part for part in (left, right) if isinstance(part, Binary)]
            for name in flags:
                numbers = [part.value for part in _constants(left, right) if type(part.value) is int]
                most[name] = max(most.get(name, 0), sum(numbers))
                if isinstance(name, int) and (len(flags) > 1 or any(part.sign == "-" for part in sums)):
                    loose.add(name)
    for scene in script.scenes.values():
        for operation in scene.operations:
            if isinstance(operation, Let) and type(script.flags[operation.flag].initial) is int:
                match operation.value:
                    case Constant(int() as value):
                        most[operation.flag] = max(most.get(operation.flag, 0), value)
                    case Binary("+", FlagRef(operation.flag), Constant()):
                        pass
                    case _:
                        loose |= {operation.flag, *(n for n in reads(operation.value) if isinstance(n, int))}
    return most, frozenset(loose)


def _compared(condition: Expression | None) -> Iterator[tuple[Expression, Expression]]:
    match condition:
        case Not(inner):
            yield from _compared(inner)
        case Binary("and" | "or", left, right):
            yield from _compared(left)
            yield from _compared(right)
        case Binary("==" | "!=" | "<" | "<=" | ">" | ">=", left, right):
            yield left, right


def _constants(*expressions: Expression) -> Iterator[Constant]:
    for expression in expressions:
        match expression:
            case Constant():
                yield expression
            case Binary(_, left, right):
                yield from _constants(left, right)
