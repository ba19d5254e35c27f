"""Text: rows of letters drawn at the window's resolution and cached.

A row is drawn word by word (letter by letter with tracking) at the measured positions. Fractional sizes are
drawn larger and scaled down, so that spacing is right at 720p.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import pygame

from game.shell.lru import LruCache, surface_bytes
from game.shell.paint.fonts import NO_FACE, Fonts
from game.shell.paint.glyphs import as_drawn, draw_boxes
from game.stage.frame import Color, Text, TextStyle
from game.story.text_markup import clusters

# A whole-pixel size this close to the wanted one is used …
NATIVE_ERROR = 0.006
# … unless letters are so small that hinting would change their spacing.
NATIVE_FROM_PX = 60
# An enlarged size this close is good enough.
ENLARGED_ERROR = 0.004
ENLARGEMENTS = (2, 3, 4)
# From this size on, text on paper has its texture; smaller text has none.
TOOTH_FROM_DU = 33
DARK_BELOW = 90
# The margin of a row for overhanging letters, in ems.
MARGIN_EM = 0.3


class PaintedRow(NamedTuple):
    """A drawn row or word: its surface, and the text's origin in it."""

    surface: pygame.Surface
    origin_x: int
    baseline: int


class TextPainter:
    """Draws rows of text in one theme's faces."""

    def __init__(self, fonts: Fonts, rows_bytes: int, pieces_bytes: int) -> None:
        self.fonts = fonts
        self.tooth: pygame.Surface | None = None
        self._rows: LruCache[tuple[str, TextStyle, Color, float, float], PaintedRow] = LruCache(
            rows_bytes, lambda row: surface_bytes(row.surface)
        )
        self._pieces: LruCache[tuple[str, str, float, int, int, tuple[int, int, int]], PaintedRow] = LruCache(
            pieces_bytes, lambda row: surface_bytes(row.surface)
        )

    def clear(self) -> None:
        """Clears the caches."""
        self._rows.clear()
        self._pieces.clear()

    def row(self, op: Text, scale: float, phase: float) -> PaintedRow:
        """All of `op`'s text, its origin `phase` of a pixel past a whole one."""
        bitmap = self.fonts.is_bitmap(op.style.role)
        enlarge = 1 if bitmap else choose_enlargement(op.style.size * scale)
        steps = max(enlarge, 1)
        phase = math.floor(phase * steps + 0.5) / steps
        key = (op.text, op.style, op.color, phase, scale)
        return self._rows.get(key) or self._rows.put(key, self._draw_row(op, scale, phase, enlarge))

    def _draw_row(self, op: Text, scale: float, phase: float, enlarge: int) -> PaintedRow:
        role, size = self.fonts.drawn(op.style)
        size_px = size * scale
        margin = math.ceil(size_px * MARGIN_EM)
        widths = self.fonts.widths(op.text, op.style)
        drawn = [
            (self._piece(word, role, size_px, enlarge, at % enlarge, op.color[:3]), at // enlarge)
            for word, x in self._words(op, widths)
            for at in (math.floor((x * scale + phase) * enlarge + 0.5),)
        ]
        up = max((piece.baseline for piece, _ in drawn), default=1)
        down = max((p.surface.get_height() - p.baseline for p, _ in drawn), default=1)
        width = margin * 2 + math.ceil(widths[-1] * scale) + 1
        surface = pygame.Surface((width, up + down), pygame.SRCALPHA, 32)
        surface.fill((*op.color[:3], 0))
        for piece, x in drawn:
            corner = (margin + x - piece.origin_x, up - piece.baseline)
            # Overlapping letters of one colour keep the greater coverage.
            surface.blit(piece.surface, corner, special_flags=pygame.BLEND_RGBA_MAX)
        self._press(surface, op)
        return PaintedRow(surface, margin, up)

    def _press(self, surface: pygame.Surface, op: Text) -> None:
        """Applies the paper's texture to large dark text, and the colour's alpha to all."""
        tooth = self.tooth
        if tooth is not None and op.style.size >= TOOTH_FROM_DU and max(op.color[:3]) < DARK_BELOW:
            shift = sum(map(ord, op.text)) % max(1, tooth.get_height() - surface.get_height())
            for x in range(0, surface.get_width(), tooth.get_width()):
                surface.blit(
                    tooth, (x, 0), (0, shift, *tooth.get_size()), special_flags=pygame.BLEND_RGBA_MULT
                )
        if op.color[3] < 255:
            surface.fill((255, 255, 255, op.color[3]), special_flags=pygame.BLEND_RGBA_MULT)

    def _words(self, op: Text, widths: tuple[float, ...]) -> Iterator[tuple[str, float]]:
        """The pieces that are drawn separately, with their offsets in design units."""
        if op.style.tracking:
            start = 0
            for cluster in clusters(op.text):
                if cluster != " ":
                    yield cluster, widths[start]
                start += len(cluster)
            return
        start = 0
        for word in self.fonts.split(op.text, self.fonts.drawn(op.style)[0]):
            if word[0] != " ":
                yield word, widths[start]
            start += len(word)

    def _piece(
        self, word: str, role: str, size_px: float, enlarge: int, phase: int, color: tuple[int, int, int]
    ) -> PaintedRow:
        key = (word, role, size_px, enlarge, phase, color)
        return self._pieces.get(key) or self._pieces.put(
            key, self._draw_piece(word, role, size_px, enlarge, phase, color)
        )

    def _draw_piece(
        self, word: str, role: str, size_px: float, enlarge: int, phase: int, color: tuple[int, int, int]
    ) -> PaintedRow:
        used = self.fonts.role_for(word, role)
        if used == NO_FACE:
            boxes, high = draw_boxes(word, size_px, color)
            return PaintedRow(boxes, 0, high)
        shown = as_drawn(word)
        try:
            with self.fonts.face(used, max(1, round(size_px * enlarge))) as font:
                drawn = font.render(shown, True, color)
                metrics = font.metrics(shown[:1])[0] if shown else None
                ascent = font.get_ascent()
        except pygame.error as error:
            self.fonts.give_up(word, role, error)
            return self._draw_piece(word, role, size_px, enlarge, phase, color)
        # A first letter that overhangs to the left shifts the whole word right.
        bearing = max(0, -metrics[0]) if metrics else 0
        if enlarge == 1:
            return PaintedRow(drawn, bearing, ascent)
        left = math.ceil(bearing / enlarge)
        up = math.ceil(ascent / enlarge)
        width = left + math.ceil((drawn.get_width() - bearing + phase) / enlarge)
        height = up + math.ceil((drawn.get_height() - ascent) / enlarge)
        large = pygame.Surface((width * enlarge, height * enlarge), pygame.SRCALPHA, 32)
        large.fill((*color, 0))
        large.blit(drawn, (left * enlarge - bearing + phase, up * enlarge - ascent))
        return PaintedRow(pygame.transform.smoothscale(large, (width, height)), left, up)


def choose_enlargement(size_px: float) -> int:
    """By how much text of `size_px` pixels is enlarged before it is scaled down."""
    if size_px >= NATIVE_FROM_PX and abs(round(size_px) - size_px) <= size_px * NATIVE_ERROR:
        return 1
    for times in ENLARGEMENTS:
        if abs(round(size_px * times) - size_px * times) <= size_px * times * ENLARGED_ERROR:
            return times
    return ENLARGEMENTS[-1]
