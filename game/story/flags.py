"""Flags: the variables of a script."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.nodes import SourcePos
from game.story.state import Value


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag: its initial value, and for an enumeration the words it may hold.

    `from_player`: it holds knowledge of the player's, set only at the start of an evening.
    """

    name: str
    pos: SourcePos
    initial: Value
    words: tuple[str, ...] = ()
    from_player: bool = False
