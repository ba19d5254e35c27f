"""What a tube shows, and what its light does: a drawing on glass with lines, bulge and glow."""

from __future__ import annotations

import numpy as np
import skia

from ...people.painter import coverage
from ...places.kit.pixels import wide_blur
from .board import rounded
from .stage import HEIGHT, WIDTH, grid, screen


def shown(
    picture: np.ndarray,
    image: np.ndarray,
    box: tuple[float, float, float, float],
    tint: tuple[float, float, float],
    much: float = 1.0,
) -> np.ndarray:
    """Return the picture with an image on the glass in the box: scan lines, a brighter middle, a spill of light."""
    x0, y0, x1, y1 = box
    cover = coverage(rounded(x0, y0, x1, y1, 34), skia.Matrix.I(), (0, 0, WIDTH, HEIGHT))[..., None]
    x, y = grid()
    u, v = (x - (x0 + x1) / 2) / (x1 - x0) * 2, (y - (y0 + y1) / 2) / (y1 - y0) * 2
    fall = np.clip(1.12 - 0.34 * (u * u + v * v), 0, 1.2)
    lines = 0.93 + 0.07 * np.cos(y * np.pi * 2 / 4)
    light = np.clip(image * (fall * lines)[..., None] * np.array(tint, np.float32), 0, 1)
    picture = picture * (1 - cover) + light * cover
    gleam = np.clip(1 - np.abs((x - x0) * 0.9 + (y - y0) - 150) / 60, 0, 1) * 0.05
    picture = screen(picture, gleam[..., None] * cover)
    spill = light * cover
    spill = wide_blur(spill, 30) * 0.35 + wide_blur(spill, 110) * 0.45 + wide_blur(spill, 300) * 0.55
    return screen(picture, spill * (1 - 0.75 * cover) * much)
