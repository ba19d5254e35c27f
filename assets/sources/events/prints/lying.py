"""Upstairs, the lamp out: he lies on what he left of the bed; four panes of the street's light, cut hard, lie on him."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import cv2
import numpy as np

from ...people import jess
from ...people.figure import Draw
from ...people.hand import RELAXED, hand_on
from ...people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ...people.painter import Painter
from ...people.sleeve import Arm, sleeve
from ...people.spline import cut, moved, oval
from .. import lying as scene
from ..kit.board import straight
from ..kit.cast import somebody
from ..kit.figure import draw_jess, flattened
from ..kit.sheet import Print, finished, lay, limb
from ..kit.watch import wrist_watch

# As he looks from above: his head a third of the way in, his feet out of the picture to the lower right.
AT, SCALE, LEAN = (1270, -150), 1.5, -56
# His head's shadow in the pillow, on the side away from the window.
_DENTED = "-60,190 -128,150 -168,60 -166,-50 -120,-126 -40,-160 50,-150 90,-110! 40,-60 20,80 40,170!"
BEHIND = (jess.FAR_SHOULDER, -262 + 236j, -70 + 116j)
ON_CHEST = Arm(
    jess.NEAR_SHOULDER,
    292 + 640j,
    84 + 606j,
    (57, 46, 32),
    out=1,
    shade=1,
    seed=7,
    cuff=0.94,
    name="arm_near",
)
# How far what is highest of him stands above the mattress, in pixels towards the window; how far in from his edges.
HIGH, ROUND = 54, 90
WINDOW = (600, 232)


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


def _body(p: Painter, under: Draw, bed: bool) -> None:
    if bed:
        _bed(p)
    _arm(p, BEHIND, (16, -14))
    for spine in ("-286,226 -258,250 -230,250", "-258,204 -234,228 -206,222"):
        p.line(spine, 10, CANVAS.deep, "taper")
    if bed:
        p.fill(_DENTED, "#8e93a8")
    draw_jess(p, under)


def _over(p: Painter) -> None:
    """Paint the arm across him, and its hand where the ticking is."""
    hand_on(p, ON_CHEST, RELAXED, jess.TONES, 190, 1.04, True, 0.3, under=CANVAS.deep, to_lamp=(0.8, -0.6))
    with p.placed(ON_CHEST.wrist.real + 16, ON_CHEST.wrist.imag, 192):
        wrist_watch(p, 25, 8, 2)
    sleeve(p, ON_CHEST, CANVAS)


def _him(under: Draw, bed: bool) -> list[Painter]:
    """Return him, on the bed or without it."""
    body = partial(_body, under=under, bed=bed)
    return somebody(jess.HEAD, scene.AWAKE, body, _over, AT, SCALE, False, LEAN, -6, (40, 500))


def _panes(him: np.ndarray) -> np.ndarray:
    """Return where the street throws its window, 0 to 1: flat on the bed, and bent over him, the more the higher
    he is; `him` is where he lies."""
    panes = Print()
    for u0, u1 in ((0.0, 0.47), (0.54, 1.0)):
        for v0, v1 in ((0.0, 0.47), (0.54, 1.0)):
            panes.fill(
                straight(
                    *(
                        (WINDOW[0] + 900 * u + 170 * v, WINDOW[1] + 120 * u + 690 * v)
                        for u, v in ((u0, v0), (u1, v0), (u1, v1), (u0, v1))
                    )
                ),
                "#ffffff",
            )
    inside = cv2.distanceTransform((him > 0.5).astype(np.uint8), cv2.DIST_L2, 5)
    high = HIGH * np.sin(np.clip(cv2.GaussianBlur(inside, (0, 0), 6) / ROUND, 0, 1) * np.pi / 2)
    y, x = np.mgrid[0 : him.shape[0], 0 : him.shape[1]].astype(np.float32)
    lit = np.ascontiguousarray(panes.pixels()[..., 3])
    return cv2.remap(
        lit, (x - 0.8 * high).astype(np.float32), (y + 0.6 * high).astype(np.float32), cv2.INTER_LINEAR
    )


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
    floor = Print()
    _floor(floor)
    him = _him(under, True)
    back = lay(np.zeros((1080, 1920, 3), np.float32), floor)
    dark = lay(back, flattened(him, scene.DARK)) * np.array([0.64, 0.72, 0.92], np.float32)
    bright = lay(back * 1.5, flattened(him, scene.IN_THE_LIGHT)) * np.array([0.90, 1.0, 1.08], np.float32)
    lit = _panes(flattened(_him(under, False), scene.DARK)[..., 3])[..., None]
    return finished(dark + (bright - dark) * lit)


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "lying": partial(draw, draw_tee),
    "lying_sweater": partial(draw, draw_sweater),
}
