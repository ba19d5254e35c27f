"""Colours, paints and picture files: what every drawing of the interface starts from.

Colours come from the pack's own palette, so that a changed hex reaches every baked picture.
"""

from __future__ import annotations

import math
import re
from pathlib import Path

import cv2
import numpy as np
import skia
from PIL import Image

from ..kit.folders import FONTS, LAMPLIGHT
from ..kit.pictures import to_bytes

Array = np.ndarray
# Outlines are taken at this size, far above the hinting of small ones.
EM = 1000.0
# How far colours are carried beyond a picture's edge: more than any reduction reaches.
BLEED_PX = 3.0


def read_palette() -> dict[str, str]:
    """Return the palette of pack.yaml as name to `#rrggbb`."""
    text = (LAMPLIGHT / "pack.yaml").read_text(encoding="utf-8")
    section = text.split("\npalette:\n", 1)[1].split("\n\n", 1)[0]
    return dict(re.findall(r'^  (\w+): "(#[0-9A-Fa-f]{6})"', section, re.MULTILINE))


PALETTE = read_palette()


def rgb(name: str) -> tuple[int, int, int]:
    """Return a palette name or `#rrggbb` as three bytes."""
    text = PALETTE.get(name, name).lstrip("#")
    return int(text[0:2], 16), int(text[2:4], 16), int(text[4:6], 16)


def rgb_unit(name: str) -> Array:
    """Return a palette name or `#rrggbb` as float32 [3], 0 to 1."""
    return np.array(rgb(name), np.float32) / 255


def colour(name: str, opacity: float = 1.0) -> int:
    """Return a palette name or `#rrggbb` as a skia colour."""
    return skia.Color(*rgb(name), round(255 * opacity))


def fill(name: str, opacity: float = 1.0) -> skia.Paint:
    """Return a paint that fills."""
    return skia.Paint(Color=colour(name, opacity), AntiAlias=True)


def line(name: str, width: float, opacity: float = 1.0, *, round_ends: bool = False) -> skia.Paint:
    """Return a paint that strokes."""
    paint = skia.Paint(
        Color=colour(name, opacity),
        AntiAlias=True,
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
    )
    if round_ends:
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
    return paint


def soften(paint: skia.Paint, sigma: float) -> skia.Paint:
    """Return the paint with its edge blurred by sigma."""
    paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, sigma))
    return paint


def polar(radius: float, degrees: float) -> tuple[float, float]:
    """Return the point at a clock angle: 0 is twelve o'clock, clockwise."""
    angle = math.radians(degrees)
    return radius * math.sin(angle), -radius * math.cos(angle)


def typeface(path: str) -> skia.Typeface:
    """Return a font of assets/fonts."""
    return skia.Typeface.MakeFromFile(str(FONTS / path))


def outline_text(path: str, text: str, size: float, tracking: float = 0.0) -> skia.Path:
    """Return one line as outlines, centred on x 0, its baseline at y 0; tracking in em."""
    font = skia.Font(typeface(path), EM)
    glyphs = font.textToGlyphs(text)
    advances = [advance + tracking * EM for advance in font.getWidths(glyphs)]
    left = -(sum(advances) - tracking * EM) / 2
    outline = skia.Path()
    for glyph, advance in zip(glyphs, advances, strict=True):
        shape = font.getPath(glyph)
        if shape is not None:
            outline.addPath(shape, left, 0)
        left += advance
    outline.transform(skia.Matrix.Scale(size / EM, size / EM))
    return outline


def write_text(
    canvas: skia.Canvas,
    text: str,
    at: tuple[float, float],
    font: tuple[str, float],
    paint: skia.Paint,
    tracking: float = 0.0,
) -> None:
    """Draw one centred line in a font (path, size), tracking in em."""
    outline = outline_text(font[0], text, font[1], tracking)
    outline.offset(*at)
    canvas.drawPath(outline, paint)


def to_image(pixels: Array) -> skia.Image:
    """Return float RGBA [h, w, 4] (0 to 1, straight alpha) as a skia image."""
    data = np.ascontiguousarray(to_bytes(pixels))
    return skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType)


def to_pixels(surface: skia.Surface) -> Array:
    """Return a surface as float32 RGBA [h, w, 4], straight alpha."""
    image = surface.makeImageSnapshot()
    return image.toarray(colorType=skia.kRGBA_8888_ColorType).astype(np.float32) / 255


def coverage(width: int, height: int, path: skia.Path, matrix: skia.Matrix) -> Array:
    """Return how much of each pixel the path covers, float32 [height, width]."""
    surface = skia.Surface(width, height)
    canvas = surface.getCanvas()
    canvas.concat(matrix)
    canvas.drawPath(path, fill("#ffffff"))
    return to_pixels(surface)[..., 3]


def bleed(pixels: Array) -> Array:
    """Return RGBA with colours carried into clear pixels, lest scaling draw a dark fringe."""
    alpha = pixels[..., 3]
    solid = np.ascontiguousarray(pixels[..., :3] * alpha[..., None])
    near, weight = (cv2.GaussianBlur(part, (0, 0), BLEED_PX) for part in (solid, alpha))
    carried = near / np.maximum(weight, 1e-6)[..., None]
    share = ((alpha < 1 / 255) & (weight > 1e-5))[..., None]
    return np.dstack([np.where(share, carried, pixels[..., :3]), alpha])


def save_picture(pixels: Array | Image.Image, path: Path, *, quality: int | None = None) -> Path:
    """Write a picture as WebP or PNG by its suffix; without quality a WebP is lossless."""
    if not isinstance(pixels, Image.Image):
        if pixels.shape[2] == 4:
            pixels = bleed(pixels.astype(np.float32))
        pixels = Image.fromarray(to_bytes(pixels))
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".webp":
        lossless = quality is None
        pixels.save(
            path,
            quality=100 if lossless else quality,
            lossless=lossless,
            method=6,
            exact=True,
            alpha_quality=100,
        )
    else:
        pixels.save(path, optimize=True)
    return path
