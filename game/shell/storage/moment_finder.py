"""Finds moments again, of the history, of saves and of codes; after an edit of the script, the nearest one.

What had to be changed for that is told in a message.
"""

from __future__ import annotations

from typing import NamedTuple

from game.shell.storage.saved_moment import SavedMoment
from game.shell.storage.share_codes import CodeError, SharedMoment
from game.story.director import Director
from game.story.recovery import RetraceResult, go_along, retrace
from game.story.script import Script
from game.story.state import Advance, Elapse
from game.story.state_format import StateFormatError, from_plain
from game.story.step import StepError, leads_on, step
from game.story.time_format import format_time
from game.story.tree import Edge

# Longer than any wait at one stop.
MAX_WAITED_MS = 10**9
SCRIPT_CHANGED, RULES_CHANGED, EITHER_CHANGED = "script has", "game’s rules have", "script or the game has"
FOUND_AT = {
    RetraceResult.SAME: "this is the same line",
    RetraceResult.BEFORE: "the line is gone, and this is the one before it",
    RetraceResult.CHOICES: "your choices were made again, as far as they lead",
    RetraceResult.SCENE: "this is where the scene begins",
    RetraceResult.NOWHERE: "your choices lead only so far",
}
NO_WAY = "This code holds no evening of this script: nothing of it can be done here."
FOREIGN = {
    RetraceResult.CHOICES: "This code was made in another script; its choices were made again here.",
    RetraceResult.NOWHERE: "This code was made in another script; its choices lead only so far here.",
}


class SavedPosition(NamedTuple):
    """A position: the inputs, the stops of the path (all, or the last), the scene, and the hour if known."""

    edges: tuple[Edge, ...]
    ids: tuple[str, ...]
    scene: str
    hour: str = ""


class MomentFinder:
    """Moves the director to moments that were lived once, or to the nearest ones that the script has."""

    def __init__(self, script: Script, director: Director) -> None:
        self._script, self._director = script, director
        # Where moments were before an edit of the script, by their numbers now.
        self._edited: dict[int, SavedPosition] = {}

    def keep_position(self, number: int) -> None:
        """Keeps where a moment was, before its history is derived again."""
        self._edited[number] = self.position_of(number)

    def go_to(self, number: int) -> str:
        """Goes to a lived moment, or the nearest one that the script still has; returns a message where that
        isn't exact."""
        position = self._edited.pop(number, None)
        if position is not None:
            return self._find(position, SCRIPT_CHANGED)
        try:
            self._director.jump_to(number)
        except StepError:
            return self._find(self.position_of(number), EITHER_CHANGED)
        return ""

    def restore(self, saved: SavedMoment) -> str:
        """Loads a save, or goes to the nearest moment that the script still has; returns a message where that
        isn't exact."""
        position = SavedPosition(saved.edges, saved.path or (saved.stop,), saved.scene, saved.hour)
        if saved.fingerprint not in self._script.fingerprints:
            return self._find(position, SCRIPT_CHANGED)
        trail = go_along(self._script, saved.edges)
        if trail.edges != saved.edges or trail.stop.id != saved.stop:
            return self._find(position, RULES_CHANGED)
        try:
            stored = from_plain(self._script, dict(saved.state), trail.state)
        except StateFormatError:
            stored = trail.state
        same = trail.state._replace(arrival=stored.arrival)
        # The arrival doesn't count as a difference of states.
        if stored == same or stored.position != trail.state.position:
            stored = trail.state
        self._director.restore(
            trail.edges, None if stored == trail.state else stored, trail.states_after_edges
        )
        self.wait(saved.waited_ms)
        return "" if stored == trail.state else position_message(RetraceResult.SAME, RULES_CHANGED)

    def load_code(self, shared: SharedMoment) -> str:
        """Goes to the moment of a code; returns a message where it was made in another script. Raises
        CodeError, without effect, where it leads nowhere."""
        if shared.same_script:
            trail = go_along(self._script, shared.edges)
            if trail.edges != shared.edges:
                raise CodeError(NO_WAY)
            self._director.restore(trail.edges, states=trail.states_after_edges)
            return ""
        result, trail = retrace(self._script, shared.edges, (), "")
        advances = (isinstance(each.action, Advance) for each in trail.inputs)
        if result is RetraceResult.NOWHERE and all(advances):
            raise CodeError(NO_WAY)
        self._director.restore(trail.edges, states=trail.states_after_edges)
        return FOREIGN[result]

    def position_of(self, number: int) -> SavedPosition:
        """The position of a moment of the tree."""
        path = self._director.tree.path(number)
        return SavedPosition(
            self._director.edges(number), tuple(moment.stop for moment in path), path[-1].scene
        )

    def _find(self, position: SavedPosition, changed: str) -> str:
        """Goes to the nearest moment to a position; returns the message."""
        result, trail = retrace(self._script, position.edges, position.ids, position.scene)
        self._director.restore(trail.edges, states=trail.states_after_edges)
        hour = format_time(self._script, self._director.state.watch_s)
        hour_differs = result is RetraceResult.SAME and position.hour not in ("", hour)
        return position_message(
            result, changed, f", at {hour} instead of {position.hour}" if hour_differs else ""
        )

    def wait(self, ms: int) -> None:
        """Replays the time spent at this stop, unless that would lead on."""
        director = self._director
        if 0 < ms < MAX_WAITED_MS:
            after = step(self._script, director.state, Elapse(ms))
            if not leads_on(director.state, after):
                director.wait(ms)


def position_message(result: RetraceResult, changed: str = SCRIPT_CHANGED, addition: str = "") -> str:
    """The message for a position that was found again after a change."""
    return f"The {changed} changed since then: {FOUND_AT[result]}{addition}."
