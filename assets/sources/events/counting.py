"""Thirty seconds: Kirk has both hands up, and the fingers go down one by one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import kirk
from ..people.expression import Expression
from ..people.hand import HALF, OPEN, hand_on
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.sleeve import sleeve
from .kit.board import Board
from .kit.cast import somebody
from .kit.layers import Stack
from .kit.stage import from_set, glow
from .picture import Picture

SETS = ("video_store/open",)
AT, SCALE = (968, 24), 1.42
STRICT = Expression(
    front=True, inner=5, middle=-5, outer=-3, lid=0.9, low=0.16, look=(-6, 1), mouth="a1", tilt=-1, nod=-4
)
FAR = kirk.SHOULDERS.arm(False, -282 + 650j, -262 + 420j, 73)
NEAR = kirk.SHOULDERS.arm(True, 304 + 650j, 284 + 420j, 74)
STORE = replace(LIGHTS["store"], to_lamp=(0.6, -0.8))


def _store() -> np.ndarray:
    """Return the wall of tapes behind the counter, out of focus."""
    b = Board(from_set(SETS[0], (380, 250, 1000, 562)))
    b.smear(6, 6)
    b.rgb = glow(b.rgb, (960, 120), 560, "#ffd9a0", 0.25)
    return np.clip(b.rgb * 0.86, 0, 1).astype(np.float32)


def _body(p: Painter) -> None:
    """Paint vest, shirt and the upper arms."""
    kirk.trunk(p, FAR, NEAR)


def _hands(p: Painter) -> None:
    """Paint the hand that has done with two, and the one that has five to go."""
    hand_on(p, FAR, OPEN, kirk.TONES, -78, 1.42, True, to_lamp=STORE.to_lamp)
    sleeve(p, FAR, kirk.SHIRT, forearm_only=True)
    hand_on(p, NEAR, HALF, kirk.TONES, -102, 1.42, to_lamp=STORE.to_lamp)
    sleeve(p, NEAR, kirk.SHIRT, forearm_only=True)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_store())
    layers = somebody(replace(kirk.PERSON.head), STRICT, _body, _hands, AT, SCALE)
    stack.figure("kirk", layers[:3], STORE, 0.4)
    stack.figure("hands", layers[3:], STORE, 0.8)
    stack.shine((960, 60), (900, 420), "#ffe2b0", 0.12)
    return stack.finished(0.4, 0.76, 26)


PICTURE = Picture(draw, SETS)
