"""Where a parse gathers its faults and reads the plain fields.

Every reader returns None after noting a fault, so that one slip never hides another.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.story.expression import Expression, Names, parse_expression
from game.story.faults import Fault, listed, nearest
from game.story.flags import Flag
from game.story.keys import Keys
from game.story.nodes import Mapping, Node, Scalar, Sequence, SourcePos
from game.story.time_text import clock_s, day_s, duration_ms

KIND = {Scalar: "a text", Sequence: "a list", Mapping: "keys and values"}


Fields = dict[str, tuple[Scalar, Node]]


class Reader:
    """The faults found so far, and readers for the fields that every part of a script has."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, code: str, pos: SourcePos, message: str, remedy: str = "") -> None:
        """Notes a fault."""
        self.faults.append(Fault(code, pos, message, remedy))

    def text(self, node: Node, what: str) -> str | None:
        """The text of a scalar that is not empty."""
        if isinstance(node, Scalar) and node.text.strip():
            return node.text.strip()
        found = "nothing" if isinstance(node, Scalar) else KIND[type(node)]
        self.fault("S102", node.pos, f"{what} is a text, and this is {found}",
                   "Write it after the colon, in the same line.")  # fmt: skip
        return None

    def mapping(self, node: Node, what: str) -> dict[str, tuple[Scalar, Node]]:
        """The keys of a mapping, each with its key's node and its value."""
        if isinstance(node, Mapping):
            return {key.text: (key, value) for key, value in node.items}
        if not (isinstance(node, Scalar) and not node.text):
            self.fault("S102", node.pos, f"{what} has keys and values, and this is {KIND[type(node)]}",
                       "Each key stands on a line of its own, deeper, with a colon.")  # fmt: skip
        return {}

    def sequence(self, node: Node, what: str) -> tuple[Node, ...]:
        """The items of a list."""
        if isinstance(node, Sequence):
            return node.items
        self.fault("S102", node.pos, f"{what} is a list, and this is {KIND[type(node)]}",
                   "Each item of a list starts with a dash.")  # fmt: skip
        return ()

    def reject_unknown(self, found: Iterable[Scalar], known: Iterable[str], what: str) -> None:
        """Notes a fault for every key that is not known here."""
        names = list(known)
        for key in found:
            if key.text not in names:
                where = f"It has {listed(names)}."
                self.fault("S101", key.pos, f"{what} has no key “{key.text}”",
                           nearest(key.text, names, where))  # fmt: skip

    def read_mapping(self, node: Node, keys: Keys, what: str, pos: SourcePos | None = None) -> Fields:
        """The keys of a mapping, checked: unknown ones and missing ones are noted as faults."""
        fields = self.mapping(node, what)
        self.check_keys(fields, keys, what, pos or node.pos)
        return fields

    def check_keys(self, fields: Fields, keys: Keys, what: str, pos: SourcePos) -> None:
        """Notes a fault for every key that is not one of these, and for every one that is missing."""
        self.reject_unknown((key for key, _ in fields.values()), keys, what)
        self.require(pos, fields, (name for name, key in keys.items() if key.needed), what)

    def require(self, pos: SourcePos, found: Iterable[str], needed: Iterable[str], what: str) -> None:
        """Notes a fault for every key that must be there and is not."""
        have = set(found)
        for name in needed:
            if name not in have:
                self.fault("S103", pos, f"{what} needs a key “{name}”", f"Add {name}: and what it is.")

    def duration(self, node: Node, what: str) -> int | None:
        """Milliseconds."""
        text = self.text(node, what)
        if text is None:
            return None
        found = duration_ms(text)
        if found is None:
            self.fault("S104", node.pos, f"“{text}” is no length of time", "Write 40 s, 5 min or 1 min 30 s.")
        return found

    def seconds(self, node: Node, what: str) -> int | None:
        """Whole seconds of the evening."""
        found = self.duration(node, what)
        if found is not None and found % 1000:
            self.fault("S111", node.pos, f"“{what}” is whole seconds, and this is {found / 1000:g} s",
                       "The watch knows nothing smaller.")  # fmt: skip
        return None if found is None else found // 1000

    def hour(self, node: Node, what: str, starts_s: int | None) -> int | None:
        """Seconds from the evening's start (or from midnight, where `starts_s` is None)."""
        text = self.text(node, what)
        if text is None:
            return None
        found = day_s(text) if starts_s is None else clock_s(text, starts_s)
        if found is None:
            self.fault("S105", node.pos, f"“{text}” is no hour", "Write 8:05 pm.")
        return found

    def expression(self, node: Node, names: Names, flag: Flag | None = None) -> Expression | None:
        """A condition, or a value for `flag`."""
        if not isinstance(node, Scalar) or not node.text.strip():
            self.fault("S102", node.pos, "a condition or a value is a text",
                       "Write it after the colon, in the same line.")  # fmt: skip
            return None
        found = parse_expression(node, names, flag)
        if isinstance(found, Fault):
            self.faults.append(found)
            return None
        return found

    def name(self, node: Node, known: Iterable[str], code: str, what: str, where: str = "") -> str | None:
        """A name out of those that are known."""
        text = self.text(node, what)
        if text is None or text in known:
            return text
        self.fault(code, node.pos, f"{what} “{text}” is not known", nearest(text, known, where))
        return None

    def word(self, node: Node, words: tuple[str, ...], what: str) -> str | None:
        """One of a few words."""
        text = self.text(node, what)
        if text is None or text in words:
            return text
        self.fault("S112", node.pos, f"{what} is {listed(words, 'or')}, not “{text}”",
                   nearest(text, words) or f"Write {listed(words, 'or')}.")  # fmt: skip
        return None
