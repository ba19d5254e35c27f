"""Behind the diner: bins, the fallen duffel, iron stairs, one lamp over the kitchen door."""

from __future__ import annotations

from ..font import BOLD, PLAIN
from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import bands, bricks, chance, disc, halo, label, lit, sash, stars
from ..raster import Sheet
from .room import duffel


def bin_(g: Sheet, x: int, y: int, w: int, h: int, lid: bool = True) -> None:
    """A ribbed tin bin."""
    g.rect(x, y, w, h, C["k0"])
    for k in range(x + 2, x + w, 4):
        g.rect(k, y, 1, h, C["n1"])
    g.rect(x + w - 4, y, 2, h, C["k1"])
    g.rect(x - 1, y + 4, w + 2, 2, C["k1"])
    if lid:
        disc(g, x + w / 2, y, w / 2 + 1, C["k1"], 3)
        disc(g, x + w / 2, y - 1, w / 2 - 1, C["k2"], 2)
        g.rect(x + w // 2 - 2, y - 4, 5, 2, C["k1"])


def draw(g: Sheet, variant: str) -> None:
    bands(g, -20, -20, 360, 110, "n1 n1 n2 n3")
    stars(g, 60, -20, 200, 60, 22, 3)
    far(g)
    walls(g)
    ground(g)
    stairs(g)
    things(g)
    lit(g, 262, 90, 60, 66, LAMP, 0.25)
    lit(g, 236, 148, 92, 24, LAMP, 0.4)
    halo(g, 264, 52, 18, "a3 a2 a1 b2")
    g.rect(256, 44, 18, 3, C["k0"])
    g.fill([(258, 47), (272, 47), (275, 52), (255, 52)], C["b1"])
    g.rect(257, 52, 16, 2, C["a4"])


def far(g: Sheet) -> None:
    """The street at the alley's end: a house, a lamp, a bare tree."""
    g.rect(110, 40, 82, 90, C["n2"])
    bricks(g, 118, 46, 66, 70, "n2", "n1", "n3", 4, 0.4)
    g.fill([(114, 46), (151, 24), (188, 46)], C["n1"])
    for x, y in ((128, 60), (150, 60), (168, 60), (128, 86), (168, 86)):
        sash(g, x, y, 9, 13, "n0", "a1" if (x, y) == (150, 60) else "n1", "n2")
    g.rect(194, 40, 2, 84, C["n0"])
    disc(g, 195, 39, 3, C["a3"])
    halo(g, 195, 39, 12, "a2 a1 b2")
    g.fill([(96, 122), (206, 122), (206, 130), (96, 130)], C["n3"])


def walls(g: Sheet) -> None:
    # Left: the neighbour's wall, in shade. Right: the diner's, near and lit.
    bricks(g, -20, -20, 110, 150, "v1", "v0", "v2", 6, 0.55)
    g.fill([(90, -20), (112, 20), (112, 126), (90, 136)], C["n0"])
    g.rect(-20, 24, 112, 4, C["v2"])
    sash(g, 22, 44, 22, 30, "v0", "n1", "n2", "v2")
    bricks(g, 208, -20, 132, 156, "b1", "v1", "b2", 7, 0.6)
    g.fill([(208, -20), (196, 10), (196, 128), (208, 136)], C["v0"])
    # His window, high up, open; the curtain is out.
    sash(g, 222, -8, 22, 30, "v0", "n1", "n2", "v3")
    g.fill("222,4! 230,6 228,14 233,22 226,26! 222,22!", C["v3"])
    # Kitchen door.
    g.rect(252, 62, 30, 68, C["v0"])
    g.rect(254, 64, 26, 66, C["g0"])
    for x, y, w, h in ((257, 68, 20, 20), (257, 94, 20, 28)):
        g.rect(x, y, w, h, C["g1"])
        g.rect(x, y, w, 1, C["n0"])
    g.rect(257, 68, 20, 20, C["a1"])
    g.rect(257, 68, 20, 8, C["a2"])
    g.rect(266, 68, 1, 20, C["g0"])
    g.rect(276, 92, 2, 4, C["c1"])
    g.rect(248, 128, 40, 6, C["k0"])
    g.rect(248, 128, 40, 1, C["k1"])
    label(g, 290, 78, "NO", "c1", BOLD)
    label(g, 288, 86, "DOGS", "c0", PLAIN, -1)


def ground(g: Sheet) -> None:
    g.rect(-20, 128, 360, 72, C["n2"])
    g.fill(
        [(90, 134), (112, 126), (196, 126), (208, 134), (340, 150), (340, 200), (-20, 200), (-20, 150)],
        C["n2"],
    )
    g.rect(-20, 132, 112, 4, C["n0"])
    for y in (138, 146, 157, 171):
        for k in range(7):
            x = -20 + int(chance(y, k) * 350)
            g.rect(x, y, 8 + int(chance(y, k, 1) * 20), 1, C["n1"])
            g.rect(x + 6, y + 1, 6, 1, C["n3"])
    g.fill("120,146 150,142 184,146 178,154 140,156", C["n3"])
    g.fill("128,148 150,145 174,148 168,152 142,153", C["n4"])
    g.rect(152, 147, 3, 5, C["a2"])


def stairs(g: Sheet) -> None:
    for k in range(3):
        y = -6 + k * 44
        if k < 2:
            g.rect(16, y + 22, 80, 3, C["n0"])
            g.rect(16, y + 22, 80, 1, C["k0"])
        for step in range(9):
            x0, y0 = 24 + step * 7, y + 24 + step * 4.6
            if y0 < 112:
                g.rect(round(x0), round(y0), 8, 1, C["k0"])
        g.line([(24, y + 25), (88, y + 66)], C["n0"], 2, curved=False)
        g.line([(24, y + 12), (88, y + 53)], C["n0"], curved=False)
    g.rect(16, 10, 2, 106, C["n0"])
    g.rect(92, 10, 2, 106, C["n0"])


def things(g: Sheet) -> None:
    bin_(g, 30, 100, 26, 34)
    bin_(g, 60, 104, 24, 32, False)
    g.stamp(
        36,
        86,
        [
            "....c....c.....",
            "....cccccc.....",
            "....cacacc.....",
            "....cccccc.....",
            ".....cccc....c.",
            "....cccccc....c",
            "...cccccccc...c",
            "..ccccccccc..cc",
            "..cccccccccccc.",
            "..ccccccccccc..",
        ],
        {"c": C["n0"], "a": C["a3"]},
    )
    g.rect(98, 116, 18, 14, C["b2"])
    g.rect(98, 116, 18, 1, C["b3"])
    g.line([(98, 116), (116, 130)], C["b1"], curved=False)
    g.rect(222, 112, 22, 18, C["b2"])
    for y in (116, 121, 126):
        g.rect(222, y, 22, 1, C["v0"])
    # Where he will stand before it, with the bag on his back.
    duffel(g, 138, 130, False)
    g.rect(132, 144, 20, 2, C["k1"])
    for k in range(40):
        x, y = -20 + int(chance(k, 5) * 360), 132 + int(chance(k, 6) ** 1.5 * 60)
        colour = ("a0", "r1", "a1")[k % 3]
        g.rect(x, y, 2, 1, C[colour])
        g.dot(x + 1, y - 1, C[colour])


def close_ground(g: Sheet, variant: str) -> None:
    """Where it fell: the duffel among the leaves, the cat, a lid still turning."""
    bricks(g, 0, 0, 320, 78, "v1", "v0", "v2", 6, 0.5)
    g.rect(0, 74, 320, 6, C["n0"])
    bands(g, 0, 80, 320, 100, "n1 n2 n2", 4)
    for k in range(22):
        x, y = int(chance(k, 3) * 320), 84 + int(chance(k, 4) * 92)
        g.rect(x, y, 14 + int(chance(k, 5) * 30), 1, C["n1" if y > 110 else "n3"])
    for x, w, h in ((16, 56, 70), (80, 50, 60)):
        y = 92 - h + 18
        bin_(g, x, y, w, h, x < 60)
    # The cat on the lid, offended.
    g.stamp(
        28,
        16,
        [
            "......cc......cc........",
            "......ccc....ccc........",
            "......cccccccccc........",
            "......cccccccccc........",
            "......caaccccaac........",
            "......cacccccac.........",
            "......ccccppcccc........",
            ".......cccccccc.........",
            "........cccccc..........",
            ".......cccccccc......cc.",
            "......cccccccccc......cc",
            ".....cccccccccccc.....cc",
            ".....cccccccccccc.....cc",
            "....ccccccccccccc....cc.",
            "....cccccccccccccccccc..",
            "....ccccccccccccccccc...",
            "....cccccccccccccccc....",
            "....ccc.cccccc.cccc.....",
        ],
        {"c": C["n0"], "a": C["a3"], "p": C["p0"]},
    )
    big_duffel(g, 138, 74)
    disc(g, 240, 128, 26, C["k0"], 9)
    disc(g, 240, 126, 24, C["k1"], 8)
    disc(g, 238, 125, 15, C["k2"], 4)
    g.line("262,118 270,114 274,118", C["k1"])
    for k in range(70):
        x, y = int(chance(k, 15) * 320), 92 + int(chance(k, 16) * 86)
        colour = ("a0", "r1", "a1", "r2")[k % 4]
        rows = (("##.", ".##", "#.."), (".#.", "###", ".#."), ("##", "##"))[k % 3]
        g.stamp(x, y, rows, {"#": C[colour]})
    lit(g, 270, 96, 130, 70, LAMP, 0.3)


def big_duffel(g: Sheet, x: int, y: int) -> None:
    g.fill(
        (
            f"{x},{y + 22} {x + 10},{y + 4} {x + 60},{y} {x + 84},{y + 8} "
            f"{x + 92},{y + 26} {x + 82},{y + 42} {x + 14},{y + 44} {x + 2},{y + 36}"
        ),
        C["g1"],
    )
    g.fill(
        (
            f"{x + 66},{y + 6} {x + 80},{y + 4} {x + 92},{y + 14} {x + 92},{y + 30} "
            f"{x + 82},{y + 42} {x + 70},{y + 38} {x + 64},{y + 22}"
        ),
        C["g2"],
    )
    g.fill(
        f"{x + 72},{y + 12} {x + 82},{y + 12} {x + 86},{y + 24} {x + 80},{y + 34} {x + 73},{y + 30}", C["g1"]
    )
    g.line(f"{x + 2},{y + 38} {x + 40},{y + 44} {x + 78},{y + 42}", C["g0"], 2)
    for dx in (18, 44):
        g.line(f"{x + dx},{y + 2} {x + dx - 3},{y + 24} {x + dx},{y + 43}", C["c0"], 2)
        g.line(f"{x + dx + 2},{y + 2} {x + dx - 1},{y + 24} {x + dx + 2},{y + 43}", C["b3"])
    g.line(f"{x + 10},{y + 6} {x + 40},{y + 2} {x + 62},{y + 4}", C["k2"])
    g.line(f"{x + 18},{y + 4} {x + 24},{y - 10} {x + 40},{y - 12} {x + 46},{y + 2}", C["c0"], 2)
    for path in (
        f"{x + 28},{y + 10} {x + 34},{y + 20}",
        f"{x + 54},{y + 12} {x + 50},{y + 28}",
        f"{x + 8},{y + 18} {x + 12},{y + 30}",
    ):
        g.line(path, C["g0"])


PLACE = Place(
    name="alley",
    variants=("night",),
    draw=draw,
    marks=STAND | {"centre": (160, 189, "right"), "wall": (226, 189, "left"), "stairs": (250, 189, "left")},
    views={"close": (10, 0), "up": (10, -16), "duffel": (126, 120, 64)},
    closeups={"ground": close_ground},
    glows=((264, 54, "#f7b54c", 40, 0.25, ""), (195, 39, "#f7b54c", 13, 0.08, "")),
    emitters=(
        ("leaves", 100, 0, 130, 30, 0.3, ""),
        ("moths", 252, 50, 26, 18, 1.5, ""),
        ("breath", 170, 60, 15, 6, 0.25, ""),
    ),
)
