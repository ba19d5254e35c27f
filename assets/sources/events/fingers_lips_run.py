"""The run: over the boards and in at the door, and whatever she has got on flies."""

from __future__ import annotations

from functools import partial

import cv2
import numpy as np
import skia

from ..people.cloth import Tones, fold
from ..people.hair import LONG, Lock, draw_mass, mass
from ..people.hand import TWO, hand_on
from ..people.hand_model import Gesture
from ..people.light import rgb
from ..people.painter import Painter
from ..people.rory_clothes import HIS_KNIT, JEANS, JERSEY, RAGLAN
from ..people.rory_head import HAIR, TONES
from ..people.sleeve import Arm, sleeve
from ..people.spline import brush
from .kit.board import Board, straight
from .kit.hands import SLIM
from .kit.layers import Stack
from .kit.porch import door_light, draw_floor, draw_pumpkin, draw_siding, fallen
from .kit.profiles import Shades, draw_her_face
from .kit.stage import blur, brushed, defocus, glow, grid, painter, screen, spot
from .picture import Picture

AT, SCALE = (980, 96), 0.5
X0, X1, TOP, FOOT = 760.0, 1240.0, -40.0, 800.0
SOLE, GROUND_X, LYING = 818.0, 1012.0, 0.34  # where she stands, and how long what stands lies
SHOE = Tones("#d8d2c6", "#8f8a98", "#4c4660", "#ffffff")
RIMS = (
    ((0.0, -1.0), 3, "#ffc060", 0.8), ((1.0, -0.1), 3, "#ffa640", 0.8), ((-1.0, -0.1), 3, "#ffa640", 0.8),
)  # fmt: skip


def _shadow(her: np.ndarray) -> np.ndarray:
    """Return how much of the door's light she (RGBA) keeps from each pixel of the boards: all of her, from her foot towards us."""
    x, y = grid()
    up = (y - SOLE) / LYING
    aside = GROUND_X + (x - GROUND_X - 0.1 * up) / (1 + 0.5 * np.maximum(up, 0) / SOLE)
    cast = cv2.remap(her[..., 3], aside.astype(np.float32), (SOLE - up).astype(np.float32), cv2.INTER_LINEAR)
    cast = np.where(y > SOLE, cast, 0).astype(np.float32)
    far = np.clip((y - SOLE) / 240, 0, 1)  # the further from what throws it, the softer
    return (blur(cast, 2.5) * (1 - far) + blur(cast, 7) * far).astype(np.float32)


def _porch(her: np.ndarray) -> np.ndarray:
    """Return the front of the house, the door standing open, its light over the boards but for her shadow (she is RGBA)."""
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
    dark = _shadow(her)[..., None] * 0.8
    b = Board((b.rgb * (1 - dark) + rgb("#1a1d40") * dark).astype(np.float32))
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
    with p.placed(-318, 1128, 22):
        _raised_shoe(p)
    far = _shape(
        p, "leg_far", "-122,836! 4,836! -6,940 -28,1040 -62,1112! -104,1152 -190,1168 -296,1176! -318,1140 -306,1098! "
        "-240,1082 -186,1062 -160,1024! -150,930", JEANS,
        "-140,816! -84,836! -104,1000 -138,1080 -310,1108! -330,1190! -100,1180! -66,1090! -96,1040 -60,940 -50,830! -128,800!",
    )  # fmt: skip
    for spine, width in (("-24,1010 -84,1052 -150,1056", 15), ("-40,1070 -100,1096 -160,1092", 12)):
        fold(p, spine, width, far, JEANS)
    near = _shape(
        p, "leg_near", "-14,830! 128,816! 146,920 136,1040 112,1130! 122,1220 108,1346! 46,1350! 34,1240 18,1130! 0,1010",
        JEANS, "-20,820! 46,830! 40,1000 46,1120! 62,1240 70,1360! 20,1370! -20,1000!",
    )  # fmt: skip
    for spine, width in (
        ("118,1128 70,1150 24,1140", 14), ("114,1154 74,1180 40,1176", 10), ("110,1310 80,1330 46,1322", 12),
        ("120,846 60,884 -6,880", 13),
    ):  # fmt: skip
        fold(p, spine, width, near, JEANS)
    shoe = p.part("shoe_near", "44,1334! 108,1332! 122,1372 138,1412 142,1440! 46,1448! 34,1412 38,1372!", 6)
    p.fill(shoe, SHOE.shade)
    p.fill("78,1330! 108,1330! 140,1412! 84,1416!", SHOE.base, 1, shoe)
    p.fill("72,1340! 86,1340! 90,1420! 70,1420!", SHOE.deep, 0.7, shoe)
    p.fill("30,1416! 150,1410! 150,1460! 30,1460!", SHOE.light, 0.9, shoe)


def _raised_shoe(p: Painter) -> None:
    """Paint the shoe in the air about its ankle at 0,0: its side, and the whole of its sole from heel to toe."""
    upper = p.part("shoe_side", "-14,-40! 42,-34! 44,30 34,90 6,130! -60,110 -64,0!", 5)
    p.fill(upper, SHOE.shade)
    p.fill("18,-40! 60,-40! 60,120! 10,120!", SHOE.base, 1, upper)
    sole = p.part(
        "sole", "-22,-46 8,-40 16,-8 10,34 24,78 20,126 -12,150 -46,132 -58,84 -46,36 -54,-8 -46,-38", 5
    )
    p.fill(sole, SHOE.light)
    tread = "-22,-34 2,-30 6,-8 0,34 12,78 8,116 -12,134 -36,120 -46,84 -34,36 -44,-8 -38,-28"
    p.fill(tread, SHOE.deep)
    inner = p.shape(tread)
    for y in (-14, 4, 74, 92, 110):
        p.line(f"-60,{y - 4} -18,{y + 4} 30,{y - 2}", 5, SHOE.shade, "flat", 0.9, inner)


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
LIPS = complex(-100, 186)
AT_LIPS = Arm(
    -120 + 404j,
    -284 + 520j,
    -178 + 290j,
    (46, 37, 27),
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


# Her head is turned: what is seen of her face against the door is what she has her fingers on.
TURNED = Shades(TONES.skin, TONES.skin2, HAIR.base, HAIR.light, "#2a1a24")
CROWN = (
    "-14,-150! -34,-184 -70,-208 -116,-214 -166,-198 -202,-156 -216,-100 -216,-20 -196,60 -170,90! -136,40 -126,-10! "
    "-132,-40 -118,-62! -96,-92 -66,-100 -40,-114 -24,-130!"
)
BLOWN = (
    Lock("40,-24 140,-8 230,60 360,54", 64, 0.3, 0.5, LONG), Lock("60,10 160,50 260,120 420,110", 76, 0.4, 0.6, LONG),
    Lock("70,60 160,120 270,190 452,190", 84, 0.3, 0.6, LONG), Lock("66,110 150,190 250,262 430,282", 84, 0.35, 0.6, LONG),
    Lock("50,150 130,250 220,330 370,372", 80, 0.4, 0.6, LONG), Lock("30,170 90,280 160,370 270,430", 74, 0.45, 0.6, LONG),
    Lock("6,180 50,290 84,380 150,462", 66, 0.5, 0.6, LONG), Lock("-10,180 14,290 26,370 52,440", 50, 0.5, 0.6, LONG),
    Lock("40,-10 150,20 240,80 390,80", 30, 0.05, 0.9, LONG), Lock("60,90 160,160 250,220 400,240", 34, 0.05, 0.9, LONG),
    Lock("50,150 140,240 220,310 330,336", 32, 0.1, 0.9, LONG), Lock("40,130 100,240 160,330 240,388", 30, 0.1, 0.9, LONG),
)  # fmt: skip
NAPE = "24,-16! 60,-30 130,10 220,70 250,130 220,220 170,290 110,330 40,290 0,200! 0,60"


def _head(p: Painter) -> None:
    """Paint her head, turned over her shoulder, and the two fingers on her lips."""
    p.fill(mass(NAPE, BLOWN, p), HAIR.dark)
    with p.placed(LIPS.real, LIPS.imag, 4, 0.98, mirror=True):
        draw_her_face(p, TURNED, True)
    whole = p.part("hair", mass(NAPE, BLOWN, p), 7)
    with p.placed(LIPS.real, LIPS.imag, 4, 0.98, mirror=True):
        p.fill(CROWN, HAIR.base)
        p.part("crown", CROWN, 6)
    draw_mass(p, BLOWN, HAIR, whole)
    with p.placed(LIPS.real, LIPS.imag, 4, 0.98, mirror=True):
        for spine, width in (
            ("-26,-134 -90,-160 -150,-110 -196,-20", 9),
            ("-30,-160 -110,-190 -180,-120 -212,-20", 8),
        ):
            p.line(spine, width, HAIR.light, "taper", 0.7)
        for spine, width in (("-28,-146 -96,-140 -140,-80 -150,0", 7), ("-60,-196 -150,-190 -204,-90", 7)):
            p.line(spine, width, HAIR.dark, "taper", 0.9)


def _arms(p: Painter) -> None:
    """Paint one arm ahead of her, its hand for the door's frame, and the one whose fingers are on her lips."""
    hand_on(p, AHEAD, REACHING, TONES, -58, 1.2, False, 0.5, girth=SLIM, to_lamp=(-0.8, -0.3))
    sleeve(p, AHEAD, RAGLAN)
    sleeve(p, AT_LIPS, RAGLAN)


def _her(p: Painter, draped: bool) -> None:
    """Paint her as she runs from us."""
    _legs(p)
    _arms(p)
    shirt = _shape(
        p, "tshirt", "-56,296! -124,340 -164,384! -150,500 -112,620 -104,720 -136,860! 0,888 138,858! 116,720 122,620 150,500 "
        "168,384! 126,340 62,296!", JERSEY,
        "-190,380! -100,420 -72,560! -20,600 -84,640! -62,740 -40,790 -70,810! -50,890! -200,890!",
    )  # fmt: skip
    for shoulder in (
        "-50,280! -70,340 -104,420 -136,480! -200,440! -170,320!",
        "56,280! 78,340 112,420 140,480! 200,440! 170,320!",
    ):
        p.fill(shoulder, RAGLAN.base, 1, shirt)
    p.line("-4,318 10,520 2,740", 12, JERSEY.shade, "taper", 0.8, shirt)
    for spine, width in (
        ("150,460 80,540 -10,580", 15), ("-148,470 -90,560 -20,610", 15), ("112,700 40,752 -60,770", 14),
        ("-106,710 -40,780 60,820", 13), ("120,640 60,690 10,706", 11),
    ):  # fmt: skip
        fold(p, spine, width, shirt, JERSEY)
    if draped:
        _sweater(p)
    _head(p)
    hand_on(p, AT_LIPS, TWO, TONES, -60, 0.98, True, 0.5, girth=SLIM, to_lamp=(-0.8, -0.3))
    sleeve(p, AT_LIPS, RAGLAN, forearm_only=True)


def _sweater(p: Painter) -> None:
    """Paint his sweater over her shoulders, a sleeve of it out behind her on the wind."""
    tube = p.part(
        "sleeve_free",
        brush("150,440 280,620 400,600 540,720", 104, [(0, 0.9), (0.5, 1), (0.9, 0.8), (1, 0.7)]),
        8,
    )
    p.fill(tube, HIS_KNIT.base)
    p.crescent(tube, -8, -20, HIS_KNIT.shade)
    for spine, width in (
        ("436,560 408,620 398,690", 20), ("462,574 436,634 428,706", 7), ("486,592 462,650 454,724", 20),
    ):  # fmt: skip
        p.line(spine, width, "#e6d8b4", "flat", 1, tube)
    body = p.part(
        "draped", "-76,296! -150,338 -196,392! -216,500 -190,612! -110,636 -60,690! 0,640 90,650 196,604! 222,500 200,392! "
        "150,338 80,296!", 8,
    )  # fmt: skip
    p.fill(body, HIS_KNIT.base)
    p.fill(
        "-250,390! -150,400 -120,500! -160,560 -90,600 -64,650! -60,720! -260,720!", HIS_KNIT.shade, 1, body
    )


def _lace(p: Painter) -> None:
    """Paint one lace undone: both its ends out of the shoe, one on the boards, one still in the air."""
    for spine, width in (
        ("118,1384 150,1372 176,1408 210,1440 262,1436", 9),
        ("122,1392 146,1428 186,1452 216,1484", 9),
    ):
        p.line(spine, width, "#f4ead8", "tube")


def draw(draped: bool = False) -> Stack:
    """Return the picture, his sweater round her or not."""
    p = painter(AT, SCALE)
    with p.placed(0, 0, 9, about=(40, 1400)):
        _her(p, draped)
        if not draped:
            _lace(p)
    her = p.pixels()
    stack = Stack(_porch(her))
    stack.backlit("her", defocus(her, 0.4), RIMS, 0.4, "#26307c", 0.34)
    stack.add("leaves", fallen(26, (80, 850, 1880, 1060), 22, 8), 0.8)
    stack.shine((1000, 400), (420, 460), "#ffcf80", 0.14)
    return stack.finished(0.5, 0.72, 32, 1.0)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, True))}
