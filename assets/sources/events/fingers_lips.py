"""Two fingers on her lips: what she is about to say is what all of this is called after."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory
from ..people.expression import Expression
from ..people.hand import TWO, hand_on
from ..people.jess_clothes import draw_tee
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.rory_clothes import drape
from ..people.sleeve import Arm
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import draw_jess
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.mouths import HELD
from .kit.stage import glow
from .picture import Picture

SETS = ("porch/cloud_sky", "porch/cloud")
AT, SCALE = (1176, 66), 1.92
JESS_AT, JESS_SCALE = (470, 130), 1.42
MOON = replace(LIGHTS["porch"], night=0.36, rim=0.9, kick=0.4, kicker="#ffb060")
STRUCK = Expression(
    inner=-9, middle=-9, outer=-3, lid=1.16, low=-0.04, look=(-12, 3), iris=1.02, mouth=HELD, blush=1.5, tilt=3,
    nod=4,
)  # fmt: skip
WAITING = Expression(
    inner=-7, middle=-2, outer=2, lid=0.94, low=0.12, look=(-8, 2), mouth="soft", blush=0.9, tilt=-2
)
ARM = Arm(
    rory.NEAR_SHOULDER,
    232 + 524j,
    50 + 344j,
    (40, 33, 27),
    out=1,
    shade=1,
    seed=44,
    cuff=0.5,
    name="arm_near",
)


def _yard() -> np.ndarray:
    """Return porch and street, far out of focus."""
    b = Board(behind_glass(SETS, (760, 120, 1120, 630)))
    b.smear(9, 9)
    b.rgb = glow(b.rgb, (1750, 90), 420, "#ffb860", 0.5)
    return np.clip(b.rgb * 0.95, 0, 1).astype(np.float32)


def _hers(p: Painter, draped: bool) -> None:
    """Paint her T-shirt and the upper arm, his sweater round her or not."""
    rory.HOME.trunk(p, rory.HEAD)
    if draped:
        drape(p)
    rory.HOME.arm(p, ARM, rory.TONES)


def _fingers(p: Painter) -> None:
    """Paint the hand that has gone up to see whether it is true."""
    hand_on(
        p,
        ARM,
        TWO,
        rory.TONES,
        232,
        1.0,
        False,
        0.6,
        under=rory.TONES.skin3,
        girth=SLIM,
        to_lamp=MOON.to_lamp,
    )
    rory.HOME.arm(p, ARM, rory.TONES, forearm_only=True)


def draw(draped: bool = False) -> Stack:
    """Return the picture."""
    stack = Stack(_yard())
    him = somebody(jess.HEAD, WAITING, lambda p: draw_jess(p, draw_tee), None, JESS_AT, JESS_SCALE, True)
    stack.figure("him", him, MOON, 0.25, 6)
    stack.figure(
        "her", somebody(rory.HEAD, STRUCK, partial(_hers, draped=draped), _fingers, AT, SCALE), MOON, 0.7
    )
    stack.shine((1500, 120), (700, 500), "#9cbcff", 0.10)
    return stack.finished(0.45, 0.74, 30, 1.0)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, True), SETS)}
