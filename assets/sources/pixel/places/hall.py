"""The hall: the front door, the stairs, coats, and the living room's blue through the doorway."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import bands, disc, lit
from ..raster import Sheet
from .living_room import picture
from .room import duffel


def draw(g: Sheet, variant: str) -> None:
    g.rect(-20, -20, 360, 220, C["b3"])
    bands(g, -20, -20, 360, 34, "c0 c0 b3", 3)
    for x in range(-20, 340, 14):
        for y in range(16 + (x // 14) % 2 * 7, 90, 14):
            g.stamp(x, y, (".#.", "###", ".#."), {"#": C["c0"]})
    g.rect(-20, 94, 360, 3, C["c1"])
    g.rect(-20, 97, 360, 27, C["c0"])
    for x in range(-20, 340, 18):
        g.rect(x, 100, 14, 20, C["b3"])
        g.rect(x + 1, 101, 13, 19, C["c0"])
    g.rect(-20, 122, 360, 4, C["b1"])
    floor(g)
    doorway(g)
    door(g)
    coats(g)
    stairs(g)
    things(g, bag=variant != "no_bag")
    # The globe.
    g.rect(166, -20, 1, 26, C["b1"])
    disc(g, 167, 14, 11, C["a4"])
    disc(g, 167, 16, 10, C["a3"], 8)
    disc(g, 167, 13, 9, C["a4"])
    g.rect(160, 3, 14, 3, C["a1"])
    wall = np.isin(g.a, [C[n] for n in ("b3", "c0", "b2", "b1")])
    lit(g, 167, 20, 84, 56, LAMP, 0.1, wall)
    lit(g, 107, 86, 34, 30, LAMP, 0.1, wall)


def floor(g: Sheet) -> None:
    g.rect(-20, 126, 360, 74, C["b2"])
    for i, y in enumerate((130, 136, 144, 154, 166, 180)):
        g.rect(-20, y, 360, 1, C["b1"])
        for x in range(-20 + (i * 41) % 70, 340, 70):
            g.rect(x, y, 1, 8 + i, C["b1"])
    g.fill("96,136! 236,136! 262,176! 70,176!", C["r1"])
    g.fill("104,139! 228,139! 248,172! 84,172!", C["r2"])
    g.fill("112,142! 220,142! 236,168! 96,168!", C["r1"])
    for k in range(9):
        disc(g, 116 + k * 13, 155, 3, C["a1"])


def doorway(g: Sheet) -> None:
    """The living room, at the left, lit by the set."""
    g.rect(6, 30, 84, 96, C["c1"])
    g.rect(10, 34, 76, 92, C["v1"])
    g.rect(10, 34, 76, 60, C["v2"])
    for x in range(12, 86, 9):
        g.stamp(x, 44 + (x // 9) % 2 * 8, ("..#", ".#.", "..#"), {"#": C["v1"]})
    for k in range(4):
        x0 = 10 + k * 19
        g.line(f"{x0},38 {x0 + 9},42 {x0 + 19},38", C["v0"])
        g.rect(x0 + 4, 40, 2, 2, C["a3"])
        g.rect(x0 + 13, 40, 2, 2, C[("r3", "a2", "n6", "a3")[k]])
    g.rect(12, 60, 30, 26, C["v0"])
    picture(g, 14, 62, 24, 18, True)
    g.rect(10, 86, 36, 26, C["v0"])
    g.fill("46,78! 50,72 86,72! 86,112! 46,112!", C["t0"])
    g.line("48,76 52,73 86,73", C["t1"])
    g.rect(46, 96, 40, 4, C["t1"])
    g.rect(10, 112, 76, 14, C["v1"])
    g.dots(10, 100, 60, 26, C["n4"], 3)
    g.rect(10, 34, 2, 92, C["b1"])


def door(g: Sheet) -> None:
    """The front door, with a wreath of leaves."""
    g.rect(122, 34, 46, 92, C["c1"])
    g.rect(126, 38, 38, 88, C["r1"])
    g.rect(126, 38, 38, 1, C["r2"])
    g.rect(130, 42, 30, 22, C["n2"])
    for x in (140, 150):
        g.rect(x, 42, 1, 22, C["r0"])
    g.rect(130, 52, 30, 1, C["r0"])
    g.dot(135, 46, C["n7"])
    g.dot(155, 49, C["n6"])
    for x in (130, 147):
        g.rect(x, 96, 13, 24, C["r0"])
        g.rect(x, 120, 13, 1, C["r2"])
    for k in range(64):
        angle = k / 64 * 2 * pi
        far = 9 + 3 * (k % 3) / 2
        x, y = 145 + cos(angle) * far, 79 + sin(angle) * far
        g.stamp(
            round(x) - 1,
            round(y) - 1,
            (("##", ".#"), ("#.", "##"), (".#", "##"))[k % 3],
            {"#": C[("a1", "a2", "g2", "r2", "a0")[k % 5]]},
        )
    g.rect(159, 84, 3, 4, C["a3"])


def coats(g: Sheet) -> None:
    g.rect(178, 56, 44, 3, C["b1"])
    for x, colour, dark in ((182, "d1", "d0"), (194, "p1", "p0"), (206, "g1", "g0"), (215, "a1", "a0")):
        g.rect(x + 2, 58, 2, 3, C["k2"])
        g.fill([(x - 2, 64), (x + 3, 60), (x + 9, 64), (x + 10, 92), (x - 3, 92)], C[colour])
        g.line([(x + 3, 62), (x + 3, 91)], C[dark], curved=False)
        g.line([(x + 8, 68), (x + 9, 91)], C[dark], curved=False)
    for x, y, w, h, colour in ((182, 30, 14, 16, "n5"), (202, 28, 18, 14, "a2"), (100, 44, 14, 18, "g2")):
        g.rect(x, y, w, h, C["b1"])
        g.rect(x + 1, y + 1, w - 2, h - 2, C["a4"])
        g.rect(x + 3, y + 3, w - 6, h - 6, C[colour])


def stairs(g: Sheet) -> None:
    g.fill([(340, 126), (232, 126), (232, 118), (340, 20)], C["b1"])
    for k in range(10):
        x, y = 232 + k * 11, 118 - k * 10
        g.rect(x, y, 110, 3, C["c0"])
        g.rect(x, y + 3, 110, 7, C["b2"])
        g.rect(x, y + 9, 110, 1, C["b1"])
    for k in range(10):
        x, y = 236 + k * 11, 84 - k * 10
        g.rect(x, y, 2, 36, C["c1"])
    g.line([(230, 84), (344, -20)], C["b1"], 3, curved=False)
    g.line([(230, 83), (344, -21)], C["b3"], curved=False)
    g.rect(228, 78, 6, 48, C["b1"])
    g.rect(233, 78, 1, 48, C["b3"])
    disc(g, 231, 76, 4, C["b3"])


def things(g: Sheet, bag: bool) -> None:
    # A table with the telephone and a small lamp.
    g.rect(96, 98, 24, 3, C["b1"])
    g.rect(98, 101, 2, 24, C["b1"])
    g.rect(116, 101, 2, 24, C["b1"])
    g.rect(106, 90, 2, 8, C["a1"])
    g.fill([(101, 80), (113, 80), (116, 90), (98, 90)], C["a4"])
    g.fill([(109, 95), (118, 95), (119, 98), (108, 98)], C["r2"])
    g.rect(108, 93, 12, 2, C["r1"])
    # Ski, mallet, fondue: what came out of the closet. And the duffel.
    g.line("226,124 220,60", C["d1"], 2)
    g.line("220,60 222,56", C["d1"], 2)
    g.rect(186, 118, 12, 7, C["a1"])
    g.rect(184, 116, 16, 2, C["a0"])
    g.line("199,117 206,114", C["b0"])
    g.line("206,124 220,112", C["b3"])
    g.rect(202, 119, 8, 7, C["b3"])
    g.rect(202, 119, 8, 1, C["c0"])
    if bag:
        duffel(g, 52, 126, False)


def dropped(g: Sheet, variant: str) -> None:
    """The duffel where it was let go, on the rag rug, before everything that came out of the closet."""
    g.rect(0, 0, 64, 18, C["c0"])
    for x in range(3, 64, 7):
        g.dots(x, 0, 1, 14, C["b3"], 5)
    g.rect(0, 14, 64, 3, C["c1"])
    g.rect(0, 17, 64, 1, C["b1"])
    for i, y in enumerate((18, 22, 27, 33)):
        g.rect(0, y, 64, 7, C["b3" if i % 2 else "b2"])
        g.rect(0, y, 64, 1, C["b1"])
    # The mallet and the skis lean at the right, the phone's cord hangs at the left.
    g.line("60,0 55,19", C["d1"], 2)
    g.line("63,4 59,20", C["d0"], 2)
    g.line("4,0 5,6 3,10 6,13", C["r1"])
    ring_of = ((30, 11, "r1"), (27, 9, "n5"), (24, 7, "a1"), (20, 5, "r2"))
    for rx, ry, colour in ring_of:
        disc(g, 31, 27, rx, C[colour], ry)
    # Shadow, then the bag: round at both ends, sunk in its middle where it was hit.
    disc(g, 32, 31, 25, C["b0"], 3.5)
    g.fill("7,22 9,15 15,11 27,12 38,11 49,12 55,17 55,25 51,30 31,31 12,30", C["g0"])
    g.fill("8,21 10,15 15,12 27,13 38,12 48,13 53,18 52,24 44,26 30,25 14,26", C["g1"])
    g.fill("12,15 16,13 26,14 24,17 14,18", C["g2"])
    g.fill("45,13 51,15 54,20 52,27 48,29 46,22", C["g2"])
    g.line("46,13 47,21 46,29", C["g0"])
    g.line("48,16 50,20 49,25", C["g3"])
    g.line("15,15 22,16 31,15 40,16 44,15", C["k2"])
    g.dot(44, 16, C["a3"])
    g.line("22,13 23,22 22,30", C["c0"], 2)
    g.line("36,12 37,21 36,30", C["c0"], 2)
    # One strap stands up in a loop.
    g.line("22,14 23,7 29,4 35,7 37,13", C["c1"], 2)
    g.line("23,8 29,5 34,8", C["a4"])
    g.rect(21, 20, 4, 3, C["k3"])
    g.rect(22, 21, 2, 1, C["k0"])
    g.line("12,27 22,28 34,27 44,28", C["g0"])


PLACE = Place(
    name="hall",
    variants=("evening", "no_bag"),
    draw=draw,
    light="indoor",
    marks=STAND | {"door": (146, 189, "left"), "mat": (80, 189, "right"), "beside": (140, 189, "right")},
    views={"close": (-6, 0), "stairs": (160, 10, 160)},
    insets={"duffel": (64, dropped)},
    glows=(
        (167, 14, "#fcdc90", 40, 0.03, ""),
        (26, 72, "#b8d8c8", 34, 0.45, ""),
        (107, 84, "#f7b54c", 22, 0.04, ""),
    ),
)
