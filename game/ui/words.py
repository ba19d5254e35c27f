"""The hour in words, and the time to the clock's end."""

from __future__ import annotations

from game.story.script import Script
from game.story.time_format import format_time, time_left_text


def countdown(script: Script, watch_s: int) -> tuple[str, str]:
    """The time to the clock's end, in two short rows: `twenty-two minutes`, `to the bus`."""
    event = script.edition.countdown
    if watch_s < script.ends_s:
        return time_left_text(script, watch_s), f"to {event}"
    return event, "is here" if watch_s < script.ends_s + 60 else "has gone"


def said_hour(script: Script, watch_s: int) -> str:
    """The hour and the time left in words: `7:52, twenty-three minutes to the bus`."""
    return f"{format_time(script, watch_s)}, {' '.join(countdown(script, watch_s))}"


def counted(count: int, singular: str, plural: str = "") -> str:
    """A count with its noun: `1 moment`, `3,400 moments`."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"
