"""The words of printed paths besides the options taken: what the player knows, waiting, and winding."""

from __future__ import annotations

from game.story.player_knowledge import KNOWS_NOTHING, NO_ENDING
from game.story.state import PlayerKnowledge


def describe(known: PlayerKnowledge) -> str:
    """The player's knowledge, for a printed path; empty without any."""
    if known == KNOWS_NOTHING:
        return ""
    parts = [f"after {known.evenings} evenings" if known.evenings != 1 else "after one evening"]
    if known.last_ending != NO_ENDING:
        parts.append(f"the last {known.last_ending}")
    if known.found:
        parts.append(f"found {', '.join(sorted(known.found))}")
    if known.late_rewinds_before:
        parts.append(f"wound back {known.late_rewinds_before} times")
    parts += [f"read {count} lines of {name}" for name, count in known.read]
    return f"({'; '.join(parts)})"


def wait_text(seconds: int) -> str:
    """Waiting at a choice, for a printed path."""
    return f"(wait {seconds} s)"


def rewind_text(times: int) -> str:
    """Late rewinds, for a printed path."""
    return f"(wind the last minute back, {times} times)"
