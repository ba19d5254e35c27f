"""Upstairs, the lamp out: he lies on what he left of the bed; four panes of the street's light, cut hard, lie on him."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people import jess
from ...people.figure import Draw
from ...people.hand import RELAXED, draw_hand, place
from ...people.jess_head import HAIR
from ...people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ...people.painter import Painter
from ...people.spline import cut, moved, oval
from .. import lying as scene
from ..kit.board import straight
from ..kit.cast import somebody
from ..kit.figure import draw_jess, flattened
from ..kit.sheet import Print, finished, lay, limb
from ..kit.watch import wrist_watch

# As he looks from above: his head a third of the way in, his feet out of the picture to the lower right.
AT, SCALE, LEAN = (1270, -150), 1.5, -56
# His hair lies on the pillow all about his head.
_SPREAD = (
    "-96,150! -104,128! -132,122! -120,100! -156,88! -128,62! -190,20! -138,10! -150,-30! -126,-40! -166,-96! -104,-76! "
    "-96,-104! -70,-92! -50,-120! -20,-100! 10,-116! 40,-100! 84,-128! 92,-90! 116,-98! 126,-66! 158,-62! 146,-22! "
    "176,-4! 148,22! 164,62! 138,66! 140,100! 122,100! 120,150! 0,60!"
)
BEHIND = (jess.FAR_SHOULDER, -262 + 236j, -70 + 116j)
ON_CHEST = (jess.NEAR_SHOULDER, 268 + 620j, 92 + 604j)


def _bed(p: Painter) -> None:
    """Paint mattress and pillow from above, in the figure's own lean: ticking, buttons, the pillow's dents, his shadow."""
    p.fill("-590,-216! 730,-216! 740,1530! -610,1530!", "#0c1522")
    bed = "-560,-232! 700,-232! 716,1500! -576,1500!"
    p.fill(bed, "#aeb2c0")
    for x in range(-540, 700, 74):
        p.fill(f"{x},-232! {x + 12},-232! {x + 12},1500! {x},1500!", "#7f8cae", 1, bed)
        p.fill(f"{x + 20},-232! {x + 25},-232! {x + 25},1500! {x + 20},1500!", "#7f8cae", 1, bed)
    for x, y in ((-420, 120), (470, 330), (-420, 620), (500, 760), (-400, 1080)):
        p.fill(oval(x, y, 52, 40), "#8e93a8")
        p.fill(oval(x, y, 13), "#4e5470")
    pillow = "-452,-196! -240,-150 0,-176 250,-150 470,-190! 436,40 462,300! 220,262 0,284 -210,262 -450,300! -424,60"
    p.fill(moved(p.shape(pillow), -26, 20), "#6c7390")
    p.fill(pillow, "#e4e4e8")
    p.fill("-450,300! -424,60 -452,-196! -330,-150 -300,40 -260,180 -120,236 120,240 330,210 462,300! 220,262 0,284 -210,262",
           "#b4b8c8", 1, pillow)  # fmt: skip
    dent = "-262,70 -236,-80 -150,-150 10,-176 170,-146 262,-60 270,80 216,200 90,262 -90,258 -220,196"
    p.fill(dent, "#c9ccd8")
    p.fill(
        "-262,70 -236,-80 -150,-150 -20,-175! -120,-100 -190,20 -180,130 -90,220 90,262! -90,258 -220,196",
        "#8e93a8",
    )
    for spine, wide in (
        ("-444,-180 -360,-110 -280,-84", 26), ("462,-176 380,-110 300,-70", 26), ("-440,284 -340,220 -262,150", 24),
        ("452,284 370,220 290,140", 24), ("-420,60 -350,40 -290,40", 16), ("430,50 370,40 300,36", 16),
        ("-120,-160 -96,-130 -90,-96", 14), ("140,-158 120,-130 116,-100", 14),
    ):  # fmt: skip
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
    p.fill(_SPREAD, HAIR.base)
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
    for x, y, turn, tone in ((96, 96, 9, "#5a2c34"), (128, 262, -6, "#2c4a52"), (300, 60, -16, "#3a3a60")):
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
        AT,
        SCALE,
        False,
        LEAN,
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
                        (590 + 900 * u + 170 * v, 130 + 120 * u + 690 * v)
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
