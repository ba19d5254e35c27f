"""Expressions, the values of `when` and `let`, and their evaluation; `expression_parser` reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from game.story.operators import OPERATORS
from game.story.state import State, Value


@dataclass(frozen=True, slots=True)
class Constant:
    """A constant."""

    value: Value


@dataclass(frozen=True, slots=True)
class FlagRef:
    """A flag, by its index."""

    flag: int


@dataclass(frozen=True, slots=True)
class StateField:
    """A field of the state: `place`, `watch_s` or `late_rewinds`."""

    field: str


@dataclass(frozen=True, slots=True)
class Not:
    """A negation."""

    inner: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    """A binary operation."""

    operator: str
    left: Expression
    right: Expression


Expression = Constant | FlagRef | StateField | Not | Binary


def evaluate(expression: Expression, state: State) -> Value:
    """The expression's value in this state."""
    # Not a match statement: this is the hottest function, and isinstance is twice as fast.
    if isinstance(expression, FlagRef):
        return state.flags[expression.flag]
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Binary):
        operator = OPERATORS[expression.operator]
        left = evaluate(expression.left, state)
        if left is operator.settled_by:
            return left
        return operator.apply(left, evaluate(expression.right, state))
    if isinstance(expression, Not):
        return not evaluate(expression.inner, state)
    value = getattr(state, expression.field)
    return value if value is not None else ""


def parts_of(expression: Expression) -> tuple[Expression, ...]:
    """The expressions that an expression is made of."""
    match expression:
        case Not(inner):
            return (inner,)
        case Binary(_, left, right):
            return left, right
        case Constant() | FlagRef() | StateField():
            return ()
        case _:
            assert_never(expression)


def holds(expression: Expression | None, state: State) -> bool:
    """Whether the condition is true in this state; None is always true."""
    return expression is None or bool(evaluate(expression, state))


def nodes_of(expression: Expression | None) -> Iterator[Expression]:
    """The expression and all that it is made of."""
    if expression is not None:
        yield expression
        for part in parts_of(expression):
            yield from nodes_of(part)


def count_parts(expression: Expression) -> int:
    """How many expressions it is made of, itself included."""
    return sum(1 for _ in nodes_of(expression))


def reads(expression: Expression | None) -> Iterator[FlagRef | StateField]:
    """The flags and the fields of the state that the expression reads, as often as it does."""
    return (node for node in nodes_of(expression) if isinstance(node, FlagRef | StateField))
