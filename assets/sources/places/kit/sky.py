"""The painted night sky: gradient, clouds, stars and moon."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from .pixels import blur, cloud, colour, grid, light_colour, luma

STAR_COLOURS = np.array([(0.75, 0.88, 1), (1, 0.94, 0.82), (0.85, 0.95, 1)], np.float32)
MOON_COLOUR = "#fff4da"


@dataclass(frozen=True)
class Sky:
    """Colours from the zenith down; positions and radii are parts of the picture's size."""

    top: str = "#0b1a3e"
    middle: str = "#15406a"
    low: str = "#3a7f92"
    glow: str = "#d09a72"
    cloud_light: str = "#4d86a6"
    cloud_dark: str = "#12305a"
    cloudiness: float = 0.5
    horizon: float = 0.56
    stars: int = 420
    star_size: float = 1.0
    moon: tuple[float, float, float] | None = (0.735, 0.135, 0.034)
    moon_behind_clouds: float = 0.0
    strength: float = 0.9
    seed: int = 4
    # So many of the stars are large and have a shine of their own.
    brilliant: int = 0


def _gradient(sky: Sky, rows: np.ndarray) -> np.ndarray:
    t = np.clip(rows / sky.horizon, 0, 1)[..., None]
    top, middle, low, glow = (light_colour(c) for c in (sky.top, sky.middle, sky.low, sky.glow))
    upper = top + (middle - top) * (t / 0.55)
    lower = middle + (low - middle) * ((t - 0.55) / 0.45)
    base = np.where(t < 0.55, upper, lower)
    return base + (glow - base) * np.clip((t - 0.72) / 0.28, 0, 1) ** 2 * 0.55


def paint_sky(sky: Sky, width: int, height: int) -> np.ndarray:
    """Linear light of the sky (height, width, 3), without stars or the moon's disc."""
    across, down = grid(width, height)
    across, down = across / width, down / height
    base = _gradient(sky, down)
    large = cloud(width, height, height * 0.55, sky.seed, 6, 0.58, 2.6)
    small = cloud(width, height, height * 0.25, sky.seed + 9, 5, 0.55, 2.2)
    mass = large * 0.7 + small * 0.3 - sky.cloudiness
    cover = np.clip(mass * 5, 0, 1) * np.clip(1.25 - np.abs(down - 0.30) * 1.6, 0, 1)
    lit = 0.0
    if sky.moon:
        x, y, _ = sky.moon
        away = np.hypot((across - x) * width / height, down - y)
        shine = 1 - 0.6 * sky.moon_behind_clouds
        lit = np.exp(-away * 3.2)[..., None] * shine
        halo = 0.55 * np.exp(-away * 26) * shine + 0.16 * np.exp(-away * 7)
        base = base + light_colour("#cfe0ff") * halo[..., None]
    edge = np.clip((mass - 0.02) * 7, 0, 1)[..., None]
    dark, light = light_colour(sky.cloud_dark), light_colour(sky.cloud_light)
    tint = dark + (light - dark) * np.clip((1 - edge) * 0.9 + lit * 0.8, 0, 1.4)
    cover = cover[..., None] * 0.82
    return (base * (1 - cover) + tint * cover).astype(np.float32)


def draw_stars(sky: Sky, canvas: np.ndarray, clear: np.ndarray, unit: float) -> np.ndarray:
    """The canvas (sRGB) with stars and the moon's disc where `clear` is 1."""
    height, width = clear.shape
    chance = np.random.default_rng(sky.seed)
    dots = np.zeros((height, width, 3), np.float32)
    for _ in range(sky.stars):
        x, y = chance.random() * width, chance.random() ** 1.2 * sky.horizon * 0.95 * height
        bright = chance.random() ** 4
        tint = STAR_COLOURS[chance.integers(3)] * (0.25 + 0.75 * bright)
        radius = (0.55 + 1.25 * bright) * unit * sky.star_size
        cv2.circle(
            dots, (int(x * 16), int(y * 16)), max(5, int(radius * 16)), tint.tolist(), -1, cv2.LINE_AA, 4
        )
    for _ in range(sky.brilliant):
        x, y = chance.random() * width, chance.random() ** 1.3 * sky.horizon * 0.8 * height
        tint, size = STAR_COLOURS[chance.integers(3)], chance.uniform(0.5, 1) * unit
        at = (int(x * 16), int(y * 16))
        for reach in (9.0, 5.0):
            for dx, dy in ((reach, 0), (0, reach)):
                ends = [(int((x + s * dx * size) * 16), int((y + s * dy * size) * 16)) for s in (-1, 1)]
                cv2.line(dots, *ends, (tint * (0.35 if reach > 6 else 0.7)).tolist(), 1, cv2.LINE_AA, 4)
        cv2.circle(dots, at, int(2.5 * size * 16), (tint * 1.6).tolist(), -1, cv2.LINE_AA, 4)
    faint = clear * np.clip(1.2 - luma(canvas) * 2.4, 0, 1)
    canvas = canvas + (dots + blur(dots, 3 * unit) * 1.2) * faint[..., None]
    if not sky.moon or sky.moon_behind_clouds >= 1:
        return canvas
    x, y, radius = sky.moon
    across, down = grid(width, height)
    away = np.hypot(across - x * width, down - y * height)
    disc = np.clip((radius * height - away) / 1.4, 0, 1) * clear * (1 - sky.moon_behind_clouds)
    seas = np.clip((cloud(width, height, 26 * unit, 81, 4) - 0.44) * 3.4, 0, 1)
    face = colour(MOON_COLOUR) * (1 - 0.16 * seas)[..., None]
    return canvas * (1 - disc[..., None]) + face * disc[..., None]
