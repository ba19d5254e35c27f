"""The bus's door: the driver at his lever, the two before the step, and her hand round the end of his sleeve."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import rory
from ...people.hand import FIST, RELAXED, draw_hand, place
from ...people.jess import TONES as HIS_SKIN
from ...people.jess_clothes import CANVAS
from ...people.light import LIGHTS
from ...people.painter import Painter
from ...people.rory_clothes import COAT
from ...people.spline import oval
from ..bus_door import _duffel, _strap
from ..kit import backs
from ..kit.board import rounded, straight
from ..kit.figure import flattened, painted
from ..kit.hands import CLASP, SLIM
from ..kit.printed_night import draw_leaf
from ..kit.sheet import Print, finished, lay, limb, tones
from ...poster.kit.sheet import Sheet

LIT = replace(LIGHTS["night"], lamp="#ffc46a", night=0.3)
JESS_AT, RORY_AT, SCALE = (452, 44), (1470, 100), 1.16
KERB, X0, X1 = 820, 716, 1300


def _bus(p: Print) -> None:
    """Paint the bus's side, its warm door with blind, dash and steps, the folded leaves, the road's night."""
    p.fill("-10,-10! 1930,-10! 1930,1090! -10,1090!", "#10243c")
    for x, y, w, h in ((1690, 470, 120, 380), (1820, 400, 120, 450)):
        p.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#0b1a2e")
        for k in range(6):
            p.fill(
                straight(
                    (x + 16 + 50 * (k % 2), y + 40 + 90 * (k // 2)),
                    (x + 44 + 50 * (k % 2), y + 40 + 90 * (k // 2)),
                    (x + 44 + 50 * (k % 2), y + 80 + 90 * (k // 2)),
                    (x + 16 + 50 * (k % 2), y + 80 + 90 * (k // 2)),
                ),
                "#e0a04c" if k in (1, 4) else "#17304c",
            )
    nose = "-10,-20! 1560,-20! 1600,60 1624,240 1630,560 1622,800! 1590,850! -10,850!"
    p.fill(nose, "#8f998f")
    p.fill("-10,392! 1640,392! 1640,860! -10,860!", "#1d5450", 1, nose)
    p.fill("-10,640! 1640,640! 1640,860! -10,860!", "#164240", 1, nose)
    p.fill("-10,366! 1640,366! 1640,398! -10,398!", "#a8382c", 1, nose)
    for a, b in ((-60, 220), (250, 630), (1392, 1556)):
        p.fill(rounded(a - 10, 50, b + 10, 350, 26), "#3d4648")
        pane = rounded(a, 60, b, 340, 20)
        p.fill(pane, "#e6b060")
        if b < 700:
            for x in (a + 40, a + 200):
                p.fill(rounded(x, 170, x + 128, 400, 24), "#7a2f2c", 1, pane)
                p.fill(rounded(x + 8, 150, x + 120, 206, 20), "#d8cfb4", 1, pane)
        p.fill(straight((a + 20, 340), (a + 130, 60), (a + 190, 60), (a + 80, 340)), "#f4cf8c", 1, pane)
    p.fill(oval(1520, 640, 58, 52), "#59605f")
    p.fill(oval(1520, 640, 46, 40), "#fff0c0")
    p.fill(straight((X0 - 70, -10), (X1 + 70, -10), (X1 + 70, KERB + 30), (X0 - 70, KERB + 30)), "#59605f")
    p.fill(straight((X0, 14), (X1, 14), (X1, KERB), (X0, KERB)), "#e6b060")
    p.fill(straight((790, 40), (1256, 40), (1256, 452), (790, 452)), "#8a5a3a")
    p.fill(straight((802, 50), (1244, 50), (1244, 446), (802, 446)), "#fbe2ac")
    for y in range(82, 446, 30):
        p.fill(straight((802, y), (1244, y), (1244, y + 4), (802, y + 4)), "#e6c07c")
    cap = "926,446! 932,400 950,368 954,330! 936,318 930,292 938,236 970,196 1030,180 1088,192 1116,222 1124,256! 1158,266 1184,284 1180,296! 1140,292 1122,294! 1126,322 1142,348 1132,358! 1128,380 1118,392 1086,392 1074,404 1078,428 1100,446!"
    p.fill(cap, "#a8663e")
    p.fill(straight((X0, 452), (X1, 452), (X1, 604), (X0, 604)), "#57302c")
    p.fill(straight((X0, 452), (X1, 452), (X1, 466), (X0, 466)), "#c98a44")
    for k, (top, bottom, inset) in enumerate(((600, 668, 70), (668, 746, 34), (746, 832, 0))):
        p.fill(
            straight((X0 + inset, top), (X1 - inset, top), (X1 - inset, bottom), (X0 + inset, bottom)),
            ("#7a4630", "#8a5236", "#9c6038")[k],
        )
        p.fill(
            straight((X0 + inset, top), (X1 - inset, top), (X1 - inset, top + 16), (X0 + inset, top + 16)),
            "#ffe0a0",
        )
    for x, s in ((X0, 1), (X1, -1)):
        p.fill(straight((x, 600), (x + s * 74, 600), (x + s * 34, 668), (x, 840)), "#4c2a28")
        for a, c, tone, glass in ((0, 34, "#8a8478", "#e0a458"), (34, 68, "#3d4648", "#27485c")):
            xa, xc = x - s * a, x - s * c
            p.fill(straight((xa, 0), (xc, 0), (xc, 852), (xa, 852)), tone)
            for top, low in ((36, 440), (474, 790)):
                p.fill(
                    straight((xa - s * 7, top), (xc + s * 7, top), (xc + s * 7, low), (xa - s * 7, low)),
                    glass,
                )
        p.fill(straight((x - 5, 8), (x + 5, 8), (x + 5, 850), (x - 5, 850)), "#141b28")
    p.fill(straight((X0 - 30, -10), (X1 + 30, -10), (X1 + 30, 18), (X0 - 30, 18)), "#2c323d")
    p.fill(rounded(930, 10, 1080, 32, 8), "#fff6dc")
    p.fill(straight((-10, KERB + 20), (1930, KERB + 20), (1930, 1090), (-10, 1090)), "#1c2a40")
    p.fill(straight((-10, KERB + 12), (1930, KERB + 12), (1930, KERB + 30), (-10, KERB + 30)), "#59605f")
    p.fill(straight((X0, KERB + 30), (X1, KERB + 30), (1560, 1090), (440, 1090)), "#c98a44")
    p.fill(straight((X0 + 90, KERB + 30), (X1 - 90, KERB + 30), (1340, 1090), (660, 1090)), "#e6b060")


def _driver(p: Print) -> None:
    """Paint the driver behind the door's post, in his grey jacket, a hand on the lever."""
    grey, dark, deep = "#8a8478", "#5f5c5a", "#3d3a3e"
    with p.within(straight((X0 + 5, 0), (X1, 0), (X1, 700), (X0 + 5, 700))):
        p.fill("640,330! 760,312! 800,350 812,604! 640,604!", "#7a2f2c")
        body = "600,352! 720,350 790,380 822,450! 836,604! 600,604!"
        p.fill(body, grey)
        p.fill("600,352! 730,400 760,500 760,604! 600,604!", dark, 1, body)
        p.line("1044,600! 1056,500 1074,430!", 16, "#3d3a3e", "tube")
        p.fill(oval(1078, 400, 26, 28), "#141b28")
        p.fill(oval(1086, 390, 8, 7), "#ffe9c0")
        p.hand(
            974 + 440j,
            FIST,
            tones("#f0c8a0", "#c08a68", "#7c4a3c"),
            -24,
            1.16,
            elbow=-1 + 0.5j,
            length=20,
            to_lamp=(0.2, -0.95),
        )
        upper = limb((772 + 428j, 850 + 560j), (60, 48))
        p.fill(upper, dark)
        fore = limb((850 + 560j, 968 + 456j), (48, 33))
        p.fill(fore, grey)
        p.fill("820,640! 900,570 990,490 1010,520! 900,640!", dark, 1, fore)
        p.fill("944,428! 962,420! 996,480! 976,496!", "#e6dcc2")
        p.line("836,540 860,536 876,514", 10, deep, "taper", 1, fore)


def _his_arm(p: Painter) -> None:
    """Paint his right arm, drawn a little away from him, its hand hanging."""
    joints = (176 + 432j, 262 + 620j, 372 + 640j)
    with place(p, joints[2] + 12, 52, 1.06, False):
        draw_hand(
            p, RELAXED, HIS_SKIN, backs.CANVAS.deep, forearm=-0.6 - 0.8j, length=26, to_lamp=(0.9, -0.3)
        )
    upper, fore = limb(joints[:2], (60, 50)), limb(joints[1:], (50, 33))
    p.fill(upper, CANVAS.base)
    p.fill("110,380! 176,400! 214,520 230,700! 110,700!", CANVAS.shade, 1, upper)
    p.fill(fore, CANVAS.base)
    p.fill("200,650! 300,652 400,668! 400,720! 200,720!", CANVAS.shade, 1, fore)
    for spine, wide in (
        ("236,596 262,612 296,606", 12),
        ("300,612 326,628 350,626", 10),
        ("290,664 318,650 350,650", 10),
    ):
        p.line(spine, wide, CANVAS.deep, "taper", 1, fore)


def _her_arm(p: Painter) -> None:
    """Paint her arm, and her hand closed round the end of his sleeve."""
    joints = (172 + 436j, 262 + 606j, 452 + 574j)
    with place(p, joints[2], -4, 1.12, False):
        draw_hand(
            p, CLASP, rory.TONES, CANVAS.deep, girth=SLIM, forearm=-1 + 0.16j, length=28, to_lamp=(0.9, -0.3)
        )
    upper, fore = limb(joints[:2], (58, 48)), limb(joints[1:], (48, 29))
    p.fill(upper, COAT.base)
    p.fill("100,380! 172,400! 216,520 230,700! 100,700!", COAT.shade, 1, upper)
    p.fill(fore, COAT.base)
    p.fill("200,640! 300,634 470,604! 470,680! 200,680!", COAT.shade, 1, fore)
    p.line("440,542 450,574 444,606", 7, COAT.deep, "flat", 1, fore)
    for spine, wide in (("236,582 262,598 296,590", 12), ("310,580 336,592 360,586", 10)):
        p.line(spine, wide, COAT.deep, "taper", 1, fore)


def draw() -> np.ndarray:
    """Return the picture."""
    bus = Print()
    _bus(bus)
    _driver(bus)
    ground = Sheet("plain", (1920, 1080))
    rng = np.random.default_rng(5)
    for _ in range(70):
        y = rng.uniform(866, 1070)
        draw_leaf(
            ground,
            rng.uniform(0, 1920),
            y,
            8 + (y - 860) * 0.08,
            rng.uniform(0, 6.3),
            ("=#93382C", "=#BF552B", "=#662A30")[int(rng.integers(3))],
            0.5,
        )
    him = painted((_duffel, backs.draw_jess_back, _strap, _his_arm, backs.draw_jess_head), JESS_AT, SCALE)
    her = painted((backs.draw_rory_back, _her_arm, backs.draw_rory_head), RORY_AT, SCALE, True)
    picture = lay(np.zeros((1080, 1920, 3), np.float32), bus, ground.read().astype(np.float32) / 255)
    picture = lay(picture, flattened(him, replace(LIT, to_lamp=(0.93, -0.22))))
    return finished(lay(picture, flattened(her, replace(LIT, to_lamp=(-0.93, -0.22)))))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"bus_door": draw}
