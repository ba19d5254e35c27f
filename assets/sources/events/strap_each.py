"""A strap each: the two of them from behind, close, and the bag that goes along between them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import jess, rory
from ..people.cloth import Tones, fold
from ..people.hand import FIST, hand_on
from ..people.jess_clothes import CANVAS, JEANS
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT, TIGHTS
from ..people.sleeve import Arm, sleeve
from .kit import backs
from .kit.board import Board
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.hands import SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting
from .kit.stage import glow, painter
from .kit.style import LOOK
from .picture import Picture

SETS = ("street/night_sky", "street/night")
SEEN, PRINTED = (1090, 210, 800, 450), (1240, 250, 780, 439)  # in the one pack's set and the other's
HIM, HER, SCALE = (560, -330), (1390, -286), 1.06
NIGHT = replace(STOP, night=0.42, wrap=0.4, kick=0.2, to_lamp=(0.55, -0.8))
HIS_ARM = Arm(
    186 + 424j, 250 + 590j, 282 + 712j, (54, 47, 36), out=1, shade=1, seed=3, cuff=0.98, name="arm_his"
)
HER_ARM = Arm(
    -158 + 424j, -226 + 580j, -276 + 690j, (50, 44, 34), out=-1, shade=1, seed=6, cuff=0.98, name="arm_hers"
)
BAG, BAG_SCALE = (972, 706), 1.26
STRAP = ("#8a6a48", "#5a3f30", "#b59468")


def _place() -> np.ndarray:
    """Return the street ahead, out of focus: a house with every light on."""
    b = Board(behind_glass(SETS, PRINTED if LOOK.printed else SEEN))
    b.smear(6, 6)
    b.rgb = glow(b.rgb, (980, 320), 560, "#ffb45a", 0.34)
    return b.rgb.astype(np.float32)


def _leg(p: Painter, tones: Tones, top: float, x: float, wide: float, step: float) -> None:
    """Paint what is seen of a leg from behind; `step` is how far it is bent on its way."""
    leg = p.part(
        f"leg{x}",
        f"{x - wide * 0.56},{top}! {x + wide * 0.56},{top}! {x + wide * 0.5},{top + 160} {x + wide * 0.42 + step},{top + 320} "
        f"{x + wide * 0.36 + step},{top + 560}! {x - wide * 0.38 + step},{top + 560}! {x - wide * 0.44 + step},{top + 320} "
        f"{x - wide * 0.52},{top + 150}",
        6,
        0.2,
    )
    p.fill(leg, tones.base)
    p.fill(
        f"{x - wide},{top}! {x - 8},{top}! {x - 26},{top + 170} {x - 20 + step},{top + 330} {x - 30 + step},{top + 560}! "
        f"{x - wide},{top + 560}!",
        tones.shade,
        0.9,
        leg,
    )
    p.soft(f"{x - wide},{top - 20}! {x + wide},{top - 20}! {x + wide},{top + 60}! {x - wide},{top + 90}!",
           tones.deep, 26, 0.9, leg)  # fmt: skip
    for y, side in ((96, 1), (236, -1), (262, 1)):
        spine = f"{x + side * wide * 0.5},{top + y} {x},{top + y + 30} {x - side * wide * 0.3},{top + y + 22}"
        fold(p, spine, 13, leg, tones)


def _him_below(p: Painter) -> None:
    _leg(p, JEANS, 850, -84, 178, 6)
    _leg(p, JEANS, 850, 98, 182, -14)
    hem = "-188,890! 211,886! 212,897! 120,916 20,926 -90,922 -189,903!"
    p.fill(p.part("hem", hem, 6), CANVAS.shade)


def _her_below(p: Painter) -> None:
    _leg(p, TIGHTS, 960, -62, 118, 18)
    _leg(p, TIGHTS, 960, 74, 118, -4)
    hem = p.part("hem", "-199,994! 209,994! 209,1000! 120,1016 10,1024 -100,1020 -199,1002!", 6)
    p.fill(hem, COAT.base)
    p.fill("-210,930! -52,930! -44,1030! -210,1030!", COAT.shade, 0.9, hem)


def _strap(p: Painter, hand: complex, foot: complex, bend: float) -> None:
    """Paint a strap from the bag up into a hand: two bands that meet there."""
    for dx, tone in ((46, STRAP[1]), (0, STRAP[0])):
        end = foot + dx
        middle = (hand + end) / 2 + bend
        points = [(hand.real, hand.imag), (middle.real, middle.imag), (end.real, end.imag)]
        p.line([(x + 3, y + 5) for x, y in points], 22, "#241a1c", "tube", 0.5)
        p.line(points, 21, tone, "tube")
        p.line([(x - 6, y) for x, y in points], 3, STRAP[2], "flat", 0.7)


def _bag(p: Painter) -> None:
    """Paint the bag."""
    with p.placed(*BAG, 2, BAG_SCALE):
        draw_duffel(p)


def _pixel(at: tuple[float, float], q: complex) -> complex:
    return complex(at[0] + q.real * SCALE, at[1] + q.imag * SCALE)


def _straps(p: Painter) -> None:
    """Paint the two straps, from where they are sewn on to the hands."""
    x, y = BAG
    _strap(p, _pixel(HIM, HIS_ARM.wrist + 14 + 62j), complex(x - 134, y - 108), -10)
    _strap(p, _pixel(HER, HER_ARM.wrist - 12 + 58j), complex(x + 34, y - 110), 10)


def _his_arm(p: Painter) -> None:
    """Paint the arm with his end of the bag."""
    hand_on(p, HIS_ARM, FIST, jess.TONES, 82, 1.12, False, to_lamp=NIGHT.to_lamp)
    sleeve(p, HIS_ARM, CANVAS)


def _her_arm(p: Painter) -> None:
    """Paint the arm with hers."""
    hand_on(p, HER_ARM, FIST, rory.TONES, 98, 1.06, True, girth=SLIM, to_lamp=NIGHT.to_lamp)
    sleeve(p, HER_ARM, COAT)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    stack.add("leaves", drifting(12, (500, 60, 1500, 500), (14, 30), 31, (0.6, -0.3)), 0.25)
    bag, straps = painter(), painter()
    _bag(bag)
    _straps(straps)
    stack.figure("bag", [bag, straps], NIGHT, 0.8)
    his = (_him_below, _his_arm, backs.draw_jess_back, backs.draw_jess_head)
    hers = (_her_below, _her_arm, backs.draw_rory_back, backs.draw_rory_head)
    stack.figure("them", painted(his, HIM, SCALE), NIGHT, 0.8)
    stack.figure("them", painted(hers, HER, SCALE), NIGHT, 0.8)
    stack.add("near_leaves", drifting(5, (200, 60, 1700, 700), (38, 60), 23, (0.6, -0.3), 4), 1.0)
    return stack.finished(0.5, 0.72, 30, 1.0)


PICTURE = Picture(draw, SETS)
