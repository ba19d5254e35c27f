"""The living room from the floor: the television at the left, the couch behind, too many snacks before."""

from __future__ import annotations

import numpy as np

from ..palette import INDEX as C
from ..palette import LAMP, NIGHT, SHADE, table
from ..place import Place
from ..props import bands, chance, disc, halo, lit, ring, sash, tapes
from ..raster import Sheet, screen

# Only the television is on: everything goes to blue and plum.
DIM = table(
    "b0>n0 b1>v0 b2>v1 b3>v2 a0>v2 a1>v2 a2>v3 a3>v4 a4>n6 c0>v3 c1>v4 s1>v2 "
    "s2>v3 s3>v4 r0>v0 r1>v1 r2>r1 r3>v2 p0>v1 p1>v2 "
    "p2>v3 g0>n1 g1>t0 g2>t1 g3>t2 d0>n2 d1>n3 d2>n5 k0>n1 k1>n2 k2>n3 k3>n5 "
    "v1>v0 v2>v1 v3>v2 v4>v3 t1>t0 t2>t1"
)
GREY_GLOW = table("v0>n2 v1>n3 v2>n4 v3>n5 t0>n3 t1>t2 n1>n2 n2>n4 n3>n5 n0>n1 r1>v3 v4>n6 n4>n5 n5>n6")
MORNING = table("b1>b3 b2>c0 b3>c1 b0>b2 r1>r2 r0>r1 g1>g2 g0>g1 v2>v3 v1>v3 c0>c1 n2>n5 n3>n6 v0>b1")

# The power is out, and a candle stands on the table: whole, and burnt down. Its flame, on the stage.
FILMS = ("tv_grey", "tv_colour", "poppies")
CANDLE = ("candle", "candle_low")
FLAME = {"candle": (115, 123), "candle_low": (115, 129)}
DARKER = table("n2>n1 n3>n1 n4>n2 v1>n0 v2>v0 v3>v1 t0>n0 t1>n0 r1>v0 g0>n0 b0>n0 b1>v0")


def wall(g: Sheet) -> None:
    g.rect(-20, -20, 360, 220, C["b2"])
    g.rect(-20, -20, 360, 130, C["b3"])
    for x in range(-20, 340, 16):
        for y in range(-12 + (x // 16) % 2 * 8, 104, 16):
            g.stamp(x, y, ("..#..", ".#.#.", "..#..", "..#.."), {"#": C["b2"]})
    g.rect(-20, 104, 360, 6, C["b1"])
    g.rect(-20, 104, 360, 1, C["c0"])
    # Frames, crowded.
    for i, (x, y, w, h) in enumerate(
        (
            (104, 22, 20, 16),
            (128, 16, 16, 20),
            (148, 24, 22, 15),
            (174, 14, 16, 22),
            (194, 22, 18, 16),
            (110, 42, 16, 18),
            (132, 42, 22, 14),
            (158, 44, 16, 14),
            (178, 40, 24, 18),
            (206, 42, 14, 16),
        )
    ):
        g.rect(x, y, w, h, C[("c0", "v1", "a1", "c1", "b1")[i % 5]])
        g.rect(x + 1, y + 1, w - 2, h - 2, C["a4"])
        g.rect(x + 3, y + 3, w - 6, h - 6, C[("d1", "g2", "r2", "n5", "a2", "p1")[i % 6]])
        disc(g, x + w / 2, y + h / 2 + 1, min(w, h) / 5, C[("a3", "r2", "c1", "v1", "g1")[i % 5]])
    # Window with curtains, right.
    sash(g, 238, 18, 42, 56, "c0", "n2", "n3")
    for x0, flip in ((222, 0), (276, 1)):
        pts = [
            (x0, 12),
            (x0 + 20, 12),
            (x0 + (12 if not flip else 20), 44),
            (x0 + 18, 90),
            (x0 + 2, 90),
            (x0 + (0 if not flip else 8), 44),
        ]
        cloth = g.fill(pts, C["r1"])
        for k in range(0, 20, 5):
            fold = np.zeros_like(cloth)
            fold[:, x0 + k + g.left : x0 + k + g.left + 2] = True
            g.a[cloth & fold] = C["r0"]
    g.rect(218, 10, 82, 2, C["b0"])


def bulbs(g: Sheet, on: bool) -> None:
    """Fairy lights along the ceiling."""
    for k in range(-1, 12):
        x0 = k * 30
        g.line(f"{x0},4 {x0 + 15},9 {x0 + 30},4", C["v0"])
        for dx, dy in ((3, 6), (15, 10), (25, 6)):
            g.rect(x0 + dx, dy, 2, 2, C[("a3", "r3", "a2", "n6")[(k + dx) % 4]] if on else C["b1"])
            if on:
                for ox, oy in ((-1, 0), (2, 1), (0, 2), (1, -1)):
                    g.dot(x0 + dx + ox, dy + oy, C["a1"])


def television(g: Sheet, variant: str) -> None:
    g.rect(0, 66, 96, 48, C["b1"])
    g.rect(-4, 64, 104, 4, C["b3"])
    g.rect(4, 74, 40, 34, C["v0"])
    g.rect(52, 74, 42, 34, C["b0"])
    tapes(g, 6, 80, 36, 12, 71)
    tapes(g, 6, 95, 36, 12, 72)
    # CD player.
    g.rect(54, 78, 38, 12, C["k0"])
    g.rect(56, 80, 16, 3, C["n0"])
    g.rect(58, 81, 8, 1, C["n0" if variant in CANDLE else "g3"])
    for x in range(76, 90, 4):
        g.rect(x, 80, 2, 2, C["k2"])
    g.rect(10, 14, 80, 52, C["v1"])
    g.rect(10, 14, 80, 1, C["v3"])
    g.rect(10, 64, 80, 2, C["v0"])
    g.rect(16, 19, 58, 42, C["v0"])
    for y in (24, 30, 36):
        g.rect(79, y, 6, 4, C["k0"])
    g.rect(79, 46, 6, 14, C["v0"])
    if variant in CANDLE:
        g.rect(18, 21, 54, 38, C["n0"])
        g.dot(64, 52, C["a3"])
        g.dot(64, 51, C["a2"])
        return
    if variant in ("lights_up", "morning"):
        g.rect(18, 21, 54, 38, C["n1"])
        g.line("24,56 44,24", C["n3"], 2, False)
        return
    picture(g, 18, 21, 54, 38, variant)
    g.line("28,14 16,-6", C["k1"])
    g.line("62,14 76,-8", C["k1"])


def picture(g: Sheet, x: int, y: int, w: int, h: int, variant: str) -> None:
    """A road that goes to a city of towers; in grays it is a road to a barn, and in poppies there is none."""
    if variant == "tv_grey":
        bands(g, x, y, w, h * 6 // 10, "k1 k2 k3", 2)
        g.rect(x, y + h * 6 // 10, w, h - h * 6 // 10, C["k1"])
        g.fill(
            [
                (x + w * 0.3, y + h),
                (x + w * 0.62, y + h * 0.6),
                (x + w * 0.66, y + h * 0.6),
                (x + w * 0.7, y + h),
            ],
            C["k3"],
        )
        g.fill(
            [
                (x + w * 0.62, y + h * 0.62),
                (x + w * 0.62, y + h * 0.36),
                (x + w * 0.72, y + h * 0.22),
                (x + w * 0.82, y + h * 0.36),
                (x + w * 0.82, y + h * 0.62),
            ],
            C["k0"],
        )
        for k in range(5):
            g.rect(round(x + w * 0.06 + k * w * 0.1), round(y + h * 0.52), 1, max(3, h // 7), C["k0"])
        g.rect(round(x + w * 0.04), round(y + h * 0.56), round(w * 0.5), 1, C["k0"])
        g.fill(
            (
                f"{x + w * 0.2},{y + h * 0.1} {x + w * 0.3},{y + h * 0.08} "
                f"{x + w * 0.24},{y + h * 0.3} {x + w * 0.26},{y + h * 0.5} "
                f"{x + w * 0.23},{y + h * 0.5}"
            ),
            C["k0"],
        )
        return
    bands(g, x, y, w, h * 6 // 10, "d1 n6 n7", 2)
    g.rect(x, y + h * 6 // 10, w, h - h * 6 // 10, C["g2"])
    for k in range(6):
        tall = (0.2, 0.36, 0.46, 0.3, 0.4, 0.22)[k]
        bx = round(x + w * (0.34 + k * 0.055))
        g.fill(
            [
                (bx, y + h * 0.62),
                (bx, y + h * (0.62 - tall)),
                (bx + w * 0.022, y + h * (0.56 - tall)),
                (bx + w * 0.045, y + h * (0.62 - tall)),
                (bx + w * 0.045, y + h * 0.62),
            ],
            C["g1" if k % 2 else "t2"],
        )
    if variant == "poppies":
        for row in range(6):
            size = 1 + row * w // 200
            py = y + round(h * (0.62 + 0.38 * (row / 6) ** 1.4))
            for px in range(x + row % 2 * size, x + w - size, 2 * size + 1):
                g.rect(px, py, size, size, C["r3" if (px + row) % 3 else "r2"])
        return
    g.fill(
        (
            f"{x + w * 0.3},{y + h}! {x + w * 0.62},{y + h * 0.82} "
            f"{x + w * 0.44},{y + h * 0.7} {x + w * 0.5},{y + h * 0.61}! "
            f"{x + w * 0.53},{y + h * 0.61}! {x + w * 0.54},{y + h * 0.7} "
            f"{x + w * 0.8},{y + h * 0.82} {x + w * 0.62},{y + h}!"
        ),
        C["a3"],
    )
    for k in range(14):
        px, py = x + int(chance(k, 51) * w), y + round(h * (0.68 + 0.28 * chance(k, 52)))
        if not (0.35 < (px - x) / w < 0.75):
            g.rect(px, py, max(1, w // 40), max(1, w // 40), C["r2"])


def couch(g: Sheet) -> None:
    g.fill("98,74! 100,66 108,63 250,63 258,66 260,74! 262,116! 96,116!", C["g1"])
    g.line("102,66 110,64 250,64", C["g2"])
    for x in (150, 206):
        g.line([(x, 66), (x, 100)], C["g0"], curved=False)
    for x in (120, 178, 232):
        g.dot(x, 80, C["g0"])
    g.fill("90,90 94,82 104,82 108,90 108,124! 90,124!", C["g2"])
    g.fill("252,90 256,82 266,82 270,90 270,124! 252,124!", C["g2"])
    g.rect(106, 100, 148, 6, C["g2"])
    g.rect(106, 105, 148, 14, C["g0"])
    for x, colour, dark in ((112, "a2", "a1"), (226, "a2", "a1"), (168, "r2", "r1")):
        g.fill(f"{x},{80} {x + 18},{78} {x + 20},{98} {x + 1},{99}", C[colour])
        g.line(f"{x + 2},97 {x + 19},96", C[dark])
        g.line(f"{x + 18},80 {x + 19},96", C[dark])
    # Holly Hobbie's sleeping bag, thrown over the arm.
    g.fill("254,80 270,78 284,86 286,110 278,118 262,112 256,98", C["p1"])
    g.line("258,84 272,82 282,90", C["p2"])
    g.stamp(
        266, 90, (".bbb.", "bbbbb", "bsssb", ".sss.", "ddddd"), {"b": C["d1"], "s": C["s3"], "d": C["d2"]}
    )


def lamp(g: Sheet, on: bool) -> None:
    g.rect(302, 60, 3, 64, C["v0"])
    g.rect(294, 122, 19, 3, C["v0"])
    g.fill([(294, 34), (313, 34), (319, 62), (288, 62)], C["a4" if on else "c1"])
    g.rect(288, 61, 31, 1, C["a3" if on else "c0"])


def snacks(g: Sheet) -> None:
    """The low table with all of it; before the people."""
    g.fill([(28, 146), (284, 146), (306, 162), (6, 162)], C["b3"])
    g.rect(28, 146, 256, 1, C["c0"])
    g.rect(6, 162, 300, 5, C["b1"])
    for x in (16, 286):
        g.rect(x, 167, 8, 33, C["b0"])
    # Popcorn, chips, soda, candy, marshmallows.
    g.fill([(60, 138), (98, 138), (92, 156), (66, 156)], C["r2"])
    for x in range(64, 96, 8):
        g.fill([(x, 139), (x + 3, 139), (x + 2, 156), (x, 156)], C["c1"])
    for k in range(26):
        x, y = 61 + int(chance(k, 61) * 36), 131 + int(chance(k, 62) * 8)
        g.stamp(x, y, (".#.", "###", ".o."), {"#": C["a4"], "o": C["c1"]})
    g.fill("128,150 134,134 158,132 164,150 146,156", C["d1"])
    g.fill([(134, 140), (158, 138), (159, 146), (133, 147)], C["a3"])
    for x, colour in ((184, "g2"), (196, "r2"), (236, "d1")):
        g.rect(x, 136, 8, 16, C[colour])
        g.rect(x, 135, 8, 2, C["k3"])
        g.rect(x + 1, 141, 6, 4, C["a4"])
    g.rect(212, 146, 18, 8, C["p1"])
    for x in range(214, 230, 5):
        disc(g, x, 145, 2.4, C["a4"])
    g.fill("252,152 256,142 272,142 276,152 264,156", C["c1"])
    for k in range(8):
        disc(g, 256 + (k * 5) % 18, 143 + k % 3, 2, C["r2"] if k % 2 else C["a1"])
    for x, y in ((40, 154), (112, 152), (176, 158)):
        g.rect(x, y, 10, 2, C["a4"])


def whole(g: Sheet, variant: str) -> None:
    wall(g)
    bulbs(g, variant not in ("morning", *CANDLE))
    couch(g)
    lamp(g, variant == "lights_up")
    g.rect(-20, 116, 360, 84, C["b1"])
    g.fill("40,124! 290,124! 330,200! -10,200!", C["r0"])
    for k in range(14):
        g.line([(44 + k * 18, 126), (0 + k * 24, 200)], C["v1" if k % 2 else "r1"], curved=False)
    g.rect(90, 116, 180, 8, C["v0"])
    television(g, variant)


def shade(g: Sheet, variant: str, before: bool = False) -> None:
    """The room's light in a variant."""
    there = g.a > 0
    glass = g.mask([(18, 21), (72, 21), (72, 59), (18, 59)]) if not before else np.zeros_like(there)
    lamps = np.zeros_like(there)
    lamps[g.top + 3 : g.top + 13] = np.isin(
        g.a[g.top + 3 : g.top + 13], [C[n] for n in ("a3", "r3", "a2", "n6", "a1")]
    )
    if variant in FILMS:
        stay = glass | lamps
        bright = g.a.copy()
        g.map(there & ~stay, DIM if variant == "tv_grey" else SHADE)
        case = np.zeros_like(there) if before else g.mask([(10, 14), (90, 14), (90, 66), (10, 66)])
        if variant == "tv_grey":
            lit(g, 74, 96, 128, 80, GREY_GLOW, 0.0, there & ~stay & ~case)
        else:
            near = ring(g, 60, 90, 150, 100)
            for share, level in ((0.35, 8), (0.55, 6), (0.75, 4), (1.0, 2)):
                back = (near <= share) & (near > share - 0.4) & screen(level, *g.size) & there & ~stay
                g.a[back] = bright[back]
    elif variant == "lights_up":
        lit(g, 303, 60, 110, 90, LAMP, 0.2, there)
    elif variant in CANDLE:
        by_candle(g, there, before)
    else:
        g.map(there, MORNING)
        if not before:
            for x in (239, 260):
                for y in (19, 47):
                    g.rect(x, y, 20, 26, C["a4"])
            sun = g.mask([(238, 74), (280, 74), (236, 200), (120, 200)])
            g.map(sun & screen(4, *g.size), LAMP)


COLOUR_GLOW = table(
    "v0>b0 v1>b1 v2>b2 v3>a0 v4>c0 t0>g0 t1>g1 n0>v0 n1>g0 n2>g1 n3>t2 n4>t2 "
    "b0>b1 r1>r2 t2>g2 n5>g3 n6>a3 b1>b2 b2>a0 a0>a1"
)


def by_candle(g: Sheet, there: np.ndarray, before: bool) -> None:
    """Nothing but the flame: warm about the table, night at the walls, and steps of screens between."""
    bright = g.a.copy()
    pane = np.zeros_like(there) if before else g.mask([(240, 20), (278, 20), (278, 72), (240, 72)])
    set_ = np.zeros_like(there) if before else g.mask([(18, 21), (72, 21), (72, 59), (18, 59)])
    g.map(there & ~set_, NIGHT)
    g.map(there & ~pane & ~set_, DARKER)
    far = ring(g, 136, 134, 190, 130)
    for share, level in ((0.34, 8), (0.5, 6), (0.68, 4), (0.86, 2)):
        back = (far <= share) & screen(level, *g.size) & there & ~pane & ~set_
        g.a[back] = SHADE[bright[back]]
    if before:
        lit(g, 114, 142, 96, 34, LAMP, 0.3, there)
        near = ring(g, 114, 142, 70, 26) <= 1
        g.a[near & there] = bright[near & there]


WHOLE = (
    *("....###..", "...####..", "...#.##..", "..##.##..", ".##..##..", ".#...##.."),
    *("#########", "#########", ".....##..", ".....##..", ".....##.."),
)
STUB = (".....##..", ".....####", ".....####", ".....##..", ".....##..")


def candle(g: Sheet, variant: str) -> None:
    """A 4 off a cake, stuck in a marshmallow; burnt down, a stick with a corner."""
    x, y = FLAME[variant]
    halo(g, x, y, 11, "a3 a2 b2")
    g.rect(104, 147, 21, 1, C["v0"])
    g.rect(106, 139, 17, 8, C["a4"])
    g.rect(106, 144, 17, 3, C["c1"])
    for row, line in enumerate(reversed(STUB if variant == "candle_low" else WHOLE)):
        for column, sign in enumerate(line):
            if sign == "#":
                g.rect(109 + column, 138 - row, 1, 1, C["r3" if column < 6 else "r2"])
    g.stamp(
        x - 2,
        y - 5,
        ("..#..", "..#..", ".###.", ".#o#.", "##o##", "#ooo#", "#ooo#", ".#o#."),
        {"#": C["a3"], "o": C["a4"]},
    )


def draw(g: Sheet, variant: str) -> None:
    whole(g, variant)
    shade(g, variant)


def front(g: Sheet, variant: str) -> None:
    snacks(g)
    shade(g, variant, True)
    if variant in CANDLE:
        candle(g, variant)


def close_tv(g: Sheet, variant: str) -> None:
    """Nothing but the set."""
    g.rect(0, 0, 320, 180, C["b2"])
    for x in range(0, 320, 24):
        for y in range(6 + (x // 24) % 2 * 12, 120, 24):
            g.stamp(x, y, ("...#...", "..#.#..", ".#...#.", "..#.#..", "...#...", "...#..."), {"#": C["b1"]})
    g.rect(0, 132, 320, 48, C["b1"])
    g.rect(0, 130, 320, 3, C["b3"])
    for k in range(8):
        x0 = k * 46
        g.line(f"{x0},2 {x0 + 23},9 {x0 + 46},2", C["v0"])
        for dx, dy in ((5, 5), (23, 9), (40, 5)):
            g.rect(
                x0 + dx,
                dy,
                3,
                3,
                C["b1" if variant in ("morning", *CANDLE) else ("a3", "r3", "a2", "n6")[(k + dx) % 4]],
            )
    g.rect(64, 16, 192, 120, C["v1"])
    g.rect(64, 16, 192, 2, C["v3"])
    g.rect(64, 132, 192, 4, C["v0"])
    g.rect(74, 25, 142, 102, C["v0"])
    for y in (34, 48, 62):
        disc(g, 236, y, 6, C["k0"])
        g.rect(235, y - 5, 2, 5, C["k2"])
    for y in range(84, 124, 4):
        g.rect(226, y, 22, 2, C["v0"])
    before = g.a.copy()
    if variant in CANDLE:
        g.rect(78, 29, 134, 94, C["n0"])
    elif variant in ("lights_up", "morning"):
        g.rect(78, 29, 134, 94, C["n1"])
        for k in range(3):
            g.line([(90 + k * 9, 118), (140 + k * 9, 34)], C["n3"], 3, curved=False)
    else:
        picture(g, 78, 29, 134, 94, variant)
        for y in range(29, 123, 3):
            row = g.a[y + g.top, 78 + g.left : 212 + g.left]
            if variant == "tv_grey":
                g.a[y + g.top, 78 + g.left : 212 + g.left] = SHADE[row]
    glass = g.a != before
    if variant in FILMS:
        stay = glass | (
            g.mask([(0, 0), (320, 0), (320, 13), (0, 13)])
            & np.isin(g.a, [C[n] for n in ("a3", "r3", "a2", "n6")])
        )
        g.map(~stay, DIM)
        lit(g, 145, 130, 170, 70, GREY_GLOW if variant == "tv_grey" else COLOUR_GLOW, 0.0, ~stay)
    elif variant in CANDLE:
        g.map(~glass, NIGHT)
    elif variant == "lights_up":
        lit(g, 310, 40, 120, 120, LAMP, 0.2, ~glass)
    else:
        g.map(~glass, MORNING)


PLACE = Place(
    name="living_room",
    variants=(*FILMS, "lights_up", "morning", *CANDLE),
    draw=draw,
    front=front,
    light="tv",
    lights_of={"tv_colour": "tv_colour", "poppies": "tv_colour", "lights_up": "indoor", "morning": "indoor"}
    | dict.fromkeys(CANDLE, "tv_colour"),
    marks={
        "left": (106, 200, "right"),
        "centre": (166, 202, "left"),
        "right": (226, 200, "left"),
        "couch": (206, 192, "left"),
        "couch_left": (118, 192, "left"),
        "couch_middle": (162, 192, "left"),
        "couch_right": (206, 192, "left"),
        "floor": (140, 204, "left"),
        "floor_left": (104, 204, "left"),
        "floor_middle": (154, 204, "left"),
        "floor_right": (204, 204, "left"),
        "phone": (264, 190, "left"),
        "door": (264, 190, "left"),
        "doorway": (258, 190, "left"),
        "kneeling": (204, 204, "left"),
    },
    views={"close": (6, 0), "couch": (0, 0), "snacks": (60, 104, 160), "laps": (82, 110, 160)},
    closeups={"tv": close_tv},
    glows=(
        (46, 40, "#b8d8c8", 66, 0.45, "tv_grey"),
        (46, 40, "#fcdc90", 66, 0.4, "tv_colour poppies"),
        (303, 50, "#f7b54c", 40, 0.03, "lights_up"),
        (*FLAME["candle"], "#f7b54c", 70, 0.36, "candle"),
        (*FLAME["candle_low"], "#f7b54c", 60, 0.36, "candle_low"),
    ),
    emitters=(("static", 18, 21, 54, 38, 10, "tv_grey"),),
)
