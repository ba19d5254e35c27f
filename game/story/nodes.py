"""Nodes with source positions: the input of the parser, independent of the file format.

Every scalar is text; the field that reads it decides its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SourcePos(NamedTuple):
    """A position in a file: its name as the author knows it, and its line and column, both from 1."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text; `lead` is the number of columns from its position to its first letter (None: the file
    spells it otherwise, escaped or in several lines)."""

    text: str
    pos: SourcePos
    quoted: bool = False
    lead: int | None = 0

    def pos_of(self, offset: int) -> SourcePos:
        """The position of a letter; that of the text where the file spells it otherwise."""
        if self.lead is None:
            return self.pos
        return self.pos._replace(column=self.pos.column + self.lead + offset)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    pos: SourcePos


@dataclass(frozen=True, slots=True)
class Mapping:
    """Pairs of key and value in source order; keys are unique."""

    items: tuple[tuple[Scalar, Node], ...]
    pos: SourcePos


Node = Scalar | Sequence | Mapping


@dataclass(frozen=True, slots=True)
class Source:
    """One file of the script: its root node, and its lines for excerpts in faults."""

    file: str
    node: Node | None
    lines: tuple[str, ...]
