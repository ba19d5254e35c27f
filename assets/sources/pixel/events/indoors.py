"""Moments indoors: the count, the knees, the shelf's edge, the door into colour, the inch, the telephone."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..body import HANDS, LEGEND, hand, limb
from ..faces import Expression
from ..font import BOLD, PLAIN
from ..lights import LAMPS
from ..palette import INDEX as C
from ..palette import LAMP
from ..people import jess, kirk, lorelai, rory
from ..places import hall, video_store
from ..places.living_room import bulbs
from ..props import bands, chance, disc, halo, label, ring, stars, tapes
from ..raster import Sheet, screen
from .cast import bust
from .close import back_of_jess, back_of_rory, figure, near_person, put, watch
from .couch import back_of_waves, frames
from .street import behind

# The hand that folds, from the little finger on: one, two, three and four are down.
HIS_RIGHT = 37
FOLDED = {
    1: ("....2..2....", "...23.23..2.", "...23.23.23.", ".2323223.23."),
    2: (".......2....", "......23..2.", "......23.23.", ".2323.23.23."),
    3: ("............", "..........2.", ".........23.", ".2323232.23."),
    4: ("............", "............", "............", ".2323232323."),
}


def counting(g: Sheet, folded: int = 0, stopped: bool = False) -> None:
    """Both hands up; so many fingers of the one are down, in a store that may have stopped."""
    behind(g, video_store.draw, "stopped" if stopped else "open")
    light = "tv" if stopped else "store"
    near_person(g, kirk, "clipboard", "official", (48, -6), light, mouth="part", look=(0, 0))
    fig = figure(2, (0, 0), kirk.RAMPS)
    # The clipboard is down: his arms are before it.
    for bones in ("62,92 46,84 44,62", "118,92 128,84 124,62"):
        limb(fig, bones, (16, 14, 11), "shirt", 3)
    for x in (HIS_RIGHT, 117):
        fig.shape(f"{x},56! {x + 14},56! {x + 13},66! {x + 1},66!", "shirt", 0, 3)
        fig.begin()
        # The thumbs are on the side of his face: what he shows is the palm.
        palm = [row[::-1] if x == HIS_RIGHT else row for row in HANDS["palm"]]
        if x == HIS_RIGHT and folded:
            palm[:4] = FOLDED[folded]
        fig.stamp(x + 1, 44, palm, LEGEND, flat=False, own=True)
    put(g, fig, LAMPS[light])


def knees(g: Sheet) -> None:
    """She is on her knees before W, with one finger along the spines; the tape is in his hand."""
    g.rect(0, 0, 320, 180, C["b1"])
    for x in range(0, 320, 80):
        g.rect(x, 14, 78, 136, C["b0"])
        for row in range(4):
            tapes(g, x + 3, 18 + row * 33, 72, 28, 300 + row + x)
            g.rect(x + 1, 46 + row * 33, 76, 4, C["b3"])
            g.rect(x + 1, 49 + row * 33, 76, 1, C["v0"])
    g.rect(140, 84, 9, 28, C["v0"])
    g.rect(140, 0, 34, 22, C["r2"])
    g.rect(142, 0, 30, 20, C["r1"])
    label(g, 157, 4, "W", "a4", BOLD, 0, 2, centre=True)
    g.rect(0, 150, 320, 30, C["v2"])
    for k in range(60):
        g.stamp(
            int(chance(k, 1) * 320),
            152 + int(chance(k, 2) * 26),
            (".#.", "###"),
            {"#": C["r1" if k % 2 else "v1"]},
        )
    # Her head is at his hip: she is low.
    her = figure(1, (0, 28))
    her.shape("78,176! 84,130 92,104 104,94 124,94 136,104 142,130 150,176!", "coat", 8)
    for path in ("96,120 92,170", "128,118 134,170", "112,130 112,172"):
        her.crease(path, -1)
    her.shape("72,168! 92,164 140,164 156,168! 156,180! 72,180!", "jeans", 4)
    arm = limb(her, "134,108 152,112 166,98", (17, 14, 10), "coat", 4)
    her.crease("148,104 154,112", -1, on=arm)
    put(g, her, LAMPS["store"])
    hair = figure(1, (92, 68))
    back_of_rory(hair, 0, 0)
    hair.stamp(
        30,
        22,
        ["TW.......", ".WWW.....", "...WWW...", ".....WWR."],
        {"W": ("wood", 2), "T": ("ink", 1), "R": ("scarf", 3)},
    )
    put(g, hair, LAMPS["store"])
    fig = figure(1, (0, 28))
    hand(fig, "point", 164, 80)
    put(g, fig, LAMPS["store"])
    # His leg, his sleeve, the tape that hangs there.
    him = figure(2, (0, 0), jess.RAMPS)
    him.shape("128,40! 164,40! 164,94! 132,94!", "jeans", 6)
    him.shape("126,-4! 164,-4! 164,52! 124,50!", "jacket", 8)
    limb(him, "140,-4 132,30 124,52", (20, 18, 13), "jacket", 5)
    him.shape("117,48! 131,51! 129,58! 116,55!", "jacket", 0, 3)
    jess.tape(him, 112, 58)
    him.begin()
    him.stamp(117, 54, HANDS["grip"], LEGEND, flat=False, own=True)
    watch(him, 126, 53, 4, 473.0)
    put(g, him, LAMPS["store"])


def shoulder(g: Sheet) -> None:
    """From W: the tape, the shelf's edge, and exactly half of her."""
    behind(g, video_store.draw, "open")
    bust(g, "kirk", "wounded", "clipboard", "left", "store", 206, 26)
    bust(g, "rory", "smirk", "pointing", "right", "store", 97, 24)
    g.rect(112, 0, 40, 180, C["b1"])
    g.rect(112, 0, 2, 180, C["b3"])
    g.rect(150, 0, 3, 180, C["v0"])
    for row in range(6):
        tapes(g, 115, 2 + row * 31, 34, 26, 400 + row)
        g.rect(113, 28 + row * 31, 38, 4, C["b3"])
    him = figure(2, (6, 22), jess.RAMPS)
    him.shape("-6,90! -4,62 6,54 20,50 34,54 44,62 50,90!", "jacket", 8)
    him.shape("8,48! 20,44 33,48! 36,56 32,62 20,58 9,62 5,56", "collar", 3)
    limb(him, "44,66 58,80 62,62", (16, 14, 11), "jacket", 3)
    jess.tape(him, 54, 30)
    him.begin()
    him.stamp(57, 48, HANDS["grip"], LEGEND, flat=False, own=True)
    back_of_jess(him, 0, 0)
    put(g, him, LAMPS["store"])


def colour_door(g: Sheet) -> None:
    """On the screen a door opens, and what is behind it has colours; they run out into the room."""
    bands(g, 0, 0, 320, 180, "v1 v1 v0 v0", 5)
    for k, name in enumerate(("g1", "t2", "r1")):
        far = ring(g, 160, 70, 190 - k * 40, 150 - k * 30)
        g.a[(far <= 1) & screen((2, 2, 1)[k], 320, 180)] = C[name]
    bulbs(g, True)
    g.rect(84, 12, 152, 116, C["v2"])
    g.rect(84, 12, 152, 2, C["v3"])
    g.rect(92, 20, 136, 96, C["v0"])
    g.rect(96, 24, 128, 88, C["k1"])
    g.rect(96, 24, 128, 88, C["k0"])
    g.dots(96, 24, 128, 88, C["k1"], 3)
    # The doorway, and the garden in it.
    bands(g, 136, 30, 64, 50, "d1 n6 n7", 3)
    g.rect(136, 78, 64, 34, C["g2"])
    for k in range(26):
        x, y = 136 + int(chance(k, 1) * 62), 82 + int(chance(k, 2) * 28)
        g.rect(x, y, 2, 2, C[("r2", "a3", "p2")[k % 3]])
    disc(g, 186, 44, 7, C["a3"])
    g.fill("152,112! 166,92 160,82 168,78! 174,78! 176,84 186,94 192,112!", C["a3"])
    g.fill([(136, 30), (112, 36), (112, 112), (136, 112)], C["k2"])
    g.rect(130, 70, 2, 4, C["k3"])
    # She stands on the sill, all dark.
    g.fill("162,112! 160,84 164,72 170,68 176,72 180,84 178,112!", C["v1"])
    disc(g, 170, 62, 6, C["v1"])
    g.fill("163,62 158,78 164,76", C["v1"])
    g.fill("177,62 182,78 176,76", C["v1"])
    light = g.mask([(112, 128), (208, 128), (286, 180), (34, 180)])
    g.a[light & screen(3, 320, 180)] = C["g2"]
    g.a[light & screen(1, 320, 180)] = C["a3"]
    three_heads(g, "tv_colour")


def three_heads(g: Sheet, light: str) -> None:
    """The three of them from behind."""
    dark = LAMPS[light]._replace(drop=1)
    left = figure(1, (44, 84), lorelai.RAMPS)
    left.shape("-6,106! -2,64 12,54 32,54 46,64 50,106!", "pink", 5)
    back_of_waves(left)
    put(g, left, dark)
    mid = figure(1, (138, 88), rory.RAMPS)
    mid.shape("-6,100! -4,60 8,52 20,48 34,52 46,60 48,100!", "coat", 5)
    back_of_rory(mid, 0, 0)
    put(g, mid, dark._replace(side=1))
    right = figure(1, (228, 84), jess.RAMPS)
    right.shape("-8,104! -4,64 8,54 20,50 34,54 46,64 50,104!", "jacket", 5)
    back_of_jess(right, 0, 4)
    put(g, right, dark._replace(side=1))


def couch_inch(g: Sheet, outfit: str) -> None:
    """Between his sleeve and hers there is about an inch."""
    g.rect(0, 0, 320, 180, C["b2"])
    frames(g, 10, True)
    g.rect(250, 0, 70, 90, C["b1"])
    bulbs(g, True)
    g.fill("0,80! 10,70 310,70 320,80! 320,180! 0,180!", C["g1"])
    g.line("0,78 12,71 308,71 320,78", C["g2"])
    g.line([(160, 72), (160, 150)], C["g0"], curved=False)
    near_person(g, rory, "sit_floor", "soft", (4, -8), "tv_colour", outfit, mirror=True, look=(1, 1))
    near_person(g, jess, "sit_floor", "wry", (-14, -2), "tv_colour", look=(1, 1))
    g.rect(0, 150, 320, 30, C["b1"])
    g.rect(0, 150, 320, 2, C["b3"])
    g.fill([(6, 124), (74, 124), (64, 156), (16, 156)], C["r2"])
    for x in range(14, 70, 14):
        g.fill([(x, 126), (x + 6, 126), (x + 5, 156), (x + 1, 156)], C["c1"])
    for k in range(44):
        x, y = 8 + int(chance(k, 1) * 60), 114 + int(chance(k, 2) * 12)
        g.stamp(x, y, (".##.", "####", ".##o"), {"#": C["a4"], "o": C["c1"]})


def phone(g: Sheet) -> None:
    """She is at the telephone in the hall; through the door the film goes on, over two heads."""
    g.rect(0, 0, 320, 180, C["c0"])
    for x in range(176, 320, 16):
        for y in range(4 + (x // 16) % 2 * 8, 180, 16):
            g.stamp(x, y, (".#.", "###", ".#."), {"#": C["b3"]})
    g.rect(0, 0, 176, 180, C["c1"])
    g.rect(0, 0, 166, 180, C["v1"])
    g.rect(166, 0, 2, 180, C["b3"])
    bulbs_here = Sheet(320, 180)
    bulbs(bulbs_here, True)
    g.a[:16, :166] = np.where(bulbs_here.a[:16, :166] > 0, bulbs_here.a[:16, :166], g.a[:16, :166])
    g.rect(32, 26, 104, 74, C["v2"])
    g.rect(40, 33, 88, 58, C["v0"])
    bands(g, 43, 36, 82, 24, "d1 n6 n7", 3)
    g.rect(43, 60, 82, 28, C["g2"])
    for k in range(90):
        x, y = 44 + int(chance(k, 1) * 79), 62 + int(chance(k, 2) * 24)
        g.rect(x, y, 2, 2, C["r2" if k % 4 else "r3"])
    for k in range(26):
        g.dot(44 + int(chance(k, 5) * 79), 38 + int(chance(k, 6) * 44), C["a4"])
    g.fill("20,118! 26,110 140,110 146,118! 146,180! 20,180!", C["g1"])
    g.line("24,114 28,111 138,111 142,114", C["g2"])
    for x, back, ramps in ((26, back_of_jess, jess.RAMPS), (60, back_of_rory, rory.RAMPS)):
        fig = figure(1, (x, 72), ramps)
        back(fig, 0, 0)
        put(g, fig, LAMPS["tv_colour"]._replace(drop=1))
    g.fill("20,128! 146,128! 146,180! 20,180!", C["g1"])
    # The telephone on the wall.
    g.rect(272, 26, 28, 40, C["r1"])
    g.rect(272, 26, 28, 2, C["r2"])
    disc(g, 286, 50, 9, C["c1"])
    disc(g, 286, 50, 4, C["r1"])
    g.line("276,66 280,88 270,96 278,110 262,118", C["r1"])
    fig = figure(2, (90, 12), lorelai.RAMPS)
    fig.shape("-8,92! -4,62 8,54 21,51 35,54 48,62 54,92!", "pink", 8)
    back_of_waves(fig)
    limb(fig, "46,68 60,62 46,40", (14, 12, 10), "pink", 3)
    fig.shape("38,22! 45,21! 47,44! 41,46!", "top", 0)
    fig.begin()
    fig.stamp(37, 30, HANDS["grip"], LEGEND, flat=False, own=True)
    put(g, fig, LAMPS["indoor"])


def sleeping_bag(g: Sheet, outfit: str) -> None:
    """Ta-da."""
    behind(g, hall.draw, "evening")
    near_person(g, jess, "pockets", "annoyed", (-48, 0), "indoor", outfit)
    near_person(g, lorelai, "kneel", "delighted", (-12, -14), "indoor", mirror=True)
    fig = figure(1, ramps=lorelai.RAMPS)
    bag = fig.shape("152,92! 308,84! 314,180! 148,180!", "pink", 6)
    fig.tint("152,92! 308,84! 308,92! 152,100!", 1, bag)
    for x in range(160, 310, 24):
        fig.crease([(x, 96), (x + 1, 180)], -1, on=bag)
    hand(fig, "grip", 146, 82)
    hand(fig, "grip", 304, 76, mirror=True)
    put(g, fig, LAMPS["indoor"])
    # Holly Hobbie: a bonnet, and not much else.
    disc(g, 230, 144, 34, C["n7"])
    disc(g, 230, 144, 31, C["a4"])
    g.fill("210,150 208,132 218,120 234,118 248,126 252,140 244,150 236,142 226,142", C["d1"])
    g.line("212,134 222,123 236,121 247,130", C["d2"])
    g.fill("222,142 236,142 240,154 230,162 220,156", C["s3"])
    g.fill("212,164 230,160 248,164 252,176 208,176", C["r2"])
    for x, y in ((216, 130), (232, 126), (242, 136), (222, 168), (238, 168)):
        g.rect(x, y, 2, 2, C["a4"])


def lying(g: Sheet, outfit: str) -> None:
    """He lies on what he left of the bed, an arm behind his head; the window lies across him."""
    g.rect(0, 0, 320, 180, C["n1"])
    for x in range(0, 320, 22):
        g.rect(x, 0, 1, 180, C["n0"])
    g.fill("56,-4! 268,-4! 276,184! 46,184!", C["n2"])
    g.fill("84,2 160,-6 238,2 244,66 160,76 78,66", C["n5"])
    g.line("88,8 160,0 234,8", C["n6"])
    for path in ("100,60 140,66", "190,66 226,58", "96,20 110,30"):
        g.line(path, C["n4"])
    near_person(g, jess, "sit_seat", "neutral", (50, -2), "dark", outfit, look=(0, -1))
    fig = figure(2, (0, 0), jess.RAMPS)
    limb(fig, "60,70 42,46 62,22", (15, 13, 11), "jacket", 3)
    put(g, fig, LAMPS["dark"])
    # The window's light, cut by its bars.
    for x0, x1 in ((20, 150), (164, 300)):
        for y0, y1 in ((18, 84), (96, 164)):
            pane = g.mask([(x0 + 24, y0), (x1 + 24, y0), (x1, y1), (x0, y1)])
            pairs = {
                C[a]: C[b]
                for a, b in (
                    ("n0", "n1"),
                    ("n1", "n2"),
                    ("n2", "n3"),
                    ("n3", "n4"),
                    ("n4", "n5"),
                    ("n5", "n6"),
                    ("v0", "v1"),
                    ("v1", "v2"),
                )
            }
            table = np.array([pairs.get(i, i) for i in range(len(LAMP))], np.uint8)
            g.map(pane, table)


def message(g: Sheet) -> None:
    """A form for a message, to be filled in on a clipboard, by a courier."""
    bands(g, 0, 0, 320, 180, "k0 v1 v1", 4)
    g.rect(180, 16, 140, 70, C["v0"])
    bands(g, 184, 20, 136, 62, "n1 n2 n2", 4)
    for x, y in ((206, 60), (236, 52), (268, 64), (292, 56)):
        halo(g, x, y, 10, "a3 a2 a1")
    for x in (-20, 66, 176, 268):
        g.fill(f"{x},180! {x},80 {x + 8},68 {x + 70},68 {x + 78},80 {x + 78},180!", C["r1"])
        g.line(f"{x + 2},78 {x + 9},70 {x + 69},70 {x + 76},78", C["r2"])
        g.rect(x + 12, 72, 54, 10, C["c1"])
    fig = figure(1, ramps=kirk.RAMPS)
    fig.shape("94,10! 208,4! 218,128! 104,136!", "board", 0)
    put(g, fig, LAMPS["bus"])
    g.fill([(102, 20), (202, 15), (211, 122), (111, 129)], C["a4"])
    g.fill([(136, 4), (168, 2), (170, 16), (138, 18)], C["k2"])
    g.rect(146, 0, 14, 6, C["k1"])
    label(g, 112, 26, "MESSAGE", "r1", BOLD, 1)
    label(g, 172, 26, "16-B", "k1", PLAIN)
    for i, word in enumerate(("TO", "SAYS", "AND")):
        label(g, 112 + i * 2, 42 + i * 17, word, "n1", PLAIN, 1)
        g.rect(136 + i * 2, 49 + i * 17, 64, 1, C["k1"])
    for i, word in enumerate(("SPOKEN", "LOOKED")):
        x = 116 + i * 44
        g.rect(x, 98, 5, 5, C["k1"])
        g.rect(x + 1, 99, 3, 3, C["a4"])
        label(g, x + 7, 98, word, "k1", PLAIN)
    label(g, 118, 112, "COURIER: KIRK", "k1", PLAIN)
    hands = figure(2, (0, 0), kirk.RAMPS)
    for bones in ("-14,100 20,76 44,58", "174,104 138,80 116,62"):
        limb(hands, bones, (24, 19, 12), "shirt", 4)
    for x, y, mirror in ((38, 48, True), (104, 52, False)):
        rows = [row[::-1] for row in HANDS["grip"]] if mirror else list(HANDS["grip"])
        hands.begin()
        hands.stamp(x, y, rows, LEGEND, flat=False, own=True)
    hands.stroke("100,48 110,60", "ink", 1, 1, True)
    hands.stroke("99,47 101,49", "wood" if "wood" in hands.ramps else "vest", 3, 1, True)
    put(g, hands, LAMPS["bus"])


def sandwich(g: Sheet, outfit: str) -> None:
    """A seat by the window, a sandwich in paper, the bag on the seat beside."""
    bands(g, 0, 0, 320, 180, "k0 v1 v1", 4)
    g.rect(40, 0, 90, 5, C["a4"])
    g.rect(40, 5, 90, 2, C["c0"])
    g.rect(150, 14, 170, 84, C["v0"])
    g.rect(155, 19, 165, 74, C["n1"])
    stars(g, 155, 19, 165, 30, 22, 4)
    g.fill("155,93! 155,76 200,68 260,74 320,66! 320,93!", C["n2"])
    for x in (196, 238, 282):
        g.rect(x, 62, 14, 12, C["n1"])
        g.rect(x + 4, 65, 4, 5, C["a2"])
    for x in (176, 224, 306):
        halo(g, x, 74, 10, "a3 a2 a1")
    for x, w in ((24, 124), (176, 100)):
        g.fill(f"{x},180! {x},44 {x + 10},32 {x + w - 10},32 {x + w},44 {x + w},180!", C["r1"])
        g.line(f"{x + 2},42 {x + 11},34 {x + w - 11},34 {x + w - 2},42", C["r2"])
        g.rect(x + 16, 37, w - 32, 12, C["c1"])
        g.rect(x + 16, 48, w - 32, 2, C["c0"])
        for k in range(x + 12, x + w - 6, 16):
            g.rect(k, 54, 1, 126, C["r0"])
    from ..places.alley import big_duffel

    big_duffel(g, 182, 86)
    fig = figure(1, (30, 20), jess.RAMPS)
    jess.torso(fig, outfit)
    limb(fig, "79,70 92,104 72,100", (15, 14, 12), "jacket", 2)
    limb(fig, "34,70 22,106 42,100", (16, 15, 12), "jacket", 4)
    fig.shape("30,112! 58,104 86,112! 92,140! 26,140!", "page", 4)
    fig.crease("44,112 40,138", -1)
    fig.crease("70,112 76,138", -1)
    fig.shape("40,96 48,89 66,89 74,96 74,100 40,100", "bread", 0)
    fig.shape("39,100! 75,100! 76,103! 38,103!", "sweater", 0, 3)
    fig.shape("40,103 74,103 72,109 42,109", "bread", 0, 1)
    hand(fig, "grip", 35, 94)
    hand(fig, "grip", 68, 94, mirror=True)
    watch(fig, 40, 104, 4, 496.0)
    jess.head(fig, (36, 6))
    from ..faces import draw_face

    draw_face(fig, jess.FACE, Expression(inner=1, lid=1, look=(1, 0), mouth="soft"), (36, 6))
    put(g, fig, LAMPS["bus"])


PICTURES = {
    "counting": partial(counting, folded=1),
    "counting_stopped": partial(counting, folded=1, stopped=True),
    "counting_ten": counting,
    "counting_two": partial(counting, folded=2),
    "counting_three": partial(counting, folded=3),
    "counting_four": partial(counting, folded=4),
    "knees": knees,
    "shoulder": shoulder,
    "colour_door": colour_door,
    "couch_inch": partial(couch_inch, outfit="plain"),
    "couch_inch_sweater": partial(couch_inch, outfit="sweater"),
    "phone": phone,
    "phone_sweater": phone,  # from behind, one sees the jacket
    "sleeping_bag": partial(sleeping_bag, outfit="plain"),
    "sleeping_bag_sweater": partial(sleeping_bag, outfit="sweater"),
    "lying": partial(lying, outfit="plain"),
    "lying_sweater": partial(lying, outfit="sweater"),
    "bus_message": message,
    "end_sandwich": partial(sandwich, outfit="plain"),
    "end_sandwich_sweater": partial(sandwich, outfit="sweater"),
}
