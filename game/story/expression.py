"""The small typed language of `when` and `let`: parsed here, and never run as code.

    not met_rory and (smoked >= 2 or side == kirk) and watch < 8:07 pm

Grammar: or, and, not, comparison, sum, atom; names are flags, facts, what the player knows, `place`,
`watch`, `wound`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple, assert_never

from game.story.faults import Fault, listed, nearest
from game.story.flags import Flag
from game.story.nodes import Scalar
from game.story.state import State, Value
from game.story.time_text import clock_s

TOKEN = re.compile(
    r"\s*(?:(?P<time>\d{1,2}:\d\d\s*[ap]m\b)|(?P<number>\d+)|(?P<name>[A-Za-z_]\w*)"
    r"|(?P<sign>==|!=|<=|>=|<|>|\+|-|\(|\)))"
)
# What nobody could read any more, and what would be too deep to be worked out: parts of a condition with its
# facts written out, words and signs of one, opening brackets, digits of a number.
MAX_PARTS, MAX_TOKENS, MAX_BRACKETS, MAX_DIGITS = 200, 200, 30, 9


@dataclass(frozen=True, slots=True)
class Constant:
    """A value that is always the same."""

    value: Value


@dataclass(frozen=True, slots=True)
class FlagRef:
    """A flag, by its index."""

    flag: int


@dataclass(frozen=True, slots=True)
class Field:
    """A field of the state: `place`, `watch_s` or `late_rewinds`."""

    field: str


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    inner: Expression


@dataclass(frozen=True, slots=True)
class Binary:
    """Two expressions and what joins them."""

    sign: str
    left: Expression
    right: Expression


Expression = Constant | FlagRef | Field | Not | Binary

JOIN: dict[str, Callable[[Value, Value], Value]] = {
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
    # Not by patterns: this is asked more often than anything else, and so is twice as fast.
    if isinstance(expression, FlagRef):
        return state.flags[expression.flag]
    if isinstance(expression, Constant):
        return expression.value
    if isinstance(expression, Binary):
        left = evaluate(expression.left, state)
        if expression.sign == "and":
            return bool(left) and bool(evaluate(expression.right, state))
        if expression.sign == "or":
            return bool(left) or bool(evaluate(expression.right, state))
        return JOIN[expression.sign](left, evaluate(expression.right, state))
    if isinstance(expression, Not):
        return not evaluate(expression.inner, state)
    found = getattr(state, expression.field)
    return found if found is not None else ""


def holds(expression: Expression | None, state: State) -> bool:
    """Whether the condition is true in this state; None always is."""
    return expression is None or bool(evaluate(expression, state))


def reads(expression: Expression | None) -> Iterator[int | str]:
    """The flags (by index) and the fields of the state that the expression asks about."""
    match expression:
        case FlagRef(flag):
            yield flag
        case Field(field):
            yield field
        case Not(inner):
            yield from reads(inner)
        case Binary(_, left, right):
            yield from reads(left)
            yield from reads(right)


class Kind(StrEnum):
    """What an expression is, as a writer reads of it; a name is what is not known yet."""

    TRUTH = "true or false"
    COUNT = "a count"
    TIME = "an hour"
    WORD = "a word of a list"
    NAME = "a name"


@dataclass(frozen=True)
class Names:
    """What an expression may name.

    `known` is what can be asked of the player: one that is asked for becomes a flag. `asked` are the
    facts that were named.
    """

    flags: dict[str, tuple[int, Flag]]
    places: frozenset[str]
    starts_s: int
    known: dict[str, Flag] = field(default_factory=dict)
    facts: dict[str, Expression] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[str]:
        """Every name of a flag, a fact, and of what the player knows."""
        yield from {**self.flags, **self.facts, **self.known}

    def flag(self, name: str) -> tuple[int, Flag] | None:
        """The flag of that name and its number, made where it is the first time it is asked for."""
        if name in self.known and name not in self.flags:
            self.flags[name] = (len(self.flags), self.known[name])
        return self.flags.get(name)


class _Fail(Exception):
    def __init__(self, code: str, offset: int, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.code, self.offset, self.message, self.remedy = code, offset, message, remedy


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


class _Typed(NamedTuple):
    """An expression, its kind, a word's words, and the name where it is only one."""

    expression: Expression
    kind: Kind
    words: tuple[str, ...] = ()
    offset: int = 0
    name: str = ""


def _tokens(text: str) -> list[_Token]:
    found, at = [], 0
    while text[at:].strip():
        match = TOKEN.match(text, at)
        if match is None or match.lastgroup is None:
            offset = at + len(text[at:]) - len(text[at:].lstrip())
            raise _Fail("S106", offset, f"“{text[offset]}” has no meaning in a condition",
                        "Conditions use and, or, not, ==, !=, <, <=, >, >=, + and -.")  # fmt: skip
        found.append(_Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        at = match.end()
        if len(found) > MAX_TOKENS or sum(token.text == "(" for token in found) > MAX_BRACKETS:
            raise _too_long(found[-1].offset)
        if match.lastgroup == "number" and len(found[-1].text) > MAX_DIGITS:
            raise _Fail("S106", found[-1].offset, f"this number has more than {MAX_DIGITS} digits",
                        "Write a smaller one.")  # fmt: skip
    return found


def _too_long(offset: int) -> _Fail:
    parts = f"this has more than {MAX_PARTS} parts, facts written out, or {MAX_BRACKETS} brackets"
    return _Fail("S106", offset, parts, "Ask for less at once, or let a flag remember it.")


def _is_long(expression: Expression) -> bool:
    """Whether it has too many parts, each fact written out; counts no further than it must."""
    waiting: list[Expression] = [expression]
    for _ in range(MAX_PARTS):
        match waiting.pop():
            case Not(inner):
                waiting.append(inner)
            case Binary(_, left, right):
                waiting += (left, right)
        if not waiting:
            return False
    return True


class _ExpressionParser:
    """A recursive descent over the tokens of one expression."""

    def __init__(self, text: str, names: Names) -> None:
        self.text, self.names = text, names
        self.tokens, self.at = _tokens(text), 0

    def peek(self) -> _Token:
        end = _Token("end", "", len(self.text))
        return self.tokens[self.at] if self.at < len(self.tokens) else end

    def accept(self, *texts: str) -> _Token | None:
        token = self.peek()
        if token.text in texts and token.kind in ("sign", "name"):
            self.at += 1
            return token
        return None

    def whole(self) -> _Typed:
        found = self.disjunction()
        if self.peek().kind != "end":
            raise _Fail("S106", self.peek().offset, f"“{self.peek().text}” was not expected here",
                        "Two conditions are joined by and or or.")  # fmt: skip
        return found

    def disjunction(self) -> _Typed:
        left = self.conjunction()
        while token := self.accept("or"):
            left = self._join(token, left, self.conjunction())
        return left

    def conjunction(self) -> _Typed:
        left = self.negated()
        while token := self.accept("and"):
            left = self._join(token, left, self.negated())
        return left

    def _join(self, token: _Token, left: _Typed, right: _Typed) -> _Typed:
        for side in (left, right):
            self._want(side, Kind.TRUTH)
        return _Typed(Binary(token.text, left.expression, right.expression), Kind.TRUTH)

    def negated(self) -> _Typed:
        if self.accept("not"):
            inner = self.negated()
            self._want(inner, Kind.TRUTH)
            return _Typed(Not(inner.expression), Kind.TRUTH, (), inner.offset)
        return self.comparison()

    def comparison(self) -> _Typed:
        left = self.sum()
        token = self.accept("==", "!=", "<", "<=", ">", ">=")
        if token is None:
            return left
        right = self.sum()
        words = self._words(left, right), self._words(right, left)
        # Of two flags, each of which is called as a word of the other, the first stays a flag.
        left, right = (left, words[1]) if left.kind is Kind.WORD and words[1] is not right else words
        ordered = token.text not in ("==", "!=")
        if left.kind is not right.kind or (ordered and left.kind not in (Kind.COUNT, Kind.TIME)):
            said = f"{left.kind} can't be compared with {right.kind} by {token.text}"
            raise _Fail("S107", token.offset, said, "Compare counts with counts and hours with hours.")
        return _Typed(Binary(token.text, left.expression, right.expression), Kind.TRUTH, (), left.offset)

    def sum(self) -> _Typed:
        left = self.atom()
        while token := self.accept("+", "-"):
            right = self.atom()
            for side in (left, right):
                self._want(side, Kind.COUNT)
            left = _Typed(Binary(token.text, left.expression, right.expression), Kind.COUNT)
        return left

    def atom(self) -> _Typed:
        token = self.peek()
        self.at += 1
        if token.kind == "number":
            return _Typed(Constant(int(token.text)), Kind.COUNT, (), token.offset)
        if token.kind == "time":
            hour = clock_s(token.text, self.names.starts_s)
            if hour is None:
                raise _Fail("S105", token.offset, f"“{token.text}” is no hour", "Write 8:05 pm.")
            return _Typed(Constant(hour), Kind.TIME, (), token.offset)
        if token.text == "(":
            inner = self.disjunction()
            if not self.accept(")"):
                raise _Fail("S106", token.offset, "this bracket is never closed", "Close it with ).")
            return inner
        if token.kind == "name" and token.text not in ("and", "or", "not"):
            return self._name(token)
        raise _Fail("S106", token.offset, "a name or a number is missing here", "Write what is compared.")

    def _name(self, token: _Token) -> _Typed:
        if token.text in ("true", "false"):
            return _Typed(Constant(token.text == "true"), Kind.TRUTH, (), token.offset)
        if token.text == "watch":
            return _Typed(Field("watch_s"), Kind.TIME, (), token.offset)
        if token.text == "wound":
            return _Typed(Field("late_rewinds"), Kind.COUNT, (), token.offset)
        if token.text == "place":
            return _Typed(Field("place"), Kind.WORD, tuple(sorted(self.names.places)), token.offset)
        if token.text in self.names.facts:
            self.names.asked.add(token.text)
            return _Typed(self.names.facts[token.text], Kind.TRUTH, (), token.offset, token.text)
        found = self.names.flag(token.text)
        if found is not None:
            index, flag = found
            return _Typed(FlagRef(index), kind_of(flag), flag.words, token.offset, token.text)
        return _Typed(Constant(token.text), Kind.NAME, (), token.offset, token.text)

    def _words(self, side: _Typed, other: _Typed) -> _Typed:
        """A name becomes a word where the other side has such a word, even where a flag is called so
        too; a name that is neither is unknown."""
        word = side.name
        if other.kind is Kind.WORD and word in other.words:
            return _Typed(Constant(word), Kind.WORD, other.words, side.offset)
        if side.kind is not Kind.NAME:
            return side
        if other.kind is not Kind.WORD:
            raise self._unknown(side)
        if word not in other.words:
            raise _Fail("S209", side.offset, f"“{word}” is not a word of this flag",
                        nearest(word, other.words, f"It is {listed(other.words, 'or')}."))  # fmt: skip
        return _Typed(Constant(word), Kind.WORD, other.words, side.offset)

    def _unknown(self, side: _Typed) -> _Fail:
        word = str(side.expression.value) if isinstance(side.expression, Constant) else ""
        return _Fail("S204", side.offset, f"no flag is called “{word}”",
                     nearest(word, self.names, "The flags are in script/evening.yaml."))  # fmt: skip

    def _want(self, side: _Typed, kind: Kind) -> None:
        if side.kind is Kind.NAME:
            raise self._unknown(side)
        if side.kind is not kind:
            name = f"“{side.name}”" if side.name else "this"
            raise _Fail("S107", side.offset, f"{name} is {side.kind}, and {kind} is asked for",
                        _remedy(side, kind))  # fmt: skip


def _remedy(side: _Typed, kind: Kind) -> str:
    """What to write where something of another kind was asked for."""
    if kind is not Kind.TRUTH:
        return (
            "Only counts can be added, and taken away." if kind is Kind.COUNT else "Write one of its words."
        )
    match side.kind:
        case Kind.WORD:
            return f"Compare it: {side.name or 'place'} == {side.words[0] if side.words else '…'}."
        case Kind.TIME:
            return "Compare it: watch < 8:05 pm."
        case Kind.COUNT | Kind.TRUTH | Kind.NAME:
            return f"Compare it: {side.name or '…'} > 0."
        case _:
            assert_never(side.kind)


def kind_of(flag: Flag) -> Kind:
    """By what the flag starts as."""
    if flag.words:
        return Kind.WORD
    return Kind.TRUTH if isinstance(flag.initial, bool) else Kind.COUNT


def parse_expression(node: Scalar, names: Names, flag: Flag | None = None) -> Expression | Fault:
    """The expression written there, or the fault in it.

    A condition unless `flag` is given: then a value for that flag.
    """
    try:
        parser = _ExpressionParser(node.text, names)
        found = parser.whole()
        if flag is not None and flag.words:
            found = parser._words(found, _Typed(Constant(""), Kind.WORD, flag.words))
        parser._want(found, kind_of(flag) if flag else Kind.TRUTH)
        if _is_long(found.expression):
            raise _too_long(0)
        return found.expression
    except _Fail as fail:
        pos = node.pos._replace(column=node.pos.column + fail.offset)
        return Fault(fail.code, pos, fail.message, fail.remedy)
