"""Hands seen from close by: the people's own kit, at the size of an event picture.

In this frame a hand is about 190 units long: the wrist at 0,0, the middle finger along +x, the thumb on the -y side
of a hand seen from its back.
"""

from __future__ import annotations

import skia

from ...people.face import FaceTones
from ...people.hand import FIST, HOLD, ON_ARM, ONE, SPREAD, TWO, draw_hand, local
from ...people.hand_model import Gesture
from ...people.painter import Painter

__all__ = ["FIST", "HOLD", "ONE", "ON_ARM", "SPREAD", "TWO", "draw_gesture", "local"]

CLOSE = 1.41
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
