"""Fields: the values of a pack's YAML, read by what each is meant to be; faults become problems."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.shell.formats.problems import Problems
from game.shell.formats.values import clean_text, to_number
from game.stage.frame import Color
from game.story.nodes import Mapping, Mark, Node, Scalar, Sequence

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")
# A text of a pack is a line or two; keys are names.
MAX_TEXT, MAX_KEY = 400, 120


class Fields:
    """The keys of one mapping. What has the wrong form is noted and taken as absent."""

    def __init__(self, node: Node | None, mark: Mark, problems: Problems) -> None:
        self._nodes: dict[str, Node] = {}
        self.mark = mark if node is None else node.mark
        self._problems = problems
        if isinstance(node, Mapping):
            self._nodes = {key.text[:MAX_KEY]: value for key, value in node.items}
        elif node is not None:
            self.note(node, "keys with values are expected here")

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def __contains__(self, key: str) -> bool:
        return key in self._nodes

    def note(self, node: Node | None, message: str) -> None:
        """List a problem at the node, or at the mapping itself."""
        mark = node.mark if node is not None else self.mark
        self._problems.note(f"{mark.file}:{mark.line}", message)

    def need(self, key: str) -> bool:
        """Whether the key is there; its absence is a problem."""
        if key not in self._nodes:
            self.note(None, f"“{key}” is missing")
        return key in self._nodes

    def text(self, key: str, default: str = "") -> str:
        """The text of a key, in one line."""
        node = self._nodes.get(key)
        if node is None:
            return default
        if isinstance(node, Scalar):
            return clean_text(node.text, MAX_TEXT)
        self.note(node, f"“{key}” must be a text")
        return default

    def number(self, key: str, default: float, least: float, most: float) -> float:
        """The number of a key, between two bounds."""
        node = self._nodes.get(key)
        if node is None:
            return default
        value = as_number(node)
        if value is None or not least <= value <= most:
            self.note(node, f"“{key}” must be a number from {least:g} to {most:g}")
            return default
        return value

    def numbers(self, key: str, count: int, least: float, most: float) -> tuple[float, ...] | None:
        """The `count` numbers of a key, each between two bounds; None where they are absent or wrong."""
        node = self._nodes.get(key)
        if node is None:
            return None
        items = node.items[: count + 1] if isinstance(node, Sequence) else ()
        values = [as_number(item) for item in items if not isinstance(item, tuple)]
        known = tuple(value for value in values if value is not None and least <= value <= most)
        if len(values) != count or len(known) != count:
            self.note(node, f"“{key}” must be a list of {count} numbers from {least:g} to {most:g}")
            return None
        return known

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in the list of a key."""
        node = self._nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(clean_text(item.text, MAX_TEXT) for item in node.items if isinstance(item, Scalar))
        self.note(node, f"“{key}” must be a list of texts")
        return ()

    def pairs(self, key: str) -> dict[str, str]:
        """The texts by name under a key."""
        inner = self.inner(key)
        return {name: inner.text(name) for name in inner} if inner is not None else {}

    def colors(self, key: str) -> dict[str, Color]:
        """The colours by name under a key, written as #rrggbb or #rrggbbaa."""
        found: dict[str, Color] = {}
        inner = self.inner(key)
        for name in inner or ():
            assert inner is not None
            color = parse_color(inner.text(name))
            if color is None:
                inner.note(inner.node(name), f'“{name}” must be a colour like "#1A2233"')
            else:
                found[name] = color
        return found

    def items(self, key: str, most: int) -> Iterator[Fields]:
        """The mappings in the list of a key, up to so many."""
        node = self._nodes.get(key)
        if isinstance(node, Sequence):
            for item in node.items[:most]:
                yield Fields(item, self.mark, self._problems)
            if len(node.items) > most:
                self.note(node, f"“{key}” has more than {most} entries; the others are left out")
        elif node is not None:
            self.note(node, f"“{key}” must be a list")

    def inner(self, key: str) -> Fields | None:
        """The keys under a key; None where there are none."""
        node = self._nodes.get(key)
        return None if node is None else Fields(node, self.mark, self._problems)

    def node(self, key: str) -> Node | None:
        """The node of a key as it is."""
        return self._nodes.get(key)


def as_number(node: Node) -> float | None:
    """The number a scalar says; None where it says none, or one beyond all sense."""
    return to_number(node.text) if isinstance(node, Scalar) else None


def parse_color(text: str) -> Color | None:
    """The colour written as #rrggbb or #rrggbbaa; None for anything else."""
    if not _COLOR.fullmatch(text):
        return None
    values = bytes.fromhex(text[1:])
    return values[0], values[1], values[2], values[3] if len(values) == 4 else 255
