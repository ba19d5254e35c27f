"""The dollar: folded twice, in the pocket of his jacket, and she is still holding the button."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory
from ..people.figure import Draw
from ..people.hand import HOLD, draw_hand, place
from ..people.jess_clothes import CANVAS, WARP, draw_jacket, draw_sweater, draw_tee, draw_trunk
from ..people.painter import Painter, mix
from ..people.rory_clothes import COAT
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit.board import Board
from .kit.envelope import draw_front, draw_inside
from .kit.figure import back_of_neck
from .kit.glass import behind_glass
from .kit.hands import NIP, SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.stage import glow, painter
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
SCALE = 2.5
HELD = 200.0
AT = (600, -716)  # the flap's button comes to (940, 380)
NIGHT = replace(STOP, night=0.26, rim=0.8, wrap=0.28)


def _bill(p: Painter) -> None:
    """Paint what shows of the dollar over the flap's edge: two folds of green, a rosette, half a one."""
    with p.placed(130, 488, -3):
        for dy, tone, edge in ((-6, "#8fa884", "#5f7a5c"), (0, "#a9c09a", "#6c8a68")):
            bill = p.part("bill", f"-34,{-44 + dy}! 29,{-48 + dy}! 27,-4! 22,20! -32,20!", 3, 0.5)
            p.fill(moved(bill, 3, 5), CANVAS.deep, 0.6)
            p.fill(bill, tone)
            p.line(f"-30,{-38 + dy} 0,{-40 + dy} 29,{-42 + dy}", 2, edge, "flat", 0.9, bill)
        p.fill(oval(2, -18, 15, 17), "#7d9a76", 1, bill)
        p.fill(oval(2, -18, 10.5, 12.5), "#b6cba6", 1, bill)
        p.line("-2,-24! 3,-27! 3,-10!", 3, "#3f5c44", "flat", 1, bill)
        p.line("-3,-9 3,-10 9,-10", 2.4, "#3f5c44", "flat", 1, bill)
        p.fill("-31,-36! -20,-37! -20,-24! -31,-23!", "#7d9a76", 1, bill)


def _flap(p: Painter) -> None:
    """Paint the pocket's flap, held up by its point, and the button near it."""
    flap = p.part("flap", "86,478! 178,468! 184,420! 142,384! 92,428!", 4, 0.5)
    p.soft(moved(flap, 4, 6), CANVAS.deep, 8, 0.8, hard=0.8)
    p.fill(flap, mix(CANVAS.shade, CANVAS.base, 0.3))
    p.line("95,432 142,393 180,423", 1.8, CANVAS.light, "flat", 0.6, flap)
    _button(p)


def _button(p: Painter) -> None:
    """Paint the button."""
    p.fill(oval(141, 404, 6.5), CANVAS.deep, 0.9)
    p.fill(oval(140, 402, 6), "#c9a868")


def _point(p: Painter) -> None:
    """Paint the flap's point once more, before the finger behind it."""
    point = p.part("point", "122,406! 142,384! 162,404! 143,414!", 3, 0.4)
    p.fill(point, mix(CANVAS.shade, CANVAS.base, 0.3))
    p.line("124,404! 142,389! 160,402!", 1.8, CANVAS.light, "flat", 0.6, point)
    _button(p)


def _jacket(p: Painter, shirt: Draw) -> None:
    """Paint his chest, the pocket as she has left it, the flap over the bill."""
    back_of_neck(p)
    with p.warped(WARP):
        draw_trunk(p, jess.HEAD, shirt)
        draw_jacket(p)
        _flap(p)
    _bill(p)
    with p.warped(WARP):
        pocket = p.part("pocket", "84,484! 176,470! 182,582! 134,604! 88,592!", 4, 0.35)
        p.fill(moved(pocket, 4, 8), CANVAS.deep, 0.6)
        p.fill(pocket, CANVAS.base)
        p.fill("140,470! 150,540 132,604! 200,604! 200,460!", CANVAS.shade, 0.8, pocket)
        p.line("90,486 95,586 134,597 175,578", 1.8, CANVAS.light, "flat", 0.6, pocket)
        p.line("86,484 130,478 176,470", 3, CANVAS.deep, "flat", 0.9)
        p.line("86,488 130,482 176,474", 1.6, CANVAS.light, "flat", 0.6)


def _hand(p: Painter) -> None:
    """Paint the hand that has hold of the button."""
    arm = Arm(
        640 + 250j, 448 + 396j, 219 + 452j, (64, 56, 40), out=1, shade=1, seed=9, cuff=0.94, name="arm_her"
    )
    grip = {"girth": SLIM, "length": 90, "to_lamp": NIGHT.to_lamp, "forearm": -1 + 0.2j}
    with place(p, arm.wrist, 180, 1.12, True):
        draw_hand(p, NIP, rory.TONES, CANVAS.deep, only="behind", **grip)  # type: ignore[arg-type]
    with p.warped(WARP):
        _point(p)
    with place(p, arm.wrist, 180, 1.12, True):
        draw_hand(p, NIP, rory.TONES, CANVAS.deep, only="front", **grip)  # type: ignore[arg-type]
    sleeve(p, arm, COAT)


def _other(p: Painter) -> None:
    """Paint the other hand: it has the envelope that the dollar came out of."""
    arm = Arm(
        720 + 800j, 520 + 690j, 366 + 572j, (64, 56, 42), out=1, shade=1, seed=6, cuff=0.98, name="arm_other"
    )
    grip = {"girth": SLIM, "to_lamp": NIGHT.to_lamp, "length": 90, "forearm": -1 + 0.05j}
    with place(p, arm.wrist, HELD, 1.06, True):
        draw_hand(p, HOLD, rory.TONES, only="behind", **grip)  # type: ignore[arg-type]
    with p.placed(268, 536, -7, 0.29):
        draw_inside(p)
        draw_front(p)
    with place(p, arm.wrist, HELD, 1.06, True):
        draw_hand(p, HOLD, rory.TONES, "#6d5c44", only="front", **grip)  # type: ignore[arg-type]
    sleeve(p, arm, COAT)


def draw(shirt: Draw = draw_tee) -> Stack:
    """Return the picture, with this under his jacket."""
    b = Board(behind_glass(SETS, (1100, 300, 700, 394)))
    b.smear(12, 12)
    b.rgb = glow(b.rgb, (1700, 300), 520, "#ffb45a", 0.4)
    stack = Stack(b.rgb.astype(np.float32))
    jacket, other, hand = (painter(AT, SCALE) for _ in range(3))
    _jacket(jacket, shirt)
    _other(other)
    _hand(hand)
    stack.figure("jacket", [jacket], NIGHT, 0.4)
    stack.figure("hands", [hand], NIGHT, 0.7)
    stack.figure("hands", [other], NIGHT, 0.7)
    return stack.finished(0.4, 0.76, 26, 1.0)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
