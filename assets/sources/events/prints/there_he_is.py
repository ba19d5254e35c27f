"""There he is: she has got him by the arm, with both hands, laughing, as if they had arranged it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np

from ...people import jess, rory
from ...people.expression import Expression
from ...people.figure import Draw
from ...people.hand import RELAXED, hand_on, place, draw_hand
from ...people.hand_model import Gesture
from ...people.jess_clothes import CANVAS, WARP, draw_jacket, draw_strap, draw_sweater, draw_tee, draw_trunk
from ...people.painter import Painter
from ...people.prop import draw_duffel
from ...people.rory_clothes import COAT
from ...people.sleeve import Arm, sleeve
from ..kit.cast import somebody
from ..kit.figure import back_of_neck, flattened
from ..kit.hands import SLIM
from ..kit.lamps import STOP
from ..kit.sheet import finished, lay, limb
from ..kit.stage import from_set

JESS_AT, RORY_AT, SCALE = (700, 72), (1150, 104), 1.1
NIGHT = replace(STOP, night=0.28)
CAUGHT = Expression(
    inner=-11, middle=-11, outer=-5, lid=1.14, low=-0.05, look=(12, 1), iris=0.95, mouth="soft", blush=1.0, tilt=3, nod=-2
)  # fmt: skip
LAUGHING = Expression(
    inner=-6, middle=-9, outer=-2, lid=0.0, low=0.9, mouth="laugh", blush=1.2, smiling_eyes=True, tilt=-5, nod=-6
)  # fmt: skip
HIS_ARM = Arm(
    jess.NEAR_SHOULDER,
    262 + 640j,
    236 + 850j,
    jess.SLEEVE,
    out=1,
    shade=1,
    seed=2,
    cuff=0.93,
    name="arm_near",
)
FAR = rory.SHOULDERS.arm(False, -128 + 600j, -146 + 640j, 31, 0.97)
NEAR = rory.SHOULDERS.arm(True, 196 + 640j, -66 + 484j, 32, 0.97)
ROUND_ARM = Gesture(
    ((-3, 22, 44, 34), (0, 24, 48, 36), (2, 28, 50, 38), (5, 32, 52, 40)),
    ((0.66, -0.70, -0.20), (0.80, -0.58, -0.16), (0.90, -0.40, -0.16)),
)


def _his(p: Painter, under: Draw) -> None:
    with p.placed(-250, 560, 128, 1.2):
        draw_duffel(p)
    back_of_neck(p)
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, under)
    sleeve(p, jess.FAR_POCKET, CANVAS)
    with p.warped(WARP):
        draw_jacket(p, draw_strap)


def _his_arm(p: Painter) -> None:
    """Paint the arm that she has: from the shoulder's round it tapers to the wrist, its cloth drawn towards her hands."""
    hand_on(p, HIS_ARM, RELAXED, jess.TONES, 96, 1.1, True, to_lamp=NIGHT.to_lamp)
    arm = limb((196 + 430j, 264 + 646j, 238 + 846j), (58, 47, 34))
    p.fill(arm, CANVAS.base)
    p.fill("120,380! 190,380! 226,560 236,700 222,860! 120,860!", CANVAS.shade, 1, arm)
    for spine, wide in (
        ("200,500 240,520 286,516", 14),
        ("214,600 250,580 300,588", 12),
        ("226,700 256,684 300,690", 13),
        ("220,760 250,740 284,744", 11),
    ):
        p.line(spine, wide, CANVAS.deep, "taper", 1, arm)
    p.line("206,812 238,822 272,812", 6, CANVAS.deep, "flat", 1, arm)


def _hers(p: Painter) -> None:
    """Paint her, leaning in, and her far arm, bent so that its hand has his forearm."""
    rory.COATED.body(p, FAR, NEAR)


def _her_hands(p: Painter) -> None:
    """Paint both arms of hers and both hands on his arm: the far one lower, the near one across."""
    low = (-40 + 540j, -20 + 660j, -100 + 612j)
    with place(p, low[2] + 4j, 196, 1.12, True):
        draw_hand(
            p,
            ROUND_ARM,
            rory.TONES,
            CANVAS.deep,
            girth=SLIM,
            forearm=-0.8 + 0.5j,
            length=26,
            to_lamp=NIGHT.to_lamp,
        )
    p.fill(limb(low[:2], (36, 41)), COAT.shade)
    fore = limb((low[1], low[2]), (42, 28))
    p.fill(fore, COAT.base)
    p.line("-112,576 -92,600 -88,634", 7, COAT.deep, "flat", 1, fore)
    p.line("-60,620 -34,634 -8,628", 10, COAT.deep, "taper", 1, fore)
    near = (178 + 440j, 168 + 640j, -54 + 506j)
    with place(p, near[2], 196, 1.16, True):
        draw_hand(
            p,
            ROUND_ARM,
            rory.TONES,
            CANVAS.deep,
            girth=SLIM,
            forearm=-0.86 - 0.5j,
            length=26,
            to_lamp=NIGHT.to_lamp,
        )
    upper = limb(near[:2], (56, 47))
    p.fill(upper, COAT.base)
    p.fill("180,380! 260,380! 260,700! 176,700! 200,560", COAT.shade, 1, upper)
    fore = limb(near[1:], (47, 29))
    p.fill(fore, COAT.base)
    p.fill("-60,530! 40,590 120,650 220,700! 100,760! -80,580!", COAT.shade, 1, fore)
    p.line("-42,482 -26,512 -44,540", 7, COAT.deep, "flat", 1, fore)
    for spine, wide in (("96,610 130,606 158,584", 13), ("60,560 84,580 86,606", 10)):
        p.line(spine, wide, COAT.deep, "taper", 1, fore)


def draw(under: Draw) -> np.ndarray:
    """Return the picture."""
    him = somebody(jess.HEAD, CAUGHT, partial(_his, under=under), _his_arm, JESS_AT, SCALE, False, -3)
    her = somebody(rory.HEAD, LAUGHING, _hers, _her_hands, RORY_AT, SCALE * 0.98, False, -6)
    picture = from_set("bus_stop/no_lamp", (820, 250, 1060, 596)).astype(np.float32)
    for layers in (him[:3], her[:3], him[3:], her[3:]):
        picture = lay(picture, flattened(layers, NIGHT))
    return finished(picture)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "there_he_is": partial(draw, draw_tee),
    "there_he_is_sweater": partial(draw, draw_sweater),
}
