"""Runs: presses and turns of the wheel that follow one another so fast that they were meant as one, and
keys that are held."""

from __future__ import annotations

from game.menus.action import Action, Click, Command, Digit, Press

# Presses that follow one another faster than this are one run, which began with the first of them.
RUN_MS = 400
# So are turns of the wheel: a flick on a touchpad comes as two dozen of them.
FLICK_MS = 200
# Held keys wind faster: after so many repeats, so many stops a repeat.
PACES = ((40, 8), (20, 4), (8, 2), (0, 1))
# Long before anything.
NEVER_MS = -(10**9)


class PressRuns:
    """When the run that goes on began. `began_ms` is that of the last presses."""

    def __init__(self) -> None:
        self.began_ms = self._pressed_ms = self._wheeled_ms = NEVER_MS

    def note(self, action: Action, now_ms: int) -> None:
        """Counts a press that goes on, or takes something."""
        match action:
            case Press(Command.ADVANCE) | Digit() | Click(down=True):
                if now_ms >= self._pressed_ms + RUN_MS:
                    self.began_ms = now_ms
                self._pressed_ms = now_ms

    def begins_turn(self, now_ms: int) -> bool:
        """Counts a turn of the wheel; whether no other came just before it."""
        begins, self._wheeled_ms = now_ms >= self._wheeled_ms + FLICK_MS, now_ms
        return begins


def pace(repeat: int) -> int:
    """How many stops a key that has repeated so often winds."""
    return next(stops for least, stops in PACES if repeat >= least)
