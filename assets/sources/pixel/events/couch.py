"""The living room: three before the film, the lion, the morning after."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..body import hand, limb
from ..figure import Figure
from ..lights import LAMPS
from ..palette import DRAIN, LAMP, SHADE
from ..palette import INDEX as C
from ..people import jess, lorelai, rory
from ..places.living_room import bulbs
from ..props import bands, chance, disc, lit, tapes
from ..raster import Sheet, screen
from .cast import bust
from .close import back_of_rory, figure, near_person, put


def frames(g: Sheet, y: int, dark: bool) -> None:
    """Pictures in frames, crowded on the wall."""
    for i, (x, dy, w, h) in enumerate(
        (
            (8, 8, 34, 26),
            (50, 0, 26, 34),
            (84, 10, 38, 24),
            (130, 0, 28, 36),
            (166, 8, 32, 26),
            (206, 2, 26, 34),
            (10, 42, 26, 30),
            (44, 42, 36, 22),
            (212, 44, 28, 24),
        )
    ):
        x, top = x, y + dy
        g.rect(x, top, w, h, C[("c0", "v1", "a1", "c1", "b1")[i % 5]])
        g.rect(x + 2, top + 2, w - 4, h - 4, C["a4"])
        g.rect(x + 5, top + 5, w - 10, h - 10, C[("d1", "g2", "r2", "n5", "a2", "p1")[i % 6]])
        disc(g, x + w / 2, top + h / 2 + 2, min(w, h) / 5, C[("a3", "r2", "c1", "v1", "g1")[i % 5]])
    if dark:
        part = np.zeros_like(g.a, bool)
        part[y : y + 80, :244] = True
        for _ in range(2):
            g.map(part, SHADE)


def dark_side(g: Sheet, outfit: str) -> None:
    """All three on the floor, in step: a prism's colours over them."""
    g.rect(0, 0, 320, 180, C["b1"])
    for x in range(0, 320, 18):
        for y in range(2 + (x // 18) % 2 * 9, 70, 18):
            g.stamp(x, y, ("..#..", ".#.#.", "..#.."), {"#": C["b2"]})
    frames(g, 12, True)
    g.rect(256, 10, 46, 60, C["v1"])
    g.rect(260, 14, 38, 52, C["n1"])
    bulbs(g, True)
    g.fill("0,70! 10,62 310,62 320,70! 320,180! 0,180!", C["g0"])
    g.line("0,68 12,61 308,61 320,68", C["g1"])
    for x in (106, 212):
        g.line([(x, 64), (x, 150)], C["t0"], curved=False)
    # The light of the film, split.
    for k, name in enumerate(("r2", "a1", "a2", "g3", "n5", "d1", "p0")):
        band_ = g.mask([(0, 4 + k * 6), (0, 10 + k * 6), (320, 64 + k * 16), (320, 48 + k * 16)])
        g.a[band_ & screen(3, 320, 180)] = C[name]
    bust(g, "lorelai", "delighted", "snacks", "left", "indoor", 200, 20)
    bust(g, "jess", "smirk", "pockets", "right", "indoor", 14, 20)
    bust(g, "rory", "laughing", "sit_floor", "left", "indoor", 108, 22, outfit)
    g.rect(0, 138, 320, 42, C["b1"])
    g.rect(0, 138, 320, 3, C["b3"])
    g.rect(0, 141, 320, 2, C["b0"])
    # Popcorn, soda, chips; his thumb on the remote.
    g.fill([(124, 122), (182, 122), (174, 148), (132, 148)], C["r2"])
    for x in range(130, 178, 12):
        g.fill([(x, 124), (x + 5, 124), (x + 4, 148), (x + 1, 148)], C["c1"])
    for k in range(44):
        x, y = 124 + int(chance(k, 1) * 54), 112 + int(chance(k, 2) * 12)
        g.stamp(x, y, (".##.", "####", ".##o"), {"#": C["a4"], "o": C["c1"]})
    for x, colour in ((96, "g2"), (232, "d1"), (248, "r2")):
        g.rect(x, 118, 12, 28, C[colour])
        g.rect(x, 116, 12, 3, C["k3"])
        g.rect(x + 2, 126, 8, 6, C["a4"])
    fig = figure(1, ramps=jess.RAMPS)
    limb(fig, "18,132 44,136", (16, 13), "jacket", 4)
    fig.shape("48,118! 58,112! 66,140! 56,146!", "ink", 0, 3)
    for k in range(4):
        fig.stamp(53 + k * 2, 120 + k * 5, ["##.##"], {"#": ("steel", 2)})
    hand(fig, "grip", 44, 126)
    put(g, fig, LAMPS["indoor"])


def chip(g: Sheet) -> None:
    """The two on the couch before the film, one chip halfway: neither has looked down since Kansas."""
    g.rect(0, 0, 320, 180, C["b1"])
    frames(g, 10, True)
    g.rect(252, 8, 54, 58, C["v1"])
    g.rect(256, 12, 46, 50, C["n1"])
    bulbs(g, True)
    g.fill("0,78! 10,70 310,70 320,78! 320,180! 0,180!", C["g0"])
    g.line([(164, 72), (164, 180)], C["t0"], curved=False)
    # What the set throws: over the couch's left, thinner as it goes.
    g.fill([(0, 71), (96, 71), (70, 180), (0, 180)], C["g1"])
    g.rect(0, 70, 312, 1, C["g1"])
    far = g.mask([(96, 70), (164, 70), (150, 180), (70, 180)])
    g.a[far & screen(3, 320, 180)] = C["g1"]
    for x0, x1 in ((0, 163), (166, 320)):
        g.rect(x0, 112, x1 - x0, 2, C["t0"])
    near_person(g, lorelai, "sit_chip", "surprised", (0, -6), "tv", mirror=True, mouth="o")
    near_person(g, rory, "sit_floor", "surprised", (132, 14), "tv", mirror=True, mouth="o")
    # A bowl at the front edge, its corn lit from the left.
    g.fill([(96, 158), (170, 158), (162, 180), (104, 180)], C["r1"])
    g.fill([(96, 158), (122, 158), (122, 180), (104, 180)], C["r2"])
    for k in range(34):
        x, y = 98 + int(chance(k, 1) * 64), 150 + int(chance(k, 2) * 8)
        g.stamp(x, y, (".##.", "####", ".##o"), {"#": C["a4"], "o": C["c1"]})


def lion_two(g: Sheet) -> None:
    """His second roar, his head to the other side, and a second finger up."""
    lion(g, True, (-3, -2))
    g.a[87:95, 187:193] = g.a[87:95, 193:199]


def lion(g: Sheet, roars: bool = True, aside: tuple[int, int] = (0, 0)) -> None:
    """The lion in his ring, three heads before him."""
    bands(g, 0, 0, 320, 180, "v1 v1 v0 v0", 5)
    for x in (0, 232):
        g.rect(x, 26, 88, 112, C["b0"])
        for i, y in enumerate((30, 56, 82, 108)):
            tapes(g, x + 3, y, 82, 20, 30 + i + x, "v2 r0 t1 d0 b2 v3 k0 g0", "n0")
            g.rect(x, y + 20, 88, 4, C["b1"])
    bulbs(g, True)
    # The set.
    g.rect(84, 18, 152, 112, C["v2"])
    g.rect(84, 18, 152, 2, C["v3"])
    g.rect(92, 26, 136, 92, C["v0"])
    g.rect(96, 29, 128, 86, C["k1"])
    bands(g, 96, 29, 128, 86, "k0 k1 k2 k1 k0", 4)
    # The circle of film round him.
    disc(g, 160, 71, 40, C["k0"])
    for k in range(28):
        a = k / 28 * 2 * np.pi
        g.rect(round(160 + 37 * np.cos(a)) - 1, round(71 + 37 * np.sin(a)) - 1, 3, 3, C["k3"])
    disc(g, 160, 71, 33, C["k2"])
    disc(g, 160, 71, 31, C["k3"])
    _lion_head(g, 160 + aside[0], 70 + aside[1], roars)
    for y in range(29, 115, 4):
        g.a[y, 96:224] = SHADE[g.a[y, 96:224]]
    g.rect(84, 126, 152, 5, C["v1"])
    lit(
        g,
        160,
        150,
        140,
        40,
        np.array([{C["v0"]: C["n2"], C["v1"]: C["n3"]}.get(i, i) for i in range(len(DRAIN))], np.uint8),
        0.2,
    )
    # Three heads: waves, straight hair with a finger up, hair on end with a thumb ready.
    _heads(g)


def _lion_head(g: Sheet, x: int, y: int, roars: bool) -> None:
    """Mane in three rings of locks, a broad nose, the jaw down."""
    for r, colour, count in ((29, "k0", 26), (25, "k1", 22), (20, "k2", 18)):
        for k in range(count):
            a = k / count * 2 * np.pi
            g.fill(
                [
                    (x + (r - 9) * np.cos(a - 0.2), y + (r - 9) * np.sin(a - 0.2)),
                    (x + r * np.cos(a), y + r * np.sin(a)),
                    (x + (r - 9) * np.cos(a + 0.2), y + (r - 9) * np.sin(a + 0.2)),
                ],
                C[colour],
            )
        disc(g, x, y, r - 7, C[colour])
    g.fill(
        f"{x - 13},{y - 8} {x - 8},{y - 15} {x},{y - 17} {x + 8},{y - 15} "
        f"{x + 13},{y - 8} {x + 11},{y + 6} {x + 8},{y + 12} {x - 8},{y + 12} "
        f"{x - 11},{y + 6}",
        C["k3"],
    )
    for side in (-1, 1):
        disc(g, x + side * 12, y - 14, 4, C["k1"])
        disc(g, x + side * 12, y - 14, 2, C["k3"])
        g.line([(x + side * 3, y - 7), (x + side * 9, y - 10)], C["n0"], 2, curved=False)
        g.rect(x + side * 6 - 1, y - 7, 3, 2, C["n0"])
    g.fill(f"{x - 4},{y - 1} {x},{y - 2} {x + 4},{y - 1} {x},{y + 4}", C["n0"])
    g.line([(x - 3, y - 10), (x - 3, y - 2)], C["k2"], curved=False)
    g.line([(x + 3, y - 10), (x + 3, y - 2)], C["k2"], curved=False)
    if not roars:
        g.line([(x, y + 4), (x, y + 8)], C["n0"], curved=False)
        g.line(f"{x - 8},{y + 8} {x - 4},{y + 10} {x},{y + 8} {x + 4},{y + 10} {x + 8},{y + 8}", C["n0"], 2)
        return
    g.fill(
        f"{x - 8},{y + 5} {x},{y + 3} {x + 8},{y + 5} {x + 6},{y + 17} {x},{y + 20} {x - 6},{y + 17}", C["n0"]
    )
    for side in (-1, 1):
        g.fill([(x + side * 6, y + 6), (x + side * 3, y + 6), (x + side * 5, y + 11)], C["a4"])
        g.fill([(x + side * 5, y + 16), (x + side * 2, y + 16), (x + side * 4, y + 12)], C["a4"])
    g.fill(f"{x - 4},{y + 17} {x},{y + 12} {x + 4},{y + 17} {x},{y + 19}", C["k1"])
    for side in (-1, 1):
        for k in range(3):
            g.line([(x + side * 5, y + 2 + k), (x + side * 15, y + 1 + k * 3)], C["k3"], curved=False)


def _heads(g: Sheet) -> None:
    dark = LAMPS["tv"]._replace(rim=("n6", "n7"), kick="n4", drop=1)
    left = figure(1, (52, 78), lorelai.RAMPS)
    left.shape("-6,106! -2,64 12,54 32,54 46,64 50,106!", "pink", 5)
    back_of_waves(left)
    put(g, left, dark)
    mid = figure(1, (134, 84), rory.RAMPS)
    mid.shape("-6,100! -4,60 8,52 20,48 34,52 46,60 48,100!", "coat", 5)
    back_of_rory(mid, 0, 0)
    limb(mid, "44,66 56,50 58,22", (12, 10, 8), "coat", 2)
    hand(mid, "point", 53, 4)
    put(g, mid, dark._replace(side=1))
    from .close import back_of_jess

    right = figure(1, (212, 80), jess.RAMPS)
    right.shape("-8,104! -4,64 8,54 20,50 34,54 46,64 50,104!", "jacket", 5)
    back_of_jess(right, 0, 4)
    limb(right, "46,72 62,78 68,60", (13, 11, 9), "jacket", 2)
    right.shape("62,34! 70,32! 73,54! 65,56!", "ink", 0, 2)
    hand(right, "grip", 62, 46, mirror=True)
    put(g, right, dark._replace(side=1))


def back_of_waves(fig: Figure) -> None:
    """Her hair from behind, in waves."""
    hair = fig.shape(
        "4,26 6,10 14,2 22,0 31,4 37,14 39,28 36,38 41,50 38,62 41,74! 34,72 "
        "28,78! 22,73 15,79! 9,73 2,76! 4,62 0,50 5,38",
        "hair",
        5,
    )
    for k in range(6):
        fig.crease(
            f"{10 + k * 4.4},{6 + abs(2.5 - k)} {6 + k * 5.6},28 {10 + k * 4.6},44 {6 + k * 5.4},68",
            -1,
            on=hair,
        )
    for k in range(5):
        fig.crease(
            f"{13 + k * 4.4},{6 + abs(2 - k)} {9 + k * 5.6},26 {13 + k * 4.6},42 {9 + k * 5.4},62", 1, on=hair
        )
    fig.stroke("12,10 22,6 31,12", "hair", 4, on=hair)


def breakfast(g: Sheet, outfit: str) -> None:
    """Over her shoulder: he is on the couch with a bonnet under his elbow, and it is light."""
    g.rect(0, 0, 320, 180, C["c1"])
    for x in range(0, 320, 18):
        for y in range(2 + (x // 18) % 2 * 9, 80, 18):
            g.stamp(x, y, ("..#..", ".#.#.", "..#.."), {"#": C["c0"]})
    frames(g, 16, False)
    bulbs(g, False)
    # The window, all of it light.
    g.rect(250, 12, 62, 66, C["c0"])
    g.rect(254, 16, 54, 58, C["a4"])
    g.rect(280, 16, 3, 58, C["c1"])
    g.rect(254, 44, 54, 3, C["c1"])
    for k in range(12):
        g.stamp(
            256 + int(chance(k, 4) * 48),
            56 + int(chance(k, 5) * 16),
            ("##.", ".##"),
            {"#": C["a3" if k % 2 else "a2"]},
        )
    for x0 in (240, 304):
        g.fill([(x0, 6), (x0 + 16, 6), (x0 + 13, 50), (x0 + 16, 84), (x0 + 2, 84), (x0 + 4, 50)], C["r2"])
        for k in (3, 8, 12):
            g.rect(x0 + k, 8, 2, 74, C["r1"])
    # Couch, the sleeping bag over its arm.
    g.fill("60,84! 66,76 320,76! 320,180! 60,180!", C["g2"])
    g.line("62,80 68,75 320,75", C["g3"])
    g.line([(196, 78), (196, 150)], C["g1"], curved=False)
    g.fill("236,104 250,88 284,84 320,92! 320,180! 240,180! 234,140", C["p1"])
    for path in ("244,110 262,98 290,94 320,102", "240,136 270,124 320,128"):
        g.line(path, C["p2"])
    g.stamp(
        268,
        104,
        (
            "...bbbbbb...",
            "..bbbbbbbb..",
            ".bbwbbwbbbb.",
            ".bbbbwbbbbb.",
            ".bbssssssbb.",
            "..bssssssb..",
            "...ssssss...",
            "..rrrrrrrr..",
            ".rrcrrcrrrr.",
            ".rrrrcrrrrr.",
            "rrrrrrrrrrrr",
        ),
        {"b": C["d1"], "w": C["a4"], "s": C["s3"], "r": C["r2"], "c": C["c1"]},
    )
    bust(g, "jess", "soft", "pockets", "left", "indoor", 148, 18, "plain")
    sun = g.mask([(254, 74), (308, 74), (200, 180), (90, 180)])
    g.map(sun & screen(3, 320, 180), LAMP)
    # Her, near, from behind; the book in her hand.
    fig = figure(2, (6, 12), rory.RAMPS)
    stuff = "sweater" if outfit == "sweater" else "knit"
    back = fig.shape("-8,86! -6,64 6,54 20,50 36,54 48,62 54,86!", stuff, 8)
    if outfit == "sweater":
        for y in (66, 70):
            fig.patch([(-10, y), (60, y), (60, y + 2), (-10, y + 2)], "stripe", back)
    back_of_rory(fig, 0, 0)
    put(g, fig, LAMPS["indoor"])
    arm = figure(1, ramps=rory.RAMPS)
    arm.shape("132,66! 154,62! 158,96! 137,101!", "novel", 0)
    limb(arm, "112,176 134,154 144,118", (34, 26, 17), stuff, 5)
    arm.stamp(
        140,
        70,
        ["PPPPPPPPPP", "PPPPPPPPPP", "..........", "..PPPPPP..", "..........", "...PPPP..."],
        {"P": ("page", 2)},
    )
    hand(arm, "grip", 138, 96)
    put(g, arm, LAMPS["indoor"])


PICTURES = {
    "chip": chip,
    "end_dark_side": partial(dark_side, outfit="plain"),
    "end_dark_side_sweater": partial(dark_side, outfit="sweater"),
    "lion": lion,
    "lion_two": lion_two,
    "lion_shut": partial(lion, roars=False),
    "lion_hers": lion,  # at this size a remote is nobody's
    "lion_hers_two": lion_two,
    "lion_hers_shut": partial(lion, roars=False),
    "end_breakfast": partial(breakfast, outfit="plain"),
    "end_breakfast_sweater": partial(breakfast, outfit="sweater"),
}
