"""Lives a recording again, and says where it parts."""

from __future__ import annotations

from typing import NamedTuple

from game.shell.storage.inputs import edges_from_text
from game.shell.storage.recording import Recording
from game.story.saved import to_plain
from game.story.script import Script
from game.story.state import State
from game.story.step import StepError, apply_edge, begin, stop_of


class Replayed(NamedTuple):
    """How far a recording could be lived again, and a sentence where it parted (None: it ends the same)."""

    lived: int
    parted: str | None


def replay(script: Script, recording: Recording) -> Replayed:
    """Lives the recording in a script."""
    state: State | None = None
    for number, item in enumerate(recording.items):
        try:
            edges = edges_from_text(item.inputs)
            if not item.on or state is None:
                state = begin(script)
            for edge in edges:
                state = apply_edge(script, state, edge)
        except (StepError, ValueError) as error:
            return Replayed(number, f"The input “{item.inputs[-60:]}” leads nowhere: {error}")
        stop = stop_of(script, state)
        if stop.id != item.stop:
            return Replayed(number, f"It came to “{item.stop}”, and comes to {stop.id} at {stop.pos}.")
    if state is not None and to_plain(script, state) != recording.state:
        wrong = [key for key, value in to_plain(script, state).items() if recording.state.get(key) != value]
        return Replayed(len(recording.items), f"It ends in another state: {', '.join(wrong)}.")
    return Replayed(len(recording.items), None)
