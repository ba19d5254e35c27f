"""Plain nodes with source positions: what a reader of any file format hands to the story.

Every scalar is text; the field that asks for it decides what it means.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SourcePos(NamedTuple):
    """A place in a file: its name as the author knows it, and line and column, both from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text."""

    text: str
    pos: SourcePos
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Sequence:
    """Nodes in a row."""

    items: tuple[Node, ...]
    pos: SourcePos


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs of key and value, in the order written; keys are unique."""

    items: tuple[tuple[Scalar, Node], ...]
    pos: SourcePos


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the script: its node, and its lines for the excerpts of faults."""

    file: str
    node: Node | None
    lines: tuple[str, ...]
