"""On the sidewalk before the store: the window, the door, the mailbox, the street going off at the left."""

from __future__ import annotations

from ..events.cast import far_kirk
from ..font import BOLD, PLAIN
from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import (
    bands,
    bricks,
    chance,
    foliage,
    label,
    lit,
    sash,
    stars,
    streaks,
    tapes,
    trunk,
)
from ..raster import Sheet


def street(g: Sheet) -> None:
    bands(g, -20, -20, 150, 110, "n1 n1 n2 n3")
    stars(g, -20, -20, 120, 60, 16, 8)
    # Houses down the street.
    for x, y, w in ((-18, 64, 30), (14, 72, 24), (40, 68, 22)):
        g.rect(x, y, w, 40, C["n2"])
        g.fill([(x - 3, y), (x + w / 2, y - 13), (x + w + 3, y)], C["n1"])
        g.rect(x + 6, y + 8, 4, 6, C["a2"])
        g.rect(x + w - 9, y + 8, 4, 6, C["n3"])
    g.rect(-20, 104, 110, 30, C["n1"])
    g.fill([(-20, 104), (66, 104), (30, 200), (-20, 200)], C["n1"])
    for y in (110, 118, 128, 140):
        g.rect(-20, y, 60, 1, C["n2"])
    # The gazebo, strung with bulbs.
    g.fill([(-4, 84), (16, 70), (36, 84)], C["n4"])
    g.rect(0, 84, 32, 2, C["n6"])
    for x in (1, 10, 20, 30):
        g.rect(x, 86, 1, 16, C["n6"])
        g.dot(x, 85, C["a3"])
    g.rect(0, 98, 32, 1, C["n6"])
    g.rect(-2, 102, 36, 3, C["n4"])
    streaks(g, 4, 106, 26, 16, "a1 b2 b1", 4)


def shop(g: Sheet, someone: bool, kirk: bool) -> None:
    bricks(g, 66, -20, 280, 56, "v1", "v0", "v2", 5, 0.55)
    for x in (98, 160, 222, 284):
        sash(g, x, -16, 20, 26, "v0", "n2", "n3", "v3")
    g.fill([(66, -20), (60, -20), (52, 200), (66, 200)], C["n0"])
    g.rect(62, 18, 284, 3, C["v3"])
    g.rect(62, 21, 284, 24, C["r1" if someone else "v2"])
    g.rect(66, 24, 280, 18, C["a3" if someone else "v4"])
    g.rect(66, 24, 280, 1, C["a4" if someone else "v3"])
    label(g, 204, 26, "VIDEO", "r1" if someone else "v1", BOLD, 3, 2, centre=True)
    label(g, 98, 30, "RENTALS", "d0" if someone else "v2", BOLD, 1)
    label(g, 258, 30, "POPCORN", "d0" if someone else "v2", BOLD, 1)
    g.rect(62, 45, 284, 100, C["t0"])
    g.rect(62, 45, 284, 2, C["n0"])
    for x, w in ((72, 78), (206, 134)):
        window(g, x, w, someone, kirk)
    door(g, someone)
    g.rect(62, 124, 98, 20, C["t1" if someone else "t0"])
    g.rect(200, 124, 146, 20, C["t1" if someone else "t0"])
    for x in (68, 110, 206, 252, 298):
        g.rect(x, 128, 38, 12, C["t0"])
        g.rect(x, 139, 38, 1, C["t2" if someone else "t1"])


def window(g: Sheet, x: int, w: int, someone: bool, kirk: bool) -> None:
    if not someone:
        g.rect(x, 50, w, 72, C["n1"])
        for y in (70, 88, 106):
            g.rect(x, y, w, 1, C["n0"])
        for k in range(2):
            g.line([(x + 6 + k * 9, 118), (x + 40 + k * 9, 52)], C["n2"], 2, curved=False)
        g.rect(x + w // 2, 50, 2, 72, C["t0"])
        return
    bands(g, x, 50, w, 72, "a4 a3 a2 a2", 3)
    for i, y in enumerate((64, 80, 96)):
        tapes(g, x, y, w, 11, x + i * 5)
        g.rect(x, y + 11, w, 2, C["b2"])
    for px in range(x + 12, x + w - 8, 30):
        g.rect(px, 50, 1, 4, C["b1"])
        g.fill([(px - 5, 57), (px - 2, 53), (px + 3, 53), (px + 6, 57)], C["b1"])
        g.rect(px - 4, 57, 9, 1, C["a4"])
    if x > 200:
        g.rect(x + 78, 104, w - 78, 18, C["b1"])
        g.rect(x + 76, 102, w - 76, 3, C["b3"])
        if kirk:
            far_kirk(g, x + 96, 74)
        g.rect(x + 116, 92, 14, 10, C["k1"])
    else:
        g.rect(x + 6, 98, 32, 20, C["v1"])
        g.rect(x + 7, 99, 30, 18, C["a4"])
        label(g, x + 22, 100, "BE KIND", "r1", PLAIN, -1, centre=True)
        label(g, x + 22, 108, "REWIND", "r1", PLAIN, 0, centre=True)
    g.rect(x + w // 2, 50, 2, 72, C["t0"])


def door(g: Sheet, someone: bool) -> None:
    g.rect(160, 48, 38, 96, C["r1" if someone else "v1"])
    g.rect(160, 48, 38, 1, C["r2" if someone else "v2"])
    g.rect(165, 53, 28, 60, C["a2" if someone else "n1"])
    if someone:
        g.rect(165, 53, 28, 12, C["a3"])
        tapes(g, 165, 70, 28, 9, 31)
        tapes(g, 165, 86, 28, 9, 32)
        g.rect(165, 79, 28, 2, C["b2"])
        g.rect(165, 95, 28, 2, C["b2"])
    g.rect(168, 98, 22, 11, C["r2" if someone else "k1"])
    label(g, 179, 100, "OPEN" if someone else "SHUT", "a4" if someone else "n1", PLAIN, 0, centre=True)
    g.rect(165, 118, 28, 22, C["r0" if someone else "v0"])
    g.rect(194, 94, 2, 10, C["c1"])
    g.rect(156, 144, 46, 4, C["n3"])


def ground(g: Sheet, someone: bool) -> None:
    g.fill([(46, 144), (340, 144), (340, 200), (-8, 200)], C["n3"])
    g.fill([(50, 144), (46, 144), (-12, 200), (-2, 200)], C["n4"])
    for x in range(60, 360, 46):
        g.line([(x, 145), (x + (x - 190) * 0.5, 200)], C["n2"], curved=False)
    for y in (152, 164, 182):
        g.rect(20, y, 330, 1, C["n2"])
    g.rect(46, 143, 300, 2, C["n1"])
    if someone:
        lit(g, 270, 150, 92, 16, LAMP, 0.4)
        lit(g, 112, 150, 56, 14, LAMP, 0.4)
        lit(g, 179, 150, 26, 12, LAMP, 0.4)
    for k in range(30):
        x, y = 20 + int(chance(k, 21) * 310), 147 + int(chance(k, 22) * 50)
        g.rect(x, y, 2, 1, C[("a1", "a0", "r1")[k % 3]])
        g.dot(x + 1, y - 1, C["a1"])


def mailbox(g: Sheet) -> None:
    """In confidence, in front of a mailbox."""
    g.rect(28, 104, 24, 44, C["d0"])
    g.fill("28,106! 28,99 33,94 47,94 52,99 52,106!", C["d0"])
    g.line("30,100 34,96 46,96", C["d1"])
    g.rect(48, 100, 3, 46, C["d1"])
    g.rect(31, 104, 16, 3, C["n0"])
    g.rect(31, 103, 16, 1, C["d2"])
    g.rect(33, 116, 12, 8, C["c1"])
    g.rect(35, 118, 8, 1, C["k1"])
    g.rect(35, 121, 5, 1, C["k1"])
    for x in (29, 48):
        g.rect(x, 148, 3, 6, C["n0"])
    g.rect(26, 152, 28, 2, C["n1"])


def draw(g: Sheet, variant: str) -> None:
    someone = variant != "nobody"
    street(g)
    shop(g, someone, variant != "counter")
    ground(g, someone)
    trunk(g, "10,200 12,120 6,60 10,-20", (9, 6), ("v0", "b0", "b1"))
    foliage(g, 6, -2, 44, 30, "v1 r0 r1 a0 a1 a2", 17, 560, (0.7, 0.5))
    mailbox(g)
    if someone:
        label(g, 92, 53, "OPEN", "r2", BOLD, 1)


PLACE = Place(
    name="store_front",
    variants=("someone", "nobody", "over_jess", "over_rory", "counter"),
    draw=draw,
    marks=STAND | {"door": (176, 189, "right"), "box": (110, 189, "left")},
    views={"close": (12, 4), "window": (20, 0), "mailbox": (-10, 78, 128)},
    glows=(
        (270, 84, "#fcdc90", 60, 0.05, "someone counter"),
        (90, 58, "#ee6e50", 20, 0.3, "someone counter"),
    ),
    emitters=(("leaves", 0, 0, 110, 60, 0.4, ""), ("breath", 110, 60, 15, 6, 0.25, "")),
)
