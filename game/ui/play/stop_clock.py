"""The clock of the current stop: when it was reached, since when it is shown, how much time has passed."""

from __future__ import annotations

from game.stage.easing import ENDED_MS

# The longest stretch of real time that counts at a live stop; longer ones are a suspended program.
LONGEST_MS = 1500


class StopClock:
    """`shown_at_ms` is when the stop's age was 0: it lies ahead while something else is still shown, and
    behind `reached_at_ms` where the stop needn't appear."""

    def __init__(self) -> None:
        # The part of a millisecond of the story's time that the last update could not spend.
        self._unspent_ms = 0.0
        self.start(0)

    def start(self, now_ms: int) -> None:
        """The stop is reached and shown from this time on."""
        self.shown_at_ms = self.reached_at_ms = self._updated_at_ms = now_ms

    def show_at_rest(self, now_ms: int) -> None:
        """Nothing of the stop moves any more."""
        self.shown_at_ms = now_ms - ENDED_MS

    def show_at_age(self, age_ms: int, now_ms: int) -> None:
        """The stop is shown as it is at this age."""
        self.shown_at_ms = now_ms - age_ms

    def age_ms(self, now_ms: int) -> int:
        """Milliseconds since the stop is shown; negative before."""
        return now_ms - self.shown_at_ms

    def pass_to(self, now_ms: int) -> int:
        """Returns the milliseconds passed since the last call, none before the stop is reached."""
        passed_ms = max(0, min(LONGEST_MS, now_ms - self._updated_at_ms))
        self._updated_at_ms = max(self._updated_at_ms, now_ms)
        return passed_ms

    def story_ms(self, passed_ms: int, rate: float) -> int:
        """Returns the whole milliseconds of the story's time in this time, with what was left over before."""
        story_ms = passed_ms * rate + self._unspent_ms
        whole_ms = int(story_ms)
        self._unspent_ms = story_ms - whole_ms
        return whole_ms
