"""Stretching a picture softly, which a moving camera does in each frame.

SDL's own way takes half as long as pygame's, which is used where SDL has none.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import Any

import pygame

from game.shell.sdl import sdl


def stretch(picture: pygame.Surface, surface: pygame.Surface) -> pygame.Surface:
    """The picture, no larger than the surface, stretched over all of it; both have 32 bits a pixel."""
    functions = _functions()
    if functions is None or not _stretch(functions, picture, surface):
        return pygame.transform.smoothscale(picture, surface.get_size(), surface)
    return surface


@cache
def _functions() -> tuple[Any, Any, Any] | None:
    """SDL's functions that wrap some pixels, stretch them, and unwrap them."""
    names = ("SDL_CreateRGBSurfaceFrom", "SDL_SoftStretchLinear", "SDL_FreeSurface")
    wrap, linear, free = (getattr(sdl(), name, None) for name in names)
    if wrap is None or linear is None or free is None:
        return None
    wrap.restype = ctypes.c_void_p
    wrap.argtypes = [ctypes.c_void_p, *[ctypes.c_int] * 4, *[ctypes.c_uint32] * 4]
    linear.argtypes = [ctypes.c_void_p] * 4
    free.argtypes = [ctypes.c_void_p]
    free.restype = None
    return wrap, linear, free


def _stretch(functions: tuple[Any, Any, Any], picture: pygame.Surface, surface: pygame.Surface) -> bool:
    """Whether SDL could do it."""
    wrap, linear, free = functions
    if picture.get_bitsize() != 32 or picture.get_masks() != surface.get_masks():
        return False
    wrapped = [
        wrap(image._pixels_address, *image.get_size(), 32, image.get_pitch(), *image.get_masks())
        for image in (picture, surface)
    ]
    try:
        return None not in wrapped and linear(wrapped[0], None, wrapped[1], None) == 0
    finally:
        for wrapper in wrapped:
            free(wrapper)
