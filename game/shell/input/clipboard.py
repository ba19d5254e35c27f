"""The clipboard, and on X11 and Wayland the primary selection."""

from __future__ import annotations

import ctypes
from contextlib import suppress

import pygame

from game.shell.sdl import sdl

# Longer than any code.
MAX_LETTERS = 100_000


def read_clipboard(selected: bool = False) -> str:
    """The clipboard's text, or the `selected` one; empty where there is none."""
    text = _read_selected() if selected else ""
    if not text:
        with suppress(pygame.error, UnicodeError):  # another program may have put there what is no text
            text = pygame.scrap.get_text() or ""
    return text[:MAX_LETTERS]


def write_clipboard(text: str) -> bool:
    """Copies text to the clipboard and the primary selection; whether that worked."""
    try:
        pygame.scrap.put_text(text)
    except (pygame.error, UnicodeError):  # the name of a folder need not be text
        return False
    write = getattr(sdl(), "SDL_SetPrimarySelectionText", None)
    if write is not None:
        write(text.encode())
    return True


def _read_selected() -> str:
    library = sdl()
    read = getattr(library, "SDL_GetPrimarySelectionText", None)
    if library is None or read is None:
        return ""
    read.restype = ctypes.c_void_p
    library.SDL_free.argtypes = [ctypes.c_void_p]
    text = read()
    if not text:
        return ""
    try:
        return ctypes.string_at(text).decode("utf-8", "replace")
    finally:
        library.SDL_free(text)
