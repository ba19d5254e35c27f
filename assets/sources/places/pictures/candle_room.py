"""The living room with the power out: what one candle shows of it, and the candle.

Each returns RGBA (height, width, 4), 0..1, `zoom` pixels to a map pixel of its box.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from ...events.kit.style import set_file
from ..kit.pixels import blur, colour, grid, luma, smoothstep, to_linear, to_srgb
from .over import Sheet

WHOLE = (0, 0, 2020, 1180)
# The flame; what it stands on; the television's glass and the window, in map pixels.
FLAME, FOOT = (1068.0, 704.0), (1066.0, 790.0)
BOX = (950, 590, 1190, 820)
WINDOW = (1488, 96, 1700, 440)
GLASS = ((108, 234), (448, 238), (446, 508), (112, 530))
WARM, NIGHT, AIR, DARK = "#ffa658", "#16304e", "#e0701c", "#060a16"
# How far the flame reaches, and how dark the far corners are before those who sit there.
REACH, HAZE, VEIL = 300.0, 0.16, 0.66

# Lines from the candle's foot, in map pixels.
Wax = Sequence[tuple[tuple[float, float], tuple[float, float]]]


def _set(name: str, size: tuple[int, int]) -> np.ndarray:
    """A baked picture of the room, RGBA, so large."""
    image = cv2.imread(str(set_file(f"living_room/{name}")), cv2.IMREAD_UNCHANGED).astype(np.float32) / 255
    if image.shape[2] == 3:
        image = np.dstack([image, np.ones(image.shape[:2], np.float32)])
    image = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    return np.dstack([image[..., 2::-1], image[..., 3]])


def _far(width: int, height: int, zoom: float) -> np.ndarray:
    """How far every pixel lies from the flame, in map pixels; upwards farther, for the wall is behind."""
    across, down = grid(width, height)
    x, y = across / zoom - FLAME[0], down / zoom - FLAME[1]
    rise = np.where(y < 0, -y * 1.25, y * 1.7)
    return np.sqrt((x * 0.82) ** 2 + rise**2).astype(np.float32)


def _lit(rgb: np.ndarray, far: np.ndarray, bright: float) -> np.ndarray:
    """A picture by day (sRGB) as the candle and the night show it, linear."""
    day = np.minimum(to_linear(rgb), 0.75)
    reach = bright / (1 + (far / REACH) ** 2.6)
    night = to_linear(colour(NIGHT)) * (0.16 + 0.5 * luma(day))[..., None] * 0.5
    return day * reach[..., None] * to_linear(colour(WARM)) + night


def _window(light: np.ndarray, zoom: float) -> None:
    """Paint the night in the window, and what of it falls on the sill's neighbours."""
    height, width = light.shape[:2]
    grey = _set("tv_grey", (width, height))[..., :3]
    across, down = grid(width, height)
    x, y = across / zoom, down / zoom
    inside = (x > WINDOW[0]) & (x < WINDOW[2]) & (y > WINDOW[1]) & (y < WINDOW[3])
    blue = inside & (grey[..., 2] > grey[..., 0] * 1.7)
    mask = blur(blue.astype(np.float32), 1.0)[..., None]
    light += (to_linear(grey) * 0.85 - light) * mask
    fall = np.exp(-(((x - 1560) / 300) ** 2 + ((y - 480) / 230) ** 2)) * (1 - mask[..., 0])
    day = luma(to_linear(_set("morning", (width, height))[..., :3]))
    light += (np.minimum(day, 0.5) * fall * 0.34)[..., None] * to_linear(colour("#4a7cb0"))


def _screen(light: np.ndarray, zoom: float) -> None:
    """Paint the flame, small, in the black glass."""
    height, width = light.shape[:2]
    mask = np.zeros((height, width), np.float32)
    cv2.fillPoly(mask, [np.round(np.array(GLASS) * zoom).astype(np.int32)], 1.0, cv2.LINE_AA)
    light *= 1 - 0.6 * mask[..., None]
    across, down = grid(width, height)
    x, y = across / zoom - 398, down / zoom - 456
    spot = np.exp(-((x / 3.2) ** 2 + (y / 7) ** 2)) + 0.1 * np.exp(-((x / 40) ** 2 + (y / 46) ** 2))
    light += (mask * spot * 0.5)[..., None] * to_linear(colour("#ffb860"))


def room(width: int, height: int, zoom: float) -> np.ndarray:
    """The room behind those who sit there, wholly covering the first variant's."""
    far = _far(width, height, zoom)
    day = _set("morning", (width, height))[..., :3]
    light = _lit(day, far, 1.05)
    _window(light, zoom)
    _screen(light, zoom)
    seen = to_srgb(np.clip(light, 0, 1))
    return np.dstack([seen, np.ones((height, width), np.float32)]).astype(np.float32)


def _over(under: np.ndarray, upper: np.ndarray) -> np.ndarray:
    """One RGBA picture on another."""
    a, b = under[..., 3:], upper[..., 3:]
    whole = b + a * (1 - b)
    mixed = upper[..., :3] * b + under[..., :3] * a * (1 - b)
    return np.dstack([mixed / np.maximum(whole, 1e-4), whole])


def _burning(width: int, height: int, zoom: float, wax: Wax, wick: float) -> np.ndarray:
    """A marshmallow, wax drawn of lines in it, and a flame at a wick's height; from the box's corner."""
    x, y = FOOT[0] - BOX[0], FOOT[1] - BOX[1]
    low = Sheet(width, height, zoom, 2)
    low.oval(x + 3, y + 3, 38, 8, "#1c0d08b0")
    low.poly([(x - 27, y - 30), (x + 27, y - 30), (x + 29, y + 6), (x - 29, y + 6)], "#c07a48")
    low.poly([(x - 24, y - 32), (x + 24, y - 32), (x + 23, y - 4), (x - 23, y - 4)], "#f0b47c")
    low.oval(x, y - 25, 21, 6, "#ffe3b4")
    stem = Sheet(width, height, zoom)
    for tone, wide in (("#8c2c3c", 11), ("#dc5c66", 8)):
        for line in wax:
            stem.line([(x + a, y + b) for a, b in line], tone, wide)
    for (a, b), (c, d) in (line[:2] for line in wax):
        stem.line([(x + a - 1, y + b), (x + (a + c) / 2 - 1, y + (b + d) / 2)], "#ffb898", 3)
    stem.line([(x + 4, y - wick), (x + 3, y - wick - 8)], "#2a1410", 2)
    fx, fy = x + 3, y - wick - 12
    across, down = grid(width, height)
    near = np.hypot(across / zoom - fx, down / zoom - fy)
    halo = 0.4 * np.exp(-((near / 34) ** 2)) + 0.16 * np.exp(-((near / 62) ** 2))
    bloom = np.dstack([np.broadcast_to(colour("#ffb24a"), (height, width, 3)), halo])
    fire = Sheet(width, height, zoom, 2)
    outer = [(0, -30), (9, -8), (9, 7), (0, 13), (-9, 7), (-8, -8)]
    fire.poly([(fx + a, fy + b) for a, b in outer], "#ffb53c")
    fire.poly([(fx + 0.6 * a, fy + 3 + 0.6 * b) for a, b in outer], "#fff3c4")
    candle = _over(low.done(0.4), stem.done(0.3))
    return _over(_over(candle, bloom), fire.done(0.7)).astype(np.float32)


def four(width: int, height: int, zoom: float) -> np.ndarray:
    """The candle: a 4 off a cake."""
    return _burning(
        width, height, zoom, (((5, -74), (5, -24)), ((4, -72), (-15, -44)), ((-15, -44), (15, -44))), 76
    )


def four_low(width: int, height: int, zoom: float) -> np.ndarray:
    """What is left of it: a stick with a corner."""
    return _burning(width, height, zoom, (((5, -44), (5, -24)), ((14, -36), (4, -36))), 46)


def near(width: int, height: int, zoom: float) -> np.ndarray:
    """What is before them: warm air, the dark that thickens away from the flame, and the table."""
    far = _far(width, height, zoom)
    away = smoothstep(far, 300, 880)
    air = colour(AIR) + (colour(DARK) - colour(AIR)) * smoothstep(far, 280, 640)[..., None]
    veil = HAZE + (VEIL - HAZE) * away
    table = _set("morning_front", (width, height))
    light = to_srgb(np.clip(_lit(table[..., :3], far * 1.1, 1.1), 0, 1))
    front = _over(np.dstack([air, veil]), np.dstack([light, table[..., 3]]))
    return front.astype(np.float32)
