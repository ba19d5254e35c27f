"""What a script can remember of an evening."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.nodes import SourcePos
from game.story.state import Value


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag: where it starts, and for a word the words it may hold.

    `known`: it is something that the player knows, set by the evening's start and by nothing else.
    """

    name: str
    pos: SourcePos
    initial: Value
    words: tuple[str, ...] = ()
    known: bool = False
