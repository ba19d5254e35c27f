"""The game in a real window, played with a pad alone: SDL's virtual joystick, plugged in and pulled out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.storage.settings import save_settings
from tests.desktop import STILL, Desktop, difference, playing

pytestmark = pytest.mark.window

A, B, X, Y, BACK, START, LB, RB = 0, 1, 2, 3, 4, 6, 9, 10
UP, DOWN, RIGHT = 11, 12, 14
STICK_X, STICK_Y, LT, RT = 0, 1, 4, 5
FAR = 32_000
# What a place of the play that was left and come back to may differ by: the hand of the watch.
SAME = 2_000


class Padded:
    """Somebody in front of the screen with a pad and nothing else."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    def press(self, *buttons: int) -> None:
        """Presses buttons and lets them go."""
        for button in buttons:
            self.desktop.say(f"button {button} 1", f"button {button} 0")
            self.desktop.still()

    def push(self, axis: int, value: int) -> None:
        """Pushes a stick and lets it go."""
        self.desktop.say(f"axis {axis} {value}", f"axis {axis} 0")
        self.desktop.still()

    def shown(self, before: pygame.Surface, button: int, what: str, least: int = 500) -> pygame.Surface:
        """The picture that a button leads to."""
        self.desktop.say(f"button {button} 1", f"button {button} 0")
        return self.desktop.other(before, what, least)

    def pulled(self, before: pygame.Surface, trigger: int, what: str) -> pygame.Surface:
        """The picture that a trigger leads to."""
        self.desktop.say(f"axis {trigger} {FAR}", f"axis {trigger} {-FAR}")
        return self.desktop.other(before, what)


@pytest.fixture
def pad(tmp_path: Path) -> Iterator[Padded]:
    """The game at its title, started without a pad; then one is plugged in."""
    listed, player = tmp_path / "listed", tmp_path / "player"
    listed.mkdir()
    player.mkdir()
    save_settings(player / "settings.json", replace(STILL, skip="all"))
    command = (sys.executable, "-m", "tests.window.padded", str(listed))
    with playing(tmp_path, command=command) as desktop:
        desktop.say("plug")
        desktop.until(lambda _: "plug" in desktop.said(), "a pad")
        yield Padded(desktop)


def first_line(pad: Padded) -> pygame.Surface:
    """The picture of the evening's first line."""
    note = pad.shown(pad.desktop.still(), A, "the note before the first evening", 20_000)
    return pad.shown(note, A, "the first line", 20_000)


def test_a_pad_goes_on_winds_chooses_saves_and_quits(pad: Padded) -> None:
    """Every button of the pad does what the help says, and B leaves every screen."""
    first = first_line(pad)
    second = pad.shown(first, A, "the second line")
    third = pad.pulled(second, RT, "the third line")
    assert difference(pad.shown(third, LB, "the second line again"), second) < SAME
    assert difference(pad.shown(second, BACK, "the first line again"), first) < SAME
    assert difference(pad.shown(first, RB, "the second line once more"), second) < SAME
    assert difference(pad.pulled(second, LT, "the first line once more"), first) < SAME
    hidden = pad.shown(first, Y, "the scene alone", 20_000)
    assert difference(pad.shown(hidden, Y, "the first line uncovered"), first) < SAME
    for button, what in ((START, "the pause"), (X, "the dial")):
        screen = pad.shown(first, button, what, 20_000)
        assert difference(pad.shown(screen, B, "the play"), first) < SAME
    save(pad, first)
    choose(pad, first)
    pause = pad.shown(pad.desktop.still(), START, "the pause at the end", 20_000)
    pad.shown(pause, UP, "the last row of the pause", 100)
    pad.press(A, RIGHT)
    pad.desktop.say(f"button {A} 1", f"button {A} 0")
    assert pad.desktop.quit() == 0, pad.desktop.said()
    assert "Traceback" not in pad.desktop.said()


def save(pad: Padded, play: pygame.Surface) -> None:
    """Saves in the first slot by way of the pause, and leaves the screens one after the other."""
    pause = pad.shown(play, START, "the pause before saving", 20_000)
    pad.shown(pause, DOWN, "the second row of the pause", 100)
    pad.press(A)
    saves = pad.desktop.other(pause, "the timetable", 20_000)
    filled = pad.shown(saves, A, "the seat taken", 5_000)
    assert (pad.desktop.home / "player" / "saves" / "save-01.json").is_file()
    again = pad.shown(filled, B, "the pause after saving", 20_000)
    assert difference(pad.shown(again, B, "the play after saving"), play) < SAME


def choose(pad: Padded, play: pygame.Surface) -> None:
    """Skips to the first choice by the quick menu, reached with the stick, and takes an option."""
    for _ in range(3):
        pad.push(STICK_X, FAR)
    pad.press(A)
    choice = pad.desktop.other(play, "a choice", 5_000)
    focused = pad.shown(choice, DOWN, "the first option in focus", 100)
    after = pad.shown(focused, A, "what comes of it", 2_000)
    back = pad.shown(after, LB, "the choice again", 2_000)
    assert difference(back, focused) < 100_000


def test_a_stick_held_goes_on_moving(pad: Padded) -> None:
    """Held down, the stick walks along the rows until it is let go."""
    pause = pad.shown(first_line(pad), START, "the pause", 20_000)
    pad.desktop.say(f"axis {STICK_Y} {FAR}")
    seen: list[pygame.Surface] = [pause]

    def walks(picture: pygame.Surface) -> bool:
        if all(difference(known, picture) > 100 for known in seen):
            seen.append(picture)
        return len(seen) > 3

    pad.desktop.until(walks, "the focus on row after row")
    pad.desktop.say(f"axis {STICK_Y} 0")
    pad.desktop.still()


def test_a_pad_pulled_out_and_plugged_in_again_harms_nothing(pad: Padded) -> None:
    """Pulled out with a button down, the game plays on by keys; plugged in, by the pad again."""
    first = first_line(pad)
    pad.desktop.say(f"button {LB} 1", "pull")
    pad.desktop.until(lambda _: "pull" in pad.desktop.said(), "the pad gone")
    second = pad.desktop.changed(first, ["Return"], "the second line, by a key")
    pad.desktop.say("plug")
    third = pad.shown(second, A, "the third line, by the pad")
    assert difference(pad.shown(third, LB, "the second line, by the pad"), second) < SAME
