"""Takes the pictures of the README out of the game itself, as it is now:  python -m release.pictures [FOLDER]

The whole program is played in this process, and time is what is told here, so a picture is the same
whenever it is taken. Needs convert and img2webp (Debian: imagemagick and webp).
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pygame

from game.story.director import Director
from game.story.operations import Choice, Ending, Line
from game.story.state import WatchMode
from game.ui.settings import Settings
from release.build import ROOT
from release.driver import TURN_MS, Pilot, headless_app, run

FOLDER = ROOT / "docs" / "pictures"
CANONICAL = ROOT / "tests" / "plays" / "canonical.play"
EVENINGS = 28
SIZE, MOVING_SIZE = (1280, 720), (800, 450)
QUALITY = 85
# What moves: frames this far apart, packed so tightly.
FRAME_MS, MOVING_QUALITY = 100, 65
# How long is slept at most until a thread is asked again whether it is ready.
WAIT_MS = 100
Sight = Callable[[Director], bool]


class _Seen(Exception):
    """The evening is where the picture is to be taken."""


def seek(pilot: Pilot, sight: Sight, play: Path = CANONICAL) -> None:
    """Lives the play up to the first stop that is as wanted, and shows it; LookupError if there is none."""

    def look(director: Director) -> Director:
        if sight(director):
            raise _Seen
        return director

    director = pilot.session.director
    director.new_evening()
    try:
        run(play, director, look)
    except _Seen:
        pilot.session.enter_evening()
        pilot.wait(3000)
        return
    raise LookupError(f"{play.name} has nothing to take a picture of any more; see release/pictures.py")


def settle(pilot: Pilot) -> None:
    """Lets time pass until a screen stands still, and all that other threads make for it has come."""
    pilot.wait(3000)
    while pilot.app.presenter.previews.preparing:
        pilot.turn(*pilot.app.window.wait(WAIT_MS))
    pilot.wait(2000)


def at_place(place: str, people: int) -> Sight:
    """At a line that is read in a place where so many stand, in no picture and no view of its own."""
    return lambda director: (
        director.state.place == place
        and director.state.picture is None
        and director.state.camera == "wide"
        and len(director.state.cast) == people
        and isinstance(director.stop, Line)
    )


def choosing(place: str) -> Sight:
    """Where something is offered in a place."""
    return lambda director: director.state.place == place and isinstance(director.stop, Choice)


def stopped(director: Director) -> bool:
    """At a line in a picture of its own, while the watch stands still."""
    state = director.state
    return (
        state.watch_mode is WatchMode.STOPPED
        and state.picture is not None
        and isinstance(director.stop, Line)
    )


def title(pilot: Pilot) -> None:
    """The title as it is found."""
    pilot.wait(6000)


def dial(pilot: Pilot) -> None:
    """The dial after some evenings, as the dice would have them."""
    dice, director = random.Random(815), pilot.session.director
    for _ in range(EVENINGS):
        director.new_evening()
        while not isinstance(director.stop, Ending):
            if director.options:
                director.choose(dice.choice(director.options).id)
            else:
                director.advance()
        pilot.session.profile.queue_changes()
    pilot.app.presenter.invalidate()  # nobody has pressed anything, so it would go by what it has seen
    pilot.session.enter_evening()
    pilot.press(pygame.K_d, "d")
    settle(pilot)


def packs(pilot: Pilot) -> None:
    """A moment in two packs."""
    seek(pilot, at_place("video_store", 3))
    pilot.press(pygame.K_p, "p")
    pilot.press(pygame.K_DOWN)
    settle(pilot)


# Where the play stands still for its pictures.
SIGHTS: dict[str, Sight] = {
    "stop": at_place("bus_stop", 2),
    "choice": choosing("room"),
    "shelf": stopped,
}
PICTURES: dict[str, Callable[[Pilot], None]] = {
    "title": title,
    **{name: partial(seek, sight=sight) for name, sight in SIGHTS.items()},
    "dial": dial,
    "packs": packs,
}


@contextmanager
def program(size: tuple[int, int], settings: Settings) -> Iterator[Pilot]:
    """The program at its title, in a folder that is gone afterwards."""
    # The packs' picture tells where it lies: in the same place whenever it is taken.
    folder = Path(tempfile.gettempdir()) / "running-ashtrays"
    shutil.rmtree(folder, ignore_errors=True)
    try:
        with headless_app(folder, settings, size=size) as pilot:
            yield pilot
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def shown() -> pygame.Surface:
    """What is in the window."""
    surface = pygame.display.get_surface()
    assert surface is not None, "the program has a window while it is played"
    return surface


def film(folder: Path) -> list[Path]:
    """Frames of an evening: lines, a choice, time that stops, and all of it wound back."""
    frames: list[Path] = []

    def roll(pilot: Pilot, ms: int) -> None:
        for _ in range(ms // FRAME_MS):
            pilot.wait(FRAME_MS)
            frames.append(folder / f"{len(frames):03}.png")
            pygame.image.save(shown(), frames[-1])

    with program(MOVING_SIZE, Settings()) as pilot:
        pilot.wait(3000)
        roll(pilot, 1500)
        seek(pilot, at_place("bus_stop", 1))
        roll(pilot, 500)
        for _ in range(2):
            pilot.press(pygame.K_RETURN)
            roll(pilot, 2500)
        seek(pilot, stopped)
        roll(pilot, 500)
        pilot.press(pygame.K_RETURN)
        roll(pilot, 2500)
        for _ in range(8):
            pilot.press(pygame.K_PAGEUP)
            roll(pilot, 300)
    return frames


def main() -> int:
    """Writes all pictures into the folder; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m release.pictures")
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    folder: Path = parser.parse_args().folder
    os.environ["SDL_VIDEODRIVER"] = os.environ["SDL_AUDIODRIVER"] = "dummy"
    folder.mkdir(parents=True, exist_ok=True)
    for name, take in PICTURES.items():
        with program(SIZE, Settings(text_speed=0)) as pilot:
            take(pilot)
            path = folder / f"{name}.jpg"
            # Pygame has no say in how tightly a JPEG is packed.
            pygame.image.save(shown(), path.with_suffix(".bmp"))
            subprocess.run(
                ["convert", path.with_suffix(".bmp"), "-strip", "-quality", str(QUALITY), path], check=True
            )
            path.with_suffix(".bmp").unlink()
            print(f"{path.stat().st_size / 1e6:6.2f} MB  {path}", flush=True)
    with tempfile.TemporaryDirectory() as frames:
        moving = folder / "evening.webp"
        files = [str(path) for path in film(Path(frames))]
        options = ["-loop", "0", "-lossy", "-q", str(MOVING_QUALITY), "-m", "6", "-d", str(FRAME_MS)]
        subprocess.run(
            ["img2webp", *options, *files, "-o", str(moving)], check=True, stdout=subprocess.DEVNULL
        )
        print(f"{moving.stat().st_size / 1e6:6.2f} MB  {moving}")
    return 0


assert FRAME_MS % TURN_MS == 0
if __name__ == "__main__":
    sys.exit(main())
