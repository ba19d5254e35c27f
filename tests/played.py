"""The real program played by a hand inside it, without a window: what `tests/unit/test_program.py` runs.

    python -m tests.played KEY …      presses keys, prints what the player is told, quits
    python -m tests.played --forever KEY …   presses them over and over, until it is killed

Printed are `told: …` for each sentence, `stop: …` for each stop, `done` when all keys are pressed.
"""

from __future__ import annotations

import sys
import threading
import time
from typing import Any

import pygame

from game.__main__ import main
from game.shell import app

# A loop that does not turn for so long is stuck.
PATIENCE_S = 30.0


class Told(app.App):
    """The program, which prints what it tells the player."""

    def __init__(self, *given: Any) -> None:
        self.turned = threading.Semaphore(0)
        self.at = -1
        super().__init__(*given)
        threading.Thread(target=self.play, daemon=True).start()

    def tell(self, word: str) -> None:
        """Says it on the screen, and here."""
        if word:
            print("told:", word, flush=True)
        super().tell(word)

    def turn(self) -> float | None:
        """Turns, and lets the hand know."""
        due = super().turn()
        director = self.profile.director
        if self.started and director.cursor != self.at:
            self.at = director.cursor
            print("stop:", self.at, director.stop.id, flush=True)
        self.turned.release()
        return due

    def play(self) -> None:
        """The hand: presses each key once the loop has turned."""
        self.wait()
        while True:
            for name in KEYS:
                key = pygame.key.key_code(name)
                for kind in (pygame.KEYDOWN, pygame.KEYUP):
                    pygame.event.post(pygame.event.Event(kind, key=key, unicode="", mod=0))
                self.wait()
            if not FOREVER:
                break
        self.profile.slots.list()  # it waits for what is being written
        self.wait()
        print("done", flush=True)
        if not STAY:
            pygame.event.post(pygame.event.Event(pygame.QUIT))

    def wait(self) -> None:
        """Until the loop has turned twice more: once for what was posted, once for what came of it."""
        while self.turned.acquire(blocking=False):
            pass
        for _ in range(2):
            app.wake()
            assert self.turned.acquire(timeout=PATIENCE_S), "the loop is stuck"


FOREVER, STAY = "--forever" in sys.argv, "--stay" in sys.argv
KEYS = [given for given in sys.argv[1:] if not given.startswith("--")]


def set_clock(shift_s: int) -> None:
    """Has the computer's clock go wrong by so much."""
    clock = time.time
    time.time = lambda: clock() + shift_s


if __name__ == "__main__":
    for clocks in (given for given in sys.argv[1:] if given.startswith("--clock=")):
        set_clock(int(clocks.partition("=")[2]))
    app.App = Told  # type: ignore[assignment, misc]
    sys.exit(main(["--size", "640x360"]))
