"""The real program in this process, without a window, and the figures of what is done to it.

A press goes the way of every press: an event, the devices, the play or a screen, a frame, the painter.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.shell.clock import SystemClock
from game.shell.composition import open_app
from game.shell.paths import find_data, open_home
from game.shell.script_folder import load_script
from game.shell.storage.profile import Profile
from game.shell.storage.settings import save_settings
from game.ui.settings import Settings

SIZE = (1920, 1080)
# Everything appears at once: what is measured is the work, not what the player waits for by design.
QUIET = Settings(text_speed=0, reduced_motion=True, transitions=False, punch_guard=False, skip="all")


class Took(NamedTuple):
    """What one piece of work took: processor time of this process, and time that passed."""

    cpu_ms: float
    wall_ms: float


def took(work: Callable[[], object]) -> Took:
    """What the work takes."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Took((time.process_time() - cpu) * 1000, (time.perf_counter() - wall) * 1000)


def tell(name: str, all_took: Iterable[Took], reach: str = "") -> None:
    """Prints the middle and the twentieth-worst of a hundred, of processor and of time."""
    found = list(all_took)
    cpu, wall = sorted(one.cpu_ms for one in found), sorted(one.wall_ms for one in found)
    parts = (
        f"{kind} p50 {share(values, 0.5):8.2f}  p95 {share(values, 0.95):8.2f} ms"
        for kind, values in (("processor", cpu), ("wall", wall))
    )
    print(
        f"{name:<38}{'   '.join(parts)}   n = {len(found)}{f'   reach {reach}' if reach else ''}", flush=True
    )


def share(values: list[float], part: float) -> float:
    """The value below which that part of the sorted values lies."""
    return values[min(len(values) - 1, round(part * (len(values) - 1)))]


class Program:
    """The running game, and the hands that play it."""

    def __init__(self, home: Path, size: tuple[int, int] = SIZE, settings: Settings = QUIET) -> None:
        os.environ["RUNNING_ASHTRAYS_HOME"] = str(home)
        opened, _ = open_home()
        save_settings(opened.settings, settings)
        data = find_data()
        self._clock = SystemClock()
        self.app = open_app(load_script(data.script), data, opened, size, clock=self._clock)
        self.session = self.app.session
        assert isinstance(self.session.profile, Profile)
        self.profile = self.session.profile
        self.turn()

    def clock_ms(self) -> int:
        """Since the program began."""
        return self._clock.now_ms()

    def turn(self, *events: pygame.event.Event) -> None:
        """One turn of the loop, with these events."""
        self.app.run_frame([*pygame.event.get(), *events])

    def press(self, key: int, unicode: str = "") -> None:
        """Presses a key, and lets the frame that follows be painted."""
        down = pygame.event.Event(pygame.KEYDOWN, key=key, unicode=unicode, mod=0)
        up = pygame.event.Event(pygame.KEYUP, key=key, unicode=unicode, mod=0)
        self.turn(down, up)

    def play(self) -> None:
        """Stands at the first line, with no screen over it."""
        self.session.enter_evening()
        self.turn()

    def live(self, lines: int, dice: random.Random | None = None) -> None:
        """Lives so many lines, evening after evening, without showing them: with the first option of
        every choice, or with any by the dice."""
        director = self.session.director
        for _ in range(lines):
            if director.options:
                option = dice.choice(director.options) if dice else director.options[0]
                director.choose(option.id)
            elif not director.advance():
                director.new_evening()
        self.session.profile.queue_changes()

    def settle(self, for_ms: int = 400) -> None:
        """Lets time pass as it does while the player reads: what comes next is made ready meanwhile."""
        until_ms = self.clock_ms() + for_ms
        while (left_ms := until_ms - self.clock_ms()) > 0:
            self.turn()
            self.app.warm_up_while_idle(until_ms)
            pygame.time.wait(min(20, left_ms))


@contextmanager
def running(size: tuple[int, int] = SIZE, settings: Settings = QUIET) -> Iterator[Program]:
    """The game at its title, in a folder of its own on the disk."""
    with tempfile.TemporaryDirectory(dir=Path.home(), prefix=".bench-") as folder:
        program = Program(Path(folder), size, settings)
        try:
            yield program
        finally:
            program.app.close()
