"""The run: over the boards and in at the door, and whatever she has got on flies."""

from __future__ import annotations

from functools import partial

import numpy as np
import skia

from ..people.cloth import Tones, fold
from ..people.hair import LONG, Lock, draw_mass, mass
from ..people.hand import hand_on
from ..people.hand_model import Gesture
from ..people.painter import Painter
from ..people.rory_clothes import HIS_KNIT, JEANS, JERSEY, RAGLAN
from ..people.rory_head import HAIR, TONES
from ..people.sleeve import Arm, sleeve
from ..people.spline import brush
from .kit.board import Board, straight
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.porch import door_light, draw_floor, draw_pumpkin, draw_siding, fallen
from .kit.stage import brushed, defocus, glow, painter, screen, spot
from .picture import Picture

AT, SCALE = (980, 96), 0.5
X0, X1, TOP, FOOT = 760.0, 1240.0, -40.0, 800.0
SHOE = Tones("#d8d2c6", "#8f8a98", "#4c4660", "#ffffff")
RIMS = (
    ((0.0, -1.0), 3, "#ffc060", 0.8), ((1.0, -0.1), 3, "#ffa640", 0.8), ((-1.0, -0.1), 3, "#ffa640", 0.8),
)  # fmt: skip


def _porch() -> np.ndarray:
    """Return the front of the house, the door standing open, its light over the boards."""
    b = Board("#0c1230")
    draw_siding(b, -20, 1940, -10, 806, 58)
    b.shade(straight((-20, -20), (1940, -20), (1940, 810), (-20, 810)), "#5a68a4", 0.6)
    b.fill(straight((X0 - 46, TOP), (X1 + 46, TOP), (X1 + 46, FOOT), (X0 - 46, FOOT)), "#5a6aa0")
    b.ramp(
        straight((X0, TOP), (X1, TOP), (X1, FOOT), (X0, FOOT)),
        ("#ffe2a0", "#fff0c8", "#ffc670"),
        (0, 0),
        (0, FOOT),
    )
    b.fill(straight((X0 + 40, 690), (X1 - 20, 690), (X1, FOOT), (X0, FOOT)), "#e0964a")
    for k in range(8):  # the stairs inside
        y = 640 - 58 * k
        b.fill(
            straight((1066 + 22 * k, y), (1220, y), (1220, y + 58), (1066 + 22 * k, y + 58)), "#eeb058", 0.75
        )
        b.fill(straight((1066 + 22 * k, y), (1220, y), (1220, y + 8), (1066 + 22 * k, y + 8)), "#fff3cc", 0.8)
    b.line([(1050, 690), (1050, 470)], 20, "#c8843c")
    b.line([(1050, 474), (1140, 240), (1206, 60)], 13, "#c8843c")
    b.ramp(
        straight((X1, TOP), (X1 - 70, TOP), (X1 - 70, FOOT - 44), (X1, FOOT)),
        ("#a2602c", "#5a3020"),
        (X1 - 70, 0),
        (X1, 0),
    )
    picture = brushed(b.rgb.astype(np.float32), 1.2, 0.3)
    b = Board(picture.astype(np.float32))
    draw_floor(b, FOOT, (1000, 330), ("#2a366c", "#10163a"))
    picture = door_light(b.rgb, (X0, X1, FOOT), ((1540, 1100), (470, 1100)), 0.9)
    b = Board(picture.astype(np.float32))
    # the screen door, flung back against the wall
    b.fill(straight((452, 44), (X0 - 14, TOP), (X0 - 14, FOOT + 8), (452, FOOT + 46)), "#3c4c84")
    for top, low in ((70, 410), (452, 790)):
        pane = straight((486, top + 14), (X0 - 46, top), (X0 - 46, low), (486, low + 20))
        b.fill(pane, "#141b40", 0.9)
        b.shine(pane, "#ffb45a", 0.16)
        for k in range(13):
            b.line([(488 + k * 19, top), (488 + k * 19, low + 20)], 1.4, "#4a5a8c", "tube", 0.5, clip=pane)
    b.line([(X0 - 14, TOP), (X0 - 14, FOOT)], 9, "#ffcf86", "tube", 0.95, 1)
    draw_pumpkin(b, 1560, 880, 84)
    draw_pumpkin(b, 1700, 900, 58)
    b.shade("1000,804! 1056,804! 1090,870 1180,960 1290,1100! 880,1100! 930,980 970,900", "#1a1d40", 0.82, 12)
    b.shade("800,830! 850,822! 930,900 960,1000! 860,1000! 836,900", "#1a1d40", 0.5, 14)
    picture = glow(b.rgb, (1000, 380), 480, "#ffb45a", 0.34)
    return screen(
        picture, (spot((1000, 900), (420, 150)) * 0.12)[..., None] * np.array([1, 0.7, 0.35], np.float32)
    )


def _shape(p: Painter, name: str, outline: str, tones: Tones, shade: str = "") -> skia.Path:
    """Paint one shape and its plane of shade; return it."""
    path = p.part(name, outline, 8)
    p.fill(path, tones.base)
    if shade:
        p.fill(shade, tones.shade, 1, path)
    return path


def _legs(p: Painter) -> None:
    """Paint both legs: one that carries her, one flung back, its sole to us."""
    _shape(
        p, "leg_far", "-128,816! 4,836! -14,940 -50,1040 -84,1104! -130,1152 -230,1180 -306,1196! -334,1150 -320,1112! "
        "-240,1094 -190,1070 -172,1040! -160,940", JEANS,
        "-140,816! -70,836! -100,1000 -140,1090 -330,1150! -320,1210! -100,1180! -40,1040 -60,940 -50,830! -128,800!",
    )  # fmt: skip
    with p.placed(-352, 1150, 14):
        sole = p.part("shoe", "-40,-84! 10,-92 44,-60 52,0 40,70 6,104 -34,92 -54,40 -44,-20", 6)
        p.fill(sole, SHOE.base)
        for y in range(-90, 110, 22):
            p.line(f"-60,{y} 0,{y + 8} 60,{y}", 7, SHOE.shade, "flat", 0.9, sole)
    _shape(
        p, "leg_near", "-14,830! 128,816! 142,930 128,1050 114,1130 128,1230 122,1340! 58,1342! 42,1240 22,1130 4,1010",
        JEANS, "-20,820! 50,830! 44,1000 52,1130 70,1250 80,1360! 20,1360! -20,1000!",
    )  # fmt: skip
    shoe = p.part("shoe_near", "56,1330! 124,1330! 148,1394 152,1440! 44,1446! 40,1400!", 6)
    p.fill(shoe, SHOE.base)
    p.fill("20,1412! 170,1410! 170,1460! 20,1460!", SHOE.shade, 1, shoe)


AHEAD = Arm(
    140 + 404j,
    318 + 528j,
    484 + 372j,
    (52, 43, 31),
    out=-1,
    shade=1,
    seed=8,
    cuff=0.72,
    name="arm_near",
    inner=0.3,
)
AT_LIPS = Arm(
    -116 + 402j,
    -346 + 596j,
    -56 + 206j,
    (46, 38, 30),
    out=1,
    shade=-1,
    seed=5,
    cuff=0.8,
    name="arm_far",
    inner=0.3,
)
# Fingers that are about to have hold of the door's frame.
REACHING = Gesture(
    fingers=((-10, 8, 12, 8), (-3, 4, 10, 8), (5, 8, 14, 10), (14, 14, 20, 12)),
    thumb=((0.58, -0.78, -0.20), (0.70, -0.68, -0.20), (0.80, -0.56, -0.22)),
)


# What there is of her hair, from behind, on the wind that she makes.
SKULL = "-98,110 -106,30 -60,-30 10,-42 80,-20 112,50 118,120 120,220 60,330 -60,340 -122,300 -128,220"
STREAMING = (
    Lock("-90,60 -116,180 -122,300 -104,420", 44, 0.5, 0.5, LONG), Lock("-70,80 -84,220 -78,340 -40,470", 50, 0.4, 0.6, LONG),
    Lock("100,60 124,170 200,214 388,190", 52, 0.45, 0.6, LONG), Lock("90,80 120,200 230,262 450,272", 56, 0.35, 0.7, LONG),
    Lock("70,90 100,240 210,346 424,400", 58, 0.4, 0.6, LONG), Lock("40,100 70,260 150,410 308,466", 56, 0.3, 0.7, LONG),
    Lock("0,100 10,260 40,380 46,470", 52, 0.35, 0.6, LONG), Lock("-40,90 -56,240 -30,380 20,440", 50, 0.25, 0.8, LONG),
    Lock("10,-34 -70,30 -96,150 -92,330", 50, 0.1, 1.0, LONG), Lock("14,-34 -30,60 -50,200 -36,390", 50, 0.05, 1.1, LONG),
    Lock("20,-36 20,80 30,220 70,390", 52, 0.1, 1.0, LONG), Lock("26,-36 70,60 96,200 200,330", 50, 0.05, 1.1, LONG),
    Lock("34,-34 96,40 130,160 280,246", 46, 0.1, 1.0, LONG), Lock("60,10 110,110 190,180 330,160", 28, 0.15, 1.0, LONG),
)  # fmt: skip


def _arms(p: Painter) -> None:
    """Paint one arm ahead of her, its hand for the door's frame, and the elbow of the one whose hand is at her lips."""
    hand_on(p, AHEAD, REACHING, TONES, -58, 1.2, False, 0.5, girth=SLIM, to_lamp=(-0.8, -0.3))
    sleeve(p, AHEAD, RAGLAN)
    sleeve(p, AT_LIPS, RAGLAN)


def _her(p: Painter, draped: bool) -> None:
    """Paint her as she runs from us."""
    _legs(p)
    _arms(p)
    shirt = _shape(
        p, "tshirt", "-56,296! -124,340 -164,384! -150,500 -112,620 -104,720 -136,860! 0,888 138,858! 116,720 122,620 150,500 "
        "168,384! 126,340 62,296!", JERSEY, "-190,360! -60,390 -40,560! -66,700 -50,890! -200,890!",
    )  # fmt: skip
    for spine, width in (
        ("150,460 80,540 -10,580", 15), ("-148,470 -90,560 -20,610", 15), ("112,700 40,752 -60,770", 14),
        ("-106,710 -40,780 60,820", 13), ("120,640 60,690 10,706", 11),
    ):  # fmt: skip
        fold(p, spine, width, shirt, JERSEY)
    if draped:
        _sweater(p)
    whole = p.part("hair", mass(SKULL, STREAMING, p), 7)
    p.fill(whole, HAIR.dark)
    p.fill(SKULL, HAIR.base)
    draw_mass(p, STREAMING, HAIR, whole)


def _sweater(p: Painter) -> None:
    """Paint his sweater over her shoulders, a sleeve of it out behind her on the wind."""
    tube = p.part(
        "sleeve_free",
        brush("-140,420 -280,340 -410,400 -570,270", 108, [(0, 0.9), (0.5, 1), (0.9, 0.8), (1, 0.7)]),
        8,
    )
    p.fill(tube, HIS_KNIT.base)
    p.crescent(tube, -8, -20, HIS_KNIT.shade)
    for spine, width in (
        ("-452,310 -420,376 -416,470", 20),
        ("-424,320 -392,384 -388,470", 7),
        ("-398,326 -364,392 -360,470", 20),
    ):
        p.line(spine, width, "#e6d8b4", "flat", 1, tube)
    body = p.part(
        "draped", "-76,296! -150,338 -196,392! -216,500 -190,612! -110,636 -60,690! 0,640 90,650 196,604! 222,500 200,392! "
        "150,338 80,296!", 8,
    )  # fmt: skip
    p.fill(body, HIS_KNIT.base)
    p.fill("-250,360! -60,390 -50,560! -60,720! -260,720!", HIS_KNIT.shade, 1, body)


def _lace(p: Painter) -> None:
    """Paint one lace undone."""
    p.line("130,1420 190,1446 240,1418 296,1450 340,1428", 10, "#f4ead8", "tube")
    p.line("120,1424 160,1476 220,1484 262,1510", 10, "#f4ead8", "tube")


def draw(draped: bool = False) -> Stack:
    """Return the picture, his sweater round her or not."""
    stack = Stack(_porch())
    p = painter(AT, SCALE)
    with p.placed(0, 0, 9, about=(40, 1400)):
        if not draped:
            _lace(p)
        _her(p, draped)
    stack.backlit("her", defocus(p.pixels(), 0.4), RIMS, 0.4, "#26307c", 0.34)
    stack.add("leaves", fallen(26, (80, 850, 1880, 1060), 22, 8), 0.8)
    stack.shine((1000, 400), (420, 460), "#ffcf80", 0.14)
    return stack.finished(0.5, 0.72, 32, 1.0)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, True))}
