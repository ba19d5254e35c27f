"""Panels of paper and card, composed once for each size from the pack's tiles.

Texture, lamp light, bevel, shadow and misregistration follow the interface's design, in design units.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from itertools import pairwise, product
from typing import NamedTuple

import pygame
from pygame import Rect

from game.shell.formats.images import with_alpha
from game.shell.lru import LruCache, surface_bytes
from game.shell.packs.theme import Theme
from game.shell.paint.outlines import FINE, Outline, draw_fine, draw_mask, rim_of, shape_sheet
from game.shell.paint.shapes import cut_dashes
from game.stage.frame import Color, Panel, Stock
from game.stage.palette import ColorName

# The pack's texture tiles: a pixel a design unit, or two where the name ends in @2x.
TILE_FILES = {
    Stock.PAPER: "ui/stock_paper",
    Stock.LIT: "ui/stock_lit",
    Stock.CARD: "ui/stock_card",
    Stock.BUFF: "ui/stock_buff",
}
TOOTH_FILE = "ui/tooth"
BASE_COLORS: dict[Stock, ColorName] = {
    Stock.PAPER: "paper",
    Stock.LIT: "lit_paper",
    Stock.CARD: "night_2",
    Stock.BUFF: "buff",
    Stock.INK: "ink",
}
# The lamp lights paper from the upper left; the lower right darkens.
LAMP_STEPS, LAMP_PX = 256, 48
LAMP_SHARE, LAMP_END, NIGHT_SHARE = 0.18, 0.4, 0.2
LAMPLIT = {Stock.PAPER, Stock.LIT, Stock.BUFF}
BEVEL_DU = 2.0
BEVEL_LIGHT, BEVEL_DARK = 120, 70
# The contact shadow and the soft shadow: blur, offset and alpha.
SOFT_DU, SOFT_DROP_DU, SOFT_LEFT_DU, SOFT_ALPHA = 16.0, 10.0, 3.0, 153
CONTACT_DU, CONTACT_DROP_DU, CONTACT_ALPHA = 2.2, 2.0, 120
# Small panels lie close: their share of that shadow, its blur and offset.
CLOSE = {Stock.LIT: 0.6, Stock.CARD: 0.5}
MISPRINT_DU, MISPRINT_ALPHA = (2.2, 2.0), 200
OUTLINE_DU = 2.2
DASH_DU = (8.0, 7.0)
# Margin of a panel for its shadow, in design units.
ROOM_DU = 58

LoadTile = Callable[[str], pygame.Surface | None]


class PanelSurface(NamedTuple):
    """A composed panel, and the left and top margins of its surface around its box."""

    surface: pygame.Surface
    margin: int


class Panels:
    """Composes panels in one theme."""

    def __init__(self, theme: Theme, load_tile: LoadTile, limit_bytes: int) -> None:
        self._theme = theme
        self._load_tile = load_tile
        self._crisp = theme.pixel is not None
        self._sheets: LruCache[Hashable, PanelSurface] = LruCache(
            limit_bytes, lambda sheet: surface_bytes(sheet.surface)
        )
        self._tiles: dict[tuple[str, float], pygame.Surface] = {}

    def clear(self) -> None:
        """Clears the caches."""
        self._sheets.clear()
        self._tiles.clear()

    def sheet(self, op: Panel, size: tuple[int, int], scale: float) -> PanelSurface:
        """The panel in `size` pixels."""
        key = (op._replace(box=op.box._replace(x=0, y=0)), size, scale)
        return self._sheets.get(key) or self._sheets.put(key, self._assemble(op, size, scale))

    def tooth(self, name: str, scale: float) -> pygame.Surface | None:
        """The paper's ink coverage as a tile; None where the theme is flat or has none."""
        return None if self._theme.flat else self._tile(name, scale)

    def _assemble(self, op: Panel, size: tuple[int, int], scale: float) -> PanelSurface:
        shape = shape_sheet(size, op.edge, scale)
        margin = math.ceil(ROOM_DU * scale) if op.shadow else math.ceil(4 * scale)
        surface = pygame.Surface((size[0] + 2 * margin, size[1] + 2 * margin), pygame.SRCALPHA, 32)
        if op.stock is not Stock.NONE:
            mask = draw_mask(size, shape, self._crisp)
            if op.shadow:
                self._cast_shadow(surface, mask, margin, scale, op)
            if op.misprint:
                self._misprint(surface, mask, margin, scale)
            surface.blit(self._stock(op, size, mask, shape.rim, scale), (margin, margin))
            if op.opacity < 1:
                alpha = round(255 * op.opacity)
                surface.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
        if op.outline is not None:
            self._outline(surface, size, margin, shape, scale, op)
        return PanelSurface(surface, margin)

    def _stock(
        self, op: Panel, size: tuple[int, int], mask: pygame.Surface, rim: int, scale: float
    ) -> pygame.Surface:
        """The panel's material, cut by its mask, which is white except for its rim."""
        sheet = pygame.Surface(size, pygame.SRCALPHA, 32)
        sheet.fill((*self._theme.color(BASE_COLORS[op.stock])[:3], 255))
        tile = None if self._theme.flat else self._stock_tile(op.stock, scale)
        if tile is not None:
            # Sheets of one size show the same part of the texture; others another.
            cover(sheet, tile, (size[0] * 7 % tile.get_width(), size[1] * 13 % tile.get_height()))
        if not self._theme.flat and op.stock in LAMPLIT:
            sheet.blit(self._lamp(size), (0, 0))
        if op.stock in LAMPLIT:
            self._bevel(sheet, mask, rim, scale)
        for rect in rim_of(size, rim):
            sheet.blit(mask, rect, rect, pygame.BLEND_RGBA_MULT)
        tooth = self.tooth(TOOTH_FILE, scale) if op.stock is Stock.INK else None
        if tooth is not None:
            shift = (size[0] * 7 % tooth.get_width(), size[1] * 13 % tooth.get_height())
            cover(sheet, tooth, shift, pygame.BLEND_RGBA_MULT)
        return sheet

    def _stock_tile(self, stock: Stock, scale: float) -> pygame.Surface | None:
        file = TILE_FILES.get(stock)
        return self._tile(file, scale) if file else None

    def _tile(self, name: str, scale: float) -> pygame.Surface | None:
        """A tile of the pack at this scale, from the smallest file that is large enough."""
        cached = self._tiles.get((name, scale))
        if cached is not None:
            return cached
        sizes = ((f"{name}.webp", 1), (f"{name}@2x.webp", 2))
        for file, density in sizes if scale <= 1.05 else sizes[::-1]:
            picture = self._load_tile(file)
            if picture is not None:
                width = max(8, round(picture.get_width() * scale / density))
                height = max(8, round(picture.get_height() * scale / density))
                tile = pygame.transform.smoothscale(with_alpha(picture), (width, height))
                return self._tiles.setdefault((name, scale), tile)
        return None

    def _lamp(self, size: tuple[int, int]) -> pygame.Surface:
        """The lamp's light over a sheet: a slanted gradient, drawn small and scaled up."""
        width, height = size
        colors = self._lamp_colors
        # The gradient runs from the upper left beyond the lower right corner.
        run_x, run_y = width, height * 1.4
        length = run_x * run_x + run_y * run_y
        step_x, step_y = (
            LAMP_STEPS * side * run / length / LAMP_PX for side, run in ((width, run_x), (height, run_y))
        )
        at = [i + 0.5 for i in range(LAMP_PX)]
        indexes = (min(LAMP_STEPS, round(i * step_x + j * step_y)) for j in at for i in at)
        pixels = b"".join([colors[index] for index in indexes])
        small = pygame.image.frombytes(pixels, (LAMP_PX, LAMP_PX), "RGBA")
        return pygame.transform.smoothscale(small, size)

    @cached_property
    def _lamp_colors(self) -> list[bytes]:
        """The lamp's colours along its gradient."""
        warm, cool = self._theme.color("lamp_warm"), self._theme.color("lamp_cool")
        return [bytes(lamp_color(i / LAMP_STEPS, warm, cool)) for i in range(LAMP_STEPS + 1)]

    def _bevel(self, sheet: pygame.Surface, mask: pygame.Surface, rim: int, scale: float) -> None:
        """Light along upper edges, dark along lower ones."""
        depth = max(1, round(BEVEL_DU * scale))
        light, dark = self._theme.color("paper_light"), self._theme.color("paper_dark")
        edges = ((depth, light, BEVEL_LIGHT), (-depth, dark, BEVEL_DARK))
        for (shift, color, alpha), rect in product(edges, rim_of(mask.get_size(), rim + depth)):
            edge = pygame.Surface(rect.size, pygame.SRCALPHA, mask)
            edge.blit(mask, (0, 0), rect, pygame.BLEND_RGBA_ADD)
            edge.blit(mask, (0, 0), rect.move(0, -shift), pygame.BLEND_RGBA_SUB)
            edge.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
            edge.fill((*color[:3], 0), special_flags=pygame.BLEND_RGBA_ADD)
            edge.fill((255, 255, 255, alpha), special_flags=pygame.BLEND_RGBA_MULT)
            sheet.blit(edge, rect)

    def _cast_shadow(
        self, surface: pygame.Surface, mask: pygame.Surface, margin: int, scale: float, op: Panel
    ) -> None:
        """The shadow, without its middle, which the sheet hides."""
        color = self._theme.color("night_0")
        weight = CLOSE.get(op.stock, 1.0)
        alpha = round(SOFT_ALPHA * (1 + weight) / 2)
        soft = soften(mask, margin, SOFT_DU * scale * weight, color, alpha)
        surface.blit(soft, (round(SOFT_LEFT_DU * scale * weight), round(SOFT_DROP_DU * scale * weight)))
        near = min(margin, math.ceil(CONTACT_DU * scale * 4))
        corner = margin - near, margin - near + round(CONTACT_DROP_DU * scale)
        sigma = CONTACT_DU * scale
        if op.stock is Stock.INK:
            # Where ink is missing, the middle of the shadow shows too.
            surface.blit(soften(mask, near, sigma, color, CONTACT_ALPHA), corner)
        else:
            for rect, part in soften_rim(mask, near, sigma, color, CONTACT_ALPHA):
                surface.blit(part, rect.move(corner))
        if op.opacity < 1:
            # No shadow shows through thin paper.
            hole = mask.copy()
            hole.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(hole, (margin, margin), special_flags=pygame.BLEND_RGBA_SUB)

    def _misprint(self, surface: pygame.Surface, mask: pygame.Surface, margin: int, scale: float) -> None:
        plate = mask.copy()
        color = (*self._theme.color("rust_plate")[:3], MISPRINT_ALPHA)
        plate.fill(color, special_flags=pygame.BLEND_RGBA_MULT)
        across, down = (max(1, round(du * scale)) for du in MISPRINT_DU)
        surface.blit(plate, (margin + across, margin + down))
        # Holes in the ink show the paper, not the plate.
        surface.blit(mask, (margin, margin), special_flags=pygame.BLEND_RGBA_SUB)

    def _outline(
        self,
        surface: pygame.Surface,
        size: tuple[int, int],
        margin: int,
        shape: Outline,
        scale: float,
        op: Panel,
    ) -> None:
        """A line just inside the edge, solid or dashed."""
        assert op.outline is not None
        width = max(1.0, OUTLINE_DU * scale)
        path = inset_outline(shape.outline, size, width / 2)
        dashes = cut_dashes(path, DASH_DU[0] * scale, DASH_DU[1] * scale) if op.dashed else [path]
        color = op.outline
        rim = max(shape.rim, math.ceil(width) + 1)
        for rect in rim_of(size, rim):
            line = draw_fine(
                rect,
                lambda large, at: _stroke(large, [[at(p) for p in d] for d in dashes], width, color),
                crisp=self._crisp,
            )
            surface.blit(line, (margin + rect.x, margin + rect.y))


def _stroke(
    large: pygame.Surface,
    lines: list[list[tuple[float, float]]],
    width: float,
    color: Color,
) -> None:
    large.fill((*color[:3], 0))
    thick = max(1, round(width * FINE))
    for line in lines:
        for start, end in pairwise(line):
            pygame.draw.line(large, color, start, end, thick)
            pygame.draw.circle(large, color, end, thick / 2)


def inset_outline(
    outline: tuple[tuple[float, float], ...], size: tuple[int, int], by: float
) -> list[tuple[float, float]]:
    """A closed path `by` pixels inside a sheet's outline."""
    width, height = size
    points = [(min(max(x, by), width - by), min(max(y, by), height - by)) for x, y in (*outline, outline[0])]
    return points


def lamp_color(t: float, warm: Color, cool: Color) -> tuple[int, int, int, int]:
    """The lamp's colour at `t` (0–1) of its gradient."""
    if t < LAMP_END:
        return (*warm[:3], round(255 * LAMP_SHARE * (1 - t / LAMP_END)))
    t = min(1.0, (t - LAMP_END) / (1 - LAMP_END))
    # The hue changes with the strength, so that paper stays warm into its last corner.
    red, green, blue = (round(a + (b - a) * t) for a, b in zip(warm[:3], cool[:3], strict=True))
    return red, green, blue, round(255 * NIGHT_SHARE * t)


def cover(surface: pygame.Surface, tile: pygame.Surface, shift: tuple[int, int], flags: int = 0) -> None:
    """Tiles a surface, the pattern offset by `shift`."""
    for y in range(-shift[1], surface.get_height(), tile.get_height()):
        for x in range(-shift[0], surface.get_width(), tile.get_width()):
            surface.blit(tile, (x, y), special_flags=flags)


def soften_rim(
    mask: pygame.Surface, margin: int, sigma: float, color: Color, alpha: int
) -> Iterator[tuple[Rect, pygame.Surface]]:
    """What `soften` makes of a mask that is white in its middle, as parts with positions, without the
    middle."""
    size = mask.get_width() + 2 * margin, mask.get_height() + 2 * margin
    # The blur doesn't reach further than this.
    reach = math.ceil(sigma * 4)
    for rect in rim_of(size, 2 * margin + reach):
        around = rect.inflate(2 * reach, 2 * reach)
        part = pygame.Surface(around.size, pygame.SRCALPHA, 32)
        part.fill((255, 255, 255, 0))
        part.blit(mask, (margin - around.x, margin - around.y))
        blurred = soften(part, 0, sigma, color, alpha)
        yield rect, blurred.subsurface(rect.move(-around.x, -around.y))


def soften(mask: pygame.Surface, margin: int, sigma: float, color: Color, alpha: int) -> pygame.Surface:
    """The mask in one colour, blurred by about `sigma` pixels, with a margin of `margin` pixels."""
    width, height = mask.get_width() + 2 * margin, mask.get_height() + 2 * margin
    shrink = max(1, int(sigma / 2))
    small_size = (math.ceil(width / shrink), math.ceil(height / shrink))
    whole = pygame.Surface((small_size[0] * shrink, small_size[1] * shrink), pygame.SRCALPHA, 32)
    whole.fill((255, 255, 255, 0))
    whole.blit(mask, (margin, margin))
    small = pygame.transform.smoothscale(whole, small_size) if shrink > 1 else whole
    # Three box blurs come close to a Gaussian; their variances add to sigma² (central limit).
    radius = max(1, round((math.sqrt(4 * (sigma / shrink) ** 2 + 1) - 1) / 2))
    for _ in range(3):
        small = pygame.transform.box_blur(small, radius)
    soft = pygame.transform.smoothscale(small, whole.get_size()) if shrink > 1 else small
    soft.fill((*color[:3], alpha), special_flags=pygame.BLEND_RGBA_MULT)
    return soft.subsurface(Rect(0, 0, width, height))
