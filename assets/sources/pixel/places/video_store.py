"""The video store: shelves by letter under tubes, W in the middle, the counter at the right."""

from __future__ import annotations

from ..font import BOLD, PLAIN
from ..palette import DRAIN, LAMP
from ..palette import INDEX as C
from ..place import STAND, Place
from ..props import bands, chance, disc, label, lit, tapes
from ..raster import Sheet


def ceiling(g: Sheet) -> None:
    g.rect(-20, -20, 360, 50, C["c0"])
    for y in (-12, 0, 10, 18, 24):
        g.rect(-20, y, 360, 1, C["b3"])
    for k in range(-10, 11):
        g.line([(160 + k * 15, 28), (160 + k * 36, -20)], C["b3"], curved=False)
    for x0, x1, y in ((40, 110, 4), (200, 270, 4), (70, 124, 18), (196, 250, 18)):
        g.rect(x0, y, x1 - x0, 4, C["a4"])
        g.rect(x0, y + 4, x1 - x0, 1, C["c1"])
        g.dots(x0 - 6, y + 5, x1 - x0 + 12, 3, C["c1"], 4)
    g.rect(-20, 28, 360, 3, C["b2"])


def bunting(g: Sheet) -> None:
    """Small flags across the room, all colours."""
    for k in range(24):
        x = -16 + k * 15
        y = 33 + round(5 * abs(((k % 6) - 3) / 3 - 1) * abs(((k % 6) - 3) / 3 + 1))
        g.line([(x, y), (x + 15, y)], C["b1"], curved=False)
        g.fill([(x + 2, y), (x + 12, y), (x + 7, y + 9)], C[("r2", "a2", "d1", "g2", "p1", "c1")[k % 6]])


def shelving(g: Sheet) -> None:
    """The wall of tapes, letter by letter."""
    g.rect(-20, 31, 360, 100, C["a0"])
    bands(g, -20, 31, 360, 26, "c0 b3", 2)
    for i, (x, letters) in enumerate(((-18, "P"), (34, "R"), (86, "T"), (138, "W"), (190, "Z"))):
        g.rect(x, 60, 50, 68, C["b1"])
        g.rect(x, 60, 50, 1, C["b3"])
        for row in range(4):
            y = 63 + row * 16
            tapes(g, x + 2, y, 46, 13, 60 + i * 9 + row)
            g.rect(x + 1, y + 13, 48, 3, C["b3"])
            g.rect(x + 1, y + 15, 48, 1, C["b0"])
        if letters != "W":
            g.rect(x + 17, 49, 16, 11, C["c1"])
            g.rect(x + 17, 59, 16, 1, C["c0"])
            label(g, x + 25, 51, letters, "r1", BOLD, centre=True)
    # Covers turned to the front.
    for x, y, colour, mark in (
        (8, 79, "t2", "a3"),
        (60, 63, "r1", "a2"),
        (106, 95, "d1", "n7"),
        (206, 79, "p0", "a3"),
        (28, 111, "a1", "r1"),
    ):
        g.rect(x, y, 11, 13, C[colour])
        g.rect(x + 2, y + 2, 7, 2, C["a4"])
        disc(g, x + 5.5, y + 8.5, 2.6, C[mark])
    # W.
    g.rect(150, 37, 27, 23, C["v1"])
    g.rect(151, 38, 25, 21, C["a4"])
    g.rect(152, 39, 23, 19, C["r2"])
    label(g, 164, 42, "W", "a4", BOLD, 0, 2, centre=True)
    g.rect(160, 30, 1, 7, C["v1"])
    g.rect(167, 30, 1, 7, C["v1"])
    # The gap, about as wide as a tape.
    g.rect(164, 79, 5, 13, C["v0"])


def signs(g: Sheet) -> None:
    g.rect(50, 33, 50, 14, C["a4"])
    label(g, 75, 34, "BE KIND", "r1", PLAIN, centre=True)
    g.rect(50, 42, 50, 5, C["r1"])


def floor(g: Sheet) -> None:
    g.rect(-20, 128, 360, 72, C["v2"])
    g.rect(-20, 128, 360, 2, C["v0"])
    for row in range(9):
        for k in range(46):
            x, y = -20 + k * 8 + (row % 2) * 4, 132 + row * 8
            g.stamp(x, y, (".#.", "###", ".#."), {"#": C["v1" if (row + k) % 3 else "r1"]})
    g.rect(-20, 196, 360, 4, C["v1"])


def corner(g: Sheet) -> None:
    """Behind the counter: rules, a television on a bracket, the door of the back room."""
    g.rect(242, 31, 98, 99, C["b2"])
    for x in range(242, 340, 12):
        g.rect(x, 31, 1, 99, C["b1"])
    g.rect(242, 31, 2, 99, C["b0"])
    g.rect(292, 46, 40, 42, C["c1"])
    g.rect(293, 47, 38, 40, C["a4"])
    label(g, 312, 49, "RULES", "r1", BOLD, centre=True)
    for i in range(10):
        g.rect(296, 59 + i * 3 - (i > 8) * 0, 3, 1, C["r2"])
        g.rect(301, 59 + i * 3, 20 + (i * 7) % 9, 1, C["k1"])
    # Television.
    g.rect(262, 30, 4, 8, C["k0"])
    g.rect(249, 37, 34, 26, C["v1"])
    g.rect(249, 37, 34, 1, C["v3"])
    g.rect(252, 40, 24, 19, C["n1"])
    bands(g, 253, 41, 22, 17, "n6 n5 n4", 2)
    g.fill("253,58 262,50 268,53 275,48! 275,58!", C["n3"])
    disc(g, 259, 46, 2.4, C["n7"])
    g.rect(278, 42, 3, 3, C["r2"])
    g.rect(278, 47, 3, 1, C["k2"])
    g.rect(278, 50, 3, 1, C["k2"])
    # Shelf of returns.
    g.rect(246, 96, 60, 3, C["b3"])
    tapes(g, 248, 86, 34, 10, 91)
    # RESERVED, a poster.
    g.rect(306, 92, 26, 34, C["v1"])
    g.rect(307, 93, 24, 32, C["d0"])
    disc(g, 319, 104, 7, C["a2"])
    g.fill([(309, 122), (319, 106), (329, 122)], C["v1"])


def counter(g: Sheet, variant: str) -> None:
    """The counter, before whoever stands behind it."""
    g.fill([(228, 116), (340, 116), (340, 122), (222, 122)], C["b3"])
    g.rect(228, 116, 112, 1, C["c1"])
    g.rect(222, 121, 118, 3, C["b1"])
    g.rect(224, 124, 116, 76, C["b2"])
    for x in range(224, 340, 20):
        g.rect(x, 126, 18, 70, C["b1"])
        g.rect(x, 126, 18, 1, C["b0"])
        g.rect(x + 1, 195, 17, 1, C["b3"])
    g.rect(240, 142, 26, 4, C["v0"])
    label(g, 254, 134, "RETURNS", "a3", PLAIN, -1, centre=True)
    # Till, bell, bowl of candy.
    g.rect(300, 98, 30, 18, C["k1"])
    g.fill([(300, 98), (304, 92), (326, 92), (330, 98)], C["k2"])
    g.rect(306, 93, 14, 4, C["n3"])
    g.rect(308, 94, 6, 2, C["g3"])
    for row in range(2):
        for k in range(6):
            g.rect(303 + k * 4, 102 + row * 5, 3, 3, C["k3" if row + k else "r2"])
    disc(g, 238, 114, 5, C["c1"], 3)
    g.rect(233, 114, 11, 2, C["c0"])
    g.rect(238, 109, 1, 2, C["k3"])
    if variant == "paid":
        g.rect(268, 112, 12, 3, C["g3"])
        g.rect(272, 113, 3, 1, C["g2"])
        for x in (284, 288, 293):
            g.rect(x, 113, 2, 2, C["k3"])
    if variant == "stopped":
        g.map(g.a > 0, DRAIN)


def window_side(g: Sheet) -> None:
    """What is behind who stands in the aisle: the shop window from within, the door."""
    g.rect(-20, 28, 262, 103, C["a0"])
    bands(g, -20, 31, 262, 20, "c0 b3", 2)
    g.rect(-16, 44, 158, 62, C["t0"])
    g.rect(-13, 47, 152, 56, C["n1"])
    bands(g, -13, 47, 152, 50, "n0 n1 n2 n2", 3)
    for x, y, w in ((-6, 76, 30), (28, 70, 22), (56, 80, 28), (92, 72, 24), (118, 78, 21)):
        g.rect(x, y, w, 103 - y, C["n0"])
        g.rect(x + 5, y + 7, 4, 5, C["a3"])
        g.rect(x + w - 9, y + 14, 4, 5, C["n3"])
    lit(g, 104, 58, 14, 12, LAMP, 0.5)
    g.rect(103, 60, 2, 43, C["n0"])
    g.fill([(98, 60), (100, 54), (108, 54), (110, 60)], C["a4"])
    for x, y, w, h in ((-8, 70, 24, 30), (22, 74, 20, 26), (72, 72, 18, 24)):
        g.rect(x, y, w, h, C["c0"])
        g.rect(x + 3, y + 3, w - 6, h // 2, C["b3"])
        for cx in (x - 1, x + w - 3):
            g.rect(cx, y - 1, 4, 2, C["a4"])
    # OPEN, as the street reads it.
    for x, rows in (
        (6, ("#.#", "###", "###", "#.#", "#.#")),
        (14, ("###", "..#", ".##", "..#", "###")),
        (22, ("###", "#.#", "###", "..#", "..#")),
        (30, ("###", "#.#", "#.#", "#.#", "###")),
    ):
        g.stamp(x, 52, rows, {"#": C["r2"]})
    g.rect(60, 47, 4, 56, C["t1"])
    g.rect(-20, 104, 166, 3, C["t2"])
    for row in range(2):
        tapes(g, -20, 109 + row * 12, 164, 10, 12 + row)
    g.rect(152, 38, 56, 94, C["t0"])
    g.rect(156, 50, 48, 82, C["r1"])
    g.rect(156, 42, 48, 6, C["n1"])
    g.rect(164, 56, 32, 40, C["n1"])
    g.rect(164, 80, 32, 16, C["n0"])
    g.rect(168, 68, 24, 9, C["a4"])
    label(g, 180, 69, "SHUT", "r1", PLAIN, 0, centre=True)
    g.rect(159, 92, 3, 12, C["a2"])
    g.rect(192, 46, 7, 6, C["a3"])
    g.rect(208, 31, 34, 100, C["b3"])


def returns(g: Sheet) -> None:
    """Pigeonholes behind the clerk, over the lower part of his corner."""
    g.rect(214, 46, 56, 46, C["b1"])
    for row in range(4):
        for k in range(5):
            x, y = 216 + k * 11, 48 + row * 11
            g.rect(x, y, 9, 9, C["v0"])
            for i in range((k * 7 + row * 5) % 4):
                g.rect(x + 1 + i * 2, y + 2, 1, 7, C[("t2", "r1", "a2")[i]])
    g.rect(214, 45, 56, 1, C["b3"])


def draw(g: Sheet, variant: str) -> None:
    if variant == "sides":
        window_side(g)
        ceiling(g)
        bunting(g)
        corner(g)
        g.rect(242, 31, 46, 99, C["b2"])
        returns(g)
        floor(g)
        return
    shelving(g)
    ceiling(g)
    bunting(g)
    # W hangs before the flags.
    g.rect(150, 37, 27, 23, C["v1"])
    g.rect(151, 38, 25, 21, C["a4"])
    g.rect(152, 39, 23, 19, C["r2"])
    label(g, 164, 42, "W", "a4", BOLD, 0, 2, centre=True)
    corner(g)
    floor(g)
    if variant == "stopped":
        g.map(g.a > 0, DRAIN)
        for k in range(60):
            g.dot(int(chance(k, 1) * 320), 34 + int(chance(k, 2) * 110), C["k3" if k % 3 else "n7"])
    else:
        lit(g, 75, 130, 60, 12, LAMP, 0.4)
        lit(g, 164, 134, 60, 12, LAMP, 0.4)


PLACE = Place(
    name="video_store",
    variants=("open", "stopped", "sides", "paid"),
    draw=draw,
    front=counter,
    light="store",
    marks=STAND
    | {
        "counter": (272, 186, "left"),
        "shelf": (126, 189, "left"),
        "knees": (158, 206, "right"),
        "aisle": (46, 189, "right"),
    },
    views={
        "close": (0, 0),
        "counter": (20, 0),
        "shelf": (-10, 4),
        "w": (124, 24, 160),
        "till": (176, 62, 160),
        "tv": (234, 36, 64),
        "aisles": (-10, 0),
    },
    glows=((264, 49, "#6fa8ad", 26, 0.4, "open paid"), (97, 20, "#fff3d2", 20, 0.3, "open paid")),
    emitters=(("static", 253, 41, 20, 16, 5, "open paid"),),
)
