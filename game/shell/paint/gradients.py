"""Gradients, glows and rectangles of any alpha."""

from __future__ import annotations

import math
from collections.abc import Hashable

import pygame
from pygame import Rect

from game.shell.lru import keep_surfaces
from game.shell.paint.display_list import Transform
from game.shell.paint.textures import Drawn
from game.stage.frame import Color, Glow, Gradient

# The size at which a glow's shape is computed; it is scaled from that.
GLOW_PX = 64
# The width at which a gradient is computed and then tiled: whole ones are as large as the stage.
SHADE_PX = 240
# The number of different glow strengths.
STRENGTHS = 32
# The steps of gradients and glows in pixel art.
SHADES, RINGS = 10, 5


class Gradients:
    """Gradients and glows, cached within a limit."""

    def __init__(self, limit_bytes: int, stage: tuple[int, int], crisp: bool = False) -> None:
        """`stage` is the size of what is painted on; `crisp`: gradients and glows have visible steps and hard
        edges."""
        self._stage = Rect((0, 0), stage)
        self._kept = keep_surfaces(limit_bytes)
        # Beside them, for a large light would drive the strips out in each region that is painted.
        self._strips = keep_surfaces(limit_bytes // 4)
        self._form = light_falloff(RINGS if crisp else 255)
        self._scale = pygame.transform.scale if crisp else pygame.transform.smoothscale
        self._shades = SHADES if crisp else None

    def clear(self) -> None:
        """Clears the caches."""
        self._kept.clear()
        self._strips.clear()

    def paint_gradient(self, surface: pygame.Surface, op: Gradient, transform: Transform) -> None:
        """Paints a vertical gradient within the surface's clip."""
        rect = transform.snap(op.box)
        size = min(SHADE_PX, rect.w), rect.h
        key: Hashable = (size, op.top, op.bottom)
        strip = self._strips.get(key) or self._strips.put(key, shade(size, op.top, op.bottom, self._shades))
        shown = rect.clip(surface.get_clip())
        for x in range(shown.x, shown.right, SHADE_PX):
            area = (0, shown.y - rect.y, shown.right - x, shown.h)
            blit_straight_alpha(surface, strip, (x, shown.y), area)

    def glow(self, op: Glow, transform: Transform, surface: pygame.Surface) -> Drawn:
        """A round light, to be added to what is under it; of one that is larger than the stage, what can be
        seen."""
        side = max(2, round(op.radius * 2 * transform.scale))
        step = round(max(0.0, min(1.0, op.strength * op.color[3] / 255)) * STRENGTHS)
        color = tuple(part * step // STRENGTHS for part in op.color[:3])
        x, y = transform.x(op.x) - side / 2, transform.y(op.y) - side / 2
        whole = Rect(math.floor(x + 0.5), math.floor(y + 0.5), side, side)
        shape = Rect(0, 0, GLOW_PX, GLOW_PX)
        if side > self._stage.h:
            shape = _seen_part(whole, self._stage.union(surface.get_rect()))
        left, top, right, bottom = (
            round(edge * side / GLOW_PX) for edge in (shape.x, shape.y, shape.right, shape.bottom)
        )
        key: Hashable = (side, color, tuple(shape))
        light = self._kept.get(key)
        if light is None:
            light = self._scale(self._form.subsurface(shape), (right - left, bottom - top))
            light.fill(color, special_flags=pygame.BLEND_RGB_MULT)
            self._kept.put(key, light)
        return Drawn(light, whole.x + left, whole.y + top)


def _seen_part(whole: Rect, area: Rect) -> Rect:
    """The part of a glow's shape that is seen of the whole within an area, and one pixel of it around, so
    that scaling shows no edge."""
    visible = whole.clip(area).move(-whole.x, -whole.y)
    cell = whole.w / GLOW_PX
    left, top = math.floor(visible.x / cell) - 1, math.floor(visible.y / cell) - 1
    right, bottom = math.ceil(visible.right / cell) + 1, math.ceil(visible.bottom / cell) + 1
    return Rect(left, top, right - left, bottom - top).clip(Rect(0, 0, GLOW_PX, GLOW_PX))


def light_falloff(steps: int = 255) -> pygame.Surface:
    """A light's falloff from its centre: (1 - r²)², which has no visible edge; in steps, if any are given."""
    form = pygame.Surface((GLOW_PX, GLOW_PX), 0, 32)
    middle = GLOW_PX / 2
    for j in range(GLOW_PX):
        for i in range(GLOW_PX):
            r2 = ((i + 0.5 - middle) ** 2 + (j + 0.5 - middle) ** 2) / middle**2
            level = round(round(steps * max(0.0, 1 - r2) ** 2) * 255 / steps)
            form.set_at((i, j), (level, level, level))
    return form


def shade(size: tuple[int, int], top: Color, bottom: Color, steps: int | None = None) -> pygame.Surface:
    """A vertical gradient as a surface; in steps, if any are given."""
    height = size[1]
    column = pygame.Surface((1, height), pygame.SRCALPHA, 32)
    for y in range(height):
        t = y / max(1, height - 1)
        t = t if steps is None else int(t * steps) / steps
        column.set_at((0, y), [round(a + (b - a) * t) for a, b in zip(top, bottom, strict=True)])
    return pygame.transform.scale(column, size)


def add_rect(surface: pygame.Surface, rect: Rect, color: Color) -> None:
    """Paints a rectangle of one colour and any alpha."""
    if color[3] == 255:
        surface.fill(color, rect)
        return
    if not color[3] or not rect.w or not rect.h:
        return
    patch = pygame.Surface((min(rect.w, 256), min(rect.h, 256)), pygame.SRCALPHA, 32)
    patch.fill(color)
    shown = rect.clip(surface.get_clip())
    for y in range(shown.y, shown.bottom, patch.get_height()):
        for x in range(shown.x, shown.right, patch.get_width()):
            blit_straight_alpha(surface, patch, (x, y), (0, 0, shown.right - x, shown.bottom - y))


def blit_straight_alpha(
    surface: pygame.Surface,
    picture: pygame.Surface,
    corner: tuple[int, int],
    area: tuple[int, int, int, int] | None = None,
) -> None:
    """Paints a picture whose alpha isn't premultiplied, unlike that of surfaces with alpha."""
    if surface.get_masks()[3] and picture.get_masks()[3]:
        surface.blit(picture.premul_alpha(), corner, area, pygame.BLEND_PREMULTIPLIED)
    else:
        surface.blit(picture, corner, area)
