"""What the player has read, taken and reached on all evenings.

The director keeps it up to date, wherever its cursor is; nothing is ever forgotten. What is not on disk yet
accumulates until `drain_unsaved`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.story.player_knowledge import NO_EVENINGS, Evenings, read_counts, restrict_to_script
from game.story.script import Script
from game.story.state import PlayerKnowledge
from game.story.tree import Moment


class Unsaved(NamedTuple):
    """Data not yet on disk: moments, texts read (by the stop's id), endings reached, the number of late
    rewinds, the record of evenings, and options taken."""

    moments: tuple[Moment, ...]
    texts_read: tuple[tuple[str, str], ...]
    endings: tuple[str, ...]
    late_rewinds_ever: int
    evenings: Evenings = NO_EVENINGS
    options_taken: tuple[str, ...] = ()


@dataclass
class PlayerRecord:
    """The text of each stop as it was last read, by the stop's id (empty for what has no text), the ids of
    options taken, the endings reached, the late rewinds of all evenings, and the evenings played."""

    texts_read: dict[str, str] = field(default_factory=dict)
    options_taken: set[str] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    late_rewinds_ever: int = 0
    evenings: Evenings = NO_EVENINGS

    def __post_init__(self) -> None:
        self._texts_read: list[tuple[str, str]] = []
        self._options_taken: list[str] = []
        self._endings: list[str] = []

    def read(self, stop: str, text: str) -> None:
        """The text of a stop was read."""
        if self.texts_read.get(stop) != text:
            self.texts_read[stop] = text
            self._texts_read.append((stop, text))

    def take(self, option: str) -> None:
        """An option was taken."""
        if option not in self.options_taken:
            self.options_taken.add(option)
            self._options_taken.append(option)

    def reach(self, ending: str) -> None:
        """An ending was shown."""
        if ending not in self.endings:
            self.endings.add(ending)
            self._endings.append(ending)

    def end_evening(self, ending: str) -> None:
        """The evening is over, and counts once another one starts."""
        self.evenings = self.evenings._replace(last_ending=ending, over=True)

    def count_evening(self) -> None:
        """Counts the evening, if it is over, before another one starts."""
        if self.evenings.over:
            self.evenings = self.evenings._replace(ended=self.evenings.ended + 1, over=False)

    def knowledge(self, script: Script) -> PlayerKnowledge:
        """What an evening of this script that starts now knows."""
        ended, last_ending, _ = self.evenings
        read = read_counts(script, self.texts_read)
        knowledge = PlayerKnowledge(ended, self.late_rewinds_ever, last_ending, frozenset(self.endings), read)
        return restrict_to_script(script, knowledge)

    def drain_unsaved(self, moments: tuple[Moment, ...]) -> Unsaved:
        """Returns the data accumulated since the last call, with these moments."""
        unsaved = Unsaved(
            moments,
            tuple(self._texts_read),
            tuple(self._endings),
            self.late_rewinds_ever,
            self.evenings,
            tuple(self._options_taken),
        )
        self._texts_read, self._options_taken, self._endings = [], [], []
        return unsaved
