"""The play's animations that the player's input starts: highlight, ghost hand, punch, arriving paper.

Functions of the time since each began; nothing here knows the story.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from game.stage.camera import view_key
from game.stage.easing import NEVER_MS, ease_in_out_cubic, ease_out_cubic, ease_out_quadratic
from game.stage.look import Look
from game.story.state import State

BOX_MS, HIGHLIGHT_MS, GHOST_MS, PUNCH_MS = 180, 90, 220, 120
# How long the board stays after an option was taken: until the punch has settled, and as long again.
FEEDBACK_MS = 200


class ChoiceFeedback(NamedTuple):
    """The board of an option that was just taken, shown until its punch has been seen."""

    state: State
    taken_before: frozenset[str]
    option: str
    row: int
    first_row: int
    punched_at_ms: int


@dataclass
class PlayAnimations:
    """When each animation began. `row` is the focused row, `row_elapsed_ms` the state's time when it became
    that, `from_row` the row where the highlight started."""

    box_at_ms: int = NEVER_MS
    moved_at_ms: int = NEVER_MS
    row: int | None = None
    row_elapsed_ms: int = 0
    from_row: float | None = None

    def follow(self, row: int | None, now_ms: int, elapsed_ms: int = 0) -> None:
        """Notes which row of the board has the focus."""
        if row == self.row:
            return
        self.from_row = self.highlight_row(now_ms) if self.row is not None and row is not None else None
        self.row, self.moved_at_ms, self.row_elapsed_ms = row, now_ms, elapsed_ms

    def highlight_row(self, now_ms: int) -> float | None:
        """The row position of the gliding highlight: fast at first, then slower."""
        progress = (now_ms - self.moved_at_ms) / HIGHLIGHT_MS
        if self.row is None or self.from_row is None or progress >= 1:
            return self.row
        return self.from_row + (self.row - self.from_row) * ease_out_quadratic(progress)

    def ghost_progress(self, now_ms: int) -> float:
        """The progress of the ghost hand: slow at both ends."""
        progress = min(1.0, max(0.0, (now_ms - self.moved_at_ms) / GHOST_MS))
        return ease_in_out_cubic(progress)

    def box_progress(self, now_ms: int) -> float:
        """The progress of the arriving text box or board."""
        progress = min(1.0, max(0.0, (now_ms - self.box_at_ms) / BOX_MS))
        return ease_out_cubic(progress)

    def moving(self, now_ms: int, look: Look) -> bool:
        """Whether any animation is running."""
        if look.reduced_motion:
            return False
        row = self.row is not None and now_ms < self.moved_at_ms + GHOST_MS
        return row or now_ms < self.box_at_ms + BOX_MS


@dataclass
class ViewClock:
    """How long the camera has shown the current view, regardless of the people in it. `previous_ms` is
    how long the previous view had been shown when this stop replaced it; None where the view is the same."""

    began_at_ms: int = 0
    previous_ms: int | None = None
    view: object = None

    def follow(self, state: State, now_ms: int, over_ms: int) -> None:
        """Notes the view of a new state; a new one begins after the transition of `over_ms`."""
        view = view_key(state)
        self.previous_ms = None
        if view != self.view:
            self.previous_ms = self.age_ms(now_ms)
            self.view, self.began_at_ms = view, now_ms + over_ms

    def age_ms(self, now_ms: int) -> int:
        """Milliseconds since this view began."""
        return max(0, now_ms - self.began_at_ms)


def punch_progress(since_ms: int) -> float:
    """The progress of a punch, 0–1."""
    return min(1.0, max(0.0, since_ms / PUNCH_MS))
