"""Ta-da: it is pink, it is four feet long, and there is a little girl on it in a bonnet like a mailbox."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, lorelai
from ..people.cloth import Tones, fold
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.light import LIGHTS
from ..people.lorelai import WINE
from ..people.painter import Painter, mix
from ..people.sleeve import sleeve
from ..people.spline import oval
from .kit.board import Board
from .kit.cast import somebody
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.stage import from_set, glow
from .kit.table import draw_bonnet
from .picture import Picture

SETS = ("hall/evening",)
AT, SCALE = (1218, 44), 1.02
JESS_AT, JESS_SCALE = (452, 110), 1.26
HALL = replace(LIGHTS["indoor"], to_lamp=(0.3, -0.95))
TADA = Expression(
    inner=-8, middle=-12, outer=-6, lid=1.12, low=0.2, look=(-8, 1), mouth="laugh", blush=0.8, tilt=-5, nod=-4
)
WHO = Expression(
    inner=-10, middle=-9, outer=-2, near_middle=4, near_inner=5, lid=1.06, low=0.0, look=(-9, 7), mouth="flat",
    tilt=-2, nod=4,
)  # fmt: skip
FAR = lorelai.SHOULDERS.arm(False, -262 + 452j, -336 + 282j, 66)
NEAR = lorelai.SHOULDERS.arm(True, 284 + 452j, 358 + 282j, 67)
OVER_EDGE = Gesture(
    ((-3, 70, 92, 56), (0, 74, 94, 58), (3, 78, 94, 58), (7, 82, 94, 58)),
    ((0.70, -0.52, -0.50), (0.72, 0.10, -0.70), (0.50, 0.62, -0.60)),
    roll=188,
    nail=(0.3, -0.2, -0.95),
)
QUILT = Tones("#e58fa2", "#b75f78", "#7c3c58", "#f8c4c4")


def _hall() -> np.ndarray:
    """Return the hall out of focus, and what has come out of the closet so far."""
    b = Board(from_set(SETS[0], (560, 170, 1180, 664)))
    b.smear(5, 5)
    b.rgb = glow(b.rgb, (1150, 0), 620, "#ffd9a0", 0.25)
    return b.rgb.astype(np.float32)


def _body(p: Painter) -> None:
    """Paint her, both arms wide."""
    lorelai._trunk(p)
    for arm in (FAR, NEAR):
        sleeve(p, arm, WINE)


def _quilt(p: Painter) -> None:
    """Paint the sleeping bag held up by its corners, and Holly on it."""
    path = p.part(
        "quilt",
        "-358,258! -318,330 -226,408 -110,446 10,456 130,446 250,406 340,330 380,254! 396,430 380,640 392,820 "
        "374,1010! 200,1030 0,1024 -180,1034 -352,1012! -370,820 -354,640 -374,430",
        8, 0.4,
    )  # fmt: skip
    p.fill(path, QUILT.base)
    p.fill("220,400! 250,560 220,760 260,1040! 410,1040! 410,250!", QUILT.shade, 0.75, path)
    for x in range(-300, 360, 92):
        p.line(f"{x},250 {x + 6},600 {x - 4},1040", 4, QUILT.shade, "flat", 0.7, path)
        p.line(f"{x + 5},250 {x + 11},600 {x + 1},1040", 1.8, QUILT.light, "flat", 0.7, path)
    for y in range(348, 1040, 92):
        p.line(f"-380,{y} 0,{y + 12} 400,{y}", 4, QUILT.shade, "flat", 0.6, path)
        p.line(f"-380,{y + 5} 0,{y + 17} 400,{y + 5}", 1.8, QUILT.light, "flat", 0.6, path)
    for x in range(-254, 340, 92):
        for y in range(394, 1020, 92):
            for k in range(5):
                a = k * 1.2566
                p.fill(oval(x + 9 * np.cos(a), y + 9 * np.sin(a), 6), "#f6d9a8", 0.9, path)
            p.fill(oval(x, y, 4.4), "#c9584a", 1, path)
    patch = p.shape(oval(4, 660, 196, 190))
    p.fill(patch, "#cfe2cc", 1, path)
    for k in range(48):
        a = k * 2 * np.pi / 48
        p.line([(4 + 183 * np.cos(a), 660 + 177 * np.sin(a)), (4 + 183 * np.cos(a + 0.07), 660 + 177 * np.sin(a + 0.07))],
               4, "#c9584a", "flat", 0.9)  # fmt: skip
    draw_bonnet(p, 8, 612, 1.42)
    for spine, width in (
        ("-346,290 -262,440 -130,520", 30), ("368,290 284,440 150,520", 30), ("-356,300 -322,500 -300,720", 26),
        ("384,300 344,500 328,720", 26), ("-300,360 -190,452 -60,480", 18), ("322,360 210,452 80,480", 18),
        ("-352,280 -300,400 -250,560", 16), ("374,280 322,400 272,560", 16),
    ):  # fmt: skip
        fold(p, spine, width, path, QUILT)
    p.line(
        "-358,258 -318,330 -226,408 -110,446 10,456 130,446 250,406 340,330 380,254",
        12,
        "#9a3f54",
        "flat",
        0.9,
    )


def _front(p: Painter) -> None:
    """Paint the quilt before her, and at its corners two hands whose fingers and thumbs are before its edge."""
    _quilt(p)
    for arm, angle, tone in ((FAR, -80, QUILT.base), (NEAR, -100, mix(QUILT.base, QUILT.shade, 0.6))):
        side = arm is NEAR
        with p.placed(arm.wrist.real, arm.wrist.imag + 26, mirror=side):  # what stands out above her fist
            tip = p.part(
                "tip", "-38,-34! -54,-74! -34,-64 -10,-90! 2,-66 36,-78! 40,-34! 30,10! -30,10!", 5, 0.4
            )
            p.fill(tip, tone)
            for spine in ("-20,-26 -30,-48 -44,-68", "2,-26 -2,-54 -9,-82", "22,-26 26,-48 33,-72"):
                fold(p, spine, 11, tip, QUILT)
        hand_on(
            p, arm, OVER_EDGE, lorelai.TONES, angle, 1.16, side, nudge=34j, girth=SLIM, to_lamp=HALL.to_lamp
        )
        with p.placed(
            arm.wrist.real, arm.wrist.imag + 26, mirror=side
        ):  # and what hangs from it, over her wrist
            corner = p.shape("-36,-6! -10,-2 16,-4 34,-8! 52,30 86,78! 40,110 -20,120 -50,100! -42,40")
            p.fill(corner, tone)
            for x, run in ((-18, -26), (2, 12), (20, 52)):
                fold(p, f"{x},-4 {(x + run) / 2 + 3},46 {run},104", 13, corner, QUILT)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    stack = Stack(_hall())
    stack.figure("lorelai", somebody(lorelai.HEAD, TADA, _body, _front, AT, SCALE), HALL, 0.4)

    def body(p: Painter) -> None:
        jess.pockets(p, under)

    stack.figure("him", somebody(jess.HEAD, WHO, body, None, JESS_AT, JESS_SCALE, True), HALL, 0.8)
    return stack.finished(0.4, 0.78, 26, 0.9)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
