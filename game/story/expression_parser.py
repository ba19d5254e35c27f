"""The parser and type checker of expressions.

    not met_rory and (smoked >= 2 or side == kirk) and watch < 8:07 pm

Precedence from low to high: or, and, not, comparison, sum, atom. Names are flags, facts, knowledge of the
player's, `place`, `watch` and `wound`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, assert_never

from game.story.expression import Binary, Constant, Expression, FlagRef, Not, StateField, parts_of
from game.story.faults import Fault, join_words, suggest
from game.story.flags import Flag
from game.story.nodes import Scalar
from game.story.operators import OPERATORS, Rank, ValueType
from game.story.time_parsing import MIDNIGHT, parse_clock

# Longer signs first: <= is not < and then =.
SIGNS = "|".join(map(re.escape, sorted((*OPERATORS, "(", ")"), key=len, reverse=True)))
TOKEN = re.compile(
    r"\s*(?:(?P<time>\d{1,2}:\d\d(?::\d\d)?\s*[ap]m\b)|(?P<number>\d+)|(?P<name>[A-Za-z_]\w*)"
    rf"|(?P<operator>{SIGNS}))"
)
# Limits against unreadable conditions and deep recursion: nodes with facts expanded, tokens, opening
# brackets, digits of a number.
MAX_PARTS, MAX_TOKENS, MAX_BRACKETS, MAX_DIGITS = 200, 200, 30, 9


@dataclass(frozen=True)
class SymbolTable:
    """The names that an expression may refer to.

    `knowledge` is that of the player's that can be asked for; each becomes a flag when it is first used.
    `used` collects the facts that were used.
    """

    flags: dict[str, tuple[int, Flag]]
    places: frozenset[str]
    starts_s: int
    knowledge: dict[str, Flag] = field(default_factory=dict)
    facts: dict[str, Expression] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def __iter__(self) -> Iterator[str]:
        """The names of all flags, facts and knowledge of the player's."""
        yield from {**self.flags, **self.facts, **self.knowledge}

    def resolve_flag(self, name: str) -> tuple[int, Flag] | None:
        """The index and the flag of this name; knowledge becomes a flag on first use. None if unknown."""
        if name in self.knowledge and name not in self.flags:
            self.flags[name] = (len(self.flags), self.knowledge[name])
        return self.flags.get(name)


class ExpressionError(Exception):
    def __init__(self, code: str, offset: int, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.code, self.offset, self.message, self.remedy = code, offset, message, remedy


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


class _Typed(NamedTuple):
    """An expression and its type; `words` of an enumeration, and `name` if it is a single name."""

    expression: Expression
    type: ValueType
    words: tuple[str, ...]
    offset: int
    name: str = ""


def _tokens(text: str) -> list[_Token]:
    tokens, read = [], 0
    while text[read:].strip():
        match = TOKEN.match(text, read)
        if match is None or match.lastgroup is None:
            offset = len(text) - len(text[read:].lstrip())
            raise ExpressionError("S106", offset, f"“{text[offset]}” has no meaning in a condition",
                        f"Conditions use not, {join_words(OPERATORS)}.")  # fmt: skip
        tokens.append(_Token(match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)))
        read = match.end()
        if len(tokens) > MAX_TOKENS or sum(token.text == "(" for token in tokens) > MAX_BRACKETS:
            raise _too_long(tokens[-1].offset)
        if match.lastgroup == "number" and len(tokens[-1].text) > MAX_DIGITS:
            raise ExpressionError("S106", tokens[-1].offset, f"this number has more than {MAX_DIGITS} digits",
                        "Write a smaller one.")  # fmt: skip
    return tokens


def _too_long(offset: int) -> ExpressionError:
    parts = f"this has more than {MAX_PARTS} parts, facts written out, or {MAX_BRACKETS} brackets"
    return ExpressionError("S106", offset, parts, "Ask for less at once, or let a flag remember it.")


def _is_long(expression: Expression) -> bool:
    """Whether the expression has more than MAX_PARTS nodes, with facts expanded."""
    waiting: list[Expression] = [expression]
    for _ in range(MAX_PARTS):
        waiting += parts_of(waiting.pop())
        if not waiting:
            return False
    return True


class _ExpressionParser:
    """A recursive-descent parser of one expression."""

    def __init__(self, text: str, names: SymbolTable) -> None:
        self.text, self.names = text, names
        self.tokens, self.index = _tokens(text), 0

    def peek(self) -> _Token:
        end = _Token("end", "", len(self.text))
        return self.tokens[self.index] if self.index < len(self.tokens) else end

    def accept(self, *texts: str) -> _Token | None:
        token = self.peek()
        if token.text in texts and token.kind in ("operator", "name"):
            self.index += 1
            return token
        return None

    def whole(self) -> _Typed:
        typed = self.operation()
        if self.peek().kind != "end":
            raise ExpressionError("S106", self.peek().offset, f"“{self.peek().text}” was not expected here",
                        "Two conditions are joined by and or or.")  # fmt: skip
        return typed

    def operation(self, rank: int = Rank.OR) -> _Typed:
        """What comes next, as far as its operators are of this rank or bind more tightly."""
        if rank > max(Rank):
            return self.atom()
        if rank == Rank.NOT and (token := self.accept("not")):
            inner = self.operation(rank)
            self._require_type(inner, ValueType.TRUTH)
            return _Typed(Not(inner.expression), ValueType.TRUTH, (), token.offset)
        left = self.operation(rank + 1)
        while token := self.accept(*(sign for sign, each in OPERATORS.items() if each.rank == rank)):
            left = self._join(token, left, self.operation(rank + 1))
            if rank == Rank.COMPARISON:
                break  # what a comparison gives is compared with nothing
        return left

    def _join(self, token: _Token, left: _Typed, right: _Typed) -> _Typed:
        operator = OPERATORS[token.text]
        if operator.rank == Rank.COMPARISON:
            words = self._resolve_word(left, right), self._resolve_word(right, left)
            # If two flags are each named like a word of the other, the first stays a flag.
            left, right = (left, words[1]) if left.type is ValueType.WORD and words[1] is not right else words
            if left.type is not right.type or left.type not in operator.takes:
                message = f"{left.type} can't be compared with {right.type} by {token.text}"
                raise ExpressionError(
                    "S107", token.offset, message, "Compare counts with counts and times with times."
                )
        else:
            for side in (left, right):
                self._require_type(side, *operator.takes)
        return _Typed(Binary(token.text, left.expression, right.expression), operator.gives, (), left.offset)

    def atom(self) -> _Typed:
        token = self.peek()
        self.index += 1
        if token.kind == "number":
            return _Typed(Constant(int(token.text)), ValueType.COUNT, (), token.offset)
        if token.kind == "time":
            return self._time(token)
        if token.text == "(":
            inner = self.operation()
            if not self.accept(")"):
                raise ExpressionError(
                    "S106", token.offset, "this bracket is never closed", "Close it with )."
                )
            return inner
        if token.kind == "name" and token.text not in (*OPERATORS, "not"):
            return self._name(token)
        raise ExpressionError(
            "S106", token.offset, "a name or a number is missing here", "Write what is compared."
        )

    def _time(self, token: _Token) -> _Typed:
        watch_s = parse_clock(token.text, self.names.starts_s)
        if watch_s is None:
            raise ExpressionError("S105", token.offset, f"“{token.text}” is no time of day", "Write 8:05 pm.")
        name = token.text if token.kind == "name" else ""
        return _Typed(Constant(watch_s), ValueType.TIME, (), token.offset, name)

    def _name(self, token: _Token) -> _Typed:
        if token.text in ("true", "false"):
            return _Typed(Constant(token.text == "true"), ValueType.TRUTH, (), token.offset)
        if token.text == "watch":
            return _Typed(StateField("watch_s"), ValueType.TIME, (), token.offset)
        if token.text == "wound":
            return _Typed(StateField("late_rewinds"), ValueType.COUNT, (), token.offset)
        if token.text == "place":
            return _Typed(StateField("place"), ValueType.WORD, tuple(sorted(self.names.places)), token.offset)
        if token.text in self.names.facts:
            self.names.used.add(token.text)
            return _Typed(self.names.facts[token.text], ValueType.TRUTH, (), token.offset, token.text)
        resolved = self.names.resolve_flag(token.text)
        if resolved is not None:
            index, flag = resolved
            return _Typed(FlagRef(index), type_of(flag), flag.words, token.offset, token.text)
        if token.text == MIDNIGHT:
            return self._time(token)
        return _Typed(Constant(token.text), ValueType.NAME, (), token.offset, token.text)

    def _resolve_word(self, side: _Typed, other: _Typed) -> _Typed:
        """Resolves a name to a word if the other side has that word, even if a flag has the same name; raises
        for a name that is neither."""
        word = side.name
        if other.type is ValueType.WORD and word in other.words:
            return _Typed(Constant(word), ValueType.WORD, other.words, side.offset)
        if side.type is not ValueType.NAME:
            return side
        if other.type is not ValueType.WORD:
            raise self._unknown(side)
        if word not in other.words:
            raise ExpressionError("S209", side.offset, f"“{word}” is not a word of this flag",
                        suggest(word, other.words, f"It is {join_words(other.words, 'or')}."))  # fmt: skip
        return _Typed(Constant(word), ValueType.WORD, other.words, side.offset)

    def _unknown(self, side: _Typed) -> ExpressionError:
        word = str(side.expression.value) if isinstance(side.expression, Constant) else ""
        return ExpressionError("S204", side.offset, f"no flag is called “{word}”",
                     suggest(word, self.names, "The flags are in script/evening.yaml."))  # fmt: skip

    def _require_type(self, side: _Typed, wanted: ValueType) -> None:
        if side.type is ValueType.NAME:
            raise self._unknown(side)
        if side.type is not wanted:
            name = f"“{side.name}”" if side.name else "this"
            raise ExpressionError("S107", side.offset, f"{name} is {side.type}, and {wanted} is asked for",
                        _remedy(side, wanted))  # fmt: skip


def _remedy(side: _Typed, wanted: ValueType) -> str:
    """The remedy for an expression of the wrong type."""
    if wanted is not ValueType.TRUTH:
        signs = join_words(sign for sign, operator in OPERATORS.items() if operator.gives is wanted)
        return f"Only counts go with {signs}." if wanted is ValueType.COUNT else "Write one of its words."
    match side.type:
        case ValueType.WORD:
            return f"Compare it: {side.name or 'place'} == {side.words[0] if side.words else '…'}."
        case ValueType.TIME:
            return "Compare it: watch < 8:05 pm."
        case ValueType.COUNT | ValueType.TRUTH | ValueType.NAME:
            return f"Compare it: {side.name or '…'} > 0."
        case _:
            assert_never(side.type)


def type_of(flag: Flag) -> ValueType:
    """The type of a flag, from its initial value."""
    if flag.words:
        return ValueType.WORD
    return ValueType.TRUTH if isinstance(flag.initial, bool) else ValueType.COUNT


def parse_expression(node: Scalar, names: SymbolTable, flag: Flag | None = None) -> Expression | Fault:
    """The parsed expression, or its fault. A condition, unless `flag` is given: then a value for that
    flag."""
    try:
        parser = _ExpressionParser(node.text, names)
        typed = parser.whole()
        if flag is not None and flag.words:
            typed = parser._resolve_word(typed, _Typed(Constant(""), ValueType.WORD, flag.words, 0))
        parser._require_type(typed, type_of(flag) if flag else ValueType.TRUTH)
        if _is_long(typed.expression):
            raise _too_long(0)
        return typed.expression
    except ExpressionError as fail:
        return Fault(fail.code, node.pos_of(fail.offset), fail.message, fail.remedy)
