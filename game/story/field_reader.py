"""Reads fields of primitive types and collects faults.

Every method returns None after recording a fault, so that one mistake never hides another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Concatenate, ParamSpec, TypeVar

from game.story.expression import Expression
from game.story.expression_parser import MAX_DIGITS, SymbolTable, parse_expression
from game.story.faults import Fault, join_words, quoted, suggest
from game.story.flags import Flag
from game.story.nodes import Mapping, Node, Scalar, Sequence, SourcePos
from game.story.script_keys import Keys, KeyType
from game.story.time_parsing import duration_ms, parse_clock, parse_time_of_day

How = ParamSpec("How")
Read = TypeVar("Read")
KIND = {Scalar: "a text", Sequence: "a list", Mapping: "keys and values"}


# A key with its value, and those of a mapping by name.
Field = tuple[Scalar, Node]
Fields = dict[str, Field]


class FieldReader:
    """Collects faults; reads the fields that occur in all parts of a script."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, code: str, pos: SourcePos, message: str, remedy: str = "") -> None:
        """Records a fault."""
        self.faults.append(Fault(code, pos, message, remedy))

    def text(self, node: Node, label: str) -> str | None:
        """The text of a non-empty scalar."""
        if isinstance(node, Scalar) and node.text.strip():
            return node.text.strip()
        instead = "nothing" if isinstance(node, Scalar) else KIND[type(node)]
        self.fault("S102", node.pos, f"{label} is a text, and this is {instead}",
                   "Write it after the colon, in the same line.")  # fmt: skip
        return None

    def texts(self, fields: Fields, keys: Keys) -> dict[str, str]:
        """The fields that the table says are texts or names; empty for faulty ones."""
        plain = (KeyType.TEXT, KeyType.NAME)
        return {
            name: self.text(node, name) or ""
            for name, (_, node) in fields.items()
            if name in keys and keys[name].type in plain
        }

    def mapping(self, node: Node, label: str) -> Fields:
        """The keys of a mapping, each with its key's node and its value."""
        if isinstance(node, Mapping):
            return {key.text: (key, value) for key, value in node.items}
        if not (isinstance(node, Scalar) and not node.text):
            self.fault("S102", node.pos, f"{label} has keys and values, and this is {KIND[type(node)]}",
                       "Each key stands on a line of its own, deeper, with a colon.")  # fmt: skip
        return {}

    def sequence(self, node: Node, label: str) -> tuple[Node, ...]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        self.fault("S102", node.pos, f"{label} is a list, and this is {KIND[type(node)]}",
                   "Each item of a list starts with a dash.")  # fmt: skip
        return ()

    def text_nodes(self, node: Node, label: str) -> tuple[Scalar, ...]:
        """The texts of a list; one alone stands for a list of it."""
        items = (node,) if isinstance(node, Scalar) else self.sequence(node, label)
        return tuple(item for item in items if self.text(item, label) and isinstance(item, Scalar))

    def optional(
        self,
        fields: Fields,
        key: str,
        read: Callable[Concatenate[Node, How], Read | None],
        *how: How.args,
        **named: How.kwargs,
    ) -> Read | None:
        """The value under a key, as `read` reads it; None where the key is missing."""
        return read(fields[key][1], *how, **named) if key in fields else None

    def items(self, fields: Fields, key: str) -> tuple[Node, ...]:
        """The items of the list under a key; none where it is missing."""
        return self.sequence(fields[key][1], key) if key in fields else ()

    def reject_unknown(self, keys: Iterable[Scalar], allowed: Iterable[str], label: str) -> None:
        """Records a fault for every unknown key."""
        names = list(allowed)
        for key in keys:
            if key.text not in names:
                where = f"It has {join_words(names)}."
                self.fault("S101", key.pos, f"{label} has no key “{key.text}”",
                           suggest(key.text, names, where))  # fmt: skip

    def read_mapping(self, node: Node, keys: Keys, label: str, pos: SourcePos | None = None) -> Fields:
        """The fields of a mapping; records faults for unknown and missing keys."""
        fields = self.mapping(node, label)
        self.check_keys(fields, keys, label, pos or node.pos)
        return fields

    def check_keys(self, fields: Fields, keys: Keys, label: str, pos: SourcePos) -> None:
        """Records a fault for every unknown key and for every missing one."""
        self.reject_unknown((key for key, _ in fields.values()), keys, label)
        self.require(pos, fields, (name for name, key in keys.items() if key.required), label)

    def require(self, pos: SourcePos, keys: Iterable[str], required: Iterable[str], label: str) -> None:
        """Records a fault for every missing key."""
        have = set(keys)
        for name in required:
            if name not in have:
                self.fault("S103", pos, f"{label} needs a key “{name}”", f"Add {name}: and what it is.")

    def duration(self, node: Node, label: str) -> int | None:
        """A duration in milliseconds."""
        text = self.text(node, label)
        if text is None:
            return None
        ms = duration_ms(text)
        if ms is None:
            self.fault("S104", node.pos, f"{quoted(text)} is no length of time",
                       "Write 40 s, 5 min or 1 min 30 s, and no more than 240 h.")  # fmt: skip
        return ms

    def count(self, node: Node, label: str) -> int | None:
        """A count of at most nine digits."""
        text = self.text(node, label)
        if text is None:
            return None
        if not text.isdecimal() or len(text) > MAX_DIGITS:
            message = f"{label} is a count of at most {MAX_DIGITS} digits, not {quoted(text)}"
            self.fault("S107", node.pos, message, "Write a whole number, such as 1.")
            return None
        return int(text)

    def seconds(self, node: Node, label: str) -> int | None:
        """A duration in whole seconds."""
        ms = self.duration(node, label)
        if ms is not None and ms % 1000:
            self.fault("S111", node.pos, f"“{label}” is whole seconds, and this is {ms / 1000:g} s",
                       "The watch knows nothing smaller.")  # fmt: skip
        return None if ms is None else ms // 1000

    def time_of_day(self, node: Node, label: str, starts_s: int | None) -> int | None:
        """A time of day in seconds from the evening's start (`starts_s` None: from midnight)."""
        text = self.text(node, label)
        if text is None:
            return None
        time_s = parse_time_of_day(text) if starts_s is None else parse_clock(text, starts_s)
        if time_s is None:
            self.fault("S105", node.pos, f"{quoted(text)} is no time of day", "Write 8:05 pm.")
        return time_s

    def expression(self, node: Node, names: SymbolTable, flag: Flag | None = None) -> Expression | None:
        """A condition, or a value for `flag`."""
        if not isinstance(node, Scalar) or not node.text.strip():
            self.fault("S102", node.pos, "a condition or a value is a text",
                       "Write it after the colon, in the same line.")  # fmt: skip
            return None
        parsed = parse_expression(node, names, flag)
        if isinstance(parsed, Fault):
            self.faults.append(parsed)
            return None
        return parsed

    def condition(self, fields: Fields, names: SymbolTable) -> Expression | None:
        """The condition under `when`; None where there is none."""
        return self.expression(fields["when"][1], names) if "when" in fields else None

    def name(self, node: Node, names: Iterable[str], code: str, label: str, where: str = "") -> str | None:
        """One of the known names."""
        text = self.text(node, label)
        if text is None or text in names:
            return text
        self.fault(code, node.pos, f"{label} “{text}” is not known", suggest(text, names, where))
        return None

    def word(self, node: Node, words: tuple[str, ...], label: str) -> str | None:
        """One of a fixed set of words."""
        text = self.text(node, label)
        if text is None or text in words:
            return text
        self.fault("S112", node.pos, f"{label} is {join_words(words, 'or')}, not “{text}”",
                   suggest(text, words) or f"Write {join_words(words, 'or')}.")  # fmt: skip
        return None
