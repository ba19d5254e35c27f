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
AT, SCALE = (1218, 54), 1.02
JESS_AT, JESS_SCALE = (452, 110), 1.26
HALL = replace(LIGHTS["indoor"], to_lamp=(0.3, -0.95))
TADA = Expression(
    inner=-8, middle=-12, outer=-6, lid=1.12, low=0.2, look=(-8, 1), mouth="laugh", blush=0.8, tilt=-5, nod=-4
)
WHO = Expression(
    inner=-10, middle=-9, outer=-2, near_middle=4, near_inner=5, lid=1.06, low=0.0, look=(-9, 7), mouth="flat",
    tilt=-2, nod=4,
)  # fmt: skip
FAR = lorelai.SHOULDERS.arm(False, -278 + 530j, -330 + 356j, 63)
NEAR = lorelai.SHOULDERS.arm(True, 300 + 530j, 352 + 356j, 64)
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
        "-352,330! -300,352 -180,366 -40,376 120,376 260,364 368,326! 384,470 372,640 384,820 "
        "366,1010! 200,1030 0,1024 -180,1034 -346,1012! -364,820 -348,640 -366,470",
        8, 0.4,
    )  # fmt: skip
    p.fill(path, QUILT.base)
    p.fill("180,360! 230,560 200,760 240,1040! 400,1040! 400,320!", QUILT.shade, 0.75, path)
    for x in range(-300, 360, 92):
        p.line(f"{x},330 {x + 6},600 {x - 4},1040", 4, QUILT.shade, "flat", 0.7, path)
        p.line(f"{x + 5},330 {x + 11},600 {x + 1},1040", 1.8, QUILT.light, "flat", 0.7, path)
    for y in range(440, 1040, 92):
        p.line(f"-380,{y} 0,{y + 12} 400,{y}", 4, QUILT.shade, "flat", 0.6, path)
        p.line(f"-380,{y + 5} 0,{y + 17} 400,{y + 5}", 1.8, QUILT.light, "flat", 0.6, path)
    for x in range(-254, 340, 92):
        for y in range(486, 1020, 92):
            for k in range(5):
                a = k * 1.2566
                p.fill(oval(x + 9 * np.cos(a), y + 9 * np.sin(a), 6), "#f6d9a8", 0.9, path)
            p.fill(oval(x, y, 4.4), "#c9584a", 1, path)
    patch = p.shape(oval(4, 700, 236, 250))
    p.fill(patch, "#cfe2cc", 1, path)
    for k in range(48):
        a = k * 2 * np.pi / 48
        p.line([(4 + 222 * np.cos(a), 700 + 236 * np.sin(a)), (4 + 222 * np.cos(a + 0.07), 700 + 236 * np.sin(a + 0.07))],
               4, "#c9584a", "flat", 0.9)  # fmt: skip
    draw_bonnet(p, 10, 640, 2.1)
    for spine, width in (
        ("-340,344 -270,420 -200,470", 26), ("360,340 290,420 220,470", 26), ("-350,360 -310,520 -290,700", 22),
        ("376,360 330,520 316,700", 22), ("-180,372 -120,420 -60,440", 14), ("240,372 170,420 110,440", 14),
    ):  # fmt: skip
        fold(p, spine, width, path, QUILT)
    p.line("-352,330 -300,352 -180,366 -40,376 120,376 260,364 368,326", 12, "#9a3f54", "flat", 0.9)


def _front(p: Painter) -> None:
    """Paint the quilt before her, and at its corners two hands whose fingers and thumbs are before its edge."""
    _quilt(p)
    for arm, angle, tone in ((FAR, -80, QUILT.base), (NEAR, -100, mix(QUILT.base, QUILT.shade, 0.75))):
        hand_on(
            p, arm, OVER_EDGE, lorelai.TONES, angle, 1.16, arm is NEAR, nudge=-20j, girth=SLIM, to_lamp=HALL.to_lamp
        )  # fmt: skip
        with p.placed(arm.wrist.real, arm.wrist.imag):
            corner = p.shape("-46,-50! -24,-45 8,-46 40,-52! 34,30 30,96! -36,96! -40,20!")
            p.fill(corner, tone)
            for x in (-24, 0, 22):
                fold(p, f"{x},-46 {x * 0.9},0 {x * 0.5},84", 12, corner, QUILT)


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
