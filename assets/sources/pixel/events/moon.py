"""On the porch, under the moon: the kiss, and four ways in which he stays behind."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..body import hand, limb
from ..faces import EXPRESSIONS, draw_face
from ..figure import Figure
from ..lights import LAMPS
from ..palette import INDEX as C
from ..palette import LAMP
from ..people import jess
from ..places.porch import pumpkin
from ..props import bands, boards, chance, disc, foliage, halo, ring, stars, trunk
from ..raster import Sheet, screen
from .cast import bust
from .close import figure, put, watch


def sky(g: Sheet, x: int, y: int, r: int) -> None:
    """Night with a moon of some size."""
    bands(g, 0, 0, 320, 150, "n0 n1 n1 n2 n2 n3 n3", 4)
    stars(g, 0, 0, 320, 120, 120, 44)
    halo(g, x, y, r * 1.8, "n5 n4 n3 n2")
    disc(g, x, y, r, C["c1"])
    disc(g, x + r * 0.06, y - r * 0.04, r * 0.92, C["a4"])
    for dx, dy, size in (
        (-0.3, -0.3, 0.2),
        (0.3, 0.3, 0.24),
        (0.42, -0.4, 0.12),
        (-0.25, 0.45, 0.12),
        (-0.5, 0.1, 0.1),
    ):
        disc(g, x + dx * r, y + dy * r, size * r, C["c1"])
        disc(g, x + dx * r + 1, y + dy * r + 1, size * r * 0.7, C["a3"])


def rail(g: Sheet, y: int, x0: int = 0, x1: int = 320) -> None:
    """A porch rail by moonlight."""
    for x in range(x0 + 3, x1 - 3, 11):
        g.rect(x, y + 8, 5, 50, C["n4"])
        g.rect(x, y + 8, 1, 50, C["n6"])
        g.rect(x + 4, y + 8, 1, 50, C["n3"])
    g.rect(x0, y, x1 - x0, 7, C["n5"])
    g.rect(x0, y, x1 - x0, 2, C["n7"])
    g.rect(x0, y + 6, x1 - x0, 2, C["n3"])


def roofs(g: Sheet, y: int) -> None:
    g.fill(f"0,{y} 60,{y - 8} 130,{y} 200,{y - 8} 270,{y} 320,{y - 6}! 320,{y + 60}! 0,{y + 60}!", C["n2"])
    for x, w in ((18, 34), (76, 26), (232, 36), (284, 26)):
        g.rect(x, y - 2, w, 30, C["n1"])
        g.fill([(x - 4, y - 2), (x + w / 2, y - 18), (x + w + 4, y - 2)], C["n1"])
        g.line([(x + w / 2, y - 18), (x + w + 4, y - 2)], C["n4"], curved=False)
        g.rect(x + 7, y + 5, 5, 7, C["a2"])
        g.rect(x + 7, y + 5, 5, 3, C["a3"])


APART = 9  # pixels, when it is over


def kiss(g: Sheet, outfit: str, spark: bool = False, apart: int = 0) -> None:
    """Two silhouettes against the moon, so many pixels apart, and what jumps between them."""
    sky(g, 164, 66, 60)
    roofs(g, 122)
    trunk(g, "0,180 26,150 20,90 48,40", (12, 4), ("n0", "n0", "n1"))
    foliage(g, 36, 18, 64, 26, "n0 v0 v1 r0 r1 a0", 51, 760, (0.9, 0.3))
    foliage(g, 96, 8, 30, 12, "n0 v0 r0 r1 a0", 52, 200, (0.9, 0.3))
    rail(g, 132)
    black, edge = C["n0"], C["n4"]
    before = g.a.copy()
    # Him, at the left: hair on end, the collar, a shoulder.
    g.fill(
        "96,180! 98,140 104,118 116,104 130,100! 134,92! 126,84 123,70 118,60! "
        "122,58 119,50! 126,50 126,42! 133,46 138,38! 143,44 150,40! 152,47 "
        "158,48! 157,54 160,60! 158,66 159,74 161,78! 157,80 157,83! 155,85 "
        "155,89! 150,92 146,92! 147,102! 156,108 162,124 164,150 163,180!",
        black,
    )
    her = Sheet(320, 180)
    # Her: straight hair down her back, the scarf, her face turned up to his.
    her.fill(
        "160,180! 163,150 166,128 172,116! 174,104 172,98! 166,96 164,92! 163,88 "
        "161,86! 163,83 161,80! 165,74 166,68 172,58 184,52 196,56 204,68 207,88 "
        "209,112 212,128! 222,136 228,156 230,180!",
        black,
    )
    her.fill("166,96! 176,94! 182,112! 170,116!", black)
    if outfit == "sweater":
        her.fill("176,112 200,108 222,122 232,150 232,180! 168,180! 166,146", black)
        for y in (134, 140):
            her.line(f"170,{y} 200,{y - 4} 229,{y + 4}", C["n2"])
        her.fill("206,120 220,132 224,160 218,176 212,160 208,140", C["n1"])
    hers = np.roll(her.a, apart, axis=1)
    g.a[hers > 0] = hers[hers > 0]
    # His hand at her cheek, hers on his jacket.
    g.fill("148,118 160,106 168,96 174,98 172,106 162,118 154,126", black)
    new = g.a == black
    shape = new & (before != g.a)
    # Moonlight along the edges.
    left = shape & ~np.roll(shape, 1, axis=1)
    right = shape & ~np.roll(shape, -1, axis=1)
    g.a[(left | right) & (ring(g, 164, 66, 64, 64) > 1)] = edge
    g.a[(left | right) & (ring(g, 164, 66, 64, 64) <= 1)] = C["b1"]
    for path in ("126,104 120,128 118,150", "150,110 156,132"):
        g.line(path, C["n1"])
    for points in (((190, 60), (198, 80), (200, 110)), ((182, 60), (190, 84), (192, 112))):
        g.line([(x + apart, y) for x, y in points], C["n1"])
    if spark:
        for path in ("158,86 164,82", "161,78 161,90", "155,82 158,84", "165,87 168,89"):
            g.line(path, C["n7"])
        g.rect(160, 83, 2, 3, C["b3"])


def porch_ground(g: Sheet) -> None:
    sky(g, 206, 34, 20)
    roofs(g, 92)
    g.fill([(268, 92), (268, 56), (273, 30), (278, 56), (278, 92)], C["n3"])
    g.rect(0, 106, 320, 40, C["n2"])
    trunk(g, "58,150 62,100 52,60 66,20", (11, 5), ("n0", "v0", "n3"))
    foliage(g, 56, 14, 62, 26, "n0 v0 v1 r0 r1 a0", 53, 700, (0.9, 0.2))
    foliage(g, 300, 12, 30, 18, "n0 v0 r0 r1 a0", 54, 240, (-0.8, 0.4))
    rail(g, 112)


def ashtray(g: Sheet) -> None:
    """He holds the pack out over the rail, at arm's length, and looks at the watch."""
    porch_ground(g)
    # The moon has gone in: what is left of it is the cloud's edge.
    g.fill(
        "160,52 172,38 186,34 192,20 208,14 224,20 232,32 250,34 262,46 254,58 226,56 204,60 180,58", C["n3"]
    )
    g.fill("168,54 180,44 196,42 206,30 222,34 230,44 248,46 250,54 214,54 190,57", C["n2"])
    g.line("186,34 192,20 208,14 224,20 232,32", C["c1"])
    g.line("172,38 186,34", C["n6"])
    g.line("232,32 250,34", C["n6"])
    fig = Figure(320, 180, jess.RAMPS, 1, (58, 16))
    jess.torso(fig, "plain")
    arm = limb(fig, "34,70 24,106 56,104", (16, 15, 12), "jacket", 4)
    fig.crease("27,98 24,104 29,108", -1, on=arm)
    hand(fig, "fist", 58, 98)
    watch(fig, 54, 104, 5, 3.0)
    jess.head(fig, (36, 6))
    ex = EXPRESSIONS["sad"]._replace(look=(0, 1), lid=2, inner=1, outer=0, mouth="flat")
    draw_face(fig, jess.FACE, ex, (36, 6))
    # The far arm, held out, its elbow hanging; the pack upside down, the last ones falling.
    far = limb(fig, "82,72 103,90 130,78", (17, 15, 12), "jacket", 3)
    fig.crease("97,88 103,91 108,86", -1, on=far)
    fig.shape("125,70! 133,71! 133,84! 126,85!", "jacket", 0, 3)
    pack = fig.shape("142,70! 157,68! 160,90! 145,92!", "page", 0, 3)
    fig.patch("142,70! 157,68! 158,78! 143,80!", "book", pack)
    fig.stroke("145,92 160,90", "steel", 3, 2, True)
    hand(fig, "grip", 134, 68, mirror=True)
    for x, y, tilt in ((150, 98, 1), (156, 110, -1), (148, 122, 2)):
        fig_line = [(x, y), (x + tilt * 3, y + 9)]
        sheet = Sheet(320, 180)
        sheet.line([(a + 58, b + 16) for a, b in fig_line], C["a4"], 2, curved=False)
        g.a[sheet.a > 0] = C["a4"]
        g.rect(round(x + 58 + tilt * 2), y + 16 + 7, 2, 3, C["a1"])
    put(g, fig, LAMPS["porch"])


def clean(g: Sheet) -> None:
    """Behind the curtain two of them are laughing; he looks at an orange fingertip."""
    g.rect(0, 0, 320, 180, C["n2"])
    boards(g, 0, 0, 170, 150, "n3", "n2", "n4", 8)
    sky_part = Sheet(320, 180)
    sky(sky_part, 296, 34, 20)
    foliage(sky_part, 306, 62, 34, 26, "n0 v0 r0 r1 a0", 55, 380, (-0.8, -0.3))
    g.a[:150, 170:] = sky_part.a[:150, 170:]
    g.rect(166, 0, 8, 150, C["n5"])
    g.rect(166, 0, 2, 150, C["n6"])
    rail(g, 108, 174)
    g.rect(0, 150, 320, 30, C["n3"])
    for x in range(-20, 340, 26):
        g.line([(x, 150), (x + (x - 160) * 0.3, 180)], C["n2"], curved=False)
    # The window.
    g.rect(20, 18, 124, 96, C["n6"])
    g.rect(26, 24, 112, 84, C["a2"])
    bands(g, 26, 24, 112, 84, "a3 a3 a2 a2 a1", 4)
    for k in range(4):
        x0 = 26 + k * 28
        g.line(f"{x0},28 {x0 + 14},34 {x0 + 28},28", C["b1"])
        g.rect(x0 + 12, 34, 3, 3, C["a4"])
    dark = C["b2"]
    g.fill(
        "52,108! 50,88 56,76 62,72! 58,64 60,52 70,46 80,50 84,60 90,66! 84,70! 84,76 78,80! 92,88 96,108!",
        dark,
    )
    g.fill("54,108! 50,80 56,54 66,46 74,50 66,70 64,108!", dark)
    g.fill("100,108! 102,84 108,76! 104,70! 100,66! 104,60 106,48 116,42 126,48 130,62 128,78 134,108!", dark)
    g.fill("104,86 96,76 95,64 99,64 102,74 110,82", dark)
    g.rect(94, 58, 2, 7, dark)
    g.rect(97, 57, 2, 8, dark)
    g.rect(80, 24, 3, 84, C["n6"])
    g.rect(26, 62, 112, 3, C["n6"])
    for x0 in (26, 122):
        g.fill([(x0, 24), (x0 + 16, 24), (x0 + 12, 66), (x0 + 15, 108), (x0, 108)], C["r2"])
        for k in (3, 8):
            g.rect(x0 + k, 24, 2, 84, C["r1"])
    g.rect(16, 114, 132, 5, C["n7"])
    beam = g.mask([(26, 119), (138, 119), (190, 180), (10, 180)])
    g.map(beam & screen(4, 320, 180), LAMP)
    pumpkin(g, 128, 140, 13, False)
    fig = Figure(320, 180, jess.RAMPS, 1, (20, 16))
    jess.body(fig, "pockets", "plain")
    jess.head(fig, (36, 6))
    ex = EXPRESSIONS["neutral"]._replace(look=(0, 1), lid=1, inner=1, far_inner=2, far_outer=2, mouth="wry")
    draw_face(fig, jess.FACE, ex, (36, 6))
    near = limb(fig, "34,70 34,112 62,96", (17, 15, 12), "jacket", 4)
    fig.crease("30,104 36,114", -1, on=near)
    fig.shape("57,90! 64,92! 66,102! 58,103!", "jacket", 0, 3)
    hand(fig, "point", 62, 78)
    put(g, fig, LAMPS["porch"], mirror=True)
    # Cheese, on the tip of the finger.
    g.rect(320 - (20 + 72), 16 + 77, 4, 4, C["a1"])
    g.rect(320 - (20 + 72), 16 + 77, 2, 2, C["a2"])


def departure_delayed(g: Sheet) -> None:
    """He sits on the top step; behind the door's pane she has put up a hand."""
    boards(g, 0, 0, 320, 150, "n3", "n2", "n4", 8)
    # The door with its light.
    g.rect(150, 6, 96, 150, C["n5"])
    g.rect(150, 6, 3, 150, C["n7"])
    g.rect(158, 14, 80, 142, C["r0"])
    g.rect(158, 14, 80, 2, C["r1"])
    g.rect(170, 24, 56, 66, C["a2"])
    bands(g, 170, 24, 56, 66, "a3 a3 a2 a2", 4)
    dark = C["b2"]
    g.fill("186,90! 188,74 194,66! 190,60! 188,56! 192,52 194,40 204,32 214,36 220,48 222,70 226,90!", dark)
    g.fill("174,72 172,62 175,62 176,56 178,62 180,55 182,62 184,57 185,64 188,62 186,72 182,82 177,82", dark)
    g.rect(197, 24, 2, 66, C["r0"])
    g.rect(170, 55, 56, 2, C["r0"])
    g.rect(168, 100, 60, 44, C["r1"])
    g.rect(170, 102, 56, 40, C["r0"])
    disc(g, 232, 98, 3, C["a3"])
    light = g.mask([(158, 152), (238, 152), (286, 180), (60, 180)])
    rail(g, 104, 250)
    g.rect(0, 150, 320, 30, C["n3"])
    g.rect(0, 150, 320, 2, C["n6"])
    g.rect(0, 164, 320, 2, C["n5"])
    g.rect(0, 166, 320, 14, C["n2"])
    g.map(light & screen(5, 320, 180), LAMP)
    pumpkin(g, 272, 142, 14, False)
    pumpkin(g, 296, 146, 10, True)
    foliage(g, 312, 10, 44, 26, "n0 v0 v1 r0 r1 a0", 56, 420, (-0.8, 0.4))
    bust(g, "jess", "sad", "pockets", "left", "porch", 44, 44)
    # His knees, drawn up before him.
    fig = figure(1, ramps=jess.RAMPS)
    for bones in ("66,190 78,146 92,180", "142,190 128,144 116,180"):
        limb(fig, bones, (30, 26, 24), "jeans", 4)
    limb(fig, "62,128 78,146 100,150", (16, 14, 11), "jacket", 4)
    limb(fig, "142,126 132,144 112,150", (16, 14, 11), "jacket", 3)
    hand(fig, "fist", 102, 144)
    watch(fig, 99, 148, 4.4, 720.0)
    put(g, fig, LAMPS["porch"])
    for k in range(22):
        x, y = int(chance(k, 8) * 320), 153 + int(chance(k, 9) * 24)
        g.rect(x, y, 2, 1, C[("r1", "a0", "r2")[k % 3]])
        g.dot(x + 1, y - 1, C["r1"])


PICTURES = {
    "kiss": partial(kiss, outfit="plain"),
    "kiss_sweater": partial(kiss, outfit="sweater"),
    "kiss_apart": partial(kiss, outfit="plain", apart=APART),
    "kiss_apart_sweater": partial(kiss, outfit="sweater", apart=APART),
    "kiss_spark": partial(kiss, outfit="plain", spark=True),
    "kiss_spark_sweater": partial(kiss, outfit="sweater", spark=True),
    "end_ashtray": ashtray,
    "end_clean": clean,
    "end_departure_delayed": departure_delayed,
}
