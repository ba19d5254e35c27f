"""The game in a real window, played through by real keys, with a picture of all there is to see.

    python -m tests.window.playthrough PLAY [--size WxH] [--packaged FOLDER] [--pictures FOLDER] [--packs]

A play is a file of `tests/plays`. With `--packs` the pack is changed at every new scene, in the middle of a
line, with a picture of the scene in each of our packs.

Each key is pressed once the game has written on its disk where the one before it led, so it is as slow
as the machine. At the end it says whether the window showed the ending.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pygame

from game.shell.storage.edge_format import edge_from_text
from game.shell.storage.history_db import connect
from game.shell.storage.settings import save_settings
from game.story.director import Director
from game.story.operations import Choice, Ending, Line, Pause
from game.story.script import Script
from game.story.time_format import format_time
from game.ui.play.play_animations import FEEDBACK_MS
from tests.desktop import PATIENCE_S, ROOT, SOURCE, STILL, Desktop, difference, playing
from tests.parsed import parsed_script
from tests.plays import run

# Time that has to pass passes twice as fast, and a digit follows a line at once.
SETTINGS = replace(STILL, live_speed="2", punch_guard=False)
# Our packs, as the packs screen lists them; the first is what a new player has.
PACKS = ("lamplight", "pixel", "poster")
# How often the disk is looked at, and after how long a key that led nowhere is pressed again.
LOOK_S, AGAIN_S = 0.1, 6.0
# What of the ending's picture may be otherwise in the window: it is scaled, and dimmed towards the ticket.
OTHERWISE = 0.1


class WindowDirector(Director):
    """A director whose moves are made in the window: it goes where the game has gone."""

    def __init__(self, script: Script, desktop: Desktop) -> None:
        super().__init__(script)
        self.desktop = desktop

    def advance(self) -> bool:
        """Goes on from a line; a pause goes on by itself."""
        if not isinstance(self.stop, Line | Pause):
            return False
        return self._go(PATIENCE_S, "" if isinstance(self.stop, Pause) else "Return")

    def choose(self, option: str) -> bool:
        """Presses the option's digit."""
        number = [known.id for known in self.options].index(option)
        went = self._go(PATIENCE_S, str(number + 1))
        time.sleep(FEEDBACK_MS / 1000)  # so long the board still lies there, with the hole in it
        return went

    def wait(self, ms: int) -> int:
        """Lets the time pass, or less where it leads to another stop."""
        assert self.state.live is not None, f"time does not pass by itself at {self.stop.pos}"
        return 0 if self._go(ms / 1000 / SETTINGS.live_rate) else super().wait(ms)

    def _go(self, patience_s: float, key: str = "") -> bool:
        """Presses the key and goes where that led, or time alone; whether it led anywhere."""
        end = time.monotonic() + patience_s
        again = 0.0
        while time.monotonic() < end:
            if key and time.monotonic() >= again:
                self.desktop.press(key)
                again = time.monotonic() + AGAIN_S
            time.sleep(LOOK_S)
            assert self.desktop.process.poll() is None, f"the game has ended: {self.desktop.said()}"
            if self._follow_disk():
                return True
        assert not key, f"{key} led nowhere from {self.stop.pos}"
        return False

    def _follow_disk(self) -> bool:
        """Lives what the game has written since this was last asked; whether there was anything."""
        with closing(connect(self.desktop.home / "player" / "history.sqlite3", writes=False)) as connection:
            rows = connection.execute(
                "SELECT edge, stop FROM moments WHERE number >= ? ORDER BY number", (len(self.tree.moments),)
            ).fetchall()
        if rows:
            self.live_again(self.edges() + tuple(edge_from_text(edge) for edge, _ in rows))
            assert self.stop.id == rows[-1][1], f"the game is at {rows[-1][1]}, not at {self.stop.pos}"
        return bool(rows)


class Album:
    """Pictures of the window: one whenever the set, the view or what somebody does is another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.last: object = None
        self.count = 0
        folder.mkdir(parents=True, exist_ok=True)

    def look(self, director: Director) -> Director:
        """Takes a picture where there is something new to see."""
        assert isinstance(director, WindowDirector)
        state = director.state
        cast = tuple(actor._replace(expression=None) for actor in state.cast)
        asked = isinstance(director.stop, Choice) and director.stop.id
        now = (state.position.scene, state.place, state.variant, state.camera, state.picture, cast, asked)
        if now != self.last and not isinstance(director.stop, Pause):
            at = format_time(director.script, state.watch_s).replace(":", "")
            self.keep(director.desktop.still(), f"{state.position.scene}-{at}")
            self.last = now
        return director

    def keep(self, picture: pygame.Surface, name: str) -> None:
        """Writes the picture, with its number before its name."""
        self.count += 1
        pygame.image.save(picture, self.folder / f"{self.count:03}-{name}.png")


class PackAlbum(Album):
    """Pictures in every pack: at a new scene the pack is changed until it was seen in all of them, and the
    evening goes on in the last."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.scene = ""
        self.pack = 0

    def look(self, director: Director) -> Director:
        """Changes packs where a new scene has begun; else takes a picture where there is something new."""
        assert isinstance(director, WindowDirector)
        scene = director.state.position.scene
        if scene == self.scene or not isinstance(director.stop, Line):
            return super().look(director)
        self.scene = scene
        for number in range(len(PACKS)):
            if number:
                self.change(director.desktop)
            self.keep(director.desktop.still(), f"{scene}-{PACKS[self.pack]}")
        return director

    def change(self, desktop: Desktop) -> None:
        """Chooses the next pack on the packs screen, which lists them in the order of their names."""
        screen = self._other(desktop, "p")
        self.pack = (self.pack + 1) % len(PACKS)
        settings = desktop.home / "player/settings.json"
        end = time.monotonic() + 2 * PATIENCE_S
        again = 0.0
        while f'"{PACKS[self.pack]}"' not in settings.read_text(encoding="utf-8"):
            assert time.monotonic() < end, f"{PACKS[self.pack]} is never chosen"
            if time.monotonic() >= again:
                # Where a key was not heard, the one after it chose what is chosen already.
                for _ in range(1 if self.pack else len(PACKS) - 1):
                    desktop.press("Down" if self.pack else "Up")
                    desktop.still()
                desktop.press("Return")
                again = time.monotonic() + 2 * AGAIN_S
            time.sleep(LOOK_S)
        desktop.still()
        assert difference(screen, self._other(desktop, "p")), "the packs screen stays"

    def _other(self, desktop: Desktop, key: str) -> pygame.Surface:
        """Presses a key until another screen is there: what is pressed while one is painted is not heard."""
        before = desktop.still()
        for _ in range(8):
            desktop.press(key)
            end = time.monotonic() + AGAIN_S
            while time.monotonic() < end:
                if difference(before, desktop.picture()) > 100_000:
                    return desktop.still()
        raise AssertionError(f"{key} led to no other screen")


def shows(picture: pygame.Surface, event: str, pack: str) -> bool:
    """Whether the upper half of the window is that of the event picture."""
    width, height = picture.get_size()
    (file,) = (ROOT / "assets/packs" / pack / "events").glob(f"{event}.*[!l]")
    painted = pygame.image.load(file)
    halves = [
        whole.subsurface((0, 0, width, height // 2)).copy()
        for whole in (picture, pygame.transform.smoothscale(painted, (width, height)))
    ]
    return difference(*halves) < OTHERWISE * width * height / 2


def play_through(play: Path, command: Sequence[str], size: tuple[int, int], home: Path, album: Album) -> str:
    """Plays the file in a window; returns the ending's id. AssertionError where the window shows another."""
    (home / "player").mkdir()
    save_settings(home / "player" / "settings.json", SETTINGS)
    cwd = ROOT if command is SOURCE else home
    with playing(home, size, command, cwd) as desktop:
        album.keep(desktop.still(), "title")
        album.keep(desktop.changed(desktop.still(), ["Return"], "the note before", 20_000), "note")
        desktop.changed(desktop.still(), ["Return"], "the first line", 20_000)
        director = WindowDirector(parsed_script(ROOT / "script"), desktop)
        album.look(director)
        run(play, director, album.look)
        assert isinstance(director.stop, Ending), "the play leads to no ending"
        ending = director.stop.ending
        picture = desktop.still()
        album.keep(picture, f"ending-{ending}")
        event = director.state.picture
        assert event is not None, f"“{ending}” has no picture of its own"
        pack = PACKS[album.pack] if isinstance(album, PackAlbum) else PACKS[0]
        assert shows(picture, event, pack), f"the window does not show “{event}”"
        return ending


def main() -> int:
    """Plays as the command line says; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.window.playthrough")
    parser.add_argument("play", type=Path)
    parser.add_argument("--size", default="1280x720", metavar="WxH")
    parser.add_argument("--packaged", type=Path, metavar="FOLDER", help="play a packaged game, not this one")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", default=ROOT / "build" / "playthrough")
    parser.add_argument("--packs", action="store_true", help="change the pack at every scene")
    args = parser.parse_args()
    name = "running-ashtrays.exe" if os.name == "nt" else "running-ashtrays"
    command = (str((args.packaged / name).resolve()),) if args.packaged else SOURCE
    width, height = map(int, args.size.split("x"))
    with tempfile.TemporaryDirectory() as home:
        try:
            album = (PackAlbum if args.packs else Album)(args.pictures)
            ending = play_through(args.play, command, (width, height), Path(home), album)
        except AssertionError as error:
            print(error, file=sys.stderr)
            return 1
    print(f"The window showed the ending “{ending}”; the pictures are in {args.pictures}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
