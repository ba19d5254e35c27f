"""What moves on the play screen by the player's hand: slip, ghost hand, punch, and paper laid down.

Functions of the time since something began; nothing here knows the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.stage.look import Look
from game.story.state import State

PAPER_MS, SLIP_MS, SWEEP_MS, PUNCH_MS = 180, 90, 220, 120
# After the hole has settled the board stays for as long again, so that it is seen.
PUNCHED_MS = 200
# Long before anything.
NEVER_MS = -(10**9)


class Leaving(NamedTuple):
    """A board whose option has just been taken: it stays until its hole has been seen."""

    state: State
    taken: frozenset[str]
    option: str
    row: int
    taken_ms: int


@dataclass
class PlayAnimations:
    """When each motion began. `row` is the row that has the focus now, `from_row` where its slip
    came from."""

    box_ms: int = NEVER_MS
    moved_ms: int = NEVER_MS
    row: int | None = None
    from_row: float | None = None

    def follow(self, row: int | None, now_ms: int) -> None:
        """The focus is on this row of the board now."""
        if row == self.row:
            return
        self.from_row = self.slip(now_ms) if self.row is not None and row is not None else None
        self.row, self.moved_ms = row, now_ms

    def slip(self, now_ms: int) -> float | None:
        """The row that the slip is gliding past: quick at first, then slower."""
        progress = (now_ms - self.moved_ms) / SLIP_MS
        if self.row is None or self.from_row is None or progress >= 1:
            return self.row
        return self.from_row + (self.row - self.from_row) * (1 - (1 - progress) ** 2)

    def swept(self, now_ms: int) -> float:
        """How far the ghost hand has come on its way: slow at either end."""
        progress = min(1.0, max(0.0, (now_ms - self.moved_ms) / SWEEP_MS))
        return 4 * progress**3 if progress < 0.5 else 1 - (2 - 2 * progress) ** 3 / 2

    def box_progress(self, now_ms: int) -> float:
        """How far the box or board has come in."""
        progress = min(1.0, max(0.0, (now_ms - self.box_ms) / PAPER_MS))
        return 1 - (1 - progress) ** 3

    def moving(self, now_ms: int, look: Look) -> bool:
        """Whether anything is still on its way."""
        if look.reduced_motion:
            return False
        row = self.row is not None and now_ms < self.moved_ms + SWEEP_MS
        return row or now_ms < self.box_ms + PAPER_MS


@dataclass
class ShotClock:
    """How long the camera has shown the same, whatever people do in it. `left_ms` is how long it had shown
    what was there before this stop; None where it still does."""

    began_ms: int
    left_ms: int | None = None
    shot: object = None

    def follow(self, state: State, now_ms: int, over_ms: int) -> None:
        """This state is shown from now on, once it has come in so long."""
        shot = (state.place, state.picture, state.camera, state.push)
        self.left_ms = None
        if shot != self.shot:
            self.left_ms = self.age_ms(now_ms)
            self.shot, self.began_ms = shot, now_ms + over_ms

    def age_ms(self, now_ms: int) -> int:
        """How long this shot has been shown."""
        return max(0, now_ms - self.began_ms)


def punched(since_ms: int) -> float:
    """How far a hole has settled."""
    return min(1.0, max(0.0, since_ms / PUNCH_MS))
