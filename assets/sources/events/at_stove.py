"""Eggs, that nobody has asked for: Luke's back, and the stove's light round it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import skia

from ..people import luke
from ..people.cloth import fold
from ..people.hand import PINCH, hand_on
from ..people.light import LIGHTS
from ..people.luke_clothes import CHECK, FLANNEL
from ..people.luke_head import CAP_TONES, HAIR, TONES
from ..people.painter import Painter, mix
from ..people.sleeve import Arm, sleeve
from ..people.spline import Points, cut, moved, oval, parse
from .kit.board import Board, path_of, rounded, straight
from .kit.figure import painted
from .kit.layers import Stack
from .kit.stage import brushed, glow
from .picture import Picture

AT, SCALE = (690, 96), 1.12
TOP = 790  # the stove's
PAN = (1440, TOP - 32)
# One elbow out to the side, the hand before him on the pan's handle; the other arm over the pan.
HANDLE_ARM = Arm(
    -198 + 428j, -322 + 676j, -60 + 640j, (62, 55, 42), out=1, shade=1, seed=3, cuff=0.6, name="arm_far"
)
EGG_ARM = Arm(
    184 + 478j,
    372 + 600j,
    552 + 396j,
    (66, 56, 41),
    out=-1,
    shade=1,
    seed=8,
    cuff=luke.ROLLED,
    name="arm_near",
)
CRACK = replace(PINCH, roll=98)  # one hand opens it, as who has broken forty thousand
EGG_TURN, EGG_AT = -4.0, (662, 486)
TOWELS = (
    (1704, 112, 330, ("#6a5448", "#d8bc92", "#8a6c50"), "#8c3a34"),
    (1838, 104, 268, ("#4c4a54", "#a8a49c", "#6c5c50"), "#3c5474"),
)
LIT = replace(
    LIGHTS["closed"], lamp="#ffa238", core="#ffcf86", night=0.4, rim=0.95, wrap=0.4, to_lamp=(0.8, -0.5)
)


def _tiles(b: Board) -> None:
    """Paint the wall: glazed tiles, no two alike, each with the hood's lamp along the edges that are turned to it."""
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 900), (0, 900)),
        ("#2a1d20", "#7a5434", "#4a3228"),
        (0, 0),
        (1920, 0),
    )
    chance = np.random.default_rng(8)
    for row in range(11):
        y = 40 + 78 * row
        for x in range(-60 + 78 * (row % 2), 1920, 156):
            tile = straight((x + 4, y + 4), (x + 156, y + 4), (x + 156, y + 78), (x + 4, y + 78))
            b.fill(tile, "#1a1014" if chance.random() < 0.6 else "#b07c48", chance.uniform(0, 0.16))
            near = float(np.exp(-np.hypot(x - 1300, y - 260) / 520))
            b.fill(
                straight((x + 5, y + 4), (x + 155, y + 4), (x + 155, y + 8), (x + 5, y + 8)),
                "#e0a868",
                0.5 * near,
            )
            side = x + 4 if x > 1260 else x + 152
            b.fill(
                straight((side, y + 6), (side + 4, y + 6), (side + 4, y + 76), (side, y + 76)),
                "#e0a868",
                0.4 * near,
            )
            b.fill(straight((x, y), (x + 4, y), (x + 4, y + 78), (x, y + 78)), "#180f14", 0.55)
        b.fill(straight((0, y), (1920, y), (1920, y + 4), (0, y + 4)), "#180f14", 0.6)


def _hung(b: Board, x: float, r: float, way: int) -> None:
    """Paint a pan on its hook, of black iron: the lamp along the rim at the side it is on, and in its hollow."""
    c = 300 + r * 1.5
    whole, hollow = oval(x, c, r, r), oval(x, c, r * 0.78, r * 0.78)
    b.shade(oval(x - way * r * 0.4, c + r * 0.24, r * 1.04, r * 1.04), "#08040a", 0.7, r * 0.18)
    b.line([(x, 160), (x + 5, 178), (x, 192)], 7, "#a87c50", "flat")
    b.fill(rounded(x - r * 0.12, 186, x + r * 0.12, c - r * 0.8, r * 0.1), "#1c1418")
    b.fill(rounded(x + way * r * 0.08 - 3, 192, x + way * r * 0.08 + 3, c - r * 0.86, 3), "#d89850", 0.9)
    b.fill(oval(x, 204, r * 0.05, r * 0.09), "#4a3226")
    b.ramp(whole, ("#0f0b10", "#2a2022", "#5c4030"), (x - way * r, c), (x + way * r, c))
    b.fill(cut(whole, moved(whole, -way * r * 0.08, r * 0.04)), "#f0b464", 0.95, 1)
    b.fill(cut(whole, moved(whole, way * r * 0.04, 0)), "#4c5478", 0.6, 1)
    b.ramp(hollow, ("#0a070b", "#1c1518"), (x + way * r, c - r), (x - way * r, c + r))
    b.fill(cut(hollow, moved(hollow, way * r * 0.06, -r * 0.03)), "#b07840", 0.7, 1)
    b.shine(oval(x - way * r * 0.34, c + r * 0.2, r * 0.14, r * 0.34), "#ffb45c", 0.26, 9)


def _towel(b: Board, x: float, wide: float, long: float, tones: tuple[str, str, str], stripe: str) -> None:
    """Paint a wet towel over the rail: it hangs straight, clings together at the foot, and drips."""
    y, h = 148, wide / 2
    cloth = path_of(
        f"{x - h},{y}! {x},{y - 7} {x + h},{y}! {x + h * 0.94},{y + long * 0.4} {x + h * 0.8},{y + long * 0.96}! "
        f"{x + h * 0.3},{y + long * 1.02} {x - h * 0.1},{y + long * 0.95}! {x - h * 0.5},{y + long} {x - h * 0.82},{y + long * 0.93}! "
        f"{x - h * 0.96},{y + long * 0.4}"
    )
    b.shade(moved(cloth, -16, 22), "#08040a", 0.65, 14)
    b.ramp(cloth, tones, (x - h, y), (x + h, y + long * 0.2))
    for k in (0.72, 0.78, 0.86):
        b.line(
            [(x - h, y + long * k - 6), (x, y + long * k + 8), (x + h, y + long * k - 4)],
            7,
            stripe,
            "tube",
            0.8,
            1,
            cloth,
        )
    b.ramp(cloth, ("#1a1218", "#1a1218"), (0, y + long * 0.5), (0, y + long), 0.0)
    for dx, lean, wide_ in ((-0.55, 0.12, 20), (-0.1, 0.02, 26), (0.36, -0.08, 20), (0.7, -0.1, 12)):
        spine = [
            (x + h * dx, y + 8),
            (x + h * (dx + lean * 0.6), y + long * 0.5),
            (x + h * (dx + lean * 2), y + long),
        ]
        b.line(spine, wide_, "#241a20", "in", 0.42, 4, cloth)
        b.line([(u + wide_ * 0.7, v) for u, v in spine], 5, "#fff0d8", "in", 0.3, 2, cloth)
    b.shade(
        straight(
            (x - h, y + long * 0.62),
            (x + h, y + long * 0.62),
            (x + h, y + long * 1.1),
            (x - h, y + long * 1.1),
        ),
        "#5a4a50",
        0.55,
        30,
        cloth,
    )
    b.line([(x - h, y), (x, y - 5), (x + h, y)], 12, tones[1], "tube")
    b.line([(x - h, y - 4), (x, y - 9), (x + h, y - 4)], 4, "#fff0d8", "flat", 0.8)
    b.fill(
        path_of(
            f"{x + h * 0.3},{y + long + 6}! {x + h * 0.3 + 4},{y + long + 16} {x + h * 0.3},{y + long + 22} {x + h * 0.3 - 4},{y + long + 16}"
        ),
        "#ffe6bc",
        0.9,
    )


def _hood(b: Board) -> None:
    """Paint the hood with its lip and its lamp, and the shelf of tins beside it."""
    hood = straight((1040, -20), (1620, -20), (1572, 84), (1088, 84))
    b.ramp(hood, ("#2c2428", "#6d5442", "#3a2c2a"), (1040, 0), (1620, 0))
    for x in (1150, 1260, 1380, 1500):
        b.line([(x, -20), (x, 30), (x + (x - 1330) * -0.06, 84)], 3, "#1a1216", "flat", 0.6)
    b.ramp(rounded(1076, 80, 1584, 108, 6), ("#8a6a4c", "#3c2c28"), (0, 80), (0, 108))
    b.fill(rounded(1080, 80, 1580, 86, 3), "#e8b878", 0.8)
    b.fill(rounded(1200, 102, 1460, 114, 6), "#fff0c4")
    b.shine(straight((1200, 112), (1460, 112), (1660, 840), (1020, 840)), "#ffbe6c", 0.2, 60)
    b.shade(straight((20, 724), (470, 724), (470, 760), (20, 760)), "#08040a", 0.6, 14)
    b.ramp(rounded(20, 700, 460, 722, 3), ("#4a3226", "#c08a50"), (20, 0), (460, 0))
    for k, (tall, tone) in enumerate(
        ((96, "#7c3a30"), (70, "#8a7442"), (110, "#4a5a3c"), (82, "#b8a482"), (100, "#5a4640"))
    ):
        x = 62 + 78 * k
        tin = rounded(x, 700 - tall, x + 58, 700, 5)
        b.ramp(tin, ("#1a1216", tone, tone), (x - 10, 0), (x + 58, 0))
        b.fill(
            straight((x, 724 - tall), (x + 58, 724 - tall), (x + 58, 752 - tall), (x, 752 - tall)),
            "#e8d8b0",
            0.5,
            0,
            tin,
        )
        b.fill(rounded(x + 51, 704 - tall, x + 56, 696, 2), "#ffc880", 0.8)
        b.fill(rounded(x - 2, 694 - tall, x + 60, 708 - tall, 3), "#4c3a30")


def _stove(b: Board) -> None:
    """Paint the top of the stove: its edge, a pot at the back, knobs, the pan on its grate and the flame under it."""
    x, y = PAN
    b.ramp(
        straight((-20, TOP + 4), (1940, TOP + 4), (1940, 1100), (-20, 1100)),
        ("#2c2224", "#0f0b10"),
        (0, TOP),
        (0, 960),
    )
    b.fill(straight((-20, TOP), (1940, TOP), (1940, TOP + 14), (-20, TOP + 14)), "#d89a54", 0.85)
    for k in range(4):
        b.fill(oval(1380 + 130 * k, 874, 30, 30), "#0c090d")
        b.ramp(oval(1380 + 130 * k, 870, 27, 27), ("#8a6a4c", "#2a2022"), (0, 844), (0, 896))
        b.line([(1380 + 130 * k, 850), (1382 + 130 * k, 860), (1382 + 130 * k, 872)], 5, "#f4d8a0", "flat")
    pot = rounded(1690, 596, 1900, 790, 18)
    b.ramp(pot, ("#8a6440", "#3c2c28", "#191217"), (1690, 0), (1900, 0))
    b.fill(cut(pot, moved(pot, 8, 0)), "#ffc47c", 0.8, 1)
    b.ramp(rounded(1676, 578, 1914, 602, 10), ("#c08c58", "#33262a"), (1676, 0), (1914, 0))
    b.fill(rounded(1770, 554, 1820, 580, 10), "#191217")
    for dx in (-150, -50, 50, 150):
        b.line([(x + dx, y + 26), (x + dx, y + 34), (x + dx, y + 42)], 12, "#0c090d", "flat")
    b.line([(x - 220, y + 34), (x, y + 34), (x + 220, y + 34)], 9, "#0c090d", "flat")
    b.line([(x - 150, y - 14), (x - 270, y - 22), (x - 640, y - 40)], 26, "#120d12", "flat")
    b.line([(x - 190, y - 28), (x - 270, y - 33), (x - 640, y - 51)], 5, "#e0a050", "tube", 0.9)
    pan = path_of(
        f"{x - 190},{y - 34}! {x + 190},{y - 34}! {x + 164},{y + 18} {x},{y + 26} {x - 164},{y + 18}"
    )
    b.ramp(pan, ("#3a2a26", "#120d12"), (0, y - 34), (0, y + 26))
    b.fill(rounded(x - 194, y - 42, x + 194, y - 31, 5), "#e8ac5c", 0.95)
    b.fill(oval(x - 40, y - 42, 96, 9), "#fff6e0")  # an egg, over the rim
    b.fill(oval(x - 50, y - 48, 34, 10), "#f0a830")
    for k in range(-5, 6):  # the flame's tongues
        b.fill(
            f"{x + k * 28 - 10},{y + 36}! {x + k * 28},{y + 12}! {x + k * 28 + 10},{y + 36}!",
            "#6fb0ff",
            0.9,
            1,
        )
        b.fill(
            f"{x + k * 28 - 4},{y + 36}! {x + k * 28},{y + 24}! {x + k * 28 + 4},{y + 36}!", "#e0f0ff", 0.9, 1
        )


def _kitchen() -> np.ndarray:
    """Return the wall of tiles behind the stove, the hood's lamp, and a pan on the flame."""
    b = Board("#1a1318")
    _tiles(b)
    for way, x0, x1, pans in (
        (1, 60, 560, ((150, 92), (330, 76), (486, 64))),
        (-1, 1640, 1930, ()),
    ):
        b.line([(x0, 156), ((x0 + x1) / 2, 156), (x1, 156)], 11, "#171016", "flat")
        b.line([(x0, 153), ((x0 + x1) / 2, 153), (x1, 153)], 3, "#d89850", "flat", 0.7)
        for x, r in pans:
            _hung(b, x, r, way)
    for x, wide, long, tones, stripe in TOWELS:
        _towel(b, x, wide, long, tones, stripe)
    _hood(b)
    _stove(b)
    b = Board(brushed(b.rgb.astype(np.float32), 1.0, 0.4).astype(np.float32))
    b.rgb = b.rgb * 0.8
    b.smear(2.2, 2.2)
    x, y = PAN
    for at, lean, tall in ((x - 70, 40, 300), (x + 20, -50, 420), (x + 90, 30, 340)):  # steam
        way = [(at + lean * np.sin(t * 5), y - 50 - tall * t) for t in np.linspace(0, 1, 8)]
        b.shine_line(way, 110, "#ffe6c0", 0.15, 60)
    b.rgb = glow(b.rgb, (1330, 110), 560, "#ffb860", 0.42)
    return glow(b.rgb, (x, y + 30), 220, "#5c90ff", 0.3).astype(np.float32)


def _checks(p: Painter, shape: skia.Path, upright: Sequence[Points], level: Sequence[Points]) -> None:
    """Weave checks that follow a back: bands down and across it, and a light thread between each two."""
    for bands in (upright, level):
        for spine in bands:
            p.line(spine, 17, FLANNEL.deep, "tube", 1 if p.flat else 0.42, shape)
    for spine in level:
        p.line(
            [(x, y + 27, corner) for x, y, corner in parse(spine)], 3.4, FLANNEL.light, "tube", 0.42, shape
        )


def _arms(p: Painter) -> None:
    """Paint the arms, which are before him: an elbow of the one, whose hand has the pan's handle; the other over
    the pan, its sleeve rolled, and in its hand what was an egg."""
    own = sleeve(p, HANDLE_ARM, FLANNEL, CHECK)
    if not p.flat:
        p.soft("-420,360! -216,380 -250,560 -300,800! -460,800!", FLANNEL.shade, 40, 0.7, own)
        p.fill(own, FLANNEL.deep, 0.38)
    with p.placed(EGG_AT[0], EGG_AT[1], 0, 1.4):
        p.line("0,22 3,46 1,64", 13, "#fff3da", [(0, 0.7), (0.5, 0.5), (1, 1)], 0.9)
        yolk = oval(1, 62, 15, 18)
        p.fill(yolk, "#f2a52c")
        p.fill(oval(6, 56, 4, 6), "#fff0b8")
        for k in (-1, 1):
            with p.placed(k * 17, 0, k * 24):
                half = p.part(
                    f"shell{k}", "-21,-6! -25,10 -14,34 8,34 22,12 20,-6! 12,4! 4,-8! -5,4! -13,-8!", 4, 0.3
                )
                p.fill(half, "#ead2b4")
                p.fill(
                    "-30,-10! -8,-4 -10,20 2,40! -30,40!" if k < 0 else "30,-10! 12,0 8,24 -4,40! 30,40!",
                    "#b98f76",
                    0.85,
                    half,
                )
    hand_on(
        p,
        EGG_ARM,
        CRACK,
        TONES,
        EGG_TURN,
        luke.MANS,
        False,
        0.8,
        under=None,
        name="forearm_near",
        girth=luke.BROAD,
    )
    sleeve(p, EGG_ARM, FLANNEL, CHECK)
    luke.roll(p, EGG_ARM)


def _back(p: Painter) -> None:
    """Paint the flannel from behind: one shoulder is let down to the side to which he reaches, and pulls at the cloth."""
    trunk = p.part(
        "trunk", "-92,316! -150,342 -204,366 -244,404! -252,470 -232,540 -214,640 -206,740 -220,960! 226,960! "
        "206,760 208,660 226,570 240,540! 248,486 238,432 200,390 150,350 92,312! 30,334 -30,334", 8,
    )  # fmt: skip
    p.fill(trunk, FLANNEL.base)
    if p.flat:
        p.fill("-300,340! -90,350 -60,480 -96,620 -70,760 -84,980! -300,980!", FLANNEL.shade, 1, trunk)
    upright = [
        [(x, 300), (x * 1.16 + 3, 440), (x * 1.02 + 4, 620), (x * 0.9 + 4, 760), (x * 1.0 + 2, 980)]
        for x in range(-216, 240, 62)
    ]
    level = [
        [(-280, y + 4), (-130, y - 10 + sag), (0, y + 16 + sag), (140, y + 4 + sag), (280, y + 30)]
        for y, sag in (
            (352, 8),
            (414, 6),
            (476, 4),
            (538, 2),
            (600, 2),
            (662, 6),
            (724, 10),
            (786, 12),
            (848, 12),
            (910, 8),
        )
    ]
    _checks(p, trunk, upright, level)
    if not p.flat:
        p.soft(
            "-300,330! -60,340 -10,430 -30,560 -14,700 -36,980! -300,980!",
            FLANNEL.shade,
            40,
            0.72,
            trunk,
            hard=0.2,
        )
        p.soft("-300,400! -196,420 -180,600 -176,980! -300,980!", FLANNEL.deep, 40, 0.85, trunk)
        p.soft(
            "-30,440 2,420 12,540 6,700 14,860 -16,880 -30,700 -34,540", FLANNEL.deep, 30, 0.4, trunk
        )  # the spine
        p.soft("66,420 170,420 200,500 150,590 70,560", FLANNEL.light, 44, 0.4, trunk, hard=0.8)
        p.soft("58,600 110,580 200,560 236,600 150,640", FLANNEL.shade, 24, 0.8, trunk)
    for spine, width in (
        ("238,500 170,548 70,590 -20,640", 17),  # from the pit of the arm that reaches, down to the waist
        ("232,540 178,600 112,668 60,740", 15),
        ("214,640 168,676 118,720", 12),
        ("-226,556 -170,580 -112,622", 13),
        ("-212,700 -150,716 -90,752 -40,776", 14),
        ("208,780 150,792 96,822", 13),
    ):
        fold(p, spine, width, trunk, FLANNEL, 0.8)
    yoke = "-226,436 -120,428 0,446 120,434 232,462"
    p.line(yoke, 3, FLANNEL.deep, "flat", 0.75, trunk)


def _neck(p: Painter) -> None:
    """Paint the back of his neck, that is bent, and the collar that stands off it."""
    neck = p.part("neck", "-60,150! -62,236 -70,286 -92,338! 96,338! 74,282 64,236 64,150!", 6, 0.3)
    p.fill(neck, TONES.skin)
    p.fill("-120,140! -26,150 -14,220 -20,280 4,350! -120,350!", TONES.skin2, 1, neck)
    p.soft("-80,140! 80,140! 70,214 0,238 -70,220!", TONES.skin2, 18, 0.9, neck, hard=0.5)
    p.soft("-84,180! -44,190 -40,290 -60,350! -110,350!", TONES.skin3, 22, 0.7, neck)
    for k, much in ((-1, 0.3), (1, 0.6)):  # the two cords, and the hollow between
        p.soft(
            f"{k * 16 + 2},214 {k * 28 + 2},268 {k * 40 + 2},330 {k * 22 + 2},330 {k * 14},268",
            TONES.skin2,
            12,
            much,
            neck,
        )
    collar = p.part(
        "collar", "-88,292! -108,314 -122,346 -116,364! -60,384 4,390 66,384 122,362! 126,340 112,310 90,288! "
        "60,318 0,328 -58,320", 6, 0.4,
    )  # fmt: skip
    p.fill(collar, FLANNEL.base)
    for x in range(-112, 124, 34):
        p.line(f"{x * 0.8},290 {x},400", 13, FLANNEL.deep, "tube", 1 if p.flat else 0.42, collar)
    p.line("-122,352 0,376 124,350", 10, FLANNEL.deep, "tube", 1 if p.flat else 0.42, collar)
    p.fill("-140,280! -30,312 -24,400! -140,400!", FLANNEL.shade, 0.75, collar)
    p.line("-100,312 -58,330 0,338 60,328 104,308", 3.4, FLANNEL.light, "taper", 0.7, collar)


def _head(p: Painter) -> None:
    """Paint the back of his head, bent over the pan: ears, hair cut short at the nape, and the cap's peak,
    which he wears behind."""
    for k in (-1, 1):
        ear = p.part(
            f"ear{k}",
            f"{k * 92},92! {k * 112},82 {k * 126},92 {k * 127},122 {k * 116},152 {k * 102},170 {k * 90},164!",
            4,
            0.5,
        )
        p.fill(ear, TONES.skin if k > 0 else TONES.skin2)
        p.fill(
            f"{k * 92},98! {k * 106},100 {k * 110},130 {k * 98},162!",
            TONES.skin2 if k > 0 else TONES.skin3,
            0.9,
            ear,
        )
    hair = p.part(
        "hair", "-98,50! -107,104 -103,150 -92,178! -70,190 -58,206 -30,216 2,222 34,216 60,206 74,190 94,176! 104,150 108,104 100,50!", 5,
    )  # fmt: skip
    p.fill(hair, HAIR.base)
    p.fill("-130,50! -10,60 -18,150 -4,250! -130,250!", HAIR.dark, 0.85, hair)
    chance = np.random.default_rng(4)
    for x in np.linspace(-90, 94, 40):  # it is cut short there, and ends in strands, not in a line
        down = 226 - abs(x) * 0.42 + chance.uniform(-10, 8)
        tone = mix(HAIR.dark, HAIR.light if chance.random() < 0.4 else HAIR.base, 0.2 if x < 0 else 0.75)
        p.line(
            [(x, 130), (x * 0.97 + 2, 170), (x * 0.93, down)],
            chance.uniform(5, 9),
            tone,
            "out",
            1 if p.flat else 0.8,
        )
    cap = p.part("cap", "-108,96! -114,34 -86,-22 -34,-46 34,-46 88,-20 116,36 110,96!", 6)
    p.fill(cap, CAP_TONES.base)
    p.soft("-140,100! -130,-60! -34,-60 -58,20 -44,100!", CAP_TONES.shade, 22, 1, cap)
    p.soft("20,-30 70,-20 92,20 60,40 30,10", CAP_TONES.light, 30, 0.5, cap, hard=0.7)
    p.fill("-9,-52! 9,-52! 8,-42 -8,-42!", CAP_TONES.deep)
    for seam in ("0,-46 3,10 3,90", "-30,-42 -66,0 -74,92", "32,-42 70,0 80,92"):
        p.line(seam, 3, CAP_TONES.deep, "flat", 0.75, cap)
    p.line("-104,74 -50,60 0,56 52,60 108,76", 3, CAP_TONES.deep, "flat", 0.5, cap)
    peak = p.part(
        "peak", "-100,78! -54,64 2,60 58,64 104,78! 110,104 92,138 46,160 2,165 -44,160 -90,136 -108,104", 6
    )
    p.soft(moved(peak, 4, 20), HAIR.dark, 14, 0.9, hair)
    p.fill(peak, CAP_TONES.shade)
    p.soft("0,50! 120,70! 116,140 40,172!", CAP_TONES.base, 26, 1, peak, hard=0.4)
    for d in (0, 14, 28):
        p.line(
            f"-96,{108 - d * 0.4} -44,{140 - d} 2,{146 - d} 48,{140 - d} 98,{108 - d * 0.4}",
            2,
            CAP_TONES.deep,
            "flat",
            0.4,
            peak,
        )
    p.line("-104,116 -86,138 -44,158 2,162 46,158 90,138 106,116", 4, CAP_TONES.light, "taper", 0.75, peak)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_kitchen())
    stack.figure(
        "him",
        [*painted((_arms, _back, _neck), AT, SCALE), *painted((_head,), AT, SCALE, turn=7, about=(0, 290))],
        LIT,
        0.4,
    )
    return stack.finished(0.5, 0.74, 30, 1.0)


PICTURE = Picture(draw)
