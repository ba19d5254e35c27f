"""A pilot for the whole program in one process: presses, clicks, waits, sees.

Everything goes the way of a player's hand: an event, the devices, the play or a screen, a frame, the
painter. Time is passed in: nothing waits for a real clock.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pygame

from game.shell.app import AWAITING_MS, App
from game.shell.composition import open_app
from game.shell.paths import Data, Home, find_data
from game.shell.script_folder import load_script
from game.shell.storage.settings import save_settings
from game.stage.frame import Frame
from game.ui.settings import Settings
from tests.parsed import parsed_script

# A turn of the loop, as time that passes in it.
TURN_MS = 50
STILL = Settings(text_speed=0, reduced_motion=True, transitions=False, punch_guard=False)


class HandClock:
    """A clock that stands where it was put."""

    def __init__(self) -> None:
        self.ms = 0

    def now_ms(self) -> int:
        """Where it stands."""
        return self.ms


class Pilot:
    """Hands and eyes for a program; `on_message` is called with each message, `on_stop` with each stop."""

    def __init__(self, app: App, clock: HandClock | None = None) -> None:
        self.app, self.session, self.clock = app, app.session, clock
        self.on_message: Callable[[str], None] = lambda word: None
        self.on_stop: Callable[[int, str], None] = lambda number, stop: None
        self._told, self._at = ("", 0), -1

    def turn(self, *events: pygame.event.Event) -> None:
        """One turn of the loop, with these events and those that wait."""
        if self.clock is not None:
            self.clock.ms += TURN_MS
        self.app.run_frame([*pygame.event.get(), *events])
        while self.app.awaits_pictures:
            # Pictures that aren't the game's own are decoded beside the loop; the event tells of them.
            self.app.run_frame(self.app.window.wait(AWAITING_MS))
        told = self.session.message, self.session.message_at_ms
        if told != self._told:
            self._told = told
            self.on_message(self.session.message)
        if self.session.in_evening and self.session.director.cursor != self._at:
            self._at = self.session.director.cursor
            self.on_stop(self._at, self.session.director.stop.id)

    def press(self, key: int, unicode: str = "", mod: int = 0) -> None:
        """Presses a key and lets it go, and sees what comes of it."""
        for kind in (pygame.KEYDOWN, pygame.KEYUP):
            self.turn(pygame.event.Event(kind, key=key, unicode=unicode, mod=mod, scancode=0))
        self.turn()

    def click(self, x: float, y: float, button: int = 1) -> None:
        """Presses the mouse at a point of the stage, in design units."""
        scale = self.app.window.scale
        at = (round(x * scale), round(y * scale))
        self.turn(pygame.event.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0), touch=False))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.turn(pygame.event.Event(kind, pos=at, button=button, touch=False))
        self.turn()

    def wait(self, ms: int) -> None:
        """Lets so much time pass."""
        assert self.clock is not None, "a real clock can't be put on"
        for _ in range(max(1, ms // TURN_MS)):
            self.turn()

    def see(self) -> Frame:
        """What is shown and heard now."""
        return self.app.presenter.frame()


@cache
def _cache() -> Path:
    """The cache of all programs of a process, as on a computer on which the game was played before."""
    folder = Path(tempfile.mkdtemp(prefix="running-ashtrays-tests-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


@contextmanager
def headless_app(
    folder: Path,
    settings: Settings = STILL,
    data: Data | None = None,
    size: tuple[int, int] = (640, 360),
    polls_pack: bool = False,
) -> Iterator[Pilot]:
    """The program at its title, in a folder of its own and a window that nobody sees (the driver has to
    be SDL's dummy)."""
    home = Home(folder, own_cache=_cache())
    for path in home.folders:
        path.mkdir(parents=True, exist_ok=True)
    save_settings(home.settings, settings)
    found = data or find_data()
    script = load_script(found.script) if data is not None else parsed_script(found.script)
    clock = HandClock()
    pilot = Pilot(open_app(script, found, home, size, clock=clock, polls_pack=polls_pack), clock)
    pilot.turn()
    try:
        yield pilot
    finally:
        pilot.app.close()
