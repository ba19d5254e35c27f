"""Under a lamp, and outside time: the shelf, the counter, the plate kept warm, the watch wound back."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..body import limb
from ..faces import Expression
from ..figure import Figure
from ..font import BOLD, PLAIN
from ..lights import LAMPS
from ..palette import DRAIN, LAMP, SHADE
from ..palette import INDEX as C
from ..people import jess, luke, rory
from ..people.luke import checks
from ..places import bus_stop
from ..places.alley import big_duffel
from ..props import bands, boards, chance, disc, halo, label, lit, ring, tapes
from ..raster import Sheet, screen
from .close import RAMPS, figure, near_head, put, watch


def shelf(g: Sheet, sweater: bool) -> None:
    """They look up from the tape they both hold; nothing else has colour."""
    bands(g, 0, 0, 320, 24, "k1 k1 k0", 3)
    for i, y in enumerate((18, 58, 98, 138)):
        tapes(g, 0, y, 320, 36, 80 + i, "k0 k1 n2 k2 k0 n3", "n0")
        for k in range(0, 320, 22):
            if chance(i, k) > 0.5:
                g.rect(k + 2, y + 6, 16, 30, C["k0" if chance(i, k, 2) > 0.5 else "n2"])
                g.rect(k + 5, y + 10, 10, 3, C["k2"])
                disc(g, k + 10, y + 24, 5, C["k1"])
        g.rect(0, y + 36, 320, 4, C["k1"])
        g.rect(0, y + 36, 320, 1, C["k2"])
        g.rect(0, y + 39, 320, 1, C["n0"])
    g.rect(143, 4, 34, 32, C["k1"])
    g.rect(145, 6, 30, 28, C["k0"])
    label(g, 160, 13, "W", "k3", BOLD, 0, 2, centre=True)
    # Dust that does not come down.
    for k in range(70):
        x, y = int(chance(k, 1) * 320), int(chance(k, 2) * 150)
        g.dot(x, y, C["k3" if k % 3 else "n7"])
    _her(g)
    _him(g, sweater)
    _tape(g)
    # The pencil has come out from behind her ear.
    for k in range(26):
        g.rect(30 + k // 3, 84 + k, 3, 1, C["a2" if k > 3 else "p2"])
        g.dot(32 + k // 3, 84 + k, C["a1"])
    g.rect(39, 110, 2, 2, C["c1"])
    g.rect(40, 112, 1, 2, C["v0"])


def _her(g: Sheet) -> None:
    fig = figure(2, (36, 26), rory.RAMPS)
    fig.shape("-8,90! -6,66 4,56 20,52 34,56 42,64 46,90!", "coat", 6)
    fig.shape("2,58 8,52 20,50 31,52 36,58 34,66 24,71 10,70", "scarf", 4)
    for line in ("4,60 18,66 34,59", "6,66 19,70 31,66"):
        fig.crease(line, -1)
    near_head(fig, rory, Expression(inner=2, outer=1, look=(1, -1), mouth="part"))
    put(g, fig, LAMPS["store"])


def _him(g: Sheet, sweater: bool) -> None:
    fig = figure(2, (38, 20), jess.RAMPS)
    fig.shape("-12,92! -10,70 0,58 14,52 26,54 38,60 44,92!", "jacket", 8)
    shirt = fig.shape("10,56! 18,64 27,56! 30,92! 8,92!", "sweater" if sweater else "tee", 4)
    if sweater:
        for x in range(10, 30, 3):
            fig.crease([(x, 62), (x, 92)], -1, on=shirt)
    for shape in ("25,50! 34,56 36,66 27,76! 24,64", "9,48! -1,58 0,68 13,80! 16,70 13,58"):
        collar = fig.shape(shape, "collar", 2)
        for k in range(4):
            fig.crease([(0 + k * 10, 56), (6 + k * 10, 76)], 1, on=collar)
    near_head(fig, jess, Expression(inner=1, outer=0, lid=1, look=(0, 1), mouth="part"))
    put(g, fig, LAMPS["store"], mirror=True)


def _tape(g: Sheet) -> None:
    """The tape between them: a dog in a basket, a yellow road; a hand on each side."""
    fig = figure(1)
    box = fig.shape("138,76! 176,70! 181,124! 143,130!", "tape", 0, 1)
    fig.tint("138,76! 142,75! 147,129! 143,130!", -1, box)
    made = put(g, fig, LAMPS["store"])
    g.a[made & (g.a == C["t0"])] = C["t1"]
    g.fill("145,80! 172,76! 173,85! 146,89!", C["a4"])
    g.line("149,84 156,82 162,84 169,81", C["r2"], 2)
    bands_ = g.mask("146,91! 173,87! 176,122! 149,126!")
    g.a[bands_] = C["t2"]
    g.a[bands_ & screen(3, 320, 180)] = C["n5"]
    for k, tall in enumerate((10, 16, 13, 18, 9)):
        x = 154 + k * 3
        g.fill(
            [
                (x, 112 - k * 0.4),
                (x, 112 - tall),
                (x + 1.4, 109 - tall),
                (x + 2.8, 112 - tall),
                (x + 2.8, 112),
            ],
            C["g3" if k % 2 else "g2"],
        )
    g.fill("148,113! 176,109! 177,121! 150,126!", C["g2"])
    g.fill("158,125! 163,116 160,112! 163,111! 167,116 170,123!", C["a3"])
    g.stamp(
        148,
        108,
        (".nnnn..", "nnnnnn.", "nnwnwn.", "nnnnnnn", ".nkkn..", "bbbbbbb", "bcbcbcb", ".bbbbb."),
        {"n": C["n0"], "w": C["a4"], "k": C["k2"], "b": C["b3"], "c": C["c0"]},
    )
    hands = figure(1)
    _holding(hands, 136, 104, False)
    _holding(hands, 184, 100, True)
    limb(hands, "214,180 212,150 192,120", (26, 22, 15), "jacket", 4)
    hands.shape("182,112! 196,110! 199,119! 184,121!", "strap", 0)
    watch(hands, 191, 115.5, 6.5, 473.0)
    limb(hands, "96,180 106,150 126,122", (24, 20, 14), "coat", 4)
    hands.shape("121,112! 134,116! 130,126! 118,121!", "coat", 0, 3)
    _holding(hands, 136, 104, False)
    _holding(hands, 184, 100, True)
    put(g, hands, LAMPS["store"])


def _holding(fig: Figure, x: int, y: int, right: bool) -> None:
    """Fingers behind the tape, a thumb before it."""
    way = -1 if right else 1
    palm = fig.shape(
        [
            (x - way * 8, y - 2),
            (x - way * 2, y - 8),
            (x + way * 5, y - 6),
            (x + way * 6, y + 4),
            (x + way * 2, y + 12),
            (x - way * 6, y + 12),
        ],
        "skin",
        0,
    )
    limb(fig, f"{x - way * 2},{y + 2} {x + way * 6},{y - 4} {x + way * 12},{y - 6}", (7, 6, 5), "skin", 1)
    for k in range(3):
        fig.crease([(x - way * 6, y + 1 + k * 4), (x + way * 3, y + k * 4)], -1, on=palm)


def caught(g: Sheet, key: bool) -> None:
    """Two pairs of hands on the counter, a watch between them."""
    g.rect(0, 0, 320, 180, C["b0"])
    bands(g, 0, 0, 320, 84, "v0 b0 b0 b1", 4)
    for k in range(5):
        g.rect(196, 24 + k * 11, 100, 6, C["n2"])
        g.dots(196, 24 + k * 11, 100, 6, C["n3"], 3)
    g.rect(190, 18, 112, 4, C["b1"])
    g.rect(24, 14, 76, 54, C["v0"])
    g.rect(27, 17, 70, 48, C["t0"])
    label(g, 62, 20, "SPECIALS", "c0", PLAIN, 1, centre=True)
    for i, text in enumerate(("HASH", "CHILI", "SOUP", "PIE")):
        label(g, 34, 30 + i * 9, text, "n5", PLAIN, 1)
        g.rect(80, 33 + i * 9, 8, 1, C["n5"])
    # The lamp, low over them.
    g.rect(159, 0, 2, 8, C["v0"])
    g.fill([(150, 8), (170, 8), (186, 24), (134, 24)], C["r1"])
    g.rect(134, 23, 52, 2, C["r2"])
    g.rect(140, 25, 40, 4, C["a4"])
    # Counter.
    g.rect(0, 82, 320, 98, C["b2"])
    g.rect(0, 82, 320, 2, C["b3"])
    for y in (92, 106, 124, 146):
        for k in range(9):
            g.rect(
                int(chance(y, k) * 320), y + int(chance(k, y) * 8), 20 + int(chance(y, k, 2) * 40), 1, C["b1"]
            )
    lit(g, 160, 104, 150, 38, LAMP, 0.4)
    cone = g.mask([(140, 29), (180, 29), (262, 84), (58, 84)])
    g.map(cone & screen(3, 320, 180), LAMP)
    # The watch, lying between.
    strap = figure(1)
    strap.shape("112,112! 134,107! 136,116! 114,120!", "strap", 0, 3)
    strap.shape("164,108! 190,110! 190,118! 164,117!", "strap", 0, 3)
    watch(strap, 150, 112, 16)
    put(g, strap, LAMPS["indoor"])
    if key:
        disc(g, 182, 96, 18, C["k3"], 5)
        disc(g, 182, 95, 14, C["a4"], 3.6)
        g.rect(174, 94, 14, 2, C["a2"])
        disc(g, 173, 95, 3, C["a2"])
        g.dot(173, 95, C["a4"])
        g.rect(185, 96, 2, 2, C["a2"])
    hands = figure(1, ramps=RAMPS | {"hair": jess.RAMPS["hair"]})
    # Luke's, at the left: flat on the counter.
    for bones, widths in (("-20,104 30,84 66,92", (56, 40, 24)), ("-20,150 34,120 74,118", (50, 38, 24))):
        arm = limb(hands, bones, widths, "plaid", 6)
        checks(hands, arm)
    _lying(hands, 66, 92, False)
    _lying(hands, 76, 118, False)
    # His, at the right; one round the cup.
    for bones, widths in (("340,96 292,80 252,90", (56, 42, 24)), ("340,150 288,122 244,120", (50, 38, 24))):
        arm = limb(hands, bones, widths, "jacket", 6)
        for fold in (
            "300,92 284,104 268,100",
            "312,104 296,118",
            "306,136 286,128 270,132",
            "318,150 300,142",
        ):
            hands.crease(fold, -1, on=arm)
    cup = hands.shape("222,76! 246,76! 244,104! 225,104!", "page", 5)
    hands.tint("222,76! 246,76! 246,80! 222,80!", -3, cup)
    _lying(hands, 244, 92, True)
    _lying(hands, 242, 120, True)
    put(g, hands, LAMPS["indoor"])
    for k in range(3):
        g.line(f"{230 + k * 5},72 {228 + k * 5},66 {232 + k * 5},60 {229 + k * 5},54", C["c0"])


def _lying(fig: Figure, x: int, y: int, right: bool) -> None:
    """A hand laid down, seen along its back; fingers toward the middle."""
    way = -1 if right else 1
    for _k, (dy, reach) in enumerate(((-6, 22), (-2, 27), (2, 27), (6, 23))):
        limb(
            fig,
            f"{x + way * 6},{y + dy} {x + way * (reach - 9)},{y + dy - 1} {x + way * reach},{y + dy + 1}",
            (6, 5.4, 4.6),
            "skin",
            1,
        )
        fig.stroke([(x + way * (reach - 1), y + dy - 1), (x + way * (reach + 1), y + dy)], "skin", 4)
    palm = fig.shape(
        [
            (x - way * 2, y - 9),
            (x + way * 8, y - 10),
            (x + way * 15, y - 6),
            (x + way * 14, y + 8),
            (x + way * 4, y + 10),
            (x - way * 3, y + 8),
        ],
        "skin",
        2,
    )
    for dy in (-5, 0, 5):
        fig.crease([(x + way * 9, y + dy), (x + way * 14, y + dy)], -1, on=palm)
    limb(fig, f"{x + way * 2},{y + 8} {x + way * 10},{y + 13} {x + way * 18},{y + 13}", (7, 6, 5), "skin", 1)


def missed(g: Sheet) -> None:
    """The diner, shut; under the one lamp a plate with a plate on it; his bag on a stool."""
    bands(g, 0, 0, 320, 100, "n0 n0 n1 n1", 4)
    for k in range(6):
        g.rect(150, 24 + k * 10, 92, 5, C["n2"])
    g.rect(146, 18, 100, 4, C["n1"])
    g.rect(18, 10, 82, 66, C["n1"])
    g.rect(21, 13, 76, 60, C["t0"])
    label(g, 60, 17, "SPECIALS", "t2", BOLD, 1, centre=True)
    for i, text in enumerate(("HASH", "CHILI", "SOUP", "PIE")):
        label(g, 28, 30 + i * 10, text, "t2", PLAIN, 1)
        g.rect(80, 33 + i * 10, 8, 1, C["t2"])
    # Chairs up on a table.
    for x in (268, 296):
        for dx in (0, 14):
            g.rect(x + dx, 34, 2, 34, C["n0"])
        g.rect(x - 2, 66, 22, 4, C["n2"])
        g.rect(x, 44, 16, 2, C["n0"])
    g.rect(254, 70, 66, 3, C["n3"])
    # Counter.
    g.rect(0, 92, 320, 8, C["n4"])
    g.rect(0, 92, 320, 1, C["n5"])
    g.rect(0, 100, 320, 80, C["n1"])
    for x in range(0, 320, 20):
        g.rect(x, 102, 1, 78, C["n0"])
        g.rect(x + 1, 102, 1, 78, C["n2"])
    # The lamp and what it makes of all that.
    warm = Sheet(320, 180)
    warm.rect(0, 0, 320, 180, C["b1"])
    warm.rect(0, 92, 320, 8, C["c1"])
    warm.rect(0, 92, 320, 1, C["a4"])
    warm.rect(0, 98, 320, 2, C["k2"])
    warm.rect(0, 100, 320, 80, C["r1"])
    for x in range(0, 320, 20):
        warm.rect(x, 102, 1, 78, C["r0"])
        warm.rect(x + 1, 102, 1, 78, C["r2"])
    for share, level in ((0.62, 8), (0.74, 6), (0.86, 4), (1.0, 2)):
        pool = (
            (ring(g, 118, 98, 100, 40) <= share) & screen(level, 320, 180) & (np.indices((180, 320))[0] >= 92)
        )
        g.a[pool] = warm.a[pool]
    cone = g.mask([(104, 34), (134, 34), (196, 92), (42, 92)])
    g.a[cone & screen(4, 320, 180)] = C["b1"]
    g.a[cone & screen(2, 320, 180)] = C["b2"]
    g.rect(118, 0, 2, 14, C["n0"])
    g.fill([(110, 14), (128, 14), (142, 30), (96, 30)], C["r1"])
    g.line([(128, 14), (142, 30)], C["r3"], curved=False)
    g.rect(96, 29, 46, 2, C["r2"])
    g.rect(101, 31, 36, 4, C["a4"])
    halo(g, 119, 34, 34, "a3 a2 a1 b2")
    # Plate, a plate over it, a fork.
    disc(g, 108, 90, 34, C["k3"], 5)
    disc(g, 108, 88, 30, C["a4"], 4)
    disc(g, 108, 82, 20, C["c1"], 8)
    g.rect(86, 84, 44, 4, C["c1"])
    disc(g, 108, 79, 15, C["a4"], 5)
    g.rect(102, 72, 12, 3, C["c1"])
    g.rect(150, 90, 22, 1, C["k3"])
    g.rect(148, 89, 4, 1, C["k3"])
    for x, colour in ((186, "r2"), (194, "a2")):
        g.rect(x, 78, 6, 14, C[colour])
        g.rect(x + 2, 74, 2, 4, C["a4"])
    # Stools; the bag on one.
    for x in (40, 150, 250):
        near = 60 < x < 200
        disc(g, x, 140, 22, C["r1" if near else "n2"], 7)
        disc(g, x, 138, 22, C["r2" if near else "n3"], 6)
        g.rect(x - 20, 141, 40, 2, C["k2" if near else "n3"])
        g.rect(x - 2, 146, 5, 34, C["k1" if near else "n2"])
        g.rect(x - 2, 146, 1, 34, C["k3" if near else "n4"])
    big_duffel(g, 206, 94)
    bag = g.mask([(200, 80), (304, 80), (304, 142), (200, 142)]) & np.isin(
        g.a, [C[n] for n in ("g1", "g2", "g0", "c0", "b3", "k2")]
    )
    g.map(bag & (np.indices((180, 320))[1] > 246), SHADE)
    g.rect(224, 106, 12, 14, C["a4"])
    g.rect(226, 109, 8, 1, C["r1"])
    g.rect(226, 112, 6, 1, C["k1"])


def wound_back(g: Sheet) -> None:
    """The watch held up; the square behind it is out of time."""
    ground = Sheet(360, 220, 20, 20)
    bus_stop.draw(ground, "lamp")
    g.a[:] = ground.a[20:200, 20:340]
    g.map(g.a > 0, DRAIN)
    g.map((g.a > 0) & screen(3, 320, 180), SHADE)
    for k in range(34):
        x, y = int(chance(k, 5) * 320), int(chance(k, 6) * 150)
        rows = (("##.", ".##", "#.."), (".#.", "###", ".#."), ("##", "##"))[k % 3]
        g.stamp(x, y, rows, {"#": C["k2" if k % 2 else "k3"]})
    fig = figure(1)
    limb(fig, "330,190 262,166 204,132", (70, 52, 34), "jacket", 8)
    fig.shape("196,116! 216,104! 232,130! 210,146!", "jacket", 0, 3)
    fig.crease([(250, 140), (236, 166)], -1)
    for bones in ("132,4 133,30", "146,116 152,160"):
        limb(fig, bones, (28, 32), "strap", 4)
    for y in range(6, 26, 5):
        fig.stroke([(124, y), (124, y + 2)], "web", 2)
        fig.stroke([(142, y), (142, y + 2)], "web", 2)
    hand = fig.shape("176,96 186,92 204,104 214,122 206,138 188,142 172,134 164,118", "skin", 4)
    fig.crease("196,104 202,120 196,134", -1, on=hand)
    watch(fig, 138, 72, 46)
    limb(fig, "190,104 176,94 166,92", (15, 13, 11), "skin", 2)
    fig.stroke("164,90 168,89 171,91", "skin", 4)
    limb(fig, "180,128 168,120 160,112", (14, 12, 10), "skin", 2)
    limb(fig, "176,140 162,132 152,122", (14, 12, 10), "skin", 2)
    made = put(g, fig, LAMPS["store"])
    keep = ring(g, 138, 72, 40, 40) <= 1
    g.map(made & ~keep, DRAIN)
    # The second hand is what has colour.
    g.line([(138, 72), (131, 40)], C["a2"], 2, curved=False)
    g.line([(138, 72), (140, 84)], C["a2"], 2, curved=False)
    disc(g, 138, 72, 3, C["a2"])
    disc(g, 138, 72, 1.2, C["b0"])


def at_stove(g: Sheet) -> None:
    """His back, the cap's peak behind, and a pan on the flame."""
    boards(g, 0, 0, 320, 150, "b1", "b0", "b0", 12)
    for x, r in ((36, 15), (70, 12), (288, 14)):
        g.rect(x - 1, 24, 2, 40, C["n0"])
        disc(g, x, 64 + r, r, C["n0"])
        disc(g, x, 64 + r, r - 3, C["k0"])
    g.rect(204, 0, 84, 14, C["n0"])
    g.rect(222, 14, 48, 3, C["a4"])
    halo(g, 246, 20, 46, "a2")
    g.rect(0, 146, 320, 34, C["n0"])
    g.rect(0, 146, 320, 1, C["a2"])
    g.rect(214, 134, 56, 8, C["n1"])
    g.rect(214, 134, 56, 1, C["a3"])
    g.rect(270, 134, 32, 3, C["n1"])
    for x in range(220, 266, 6):
        g.rect(x, 142, 3, 4, C["n7"])
    him = figure(2, (110, 6), luke.RAMPS)
    him.shape("10,34! 32,34! 34,58! 8,58!", "skin", 4)
    flannel = him.shape("-20,110! -18,70 -4,58 10,52 32,52 46,58 60,70 64,110!", "plaid", 7)
    checks(him, flannel)
    him.shape("4,24! 38,24! 37,38 32,44 10,44 5,38", "hair", 5)
    him.shape("3,26! 2,12 8,3 21,-1 34,3 40,12 39,26!", "cap", 5)
    him.shape("4,22! 38,22! 36,30 28,34 14,34 6,30", "cap", 0, 1)
    put(g, him, LAMPS["indoor"])


PICTURES = {
    "at_stove": at_stove,
    "shelf": partial(shelf, sweater=False),
    "shelf_sweater": partial(shelf, sweater=True),
    "end_caught": partial(caught, key=False),
    "end_caught_key": partial(caught, key=True),
    # Of him there are only the jacket's sleeves.
    "end_caught_sweater": partial(caught, key=False),
    "end_caught_key_sweater": partial(caught, key=True),
    "end_missed": missed,
    "end_wound_back": wound_back,
}
