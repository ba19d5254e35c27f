"""What a player has read: a line's words, and those he had seen there before."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """What the player knew of this stop's words before he came here now: the text he saw, if any."""

    before: str | None
    now: str

    @property
    def seen(self) -> bool:
        """Whether he has read just these words."""
        return self.before == self.now

    @property
    def differs(self) -> bool:
        """Whether he has read this line, and other words in it."""
        return self.before is not None and self.before != self.now
