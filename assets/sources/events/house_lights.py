"""The one house with every light on, and somebody going back and forth in front of the lights with a bowl."""

from __future__ import annotations

import cv2
import numpy as np

from ..people.painter import Painter, mix
from ..people.spline import oval
from .kit.board import Board, rounded, straight
from .kit.home import fairy_lights
from .kit.layers import Stack
from .kit.night import draw_bough, draw_hills, draw_leaf, draw_leaves, moon, sky
from .kit.porch import draw_door, draw_pumpkin, draw_sash, draw_siding, draw_window, fallen
from .kit.profiles import draw_her_head, one_tone
from .kit.stage import brushed, defocus, glow, over, painter
from .kit.style import LOOK
from .picture import Picture

BIG, SMALL = (980.0, 330.0, 1560.0, 742.0), (96.0, 330.0, 436.0, 742.0)
UPSTAIRS = ((150.0, -60.0, 400.0, 118.0), (610.0, -60.0, 860.0, 118.0), (1120.0, -60.0, 1420.0, 118.0))
# A maple's crown, in its height: middles and reaches of what hangs together.
CROWN = (
    (0.0, -0.86, 0.2, 0.15),
    (-0.2, -0.74, 0.18, 0.13),
    (0.19, -0.76, 0.19, 0.14),
    (0.03, -0.64, 0.26, 0.12),
    (-0.12, -0.92, 0.12, 0.08),
)
HOUSE = (556, 268, 1364, 650)  # of the front, at the end of the street
SHADE, SHADE2 = "#5c241c", "#7c3524"
# What tells her from anybody else behind a curtain: it curls, stands off her head, and comes forward over her shoulder.
CURLS = (
    "-150,-196 -226,-150 -214,-70 -262,-10 -240,70 -290,130 -270,210 -318,270",
    "-180,-120 -236,-50 -222,30 -280,90 -258,170 -306,240 -290,310 -330,350", "-160,-40 -206,40 -190,120 -236,190 -220,270 -262,340",
    "-130,-20 -160,60 -136,130 -170,200 -144,280 -176,340", "-96,-40 -124,30 -92,90 -116,150 -84,210 -104,262",
)  # fmt: skip


def _front() -> Board:
    """Paint the front of the house: every window lit, the porch's roof, the door."""
    b = Board(sky(700, 12).astype(np.float32))
    draw_siding(b, -20, 1790, -20, 860, 48)
    for box in (*UPSTAIRS, SMALL, BIG):
        draw_window(b, box)
    for box in UPSTAIRS:
        draw_sash(b, box)
    b.fill(straight((1770, -20), (1812, -20), (1812, 900), (1770, 900)), "#4a5a88")
    draw_door(b, 570, 330, 860, 236, 0)
    b.ramp(
        straight((598, 376), (778, 376), (778, 560), (598, 560)), ("#ffd27f", "#f09a48"), (0, 376), (0, 560)
    )
    b.fill(straight((682, 376), (692, 376), (692, 560), (682, 560)), "#141d3c")
    b.ramp(
        straight((-20, 176), (1860, 176), (1900, 268), (-20, 268)), ("#3c4a7c", "#202a52"), (0, 176), (0, 268)
    )
    for x in range(-10, 1900, 64):
        b.line([(x, 178), (x + 10, 266)], 3, "#141b3c", "flat", 0.6)
    b.fill(straight((-20, 266), (1900, 266), (1900, 292), (-20, 292)), "#56669a")
    b.fill(straight((-20, 292), (1900, 292), (1900, 304), (-20, 304)), "#0c1230", 0.8, 2)
    b.ramp(
        straight((-20, 846), (1900, 846), (1900, 900), (-20, 900)), ("#4a5684", "#202a52"), (0, 846), (0, 900)
    )
    b.ramp(
        straight((-20, 900), (1940, 900), (1940, 1100), (-20, 1100)),
        ("#16233a", "#0c1322"),
        (0, 900),
        (0, 1080),
    )
    for x0, x1 in ((SMALL[0], SMALL[2]), (570, 806), (BIG[0], BIG[2])):
        b.shine(straight((x0, 852), (x1, 852), (x1 + 160, 1100), (x0 - 160, 1100)), "#ffab54", 0.3, 26)
    return b


def _lorelai() -> Painter:
    """Return her in the window: half a run to the left, a bowl before her, and what didn't stay in it."""
    p = painter((1196, 470), 0.56, True)
    with p.placed(0, 0, 13, about=(-60, 300)):
        p.fill("-60,60! -26,120 -10,250 -30,640! -270,640! -250,240 -206,120 -150,70!", SHADE)
        draw_her_head(p, one_tone(SHADE, SHADE))
        for spine in CURLS:
            p.line(spine, 58, SHADE, [(0, 0.7), (0.3, 1), (0.7, 0.9), (1, 0.1)], rough=0)
        for spine in CURLS:
            p.line(spine, 5, SHADE2, [(0, 0), (0.5, 1), (1, 0)], rough=0)
        for spine in ("-110,170 -30,300 110,236", "-70,170 20,262 116,208"):
            p.line(spine, 50, SHADE, [(0, 1), (0.6, 0.85), (1, 0.6)], rough=0)
        p.fill("60,176! 292,120! 286,190 240,240 170,258 110,240!", SHADE2)
        chance = np.random.default_rng(4)
        for _ in range(34):
            p.fill(oval(chance.uniform(84, 274), 150 + chance.uniform(-44, 6), 17, 14), SHADE2)
        for x, y in ((150, 60), (206, 20), (250, 74), (318, 40), (180, -30), (280, -16)):
            p.fill(oval(x, y, 12, 10), SHADE2)
    return p


def _down_the_street(front: np.ndarray) -> np.ndarray:
    """Return the same front from further off, at the end of a walk, its roof on, dark houses on either hand."""
    b = Board(sky(760, 12).astype(np.float32))
    b.rgb = moon(b.rgb, (1640, 130), 54, 0.3)
    for x, tall in ((-40, 430), (1500, 470)):
        b.fill(
            straight(
                (x, 800),
                (x, 800 - tall * 0.62),
                (x + 230, 800 - tall),
                (x + 460, 800 - tall * 0.62),
                (x + 460, 800),
            ),
            "#122a44",
        )
        for dx, dy in ((90, 200), (280, 200), (90, 90), (280, 90)):
            b.fill(
                straight(
                    (x + dx, 800 - dy - 60),
                    (x + dx + 70, 800 - dy - 60),
                    (x + dx + 70, 800 - dy),
                    (x + dx, 800 - dy),
                ),
                "#0d2036",
            )
    size = 0.52
    x0, y0, wide, tall = 500, 330, round(1790 * size), round(870 * size)
    b.fill(
        straight(
            (x0 - 50, y0 + 6), (x0 + 150, y0 - 176), (x0 + wide - 150, y0 - 176), (x0 + wide + 50, y0 + 6)
        ),
        "#24345c",
    )
    b.fill(
        straight((x0 - 50, y0 + 6), (x0 + 150, y0 - 176), (x0 + 210, y0 - 176), (x0 + 40, y0 + 6)), "#34467a"
    )
    b.fill(
        straight((x0 + 620, y0 - 240), (x0 + 690, y0 - 240), (x0 + 690, y0 - 120), (x0 + 620, y0 - 120)),
        "#1a2848",
    )
    b.fill(
        straight((x0 - 54, y0), (x0 + wide + 54, y0), (x0 + wide + 54, y0 + 16), (x0 - 54, y0 + 16)),
        "#56669a",
    )
    small = cv2.resize(front[:870, :1790], (wide, tall), interpolation=cv2.INTER_AREA)
    b.rgb[y0 : y0 + tall, x0 : x0 + wide] = small
    foot = y0 + tall
    b.fill(straight((-20, foot - 4), (1940, foot - 4), (1940, 1100), (-20, 1100)), "#10233a")
    b.fill(
        straight((x0, foot - 6), (x0 + wide, foot - 6), (x0 + wide, foot + 12), (x0, foot + 12)), "#4a5684"
    )
    door = x0 + 690 * size
    b.fill(
        straight((door - 60, foot + 12), (door + 60, foot + 12), (door + 330, 1100), (door - 250, 1100)),
        "#4a4650",
    )
    for x in (x0 + 60, x0 + 660):
        b.fill(
            straight((x, foot + 12), (x + 170, foot + 12), (x + 300, 1000), (x - 110, 1000)), "#c9813c", 0.3
        )
    b.fill(
        straight((door - 34, foot + 12), (door + 34, foot + 12), (door + 150, 1000), (door - 110, 1000)),
        "#e0a860",
        0.5,
    )
    for x in (-20, 300, 1380, 1640):
        b.fill(straight((x, 812), (x + 250, 812), (x + 250, 826), (x, 826)), "#34466e")
        for k in range(8):
            b.fill(
                straight(
                    (x + 8 + k * 32, 786),
                    (x + 24 + k * 32, 786),
                    (x + 24 + k * 32, 880),
                    (x + 8 + k * 32, 880),
                ),
                "#2a3a60",
            )
    return b.rgb


def _elevation() -> np.ndarray:
    """Return the front as one would see it from its lawn, somebody in its window."""
    picture = brushed(_front().rgb.astype(np.float32), 1.2, 0.3)
    inside = fairy_lights(picture, ("1000,372 1140,416 1280,376", "1280,376 1420,414 1550,368"), 46, 6, 0.3)
    x0, y0, x1, y1 = (int(v) for v in BIG)
    picture[y0:y1, x0:x1] = inside[y0:y1, x0:x1]
    her = _lorelai().pixels()
    her[:y0], her[y1:], her[:, : x0 + 40], her[:, x1 - 40 :] = 0, 0, 0, 0
    b = Board(over(picture, her).astype(np.float32))
    for box in (SMALL, BIG):
        draw_sash(b, box)
    for x in (26, 500, 876, 1690):
        b.fill(straight((x, 290), (x + 38, 290), (x + 38, 850), (x, 850)), "#4a5a88")
        b.fill(straight((x + 28, 290), (x + 38, 290), (x + 38, 850), (x + 28, 850)), "#ffc07a", 0.5, 1)
    draw_pumpkin(b, 880, 880, 44, -1)
    draw_pumpkin(b, 480, 884, 34, 1)
    return b.rgb


def _near_by() -> np.ndarray:
    """Return the same in the warmth of its own windows."""
    return glow(glow(_elevation(), (1270, 540), 460, "#ff9a48", 0.4), (300, 540), 340, "#ff9a48", 0.3)


def _house(b: Board) -> None:
    """Paint the house at the end of the street: its front far off, the roof over it, a light in the attic, too."""
    x0, y0, x1, y1 = HOUSE
    front = cv2.resize(np.ascontiguousarray(_near_by()[:900, :1812]), (x1 - x0, y1 - y0),
                       interpolation=cv2.INTER_AREA)  # fmt: skip
    b.fill(
        straight((x0 + 66, y0 - 40), (x0 + 66, y0 - 182), (x0 + 120, y0 - 182), (x0 + 120, y0 - 40)),
        "#2a2342",
    )
    b.ramp(straight((x0 - 30, y0 + 4), (x1 + 30, y0 + 4), (x1 - 84, y0 - 132), (x0 + 84, y0 - 132)), ("#2c3660", "#1a2144"),
           (0, y0 - 132), (0, y0))  # fmt: skip
    for k in range(1, 8):
        y = y0 + 4 - 17 * k
        b.line([(x0 - 30 + 14 * k, y), (x1 + 30 - 14 * k, y)], 2, "#10173a", "flat", 0.6)
    middle = (x0 + x1) / 2
    b.fill(straight((middle - 168, y0 + 4), (middle + 168, y0 + 4), (middle, y0 - 170)), "#1a2144")
    b.ramp(
        straight((middle - 140, y0), (middle + 140, y0), (middle, y0 - 142)),
        ("#4a588a", "#35416e"),
        (0, y0 - 142),
        (0, y0),
    )
    for side in (-1, 1):
        b.line(
            [(middle, y0 - 172), (middle + side * 86, y0 - 83), (middle + side * 172, y0 + 6)],
            9,
            "#5c6c9e",
            "flat",
        )
    b.ramp(
        rounded(middle - 31, y0 - 84, middle + 31, y0 - 18, 3),
        ("#ffd584", "#f09a48"),
        (0, y0 - 84),
        (0, y0 - 18),
    )
    for bar in (straight((middle - 2, y0 - 84), (middle + 2, y0 - 84), (middle + 2, y0 - 18), (middle - 2, y0 - 18)),
                straight((middle - 31, y0 - 54), (middle + 31, y0 - 54), (middle + 31, y0 - 50), (middle - 31, y0 - 50))):  # fmt: skip
        b.fill(bar, "#2c3660")
    b.rgb[y0:y1, x0:x1] = front
    b.shade(straight((x0 - 30, y0), (x1 + 30, y0), (x1 + 30, y0 + 16), (x0 - 30, y0 + 16)), "#0c1230", 0.8, 4)


def _neighbours(b: Board) -> None:
    """Paint the houses on the way there, which have gone to bed, and the trees between them."""
    for points, tone in (
        ("-40,680! -40,250! 150,150! 380,268! 380,680!", "#141b3a"), ("380,660! 380,350! 452,300! 540,352! 540,660!", "#18203f"),
        ("1960,680! 1960,230! 1760,140! 1540,262! 1540,680!", "#141b3a"), ("1540,660! 1540,356! 1460,306! 1384,358! 1384,660!", "#18203f"),
    ):  # fmt: skip
        b.fill(points, tone, 1, 2)
        b.fill(points.replace("680!", "676!"), "#0d1330", 0.3, 18)
    for x, y, w, h in ((60, 360, 84, 116), (222, 372, 76, 108), (1608, 366, 78, 110), (1764, 352, 88, 120)):
        b.fill(straight((x, y), (x + w, y), (x + w, y + h), (x, y + h)), "#0c1230")
        b.line([(x, y), (x + w, y)], 4, "#2a345c", "flat", 0.8)
        b.line([(x + w / 2, y), (x + w / 2, y + h)], 4, "#1d2649", "flat")


def _street(b: Board) -> None:
    """Paint the street that leads there: lawns, its curbs, leaves, what the house throws on it."""
    b.ramp(
        straight((-40, 640), (1960, 640), (1960, 1100), (-40, 1100)),
        ("#1c2c34", "#0d1824"),
        (0, 640),
        (0, 1080),
    )
    b.ramp(
        straight((860, 676), (1060, 676), (1820, 1100), (120, 1100)),
        ("#3c4468", "#262d4e", "#1a2040"),
        (0, 676),
        (0, 1090),
    )
    for side in (-1, 1):
        far, near = 960 + side * 100, 960 + side * 850
        b.fill(
            straight((far, 676), (far + side * 26, 676), (near + side * 250, 1100), (near, 1100)), "#4c557c"
        )
        b.fill(straight((far, 676), (far + side * 4, 676), (near + side * 34, 1100), (near, 1100)), "#7782a8")
    b.shine(straight((700, 640), (1220, 640), (1500, 980), (420, 980)), "#ffab54", 0.2, 60)
    b.shine(straight((880, 660), (1040, 660), (1180, 1080), (740, 1080)), "#ffab54", 0.26, 50)
    b.shine(oval(960, 654, 420, 26), "#ffb65e", 0.42, 16)


def _hedges(b: Board) -> None:
    """Paint the hedges along both walks, lit along the side that faces the house."""
    for side in (-1, 1):
        x = 960.0
        points = [
            (x + side * 150, 668),
            (x + side * 236, 612),
            (x + side * 1010, 690),
            (x + side * 1010, 1110),
            (x + side * 880, 960),
        ]
        b.fill(straight(*points), "#101b2a", 1, 5)
        chance = np.random.default_rng(4 + side)
        for _ in range(420):
            t = chance.random() ** 0.8
            at = (x + side * (160 + 800 * t), 640 + 60 * t + chance.uniform(-10, 60 + 240 * t))
            tone = "#2a4038" if chance.random() < 0.6 else "#46503a"
            b.fill(oval(*at, 6 + 16 * t, 4 + 10 * t), tone, 0.35, 1 + 2 * t)
        b.shine(oval(x + side * 190, 640, 60, 20), "#ffb65e", 0.4, 14)


def _tree(b: Board, foot: tuple[float, float], tall: float, seed: int, lit: int) -> None:
    """Paint a maple by the walk, the house's light along one side of it."""
    x, y = foot
    b.line(
        [(x, y), (x + tall * 0.02, y - tall * 0.3), (x - tall * 0.02, y - tall * 0.62)],
        tall * 0.085,
        "#0e1226",
        "flat",
    )
    for dx, dy in ((-0.2, -0.8), (0.18, -0.84), (0.02, -0.95)):
        b.line(
            [(x, y - tall * 0.4), (x + dx * tall * 0.6, y - tall * 0.62), (x + dx * tall, y + dy * tall)],
            tall * 0.04,
            "#0e1226",
            "taper",
        )
    b.line(
        [(x + lit * tall * 0.03, y), (x + lit * tall * 0.035, y - tall * 0.4)],
        tall * 0.01,
        "#c07a40",
        "taper",
        0.45,
    )
    chance, p = np.random.default_rng(seed), painter()
    for _ in range(int(220 + tall * 0.8)):
        a, r = chance.uniform(0, 6.28), np.sqrt(chance.random())
        cx, cy, rx, ry = CROWN[int(chance.integers(len(CROWN)))]
        q = complex(x + (cx + np.cos(a) * r * rx) * tall, y + (cy + np.sin(a) * r * ry) * tall)
        near = (q.real - x) * lit / (tall * 0.34)
        tone = mix(
            ("#8a3a26", "#a8562a", "#6d2c28")[int(chance.integers(3))],
            "#0d1430",
            float(np.clip(0.62 - 0.5 * near, 0.1, 0.85)),
        )
        draw_leaf(p, q, tall * 0.05 * chance.uniform(0.6, 1.2), chance.uniform(0, 360), tone, chance)
    b.rgb = over(b.rgb, p).astype(np.float32)


def _street_end() -> np.ndarray:
    """Return the street as one walks along it, the house where it ends."""
    b = Board(sky(640, 12).astype(np.float32))
    back = painter()
    draw_hills(back, 600, "#141d40", "#0f1734")
    b.rgb = over(b.rgb, back).astype(np.float32)
    _neighbours(b)
    _street(b)
    b.rgb = brushed(b.rgb.astype(np.float32), 1.1, 0.3)
    _house(b)
    _hedges(b)
    for foot, tall, seed, lit in (
        ((500, 690), 330, 3, 1),
        ((1436, 694), 350, 4, -1),
        ((250, 810), 640, 5, 1),
        ((1690, 816), 680, 6, -1),
    ):
        _tree(b, foot, tall, seed, lit)
    return glow(glow(b.rgb, (1080, 520), 300, "#ff9a48", 0.32), (860, 520), 260, "#ff9a48", 0.24)


def draw() -> Stack:
    """Return the picture."""
    if LOOK.printed:
        picture, lying = _down_the_street(_elevation()), fallen(26, (40, 930, 1880, 1060), 20, 8)
        boughs = ("1980,-40 1860,120 1740,190 1640,230", 21), ("-60,-30 60,60 180,70", 22)
    else:
        picture, lying = _street_end(), fallen(34, (200, 760, 1740, 1060), 22, 8)
        boughs = ("1990,-40 1840,60 1720,90 1600,80", 21), ("-70,-30 60,40 200,40", 22)
    stack = Stack(over(picture, lying))
    near = painter()
    for spine, seed in boughs:
        draw_leaves(near, draw_bough(near, spine, 34, "#101428"), 220, 50, 20, seed, 0.3)
    stack.add("bough", defocus(near.pixels(), 2.0), 0.8)
    return stack.finished(0.5, 0.72, 30, 0.95, 0.5)


PICTURE = Picture(draw)
