"""Paper stock and ink tooth: seamless tiles.

Stock is base colour, fine noise, blotches of 24 and 110 du, curved fibres and a few specks.
Tooth is the share of ink that stays: white with alpha, to be multiplied into a layer of ink.
"""

from __future__ import annotations

import math
from pathlib import Path

import numpy as np
import skia

from ..kit.folders import LAMPLIGHT
from .grain import make_noise, smoothstep
from .ink import Array, colour, rgb_unit, save_picture, to_image, to_pixels

TILE_DU = 512
# Long, since bars are: a short tile would show its repeats along one bar.
TOOTH_DU = (1024, 256)
SCALES = (1, 2)
# One fibre for so many square du, one speck for so many: the share seen in cheap ticket board.
DU2_A_FIBRE = 620
DU2_A_SPECK = 26000
# (stock, palette name, seed, fibre opacity): card is dark, fibres show more on it
STOCKS = (
    ("paper", "paper", 1, 1.0),
    ("lit", "lit_paper", 21, 0.9),
    ("card", "night_2", 41, 0.55),
    ("buff", "buff", 61, 1.0),
)
# Most of a bar's ink a speck may take away; body text loses at most 12 in 100.
BAR_LOSS = 0.35
TEXT_LOSS = 0.12


def lay_pulp(name: str, seed: int, scale: int) -> Array:
    """Return the stock before fibres: float RGBA [tile, tile, 4]."""
    side = TILE_DU * scale
    # Noise keeps its size in du for the blotches and in pixels for the finest grain.
    mottle = (
        make_noise(side, side, 0.3, seed) * 1.7
        + make_noise(side, side, 1.6 * scale, seed + 1) * 1.6
        + make_noise(side, side, 24 * scale, seed + 2) * 1.5
        + make_noise(side, side, 110 * scale, seed + 3) * 1.1
    )
    pixels = np.ones((side, side, 4), np.float32)
    tint = np.array([1.0, 1.02, 1.12], np.float32)
    pixels[..., :3] = rgb_unit(name) + mottle[..., None] * tint / 255
    return np.clip(pixels, 0, 1)


def draw_wrapped(canvas: skia.Canvas, path: skia.Path, paint: skia.Paint) -> None:
    """Draw the path, and again wherever it crosses the tile's edge."""
    bounds = path.getBounds().makeOutset(2, 2)
    for dx in (-TILE_DU, 0, TILE_DU):
        for dy in (-TILE_DU, 0, TILE_DU):
            moved = bounds.makeOffset(dx, dy)
            if moved.intersects(skia.Rect(0, 0, TILE_DU, TILE_DU)):
                canvas.save()
                canvas.translate(dx, dy)
                canvas.drawPath(path, paint)
                canvas.restore()


def lay_fibres(canvas: skia.Canvas, seed: int, opacity: float) -> None:
    """Draw the curved fibres and the specks of one tile, in du."""
    rng = np.random.default_rng(seed)
    for _ in range(TILE_DU * TILE_DU // DU2_A_FIBRE):
        x, y = rng.random(2) * TILE_DU
        angle, length, bend = rng.normal(0, 0.8), rng.uniform(7, 30), rng.normal(0, 5)
        dark = rng.random() < 0.5
        cos, sin = math.cos(angle), math.sin(angle)
        path = skia.Path()
        path.moveTo(x, y)
        path.quadTo(
            x + cos * length / 2 + bend * 0.4,
            y + sin * length / 2 + bend,
            x + cos * length,
            y + sin * length,
        )
        strength = rng.uniform(0.04, 0.11 if dark else 0.18) * opacity
        paint = skia.Paint(
            Color=colour("#6B5732" if dark else "#FFFAF0", strength),
            Style=skia.Paint.kStroke_Style,
            StrokeWidth=rng.uniform(0.5, 1.1),
            AntiAlias=True,
        )
        draw_wrapped(canvas, path, paint)
    for _ in range(TILE_DU * TILE_DU // DU2_A_SPECK):
        x, y = rng.random(2) * TILE_DU
        path = skia.Path()
        path.addCircle(x, y, rng.uniform(0.5, 1.3))
        shade = colour("#5A3B1C", rng.uniform(0.12, 0.35) * opacity)
        draw_wrapped(canvas, path, skia.Paint(Color=shade, AntiAlias=True))


def make_stock(name: str, seed: int, opacity: float, scale: int) -> Array:
    """Return one stock tile, float RGB [tile, tile, 3]."""
    side = TILE_DU * scale
    surface = skia.Surface(side, side)
    canvas = surface.getCanvas()
    canvas.drawImage(to_image(lay_pulp(name, seed, scale)), 0, 0)
    canvas.scale(scale, scale)
    lay_fibres(canvas, seed + 9, opacity)
    return to_pixels(surface)[..., :3]


def make_tooth(loss: float, scale: int, seed: int) -> Array:
    """Return the share of ink that stays: float RGBA [256, 1024, 4] a scale, white with alpha."""
    width, height = (side * scale for side in TOOTH_DU)
    worn = (
        make_noise(height, width, 0.7 * scale, seed) * 0.8
        + make_noise(height, width, 5 * scale, seed + 1) * 0.7
        + make_noise(height, width, 60 * scale, seed + 2) * 0.4
    )
    pixels = np.ones((height, width, 4), np.float32)
    pixels[..., 3] = 1 - smoothstep(1.2, 2.1, worn) * loss
    return pixels


def bake() -> list[Path]:
    """Write every stock and tooth tile, at one and two pixels a du, and return their paths."""
    written = []
    for scale in SCALES:
        suffix = "" if scale == 1 else f"@{scale}x"
        for stock, name, seed, opacity in STOCKS:
            tile = make_stock(name, seed, opacity, scale)
            path = LAMPLIGHT / "ui" / f"stock_{stock}{suffix}.webp"
            written.append(save_picture(tile, path, quality=None if scale == 1 else 96))
        for tooth, loss in (("tooth", BAR_LOSS), ("tooth_text", TEXT_LOSS)):
            path = LAMPLIGHT / "ui" / f"{tooth}{suffix}.webp"
            written.append(save_picture(make_tooth(loss, scale, 5), path))
    return written
