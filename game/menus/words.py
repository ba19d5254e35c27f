"""What screens say of the hour: on the watch, and how far it is to what the clock counts to."""

from __future__ import annotations

from game.story.script import Script
from game.story.watch import hour, left


def countdown(script: Script, watch_s: int) -> tuple[str, str]:
    """How far it is to what the clock counts to, in two short rows: `twenty-two minutes`, `to the bus`."""
    what = script.edition.countdown
    if watch_s < script.ends_s:
        return left(script, watch_s), f"to {what}"
    return what, "is here" if watch_s < script.ends_s + 60 else "has gone"


def said_hour(script: Script, watch_s: int) -> str:
    """The hour and what is left, as one says it: `7:52, twenty-three minutes to the bus`."""
    return f"{hour(script, watch_s)}, {' '.join(countdown(script, watch_s))}"


def counted(count: int, one: str, many: str = "") -> str:
    """A count with its word: `1 moment`, `34 moments`."""
    return f"{count} {one if count == 1 else many or one + 's'}"
