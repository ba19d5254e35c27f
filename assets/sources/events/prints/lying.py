"""Upstairs, the lamp out: he lies on what he left of the bed; four panes of the street's light, cut hard, lie on him."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people import jess
from ...people.figure import Draw
from ...people.hand import RELAXED, draw_hand, place
from ...people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ...people.painter import Painter
from ...people.spline import cut, moved, oval
from .. import lying as scene
from ..kit.board import straight
from ..kit.cast import somebody
from ..kit.figure import draw_jess, flattened
from ..kit.sheet import Print, finished, lay, limb
from ..kit.watch import wrist_watch

BEHIND = (jess.FAR_SHOULDER, -262 + 236j, -70 + 116j)
ON_CHEST = (jess.NEAR_SHOULDER, 268 + 620j, 92 + 604j)


def _bed(p: Painter) -> None:
    """Paint mattress and pillow from above, in the figure's own lean: ticking, buttons, the pillow's dents, his shadow."""
    p.fill("-590,-160! 680,-160! 690,1530! -610,1530!", "#0c1522")
    bed = "-560,-190! 700,-190! 716,1500! -576,1500!"
    p.fill(bed, "#aeb2c0")
    for x in range(-540, 700, 74):
        p.fill(f"{x},-190! {x + 12},-190! {x + 12},1500! {x},1500!", "#7f8cae", 1, bed)
        p.fill(f"{x + 20},-190! {x + 25},-190! {x + 25},1500! {x + 20},1500!", "#7f8cae", 1, bed)
    for x, y in ((-420, 120), (470, 330), (-420, 620), (500, 760), (-400, 1080)):
        p.fill(oval(x, y, 52, 40), "#8e93a8")
        p.fill(oval(x, y, 13), "#4e5470")
    pillow = "-350,-130! -200,-172 20,-160 230,-176 400,-126! 424,60 392,256! 210,292 0,276 -190,294 -350,254! -378,60"
    p.fill("-340,-100! -370,80 -346,280! -190,318 0,300 210,316 400,276! 392,240! -340,240!", "#6c7390")
    p.fill(pillow, "#e4e4e8")
    p.fill(
        "-350,130! -200,210 0,230 210,214 420,120! 392,256! 210,292 0,276 -190,294 -350,254!",
        "#b4b8c8",
        1,
        pillow,
    )
    for spine, wide in (
        ("-340,-118 -260,-50 -210,-10", 26),
        ("390,-112 310,-40 270,10", 26),
        ("-340,240 -250,180 -200,160", 22),
        ("384,240 300,190 260,170", 22),
    ):
        p.line(spine, wide, "#b4b8c8", "wedge")
    p.fill("-250,330 -200,300 230,330 300,480 320,820 250,1500! -300,1500! -300,900 -270,560", "#5e6684")


def _arm(p: Painter, joints: tuple[complex, complex, complex], shade: tuple[float, float]) -> None:
    """Paint an arm in his sleeve, the forearm over the upper arm."""
    for part in (limb(joints[:2], (57, 48)), limb(joints[1:], (48, 33))):
        p.fill(part, CANVAS.base)
        p.fill(cut(part, moved(part, *shade)), CANVAS.shade)


def _body(p: Painter, under: Draw) -> None:
    _bed(p)
    _arm(p, BEHIND, (16, -14))
    for spine in ("-286,226 -258,250 -230,250", "-258,204 -234,228 -206,222"):
        p.line(spine, 10, CANVAS.deep, "taper")
    draw_jess(p, under)


def _over(p: Painter) -> None:
    """Paint the arm across him, and its hand where the ticking is."""
    with place(p, ON_CHEST[2], 190, 1.04, True):
        draw_hand(p, RELAXED, jess.TONES, CANVAS.deep, forearm=-1 + 0.1j, length=40, to_lamp=(0.8, -0.6))
    with p.placed(ON_CHEST[2].real + 16, ON_CHEST[2].imag, 192):
        wrist_watch(p, 25, 8, 2)
    upper, fore = ON_CHEST[:2], (ON_CHEST[1], ON_CHEST[2] + 40)
    for part in (limb(upper, (57, 48)), limb(fore, (48, 34))):
        p.fill(part, CANVAS.base)
        p.fill(cut(part, moved(part, -14, -16)), CANVAS.shade)
    p.line("132,572 126,604 134,640", 8, CANVAS.deep, "flat")
    for spine in ("232,596 262,612 296,602", "196,596 206,624 200,650"):
        p.line(spine, 11, CANVAS.deep, "taper")


def _floor(p: Print) -> None:
    """Paint the boards he lies above, and what was read there last."""
    p.fill(straight((-10, -10), (1930, -10), (1930, 1090), (-10, 1090)), "#121d33")
    for x in range(-20, 1940, 96):
        p.fill(straight((x, -10), (x + 6, -10), (x + 6, 1090), (x, 1090)), "#0b1424")
    for x, y, turn, tone in (
        (1660, 300, 9, "#5a2c34"),
        (1712, 450, -6, "#2c4a52"),
        (1780, 170, -16, "#3a3a60"),
    ):
        with p.placed(x, y, turn):
            p.fill("-74,-48! 66,-48! 66,64! -74,64!", "#080f1c")
            p.fill("-66,-56! 66,-56! 66,52! -66,52!", tone)
            p.fill("-66,-56! -54,-56! -54,52! -66,52!", "#0e1626")
            p.fill("-30,-34! 42,-34! 42,-22! -30,-22!", "#b0a890")


def draw(under: Draw) -> np.ndarray:
    """Return the picture."""
    floor, panes = Print(), Print()
    _floor(floor)
    him = somebody(
        jess.HEAD,
        scene.AWAKE,
        partial(_body, under=under),
        _over,
        scene.AT,
        scene.SCALE,
        False,
        scene.LEAN,
        -6,
        (40, 500),
    )
    back = lay(np.zeros((1080, 1920, 3), np.float32), floor)
    dark = lay(back, flattened(him, scene.DARK)) * np.array([0.64, 0.72, 0.92], np.float32)
    bright = lay(back * 1.5, flattened(him, scene.IN_THE_LIGHT)) * np.array([0.90, 1.0, 1.08], np.float32)
    for u0, u1 in ((0.0, 0.47), (0.54, 1.0)):
        for v0, v1 in ((0.0, 0.46), (0.54, 1.0)):
            panes.fill(
                straight(
                    *(
                        (410 + 900 * u + 170 * v, 40 + 120 * u + 690 * v)
                        for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
                    )
                ),
                "#ffffff",
            )
    lit = panes.pixels()[..., 3:]
    return finished(dark + (bright - dark) * lit)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "lying": partial(draw, draw_tee),
    "lying_sweater": partial(draw, draw_sweater),
}
