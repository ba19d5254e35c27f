"""Reading the fields of a pack's YAML by tables of their types; faults become problems."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.problems import Problems
from game.shell.formats.values import clean_text, to_number
from game.shell.formats.yaml_nodes import PACK_LIMIT, Limit, read_noted
from game.stage.frame import Color
from game.story.nodes import Mapping as MappingNode
from game.story.nodes import Node, Scalar, Sequence, SourcePos

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")
# A text of a pack is a line or two; keys are names.
MAX_TEXT, MAX_KEY = 400, 120
# Keys beyond these aren't checked for typos.
MAX_KEYS = 200


class PackKeyType(StrEnum):
    """The type of a value, in a pack maker's words."""

    TEXT = "a text"
    TEXTS = "a list of texts"
    COLOR = "a colour"
    NUMBER = "a number"
    NUMBERS = "a list of numbers"
    KEYS = "keys"
    NAMES = "names"
    LIST = "a list"


class PackKey(NamedTuple):
    """A key of a mapping: its type, meaning and range.

    A number, or each of `length` numbers, lies within two bounds; if missing it is `default`. `inner` are the
    keys of `KEYS`, and of each mapping of a `LIST`, which has at most `maximum` of them; `item` is the
    type of every value of `NAMES`.
    """

    type: PackKeyType
    description: str
    required: bool = False
    minimum: float = 0.0
    maximum: float = 0.0
    length: int = 0
    default: float = 0.0
    inner: Mapping[str, PackKey] = {}
    item: PackKey | None = None


PackKeys = Mapping[str, PackKey]


class PackFields:
    """The keys of one mapping, by their table. A value of the wrong type is reported and treated as missing;
    so are required keys that are missing, and keys that look like typos of known ones. Other keys are
    ignored: packs may contain more than this version reads."""

    def __init__(
        self,
        node: Node | None,
        pos: SourcePos,
        problems: Problems,
        keys: PackKeys,
        item: PackKey | None = None,
    ) -> None:
        self._nodes: dict[str, Node] = {}
        self.pos = pos if node is None else node.pos
        self._problems, self._keys, self._item = problems, keys, item
        if isinstance(node, MappingNode):
            self._nodes = {key.text[:MAX_KEY]: value for key, value in node.items}
        elif node is not None:
            self.note(node, "keys with values are expected here")
        for key in islice(self._nodes, MAX_KEYS) if keys else ():
            near = get_close_matches(key, keys, 1, cutoff=0.75) if key not in keys else ()
            if near:
                self.note(self._nodes[key], f"“{key}” means nothing here; did you mean “{near[0]}”?")
        for key, pack_key in keys.items():
            if pack_key.required and key not in self._nodes:
                self.note(None, f"“{key}” is missing")

    def __iter__(self) -> Iterator[str]:
        return iter(self._nodes)

    def note(self, node: Node | None, message: str) -> None:
        """Reports a problem at a node, or at the mapping."""
        pos = node.pos if node is not None else self.pos
        self._problems.note(f"{pos.file}:{pos.line}", message)

    def node(self, key: str) -> Node | None:
        """The node of a key."""
        return self._nodes.get(key)

    def _key_of(self, key: str, expected: PackKeyType) -> PackKey:
        pack_key = self._item or self._keys[key]
        assert pack_key.type is expected, f"{key} is {pack_key.type}"
        return pack_key

    def text(self, key: str) -> str:
        """The text of a key, in one line; empty where it is missing."""
        self._key_of(key, PackKeyType.TEXT)
        return self._text(key)

    def _text(self, key: str) -> str:
        node = self._nodes.get(key)
        if isinstance(node, Scalar):
            return clean_text(node.text, MAX_TEXT)
        if node is not None:
            self.note(node, f"“{key}” must be a text")
        return ""

    def number(self, key: str) -> float:
        """The number of a key, or its default."""
        pack_key = self._key_of(key, PackKeyType.NUMBER)
        node = self._nodes.get(key)
        if node is None:
            return pack_key.default
        value = as_number(node)
        if value is None or not pack_key.minimum <= value <= pack_key.maximum:
            self.note(node, f"“{key}” must be a number from {pack_key.minimum:g} to {pack_key.maximum:g}")
            return pack_key.default
        return value

    def numbers(self, key: str, reach: float | None = None) -> tuple[float, ...] | None:
        """The numbers of a key, none further from 0 than `reach` if given; None where missing or wrong."""
        pack_key = self._key_of(key, PackKeyType.NUMBERS)
        node = self._nodes.get(key)
        if node is None:
            return None
        minimum, maximum = pack_key.minimum, pack_key.maximum
        if reach is not None:
            minimum, maximum = max(minimum, -reach), min(maximum, reach)
        items = node.items[: pack_key.length + 1] if isinstance(node, Sequence) else ()
        values = [as_number(item) for item in items]
        numbers = tuple(value for value in values if value is not None and minimum <= value <= maximum)
        if len(values) != pack_key.length or len(numbers) != pack_key.length:
            words = f"“{key}” must be a list of {pack_key.length} numbers from {minimum:g} to {maximum:g}"
            self.note(node, f"{words} ({pack_key.description})")
            return None
        return numbers

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts in the list of a key."""
        self._key_of(key, PackKeyType.TEXTS)
        node = self._nodes.get(key)
        if node is None:
            return ()
        if isinstance(node, Sequence) and all(isinstance(item, Scalar) for item in node.items):
            return tuple(clean_text(item.text, MAX_TEXT) for item in node.items if isinstance(item, Scalar))
        self.note(node, f"“{key}” must be a list of texts")
        return ()

    def entries(self, key: str) -> PackFields:
        """The values under a key by name, of any type."""
        pack_key = self._key_of(key, PackKeyType.NAMES)
        return PackFields(self._nodes.get(key), self.pos, self._problems, {}, pack_key.item)

    def pairs(self, key: str) -> dict[str, str]:
        """The texts under a key by name."""
        inner = self.entries(key)
        return {name: inner.text(name) for name in inner}

    def colors(self, key: str) -> dict[str, Color]:
        """The colours under a key by name, written as #rrggbb or #rrggbbaa."""
        inner = self.inner(key)
        return {} if inner is None else inner._colors()

    def _colors(self) -> dict[str, Color]:
        colors: dict[str, Color] = {}
        for name in filter(self._keys.__contains__, self._nodes):
            self._key_of(name, PackKeyType.COLOR)
            color = parse_color(self._text(name))
            if color is None:
                self.note(self.node(name), f'“{name}” must be a colour like "#1A2233"')
            else:
                colors[name] = color
        return colors

    def items(self, key: str) -> Iterator[PackFields]:
        """The mappings in the list of a key, up to its limit."""
        pack_key = self._key_of(key, PackKeyType.LIST)
        node, maximum = self._nodes.get(key), int(pack_key.maximum)
        if isinstance(node, Sequence):
            for item in node.items[:maximum]:
                yield PackFields(item, self.pos, self._problems, pack_key.inner)
            if len(node.items) > maximum:
                self.note(node, f"“{key}” has more than {maximum} entries; the others are left out")
        elif node is not None:
            self.note(node, f"“{key}” must be a list")

    def inner(self, key: str) -> PackFields | None:
        """The keys under a key; None where there are none."""
        pack_key, node = self._key_of(key, PackKeyType.KEYS), self._nodes.get(key)
        return None if node is None else PackFields(node, self.pos, self._problems, pack_key.inner)


def as_number(node: Node) -> float | None:
    """The number of a scalar; None where it is none, or absurdly large."""
    return to_number(node.text) if isinstance(node, Scalar) else None


def parse_color(text: str) -> Color | None:
    """A colour written as #rrggbb or #rrggbbaa; None for anything else."""
    if not _COLOR.fullmatch(text):
        return None
    values = bytes.fromhex(text[1:])
    return values[0], values[1], values[2], values[3] if len(values) == 4 else 255


def read_fields(
    path: Path, file: str, problems: Problems, keys: PackKeys, limit: Limit = PACK_LIMIT
) -> PackFields | None:
    """The fields of a pack's YAML file; None, and problems, where it can't be read."""
    source = read_noted(path, file, problems, limit)
    return None if source is None else PackFields(source.node, SourcePos(file, 1, 1), problems, keys)
