"""Jess's corner over the diner: a mattress under the slope, books to the sill, a window on the square."""

from __future__ import annotations

import numpy as np

from ..font import PLAIN
from ..palette import INDEX as C
from ..palette import LAMP, NIGHT
from ..place import STAND, Place
from ..props import bands, chance, disc, halo, label, lit, stars
from ..raster import Sheet

SPINES = ("r1", "b3", "t1", "d0", "a0", "g1", "c0", "v2", "r2", "k1")


def books(g: Sheet, x: int, y: int, w: int, h: int, seed: int) -> None:
    """Books standing on a shelf whose board is at y + h."""
    px, i = x, 0
    while px < x + w - 1:
        wide = min(2 + int(chance(seed, i) * 2.6), x + w - px)
        tall = h - int(chance(seed, i, 2) * h * 0.35)
        colour = SPINES[int(chance(seed, i, 3) * len(SPINES))]
        g.rect(px, y + h - tall, wide, tall, C[colour])
        g.rect(px + wide - 1, y + h - tall, 1, tall, C["v0"])
        if wide > 2 and tall > 6:
            g.rect(px, y + h - tall + 2, wide - 1, 1, C["c0"])
        px += wide
        i += 1


def stack(g: Sheet, x: int, foot: int, w: int, count: int, seed: int) -> None:
    """Books lying on each other."""
    y = foot
    for i in range(count):
        tall = 2 + int(chance(seed, i) * 2)
        wide = w - int(chance(seed, i, 2) * 6)
        off = int(chance(seed, i, 3) * (w - wide + 1))
        y -= tall
        colour = SPINES[int(chance(seed, i, 4) * len(SPINES))]
        g.rect(x + off, y, wide, tall, C[colour])
        g.rect(x + off, y + tall - 1, wide, 1, C["v0"])
        g.rect(x + off + wide - 2, y, 1, tall - 1, C["c1"])


def town(g: Sheet, x: int, y: int, w: int, h: int) -> None:
    """What the window shows: the square by night, the sign's red on the glass below."""
    bands(g, x, y, w, h, "n1 n2 n3 n4", 2)
    stars(g, x, y, w, h // 2, 9, 4)
    mid = x + w * 0.62
    g.fill(
        [
            (mid - 3, y + h),
            (mid - 3, y + h * 0.45),
            (mid, y + h * 0.16),
            (mid + 3, y + h * 0.45),
            (mid + 3, y + h),
        ],
        C["n6"],
    )
    g.rect(round(mid) - 3, y + round(h * 0.45), 2, h - round(h * 0.45), C["n5"])
    for i, (dx, tall) in enumerate(((0, 14), (9, 18), (17, 12), (34, 17), (42, 13))):
        g.rect(x + dx, y + h - tall, 10, tall, C["n1"])
        g.rect(x + dx + 2, y + h - tall + 4, 2, 2, C["a2"])
        if i % 2:
            g.rect(x + dx + 6, y + h - tall + 4, 2, 2, C["a3"])
    g.dots(x, y + h - 9, w // 2, 9, C["r2"], 3)
    g.dots(x, y + h - 4, w, 4, C["r1"], 4)


def window(g: Sheet, x: int, y: int, w: int, h: int) -> None:
    town(g, x, y, w, h)
    for px, py, pw, ph in (
        (x - 3, y - 3, w + 6, 3),
        (x - 3, y, 3, h),
        (x + w, y, 3, h),
        (x, y + h // 2, w, 2),
        (x + w // 2 - 1, y, 2, h),
    ):
        g.rect(px, py, pw, ph, C["b3"])
    g.rect(x - 5, y + h, w + 10, 4, C["c0"])
    g.rect(x - 5, y + h + 3, w + 10, 1, C["b1"])
    # Curtains.
    for side in (0, 1):
        x0 = x - 15 if not side else x + w - 3
        pts = [
            (x0, y - 7),
            (x0 + 18, y - 7),
            (x0 + (12 if not side else 18), y + 30),
            (x0 + (16 if not side else 18), y + h + 2),
            (x0 + (0 if not side else 2), y + h + 2),
            (x0 + (0 if not side else 6), y + 30),
        ]
        cloth = g.fill(pts, C["v2"])
        for k in range(0, 18, 4):
            fold = np.zeros_like(cloth)
            column = x0 + k + g.left
            fold[:, column : column + 2] = True
            g.a[cloth & fold] = C["v1" if k % 8 else "v3"]
    g.rect(x - 19, y - 9, w + 38, 2, C["b1"])


def duffel(g: Sheet, x: int, y: int, open_: bool) -> None:
    """The bag on the mattress."""
    g.fill(
        f"{x},{y + 6} {x + 4},{y} {x + 34},{y - 1} {x + 40},{y + 6} {x + 38},{y + 14} {x + 2},{y + 14}",
        C["g1"],
    )
    g.fill(f"{x + 30},{y + 1} {x + 37},{y} {x + 41},{y + 7} {x + 37},{y + 14} {x + 31},{y + 12}", C["g2"])
    g.line(f"{x + 2},{y + 12} {x + 20},{y + 14} {x + 37},{y + 13}", C["g0"])
    g.line(f"{x + 12},{y} {x + 14},{y + 13}", C["c0"])
    if open_:
        g.fill(
            f"{x + 6},{y + 2} {x + 14},{y - 2} {x + 26},{y - 2} {x + 29},{y + 2} {x + 16},{y + 5}", C["v0"]
        )
        g.rect(x + 10, y - 4, 6, 5, C["d1"])
        g.rect(x + 18, y - 3, 7, 4, C["c1"])
    else:
        g.rect(x + 5, y + 1, 24, 1, C["k2"])


def draw(g: Sheet, variant: str) -> None:
    wall(g)
    bed(g, variant)
    desk(g)
    door(g)
    floor_things(g)
    if variant == "dark":
        stay = g.mask([(156, 22), (216, 22), (216, 84), (156, 84)]) & np.isin(
            g.a, [C[n] for n in ("n1", "n2", "n3", "n4", "n6", "n5", "n7", "a2", "a3", "r1", "r2")]
        )
        g.map(~stay, NIGHT)
        lit(g, 186, 128, 60, 18, table(), 0.3)
        g.rect(139, 80, 13, 10, C["n3"])
        return
    # Glass and print keep their own light.
    dull = g.mask([(156, 22), (232, 22), (232, 76), (156, 76)]) | g.mask(
        [(128, 40), (159, 40), (159, 64), (128, 64)]
    )
    lit(g, 146, 88, 92, 70, LAMP, 0.35, ~dull)
    halo(g, 146, 84, 20, "a3 a2 a1")
    g.fill([(140, 78), (152, 78), (156, 90), (136, 90)], C["a4"])
    g.rect(140, 78, 12, 1, C["a3"])
    g.rect(136, 89, 20, 1, C["a3"])
    g.dots(0, 22, 130, 40, C["b0"], 0)


def table() -> np.ndarray:
    """Moonlight on the floor."""
    from ..palette import table as make

    return make("n0>n1 n1>n2 n2>n3 n3>n4 v0>n1 v1>n2 b0>n1")


def wall(g: Sheet) -> None:
    g.rect(-20, -20, 360, 220, C["b2"])
    g.rect(-20, -20, 360, 132, C["b2"])
    for x in range(-20, 340, 13):
        g.rect(x, -20, 1, 132, C["b1"])
    for x, y, w in ((120, 40, 6), (226, 30, 9), (134, 60, 5), (222, 96, 8)):
        g.rect(x, y, w, 1, C["b1"])
        g.rect(x + 2, y + 1, w - 4, 1, C["b3"])
    # The slope of the roof, with its rafters.
    g.fill([(-20, -20), (150, -20), (-20, 92)], C["b1"])
    for k in range(4):
        x = 34 + k * 40
        g.fill(
            [(x - 8, -20), (x + 2, -20), (-20, -20 + (x + 22) * 0.66), (-20, -20 + (x + 12) * 0.66)], C["b0"]
        )
        g.line([(x + 2, -20), (-20, -20 + (x + 22) * 0.66)], C["b3"], curved=False)
    g.fill([(150, -20), (158, -20), (-20, 98), (-20, 90)], C["b0"])
    g.line([(158, -20), (-20, 98)], C["b3"], curved=False)
    g.fill([(240, -20), (340, -20), (340, 40)], C["b1"])
    g.fill([(236, -20), (244, -20), (340, 38), (340, 46)], C["b0"])
    g.line([(244, -19), (340, 39)], C["b3"], curved=False)
    # Floor.
    g.rect(-20, 112, 360, 88, C["b1"])
    g.rect(-20, 110, 360, 2, C["b0"])
    for i, y in enumerate(range(116, 200, 9)):
        g.rect(-20, y, 360, 1, C["b0"])
        for x in range(-20 + (i * 37) % 60, 340, 60):
            g.rect(x, y - 8, 1, 8, C["b0"])
    # Paddle, poster, a note.
    g.line("84,64 118,40", C["a1"], 2)
    g.fill("74,72 78,64 86,60 90,63 86,70 78,75", C["a1"])
    g.line("77,71 87,63", C["a2"])
    g.rect(128, 40, 17, 24, C["c0"])
    g.rect(129, 41, 15, 22, C["r1"])
    disc(g, 136.5, 50, 3.6, C["n5"])
    g.fill([(132, 62), (135, 54), (138, 54), (141, 62)], C["a3"])
    g.rect(131, 43, 11, 1, C["a3"])
    g.rect(146, 46, 22 - 9, 14, C["c1"])
    g.rect(148, 48, 8, 1, C["k1"])
    label(g, 147, 51, "8:15", "r1", PLAIN, -1)
    window(g, 172, 30, 42, 44)


def bed(g: Sheet, variant: str) -> None:
    books(g, 66, 66, 46, 10, 3)
    g.rect(62, 76, 54, 3, C["b3"])
    g.rect(62, 78, 54, 1, C["v0"])
    g.rect(66, 79, 2, 4, C["b0"])
    g.rect(110, 79, 2, 4, C["b0"])
    g.rect(-20, 108, 118, 24, C["k1"])
    g.rect(-20, 108, 118, 1, C["k2"])
    for x in range(-16, 98, 7):
        g.rect(x, 110, 1, 22, C["d0"])
    g.fill("-20,104 10,98 50,101 84,98 100,106 99,122 60,126 20,122 -20,126", C["d0"])
    g.line("-20,106 12,101 52,104 82,101 96,106", C["d1"])
    for path in ("20,108 28,118 24,124", "56,106 60,116", "80,106 76,120"):
        g.line(path, C["n2"])
    g.fill("-20,92 2,90 14,95 14,103 -20,106", C["c1"])
    g.line("-20,103 4,103 13,100", C["c0"])
    g.rect(-20, 130, 118, 3, C["v0"])
    if variant == "lamp":
        duffel(g, 48, 92, True)
    elif variant == "dark":
        return


def desk(g: Sheet) -> None:
    """The crate with the lamp and the ashtray that is a lid."""
    g.rect(132, 96, 28, 3, C["b3"])
    g.rect(133, 99, 26, 22, C["b1"])
    for y in (105, 112):
        g.rect(133, y, 26, 1, C["v0"])
    g.rect(133, 99, 2, 22, C["b2"])
    g.rect(157, 99, 2, 22, C["b0"])
    books(g, 136, 113, 19, 7, 9)
    g.rect(145, 90, 3, 6, C["a1"])
    g.rect(142, 95, 9, 1, C["a0"])
    g.fill([(140, 78), (152, 78), (156, 90), (136, 90)], C["c1"])
    g.rect(153, 94, 6, 2, C["k2"])
    g.rect(155, 93, 1, 1, C["a4"])


def door(g: Sheet) -> None:
    g.rect(246, 42, 40, 78, C["c0"])
    g.rect(249, 45, 34, 75, C["b1"])
    for x, y, w, h in ((253, 50, 11, 26), (268, 50, 11, 26), (253, 82, 11, 32), (268, 82, 11, 32)):
        g.rect(x, y, w, h, C["b0"])
        g.rect(x, y + h, w + 1, 1, C["b2"])
        g.rect(x + w, y, 1, h, C["b2"])
    g.rect(251, 79, 2, 3, C["a2"])
    # A line of washing.
    g.line("216,24 248,31 300,30 340,24", C["c0"])
    for x, y, colour in ((226, 27, "v2"), (276, 31, "k1")):
        g.fill(
            [
                (x, y),
                (x + 12, y),
                (x + 15, y + 5),
                (x + 12, y + 7),
                (x + 12, y + 17),
                (x + 1, y + 17),
                (x + 1, y + 7),
                (x - 3, y + 5),
            ],
            C[colour],
        )
        g.rect(x + 4, y, 4, 2, C["b1"])
    for x in (250, 258):
        g.fill([(x, 31), (x + 4, 31), (x + 4, 38), (x + 7, 41), (x + 6, 43), (x, 41)], C["c1"])
    g.fill([(298, 30), (302, 30), (302, 38), (306, 41), (304, 43), (298, 41)], C["r2"])
    # A chair with a jacket over it.
    g.rect(296, 92, 3, 34, C["b0"])
    g.rect(318, 92, 3, 34, C["b0"])
    g.rect(294, 106, 29, 4, C["b3"])
    g.fill("296,80 308,77 320,80 324,104 318,108 298,108 292,102", C["r1"])
    g.line("302,80 300,104", C["r0"])
    g.line("314,80 317,104", C["r0"])


def floor_things(g: Sheet) -> None:
    for i, (x, w, count) in enumerate(
        ((160, 18, 6), (176, 16, 9), (190, 17, 7), (206, 18, 10), (222, 15, 5))
    ):
        stack(g, x, 122, w, count, 30 + i)
    g.fill("150,150 180,143 220,143 246,150 220,158 180,158", C["r0"])
    g.fill("160,150 184,145 216,145 238,150 216,155 184,155", C["c0"])
    g.fill("170,150 188,147 212,147 228,150 212,153 188,153", C["r1"])
    # Records in a crate.
    g.rect(104, 118, 26, 18, C["b3"])
    g.rect(106, 120, 22, 14, C["v0"])
    for i in range(7):
        g.rect(107 + i * 3, 113 + i % 2, 2, 20, C[("r2", "d1", "a2", "k2", "t2", "p1", "g2")[i]])
    g.rect(104, 126, 26, 2, C["b2"])
    g.rect(104, 132, 26, 4, C["b2"])


PLACE = Place(
    name="room",
    variants=("lamp", "packed", "dark"),
    draw=draw,
    light="indoor",
    lights_of={"dark": "dark"},
    marks=STAND
    | {
        "centre": (160, 189, "right"),
        "window": (168, 189, "right"),
        "bed": (56, 192, "right"),
        "bed_edge": (72, 194, "right"),
        "door": (238, 189, "right"),
    },
    views={
        "close": (10, 0),
        "window": (110, 16, 160),
        "paddle": (20, 30, 160),
        "bag": (37, 80, 64),
        "bed": (0, 40, 160),
        "mattress": (0, 62, 160),
    },
    glows=((146, 84, "#f7b54c", 44, 0.04, "lamp packed"), (180, 72, "#c63c38", 18, 0.3, "")),
)
