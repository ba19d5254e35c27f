"""A real desktop for tests: an X server of their own, the game in a window, real keys, screenshots."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pygame
import pytest

from game.shell.storage.settings import save_settings
from game.ui.settings import Settings

ROOT = Path(__file__).parents[1]
SOURCE = (sys.executable, "-m", "game")
# How long anything may take before a test gives up on it: far beyond what it takes.
PATIENCE_S = 60.0
STILL = Settings(text_speed=0, reduced_motion=True, transitions=False)
NEEDED = ("Xvfb", "xdotool", "import", "setxkbmap", "xclip")
MANAGING = ("openbox", "wmctrl", "xprop")


def _require(tools: Sequence[str], what: str) -> None:
    """Skips the test, or fails it where it has to run, unless all the tools are there."""
    missing = [tool for tool in tools if shutil.which(tool) is None]
    if missing:
        message = f"not run: no {what} ({', '.join(missing)} missing)"
        if os.environ.get("REQUIRE_X"):
            pytest.fail(message)
        pytest.skip(message)


@contextmanager
def x_server(size: tuple[int, int], depth: int = 24) -> Iterator[str]:
    """An X server with one screen of `depth` bits a pixel; yields its display. The test is not run where
    there is none."""
    _require(NEEDED, "X server")
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        f"{size[0]}x{size[1]}x{depth}",
        "-nolisten",
        "tcp",
        # Else it begins anew whenever its last client leaves, and turns away who comes meanwhile.
        "-noreset",
    ]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            yield f":{pipe.readline().strip()}"
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


# Two screens of a driver that has none: the first is the smaller.
SCREENS = """
Section "Device"
    Identifier "device"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "monitor"
    HorizSync 5-1000
    VertRefresh 5-200
EndSection
Section "Screen"
    Identifier "screen"
    Device "device"
    Monitor "monitor"
    DefaultDepth 24
    SubSection "Display"
        Modes "1280x720" "1920x1080"
        Virtual 4096 2160
    EndSubSection
EndSection
"""


@contextmanager
def two_screens(folder: Path) -> Iterator[str]:
    """An X server with a screen of 1280×720 and one of 1920×1080 at its right, DUMMY1, which can be
    unplugged. The test is not run where Xorg has no driver without a screen, or may not be started."""
    driver = Path("/usr/lib/xorg/modules/drivers/dummy_drv.so")
    if None in (shutil.which("Xorg"), shutil.which("xrandr")) or not driver.exists() or os.geteuid() != 0:
        pytest.skip("not run: no X server with two screens (Xorg's dummy driver, started by root)")
    (folder / "xorg.conf").write_text(SCREENS, encoding="ascii")
    reading, writing = os.pipe()
    log = ("-config", str(folder / "xorg.conf"), "-logfile", str(folder / "xorg.log"))
    server = subprocess.Popen(
        ["Xorg", "-displayfd", str(writing), *log, "-noreset", "-novtswitch", "-sharevts"],
        pass_fds=(writing,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            display = f":{pipe.readline().strip()}"
        for given in (("--addmode", "DUMMY1", "1920x1080"),
                      ("--output", "DUMMY1", "--mode", "1920x1080", "--right-of", "DUMMY0")):  # fmt: skip
            subprocess.run(["xrandr", *given], env=os.environ | {"DISPLAY": display}, check=True)
        yield display
    finally:
        server.terminate()
        server.wait(PATIENCE_S)


@contextmanager
def window_manager(display: str) -> Iterator[None]:
    """Somebody who manages the windows of a display. The test is not run where there is nobody."""
    _require(MANAGING, "window manager")
    manager = subprocess.Popen(
        ["openbox", "--sm-disable"],
        env=os.environ | {"DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        manager.terminate()
        manager.wait(PATIENCE_S)


@dataclass
class Desktop:
    """The running game and the hands and eyes of whoever plays it."""

    display: str
    home: Path
    process: subprocess.Popen[bytes]
    window: str = ""

    def tool(self, *arguments: str) -> str:
        """What xdotool says."""
        return self.run("xdotool", *arguments)

    def run(self, *command: str) -> str:
        """What a program says that sees the display."""
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stderr} The game: {self.said()}"
        return done.stdout.strip()

    @property
    def geometry(self) -> tuple[int, ...]:
        """The window's corner and size, as the X server tells them."""
        rows = self.tool("getwindowgeometry", "--shell", self.window).splitlines()
        values = dict(row.split("=") for row in rows)
        return tuple(int(values[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))

    def pause(self) -> None:
        """Has the game stand still, whatever comes."""
        self.process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Lets it go on from there."""
        self.process.send_signal(signal.SIGCONT)

    @property
    def environment(self) -> dict[str, str]:
        """The environment that sees the display."""
        return os.environ | {"DISPLAY": self.display}

    def press(self, *keys: str) -> None:
        """Presses keys, one after the other."""
        self.tool("key", "--delay", "40", *keys)

    def picture(self) -> pygame.Surface:
        """What is on the screen."""
        path = self.home / "screen.bmp"
        subprocess.run(["import", "-window", "root", f"bmp3:{path}"], env=self.environment, check=True)
        return pygame.image.load(path)

    def until(self, holds: Callable[[pygame.Surface], bool], what: str) -> pygame.Surface:
        """Looks until the picture is as wanted; fails if it never is."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            assert self.process.poll() is None, f"the game has ended: {self.said()}"
            picture = self.picture()
            if holds(picture):
                return picture
        pytest.fail(
            f"never seen: {what}; the window is at {self.geometry}" if self.window else f"never seen: {what}"
        )

    def changed(
        self, before: pygame.Surface, keys: Sequence[str], what: str, least: int = 500
    ) -> pygame.Surface:
        """Presses keys and looks until at least so many pixels are others; then until it is still."""
        self.press(*keys)
        return self.other(before, what, least)

    def other(self, before: pygame.Surface, what: str, least: int = 500) -> pygame.Surface:
        """The next still picture in which at least so many pixels are others."""
        self.until(lambda picture: difference(before, picture) >= least, what)
        return self.still()

    def say(self, *rows: str) -> None:
        """Writes rows on the game's standard input."""
        assert self.process.stdin is not None
        self.process.stdin.write("".join(f"{row}\n" for row in rows).encode())
        self.process.stdin.flush()

    def still(self) -> pygame.Surface:
        """The picture once nothing moves any more."""
        last = self.picture()

        def same(picture: pygame.Surface) -> bool:
            nonlocal last
            count, last = difference(last, picture), picture
            return count < 60

        return self.until(same, "a still picture")

    def said(self) -> str:
        """What the game has printed."""
        return (self.home / "printed.txt").read_text(encoding="utf-8", errors="replace")

    def quit(self) -> int:
        """Waits for the game to end; returns its exit code."""
        return self.process.wait(PATIENCE_S)


def difference(one: pygame.Surface, other: pygame.Surface) -> int:
    """How many pixels differ by more than a compression's noise."""
    if one.get_size() != other.get_size():
        return one.get_width() * one.get_height()
    mask = pygame.mask.from_threshold(one, (0, 0, 0), (12, 12, 12, 255), other)
    return one.get_width() * one.get_height() - mask.count()


def colours(picture: pygame.Surface) -> int:
    """How many colours a coarse look at the picture finds."""
    points = ((x, y) for x in range(0, picture.get_width(), 8) for y in range(0, picture.get_height(), 8))
    return len({tuple(picture.get_at(point)) for point in points})


def filled(picture: pygame.Surface) -> bool:
    """Whether the game reaches every corner of the screen, which is black without it."""
    right, low = picture.get_width() - 3, picture.get_height() - 3
    return all(sum(picture.get_at(corner)[:3]) > 0 for corner in ((2, 2), (right, 2), (2, low), (right, low)))


@contextmanager
def playing(
    home: Path,
    size: tuple[int, int] = (1280, 720),
    command: Sequence[str] = SOURCE,
    cwd: Path = ROOT,
    sized: bool = True,
    managed: bool = False,
) -> Iterator[Desktop]:
    """The game started in a window on a display of its own, its first picture on the screen.

    Where it is `sized`, its window is as large as the screen; else it takes what it likes. `managed`:
    windows have frames, and can be asked to fill the screen.
    """
    with ExitStack() as stack:
        display = stack.enter_context(x_server(size))
        if managed:
            stack.enter_context(window_manager(display))
        asked = ("--size", f"{size[0]}x{size[1]}") if sized else ()
        yield stack.enter_context(playing_on(display, home, (*command, *asked), cwd))


@contextmanager
def playing_on(
    display: str, home: Path, command: Sequence[str] = SOURCE, cwd: Path = ROOT
) -> Iterator[Desktop]:
    """The game started in a window on a display, its first picture on the screen."""
    home.mkdir(parents=True, exist_ok=True)
    settings = home / "player" / "settings.json"
    if not settings.exists():
        # Nothing appears letter by letter or moves by itself, so a picture that is still is whole.
        settings.parent.mkdir()
        save_settings(settings, STILL)
    with (home / "printed.txt").open("wb") as printed:
        environment = os.environ | {
            "DISPLAY": display,
            "RUNNING_ASHTRAYS_HOME": str(home / "player"),
            "SDL_VIDEODRIVER": "x11",
            "SDL_AUDIODRIVER": "dummy",
        }
        process = subprocess.Popen(
            [*command],
            env=environment,
            cwd=cwd,
            stdin=subprocess.PIPE,
            stdout=printed,
            stderr=printed,
        )
        desktop = Desktop(display, home, process)
        try:
            desktop.until(lambda picture: colours(picture) > 500, "the first picture")
            desktop.window = desktop.tool("search", "--onlyvisible", "--class", "running-ashtrays").split()[0]
            desktop.tool("windowfocus", "--sync", desktop.window)
            desktop.still()
            yield desktop
        finally:
            if process.poll() is None:
                process.kill()
            process.wait(PATIENCE_S)
