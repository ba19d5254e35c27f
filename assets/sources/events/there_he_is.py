"""There he is: she has got him by the arm, with both hands, laughing, as if they had arranged it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.cloth import fold
from ..people.hand import RELAXED, hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, WARP, draw_jacket, draw_strap, draw_sweater, draw_tee, draw_trunk
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.sleeve import Arm, sleeve
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import back_of_neck
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.stage import glow
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
JESS_AT, RORY_AT, SCALE = (740, 72), (1176, 104), 1.1
NIGHT = replace(STOP, night=0.28)
CAUGHT = Expression(
    inner=-11, middle=-11, outer=-5, lid=1.14, low=-0.05, look=(12, 1), iris=0.95, mouth="soft", blush=1.0, tilt=3,
    nod=-2,
)  # fmt: skip
LAUGHING = Expression(
    inner=-6,
    middle=-9,
    outer=-2,
    lid=0.0,
    low=0.9,
    mouth="laugh",
    blush=1.2,
    smiling_eyes=True,
    tilt=-5,
    nod=-6,
)
HIS_ARM = Arm(
    jess.NEAR_SHOULDER,
    250 + 664j,
    196 + 880j,
    jess.SLEEVE,
    out=1,
    shade=1,
    seed=2,
    cuff=0.93,
    name="arm_near",
)
FAR = rory.SHOULDERS.arm(False, -44 + 752j, -122 + 658j, 31, 0.92)
NEAR = rory.SHOULDERS.arm(True, 196 + 640j, -66 + 484j, 32, 0.97)
# Both hands are about his arm from before, the near one above the far one.
GRIP = Gesture(
    ((-3, 26, 62, 40), (0, 30, 66, 42), (3, 32, 68, 42), (7, 34, 66, 40)),
    ((0.66, -0.70, -0.20), (0.84, -0.50, -0.20), (0.95, -0.22, -0.22)),
    roll=-8,
)


def _square() -> np.ndarray:
    """Return the street behind them: the diner's light, out of focus."""
    b = Board(behind_glass(SETS, (820, 250, 1060, 596)))
    b.smear(7, 7)
    b.rgb = glow(b.rgb, (1500, 380), 520, "#ffb45a", 0.34)
    return b.rgb.astype(np.float32)


def _his(p: Painter, under: Draw) -> None:
    """Paint him, the bag on his back, one arm no longer his own."""
    with p.placed(-250, 560, 128, 1.2):
        draw_duffel(p)
    back_of_neck(p)
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, under)
    sleeve(p, jess.FAR_POCKET, CANVAS)
    with p.warped(WARP):
        draw_jacket(p, draw_strap)


def _his_arm(p: Painter) -> None:
    """Paint the arm that she has, its cloth drawn together under her hands."""
    hand_on(p, HIS_ARM, RELAXED, jess.TONES, 104, 1.14, True, to_lamp=NIGHT.to_lamp)
    cloth = sleeve(p, HIS_ARM, CANVAS)
    for spine, width in (
        ("180,446 208,474 236,492", 15), ("262,430 250,468 244,494", 12), ("188,600 216,584 250,580", 15),
        ("196,670 222,642 256,622", 16), ("276,660 262,640 254,612", 12),
    ):  # fmt: skip
        fold(p, spine, width, cloth, CANVAS)


def _hers(p: Painter) -> None:
    """Paint her, leaning in."""
    rory.COATED.body(p, FAR, NEAR)


def _hands(p: Painter) -> None:
    """Paint the hands that have his arm from before, the lower one with all of its forearm."""
    for arm, angle in ((FAR, 204), (NEAR, 192)):
        hand_on(
            p, arm, GRIP, rory.TONES, angle, 1.2, True, under=CANVAS.deep, girth=SLIM, to_lamp=NIGHT.to_lamp
        )
        rory.COATED.arm(p, arm, rory.TONES, forearm_only=True)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    stack = Stack(_square())
    him = somebody(jess.HEAD, CAUGHT, partial(_his, under=under), _his_arm, JESS_AT, SCALE, False, -3)
    her = somebody(rory.HEAD, LAUGHING, _hers, _hands, RORY_AT, SCALE * 0.98, False, -6)
    stack.figure("him", him[:3], NIGHT, 0.45)
    stack.figure("her", her[:3], NIGHT, 0.5)
    stack.figure("her", him[3:], NIGHT, 0.5)
    stack.figure("her", her[3:], NIGHT, 0.5)
    stack.add("leaves", drifting(9, (1340, 60, 1880, 720), (18, 40), 9), 0.9)
    return stack.finished(0.45, 0.74, 28, 0.9)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
