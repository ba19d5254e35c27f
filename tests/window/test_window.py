"""The game in a real window, played with real keys."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.shell.messages import Messages
from game.shell.storage.settings import load_settings, save_settings
from game.shell.storage.window_placement import WindowPlacement, load_placement
from tests.desktop import (
    PATIENCE_S,
    ROOT,
    SOURCE,
    STILL,
    Desktop,
    difference,
    filled,
    playing,
    playing_on,
    two_screens,
    window_manager,
    x_server,
)
from tests.pipes import full_pipe

pytestmark = pytest.mark.window


@pytest.fixture
def desktop(tmp_path: Path) -> Iterator[Desktop]:
    """The game at its title."""
    with playing(tmp_path) as started:
        yield started


def play_through(desktop: Desktop) -> None:
    """Starts, goes on, winds back and on, changes the pack, saves, quits."""
    title = desktop.still()
    note = desktop.changed(title, ["Return"], "the note before the first evening", 20_000)
    first = desktop.changed(note, ["Return"], "the first line", 20_000)
    second = desktop.changed(first, ["Return"], "the second line")
    wound = desktop.changed(second, ["Prior"], "the first line again")
    assert difference(first, wound) < 2_000
    forward = desktop.changed(wound, ["Next"], "the second line again")
    assert difference(second, forward) < 2_000
    packs = desktop.changed(forward, ["p"], "the packs", 20_000)
    other = desktop.changed(packs, ["Down", "Return"], "another pack's picture", 2_000)
    desktop.changed(other, ["Escape"], "the play in another pack", 20_000)
    saved = desktop.home / "player" / "saves" / "quick-01.json"

    def kept(_: pygame.Surface) -> bool:
        desktop.press("F5")  # it is not heard before the play has come back
        return saved.is_file()

    desktop.until(kept, "a quick save")
    pause = desktop.changed(desktop.still(), ["Escape"], "the pause", 5_000)
    asked = desktop.changed(pause, ["Up", "Return"], "the question whether to quit")
    assert difference(pause, asked) > 2_000
    desktop.press("Right", "Return")
    assert desktop.quit() == 0, desktop.said()
    assert "Traceback" not in desktop.said()


def test_an_evening_is_started_wound_saved_and_left(desktop: Desktop) -> None:
    """Start, go on, wind back, change the pack, save and quit, by keys alone."""
    play_through(desktop)


def test_the_evening_goes_on_where_it_was_left(tmp_path: Path) -> None:
    """After a kill, the next start has the evening at the line it was at, and the settings."""
    with playing(tmp_path) as desktop:
        note = desktop.changed(desktop.still(), ["Return"], "the note before the first evening", 20_000)
        first = desktop.changed(note, ["Return"], "the first line", 20_000)
        desktop.changed(first, ["Return"], "the second line")
        at = desktop.changed(desktop.still(), ["Return"], "the third line")
        history = tmp_path / "player" / "history.sqlite3"
        desktop.until(lambda _: history.is_file(), "the history")
        desktop.until(lambda _: moments(history) >= 3, "three moments on the disk")
        desktop.process.kill()
    with playing(tmp_path) as desktop:
        again = desktop.changed(desktop.still(), ["Return"], "the evening again", 20_000)
        assert difference(at, again) < 4_000


def moments(history: Path) -> int:
    """How many moments are on the disk."""
    import sqlite3

    with sqlite3.connect(f"file:{history}?mode=ro", uri=True) as connection:
        found = connection.execute("SELECT count(*) FROM moments").fetchone()[0]
    connection.close()
    return int(found)


def leave(desktop: Desktop) -> None:
    """Has the system end the game, as when somebody logs out."""
    desktop.process.terminate()
    assert desktop.quit() == 128 + signal.SIGTERM, desktop.said()


def test_a_sound_device_that_hangs_does_not_keep_the_game_from_ending(tmp_path: Path) -> None:
    reader, writer = full_pipe(tmp_path / "device")
    stuck = ("env", "SDL_AUDIODRIVER=disk", f"SDL_DISKAUDIOFILE={tmp_path / 'device'}", *SOURCE)
    with playing(tmp_path, command=stuck) as desktop:
        leave(desktop)
    os.close(reader)
    os.close(writer)


def test_the_window_comes_back_as_it_was_where_a_screen_can_show_it(tmp_path: Path) -> None:
    """Moved, made smaller, filling the screen: so it is at the next start; off it, it is brought back."""
    with playing(tmp_path, (1920, 1080), sized=False) as desktop:
        assert desktop.geometry[2:] == (1280, 720)
        desktop.tool("windowsize", "--sync", desktop.window, "1024", "576")
        desktop.tool("windowmove", "--sync", desktop.window, "700", "300")
        leave(desktop)
    with playing(tmp_path, (1920, 1080), sized=False) as desktop:
        assert desktop.geometry == (700, 300, 1024, 576)
        before = desktop.still()
        desktop.changed(before, ["F11"], "the title as large as the screen", 100_000)
        leave(desktop)
    # Nobody manages windows on this display, so what fills it can be seen only in what is kept.
    player = tmp_path / "player"
    assert load_placement(player / "window.json") == WindowPlacement(700, 300, 1024, 576)
    assert load_settings(player / "settings.json", Messages()).full_screen
    save_settings(player / "settings.json", STILL)
    with playing(tmp_path, (800, 600), sized=False) as desktop:
        x, y, width, height = desktop.geometry
        assert 0 <= x <= 200
        assert 0 <= y <= 200
        assert (width, height) == (800, 576)


@pytest.mark.parametrize("key", ["F11", "f", "alt+Return"])
def test_the_game_fills_the_screen_and_goes_back(tmp_path: Path, key: str) -> None:
    """Each of the keys has the picture fill the screen; again, and the window is as it was."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        window, geometry = desktop.still(), desktop.geometry
        assert geometry[2:] == (1280, 720)
        assert not filled(window)
        desktop.press(key)
        desktop.until(filled, "the title as large as the screen")
        assert desktop.geometry == (0, 0, 1920, 1080)
        desktop.still()
        desktop.press(key)
        desktop.until(lambda picture: difference(window, picture) < 2_000, "the title as it was")
        assert desktop.geometry == geometry
        leave(desktop)
    assert not load_settings(tmp_path / "player" / "settings.json", Messages()).full_screen


def test_what_filled_the_screen_fills_it_at_the_next_start(tmp_path: Path) -> None:
    """Left while it filled the screen it does so again, and still knows its window."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        window, geometry = desktop.still(), desktop.geometry
        desktop.press("F11")
        desktop.until(filled, "the title as large as the screen")
        leave(desktop)
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        desktop.until(filled, "the title as large as the screen")
        desktop.still()
        desktop.press("F11")
        desktop.until(lambda picture: difference(window, picture) < 2_000, "the title as it was")
        assert desktop.geometry == geometry
        leave(desktop)


def maximized(desktop: Desktop) -> bool:
    """Whether the window manager has the window maximised."""
    return "MAXIMIZED_VERT" in desktop.run("xprop", "-id", desktop.window, "_NET_WM_STATE")


def test_what_was_maximised_is_so_after_full_screen_and_at_the_next_start(tmp_path: Path) -> None:
    """And has its size of before when it is restored."""
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        window, geometry = desktop.still(), desktop.geometry
        desktop.run("wmctrl", "-i", "-r", hex(int(desktop.window)), "-b", "add,maximized_vert,maximized_horz")
        desktop.other(window, "the window maximised", 100_000)
        large = desktop.geometry
        desktop.press("F11")
        desktop.until(lambda _: desktop.geometry == (0, 0, 1920, 1080), "the title as large as the screen")
        desktop.still()
        desktop.press("F11")
        desktop.until(
            lambda _: desktop.geometry == large and maximized(desktop), "the window maximised again"
        )
        leave(desktop)
    kept = load_placement(tmp_path / "player" / "window.json")
    assert kept is not None
    assert kept.size == geometry[2:]
    with playing(tmp_path, (1920, 1080), sized=False, managed=True) as desktop:
        desktop.until(
            lambda _: desktop.geometry == large and maximized(desktop), "the window maximised again"
        )
        desktop.run(
            "wmctrl", "-i", "-r", hex(int(desktop.window)), "-b", "remove,maximized_vert,maximized_horz"
        )
        desktop.until(lambda _: desktop.geometry[2:] == geometry[2:], "the window as it was")
        leave(desktop)


def test_a_screen_that_was_unplugged_is_not_filled(tmp_path: Path) -> None:
    """The window was on a larger second screen; full screen fills the one that is left."""
    with two_screens(tmp_path) as display, window_manager(display), playing_on(display, tmp_path) as desktop:
        desktop.tool("windowmove", desktop.window, "1500", "100")
        desktop.until(lambda _: desktop.geometry[0] > 1280, "the window on the second screen")
        desktop.still()
        desktop.run("xrandr", "--output", "DUMMY1", "--off")
        desktop.still()
        desktop.press("F11")
        desktop.until(lambda _: desktop.geometry == (0, 0, 1280, 720), "the screen that is left, filled")
        leave(desktop)


OPENING = """
from game.shell.video_driver import WindowError
from game.shell.window import Window
try:
    window = Window("title", "class", (800, 450))
    window.stage.fill((200, 40, 90))
    window.show_all()
    input(window.size)
except WindowError as error:
    print(error)
"""


@pytest.mark.parametrize(("depth", "said"), [(24, "(800, 450)"), (30, "(800, 450)"), (8, "too few colours")])
def test_a_screen_of_another_depth_is_drawn_on_or_told_of(tmp_path: Path, depth: int, said: str) -> None:
    """SDL by itself writes pixels of eight bits a colour."""
    with x_server((1280, 720), depth) as display:
        environment = os.environ | {"DISPLAY": display, "PYTHONPATH": str(ROOT)}
        environment.pop("SDL_VIDEODRIVER", None)
        opening = subprocess.Popen(
            [sys.executable, "-c", OPENING], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert opening.stdout is not None
        told = ""
        while said not in told:
            row = opening.stdout.read(1)
            assert row, told
            told += row
        if depth != 8:
            picture = tmp_path / "screen.png"
            subprocess.run(["import", "-window", "root", picture], env=environment, check=True)
            seen = pygame.image.load(picture)
            colours = {tuple(seen.get_at((x, y))[:3]) for x in range(0, 1280, 40) for y in range(0, 720, 40)}
            assert any(abs(red - 200) + abs(green - 40) + abs(blue - 90) < 6 for red, green, blue in colours)
        opening.communicate("\n", timeout=PATIENCE_S)
