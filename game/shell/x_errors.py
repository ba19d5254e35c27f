"""X's protocol errors: a handler, without which X's library ends the game for any of them.

SDL answers other programs by writing to their windows: those who asked for what was copied, or who dragged
something here. These may be gone by then. Our own window is gone where another program has destroyed it.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import POINTER, Structure, c_int, c_ubyte, c_ulong, c_void_p
from threading import Thread
from typing import Any

import pygame

from game.shell.threads import start_thread
from game.shell.video_driver import X_LIBRARIES

# Xlib's errors of a window, or of what is painted on, that doesn't exist (X.h).
BAD_WINDOW, BAD_DRAWABLE = 3, 9


class _ErrorEvent(Structure):
    """XErrorEvent (Xlib.h)."""

    _fields_ = (
        ("type", c_int),
        ("display", c_void_p),
        ("resource", c_ulong),
        ("serial", c_ulong),
        ("error", c_ubyte),
        ("request", c_ubyte),
        ("minor", c_ubyte),
    )


_Handler = ctypes.CFUNCTYPE(c_int, c_void_p, POINTER(_ErrorEvent))
# Xlib keeps nothing but the address.
_handlers: list[Any] = []


def outlive_x_errors(window: int, on_lost: Callable[[], None]) -> None:
    """Has X's protocol errors ignored. The first that says that `window`, by its number, is gone calls
    `on_lost` in a thread of its own, for a handler must not ask X for anything."""
    # The one that SDL has loaded. Not named here: PyInstaller would pack what it finds in such a call.
    library = ctypes.CDLL(X_LIBRARIES[0][0])
    told: list[Thread] = []

    def handle(_display: int, event: Any) -> int:
        said = event.contents
        if said.error in (BAD_WINDOW, BAD_DRAWABLE) and said.resource == window and not told:
            thread = start_thread(on_lost, "lost window")
            told.extend([thread] if thread is not None else [])
        return 0

    _handlers.append(_Handler(handle))
    library.XSetErrorHandler.argtypes, library.XSetErrorHandler.restype = [c_void_p], c_void_p
    library.XSetErrorHandler(ctypes.cast(_handlers[-1], c_void_p))


def window_number() -> int:
    """X's number of the window that is open; 0 where the screen is none of X's."""
    return int(pygame.display.get_wm_info().get("window", 0)) if pygame.display.get_driver() == "x11" else 0
