"""What plays look and sound like: a row a stop, for holding two versions of the program against each other.

    python -m tests.stills [PLAY …] > before.txt        and after the change:  … > after.txt; diff

The whole program is played by its keys, without a window, at a clock of its own. At each stop its picture is
taken while it comes (at each turn of `COMING_MS`) and when it is whole; a row tells the stop, the hour of the
watch, what is wanted of the sound, and sums of the pictures.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pygame

from game.story.director import Director
from game.story.operations import Pause
from game.story.state import PlayerKnowledge
from game.story.tree import Input
from game.ui.settings import RealTime, Settings
from tests.pilot import TURN_MS, Pilot, headless_app
from tests.plays import run

PLAYS = Path(__file__).parent / "plays"
SHOWN = ("canonical", "told_and_stayed", "missed")
# After what is pressed: while it comes, and when it stands.
COMING_MS, WHOLE_MS = (100, 250, 500), 1500
# Time is not the hand's: a play in which it has to pass can't be shown.
SETTINGS = Settings(text_speed=0, punch_guard=False, real_time=RealTime.NOWHERE)
# More turns than this without another stop: the play doesn't go on.
MAX_TURNS = 400


def rows(name: str) -> Iterator[str]:
    """The rows of a play."""
    with tempfile.TemporaryDirectory() as folder, headless_app(Path(folder), SETTINGS) as pilot:
        path = PLAYS / f"{name}.play"
        edges = run(path, Director(pilot.session.script), lambda director: director).edges()
        pilot.press(pygame.K_RETURN)
        while not pilot.session.in_evening:
            pilot.press(pygame.K_RETURN)
        if edges and isinstance(edges[0], PlayerKnowledge):
            pilot.session.director.start(edges[0])
        yield row(pilot)
        for edge in edges:
            if not isinstance(edge, Input):
                continue
            before = pilot.session.director.cursor
            follow(pilot, edge)
            yield row(pilot)
            assert pilot.session.director.cursor != before


def follow(pilot: Pilot, edge: Input) -> None:
    """Has the hand do what an input says."""
    director = pilot.session.director
    before = director.cursor
    if edge.option is not None:
        options = [option.id for option in director.options]
        pilot.press(pygame.K_1 + options.index(edge.option))
    for _ in range(MAX_TURNS):
        if director.cursor != before:
            return
        if edge.option is None and not isinstance(director.stop, Pause):
            pilot.press(pygame.K_RETURN)
        else:
            pilot.turn()
    raise AssertionError(f"nothing comes after {director.stop.id} by {edge}")


def row(pilot: Pilot) -> str:
    """Lets a stop come, and tells what was seen and heard."""
    director, sums, at_ms = pilot.session.director, [], 0
    for ms in (*COMING_MS, WHOLE_MS):
        if not isinstance(director.stop, Pause) or not at_ms:
            pilot.wait(ms - at_ms - (0 if at_ms else TURN_MS))
        at_ms = ms
        picture = pygame.image.tobytes(pilot.app.window.stage, "RGB")
        sums.append(hashlib.sha256(picture).hexdigest()[:12])
    state = director.state
    return f"{director.cursor} {director.stop.id} {state.watch_s} {pilot.see().audio} {' '.join(sums)}"


def main(names: list[str]) -> None:
    """Prints the rows of these plays."""
    os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    for name in names:
        print(f"# {name}")
        for text in rows(name):
            print(text)


if __name__ == "__main__":
    main(sys.argv[1:] or list(SHOWN))
