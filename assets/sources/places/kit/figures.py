"""People seen through windows: flat shapes, nobody in particular, sizes in metres."""

from __future__ import annotations

import numpy as np

from .lettering import Card
from .signs import Sign, upright

TALL_M, WIDE_M, PIXELS_PER_M = 2.0, 1.2, 260


def figure(
    coat: str,
    legs: str,
    hair: str,
    skin: str = "#8a5a3c",
    long_hair: bool = False,
    arm_out: bool = False,
    cap: str = "",
) -> np.ndarray:
    """Somebody standing, seen from the front (height, width, 4)."""
    card = Card(int(WIDE_M * PIXELS_PER_M), int(TALL_M * PIXELS_PER_M))

    def at(x: float, z: float) -> tuple[float, float]:
        return 0.5 + x / WIDE_M, 1 - z / TALL_M

    def shape(points, colour) -> None:
        card.shape([at(x, z) for x, z in points], colour)

    shape([(-0.17, 0.86), (-0.16, 0), (-0.03, 0), (0, 0.75), (0.05, 0), (0.18, 0), (0.17, 0.86)], legs)
    if long_hair:
        shape([(-0.13, 1.62), (-0.16, 1.2), (0.16, 1.18), (0.13, 1.62)], hair)
    shape([(-0.19, 0.8), (-0.24, 1.38), (-0.1, 1.46), (0.1, 1.46), (0.24, 1.38), (0.2, 0.8)], coat)
    shape([(-0.23, 1.4), (-0.3, 1.08), (-0.2, 0.78), (-0.12, 0.82), (-0.2, 1.1)], coat)
    if arm_out:
        shape([(0.2, 1.42), (0.42, 1.2), (0.5, 1.36), (0.44, 1.38), (0.4, 1.28), (0.2, 1.24)], coat)
    else:
        shape([(0.23, 1.4), (0.3, 1.08), (0.2, 0.78), (0.12, 0.82), (0.2, 1.1)], coat)
    shape([(-0.04, 1.5), (-0.04, 1.42), (0.05, 1.42), (0.05, 1.5)], skin)
    card.disc(*at(0.0, 1.62), 0.052, hair)
    card.disc(*at(0.02, 1.595), 0.047, skin)
    shape([(-0.1, 1.68), (-0.1, 1.6), (-0.04, 1.66), (0.1, 1.65), (0.09, 1.7), (0.0, 1.735)], cap or hair)
    if cap:
        shape([(-0.19, 1.655), (-0.09, 1.63), (-0.08, 1.68)], cap)
    return card.soften(0.8).rgba()


def standing(
    art: np.ndarray,
    x: float,
    y: float,
    floor: float,
    scale: float = 1.0,
    glow: float = 0.5,
    group: str = "shops",
    crisp: bool = False,
) -> Sign:
    """A figure put in the world with its feet at x, y."""
    wide, tall = WIDE_M * scale, TALL_M * scale
    return upright(
        art, x - wide / 2, floor, x + wide / 2, floor + tall, y, glow=glow, group=group, crisp=crisp
    )
