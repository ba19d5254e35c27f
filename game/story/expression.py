"""Expressions, the values of `when` and `let`, and their evaluation; `expression_parser` reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import assert_never

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

OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
    "<": lambda a, b: a < b,  # type: ignore[operator]
    "<=": lambda a, b: a <= b,  # type: ignore[operator]
    ">": lambda a, b: a > b,  # type: ignore[operator]
    ">=": lambda a, b: a >= b,  # type: ignore[operator]
    "+": lambda a, b: a + b,  # type: ignore[operator]
    "-": lambda a, b: a - b,  # type: ignore[operator]
}


def evaluate(expression: Expression, state: State) -> Value:
    """The expression's value in this state."""
    # Not a match statement: this is the hottest function, and isinstance is twice as fast.
    if isinstance(expression, FlagRef):
        return state.flags[expression.flag]
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Binary):
        left = evaluate(expression.left, state)
        if expression.operator == "and":
            return bool(left) and bool(evaluate(expression.right, state))
        if expression.operator == "or":
            return bool(left) or bool(evaluate(expression.right, state))
        return OPERATORS[expression.operator](left, evaluate(expression.right, state))
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


def reads(expression: Expression | None) -> Iterator[int | str]:
    """The flags (by index) and the fields of the state that the expression reads."""
    match expression:
        case FlagRef(flag):
            yield flag
        case StateField(field):
            yield field
    for part in () if expression is None else parts_of(expression):
        yield from reads(part)
