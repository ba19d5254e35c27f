"""The running game with its clock passed in: what standing, reading, moving and skipping cost.

Processor time is that of this process, threads that decode included.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.shell.composition import open_app
from game.shell.paint.painter import Painter
from game.shell.paths import find_data, open_home
from game.shell.script_folder import load_script
from game.shell.storage.settings import save_settings
from game.stage.camera import view_of
from game.stage.frame import Crossfade, Frame
from game.stage.scenery import scene_group
from game.stage.shown_line import line_reveal_ms
from game.stage.transition import Direction
from game.story.operations import Line
from game.story.state import State
from game.ui.play.play_update import Mode
from game.ui.screens.dial import DialScreen
from game.ui.screens.packs import PacksScreen
from game.ui.settings import Settings
from tests.pilot import HandClock

RUNS, STANDING_S, FRAME_MS = 3, 8.0, 1000 / 60
SKIPPED, ADVANCED, EVENINGS, WOUND = 120, 60, 12, 92
DISSOLVED, LIVED = 30, 10_000
SILENT = Settings(volume_music=0, volume_ambience=0, volume_tick=0, punch_guard=False, skip="all")
STILL = Settings(
    volume_music=0, volume_ambience=0, volume_tick=0, punch_guard=False, skip="all",
    reduced_motion=True, transitions=False,
)  # fmt: skip


def took_ms(work: Callable[[], object]) -> float:
    """Processor milliseconds of this process that the work takes."""
    begun = time.process_time()
    work()
    return (time.process_time() - begun) * 1000


class Cost(NamedTuple):
    """Processor milliseconds that some work takes: on the loop's own thread, which is what is waited for
    where nothing has to be decoded, and in the whole process."""

    loop_ms: float
    all_ms: float


def cost(work: Callable[[], object]) -> Cost:
    """What the work takes."""
    begun, all_begun = time.thread_time(), time.process_time()
    work()
    return Cost((time.thread_time() - begun) * 1000, (time.process_time() - all_begun) * 1000)


def _threads_s() -> float:
    """Processor seconds that all threads but this one have taken."""
    return time.process_time() - time.thread_time()


def press(key: int) -> None:
    """Has a key pressed and let go of, before the next turn."""
    for kind in (pygame.KEYDOWN, pygame.KEYUP):
        pygame.event.post(pygame.event.Event(kind, key=key, unicode="", mod=0))


class Live:
    """The game, and what is done with it."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size

    @contextmanager
    def opened(self, still: bool) -> Iterator[None]:
        """The game at its title, in a folder of its own."""
        with tempfile.TemporaryDirectory(prefix="bench-home-") as folder:
            os.environ["RUNNING_ASHTRAYS_HOME"] = folder
            home, _ = open_home()
            self.cache = home.cache
            save_settings(home.settings, STILL if still else SILENT)
            self.clock = HandClock()
            data = find_data()
            self.app = open_app(load_script(data.script), data, home, self.size, clock=self.clock)
            self.session = self.app.session
            self.director = self.session.director
            self.spend(6)
            self.settle()
            yield
            self.app.close()

    def spend(self, seconds: float) -> float:
        """Lets time pass as the loop does; percent of a core."""
        end_ms = self.clock.ms + seconds * 1000
        begun = time.process_time()
        while self.clock.ms < end_ms:
            self.clock.ms = round(self.clock.ms + max(self.turn(), FRAME_MS))
        return (time.process_time() - begun) / seconds * 100

    def settle(self) -> None:
        """Gives the threads that decode real time, until they do nothing more."""
        self.spend(0.3)
        used = -1.0
        while _threads_s() - used > 0.01:
            used = _threads_s()
            for _ in range(10):
                time.sleep(0.03)
                # They wait until what they have made is collected.
                self.turn()
        self.spend(0.3)

    def turn(self) -> float:
        """A turn of the loop, with what it prepares while idle; in how many milliseconds the next is due."""
        due_ms = self.app.run_frame(self.app.window.wait(0))
        while self.app.preloader.warm_up():
            pass
        return 1000 if due_ms is None else due_ms

    def repeat(self, work: Callable[[], float]) -> list[float]:
        """What each of some runs gives."""
        return [work() for _ in range(RUNS)]

    def stand(self) -> float:
        """Nobody does anything."""
        return self.spend(STANDING_S)

    def begin(self) -> None:
        """Comes to the first line of an evening."""
        self.session.enter_evening()
        self._come(lambda state: True)

    def _come(self, holds: Callable[[State], bool]) -> bool:
        """Goes on to a line at which nothing lies over the place; whether there is one."""
        dice, director = random.Random(4), self.director
        for _ in range(3000):
            state = director.state
            plain = isinstance(director.stop, Line) and not state.picture and not state.insert
            if plain and not state.push and state.cast and holds(state):
                self.show()
                return True
            if director.options:
                director.choose(dice.choice(director.options).id)
            elif not director.advance():
                director.new_evening()
        return False

    def show(self) -> None:
        """Arrives at the director's stop, as after a load."""
        self.session.play.arrive(Direction.LOAD, self.session.now._replace(ms=self.clock.ms))
        self.session.play.clock.start(self.clock.ms)
        self.settle()

    def _read(self) -> None:
        """Reads the line to its end, and a moment longer."""
        reveal_ms = line_reveal_ms(self.session.script, self.director.state, self.session.look)
        self.spend(reveal_ms / 1000 + 0.6)

    def places(self) -> Iterator[str]:
        """Comes to each of four places."""
        for place in ("bus_stop", "diner", "video_store", "porch"):
            if self._come(lambda state, place=place: state.place == place):  # type: ignore[misc]
                self.spend(10)
                yield place

    def type(self) -> float:
        """A line appears, letter by letter."""
        self.show()
        self.session.play.clock.start(self.clock.ms)
        reveal_ms = line_reveal_ms(self.session.script, self.director.state, self.session.look)
        return self.spend(reveal_ms / 1000)

    def move(self) -> tuple[list[float], list[float]]:
        """The camera moves in the play: the first frame of each, and all others, on the loop's thread."""
        first: list[float] = []
        rest: list[float] = []
        dice, director, look = random.Random(5), self.director, self.session.look
        for _ in range(4000):
            before = director.state
            if director.options:
                director.choose(dice.choice(director.options).id)
            elif not director.advance():
                director.new_evening()
            after = director.state
            same = before.place == after.place and not (before.picture or after.picture or after.insert)
            if not (same and after.arrival.camera_ms) or view_of(before, look) == view_of(after, look):
                continue
            director.rewind(1)
            self.show()
            self._read()
            press(pygame.K_RETURN)
            end_ms = self.clock.ms + after.arrival.camera_ms
            first.append(cost(lambda: self.app.run_frame(self.app.window.wait(0))).loop_ms)
            while self.clock.ms < end_ms:
                self.clock.ms = round(self.clock.ms + FRAME_MS)
                rest.append(cost(lambda: self.app.run_frame(self.app.window.wait(0))).loop_ms)
            if len(first) == RUNS:
                break
        return first, rest

    def dissolve(self) -> list[Cost]:
        """One place turns into another, frame by frame."""
        painter, script, look, state = (
            self.session.painter,
            self.session.script,
            self.session.look,
            self.director.state,
        )
        plain = state._replace(cast=(), camera="wide", variant=None, picture=None, insert=None, push=None)
        one, other = (
            scene_group(script, plain._replace(place=place), look) for place in ("diner", "bus_stop")
        )
        painter.paint(Frame((one,)))
        amounts = [number / DISSOLVED for number in range(1, DISSOLVED)]
        frames = [Frame((Crossfade(one, other, amount),)) for amount in amounts]
        return [cost(partial(painter.paint, frame)) for frame in frames]

    def opens(self) -> float:
        """How many files are opened while nobody does anything in a living place."""
        self.settle()
        opened: list[object] = []
        sys.addaudithook(lambda event, told: opened.append(told) if event == "open" else None)
        self.stand()
        return len(opened)

    def lived_mb(self) -> float:
        """Memory after so many lines more, which nobody was shown."""
        director, dice = self.director, random.Random(6)
        for _ in range(LIVED):
            if director.options:
                director.choose(dice.choice(director.options).id)
            elif not director.advance():
                director.new_evening()
        self.show()
        return self.resident_mb()

    def skip(self) -> list[float]:
        """Skips from the start of the evening, every line drawn."""
        director = self.director
        found: list[float] = []
        director.start()
        self.session.enter_evening()
        while len(found) < SKIPPED:
            if director.options:
                director.choose(director.options[0].id)
                self.session.enter_evening()
            self.session.play.mode = Mode.SKIP
            found.append(took_ms(lambda: self.app.run_frame([])))
            self.clock.ms += round(FRAME_MS)
        self.session.play.mode = Mode.MANUAL
        return found

    def wind(self) -> float:
        """Winds a long way back, to the picture."""
        self.show()

        def work() -> None:
            self.app.runner.apply_update(
                self.session.play.wind(WOUND, self.session.now._replace(ms=self.clock.ms))
            )
            self.app.run_frame([])

        took = took_ms(work)
        self.director.forward(WOUND)
        return took

    def go_on(self, *work_ms: float) -> list[Cost]:
        """Goes on from line to line, from the beginning of the evening. Before each press as much of the
        processor as chance says between these two is spent on what comes next."""
        director, dice = self.director, random.Random(4)
        self.session.settings = replace(self.session.settings, text_speed=0)
        self.session.refresh_look()
        found: list[Cost] = []
        director.start()
        self.show()
        while len(found) < ADVANCED:
            if not isinstance(director.stop, Line):
                if director.options:
                    director.choose(director.options[0].id)
                elif not director.advance():
                    director.start()
                self.show()
                continue
            self._rest(dice.uniform(*work_ms))
            press(pygame.K_RETURN)
            found.append(cost(lambda: self.app.run_frame(self.app.window.wait(0))))
        return found

    def _rest(self, work_ms: float) -> None:
        """Lets what comes next be made ready, by so much work at most and in no more than thrice the time."""
        end, last = time.process_time() + work_ms / 1000, time.perf_counter() + work_ms * 3 / 1000
        while time.process_time() < end and time.perf_counter() < last:
            if events := self.app.window.wait(0):
                self.app.run_frame(events)
            if not self.app.preloader.warm_up():
                time.sleep(0.001)
        self.clock.ms += round(work_ms)

    def _rest_long(self) -> None:
        """Gives the threads that decode and the quiet moments all the time they want."""
        for _ in range(80):
            self.spend(0.1)
            time.sleep(0.1)

    def screens(self, rested: bool) -> Iterator[tuple[str, Cost]]:
        """Screens that are opened the first time, after evenings at random; `rested`: as by who has begun
        with those evenings and read a line."""
        dice, director = random.Random(3), self.director
        for _ in range(EVENINGS * 150):
            if director.options:
                director.choose(dice.choice(director.options).id)
            elif not director.advance():
                director.new_evening()
        for name, screen in (("dial", DialScreen), ("packs", PacksScreen)):
            self.show()
            if rested:
                self.app.preloader.start_over()
                self._rest_long()
            else:
                self.app.presenter.invalidate()
            self.session.show(screen())
            yield name, cost(lambda: self.app.run_frame([]))
            self.session.show(None)

    def cold_places(self) -> list[float]:
        """Each place, neither in memory nor on disk."""
        painter = self.session.painter
        assert isinstance(painter, Painter)
        self.settle()
        found = []
        for place in self.session.look.artwork.sets:
            state = self.director.state._replace(
                place=place, cast=(), camera="wide", variant=None, picture=None, insert=None, push=None
            )
            for path in (self.cache / "scaled").iterdir():
                path.unlink()
            group = scene_group(self.session.script, state, self.session.look)
            painter.pictures.clear()
            painter.brush.offscreens.clear()
            found.append(took_ms(lambda group=group: painter.paint(Frame((group,)))))  # type: ignore[misc]
        return found

    def resident_mb(self) -> float:
        """Memory in use."""
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e6

    def disk_mb(self) -> float:
        """What the scaled pictures take."""
        return sum(path.stat().st_size for path in (self.cache / "scaled").iterdir()) / 1e6
