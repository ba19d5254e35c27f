"""The words of printed paths besides the options taken: what the player knows, waiting, and winding."""

from __future__ import annotations

from game.story.player_knowledge import NO_ENDING
from game.story.state import PlayerKnowledge


def describe(knowledge: PlayerKnowledge) -> str:
    """The player's knowledge, for a printed path: of one who has played before."""
    parts = [f"after {knowledge.evenings} evenings" if knowledge.evenings != 1 else "after one evening"]
    if knowledge.last_ending != NO_ENDING:
        parts.append(f"the last {knowledge.last_ending}")
    if knowledge.found:
        parts.append(f"found {', '.join(sorted(knowledge.found))}")
    if knowledge.late_rewinds_before:
        parts.append(f"wound back {knowledge.late_rewinds_before} times")
    parts += [f"read {count} lines of {name}" for name, count in knowledge.read]
    return f"({'; '.join(parts)})"


def wait_text(seconds: int) -> str:
    """Waiting at a choice, for a printed path."""
    return f"(wait {seconds} s)"


def rewind_text(times: int) -> str:
    """Late rewinds, for a printed path."""
    return f"(wind the last minute back, {times} times)"
