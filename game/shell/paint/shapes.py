"""Shapes: discs, rings, lines, polygons and the focus ring, supersampled and cached.

Large shapes are drawn in tiles, and only where there is something to draw.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Hashable, Iterable, Iterator

import pygame
from pygame import Rect

from game.shell.lru import keep_surfaces
from game.shell.packs.theme import Theme
from game.shell.paint.display_list import Transform, surround
from game.shell.paint.outlines import FINE, PixelPoint, draw_fine, rim_of
from game.shell.paint.textures import Drawn
from game.stage.frame import Arc, Color, Disc, FocusRing, Polygon, Stroke

# The side of a tile in pixels.
TILE_PX = 64
# Subpixel positions that are cached separately.
PARTS = 8
# The largest distance of a chord from its arc, in pixels.
CHORD_PX = 0.1
# The focus ring: ink with amber centred in it, its distance from the box, and its corner radius.
RING_INK_DU, RING_AMBER_DU, RING_OUT_DU, RING_ROUND_DU = 9.0, 5.0, 7.0, 6.0

# A polygon, or a disc as (centre, radius).
Piece = tuple[PixelPoint, ...] | tuple[PixelPoint, float]


class Shapes:
    """Draws vector shapes, cached within a limit."""

    def __init__(self, theme: Theme, limit_bytes: int) -> None:
        self._theme = theme
        self._crisp = theme.pixel is not None
        self._kept = keep_surfaces(limit_bytes)

    def clear(self) -> None:
        """Clears the cache."""
        self._kept.clear()

    def disc(self, op: Disc, transform: Transform) -> Drawn:
        """A filled disc at its position."""
        radius = op.radius * transform.scale
        left, top = transform.x(op.x) - radius - 1, transform.y(op.y) - radius - 1
        x, y = math.floor(left), math.floor(top)
        phase = (_quantize(left - x), _quantize(top - y))
        key: Hashable = (radius, phase, op.color)
        surface = self._kept.get(key)
        if surface is None:
            centre = (radius + 1 + phase[0], radius + 1 + phase[1])
            side = math.ceil(radius * 2) + 3
            surface = self._kept.put(
                key, draw_pieces((side, side), ((centre, radius),), op.color, self._crisp)
            )
        return Drawn(surface, x, y)

    def arc(self, op: Arc, transform: Transform) -> Drawn:
        """A part of a ring at its position."""
        centre = (transform.x(op.x), transform.y(op.y))
        radius = op.radius * transform.scale
        half = max(op.width * transform.scale, 0.6) / 2
        return self._shape(tuple(ring_pieces(centre, radius, half, op.start, op.sweep)), op.color)

    def stroke(self, op: Stroke, transform: Transform) -> Drawn:
        """A line at its position."""
        points = [(transform.x(x), transform.y(y)) for x, y in op.points]
        width = max(op.width * transform.scale, 0.6)
        if op.dash is None:
            return self._shape(tuple(line_pieces(points, width)), op.color)
        drawn, left_out = (max(part * transform.scale, 0.2) for part in op.dash)
        pieces: list[Piece] = []
        for dash in cut_dashes(points, drawn, left_out):
            # Dashes no longer than wide become dots.
            if op.dash[0] <= op.width * 1.3:
                pieces.append((_middle(dash), max(width / 2, 0.45)))
            else:
                pieces.extend(line_pieces(dash, width))
        return self._shape(tuple(pieces), op.color)

    def polygon(self, op: Polygon, transform: Transform) -> Drawn:
        """A filled polygon at its position."""
        return self._shape((tuple((transform.x(x), transform.y(y)) for x, y in op.points),), op.color)

    def focus_ring(self, op: FocusRing, transform: Transform) -> Drawn:
        """The ring around the focused widget."""
        scale = transform.scale
        box = transform.snap(op.box)
        out = math.ceil((RING_OUT_DU + RING_INK_DU / 2) * scale) + 1
        rect = box.inflate(out * 2, out * 2)
        key: Hashable = (rect.size, scale)
        surface = self._kept.get(key) or self._kept.put(key, self._draw_ring(rect.size, out, scale))
        return Drawn(surface, rect.x, rect.y)

    def _draw_ring(self, size: tuple[int, int], out: int, scale: float) -> pygame.Surface:
        surface = pygame.Surface(size, pygame.SRCALPHA, 32)
        ink, amber = self._theme.color("ink"), self._theme.color("amber")
        middle = out - RING_OUT_DU * scale
        bands = ((RING_INK_DU * scale / 2, ink), (RING_AMBER_DU * scale / 2, amber))
        for rect in rim_of(size, math.ceil(out + RING_INK_DU * scale)):

            def draw(large: pygame.Surface, at: Callable[[PixelPoint], PixelPoint]) -> None:
                large.fill((*ink[:3], 0))
                for half, color in bands:
                    left, top = at((middle - half, middle - half))
                    width = (size[0] - 2 * (middle - half)) * FINE
                    height = (size[1] - 2 * (middle - half)) * FINE
                    pygame.draw.rect(
                        large,
                        color,
                        Rect(round(left), round(top), round(width), round(height)),
                        max(1, round(half * 2 * FINE)),
                        round((RING_ROUND_DU * scale + half) * FINE),
                    )

            surface.blit(draw_fine(rect, draw, crisp=self._crisp), rect.topleft)
        return surface

    def _shape(self, pieces: tuple[Piece, ...], color: Color) -> Drawn:
        """The pieces in one colour; overlaps count once."""
        if not pieces:
            return Drawn(pygame.Surface((1, 1), pygame.SRCALPHA, 32), 0, 0)
        box = surround(point for piece in pieces for point in _corners(piece))
        left, top = math.floor(box.x) - 1, math.floor(box.y) - 1
        size = (
            math.ceil(box.right) + 1 - left,
            math.ceil(box.bottom) + 1 - top,
        )
        local = tuple(_moved(piece, -left, -top) for piece in pieces)
        key: Hashable = (local, color)
        surface = self._kept.get(key) or self._kept.put(key, draw_pieces(size, local, color, self._crisp))
        return Drawn(surface, left, top)


def draw_pieces(
    size: tuple[int, int], pieces: tuple[Piece, ...], color: Color, crisp: bool = False
) -> pygame.Surface:
    """The pieces on a surface of `size` pixels, each drawn in the tiles it touches."""
    surface = pygame.Surface(size, pygame.SRCALPHA, 32)
    surface.fill((*color[:3], 0))
    tiles: dict[tuple[int, int], list[Piece]] = {}
    for piece in pieces:
        box = surround(_corners(piece))
        for row in range(max(0, int(box.y - 1) // TILE_PX), int(box.bottom + 1) // TILE_PX + 1):
            for column in range(max(0, int(box.x - 1) // TILE_PX), int(box.right + 1) // TILE_PX + 1):
                tiles.setdefault((column, row), []).append(piece)
    for (column, row), touching in tiles.items():
        tile = Rect(column * TILE_PX, row * TILE_PX, TILE_PX, TILE_PX).clip(Rect((0, 0), size))
        if tile.w and tile.h:
            surface.blit(draw_fine(tile, _filler(touching, color), crisp=crisp), tile.topleft)
    return surface


def _filler(
    pieces: list[Piece], color: Color
) -> Callable[[pygame.Surface, Callable[[PixelPoint], PixelPoint]], None]:
    """A function that draws pieces on a large surface, for `draw_fine`."""

    def draw(large: pygame.Surface, at: Callable[[PixelPoint], PixelPoint]) -> None:
        large.fill((*color[:3], 0))
        _fill(large, at, pieces, color)

    return draw


def _fill(
    surface: pygame.Surface, at: Callable[[PixelPoint], PixelPoint], pieces: Iterable[Piece], color: Color
) -> None:
    for piece in pieces:
        if isinstance(piece[1], tuple):
            pygame.draw.polygon(surface, color, [at(p) for p in piece])
        else:
            pygame.draw.circle(surface, color, at(piece[0]), piece[1] * FINE)


def ring_pieces(
    centre: PixelPoint, radius: float, half: float, start: float, sweep: float
) -> Iterator[Piece]:
    """A ring, or a part of one, as quadrilaterals."""
    sweep = max(-360.0, min(360.0, sweep))
    outer = radius + half
    inner = max(0.0, radius - half)
    # The sagitta of a chord over angle a is r(1 - cos a/2).
    step = 2 * math.acos(max(0.0, 1 - CHORD_PX / max(outer, CHORD_PX * 1.01)))
    count = max(2, math.ceil(math.radians(abs(sweep)) / max(step, 0.01)))

    def on(distance: float, i: int) -> PixelPoint:
        turn = math.radians(start + sweep * i / count)
        return centre[0] + distance * math.sin(turn), centre[1] - distance * math.cos(turn)

    for i in range(count):
        yield on(outer, i), on(outer, i + 1), on(inner, i + 1), on(inner, i)


def line_pieces(points: list[PixelPoint], width: float) -> Iterator[Piece]:
    """A line with butt ends and round joins."""
    half = width / 2
    for i, ((x0, y0), (x1, y1)) in enumerate(itertools.pairwise(points)):
        length = math.hypot(x1 - x0, y1 - y0)
        if length < 1e-9:
            continue
        nx, ny = (y1 - y0) / length * half, (x0 - x1) / length * half
        yield (x0 + nx, y0 + ny), (x1 + nx, y1 + ny), (x1 - nx, y1 - ny), (x0 - nx, y0 - ny)
        if i and half > 0.4:
            yield (x0, y0), half


def cut_dashes(path: list[PixelPoint], drawn: float, left_out: float) -> list[list[PixelPoint]]:
    """The parts of a path that a dashed line draws."""
    dashes: list[list[PixelPoint]] = []
    current, on, left = [path[0]], True, drawn
    for start, end in itertools.pairwise(path):
        length = math.hypot(end[0] - start[0], end[1] - start[1])
        distance = 0.0
        while length - distance > left:
            distance += left
            t = distance / length
            point = (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t)
            if on:
                dashes.append([*current, point])
            current, on = [point], not on
            left = drawn if on else left_out
        left -= length - distance
        current.append(end)
    if on and len(current) > 1:
        dashes.append(current)
    return dashes


def _middle(dash: list[PixelPoint]) -> PixelPoint:
    return (dash[0][0] + dash[-1][0]) / 2, (dash[0][1] + dash[-1][1]) / 2


def _corners(piece: Piece) -> Iterator[PixelPoint]:
    if isinstance(piece[1], tuple):
        yield from piece
    else:
        (x, y), radius = piece[0], piece[1]
        yield x - radius, y - radius
        yield x + radius, y + radius


def _moved(piece: Piece, dx: float, dy: float) -> Piece:
    if isinstance(piece[1], tuple):
        return tuple((_quantize(x + dx), _quantize(y + dy)) for x, y in piece)
    x, y = piece[0]
    return (_quantize(x + dx), _quantize(y + dy)), piece[1]


def _quantize(px: float) -> float:
    return round(px * PARTS) / PARTS
