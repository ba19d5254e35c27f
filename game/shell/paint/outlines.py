"""The outlines of sheets of paper, as white masks whose alpha is the coverage.

Only the rim of a mask is supersampled; the middle is plain.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

import pygame
from pygame import Rect

from game.stage.frame import PanelEdge

# The supersampling of shapes …
FINE = 4
# … and of the rims of sheets, whose edges deviate by less than a quarter of a pixel a step.
RIM_FINE = 8
# A sheet cut by hand: the deviation of its edges and the distance between deviations, in design units.
WOBBLE_DU, WOBBLE_STEP_DU = 0.4, 46
# Perforation: the radius and distance of its bites.
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
    """A sheet's outline in pixels: a polygon, and the bites out of its rim."""

    outline: tuple[PixelPoint, ...]
    bites: tuple[PixelPoint, ...]
    bite_radius: float
    rim: int


def shape_sheet(size: tuple[int, int], edge: PanelEdge, scale: float) -> Outline:
    """The outline of a sheet of `size` pixels, at `scale` pixels a design unit."""
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
    """A rectangle with slightly uneven sides; deterministic for its size."""
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
    """A white surface of `size` pixels whose alpha is the coverage of each pixel."""
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
    """Disjoint strips that cover everything within `rim` pixels of the border."""
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
    """The result of `draw` on a surface `fine` times as large as the rectangle, scaled down to it; `crisp`:
    without antialiasing.

    `draw` receives the large surface and the map from pixels to its own.
    """
    large = pygame.Surface((rect.w * fine, rect.h * fine), pygame.SRCALPHA, 32)

    def at(point: PixelPoint) -> PixelPoint:
        # Pixel centres: pygame's polygons include their border pixels, so this is half a pixel less.
        return (point[0] - rect.x) * fine - 0.5, (point[1] - rect.y) * fine - 0.5

    draw(large, at)
    return (pygame.transform.scale if crisp else pygame.transform.smoothscale)(large, rect.size)
