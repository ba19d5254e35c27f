"""The window changes its size at any time, also there and back between two turns of the loop."""

from __future__ import annotations

import signal
from pathlib import Path

import pygame
import pytest

from tests.desktop import Desktop, colours, difference, playing

pytestmark = pytest.mark.window
SIZE = ("1280", "720")


def first_line(desktop: Desktop) -> pygame.Surface:
    """The first line of an evening."""
    note = desktop.changed(desktop.still(), ["Return"], "the note before the first evening", 20_000)
    return inside(desktop, desktop.changed(note, ["Return"], "the first line", 20_000))


def inside(desktop: Desktop, picture: pygame.Surface) -> pygame.Surface:
    """What of the screen is the window."""
    return picture.subsurface(pygame.Rect(desktop.geometry).clip(picture.get_rect()))


def state(desktop: Desktop, *given: str) -> None:
    """Has the window manager change what the window is."""
    desktop.run("wmctrl", "-i", "-r", hex(int(desktop.window)), *given)


def test_the_picture_outlives_every_change_of_the_window(tmp_path: Path) -> None:
    """Drawn larger and back in one go, maximised, restored, filling the screen, all while keys and the
    wheel arrive and pictures are taken: the game goes on, and shows the line it is at."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        first = first_line(desktop)
        window = desktop.window
        for round_ in range(3):
            desktop.tool("windowsize", window, "1500", "840", "key", "S")
            desktop.tool("windowsize", window, "1000", "600", "windowsize", window, "1500", "840", "key", "S")
            desktop.tool("key", "--delay", "0", "Return", "Prior", "Next", "Prior", "Prior")
            desktop.tool("windowsize", window, "640", "400", "windowsize", window, *SIZE, "click", "4")
            state(desktop, "-b", "toggle,maximized_vert,maximized_horz")
            desktop.tool("key", "--delay", "0", "S", "F11", "Prior")
            state(desktop, "-b", "toggle,maximized_vert,maximized_horz")
            desktop.tool("key", "--delay", "0", *(("F11",) if round_ % 2 else ("F11", "f", "f")))
        desktop.press("F5")
        saved = tmp_path / "player" / "saves" / "quick-01.json"
        desktop.until(lambda _: saved.exists(), "that all of the keys have been taken")
        state(desktop, "-b", "remove,maximized_vert,maximized_horz")
        if desktop.geometry == (
            0,
            0,
            1920,
            1080,
        ):  # how many of the keys found the window in front is not known
            desktop.press("F11")
            desktop.until(lambda _: desktop.geometry != (0, 0, 1920, 1080), "a window again")
        desktop.still()

        def as_it_was(picture: pygame.Surface) -> bool:
            # Of what is asked for while a window still changes, window managers forget some.
            state(desktop, "-b", "remove,maximized_vert,maximized_horz")
            desktop.tool("windowsize", window, *SIZE)
            return difference(first, inside(desktop, picture)) < 4_000

        desktop.until(as_it_was, "the first line as it was")
        pictures = sorted((tmp_path / "player" / "screenshots").glob("*.png"))
        assert pictures
        assert all(colours(pygame.image.load(picture)) > 500 for picture in pictures)
        desktop.process.terminate()
        assert desktop.quit() == 128 + signal.SIGTERM, desktop.said()


def test_there_and_back_leaves_no_black_window(tmp_path: Path) -> None:
    """The size is what it was when the game looks, but the pixels are new: all of them are put there."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        first = first_line(desktop)
        # It doesn't look until both have happened.
        desktop.pause()
        desktop.tool("windowsize", "--sync", desktop.window, "1000", "600")
        desktop.tool("windowsize", "--sync", desktop.window, *SIZE)
        desktop.go_on()
        desktop.until(
            lambda picture: difference(first, inside(desktop, picture)) < 2_000, "the first line as it was"
        )
