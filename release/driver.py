"""What plays the program for a release, as the tests do: the one way from here into them.

`Pilot` plays it in this process, where time is what it is told; `Desktop` in a window, by real keys. `run` is
given either of them and a play, an evening as text.
"""

from __future__ import annotations

from tests.desktop import Desktop, colours, difference, x_server
from tests.pilot import TURN_MS, Pilot, headless_app
from tests.plays import run
from tests.window.playthrough import SETTINGS, Album, WindowDirector, shows

__all__ = [
    "SETTINGS",
    "TURN_MS",
    "Album",
    "Desktop",
    "Pilot",
    "WindowDirector",
    "colours",
    "difference",
    "headless_app",
    "run",
    "shows",
    "x_server",
]
