"""What she says from the door: over his shoulder, with all the boards between them, small, and on her way."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import rory
from ..people.expression import Expression
from ..people.body import draw_trousers
from ..people.figure import Bearing, leaning
from ..people.hand import FLAT, hand_on
from ..people.hand_model import Gesture
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.head import draw_neck
from ..people.rory_clothes import JEANS, JERSEY, NECK, POSTURE, RAGLAN, SLIM as SLIM_JEANS, WARP, drape
from ..people.rory_clothes import _tshirt as draw_tshirt
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .fingers_lips import BEHIND
from .kit.backs import draw_jess_back, draw_jess_head
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.porch import door_light, draw_floor, draw_pumpkin, draw_siding, fallen
from .kit.stage import brushed, glow
from .kit.style import LOOK
from .picture import Picture

X0, X1, FOOT = 1060.0, 1500.0, 812.0
LANTERN = (920, 236)
AT, SCALE = (1236, 116), 1.0
HIM_AT, HIM_SCALE = (150, -30), 2.5
LIT = replace(
    LIGHTS["porch"], lamp="#ffc98c", core="#fff0d6", ambient="#7283d0", night=0.4, rim=0.95, wrap=0.5, kick=0.7,
    kicker="#a8c8ff", to_lamp=(0.5, -0.8),
)  # fmt: skip
SAYING = Expression(
    inner=-9, middle=-7, lid=1.1, look=(-7, 2), iris=0.96, mouth="a1", blush=1.3, tilt=-2.4, nod=3
)


# One hand is up between them; the other has flown to her collar.
WIDTHS = (50, 37, 28)
UP = Arm(
    rory.FAR_SHOULDER + 20 - 6j,
    -222 + 622j,
    -368 + 470j,
    WIDTHS,
    out=-1,
    shade=-1,
    seed=21,
    cuff=0.5,
    name="arm_far",
    rim=6,
    inner=0.15,
)
HELD = Arm(
    rory.NEAR_SHOULDER - 22 - 6j,
    186 + 628j,
    92 + 506j,
    WIDTHS,
    out=1,
    shade=1,
    seed=22,
    cuff=0.52,
    name="arm_near",
    rim=6,
    inner=0.15,
)
# What is under the T-shirt: ribs that narrow to a waist, hips that don't, the weight on one leg.
FIGURE = replace(
    POSTURE, widths=(1.0, 1.0, 0.93, 0.8, 0.93, 1.0, 0.98), sway=(0, -2, -12, -4, 10, 14, 8)
).warp()
HIPS = replace(SLIM_JEANS, widths=(1, 1, 1, 0.8, 0.84, 0.86, 0.86)).warp()
# She leans back from him, her weight on the hip that is away from him, one shoulder up.
BACK, BEARING = -3.0, Bearing(shrug=(-10, 22), roll=6, hips=30, tilt=0.13, turn=0.1, waist=0.08)
STOP = Gesture(
    fingers=((-12, 4, 12, 8), (-3, 10, 16, 10), (6, 18, 24, 14), (17, 26, 34, 20)),
    thumb=((0.60, -0.78, -0.10), (0.72, -0.68, -0.08), (0.84, -0.52, -0.10)),
    roll=158,
)


def _hers(p: Painter, draped: bool) -> None:
    """Paint her in her T-shirt, leaning back from what she has just done; his sweater round her or not."""
    with p.warped(HIPS):
        draw_trousers(p, JEANS, 850, 66)
    with p.warped(WARP):
        draw_neck(p, rory.HEAD, NECK[0].replace("-46,342! 128,342!", "-40,338! 36,396 116,336!"), *NECK[1:])
    with p.warped(FIGURE):
        draw_tshirt(p)
    for arm in (UP, HELD):
        sleeve(p, arm, RAGLAN)
    if draped:
        drape(p)


def _hands(p: Painter) -> None:
    """Paint both hands and their sleeves, before all."""
    for arm, gesture, angle, under in ((UP, STOP, -98, None), (HELD, FLAT, 232, JERSEY.deep)):
        hand_on(
            p, arm, gesture, rory.TONES, angle, 1.24, arm is HELD, 0.52, under=under, girth=SLIM, to_lamp=LIT.to_lamp
        )  # fmt: skip
        sleeve(p, arm, RAGLAN, forearm_only=True)


def _door(b: Board) -> None:
    """Paint the shut door, a curtain behind its glass, and the screen before it, ajar."""
    b.fill(straight((X0 - 44, -20), (X1 + 44, -20), (X1 + 44, FOOT), (X0 - 44, FOOT)), "#5a6aa0")
    b.ramp(straight((X0, -20), (X1, -20), (X1, FOOT), (X0, FOOT)), ("#6e2c2a", "#4a1e26"), (0, 0), (0, FOOT))
    pane = straight((X0 + 60, 40), (X1 - 60, 40), (X1 - 60, 470), (X0 + 60, 470))
    b.ramp(pane, ("#ffdf9c", "#ffb658"), (0, 40), (0, 470))
    for k in range(9):  # the curtain's folds
        x = X0 + 70 + k * 38
        b.line([(x, 30), (x + 6, 250), (x - 4, 480)], 9, "#e8a04a", "flat", 0.55, clip=pane)
    middle = (X0 + X1) / 2
    b.fill(straight((middle - 7, 40), (middle + 7, 40), (middle + 7, 470), (middle - 7, 470)), "#5a2428")
    b.fill(straight((X0 + 60, 246), (X1 - 60, 246), (X1 - 60, 260), (X0 + 60, 260)), "#5a2428")
    for x in (X0 + 60, middle + 16):
        b.fill(straight((x, 530), (x + 144, 530), (x + 144, 760), (x, 760)), "#3c1820")
    b.fill(oval(X0 + 30, 520, 13, 13), "#ffcf86", 1, 1)


def _porch() -> np.ndarray:
    """Return the front of the house, its lantern lit beside the door."""
    b = Board("#0c1230")
    draw_siding(b, -20, 1940, -10, FOOT + 6, 58)
    b.shade(straight((-20, -20), (1940, -20), (1940, FOOT), (-20, FOOT)), "#5a68a4", 0.6)
    _door(b)
    x, y = LANTERN
    b.fill(straight((x - 30, y - 66), (x + 30, y - 66), (x + 40, y - 50), (x - 40, y - 50)), "#12162c")
    b.fill(straight((x - 28, y - 50), (x + 28, y - 50), (x + 22, y + 44), (x - 22, y + 44)), "#ffe2a0")
    b.fill(straight((x - 24, y + 44), (x + 24, y + 44), (x + 18, y + 60), (x - 18, y + 60)), "#12162c")
    b = Board(brushed(b.rgb.astype(np.float32), 1.2, 0.3).astype(np.float32))
    draw_floor(b, FOOT, (1280, 330), ("#2a366c", "#10163a"))
    b = Board(door_light(b.rgb, (X0 + 60, X1 - 60, FOOT), ((1720, 1100), (900, 1100)), 0.3))
    draw_pumpkin(b, 1690, 880, 84)
    if not LOOK.printed:
        b.smear(3, 3)
    picture = glow(b.rgb, LANTERN, 330, "#ffb45a", 0.55)
    return glow(picture, (1280, 250), 420, "#ffb45a", 0.22).astype(np.float32)


def draw(draped: bool = False) -> Stack:
    """Return the picture."""
    stack = Stack(_porch())
    stack.add("leaves", fallen(16, (1500, 880, 1880, 1060), 22, 8), 0.2)
    her = somebody(
        rory.HEAD, SAYING, leaning(partial(_hers, draped=draped), BACK, BEARING), leaning(_hands, BACK, BEARING), AT, SCALE, False, 5, -4,
    )  # fmt: skip
    stack.figure("her", her, LIT, 0.3)
    him = painted((draw_jess_back, draw_jess_head), HIM_AT, HIM_SCALE)
    stack.figure("him", him, BEHIND, 1.0, 8)
    return stack.finished(0.45, 0.74, 30, 1.0)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, True))}
