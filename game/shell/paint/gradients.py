"""Gradients, glows and plain rectangles, whatever their alpha."""

from __future__ import annotations

import math
from collections.abc import Hashable

import pygame
from pygame import Rect

from game.shell.formats.lru import keep_surfaces
from game.shell.paint.display_list import Transform
from game.shell.paint.textures import Drawn
from game.stage.frame import Color, Glow, Gradient

# The glow's form is made once at this size and scaled.
GLOW_PX = 64
# A gradient is made this wide and laid side by side: whole ones are as large as the stage.
SHADE_PX = 240
# Glows differ by at least this part of their strength.
STRENGTHS = 32
# Where pixels are whole, a shade and a light go in so many steps.
SHADES, RINGS = 10, 5


class Gradients:
    """Gradients and glows, bounded in memory."""

    def __init__(self, limit_bytes: int, crisp: bool = False) -> None:
        """`crisp`: shades and lights go in steps that can be seen, and have hard edges."""
        self._kept = keep_surfaces(limit_bytes)
        self._form = draw_form(RINGS if crisp else 255)
        self._scale = pygame.transform.scale if crisp else pygame.transform.smoothscale
        self._shades = SHADES if crisp else None

    def clear(self) -> None:
        """Forget everything."""
        self._kept.clear()

    def paint_gradient(self, surface: pygame.Surface, op: Gradient, transform: Transform) -> None:
        """Paint a rectangle shaded from top to bottom inside the surface's clip."""
        rect = transform.snap(op.box)
        size = min(SHADE_PX, rect.w), rect.h
        key: Hashable = (size, op.top, op.bottom)
        strip = self._kept.get(key) or self._kept.put(key, shade(size, op.top, op.bottom, self._shades))
        shown = rect.clip(surface.get_clip())
        for x in range(shown.x, shown.right, SHADE_PX):
            area = (0, shown.y - rect.y, shown.right - x, shown.h)
            lay(surface, strip, (x, shown.y), area)

    def glow(self, op: Glow, transform: Transform) -> Drawn:
        """A round light to be added to what is under it."""
        side = max(2, round(op.radius * 2 * transform.scale))
        step = round(max(0.0, min(1.0, op.strength * op.color[3] / 255)) * STRENGTHS)
        color = tuple(part * step // STRENGTHS for part in op.color[:3])
        key: Hashable = (side, color)
        surface = self._kept.get(key)
        if surface is None:
            form = self._scale(self._form, (side, side))
            form.fill(color, special_flags=pygame.BLEND_RGB_MULT)
            surface = self._kept.put(key, form)
        x, y = transform.x(op.x) - side / 2, transform.y(op.y) - side / 2
        return Drawn(surface, math.floor(x + 0.5), math.floor(y + 0.5))


def draw_form(steps: int = 255) -> pygame.Surface:
    """A light's fall from its middle: (1 - r²)², which ends without an edge; in so many steps."""
    form = pygame.Surface((GLOW_PX, GLOW_PX), 0, 32)
    middle = GLOW_PX / 2
    for j in range(GLOW_PX):
        for i in range(GLOW_PX):
            r2 = ((i + 0.5 - middle) ** 2 + (j + 0.5 - middle) ** 2) / middle**2
            level = round(round(steps * max(0.0, 1 - r2) ** 2) * 255 / steps)
            form.set_at((i, j), (level, level, level))
    return form


def shade(size: tuple[int, int], top: Color, bottom: Color, steps: int | None = None) -> pygame.Surface:
    """A surface shaded from its top row to its bottom row, in so many steps where there are any."""
    height = size[1]
    column = pygame.Surface((1, height), pygame.SRCALPHA, 32)
    for y in range(height):
        t = y / max(1, height - 1)
        t = t if steps is None else int(t * steps) / steps
        column.set_at((0, y), [round(a + (b - a) * t) for a, b in zip(top, bottom, strict=True)])
    return pygame.transform.scale(column, size)


def add_rect(surface: pygame.Surface, rect: Rect, color: Color) -> None:
    """Paint a rectangle of one colour, whatever its alpha."""
    if color[3] == 255:
        surface.fill(color, rect)
        return
    if not color[3]:
        return
    patch = pygame.Surface((min(rect.w, 256), min(rect.h, 256)), pygame.SRCALPHA, 32)
    patch.fill(color)
    shown = rect.clip(surface.get_clip())
    for y in range(shown.y, shown.bottom, patch.get_height()):
        for x in range(shown.x, shown.right, patch.get_width()):
            lay(surface, patch, (x, y), (0, 0, shown.right - x, shown.bottom - y))


def lay(
    surface: pygame.Surface,
    picture: pygame.Surface,
    corner: tuple[int, int],
    area: tuple[int, int, int, int] | None = None,
) -> None:
    """Paint a picture whose alpha is not premultiplied; that of a surface with alpha is."""
    if surface.get_masks()[3] and picture.get_masks()[3]:
        surface.blit(picture.premul_alpha(), corner, area, pygame.BLEND_PREMULTIPLIED)
    else:
        surface.blit(picture, corner, area)
