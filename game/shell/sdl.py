"""SDL functions that pygame doesn't expose, its environment variables, and the event that wakes the loop."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache

import pygame

from game.shell.formats.values import clean_text

# What opening a driver raises: pygame can't tell of one whose name is no text.
OPEN_ERRORS = (pygame.error, UnicodeError)
_SHOWN_LETTERS = 40


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


def variable_advice(*names: str) -> str:
    """To unset those of these environment variables that are set; empty where none is."""
    return " ".join(
        f"{name} is set to “{clean_text(value, _SHOWN_LETTERS)}”: unset it."
        for name in names
        if (value := os.environ.get(name))
    )


@contextmanager
def variables_set(values: Mapping[str, str]) -> Iterator[None]:
    """Sets environment variables for a while; what the game starts later finds them as they were."""
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def error_text(error: Exception) -> str:
    """Why a driver wasn't opened, in one line."""
    if isinstance(error, UnicodeError):
        return "no such driver"
    return clean_text(str(error), 2 * _SHOWN_LETTERS) or "SDL gives no reason"


def wake_loop() -> None:
    """Wakes the loop up, from any thread."""
    post_event(pygame.USEREVENT)


def post_event(kind: int) -> None:
    """Puts an event in the queue, from any thread, and wakes the loop.

    Not by pygame, which keeps Python waiting while SDL waits for the queue or for X. Who holds these may be
    waiting for Python: the handler of X's errors is written in it.
    """
    library = sdl()
    if library is not None and pygame.display.get_init():
        library.SDL_PushEvent(_event(kind))
        return
    with suppress(pygame.error):  # there is no window yet, or none any more
        pygame.event.post(pygame.event.Event(kind))


def _event(kind: int) -> ctypes.Array[ctypes.c_uint32]:
    """An SDL_Event (SDL_events.h) of 56 bytes that says nothing but its kind."""
    return (ctypes.c_uint32 * 14)(kind)
