"""Eggs, that nobody has asked for: Luke's back at the stove, a towel on his shoulder, the hood's light on one side of him."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from ...people.hand import FIST
from ...people.painter import Shape
from ...people.spline import oval
from ..kit.board import rounded, straight
from ..kit.sheet import Print, finished, lay, limb, tones

FLANNEL, DARK, LINE, LINE_DARK, LIT = "#a8402f", "#6e2630", "#7c2a2c", "#4c1a28", "#d8643c"
SKIN = tones("#e9b48e", "#b9715a", "#6b2f2e")
HAIR, HAIR_LIT, CAP, CAP_DARK = "#3c2a26", "#6c4e40", "#3a6298", "#22395f"
IRON, IRON_LIT, STEEL, STEEL_DARK = "#1d1a24", "#4a4450", "#9aa09c", "#59605f"


def _wall(p: Print) -> None:
    """Paint the tiles, the lit part of them under the hood, the hood itself, and what hangs and stands about."""
    p.fill("-10,-10! 1930,-10! 1930,1090! -10,1090!", "#3d2a2c")
    cone = straight((1270, 118), (1790, 118), (1980, 760), (1010, 760))
    p.fill(cone, "#c98a44")
    inner = straight((1390, 118), (1680, 118), (1760, 760), (1290, 760))
    p.fill(inner, "#e6b060")
    for row in range(10):
        y = 40 + 76 * row
        p.fill(straight((0, y), (1920, y), (1920, y + 5), (0, y + 5)), "#2a1c22")
        p.fill(straight((0, y), (1920, y), (1920, y + 5), (0, y + 5)), "#9c6232", 1, cone)
        for x in range(-60 + 76 * (row % 2), 1920, 152):
            p.fill(straight((x, y), (x + 5, y), (x + 5, y + 76), (x, y + 76)), "#2a1c22")
            p.fill(straight((x, y), (x + 5, y), (x + 5, y + 76), (x, y + 76)), "#9c6232", 1, cone)
    for x, y in ((116, 116), (420, 268), (268, 420), (40, 572), (572, 116), (1850, 192)):
        p.fill(straight((x + 5, y + 5), (x + 147, y + 5), (x + 147, y + 71), (x + 5, y + 71)), "#4c3532")
    p.fill(straight((1290, -10), (1770, -10), (1830, 96), (1230, 96)), STEEL)
    p.fill(straight((1290, -10), (1420, -10), (1370, 96), (1230, 96)), STEEL_DARK)
    p.fill(straight((1222, 92), (1838, 92), (1838, 122), (1222, 122)), "#cfd2c4")
    p.fill(straight((1300, 116), (1760, 116), (1750, 128), (1310, 128)), "#fff1c8")
    p.fill(straight((50, 118), (520, 118), (520, 128), (50, 128)), "#8a8478")
    for x, r in ((120, 52), (262, 62), (416, 56)):
        p.fill(straight((x - 7, 126), (x + 7, 126), (x + 7, 220), (x - 7, 220)), IRON)
        p.fill(oval(x, 220 + r, r, r), IRON)
        p.fill(oval(x + 3, 220 + r, r * 0.8, r * 0.8), "#2e2832")
        p.fill(oval(x - 4, 222 + r, r * 0.78, r * 0.76), IRON)
        p.line(
            [(x + r * 0.62, 220 + r * 0.4), (x + r * 0.92, 220 + r), (x + r * 0.62, 220 + r * 1.6)],
            6,
            "#8a5a3a",
            "taper",
        )
    p.fill(straight((30, 520), (500, 520), (500, 540), (30, 540)), "#8a5a3a")
    p.fill(straight((30, 540), (500, 540), (500, 550), (30, 550)), "#4c2c26")
    for x, w, h, tone, lid in ((70, 62, 92, "#b8a27c", "#d8d2c0"), (156, 54, 76, "#9c4a34", "#d8d2c0"), (232, 66, 104, "#5c7a68", "#d8d2c0"),
                               (322, 50, 70, "#c9a04c", "#8a5a3a"), (394, 74, 88, "#e6dcc2", "#b8332b")):  # fmt: skip
        p.fill(rounded(x, 520 - h, x + w, 520, 6), tone)
        p.fill(straight((x, 526 - h), (x + w * 0.3, 526 - h), (x + w * 0.3, 520), (x, 520)), "#4c3532")
        p.fill(rounded(x - 3, 508 - h, x + w + 3, 524 - h, 4), lid)


def _stove(p: Print) -> None:
    """Paint the stove: its top, burners, a pot at the back, the pan with two eggs, and what goes up from it."""
    p.fill(straight((-10, 760), (1010, 760), (1010, 1090), (-10, 1090)), "#4c2c26")
    p.fill(straight((-10, 730), (1010, 730), (1010, 770), (-10, 770)), "#8a5a3a")
    p.fill(straight((-10, 730), (1010, 730), (1010, 738), (-10, 738)), "#b8804c")
    p.fill(straight((1010, 706), (1930, 706), (1930, 748), (1010, 748)), "#c4bfae")
    p.fill(straight((1010, 706), (1930, 706), (1930, 714), (1010, 714)), "#fff1c8")
    p.fill(straight((1010, 748), (1930, 748), (1930, 1090), (1010, 1090)), "#6e6a66")
    p.fill(straight((1010, 748), (1930, 748), (1930, 764), (1010, 764)), "#3d3a3e")
    for x in (1240, 1400, 1560, 1720, 1880):
        p.fill(oval(x, 816, 30, 30), IRON)
        p.fill(oval(x - 3, 812, 24, 24), "#3d3a44")
        p.fill(straight((x - 4, 788), (x + 2, 788), (x + 2, 814), (x - 4, 814)), "#e6dcc2")
    p.fill(rounded(1752, 520, 1940, 700, 14), STEEL)
    p.fill(straight((1752, 530), (1800, 530), (1800, 700), (1752, 700)), "#e2dfcc")
    p.fill(straight((1870, 520), (1930, 520), (1930, 700), (1870, 700)), STEEL_DARK)
    p.fill(rounded(1736, 502, 1950, 532, 8), "#cfd2c4")
    for x in (1430, 1476, 1522, 1568, 1614):
        p.fill(f"{x - 13},704! {x - 8},688 {x},674 {x + 8},688 {x + 13},704!", "#3f8fc4")
        p.fill(f"{x - 6},704! {x - 3},696 {x},688 {x + 3},696 {x + 6},704!", "#c8ecf4")
    p.fill("1370,616! 1660,616! 1640,668 1610,680! 1420,680! 1390,668", IRON)
    p.fill(oval(1515, 616, 147, 26), IRON_LIT)
    p.fill(oval(1515, 619, 136, 21), "#2a2630")
    for x, y in ((1468, 616), (1566, 622)):
        p.fill(
            f"{x - 56},{y} {x - 30},{y - 12} {x + 20},{y - 11} {x + 54},{y + 1} {x + 26},{y + 13} {x - 26},{y + 12}",
            "#fbf3dc",
        )
        p.fill(oval(x, y - 4, 19, 9), "#f0a33a")
        p.fill(oval(x - 5, y - 7, 6, 3), "#ffe3a0")
    for spine, wide in (
        ("1460,590 1436,520 1476,450 1444,360 1470,290", 26),
        ("1530,584 1560,500 1520,420 1556,330 1530,240", 32),
        ("1588,590 1610,530 1584,470 1608,410", 20),
    ):
        p.line(spine, wide, "#f8dca0", "leaf")
    p.line("1386,630! 1290,650 1206,676", 26, IRON, "flat")
    p.line("1380,622! 1290,642 1210,667", 6, IRON_LIT, "flat")


def _plaid(p: Print, shape: Shape, way: complex, base: str, line: str, at: complex) -> None:
    """Lay the flannel's checks along a piece of cloth."""
    across = way * 1j
    p.fill(shape, base)
    for k in range(-12, 13):
        for a, b in ((way, across), (across, way)):
            q = at + b * 62 * k
            ends = (q - a * 700, q, q + a * 700)
            p.line([(z.real, z.imag) for z in ends], 22, line, "tube", 1, shape)


def _sleeve(p: Print, joints: Sequence[complex], widths: Sequence[float], base: str, line: str) -> None:
    way = joints[1] - joints[0]
    _plaid(p, limb(joints[:2], widths[:2]), way / abs(way), base, line, joints[0])
    way = joints[2] - joints[1]
    _plaid(p, limb(joints[1:], widths[1:]), way / abs(way), base, line, joints[1])


def _luke(p: Print) -> None:
    """Paint him: shoulders, two arms with elbows, nape, cap on backwards."""
    left, right = (560 + 560j, 500 + 800j, 566 + 1010j), (1050 + 548j, 1150 + 752j, 1214 + 690j)
    _sleeve(p, left, (84, 68, 48), DARK, LINE_DARK)
    body = "806,408! 720,420 610,452 540,500 506,570 540,700 566,860 570,1100! 1030,1100! 1040,860 1070,700 1108,580 1080,500 1010,450 900,420"
    _plaid(p, body, 1 + 0.03j, FLANNEL, LINE, 806 + 500j)
    shade = "480,400! 760,400! 740,520 690,700 700,900 680,1100! 480,1100!"
    with p.within(p.shape(body)):
        _plaid(p, shade, 1 + 0.03j, DARK, LINE_DARK, 806 + 500j)
        for spine, wide in (
            ("1000,520 960,640 980,760", 20),
            ("760,1000 860,940 960,960", 24),
            ("1040,800 980,860 900,880", 20),
            ("700,560 740,640 730,740", 16),
        ):
            p.line(spine, wide, LINE_DARK, "taper")
        p.line("560,486 690,452 806,446 920,452 1050,486", 7, LINE_DARK, "taper")
    p.fill("726,318! 890,318! 886,400 910,430! 806,462 700,430! 728,400", SKIN.skin)
    p.fill("726,318! 800,318! 790,400 800,462! 700,430! 728,400", SKIN.skin2)
    p.fill("700,420! 728,396 744,416 806,440 872,416 890,394 916,420! 930,452 806,486 682,452", FLANNEL)
    p.fill("700,420! 728,396 744,416 790,436! 780,484 682,452", DARK)
    for side, tone in ((-1, SKIN.skin2), (1, SKIN.skin)):
        x = 808 + side * 118
        p.fill(
            f"{x - side * 10},214! {x + side * 14},208 {x + side * 22},238 {x + side * 10},282 {x - side * 12},286!",
            tone,
        )
    p.fill(
        "696,196! 924,196! 926,270 900,330 866,356! 840,338 822,360! 800,340 784,362! 760,340 744,354! 716,320 692,270",
        HAIR,
    )
    p.fill("860,220! 926,210! 924,280 898,332 868,352! 874,300", HAIR_LIT)
    p.fill("684,232! 684,150 730,70 808,50 888,68 934,150 936,232! 870,214 808,210 750,214", CAP)
    p.fill("684,232! 684,150 730,70 800,50! 748,120 742,214!", CAP_DARK)
    p.fill("760,232! 766,196 808,176 852,196 858,232! 838,222 808,218 778,222", HAIR_LIT)
    p.fill("764,228! 852,228! 846,252! 770,252!", HAIR)
    p.line(
        "700,222 808,200 922,222",
        7,
        CAP_DARK,
        "tube",
        1,
        "684,232! 684,150 730,70 808,50 888,68 934,150 936,232! 870,214 808,210 750,214",
    )
    p.line("808,54 812,120 810,176", 5, CAP_DARK, "flat")
    p.fill(oval(808, 54, 13, 8), CAP_DARK)
    towel = "590,450! 690,428! 716,470 720,560! 728,720! 640,744! 620,600 600,520"
    p.fill(towel, "#e6dcc2")
    p.fill("590,450! 640,438! 660,560 680,740! 640,744! 620,600 600,520", "#b3a58c")
    for y in (660, 690):
        p.line(f"630,{y + 10} 680,{y} 730,{y - 12}", 9, "#b8332b", "tube", 1, towel)
    _sleeve(p, right, (82, 62, 44), FLANNEL, LINE)
    p.line("1108,560 1150,650 1196,742", 8, LIT, "taper")
    p.line("1110,690 1140,704 1160,694", 12, LINE_DARK, "taper")
    p.line("930,420 1010,446 1080,496 1108,560", 9, LIT, "taper")
    p.fill("1178,660! 1206,640! 1252,690! 1226,724!", DARK)


def draw() -> np.ndarray:
    """Return the picture."""
    p = Print()
    _wall(p)
    _stove(p)
    p.hand(1226 + 678j, FIST, SKIN, -18, 1.0, False, elbow=-1 + 1.0j, length=20, to_lamp=(0.6, -0.8))
    _luke(p)
    return finished(lay(np.zeros((1080, 1920, 3), np.float32), p))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"at_stove": draw}
