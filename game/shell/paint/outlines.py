"""The outlines of sheets of paper, as white masks whose alpha is the coverage.

Only the rim of a mask is drawn large and brought down; the middle is plain.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

import pygame
from pygame import Rect

from game.stage.frame import PanelEdge

# How much larger shapes are drawn …
FINE = 4
# … and the rims of sheets, whose edges leave the straight by less than a quarter of a pixel a step.
RIM_FINE = 8
# A guillotined sheet: straight, but cut by a person, so many du off every so many du.
WOBBLE_DU, WOBBLE_STEP_DU = 0.4, 46
# Perforation: bites of this radius, this far apart.
BITE_DU, BITE_STEP_DU = 5.0, 18.0
ROUND_DU = 4.0
TAB_SLOPE_DU = 10.0
_BITTEN = {
    PanelEdge.PERFORATED_SIDES: ("left", "right"),
    PanelEdge.PERFORATED_LEFT: ("left",),
    PanelEdge.PERFORATED_BOTTOM: ("bottom",),
}

PixelPoint = tuple[float, float]


class Outline(NamedTuple):
    """A sheet's outline in pixels: a polygon, and the bites taken from its rim."""

    outline: tuple[PixelPoint, ...]
    bites: tuple[PixelPoint, ...]
    bite_radius: float
    rim: int


def shape_sheet(size: tuple[int, int], edge: PanelEdge, scale: float) -> Outline:
    """The outline of a sheet of `size` pixels, `scale` pixels a design unit."""
    width, height = size
    if edge is PanelEdge.ROUND:
        radius = min(ROUND_DU * scale, width / 2, height / 2)
        return Outline(tuple(_round_corners(width, height, radius)), (), 0, math.ceil(radius) + 1)
    if edge is PanelEdge.TAB:
        slope = min(TAB_SLOPE_DU * scale, width / 3)
        outline = ((slope, 0.0), (width - slope, 0.0), (float(width), float(height)), (0.0, height))
        return Outline(outline, (), 0, math.ceil(slope) + 1)
    bites = tuple(p for side in _BITTEN.get(edge, ()) for p in _bite(side, width, height, scale))
    radius = BITE_DU * scale if bites else 0
    rim = math.ceil(max(radius, scale)) + 2
    return Outline(tuple(_wobble(width, height, scale)), bites, radius, rim)


def _wobble(width: int, height: int, scale: float) -> Iterator[PixelPoint]:
    """A rectangle whose sides leave the straight a little; the same for the same size."""
    chance = Random(f"{round(width / scale)}x{round(height / scale)}")
    reach = WOBBLE_DU * scale
    corners = ((0, 0), (width, 0), (width, height), (0, height))
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        steps = max(2, int(math.hypot(x1 - x0, y1 - y0) / (WOBBLE_STEP_DU * scale)))
        for i in range(steps):
            t = i / steps
            x, y = x0 + (x1 - x0) * t, y0 + (y1 - y0) * t
            # Inwards only: the mask ends at the box.
            off = abs(chance.gauss(0, 0.7)) * reach
            yield x + math.copysign(off, width / 2 - x), y + math.copysign(off, height / 2 - y)


def _bite(side: str, width: int, height: int, scale: float) -> Iterator[PixelPoint]:
    length = width if side == "bottom" else height
    step = BITE_STEP_DU * scale
    count = int(length // step)
    start = (length - count * step) / 2 + step / 2
    for i in range(count):
        along = start + i * step
        yield {"left": (0.0, along), "right": (width, along), "bottom": (along, height)}[side]


def _round_corners(width: float, height: float, radius: float) -> Iterator[PixelPoint]:
    for cx, cy, start in (
        (width - radius, radius, -90),
        (width - radius, height - radius, 0),
        (radius, height - radius, 90),
        (radius, radius, 180),
    ):
        for i in range(9):
            turn = math.radians(start + i * 90 / 8)
            yield cx + radius * math.cos(turn), cy + radius * math.sin(turn)


def draw_mask(size: tuple[int, int], shape: Outline, crisp: bool = False) -> pygame.Surface:
    """A white surface of `size` pixels whose alpha is how much of each pixel lies inside."""
    mask = pygame.Surface(size, pygame.SRCALPHA, 32)
    mask.fill((255, 255, 255, 255))
    for rect in rim_of(size, shape.rim):
        mask.blit(
            draw_fine(rect, lambda large, at: _fill_shape(large, at, shape), RIM_FINE, crisp),
            rect.topleft,
            special_flags=pygame.BLEND_RGBA_MULT,
        )
    return mask


def _fill_shape(large: pygame.Surface, at: Callable[[PixelPoint], PixelPoint], shape: Outline) -> None:
    large.fill((255, 255, 255, 0))
    pygame.draw.polygon(large, (255, 255, 255, 255), [at(p) for p in shape.outline])
    for bite in shape.bites:
        pygame.draw.circle(large, (255, 255, 255, 0), at(bite), shape.bite_radius * RIM_FINE)


def rim_of(size: tuple[int, int], rim: int) -> list[Rect]:
    """Strips that hold all that lies within `rim` pixels of the border, none twice."""
    width, height = size
    if rim * 2 >= min(width, height):
        return [Rect(0, 0, width, height)]
    middle = height - 2 * rim
    return [
        Rect(0, 0, width, rim),
        Rect(0, height - rim, width, rim),
        Rect(0, rim, rim, middle),
        Rect(width - rim, rim, rim, middle),
    ]


def draw_fine(
    rect: Rect,
    draw: Callable[[pygame.Surface, Callable[[PixelPoint], PixelPoint]], None],
    fine: int = FINE,
    crisp: bool = False,
) -> pygame.Surface:
    """What `draw` puts on a surface `fine` times as large as the rectangle, brought down to it; `crisp`:
    with each pixel wholly one colour.

    `draw` is given the large surface and the map from pixels to its own.
    """
    large = pygame.Surface((rect.w * fine, rect.h * fine), pygame.SRCALPHA, 32)

    def at(point: PixelPoint) -> PixelPoint:
        # Pixel centres: a polygon's border pixels count as inside, so it is drawn half one short.
        return (point[0] - rect.x) * fine - 0.5, (point[1] - rect.y) * fine - 0.5

    draw(large, at)
    return (pygame.transform.scale if crisp else pygame.transform.smoothscale)(large, rect.size)
