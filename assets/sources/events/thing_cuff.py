"""His cuff, and what she has of it; the watch on that wrist says fourteen past."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np

from ..people import jess, rory
from ..people.cloth import fold
from ..people.hand import draw_hand, place
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS
from ..people.painter import Painter
from ..people.rory_clothes import COAT
from ..people.sleeve import Arm, sleeve
from .kit.board import Board
from .kit.glass import behind_glass
from .kit.hands import SLIM, near_hand
from .kit.lamps import STOP
from .kit.leaves import drifting
from .kit.stage import glow, lit, over, painter, paper
from .kit.watch import draw_watch
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
LIGHT = replace(STOP, night=0.26, wrap=0.35, rim=0.75, to_lamp=(0.25, -0.97))
WRIST, TURN, SIZE = 1080 + 566j, 6.0, 4.5
WATCH, RADIUS = (1040.0, 562.0), 100.0
STRAP = 12  # pixels that leather stands off the skin
HIS = Arm(
    -1300 + 760j, -420 + 650j, 1004 + 562j, (230, 206, 148), out=1, shade=-1, seed=4, cuff=0.9, name="arm_his"
)
HERS = Arm(
    620 - 1500j,
    1010 - 640j,
    846 + 246j,
    (172, 150, 106),
    out=-1,
    shade=-1,
    seed=7,
    cuff=0.93,
    name="arm_hers",
)
# Hanging, and not quite: the fingers have heard.
HANGING = Gesture(
    ((-2, 12, 16, 10), (0, 18, 24, 14), (1, 24, 30, 18), (2, 30, 36, 22)),
    ((0.84, -0.48, -0.26), (0.95, -0.24, -0.20), (0.98, -0.08, -0.18)),
)
# Two fingers and a thumb have the cloth; the others lie on it.
GRIP = Gesture(
    ((-3, 30, 62, 38), (0, 34, 66, 40), (3, 38, 66, 40), (6, 42, 64, 38)),
    ((0.74, -0.60, -0.30), (0.90, -0.22, -0.38), (0.88, 0.22, -0.42)),
    roll=-6,
)


def _square() -> np.ndarray:
    """Return the street far out of focus: two headlights come round the church, the diner is lit."""
    b = Board(behind_glass(SETS, (900, 330, 900, 506)))
    b.smear(16, 16)
    b.rgb = glow(b.rgb * 0.62, (1620, 120), 700, "#ffa640", 0.36)
    for x in (250, 420):
        b.rgb = glow(b.rgb, (x, 250), 90, "#fff0cc", 0.8)
    return b.rgb


def _pulled(p: Painter) -> None:
    """Paint his sleeve, drawn together where she has it."""
    cloth = sleeve(p, HIS, CANVAS)
    for spine, width in (
        ("700,410 640,520 560,600", 34), ("760,440 752,560 716,690", 30), ("640,420 500,470 360,470", 30),
        ("820,450 856,560 850,680", 24),
    ):  # fmt: skip
        fold(p, spine, width, cloth, CANVAS, 0.9)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(_square())
    b.rgb = over(b.rgb, drifting(8, (60, 40, 1860, 500), (26, 50), 15, (0.6, -0.3), 5))
    wrist, cloth, cuff = (painter() for _ in range(3))
    hand = partial(draw_hand, to_lamp=LIGHT.to_lamp)
    with place(wrist, WRIST, TURN, SIZE, mirror=True):
        hand(wrist, g=HANGING, t=jess.TONES, length=64, forearm=-1 - 0.02j, name="hand_his")
    _pulled(cloth)
    hers = near_hand((HERS.wrist.real, HERS.wrist.imag), GRIP, rory.TONES, 124, 4.0, True, CANVAS.deep, to_lamp=LIGHT.to_lamp,
                     girth=SLIM, elbow=HERS.elbow - HERS.wrist, length=70)  # fmt: skip
    sleeve(cuff, HERS, COAT)
    b.rgb = lit(b.rgb, [wrist], LIGHT)
    on = on_the_wrist(wrist.pixels()[..., 3])
    watch, second = draw_watch(WATCH, RADIUS, TURN, 8, 14, 0)
    for layer in (watch, second):
        b.rgb = over(b.rgb, np.dstack([layer[..., :3], layer[..., 3:] * on[..., None]]))
    b.rgb = lit(b.rgb, [cloth, hers, cuff], LIGHT)
    return paper(b.rgb, 0.8, 0.25)


def on_the_wrist(alpha: np.ndarray) -> np.ndarray:
    """Return where a watch is seen: on the wrist, and as far beyond its edge as leather is thick."""
    wide = cv2.dilate(alpha, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (STRAP * 2 + 1,) * 2))
    return cv2.GaussianBlur(wide, (0, 0), 1.2)


PICTURE = Picture(draw, SETS)
