"""Groups rapid presses and wheel turns (debounce), and accelerates held keys."""

from __future__ import annotations

from game.stage.easing import NEVER_MS
from game.ui.action import Action, Click, Command, Digit, Press

# Presses closer together than this are one group.
RUN_MS = 400
# The same for wheel turns: a flick on a touchpad sends two dozen of them.
FLICK_MS = 200
# Acceleration of held keys: from this many repeats on, this many stops a repeat.
PACES = ((40, 8), (20, 4), (8, 2), (0, 1))


class Debounce:
    """Tracks when the current group of presses began (`began_at_ms`)."""

    def __init__(self) -> None:
        self.began_at_ms = self._pressed_at_ms = self._wheeled_at_ms = NEVER_MS

    def record(self, action: Action, now_ms: int) -> None:
        """Registers a press that advances or takes an option."""
        match action:
            case Press(Command.ADVANCE) | Digit() | Click(down=True):
                if now_ms >= self._pressed_at_ms + RUN_MS:
                    self.began_at_ms = now_ms
                self._pressed_at_ms = now_ms

    def begins_turn(self, now_ms: int) -> bool:
        """Registers a wheel turn; whether it starts a new group."""
        begins, self._wheeled_at_ms = now_ms >= self._wheeled_at_ms + FLICK_MS, now_ms
        return begins


def pace(repeat: int) -> int:
    """How many stops a key winds at this repeat count."""
    return next(stops for least, stops in PACES if repeat >= least)
