"""Hands seen from close by: the people's own kit, at the size of an event picture.

In this frame a hand is about 190 units long: the wrist at 0,0, the middle finger along +x, the thumb on the -y side
of a hand seen from its back.
"""

from __future__ import annotations

import numpy as np
import skia

from ...people.face import FaceTones
from ...people.hand import FIST, HOLD, ON_ARM, ONE, SPREAD, TWO, draw_hand, local, place
from ...people.hand_model import Gesture
from ...people.painter import Painter
from .stage import painter

__all__ = [
    "CLASP",
    "FIST",
    "HOLD",
    "NIP",
    "ONE",
    "ON_ARM",
    "SPREAD",
    "TWO",
    "draw_gesture",
    "draw_palm_lines",
    "local",
]

CLOSE = 1.41
# Thumb and first finger about something as small as a button.
NIP = Gesture(
    fingers=((-4, 44, 44, 24), (0, 54, 50, 26), (3, 62, 54, 28), (7, 66, 56, 30)),
    thumb=((0.70, -0.54, -0.46), (0.82, -0.16, -0.54), (0.90, 0.18, -0.40)),
    roll=-34,
)
# Round somebody's arm: the fingers go over it and out of sight, the thumb lies along it or behind it.
CLASP = Gesture(
    fingers=((-4, 20, 68, 44), (-1, 24, 72, 46), (3, 26, 74, 46), (8, 28, 72, 40)),
    thumb=((0.58, -0.76, -0.20), (0.76, -0.60, -0.30), (0.86, -0.34, -0.44)),
)
SLIM = 0.84  # Rory's hands, and her mother's, beside a man's


def draw_gesture(
    p: Painter,
    g: Gesture,
    t: FaceTones,
    under: str | None = None,
    only: str = "all",
    to_lamp: tuple[float, float] = (0.86, -0.5),
    name: str = "hand",
    rim: float = 6,
    inner: float = 0.4,
    girth: float = 1.0,
    forearm: complex = -1 + 0j,
    length: float = 70.0,
) -> skia.Path:
    """Paint a hand in the current frame; `only` 'behind' or 'front' lets a thing be put between."""
    with p.placed(0, 0, 0, CLOSE):
        return draw_hand(p, g, t, under, only, name, rim / CLOSE, inner, girth, forearm, length, to_lamp)


def near_hand(
    at: tuple[float, float],
    g: Gesture,
    t: FaceTones,
    angle: float,
    scale: float,
    mirror: bool = False,
    under: str | None = None,
    only: str = "all",
    to_lamp: tuple[float, float] = (0.86, -0.5),
    girth: float = 1.0,
    elbow: complex | None = None,
    length: float = 90.0,
) -> Painter:
    """Return a hand nearer than anybody, its wrist at a pixel: its grain stays as fine as the picture's.
    The elbow lies that way from the wrist; None keeps the forearm in line with the hand."""
    p = painter(at, 1.0)
    forearm = -1 + 0j
    if elbow is not None:
        forearm = elbow / abs(elbow) * np.exp(-1j * np.radians(angle))
        forearm = complex(forearm.conjugate() if mirror else forearm)
    with place(p, 0j, angle, scale, mirror):
        draw_hand(p, g, t, under, only, "hand", 3.2, 0.4, girth, forearm, length, to_lamp)
    return p


def draw_palm_lines(p: Painter, t: FaceTones, folded: int = 0) -> None:
    """Paint the lines of an open palm in the current frame of a hand, its thumb on the +y side, as far as
    fingers that are folded on it leave them to be seen."""
    lines = (
        ["47,23 39,13 26,6 9,8"]
        if folded
        else ["53,-28 57,-15 57,-2 65,9", "47,23 47,9 43,-6 34,-19", "47,23 39,13 26,6 9,8"]
    )
    for spine in lines:
        p.line(spine, 1.8, t.skin3, "taper", 0.5)
    for x, y, wide in ((71, 19, 8), (74, 4, 8), (69, -10, 8), (60, -23, 7))[: 4 - folded]:
        p.line([(x, y - wide), (x + 1, y), (x, y + wide)], 1.3, t.skin3, "taper", 0.4)
