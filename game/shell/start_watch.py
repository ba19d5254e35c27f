"""A start that a library keeps waiting for ever: it is begun again, without what the library was to open.

What X's libraries, D-Bus's and those of sound open is named by a hundred variables and files of the home, and
any of these may be a pipe or a device. Nothing has been lived yet, so the program can replace itself by a new
start, whose environment is plain.
"""

from __future__ import annotations

import atexit
import os
import re
import sys
from collections.abc import Mapping
from threading import Event
from typing import NoReturn

import pygame

from game.shell.sdl import sdl
from game.shell.silent_servers import NO_BUS, NO_FILE, SESSION, SYSTEM, silent_buses_hidden
from game.shell.stderr import restore_stderr
from game.shell.threads import start_thread

# SDL's flag of the display.
_VIDEO = 0x20
# How long a library may take. A second start has nothing to fall back to, and waits longer.
PATIENCE_S, LAST_PATIENCE_S = 10.0, 40.0
# In the environment of the second start: what the player is told.
AGAIN = "RUNNING_ASHTRAYS_AGAIN"
# The variables that it keeps, and what it is given instead of others.
_KEPT = re.compile(
    r"PATH|HOME|USER|LOGNAME|SHELL|LANG|TMPDIR|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|LD_LIBRARY_PATH"
    r"|(XDG|RUNNING_ASHTRAYS|PYTHON)\w*|SDL_(VIDEO|AUDIO)DRIVER"
)
_PLAIN = {SESSION: NO_BUS, SYSTEM: NO_BUS, "XCOMPOSEFILE": NO_FILE, "XMODIFIERS": "@im=none",
          "LC_ALL": "C.UTF-8"}  # fmt: skip
# The environment before anything was set in it.
_GIVEN = dict(os.environ)
_SILENT = {"SDL_AUDIODRIVER": "dummy"}
# Those left out that may be the reason; pygame sets one of them itself.
_SUSPECTS = re.compile(r"X|SDL_(?!VIDEO_X11_WMCLASS)|DBUS_|PULSE_|ALSA_|AUDIO")
NO_ANSWER = (
    "The display doesn't answer: the game waited {:.0f} seconds for it. Is DISPLAY a display that works? "
    "Log out and in again, or start the game on another."
)


def open_display() -> None:
    """Opens the display. Where that takes too long, the program starts again, or if it has done so already,
    says so and ends with code 2. Raises pygame.error."""
    opened = Event()
    again = AGAIN in os.environ
    patience_s = LAST_PATIENCE_S if again else PATIENCE_S

    def watch() -> None:
        if opened.wait(patience_s):
            return
        if not again:
            _begin_again("display", _PLAIN)
        restore_stderr()
        os.write(2, f"{NO_ANSWER.format(patience_s)}\n".encode())
        _end_parts()
        os._exit(2)

    with silent_buses_hidden():
        try:
            if sys.platform.startswith("linux"):
                start_thread(watch, "start watch")
                # Unlike pygame, it lets other threads run meanwhile; pygame takes what is open.
                if (library := sdl()) is not None:
                    library.SDL_InitSubSystem(_VIDEO)
            pygame.display.init()
        finally:
            opened.set()


def begin_silently() -> None:
    """Starts the program again without sound, which a library waits for; returns where it has been started
    again already."""
    if AGAIN not in os.environ and sys.platform.startswith("linux"):
        _begin_again("sound", _PLAIN | _SILENT)


def _begin_again(awaited: str, instead: Mapping[str, str]) -> NoReturn:
    """Replaces the program by a new start, in a plain environment."""
    left_out = [name for name in _GIVEN if not _KEPT.fullmatch(name)]
    suspects = ", ".join(sorted(name for name in left_out if _SUSPECTS.match(name))[:8])
    remedy = f" One of these may be wrong: {suspects}." if suspects else ""
    words = f"A library waited too long for the {awaited}; the game has started without its settings.{remedy}"
    environment = {name: value for name, value in _GIVEN.items() if name not in left_out}
    typed = sys.argv if getattr(sys, "frozen", False) else sys.orig_argv
    restore_stderr()
    _end_parts()
    os.execve(sys.executable, [sys.executable, *typed[1:]], {**environment, **instead, AGAIN: words})


def _end_parts() -> None:
    """What is left at the end of the program: processes and folders of this start. pygame's own end would
    wait, too."""
    atexit.unregister(pygame.quit)
    atexit._run_exitfuncs()
