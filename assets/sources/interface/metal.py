"""Steel under one lamp at the upper left and a night sky at the right.

Polished parts mirror a small made-up surrounding; brushed parts spread it across their grooves
(Kajiya and Kay 1989: the sine of the angle between groove and half vector).
"""

from __future__ import annotations

import numpy as np

from .field import Field, blur, depth, normals
from .grain import make_streaks, print_tones, ramp, smoothstep
from .ink import Array, rgb_unit


def unit(x: float, y: float, z: float) -> Array:
    """Return the direction as a unit vector."""
    vector = np.array([x, y, z], np.float32)
    return vector / np.linalg.norm(vector)


VIEW = unit(0, 0, 1)
LAMP = unit(-0.56, -0.60, 0.58)
SKY = unit(0.80, 0.10, 0.60)
LAMP_TINT = rgb_unit("#FFE7BE")
SKY_TINT = rgb_unit("#8FB4DC")
AMBER = rgb_unit("amber")
STEEL = [
    (0.00, rgb_unit("#0E1524")),
    (0.22, rgb_unit("steel_dark")),
    (0.48, rgb_unit("steel_shade")),
    (0.72, rgb_unit("steel")),
    (0.92, rgb_unit("steel_light")),
    (1.00, rgb_unit("#FFFBEF")),
]


def mirror(normal: Array) -> tuple[Array, Array, Array]:
    """Return what a polished surface shows: tone, the lamp's share, the sky's share."""
    reflected = 2 * (normal @ VIEW)[..., None] * normal - VIEW
    lamp_side = reflected @ LAMP
    lamp = smoothstep(0.50, 0.74, lamp_side) * 0.7 + smoothstep(0.86, 0.95, lamp_side) * 0.3
    sky = smoothstep(0.66, 0.88, reflected @ SKY)
    up = smoothstep(-0.6, 0.9, -reflected[..., 1])
    street = smoothstep(0.45, 0.80, reflected[..., 1])
    horizon = np.exp(-(((reflected[..., 2] - 0.22) / 0.16) ** 2))
    tone = 0.36 + 0.16 * up + 0.16 * street - 0.26 * horizon + 0.56 * lamp + 0.26 * sky
    return tone, lamp, sky


def brush(groove: Array) -> tuple[Array, Array, Array]:
    """Return what a brushed surface shows, groove being unit directions [h, w, 3]."""

    def spread(light: Array, power: float) -> Array:
        half = (light + VIEW) / np.linalg.norm(light + VIEW)
        return np.clip(1 - (groove @ half) ** 2, 0, 1) ** power

    lamp = spread(LAMP, 7.0)
    sky = spread(SKY, 22.0)
    tone = 0.32 + 0.58 * lamp + 0.12 * sky
    return tone, lamp * 0.6, sky * 0.4


def print_steel(tone: Array, lamp: Array, sky: Array, noise: Array, hardness: float) -> Array:
    """Return steel colours [h, w, 3]: toned as a print, warm from the lamp, cool from the sky."""
    shade = ramp(print_tones(tone, 6, noise, 0.22, hardness), STEEL)
    warm = (lamp * smoothstep(0.55, 0.9, tone))[..., None]
    cool = (np.clip(sky - lamp, 0, 1) * 0.30)[..., None]
    shade = shade * (1 - warm * 0.55) + shade * LAMP_TINT * 1.03 * warm * 0.55
    return shade * (1 - cool) + SKY_TINT * (0.35 + 0.65 * tone[..., None]) * cool


def ring_normals(field: Field, inner: float, outer: float, tilt: float) -> Array:
    """Return the normals of a half-round ring: level inside, tilted by `tilt` rad at its edges."""
    distance = np.hypot(field.x, field.y) + 1e-6
    across = np.clip((distance - inner) / (outer - inner) * 2 - 1, -1, 1)
    angle = across * tilt
    return np.dstack(
        [
            np.sin(angle) * field.x / distance,
            np.sin(angle) * field.y / distance,
            np.cos(angle),
        ]
    )


def sample_rings(field: Field, seed: int) -> Array:
    """Return brush marks that run round the middle, mean 0, sigma 1."""
    turns, rings = 2048, 1024
    marks = make_streaks(rings, turns, 26, 0.9, seed)
    angle = (np.arctan2(field.y, field.x) / (2 * np.pi) % 1) * (turns - 1)
    radius = np.clip(np.hypot(field.x, field.y) / 1.05, 0, 1) * (rings - 1)
    return marks[radius.astype(int), angle.astype(int)]


def bevel_normals(field: Field, mask: Array, width: float, tilt: float) -> Array:
    """Return normals of a flat part whose edge falls off over `width` radii to `tilt` rad."""
    inside = depth(mask)
    edge_px = max(width * field.radius_px, 1.0)
    profile = np.minimum(inside, edge_px) * np.tan(tilt)
    return normals(blur(profile.astype(np.float32), max(edge_px * 0.22, 0.9)))
