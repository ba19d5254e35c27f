"""The square's things from near by: the gazebo with its lamps on, the mailbox, a bracelet and two hands."""

from __future__ import annotations

from functools import partial

import numpy as np

from ..body import limb
from ..figure import Figure
from ..lights import LAMPS
from ..palette import INDEX as C
from ..palette import LAMP, SHADE
from ..people import rory
from ..places import bus_stop
from ..props import bands, chance, disc, foliage, halo, label, lit, stars
from ..raster import Sheet, screen, shifted
from .close import figure, put
from .moon import porch_ground
from .street import behind


def gazebo(g: Sheet, two: bool = False) -> None:
    """All its bulbs lit, a microphone, and a dozen chairs that nobody sits on; `two` go round it."""
    bands(g, 0, 0, 320, 130, "n0 n0 n1 n1 n2 n3", 4)
    stars(g, 0, 0, 320, 84, 60, 12)
    for x, y, r, seed in ((28, 92, 40, 71), (296, 96, 38, 72)):
        foliage(g, x, y, r, 30, "n0 n0 t0 v0 v1", seed, 520, (0.9 if x < 160 else -0.9, 0.2))
    g.rect(0, 128, 320, 52, C["t0"])
    for k in range(240):
        x, y = int(chance(k, 61) * 320), 129 + int(chance(k, 62) * 50)
        g.rect(x, y, 2, 1, C["t1" if k % 3 else "n1"])
    g.fill("134,152! 186,152! 212,180! 108,180!", C["n3"])
    halo(g, 160, 92, 128, "b2 b1 v1")
    _inside(g)
    _roof(g)
    _front(g)
    lit(g, 160, 160, 124, 26, LAMP, 0.25, np.indices(g.a.shape)[0] >= 148)
    if two:
        _walkers(g)
    _chairs(g)
    foliage(g, 14, 2, 56, 26, "n0 v0 v1 r0 r1 a0", 73, 620, (0.9, 0.4))
    foliage(g, 308, 4, 50, 24, "n0 v0 v1 r0 r1 a0", 74, 560, (-0.9, 0.4))
    for k in range(20):
        x, y = int(chance(k, 63) * 316), 142 + int(chance(k, 64) * 36)
        g.stamp(x, y, ("##.", ".##"), {"#": C[("r1", "a0", "r2")[k % 3]]})


# Who walks there: x, y of the crown, and the colours of hair, coat, the coat's lit side and legs.
HIM, HER = (34, 96, "v0", "b1", "b3", "d0"), (50, 99, "b2", "d0", "d1", "v1")


def _walkers(g: Sheet) -> None:
    """The two of them from behind, the bulbs on their right side."""
    for x, top, hair, coat, lamp, legs in (HIM, HER):
        long = coat == "d0"
        hem = top + (42 if long else 35)
        g.rect(x + 1, top + 34, 4, 20 - (top - 96), C[legs])
        g.rect(x + 8, top + 33, 4, 19 - (top - 96), C[legs])
        g.fill(
            f"{x - 2},{top + 14}! {x + 3},{top + 11}! {x + 10},{top + 11}! {x + 15},{top + 14}! "
            f"{x + 15},{top + 26}! {x + 14},{hem}! {x - 1},{hem}! {x - 2},{top + 26}!",
            C[coat],
        )
        g.rect(x + 13, top + 14, 2, 22, C[lamp])
        g.rect(x + 2, top + 1, 10, 11, C[hair])
        g.rect(x + 3, top, 8, 1, C[hair])
        if long:
            g.rect(x + 2, top + 8, 10, 16, C[hair])
            g.rect(x + 4, top + 11, 7, 2, C["r1"])
        g.rect(x + 11, top + 3, 1, 8, C["a0"])


def _inside(g: Sheet) -> None:
    """Warm air under the roof, posts and a rail at the back, the microphone."""
    room = Sheet(320, 180)
    bands(room, 84, 62, 154, 76, "a3 a2 a1 a0 b2", 4)
    where = g.mask("84,60! 238,60! 238,138! 84,138!")
    g.a[where] = room.a[where]
    # Between the posts at the back the square goes on, dark.
    for x0, x1 in ((92, 130), (136, 184), (190, 230)):
        g.rect(x0, 86, x1 - x0, 44, C["b1"])
        g.dots(x0, 82, x1 - x0, 8, C["b2"], 4)
        g.rect(x0, 108, x1 - x0, 22, C["b0"])
        g.dots(x0, 104, x1 - x0, 6, C["b0"], 3)
    for x in (130, 184):
        g.rect(x, 64, 6, 72, C["a1"])
        g.rect(x + (4 if x < 160 else 0), 64, 2, 72, C["a3"])
    for x in range(92, 230, 5):
        g.rect(x, 114, 1, 18, C["b3"])
    g.rect(90, 112, 142, 2, C["a1"])
    g.rect(90, 130, 142, 8, C["a1"])
    g.dots(90, 130, 142, 8, C["a2"], 4)
    halo(g, 160, 76, 26, "a4 a3 a2")
    disc(g, 160, 74, 7, C["a4"])
    g.rect(159, 64, 2, 6, C["b2"])
    g.rect(160, 96, 1, 36, C["v0"])
    g.line("160,98 164,95", C["v0"], curved=False)
    g.rect(163, 92, 3, 4, C["v0"])
    disc(g, 160, 133, 5, C["v0"], 1.6)


def _roof(g: Sheet) -> None:
    """Three of the roof's eight sides, the little tower, bulbs along the eaves."""
    for shape, base, line in (
        ("66,58! 100,64! 146,20! 134,24!", "n3", "n2"),
        ("100,64! 220,64! 174,20! 146,20!", "n4", "n3"),
        ("220,64! 254,58! 186,24! 174,20!", "n5", "n4"),
    ):
        side = g.fill(shape, C[base])
        for y in range(24, 66, 5):
            row = np.zeros_like(side)
            row[y] = True
            g.a[side & row] = C[line]
            for x in range(66 + (y % 2) * 4, 254, 8):
                cell = np.zeros_like(side)
                cell[y - 4 : y, x] = True
                g.a[side & cell] = C[line]
    for path in ("146,20 100,64", "174,20 220,64"):
        g.line(path, C["n6"], curved=False)
    # The tower, lit from below.
    g.rect(146, 12, 28, 9, C["a2"])
    for x in range(148, 174, 4):
        g.rect(x, 12, 2, 9, C["b1"])
    g.rect(144, 20, 32, 2, C["n6"])
    g.fill([(142, 12), (160, 1), (178, 12)], C["n4"])
    g.line("160,1 178,12", C["n6"], curved=False)
    g.rect(160, 0, 1, 3, C["n6"])
    eaves = "66,58! 100,64! 220,64! 254,58! 254,63! 220,70! 100,70! 66,63!"
    g.fill(eaves, C["c1"])
    g.line("66,63 100,69 220,69 254,63", C["c0"], curved=False)
    g.line("66,58 100,64 220,64 254,58", C["a4"], curved=False)
    spots = [(66 + k * 8.5, 65 + k * 1.6) for k in range(4)]
    spots += [(100 + k * 8, 73) for k in range(16)]
    spots += [(228 + k * 8.5, 70 - k * 1.6) for k in range(4)]
    for k, (x, y) in enumerate(spots):
        x, y = round(x), round(y + (0, 2, 3, 2)[k % 4])
        g.rect(x - 1, y, 4, 3, C["a2"])
        g.rect(x, y - 1, 2, 5, C["a2"])
        g.rect(x, y, 2, 3, C["a4"])


def _front(g: Sheet) -> None:
    """Posts, rails and steps on this side, white paint in lamp light."""
    g.rect(80, 138, 162, 4, C["a2"])
    g.rect(80, 138, 162, 1, C["a4"])
    g.rect(82, 142, 158, 12, C["v1"])
    for x in range(82, 240, 6):
        g.line([(x, 142), (x + 6, 153)], C["b3"], curved=False)
        g.line([(x + 6, 142), (x, 153)], C["b3"], curved=False)
    for x0, x1 in ((84, 138), (184, 238)):
        for x in range(x0 + 3, x1, 5):
            g.rect(x, 116, 2, 22, C["c1"])
            g.rect(x, 116, 1, 22, C["c0"])
        g.rect(x0, 113, x1 - x0, 3, C["a4"])
        g.rect(x0, 116, x1 - x0, 1, C["c0"])
        g.rect(x0, 134, x1 - x0, 2, C["c1"])
    for x, wide in ((82, 5), (104, 6), (212, 6), (235, 5)):
        near = x < 160
        g.rect(x, 66, wide, 74, C["c1"])
        g.rect(x if near else x + wide - 2, 66, 2, 74, C["c0"])
        g.rect(x + wide - 1 if near else x, 66, 1, 74, C["a4"])
        g.rect(x - 2, 68, wide + 4, 3, C["c1"])
        g.line([(x, 78), (x - 6, 70)], C["c0"], 1, curved=False)
        g.line([(x + wide, 78), (x + wide + 6, 70)], C["a4"], 1, curved=False)
    for k in range(5):
        y, out = 138 + k * 4, k * 3
        g.rect(140 - out, y, 40 + out * 2, 4, C["b2"])
        g.rect(140 - out, y, 40 + out * 2, 2, C[("a3", "a3", "a2", "a2", "a1")[k]])
    for x in (134, 180):
        g.rect(x, 112, 5, 30, C["c1"])
        g.rect(x, 112, 1, 30, C["c0"])
        g.rect(x - 1, 110, 7, 3, C["a4"])


def _chairs(g: Sheet) -> None:
    """Folding chairs from behind, the lamp light along their tops."""
    for y, wide, xs in (
        (148, 15, (6, 28, 50, 72, 92, 212, 232, 254, 276, 298)),
        (158, 19, (-4, 26, 56, 86, 216, 246, 276, 306)),
    ):
        tall = wide * 2 // 3
        for x in xs:
            for dx in (1, wide - 3):
                g.rect(x + dx, y, 2, tall + 11, C["n0"])
            g.rect(x - 1, y + tall + 1, wide + 2, 3, C["n1"])
            g.line([(x + 1, y + tall + 4), (x + wide - 2, y + tall + 11)], C["n0"], curved=False)
            g.rect(x, y, wide, tall - 2, C["n2"])
            g.rect(x + 1, y + 1, wide - 2, 1, C["n3"])
            g.rect(x, y, wide, 1, C["a2"])
            edge = x + wide - 1 if x < 160 else x
            g.rect(edge, y, 1, tall - 2, C["a0"])


def mailbox(g: Sheet) -> None:
    """Its lid is up, it is dark below, and her hand holds it there."""
    behind(g, bus_stop.draw, "late", 2)
    _box(g)
    box = figure(1, ramps=rory.RAMPS)
    limb(box, "252,64 246,74 236,80", (9, 8, 6), "skin", 1)
    put(g, box, LAMPS["night"])
    _lid(g)
    hand = figure(1, ramps=rory.RAMPS)
    arm = limb(hand, "350,152 312,112 284,82", (56, 46, 34), "coat", 6)
    hand.crease("318,98 306,114 296,118", -1, on=arm)
    hand.shape("270,80! 292,60! 302,72! 282,94!", "coat", 0, 3)
    for bones in (
        "252,66 236,66 222,64",
        "250,60 232,58 214,55",
        "252,53 232,49 213,47",
        "256,47 240,42 224,40",
    ):
        limb(hand, bones, (9.4, 8.4, 6.4), "skin", 2)
    for x, y in ((217, 62), (209, 53), (208, 45), (219, 38)):
        hand.stroke(f"{x + 1},{y + 1} {x + 4},{y + 1}", "skin", 4, 2)
    back = hand.shape("286,66 274,52 258,42 248,44 244,56 250,68 262,76 276,82", "skin", 4)
    _grown_together(hand, back)
    for path in ("258,52 252,51", "258,58 251,58"):
        hand.crease(path, -1, on=back)
    put(g, hand, LAMPS["night"])


def _box(g: Sheet) -> None:
    """The box from the front: a round top, a black mouth, a card with the hours."""
    whole = g.fill("62,184! 62,56 66,28 88,8 120,2 184,2 214,8 234,28 238,56! 238,184!", C["n3"])
    dark = g.mask("200,-4! 250,-4! 250,184! 204,184! 206,56 202,24") & whole
    g.a[dark] = C["n2"]
    edge = g.mask("200,0! 206,0! 210,184! 198,184!") & whole
    g.a[edge & screen(4, 320, 180)] = C["n2"]
    for shape, tone in (
        ("62,184! 62,56 66,28 88,8 120,2! 124,5! 96,12 76,30 72,56 72,184!", "d0"),
        ("62,184! 62,56 66,28 88,8 120,2! 120,4! 92,10 70,30 66,56 66,184!", "d1"),
    ):
        g.a[g.mask(shape) & whole] = C[tone]
    g.line("88,8 120,2 184,2", C["d2"])
    g.line("62,180 62,56 66,28 88,8", C["d2"])
    g.rect(82, 60, 136, 66, C["n1"])
    g.rect(86, 64, 128, 58, C["n0"])
    g.fill([(86, 64), (92, 64), (98, 112), (86, 122)], C["n1"])
    g.fill([(92, 110), (208, 110), (214, 122), (86, 122)], C["n1"])
    g.rect(84, 124, 132, 2, C["d1"])
    g.rect(84, 126, 132, 1, C["n1"])
    # Rivets, and the card.
    for x in (74, 226):
        for y in (70, 100, 132, 166):
            disc(g, x, y, 2, C["n2" if x < 100 else "n1"])
            g.dot(x - 1, y - 1, C["d1" if x < 100 else "n3"])
    g.rect(111, 135, 80, 42, C["n1"])
    g.rect(110, 134, 80, 42, C["c1"])
    g.rect(110, 134, 80, 1, C["a4"])
    g.rect(110, 175, 80, 1, C["c0"])
    g.rect(176, 135, 14, 40, C["c0"])
    g.dots(170, 135, 6, 40, C["c0"], 4)
    label(g, 150, 139, "COLLECTION", "n2", centre=True)
    for y, wide in ((154, 58), (160, 44), (166, 52)):
        g.rect(150 - wide // 2, y, wide, 1, C["k1"])


def _lid(g: Sheet) -> None:
    """The lid, tipped up toward us."""
    g.dots(86, 64, 128, 8, C["n0"], 4)
    g.fill("78,66! 222,66! 230,42! 230,36! 70,36! 70,42!", C["n1"])
    g.fill("80,62! 220,62! 226,42! 226,38! 74,38! 74,42!", C["n4"])
    g.fill("80,62! 220,62! 222,57! 78,57!", C["n2"])
    g.rect(75, 37, 151, 2, C["d2"])
    g.rect(75, 39, 151, 1, C["d1"])
    label(g, 146, 44, "PULL UP", "n7", tracking=1, centre=True)


def bracelet(g: Sheet, porch: bool = False) -> None:
    """One hand laid flat, the other at the clasp by two fingertips."""
    if porch:
        porch_ground(g)
        g.map(g.a > 0, SHADE)
    else:
        behind(g, bus_stop.draw, "late", 2)
    lamp = LAMPS["porch" if porch else "night"]
    flat = figure(1, ramps=rory.RAMPS)
    arm = limb(flat, "350,116 280,112 226,106", (62, 52, 38), "coat", 7)
    flat.crease("292,92 276,104 268,124", -1, on=arm)
    flat.crease("252,98 246,110", -1, on=arm)
    flat.shape("216,86! 230,85! 234,127! 219,127!", "coat", 0, 3)
    for bones, wide in (
        ("166,90 132,82 102,84", (13, 11, 7)),
        ("164,98 124,92 84,98", (13, 11.4, 7.4)),
        ("164,106 124,105 88,110", (13, 11, 7.4)),
        ("168,114 136,117 110,122", (12, 10, 7)),
    ):
        limb(flat, bones, wide, "skin", 3)
    back = flat.shape("222,92 200,88 178,82 162,84 156,98 158,112 168,121 190,124 222,121", "skin", 6)
    _grown_together(flat, back)
    for bones in ("176,92 164,90", "176,101 162,99", "176,110 162,108"):
        flat.crease(bones, -1, on=back)
    for x, y in ((100, 82), (82, 96), (86, 108), (108, 120)):
        flat.stroke(f"{x},{y} {x + 5},{y}", "skin", 4, 2)
    thumb = limb(flat, "200,118 178,130 152,132", (15, 12, 8), "skin", 3)
    flat.crease("172,127 175,132", -1, on=thumb)
    put(g, flat, lamp)
    _beads(g, porch)
    near = figure(1, ramps=rory.RAMPS)
    limb(near, "246,66 238,80 228,86", (12, 11, 8), "skin", 3)
    limb(near, "252,60 250,76 240,84", (12, 11, 8), "skin", 3)
    limb(near, "232,66 224,78 214,90", (11, 9.4, 6.4), "skin", 2)
    arm = limb(near, "330,-30 300,2 274,26", (62, 52, 40), "coat", 7)
    near.crease("296,-2 300,14 292,24", -1, on=arm)
    near.shape("256,12! 270,2! 294,36! 278,44!", "coat", 0, 3)
    back = near.shape("282,36 268,18 244,22 224,34 214,48 222,62 240,72 258,66 272,52", "skin", 6)
    _grown_together(near, back)
    for path in ("228,44 236,54", "240,40 246,52"):
        near.crease(path, -1, on=back)
    finger = limb(near, "224,42 206,58 206,88", (13, 11, 6.6), "skin", 3)
    near.crease("202,60 208,62", -1, on=finger)
    near.stroke("204,86 207,86", "skin", 4, 2)
    put(g, near, lamp)


def _grown_together(fig: Figure, back: np.ndarray) -> None:
    """Between the back of a hand and the fingers that grow from it there is no line of shade."""
    skin = fig.mat.a == fig.names.index("skin")
    fig.form[back] = min(fig.form[skin])
    fingers = skin & ~back
    for dx in (-2, -1, 1, 2):
        fig.flat |= back & shifted(fingers, dx, 0) | fingers & shifted(back, 2 * dx, 0)


def _beads(g: Sheet, porch: bool) -> None:
    """Glass beads round the wrist, held up at the top, a little slack below."""
    path = [(209, 89), (204, 94), (201, 100), (200, 106), (200, 112), (202, 118), (206, 123), (211, 126)]
    light, mid = ("n7", "n6") if porch else ("a4", "d2")
    for x, y in path:
        g.rect(x - 1, y, 6, 6, C["v1"])
    for k, (x, y) in enumerate(path):
        g.stamp(
            x - 1, y - 1, (".##.", "#o##", "####", ".##."), {"#": C[mid if k % 3 else "d1"], "o": C[light]}
        )
    for x, y in ((213, 88), (216, 92)):
        g.rect(x, y, 2, 2, C["k3"])


PICTURES = {
    "gazebo": gazebo,
    "gazebo_two": partial(gazebo, two=True),
    "thing_mailbox": mailbox,
    "thing_bracelet": bracelet,
    "thing_bracelet_porch": partial(bracelet, porch=True),
    "thing_bracelet_couch": partial(bracelet, porch=True),
}
