"""The diner from the stairs: counter and stools at the left, the booth at the right."""

from __future__ import annotations

from itertools import pairwise

from ..font import BOLD, PLAIN
from ..palette import INDEX as C
from ..palette import LAMP, NIGHT
from ..place import STAND, Place
from ..props import bands, disc, halo, label, lit, neon, stars
from ..raster import Sheet, screen


def pendant(g: Sheet, x: int, y: int, on: bool = True, drop: int = 0) -> None:
    """A tin shade on a cord."""
    g.rect(x, -20, 1, y + 20, C["v0"])
    g.fill([(x - 2, y), (x + 3, y), (x + 8, y + 6), (x - 7, y + 6)], C["r1"])
    g.rect(x - 7, y + 6, 15, 1, C["r2"])
    if on:
        g.rect(x - 5, y + 7, 11, 2, C["a4"])


def stool(g: Sheet, x: int, y: int) -> None:
    disc(g, x, y, 11, C["r0"], 4)
    disc(g, x, y - 1, 11, C["r2"], 3.4)
    g.rect(x - 6, y - 3, 8, 1, C["r3"])
    g.rect(x - 10, y + 1, 20, 2, C["k2"])
    g.rect(x - 1, y + 3, 3, 40, C["k1"])
    g.rect(x - 1, y + 3, 1, 40, C["k3"])
    disc(g, x, y + 42, 8, C["k1"], 3)


def room(g: Sheet) -> None:
    g.rect(-20, -20, 360, 220, C["b2"])
    # Tin ceiling.
    bands(g, -20, -20, 360, 42, "b0 b1 b1", 3)
    for y in (-6, 4, 12, 18):
        g.rect(-20, y, 360, 1, C["b0"])
    for k in range(-9, 10):
        g.line([(160 + k * 14, 20), (160 + k * 40, -20)], C["b0"], curved=False)
    g.rect(-20, 21, 360, 2, C["b3"])
    g.rect(-20, 23, 360, 1, C["b0"])
    # Back wall: above mustard, below wainscot.
    g.rect(-20, 24, 360, 66, C["b3"])
    for x in range(-20, 340, 10):
        g.rect(x, 24, 1, 66, C["b2"])
    g.rect(-20, 88, 360, 2, C["c0"])
    g.rect(-20, 90, 360, 34, C["b1"])
    for x in range(-20, 340, 12):
        g.rect(x, 92, 9, 28, C["b0"])
        g.rect(x, 92, 9, 1, C["v0"])
        g.rect(x + 1, 119, 8, 1, C["b2"])
    # Chequered floor, in perspective.
    g.rect(-20, 122, 360, 78, C["b1"])
    ys = [122, 127, 134, 143, 155, 170, 190]
    for row, (y0, y1) in enumerate(pairwise([*ys, 200])):
        for k in range(-16, 17):
            if (k + row) % 2:
                f0, f1 = (y0 - 60) / 62, (y1 - 60) / 62
                x0, x1 = 160 + k * 15, 160 + (k + 1) * 15
                g.fill(
                    [
                        (160 + (x0 - 160) * f0, y0),
                        (160 + (x1 - 160) * f0, y0),
                        (160 + (x1 - 160) * f1, y1),
                        (160 + (x0 - 160) * f1, y1),
                    ],
                    C["a0" if row < 2 else "b3"],
                )


def kitchen(g: Sheet) -> None:
    """The hatch, the specials, shelves with cups, the coffee machine."""
    g.rect(26, 34, 86, 34, C["v0"])
    g.rect(28, 36, 82, 30, C["b0"])
    g.rect(28, 36, 82, 8, C["a0"])
    for x in range(34, 106, 12):
        g.rect(x, 44, 1, 5, C["k1"])
        g.fill([(x - 3, 49), (x + 4, 49), (x + 3, 54), (x - 2, 54)], C[("k2", "k1", "a1")[x % 3]])
    g.rect(24, 66, 90, 3, C["c0"])
    for i, x in enumerate(range(28, 110, 9)):
        g.rect(x, 61, 6, 5, C["c1"] if i % 3 else C["n6"])
        g.rect(x + 6, 62, 1, 3, C["c0"])
    # Specials.
    g.rect(124, 30, 44, 46, C["b0"])
    g.rect(126, 32, 40, 42, C["t0"])
    label(g, 146, 34, "SPECIALS", "a3", PLAIN, 0, centre=True)
    for i, text in enumerate(("HASH", "CHILI", "SOUP", "PIE")):
        label(g, 129, 43 + i * 8, text, ("n7", "n6")[i % 2], PLAIN)
        g.rect(158, 46 + i * 8, 5, 1, C["n6"])
    # The door to the stairs, and the curtain.
    g.rect(184, 40, 30, 84, C["b1"])
    g.rect(186, 42, 26, 82, C["v0"])
    for x in range(186, 212, 4):
        g.rect(x, 42, 2, 76, C["g0"])
        g.rect(x + 2, 42, 1, 76, C["g1"])
    g.rect(182, 38, 34, 3, C["c0"])
    # Coffee machine on the back counter.
    g.rect(-20, 76, 150, 4, C["c0"])
    g.rect(-20, 80, 150, 44, C["b0"])
    g.rect(6, 52, 20, 24, C["k1"])
    g.rect(7, 53, 18, 4, C["k3"])
    g.rect(8, 60, 7, 15, C["v0"])
    g.rect(17, 60, 7, 15, C["v0"])
    g.fill([(9, 66), (14, 66), (15, 74), (8, 74)], C["b2"])
    g.rect(10, 58, 1, 2, C["r3"])
    for x, colour in ((34, "r2"), (40, "a2"), (46, "c1"), (58, "n6")):
        g.rect(x, 69, 4, 7, C[colour])
        g.rect(x + 1, 67, 2, 2, C[colour])


def booth(g: Sheet, with_her: bool) -> None:
    """The window at the right, and the booth under it."""
    g.rect(232, 34, 100, 46, C["b0"])
    bands(g, 234, 36, 98, 42, "n1 n2 n3", 3)
    stars(g, 234, 36, 98, 20, 8, 7)
    g.rect(252, 52, 14, 26, C["n1"])
    g.fill([(250, 54), (259, 46), (268, 54)], C["n1"])
    g.rect(256, 60, 3, 3, C["a2"])
    g.rect(282, 46, 2, 32, C["n0"])
    disc(g, 283, 45, 3, C["a3"])
    for x in (266, 298):
        g.rect(x, 36, 2, 42, C["b0"])
    g.rect(228, 78, 106, 3, C["c0"])
    neon(g, 238, 42, "EAT", "r3", "r1", 1, BOLD, 1)
    # Seats back to back, red leather.
    if with_her:
        her(g, 300, 62)
    for x, w in ((232, 36), (284, 60)):
        g.rect(x, 90, w, 44, C["r1"])
        g.rect(x, 88, w, 4, C["r2"])
        g.rect(x + 1, 87, w - 2, 1, C["r3"])
        for k in range(x + 8, x + w, 9):
            g.rect(k, 92, 1, 42, C["r0"])
        g.rect(x, 130, w, 4, C["r0"])
    g.rect(262, 98, 30, 4, C["c1"])
    g.rect(262, 101, 30, 1, C["c0"])
    g.rect(275, 102, 4, 34, C["k1"])
    g.rect(268, 92, 3, 6, C["r2"])
    g.rect(273, 92, 3, 6, C["a2"])
    g.rect(279, 94, 6, 4, C["n7"])


def her(g: Sheet, x: int, y: int) -> None:
    """Lorelai's back: dark waves over a pink collar."""
    g.fill(f"{x - 13},{y + 34} {x - 11},{y + 22} {x},{y + 16} {x + 11},{y + 22} {x + 13},{y + 34}", C["p1"])
    g.fill(
        (
            f"{x - 9},{y + 28} {x - 11},{y + 14} {x - 8},{y + 4} {x},{y} "
            f"{x + 8},{y + 4} {x + 11},{y + 14} {x + 9},{y + 29} {x + 4},{y + 33} "
            f"{x},{y + 29} {x - 5},{y + 32}"
        ),
        C["b0"],
    )
    for path in (
        f"{x - 6},{y + 4} {x - 8},{y + 16} {x - 6},{y + 28}",
        f"{x + 1},{y + 2} {x + 2},{y + 16} {x},{y + 28}",
        f"{x + 6},{y + 5} {x + 8},{y + 16} {x + 6},{y + 28}",
    ):
        g.line(path, C["b1"])
    g.line(f"{x - 3},{y + 3} {x - 5},{y + 16} {x - 3},{y + 28}", C["v0"])
    g.line(f"{x + 4},{y + 1} {x + 8},{y + 8}", C["b2"])


def counter(g: Sheet) -> None:
    """The counter with what stands on it, in front of whoever stands behind."""
    g.fill([(-20, 100), (150, 100), (166, 106), (166, 110), (-20, 110)], C["c1"])
    g.rect(-20, 100, 170, 1, C["a4"])
    g.rect(-20, 106, 186, 4, C["k1"])
    g.rect(-20, 106, 186, 1, C["k3"])
    g.rect(-20, 110, 182, 60, C["r1"])
    for x in range(-20, 162, 14):
        g.rect(x, 112, 1, 58, C["r0"])
        g.rect(x + 1, 112, 1, 58, C["r2"])
    g.rect(-20, 166, 182, 6, C["v0"])
    # Cake stand, napkins, sugar, a plate.
    g.rect(10, 96, 22, 2, C["k2"])
    disc(g, 21, 90, 10, C["n5"], 8)
    disc(g, 21, 90, 9, C["b2"], 7)
    g.rect(13, 90, 16, 7, C["b3"])
    for x in (15, 20, 25):
        disc(g, x, 89, 2.4, C["a1"])
        g.dot(x, 88, C["a3"])
    g.rect(20, 98, 2, 4, C["k2"])
    g.rect(14, 102, 14, 1, C["k3"])
    g.rect(122, 93, 9, 9, C["k2"])
    g.rect(122, 93, 9, 2, C["a4"])
    for x, colour in ((110, "r2"), (115, "a2")):
        g.rect(x, 93, 3, 9, C[colour])
        g.rect(x + 1, 91, 1, 2, C["a4"])


def base(g: Sheet, variant: str) -> None:
    room(g)
    kitchen(g)
    booth(g, variant == "booth")
    for x, y in ((44, 22), (92, 24), (248, 18), (292, 18)):
        pendant(g, x, y, variant != "closed" or x == 92)


def finish(g: Sheet, variant: str) -> None:
    if variant != "closed":
        dull = g.mask([(124, 30), (168, 30), (168, 76), (124, 76)]) | g.mask(
            [(234, 36), (332, 36), (332, 78), (234, 78)]
        )
        for x, y in ((44, 31), (92, 33), (248, 27), (292, 27)):
            lit(g, x, y + 26, 42, 54, LAMP, 0.25, ~dull)
        return
    keep = g.a.copy()
    window = g.mask([(234, 36), (332, 36), (332, 78), (234, 78)])
    g.map(~window, NIGHT)
    # One lamp over one plate.
    from ..props import ring

    cone = g.mask([(84, 22), (101, 22), (124, 112), (64, 112)]) | (ring(g, 94, 108, 40, 12) <= 1)
    soft = ring(g, 94, 90, 52, 50)
    inside = cone | ((soft <= 1) & screen(3, *g.size))
    g.a[inside] = keep[inside]


def draw(g: Sheet, variant: str) -> None:
    base(g, variant)
    finish(g, variant)


def front(g: Sheet, variant: str) -> None:
    """The counter hides those behind it from the hips down; stools before it."""
    counter(g)
    for x in (30, 74, 118):
        stool(g, x, 128)
    if variant == "closed":
        keep = g.a.copy()
        g.map(g.a > 0, NIGHT)
        from ..props import ring

        inside = (ring(g, 94, 106, 42, 12) <= 1) & (keep > 0)
        g.a[inside] = keep[inside]


def close_booth(g: Sheet, variant: str) -> None:
    """The booth from the foot of the stairs."""
    dark = variant == "closed"
    g.rect(0, 0, 320, 180, C["b3"])
    for x in range(0, 320, 16):
        g.rect(x, 0, 1, 180, C["b2"])
    g.rect(60, 12, 250, 86, C["b0"])
    bands(g, 64, 16, 242, 78, "n1 n2 n3 n3", 4)
    stars(g, 64, 16, 242, 40, 18, 9)
    for x, w, tall in ((70, 40, 34), (118, 26, 42), (200, 52, 30), (262, 40, 44)):
        g.rect(x, 94 - tall, w, tall, C["n1"])
        g.fill([(x - 3, 94 - tall), (x + w / 2, 82 - tall), (x + w + 3, 94 - tall)], C["n1"])
        g.rect(x + 8, 100 - tall, 5, 6, C["a2"])
    g.rect(180, 34, 3, 60, C["n0"])
    disc(g, 181, 32, 5, C["a3"])
    halo(g, 181, 32, 16, "a2 a1 b2")
    for x in (140, 222):
        g.rect(x, 16, 3, 78, C["b0"])
    g.rect(54, 96, 262, 5, C["c0"])
    neon(g, 78, 26, "EAT", "r3", "r1", 3, BOLD, 1)
    g.rect(0, 104, 320, 76, C["b1"])
    if variant == "booth":
        big_her(g)
    for x, w in ((40, 84), (206, 130)):
        g.rect(x, 104, w, 76, C["r1"])
        g.rect(x, 100, w, 8, C["r2"])
        g.rect(x + 2, 98, w - 4, 2, C["r3"])
        for k in range(x + 14, x + w, 16):
            g.rect(k, 108, 1, 72, C["r0"])
            g.rect(k + 1, 108, 1, 72, C["r2"])
    g.rect(116, 122, 98, 8, C["c1"])
    g.rect(116, 122, 98, 1, C["a4"])
    g.rect(116, 129, 98, 2, C["k1"])
    g.rect(158, 131, 10, 49, C["k1"])
    g.rect(158, 131, 3, 49, C["k2"])
    for x, colour in ((132, "r2"), (140, "a2")):
        g.rect(x, 108, 6, 14, C[colour])
        g.rect(x + 2, 104, 2, 4, C["a4"])
    g.rect(180, 112, 14, 10, C["n7"])
    g.rect(194, 114, 3, 5, C["n7"])
    g.rect(182, 112, 10, 2, C["b0"])
    if dark:
        g.map(~g.mask([(64, 16), (306, 16), (306, 94), (64, 94)]), NIGHT)
    else:
        lit(g, 250, 20, 100, 90, LAMP, 0.1)


def big_her(g: Sheet) -> None:
    x, y = 262, 30
    g.fill(
        (
            f"{x - 42},{y + 90} {x - 36},{y + 62} {x - 14},{y + 50} {x + 14},{y + 50} "
            f"{x + 36},{y + 62} {x + 44},{y + 90}"
        ),
        C["p1"],
    )
    g.line(f"{x - 36},{y + 64} {x - 14},{y + 52}", C["p2"])
    g.fill(
        (
            f"{x - 24},{y + 72} {x - 30},{y + 56} {x - 25},{y + 38} {x - 28},{y + 22} "
            f"{x - 18},{y + 5} {x},{y} {x + 18},{y + 5} {x + 28},{y + 22} "
            f"{x + 25},{y + 38} {x + 31},{y + 56} {x + 24},{y + 74} {x + 12},{y + 80} "
            f"{x + 4},{y + 70} {x - 6},{y + 79} {x - 14},{y + 70}"
        ),
        C["b0"],
    )
    for dx in (-20, -12, -3, 6, 14, 21):
        g.line(
            f"{x + dx * 0.5},{y + 5} {x + dx},{y + 24} {x + dx * 0.8},{y + 44} {x + dx * 1.1},{y + 70}",
            C["b1"],
        )
        g.line(
            (
                f"{x + dx * 0.5 + 3},{y + 5} {x + dx + 4},{y + 24} "
                f"{x + dx * 0.8 + 3},{y + 44} {x + dx * 1.1 + 3},{y + 66}"
            ),
            C["v0"],
        )
    for dx in (-14, 2, 16):
        g.line(f"{x + dx * 0.6},{y + 7} {x + dx * 0.9},{y + 18}", C["b2"])
    g.line(f"{x + 19},{y + 6} {x + 28},{y + 22} {x + 26},{y + 38}", C["a2"])


PLACE = Place(
    name="diner",
    variants=("open", "closed", "booth", "peek"),
    draw=draw,
    front=front,
    light="indoor",
    lights_of={"closed": "closed"},
    marks=STAND
    | {
        "left": (104, 189, "right"),
        "centre": (162, 189, "left"),
        "counter": (44, 176, "right"),
        "behind_counter": (44, 176, "right"),
        "stool": (186, 194, "left"),
        "pie": (236, 189, "left"),
        "booth": (252, 189, "left"),
        "curtain": (214, 189, "left"),
        "slit": (214, 189, "left"),
        "door": (222, 189, "left"),
        "stairs": (264, 191, "left"),
    },
    views={"close": (0, 0), "counter": (-12, 0), "stools": (14, 108, 128)},
    closeups={"booth": close_booth},
    glows=(
        (92, 34, "#f7b54c", 30, 0.04, ""),
        (44, 32, "#f7b54c", 30, 0.04, "open booth"),
        (292, 28, "#f7b54c", 30, 0.04, "open booth"),
        (248, 46, "#c63c38", 24, 0.25, "open booth"),
    ),
    emitters=(("smoke", 10, 50, 10, 8, 0.4, "open booth"),),
)
