"""Light: gradients, glows, racking out of focus and draining colour, all without per-pixel Python."""

from __future__ import annotations

import math
from collections.abc import Hashable

import pygame
from pygame import Rect

from game.shell.cache import keep_surfaces
from game.shell.items import Place
from game.shell.pictures import Drawn
from game.stage.frame import Color, Glow, Gradient

# The glow's form is made once at this size and scaled.
GLOW_PX = 96
# Glows differ by at least this part of their strength.
STRENGTHS = 32
# A blur of so many of its own pixels is taken from a picture scaled down, by so much at least: at
# full size it would cost ten times as much and look the same.
BLUR_CORE_PX = 2.0
BLUR_LEAST_SHRINK = 2.0
# What is drained keeps this share of its colour, under a little of the night's.
DRAINED_KEEPS = 46
NIGHT_TINT = (214, 224, 246)


class Lights:
    """Gradients and glows, bounded in memory."""

    def __init__(self, limit_bytes: int) -> None:
        self._kept = keep_surfaces(limit_bytes)

    def gradient(self, op: Gradient, place: Place) -> Drawn:
        """A rectangle shaded from top to bottom."""
        rect = place.snap(op.box)
        key: Hashable = (rect.size, op.top, op.bottom)
        surface = self._kept.get(key) or self._kept.put(key, shade(rect.size, op.top, op.bottom))
        return Drawn(surface, rect.x, rect.y)

    def glow(self, op: Glow, place: Place) -> Drawn:
        """A round light to be added to what is under it."""
        side = max(2, round(op.radius * 2 * place.scale))
        step = round(max(0.0, min(1.0, op.strength * op.color[3] / 255)) * STRENGTHS)
        color = tuple(part * step // STRENGTHS for part in op.color[:3])
        key: Hashable = (side, color)
        surface = self._kept.get(key)
        if surface is None:
            form = pygame.transform.smoothscale(self._form(), (side, side))
            form.fill(color, special_flags=pygame.BLEND_RGB_MULT)
            surface = self._kept.put(key, form)
        x, y = place.x(op.x) - side / 2, place.y(op.y) - side / 2
        return Drawn(surface, math.floor(x + 0.5), math.floor(y + 0.5))

    def _form(self) -> pygame.Surface:
        """A light's fall from its middle: (1 - r²)², which ends without an edge."""
        kept = self._kept.get("form")
        if kept is not None:
            return kept
        form = pygame.Surface((GLOW_PX, GLOW_PX), 0, 32)
        middle = GLOW_PX / 2
        for j in range(GLOW_PX):
            for i in range(GLOW_PX):
                r2 = ((i + 0.5 - middle) ** 2 + (j + 0.5 - middle) ** 2) / middle**2
                level = round(255 * max(0.0, 1 - r2) ** 2)
                form.set_at((i, j), (level, level, level))
        return self._kept.put("form", form)


def shade(size: tuple[int, int], top: Color, bottom: Color) -> pygame.Surface:
    """A surface shaded from its top row to its bottom row."""
    height = size[1]
    column = pygame.Surface((1, height), pygame.SRCALPHA)
    for y in range(height):
        t = y / max(1, height - 1)
        column.set_at((0, y), [round(a + (b - a) * t) for a, b in zip(top, bottom, strict=True)])
    return pygame.transform.scale(column, size)


def blur(surface: pygame.Surface, radius: float) -> pygame.Surface:
    """The surface out of focus by `radius` pixels, by scaling down, and up in steps."""
    width, height = surface.get_size()
    shrink = max(BLUR_LEAST_SHRINK, radius / BLUR_CORE_PX)
    size = (max(2, round(width / shrink)), max(2, round(height / shrink)))
    small = pygame.transform.smoothscale(surface, size)
    core = round(radius / shrink)
    if core:
        small = pygame.transform.box_blur(small, core)
    while small.get_width() * 4 < width:
        small = pygame.transform.smoothscale(
            small, (small.get_width() * 4, max(2, round(small.get_width() * 4 * height / width)))
        )
        small = pygame.transform.box_blur(small, 2)
    return pygame.transform.smoothscale(small, (width, height))


def drain(surface: pygame.Surface) -> pygame.Surface:
    """The surface with most of its colour gone, as a thing that is over."""
    grey = pygame.transform.grayscale(surface)
    colored = surface.copy()
    colored.set_alpha(DRAINED_KEEPS)
    grey.blit(colored, (0, 0))
    grey.fill((*NIGHT_TINT, 255), special_flags=pygame.BLEND_RGBA_MULT)
    return grey


def add_rect(surface: pygame.Surface, rect: Rect, color: Color) -> None:
    """Paint a rectangle of one colour, whatever its alpha."""
    if color[3] == 255:
        surface.fill(color, rect)
        return
    if not color[3]:
        return
    patch = pygame.Surface((min(rect.w, 256), min(rect.h, 256)), pygame.SRCALPHA)
    patch.fill(color)
    shown = rect.clip(surface.get_clip())
    for y in range(shown.y, shown.bottom, patch.get_height()):
        for x in range(shown.x, shown.right, patch.get_width()):
            surface.blit(patch, (x, y), (0, 0, shown.right - x, shown.bottom - y))
