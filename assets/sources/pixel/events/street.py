"""Moments out of doors: the bag over the alley, the first sight of her, the run, the bus that goes."""

from __future__ import annotations

from functools import partial

from ..body import HANDS, LEGEND, hand, limb
from ..lights import LAMPS
from ..palette import INDEX as C
from ..palette import LAMP, SHADE
from ..people import jess, rory
from ..places import bus_stop, coach, diner_front
from ..places import street as lane
from ..places.alley import big_duffel
from ..places.porch import pumpkin
from ..props import bands, boards, bricks, chance, disc, halo, lit
from ..raster import Sheet, screen
from .cast import bust
from .close import back_of_jess, back_of_rory, figure, near_person, put, watch
from .running import put_runner


def behind(g: Sheet, draw: object, variant: str, dim: int = 1) -> None:
    """A place as the ground of a picture, darker than it is."""
    ground = Sheet(360, 220, 20, 20)
    draw(ground, variant)  # type: ignore[operator]
    g.a[:] = ground.a[20:200, 20:340]
    for _ in range(dim):
        g.map(g.a > 0, SHADE)


def leaves(g: Sheet, count: int, seed: int) -> None:
    """Leaves in the air."""
    for k in range(count):
        x, y = int(chance(k, seed) * 320), int(chance(k, seed + 1) * 150)
        g.stamp(x, y, (("##.", ".##"), (".#.", "###"))[k % 2], {"#": C[("a1", "r2", "a2", "r1")[k % 4]]})


def bag_window(g: Sheet, gone: bool = False) -> None:
    """From the sill straight down: his arm, one strap, the bag, and a cat that looks up; or that let go."""
    g.rect(0, 0, 320, 180, C["n1"])
    for y in range(0, 180, 18):
        for x in range(-(y % 36), 320, 40):
            g.rect(x, y, 38, 16, C["n2"])
            g.rect(x, y, 38, 1, C["n3"])
    lit(g, 250, 40, 110, 70, LAMP, 0.3)
    g.rect(0, 0, 320, 10, C["b0"])
    for x, y, r in ((60, 112, 24), (112, 128, 22), (40, 64, 20)):
        disc(g, x + 3, y + 5, r, C["n0"])
        disc(g, x, y, r, C["k0"])
        disc(g, x, y, r - 2, C["k1"])
        disc(g, x, y, r - 7, C["k2"])
        g.rect(x - 4, y - 1, 9, 3, C["k3"])
    g.stamp(
        34 if gone else 54,
        52 if gone else 100,
        (
            "...c...c....",
            "...cc.cc....",
            "...ccccc....",
            "...cacac....",
            "...ccpcc....",
            "....ccc.....",
            "..ccccccc...",
            ".ccccccccc..",
            ".ccccccccc.c",
            ".ccccccccccc",
            "..cccccccc..",
        ),
        {"c": C["n0"], "a": C["a3"], "p": C["p1"]},
    )
    if gone:
        disc(g, 152, 122, 15, C["k1"])
        disc(g, 152, 122, 12, C["k3"])
        g.line("170,112 174,120 172,130", C["k3"], 1)
        g.line("134,112 130,120 132,130", C["k3"], 1)
        # It lies on two of them, its shadow right under it.
        for x in range(44, 124):
            disc(g, x, 132, 8, C["n0"])
        for ray in ("30,88 22,82", "26,112 16,114", "134,84 142,78", "34,136 27,142"):
            g.line(ray, C["k3"], 1)
        big_duffel(g, 34, 92)
    else:
        big_duffel(g, 98, 52)
        g.line("142,44 158,20 170,24 150,54", C["c0"], 3)
    fig = figure(1, ramps=jess.RAMPS)
    arm = limb(fig, "300,200 236,112 190,54", (58, 46, 30), "jacket", 7)
    fig.crease("246,108 226,124 214,116", -1, on=arm)
    fig.crease("214,74 202,84", -1, on=arm)
    fig.shape("178,50! 196,38! 206,54! 188,66!", "jacket", 0, 3)
    limb(fig, "188,50 178,38", (19, 17), "skin", 3)
    strap = fig.shape("178,36! 192,30! 197,40! 184,47!", "strap", 0)
    fig.crease("181,38 195,36", 1, on=strap)
    watch(fig, 187, 38, 8, 451.0)
    if gone:
        fig.shape("156,26 168,20 180,26 186,36 178,44 164,40", "skin", 3)
        fingers = (
            "160,30 148,24 138,18",
            "162,26 152,16 146,6",
            "170,24 164,12 162,2",
            "160,36 148,34 138,32",
        )
        for bones in (*fingers, "180,30 188,20 192,10"):
            limb(fig, bones, (7, 6, 5), "skin", 3)
    else:
        fist = fig.shape("150,18 160,10 174,14 182,26 178,38 166,40 154,34", "skin", 3)
        for k in range(4):
            fig.crease([(154 + k * 6, 16 + k * 1.4), (152 + k * 6, 26 + k * 2)], -1, on=fist)
        limb(fig, "170,34 160,36 154,30", (8, 7, 6), "skin", 1)
    put(g, fig, LAMPS["night"])
    g.rect(0, 168, 320, 12, C["c0"])
    g.rect(0, 168, 320, 2, C["c1"])
    g.rect(0, 177, 320, 3, C["b3"])


def first_sight(g: Sheet, both: bool) -> None:
    """Through the window: she makes a point, Kirk has his chin out; he himself is dark, at the left."""
    g.rect(0, 0, 320, 180, C["n0"])
    bus_stop.window_frame(g)
    bust(
        g,
        "rory",
        "laughing" if both else "earnest",
        "pockets" if both else "pointing",
        "right",
        "store",
        128,
        24,
    )
    bust(g, "kirk", "official", "clipboard", "left", "store", 214, 24)
    if both:
        for x, mirror in ((138, True), (222, False)):
            fig = figure(1, ramps=rory.RAMPS)
            limb(fig, f"{x + 6},118 {x + 6},92", (12, 11), "coat", 2)
            hand(fig, "palm", x, 72, mirror)
            put(g, fig, LAMPS["store"])
    bus_stop.window_sill(g)
    # The lamp post and he himself, all dark, before it.
    g.rect(0, 0, 92, 180, C["n1"])
    bricks(g, 0, 0, 84, 180, "n0", "n1", "v0", 4, 0.3)
    g.rect(84, 0, 9, 180, C["n0"])
    g.rect(92, 0, 1, 180, C["n3"])
    fig = figure(2, (4, 34), jess.RAMPS)
    fig.shape("-6,90! -4,62 6,54 20,50 34,54 44,62 48,90!", "jacket", 8)
    back_of_jess(fig, 0, 0)
    put(g, fig, LAMPS["night"]._replace(drop=1, rim=("a3", "a4")))


def pucker(g: Sheet, outfit: str, front: bool = False) -> None:
    """His eyes are shut and his lips are out; she looks at the tape, or still at him."""
    behind(g, bus_stop.draw, "late")
    expression, look = ("surprised", (-1, 0)) if front else ("flustered", (-1, 2))
    near_person(g, rory, "tape", expression, (-16, -8), "night", mirror=True, look=look)
    near_person(g, jess, "pockets", "laughing", (-40, -2), "night", outfit, mouth="purse")


def there_he_is(g: Sheet, outfit: str) -> None:
    """She has him by the arm with both hands."""
    behind(g, bus_stop.draw, "late")
    near_person(g, jess, "bag", "surprised", (-34, 0), "night", outfit)
    near_person(g, rory, "pockets", "laughing", (20, -8), "night", mirror=True)
    fig = figure(2, (0, 0), rory.RAMPS)
    for bones, y in (("110,86 96,82 84,76", 70), ("112,74 98,70 86,64", 58)):
        limb(fig, bones, (13, 12, 10), "coat", 3)
        fig.begin()
        fig.stamp(76, y, HANDS["grip"], LEGEND, flat=False, own=True)
    put(g, fig, LAMPS["night"])
    leaves(g, 14, 5)


def dollar(g: Sheet, outfit: str = "plain") -> None:
    """She folds the bill into his pocket, and buttons it."""
    behind(g, bus_stop.draw, "late", 2)
    fig = figure(3, (-46, -158), jess.RAMPS)
    jess.torso(fig, outfit)
    put(g, fig, LAMPS["night"])
    # The pocket with a corner of green.
    pocket = figure(1, ramps=jess.RAMPS)
    pocket.shape("52,92! 96,96! 96,140! 74,146! 52,138!", "jacket", 0)
    pocket.shape("66,74! 96,78! 94,100! 66,98!", "bill", 0)
    pocket.shape("50,90! 98,94! 98,106! 74,112! 50,104!", "jacket", 0, 3)
    pocket.stroke("73,104 75,104", "steel", 3, 3, True)
    put(g, pocket, LAMPS["night"], edges=False)
    g.stamp(74, 80, (".###..", "#....#", "#.##.#", "#....#", ".####."), {"#": C["g1"]})
    hands = figure(1, ramps=rory.RAMPS)
    arm = limb(hands, "340,128 240,98 150,96", (50, 38, 24), "coat", 6)
    hands.crease([(230, 90), (214, 108)], -1, on=arm)
    hands.shape("140,84! 156,84! 156,110! 140,108!", "coat", 0, 3)
    for k, (dy, reach) in enumerate(((-8, 34), (-3, 40), (3, 38), (8, 32))):
        limb(hands, f"136,{95 + dy} {122 - k},{92 + dy} {138 - reach},{97 + dy}", (8, 7, 5.6), "skin", 1)
    hands.shape("142,82 128,82 122,90 124,102 132,108 143,106", "skin", 3)
    limb(hands, "134,84 120,78 106,82", (8, 7, 5.6), "skin", 1)
    put(g, hands, LAMPS["night"])
    _envelope(g)
    near = figure(1, ramps=rory.RAMPS)
    arm = limb(near, "350,190 278,150 222,134", (50, 38, 24), "coat", 6)
    near.crease([(270, 142), (256, 158)], -1, on=arm)
    near.shape("210,120! 224,122! 224,148! 210,144!", "coat", 0, 3)
    near.shape("212,124 202,124 194,130 196,140 204,144 213,142", "skin", 3)
    limb(near, "204,138 194,134 186,128", (8, 7, 5.6), "skin", 1)
    put(g, near, LAMPS["night"])


def _envelope(g: Sheet) -> None:
    """The envelope that the bill came out of: a flap that is up, green edges, what Kirk has written."""
    g.fill([(136, 104), (162, 84), (172, 84), (196, 104)], C["c0"])
    g.fill([(142, 96), (186, 92), (190, 106), (142, 106)], C["g2"])
    g.fill([(148, 92), (190, 97), (188, 108), (146, 106)], C["g1"])
    g.fill([(134, 104), (197, 104), (198, 142), (135, 142)], C["c1"])
    g.rect(134, 104, 63, 1, C["a4"])
    g.rect(135, 141, 63, 1, C["b3"])
    for y in (108, 118):
        g.rect(142, y, 44, 1, C["r1"])
    for k in range(6):
        g.rect(144 + 7 * k, 111, 5, 5, C["r2"])
        g.rect(146 + 7 * k, 112 + k % 2, 2, 2, C["c1"])
    g.rect(141, 124, 28, 12, C["a4"])
    for k in range(4):
        g.rect(144 + 6 * k, 127, 4, 6, C["n1"])
        g.rect(145 + 6 * k, 129, 2, 2, C["a4"])


def run_diner(g: Sheet) -> None:
    """Over the street and into all that yellow."""
    behind(g, diner_front.draw, "nobody", 0)
    put_runner(g, 168, 62)
    leaves(g, 12, 9)
    fig = figure(2, (-2, 40), jess.RAMPS)
    fig.shape("-6,90! -4,62 6,54 20,50 34,54 44,62 48,90!", "jacket", 8)
    back_of_jess(fig, 0, 0)
    put(g, fig, LAMPS["night"]._replace(drop=1))


def bus_away(g: Sheet) -> None:
    """It goes around the church with its windows lit; they stand and look after it."""
    ground = Sheet(360, 220, 20, 20)
    bus_stop.draw(ground, "late")
    g.a[:] = ground.a[20:200, 20:340]
    small = Sheet(300, 170)
    coach.bus(small, 10)
    part = small.a[60:170, 0:290]
    tiny = part[::3, ::3]
    where = tiny > 0
    here = g.a[86 : 86 + tiny.shape[0], 88 : 88 + tiny.shape[1]]
    here[where] = tiny[where]
    halo(g, 186, 116, 16, "a4 a3 a2")
    leaves(g, 22, 21)
    him = figure(2, (148, 26), jess.RAMPS)
    him.shape("-4,96! -2,62 6,54 20,50 34,54 44,62 48,96!", "jacket", 8)
    him.shape("8,48! 20,44 33,48! 36,56 32,62 20,58 9,62 5,56", "collar", 3)
    back_of_jess(him, 0, 0)
    put(g, him, LAMPS["night"])
    her = figure(2, (232, 40))
    her.shape("-6,90! -4,58 6,50 21,46 36,50 46,58 52,90!", "coat", 8)
    back_of_rory(her, 0, 0)
    put(g, her, LAMPS["night"])
    arm = figure(1)
    limb(arm, "240,158 222,166 204,156", (26, 20, 15), "coat", 4)
    arm.begin()
    arm.stamp(192, 148, HANDS["grip"], LEGEND, flat=False, own=True)
    put(g, arm, LAMPS["night"])


def strap_each(g: Sheet) -> None:
    """From behind, close: the bag goes along between them, towards a house with all its lights on."""
    behind(g, lane.draw, "night", 1)
    lane.house(g, 134, 40, 58, 60)
    g.rect(0, 116, 320, 64, C["n1"])
    g.rect(0, 116, 320, 1, C["n4"])
    lit(g, 162, 118, 60, 14, LAMP, 0.3)
    leaves(g, 10, 15)
    fig = figure(1)
    for bones in ("76,100 74,150 78,190", "112,100 110,150 106,190"):
        limb(fig, bones, (36, 32, 26), "jeans", 4)
    limb(fig, "124,24 136,46 142,70", (20, 17, 13), "jacket", 5)
    coat = fig.shape("60,8! 92,-4 122,8! 134,30 130,60 134,106! 94,112 56,106! 58,60 50,30", "jacket", 12)
    fig.crease("96,14 97,60 95,106", -1, on=coat)
    fig.crease("56,26 92,32 130,24", -1, on=coat)
    fig.crease("130,84 114,90 104,92", -1, on=coat)
    collar = fig.shape("70,-6! 114,-6! 120,10 94,16 66,11!", "collar", 3)
    fig.crease("68,6 94,12 118,6", -1, on=collar)
    put(g, fig, LAMPS["night"])
    big_duffel(g, 124, 92)
    for x, x1 in ((144, 145), (170, 181)):
        g.line([(x, 94), (x1 - 4, 78)], C["c0"], 3, curved=False)
        g.line([(x + 6, 93), (x1, 78)], C["b3"], 2, curved=False)
    her = figure(1, ramps=rory.RAMPS)
    for bones in ("218,120 220,150 222,190", "246,120 244,150 242,190"):
        limb(her, bones, (22, 20, 17), "ink", 3)
    limb(her, "206,30 192,50 184,68", (18, 15, 12), "coat", 4)
    coat = her.shape(
        "206,12! 234,2 260,14! 268,40 262,70 270,126! 234,132 196,126! 204,70 200,40", "coat", 10
    )
    her.crease("234,20 235,70 233,128", -1, on=coat)
    her.crease("262,60 250,66 242,70", -1, on=coat)
    put(g, her, LAMPS["night"])
    hair = figure(2, (190, -108), rory.RAMPS)
    back_of_rory(hair, 0, 0)
    put(g, hair, LAMPS["night"])
    for x, mirror in ((138, False), (176, True)):
        fist = figure(1)
        hand(fist, "fist", x, 70, mirror)
        put(g, fist, LAMPS["night"])
    g.a[0] = g.a[1]  # the picture's edge is no rim
    g.a[:] = g.a[:, ::-1].copy()  # from before he is on the left of her


def fingers_lips(g: Sheet, outfit: str) -> None:
    """Two fingers go up to her lips, and stay there; he is behind her, and out of it."""
    from .moon import porch_ground

    porch_ground(g)
    g.map(g.a > 0, SHADE)
    bust(g, "jess", "sad", "pockets", "right", "porch", 20, 26)
    near_person(
        g, rory, "pockets", "surprised", (4, -10), "porch", outfit, mirror=True, mouth="flat", look=(-1, 0)
    )
    fig = figure(2, (20, -6), rory.RAMPS)
    limb(fig, "122,96 112,84 102,70", (14, 12, 10), "coat", 3)
    fig.shape("96,66! 105,62! 108,70! 99,74!", "coat", 0, 3)
    fig.shape("90,58 98,54 104,60 102,68 94,70 89,65", "skin", 2)
    for bones in ("93,60 88,52 85,45", "97,58 91,50 88,43"):
        limb(fig, bones, (4.4, 4, 3.2), "skin", 1)
    for bones in ("100,60 96,54 93,57", "103,62 100,57 97,60"):
        limb(fig, bones, (4.4, 4, 3.4), "skin", 1)
    put(g, fig, LAMPS["porch"])


def lips_run(g: Sheet, outfit: str) -> None:
    """The door is open, all its light is on the boards, and she is nearly through."""
    boards(g, 0, 0, 320, 150, "n3", "n2", "n4", 8)
    g.rect(104, 4, 96, 150, C["n5"])
    g.rect(104, 4, 3, 150, C["n7"])
    g.rect(112, 12, 80, 142, C["a3"])
    bands(g, 112, 12, 80, 142, "a4 a4 a3 a3 a2", 4)
    g.fill([(112, 12), (92, 20), (92, 164), (112, 154)], C["r1"])
    g.line([(92, 20), (92, 164)], C["r3"], curved=False)
    g.rect(0, 150, 320, 30, C["n3"])
    g.rect(0, 150, 320, 1, C["n5"])
    light = g.mask([(112, 152), (192, 152), (262, 180), (50, 180)])
    g.a[light] = C["a1"]
    g.a[light & screen(4, 320, 180)] = C["a2"]
    pumpkin(g, 250, 142, 13, False)
    pumpkin(g, 274, 147, 9, True)
    fig = figure(1)
    limb(fig, "150,108 146,126 148,146", (13, 11, 8), "jeans", 3)
    limb(fig, "162,108 172,122 186,128", (13, 11, 8), "jeans", 3)
    fig.shape("141,145! 152,145! 153,152! 140,152!", "ink", 0, 3)
    fig.shape("183,121! 191,124! 189,135! 182,133!", "ink", 0, 3)
    stuff = "sweater" if outfit == "sweater" else "coat"
    fig.shape("140,64 156,58 172,64 176,90 172,112 142,112 137,90", stuff, 5)
    limb(fig, "141,68 126,84 112,82", (12, 11, 9), stuff, 3)
    limb(fig, "171,68 186,76 196,64", (12, 11, 9), stuff, 3)
    if outfit == "sweater":
        limb(fig, "112,82 102,90 98,104", (8, 7, 5), stuff, 1)
        limb(fig, "196,64 206,58 214,66", (8, 7, 5), stuff, 1)
    put(g, fig, LAMPS["porch"])
    hair = figure(1, (136, 30))
    back_of_rory(hair, 0, 0)
    put(g, hair, LAMPS["porch"])
    leaves(g, 8, 31)


def at_door(g: Sheet, outfit: str) -> None:
    """From over his shoulder: the door is shut, and she is before it, small, a hand up."""
    boards(g, 0, 0, 320, 150, "n3", "n2", "n4", 8)
    g.rect(172, 0, 84, 152, C["n5"])
    g.rect(180, 0, 68, 152, C["r1"])
    for x in (188, 216):
        g.rect(x, 8, 24, 62, C["a4"])
        bands(g, x, 8, 24, 62, "a4 a4 a3", 4)
        g.rect(x, 38, 24, 3, C["r1"])
    g.rect(146, 24, 10, 18, C["a4"])
    g.rect(144, 20, 14, 4, C["n0"])
    g.rect(145, 42, 12, 3, C["n0"])
    g.rect(0, 150, 320, 30, C["n3"])
    g.rect(0, 150, 320, 1, C["n5"])
    pumpkin(g, 276, 140, 13, False)
    bust(g, "rory", "flustered", "backing", "left", "porch", 158, 34, rory.AT_HOME[outfit])
    him = figure(2, (34, -2), jess.RAMPS)
    him.shape("-26,100! -22,66 -4,54 20,48 44,54 58,66 62,100!", "jacket", 8)
    back_of_jess(him, 0, 0)
    put(g, him, LAMPS["porch"])


PICTURES = {
    "at_door": partial(at_door, outfit="plain"),
    "at_door_sweater": partial(at_door, outfit="sweater"),
    "bag_window": bag_window,
    "bag_window_gone": partial(bag_window, gone=True),
    "first_sight": partial(first_sight, both=False),
    "first_sight_hands": partial(first_sight, both=True),
    "pucker": partial(pucker, outfit="plain"),
    "pucker_sweater": partial(pucker, outfit="sweater"),
    "pucker_front": partial(pucker, outfit="plain", front=True),
    "pucker_front_sweater": partial(pucker, outfit="sweater", front=True),
    "there_he_is": partial(there_he_is, outfit="plain"),
    "there_he_is_sweater": partial(there_he_is, outfit="sweater"),
    "dollar": dollar,
    "dollar_sweater": partial(dollar, outfit="sweater"),
    "run_diner": run_diner,
    "bus_away_monday": bus_away,  # too small for anybody in its window
    "strap_each": strap_each,
    "bus_away": bus_away,
    "fingers_lips": partial(fingers_lips, outfit="plain"),
    "fingers_lips_sweater": partial(fingers_lips, outfit="sweater"),
    "fingers_lips_run": partial(lips_run, outfit="plain"),
    "fingers_lips_run_sweater": partial(lips_run, outfit="sweater"),
}
