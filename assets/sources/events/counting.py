"""Thirty seconds: both of Kirk's hands are up, larger than he is, and the fingers go down one by one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import kirk
from ..people.expression import Expression
from ..people.hand import OPEN, place
from ..people.hand_model import Bend, Gesture
from ..people.light import rgb
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..places.kit.pixels import luma
from .kit.board import Board
from .kit.cast import somebody
from .kit.figure import painted
from .kit.hands import draw_palm_lines, near_hand
from .kit.lamps import STORE
from .kit.layers import Stack
from .kit.stage import from_set, glow
from .picture import Picture

SETS = ("video_store/open",)
AT, SCALE = (960, 60), 1.7
STRICT = Expression(
    front=True, inner=8, middle=-3, outer=-3, lid=0.82, low=0.18, look=(-6, 1), mouth="a1", tilt=-1, nod=-4
)
# How he looks at it as the fingers go down.
FACES = {
    0: STRICT,
    1: replace(STRICT, mouth="flat", look=(-2, 2), tilt=2),
    2: replace(STRICT, inner=4, middle=-8, outer=-8, lid=1.0, look=(7, 0), tilt=-4, nod=-7),
    3: replace(STRICT, inner=10, middle=4, outer=2, lid=0.56, low=0.3, look=(-8, 2), mouth="flat", tilt=4),
    4: replace(STRICT, inner=-8, middle=-10, outer=-4, lid=1.1, low=0.0, look=(0, 3), tilt=-2, nod=2),
}
ROOM = replace(STORE, to_lamp=(0.2, -0.98), night=0.42)
NEAR = replace(STORE, to_lamp=(0.2, -0.98), night=0.1, rim=0.7)
# From the shoulders out to the elbows, which are below the picture: the forearms come up towards us.
FAR_ARM = Arm(
    kirk.FAR_SHOULDER, -300 + 668j, -312 + 470j, (50, 60, 56), out=-1, shade=-1, seed=73, name="arm_far"
)
NEAR_ARM = Arm(
    kirk.NEAR_SHOULDER, 302 + 668j, 314 + 470j, (52, 62, 56), out=1, shade=1, seed=74, name="arm_near"
)
# His right hand is on our left, and its thumb towards his face: what he shows is the palm.
RIGHT_AT, LEFT_AT, HAND_SCALE = (424, 762), (1504, 744), 3.3
# By how many fingers are down, from the little one on: none goes without the next one giving a little, too.
DOWN: tuple[tuple[Bend, Bend, Bend, Bend], ...] = (
    ((-13, 2, 8, 6), (-4, -2, 7, 5), (5, 0, 9, 6), (15, 5, 12, 8)),
    ((-12, 3, 8, 6), (-4, 4, 12, 8), (4, 18, 30, 18), (10, 74, 96, 56)),
    ((-11, 3, 9, 6), (-4, 12, 22, 12), (2, 78, 98, 58), (6, 84, 98, 60)),
    ((-8, 8, 14, 8), (-1, 76, 100, 60), (2, 80, 102, 60), (6, 86, 98, 60)),
    ((-6, 66, 104, 60), (-1, 74, 106, 60), (3, 80, 102, 60), (8, 84, 98, 58)),
)
ROLLS = (172, 168, 168, 168, 160)
# With all four down the thumb still lies along the first one's side.
ALONE = ((0.74, -0.60, -0.30), (0.90, -0.36, -0.26), (0.96, -0.20, -0.06))
# The hand that waits for its turn is a tired one: wider, a little curled, turned from us.
WAITING = replace(
    OPEN, fingers=((-15, 4, 10, 8), (-4, 6, 14, 9), (6, 10, 18, 12), (17, 15, 22, 15)), roll=180,
    thumb=((0.60, -0.76, -0.16), (0.74, -0.66, -0.12), (0.85, -0.50, -0.10)),
)  # fmt: skip
CUFF = Arm(-46 + 520j, -10 + 250j, 0j, (62, 54, 42), out=-1, shade=-1, seed=73, name="cuff", inner=0.3)


def _palm(folded: int) -> Gesture:
    """Return an open hand of which so many fingers are down, from the little one on."""
    hand = replace(OPEN, fingers=DOWN[folded], roll=ROLLS[folded])
    return replace(hand, thumb=ALONE) if folded == 4 else hand


def _store() -> np.ndarray:
    """Return the wall of tapes behind the counter, far out of focus and dark about him."""
    b = Board(from_set(SETS[0], (480, 290, 800, 450)))
    b.smear(11, 11)
    b.rgb = glow(b.rgb * 0.36, (960, 20), 520, "#ffcf8c", 0.26)
    return b.rgb.astype(np.float32)


def _body(p: Painter) -> None:
    """Paint vest, shirt and tie."""
    kirk.trunk(p, FAR_ARM, NEAR_ARM)


def _cuff(p: Painter) -> None:
    """Paint the sleeve that a hand comes out of, its end at 0,0, and the button of its cuff."""
    sleeve(p, CUFF, kirk.SHIRT)


def _hand(
    stack: Stack, at: tuple[float, float], gesture: Gesture, folded: int, angle: float, mirror: bool
) -> None:
    """Lay a hand and its sleeve on top."""
    elbow = complex(20 if mirror else -20, 250)
    hand = near_hand(
        at, gesture, kirk.TONES, angle, HAND_SCALE, mirror, to_lamp=NEAR.to_lamp, elbow=elbow, length=60
    )
    with place(hand, 0j, angle, HAND_SCALE, mirror):
        draw_palm_lines(hand, kirk.TONES, folded)
    stack.figure("hands", [hand], NEAR, 0.9)
    stack.figure("hands", painted((_cuff,), at, 2.5, mirror), NEAR, 0.9)


def draw(folded: int = 0) -> Stack:
    """Return the picture with so many fingers down."""
    stack = Stack(_store())
    him = somebody(replace(kirk.PERSON.head), FACES[folded], _body, None, AT, SCALE)
    stack.figure("kirk", him, ROOM, 0.3, 1.2)
    _hand(stack, RIGHT_AT, _palm(folded), folded, -84, False)
    _hand(stack, LEFT_AT, WAITING, 0, -102, True)
    stack.shine((960, 40), (900, 420), "#ffe2b0", 0.08)
    return stack.finished(0.4, 0.76, 26, 1.0, 0.4)


def draw_stopped() -> Stack:
    """Return it as time stops: one finger down, and no colour left in anything."""
    stack = draw(1)
    stack.layers = [replace(one, pixels=_drained(one.pixels)) for one in stack.layers]
    return stack


def _drained(pixels: np.ndarray) -> np.ndarray:
    """Return straight RGBA in the greys of the store that has stopped."""
    value = luma(pixels[..., :3])[..., None]
    grey = rgb("#0c1420") + (rgb("#e6e8e4") - rgb("#0c1420")) * value**0.95
    return np.dstack([grey * 0.94 + pixels[..., :3] * 0.06, pixels[..., 3:]]).astype(np.float32)


PICTURE = Picture(partial(draw, 1), SETS)
VARIANTS = {
    "stopped": Picture(draw_stopped, SETS),
    "ten": Picture(draw, SETS),
    "two": Picture(partial(draw, 2), SETS),
    "three": Picture(partial(draw, 3), SETS),
    "four": Picture(partial(draw, 4), SETS),
}
