"""Two fingers on her lips: what she is about to say is what all of this is called after."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import rory
from ..people.expression import Expression
from ..people.hand_model import Gesture
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.rory_clothes import RAGLAN, drape
from ..people.sleeve import Arm, sleeve
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.hands import SLIM, near_hand
from .kit.layers import Stack
from .kit.stage import glow
from .picture import Picture

SETS = ("porch/cloud_sky", "porch/cloud")
AT, SCALE = (1120, -76), 2.72
HIM_AT, HIM_SCALE = (120, -40), 2.7
WRIST, TURN, HAND_SCALE = (1280, 876), -130, 3.0
NIGHT = replace(
    LIGHTS["porch"], lamp="#ffc98c", core="#fff0d6", ambient="#7283d0", night=0.4, rim=0.95, wrap=0.5, kick=0.7,
    kicker="#a8c8ff",
)  # fmt: skip
BEHIND = replace(LIGHTS["porch"], night=0.93, gain=0.5, rim=0.9, wrap=0.1, kick=0.0, to_lamp=(0.9, -0.3))
STRUCK = Expression(
    inner=-10, middle=-8, outer=-2, lid=1.14, low=-0.02, look=(-12, 3), iris=1.05, mouth="neutral", blush=1.6, tilt=2,
    nod=4,
)  # fmt: skip
# Two fingers laid on lips, hardly bent; the others have closed on their own.
LAID = Gesture(
    fingers=((-1, 8, 14, 10), (0, 6, 12, 9), (3, 62, 84, 46), (6, 70, 88, 48)),
    thumb=((0.80, -0.44, -0.42), (0.84, 0.06, -0.54), (0.66, 0.50, -0.52)),
    roll=8,
)
SLEEVE = Arm(
    150 + 330j, 96 + 236j, 40 + 62j, (56, 50, 42), out=1, shade=1, seed=44, name="arm_near", inner=0.3
)


def _yard() -> np.ndarray:
    """Return porch and street, far out of focus."""
    b = Board(behind_glass(SETS, (860, 120, 960, 540)))
    b.smear(14, 14)
    b.rgb = glow(b.rgb * 0.8, (1860, 180), 460, "#ffb860", 0.5)
    return np.clip(b.rgb, 0, 1).astype(np.float32)


def _hers(p: Painter, draped: bool) -> None:
    """Paint her T-shirt, his sweater round her or not."""
    rory.HOME.trunk(p, rory.HEAD)
    if draped:
        drape(p)


def _cuff(p: Painter) -> None:
    """Paint the short sleeve, far down her arm."""
    sleeve(p, SLEEVE, RAGLAN)


def draw(draped: bool = False) -> Stack:
    """Return the picture."""
    stack = Stack(_yard())
    stack.figure(
        "her", somebody(rory.HEAD, STRUCK, partial(_hers, draped=draped), None, AT, SCALE), NIGHT, 0.4
    )
    hand = near_hand(
        WRIST,
        LAID,
        rory.TONES,
        TURN,
        HAND_SCALE,
        True,
        rory.TONES.skin3,
        to_lamp=NIGHT.to_lamp,
        girth=SLIM,
        length=150,
    )
    stack.figure("her", [hand], NIGHT, 0.4)
    stack.figure("her", painted((_cuff,), WRIST, 2.7), NIGHT, 0.4)
    him = painted((draw_jess_back, draw_jess_head), HIM_AT, HIM_SCALE)
    stack.figure("him", him, BEHIND, 1.0, 9)
    return stack.finished(0.4, 0.76, 30, 1.0)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, True), SETS)}
