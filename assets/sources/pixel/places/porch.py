"""The porch at midnight: the rail, the steps, a maple, the moon, and every star there is."""

from __future__ import annotations

from ..palette import INDEX as C
from ..palette import LAMP
from ..place import STAND, Place
from ..props import bands, chance, disc, foliage, halo, lit, stars, trunk
from ..raster import Sheet


def sky(g: Sheet, moon: bool) -> None:
    bands(g, -20, -20, 360, 140, "n1 n1 n2 n2 n3 n3 n4" if moon else "n0 n1 n1 n2 n2 n2 n3")
    stars(g, -20, -20, 360, 110, 150 if moon else 50, 21)
    # The milky way, as far as a screen can say it.
    if moon:
        for k in range(60):
            x, y = 200 + k * 2.4, 4 + (k * 0.9)
            g.dots(round(x), round(y), 10, 3, C["n3"], 2)
        halo(g, 146, 24, 36, "n5 n4 n3")
        disc(g, 146, 24, 14, C["c1"])
        disc(g, 147, 23.4, 12.6, C["a4"])
        for x, y, r in ((142, 20, 3), (150, 28, 3.4), (152, 18, 1.8), (143, 29, 1.6)):
            disc(g, x, y, r, C["c1"])
    else:
        disc(g, 146, 24, 13, C["n6"])
        for y, x, w, h, colour in (
            (14, 108, 90, 7, "n3"),
            (20, 96, 110, 10, "n2"),
            (28, 116, 70, 6, "n3"),
            (10, 130, 50, 5, "n2"),
        ):
            g.fill(
                (
                    f"{x},{y + h / 2} {x + w * 0.15},{y} {x + w * 0.4},{y - 2} "
                    f"{x + w * 0.7},{y} {x + w},{y + h / 2} {x + w * 0.7},{y + h} "
                    f"{x + w * 0.2},{y + h}"
                ),
                C[colour],
            )
        g.dots(130, 10, 34, 4, C["n6"], 3)
        for y, x, w in ((50, 20, 90), (46, 210, 80), (64, 250, 90)):
            g.dots(x, y, w, 4, C["n2"], 4)


def town(g: Sheet, moon: bool) -> None:
    """Roofs, the church, lit windows."""
    far, near = ("n3", "n2") if moon else ("n2", "n1")
    g.fill("-20,92 40,84 120,90 190,82 260,88 340,80! 340,140! -20,140!", C[far])
    g.fill([(196, 96), (196, 70), (200, 48), (204, 70), (204, 96)], C[near])
    for x, y, w, tall in (
        (16, 88, 34, 22),
        (64, 92, 28, 18),
        (108, 88, 36, 24),
        (214, 90, 34, 22),
        (262, 86, 40, 26),
    ):
        g.rect(x, y, w, tall + 10, C["n1"])
        g.fill([(x - 4, y), (x + w / 2, y - 16), (x + w + 4, y)], C["n1"])
        g.line([(x + w / 2, y - 16), (x + w + 4, y)], C["n4" if moon else "n2"], curved=False)
        g.rect(x + w - 8, y - 14, 4, 8, C["n1"])
        for k in range(w // 12):
            on = chance(x, k) > 0.5
            g.rect(x + 5 + k * 11, y + 6, 4, 6, C["a2" if on else "n2"])
            if on:
                g.rect(x + 5 + k * 11, y + 6, 4, 2, C["a3"])
    for x in (92, 232):
        g.rect(x, 74, 1, 40, C["n0"])
        disc(g, x + 0.5, 73, 2.4, C["a3"])
        halo(g, x + 0.5, 73, 12, "a2 a1 b2")
    g.rect(-20, 112, 360, 30, C["n2" if moon else "n1"])
    g.fill("140,114! 162,114! 196,142! 118,142!", C["n4" if moon else "n2"])
    for k in range(24):
        x, y = -20 + int(chance(k, 71) * 360), 116 + int(chance(k, 72) * 20)
        g.rect(x, y, 3, 1, C["n3" if moon else "n2"])


def porch(g: Sheet, moon: bool, book: bool) -> None:
    """Post, rail, boards; the house's wall at the right with its lamp."""
    light, mid, dark = ("n7", "n6", "n4") if moon else ("n6", "n5", "n3")
    # Rail with balusters, open at the steps.
    for x0, x1 in ((-20, 122), (200, 262)):
        for x in range(x0 + 2, x1 - 4, 9):
            g.rect(x, 112, 4, 34, C[mid])
            g.rect(x, 112, 1, 34, C[light])
            g.rect(x + 3, 112, 1, 34, C[dark])
        g.rect(x0, 104, x1 - x0, 6, C[mid])
        g.rect(x0, 104, x1 - x0, 2, C[light])
        g.rect(x0, 109, x1 - x0, 2, C[dark])
        g.rect(x0, 144, x1 - x0, 4, C[mid])
        g.rect(x0, 147, x1 - x0, 2, C[dark])
    if book:
        # A notebook on the rail, and a pencil on it.
        g.rect(212, 101, 20, 3, C["n1"])
        g.rect(213, 102, 19, 1, C["c1"])
        g.rect(215, 100, 13, 1, C["a3"])
        g.rect(228, 100, 2, 1, C["r2"])
    for x in (116, 198):
        g.rect(x, 96, 10, 56, C[mid])
        g.rect(x, 96, 2, 56, C[light])
        g.rect(x + 8, 96, 2, 56, C[dark])
        g.rect(x - 2, 92, 14, 4, C[light])
        disc(g, x + 5, 90, 5, C[mid], 4)
    g.rect(-20, 150, 360, 50, C["n3" if moon else "n2"])
    for x in range(-60, 400, 20):
        g.line([(x, 150), (x + (x - 160) * 0.5, 200)], C["n2" if moon else "n1"], curved=False)
    g.rect(-20, 150, 360, 1, C["n5" if moon else "n3"])
    g.fill([(124, 150), (198, 150), (190, 142), (132, 142)], C["n4" if moon else "n2"])
    # Left post and the roof's edge.
    for x in (22,):
        g.rect(x, -20, 11, 170, C[mid])
        g.rect(x, -20, 2, 170, C[light])
        g.rect(x + 9, -20, 2, 170, C[dark])
        g.rect(x - 3, 140, 17, 10, C[mid])
    g.rect(-20, -20, 360, 22, C["n1"])
    for x in range(-20, 340, 12):
        g.rect(x, -20, 1, 20, C["n0"])
    g.rect(-20, 0, 360, 4, C[mid])
    g.rect(-20, 3, 360, 2, C[dark])
    # The wall.
    g.rect(262, 4, 80, 148, C["n4"])
    for y in range(4, 152, 7):
        g.rect(262, y, 80, 1, C["n5"])
        g.rect(262, y + 6, 80, 1, C["n3"])
    g.rect(262, 4, 2, 148, C["n2"])
    g.rect(290, 40, 50, 112, C["n6"])
    g.rect(294, 44, 46, 108, C["r1"])
    g.rect(300, 50, 40, 36, C["a2"])
    g.rect(300, 50, 40, 12, C["a3"])
    g.rect(318, 50, 2, 36, C["r0"])
    g.rect(300, 67, 40, 2, C["r0"])
    g.rect(300, 98, 40, 48, C["r0"])
    g.rect(297, 92, 3, 5, C["a3"])
    lamp(g)
    lit(g, 277, 46, 34, 44, LAMP, 0.1)
    lit(g, 290, 158, 70, 16, LAMP, 0.4)
    # A pumpkin on the rail, and one by the door.
    pumpkin(g, 92, 97, 8, True)
    pumpkin(g, 276, 144, 10, False)


def lamp(g: Sheet) -> None:
    g.rect(272, 28, 9, 2, C["n0"])
    g.rect(270, 30, 13, 16, C["v1"])
    g.rect(272, 32, 9, 12, C["a4"])
    g.rect(276, 32, 1, 12, C["v1"])
    g.rect(274, 46, 5, 3, C["v1"])
    g.rect(272, 32, 4, 12, C["a4"])
    g.rect(277, 32, 4, 12, C["a4"])


def pumpkin(g: Sheet, x: int, y: int, r: int, face: bool) -> None:
    disc(g, x, y, r, C["a0"], r * 0.82)
    disc(g, x + 1, y - 1, r * 0.8, C["a1"], r * 0.66)
    g.line(f"{x},{y - r * 0.8} {x - 1},{y + r * 0.7}", C["a0"])
    g.line(f"{x + r * 0.5},{y - r * 0.6} {x + r * 0.5},{y + r * 0.5}", C["a0"])
    g.rect(x, round(y - r * 0.82) - 2, 2, 3, C["g1"])
    if face:
        g.stamp(x - 4, y - 3, ("aa...aa", ".a...a.", ".......", "a.a.a.a", ".aaaaa."), {"a": C["a3"]})


def draw(g: Sheet, variant: str) -> None:
    moon = variant != "cloud"
    sky(g, moon)
    town(g, moon)
    trunk(g, "64,146 66,110 58,70 70,30 64,0", (10, 5), ("n0", "v0", "n3"))
    trunk(g, "62,76 84,52 98,40", (5, 2), ("n0", "v0", "n3"))
    colours = "n0 v0 v1 r0 r1 a0" if moon else "n0 n0 v0 v1 r0 r0"
    foliage(g, 66, 28, 46, 28, colours, 23, 560, (0.8, -0.3))
    foliage(g, 104, 40, 22, 14, colours, 24, 140, (0.8, -0.3))
    foliage(g, 30, 44, 24, 20, colours, 25, 160, (0.8, -0.3))
    porch(g, moon, variant != "no_book")
    for k in range(26):
        x, y = -20 + int(chance(k, 81) * 300), 153 + int(chance(k, 82) * 44)
        g.rect(x, y, 2, 1, C[("r1", "a0", "r0")[k % 3]])
        g.dot(x + 1, y - 1, C["r1"])


def close_moon(g: Sheet, variant: str) -> None:
    """Straight up: the stars, the moon, the edge of the maple."""
    moon = variant != "cloud"
    bands(g, 0, 0, 320, 180, "n0 n1 n1 n2 n2 n3 n3" if moon else "n0 n0 n1 n1 n1 n2 n2", 5)
    stars(g, 0, 0, 320, 180, 260 if moon else 80, 33)
    if moon:
        for k in range(90):
            x, y = 20 + k * 3.4, 150 - k * 1.5
            wide = 16 + 10 * chance(k, 3)
            g.dots(round(x), round(y - wide / 2), 6, round(wide), C["n3"], 2)
        stars(g, 40, 10, 260, 140, 90, 35)
        halo(g, 168, 62, 62, "n5 n4 n3 n2")
        disc(g, 168, 62, 34, C["c1"])
        disc(g, 170, 60.6, 31, C["a4"])
        for x, y, r in ((158, 50, 7), (180, 74, 8), (184, 48, 4), (160, 78, 4), (172, 62, 3), (150, 66, 3)):
            disc(g, x, y, r, C["c1"])
            disc(g, x + 1, y + 1, r * 0.7, C["a3"])
    else:
        disc(g, 168, 62, 33, C["n6"])
        disc(g, 169, 61, 30, C["n7"])
        for i, (y, x, w, h) in enumerate(
            ((40, 84, 170, 20), (58, 60, 220, 26), (82, 100, 170, 20), (28, 130, 110, 12))
        ):
            g.fill(
                (
                    f"{x},{y + h / 2} {x + w * 0.12},{y} {x + w * 0.3},{y + 2} "
                    f"{x + w * 0.45},{y - 5} {x + w * 0.7},{y - 1} {x + w},{y + h / 2} "
                    f"{x + w * 0.7},{y + h} {x + w * 0.2},{y + h}"
                ),
                C[("n3", "n2", "n3", "n2")[i]],
            )
        g.dots(120, 46, 96, 10, C["n5"], 2)
    colours = "n0 v0 v1 r0 r1 a0" if moon else "n0 n0 v0 v1 r0 r0"
    trunk(g, "0,180 20,140 16,90 40,50", (12, 4), ("n0", "v0", "n3"))
    foliage(g, 10, 60, 70, 60, colours, 41, 900, (0.8, -0.2))
    foliage(g, 60, 24, 50, 26, colours, 42, 420, (0.8, 0.2))
    g.fill([(240, 0), (320, 0), (320, 60)], C["n1"])
    g.line([(240, 0), (320, 60)], C["n6" if moon else "n4"], 3, curved=False)
    g.line([(244, 0), (320, 57)], C["n7" if moon else "n5"], curved=False)


PLACE = Place(
    name="porch",
    variants=("moon", "cloud", "no_book"),
    draw=draw,
    light="porch",
    marks=STAND
    | {
        "centre": (160, 189, "right"),
        "rail": (122, 189, "right"),
        "steps": (194, 189, "left"),
        "floor_left": (122, 200, "right"),
        "floor_right": (190, 200, "left"),
        "door": (244, 189, "left"),
        "near_left": (130, 189, "right"),
        "near_right": (184, 189, "left"),
        "nearer": (178, 189, "left"),
        "backed": (252, 189, "left"),
    },
    views={
        "close": (-4, -4),
        "rail": (168, 68, 160),
        "path": (84, 76, 160),
        "seats": (0, 0),
        "hands": (78, 106, 160),
    },
    closeups={"moon": close_moon},
    glows=(
        (276, 38, "#f7b54c", 34, 0.06, ""),
        (92, 97, "#e4872c", 12, 0.3, ""),
        (232, 73, "#f7b54c", 16, 0.05, ""),
    ),
    emitters=(
        ("leaves", 10, 10, 120, 50, 0.35, ""),
        ("breath", 130, 60, 15, 6, 0.25, ""),
        ("moths", 268, 28, 20, 20, 0.5, ""),
    ),
)
