"""SDL functions that pygame doesn't expose."""

from __future__ import annotations

import ctypes
import sys
from functools import cache

import pygame


@cache
def sdl() -> ctypes.CDLL | None:
    """The SDL library that pygame uses; None where it isn't found."""
    names = ["SDL2.dll"] if sys.platform == "win32" else []
    for name in (*names, getattr(pygame.base, "__file__", None)):
        try:
            library = ctypes.CDLL(name) if name else None
        except OSError:
            continue
        if hasattr(library, "SDL_WaitEventTimeout"):
            return library
    return None
