"""The operators of expressions: all that the parser, the play and the proof know of each."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum, StrEnum
from operator import add, and_, eq, ge, gt, le, lt, ne, or_, sub
from typing import Any, NamedTuple

from game.story.state import Value


class ValueType(StrEnum):
    """The type of an expression, as named to authors; NAME is not resolved yet."""

    TRUTH = "true or false"
    COUNT = "a count"
    TIME = "a time of day"
    WORD = "a word of a list"
    NAME = "a name"


class Rank(IntEnum):
    """How tightly operators bind, loosest first."""

    OR = 1
    AND = 2
    NOT = 3
    COMPARISON = 4
    SUM = 5


class Operator(NamedTuple):
    """An operator of two values of the same type, one of `takes`. This value of the left side settles the
    result alone: `settled_by`. `grows`: of counts from 0 up, the result is at least as great as either, or
    constant; then the proof need not tell apart counts above all that they are compared with."""

    rank: Rank
    takes: frozenset[ValueType]
    gives: ValueType
    apply: Callable[[Any, Any], Value]
    settled_by: bool | None = None
    grows: bool = False


TRUTHS, COUNTS = frozenset({ValueType.TRUTH}), frozenset({ValueType.COUNT})
ORDERED = COUNTS | {ValueType.TIME}
ANY = TRUTHS | ORDERED | {ValueType.WORD}

OPERATORS = {
    "or": Operator(Rank.OR, TRUTHS, ValueType.TRUTH, or_, settled_by=True),
    "and": Operator(Rank.AND, TRUTHS, ValueType.TRUTH, and_, settled_by=False),
    "==": Operator(Rank.COMPARISON, ANY, ValueType.TRUTH, eq),
    "!=": Operator(Rank.COMPARISON, ANY, ValueType.TRUTH, ne),
    "<": Operator(Rank.COMPARISON, ORDERED, ValueType.TRUTH, lt),
    "<=": Operator(Rank.COMPARISON, ORDERED, ValueType.TRUTH, le),
    ">": Operator(Rank.COMPARISON, ORDERED, ValueType.TRUTH, gt),
    ">=": Operator(Rank.COMPARISON, ORDERED, ValueType.TRUTH, ge),
    "+": Operator(Rank.SUM, COUNTS, ValueType.COUNT, add, grows=True),
    "-": Operator(Rank.SUM, COUNTS, ValueType.COUNT, sub),
}
