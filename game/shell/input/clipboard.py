"""The window system's clipboard, and on X11 and Wayland what is selected with the mouse as well."""

from __future__ import annotations

import ctypes
from contextlib import suppress

import pygame

from game.shell.sdl import sdl

# More than any code; what is longer was not meant for here.
MAX_LETTERS = 100_000


def read_clipboard(selected: bool = False) -> str:
    """What was copied, or `selected` with the mouse; empty where there is nothing."""
    text = _read_selected() if selected else ""
    if not text:
        with suppress(pygame.error):
            text = pygame.scrap.get_text() or ""
    return text[:MAX_LETTERS]


def write_clipboard(text: str) -> bool:
    """Lets it be pasted anywhere, as what is copied and as what is selected; whether that can be."""
    try:
        pygame.scrap.put_text(text)
    except pygame.error:
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
    found = read()
    if not found:
        return ""
    try:
        return ctypes.string_at(found).decode("utf-8", "replace")
    finally:
        library.SDL_free(found)
