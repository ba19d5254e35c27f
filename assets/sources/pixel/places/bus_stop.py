"""The square at the stop: the store and the diner across the street, the church between them, the bench."""

from __future__ import annotations

from ..events.cast import small_kirk, small_rory
from ..font import BOLD, PLAIN
from ..palette import INDEX as C
from ..place import STAND, Place
from ..props import (
    awning,
    bands,
    bricks,
    chance,
    disc,
    foliage,
    halo,
    label,
    lamp_post,
    lit,
    neon,
    sash,
    stars,
    streaks,
    tapes,
    trunk,
)
from ..raster import Sheet
from .coach import bus, far_bus, tail

CARRYING = ("lamp", "no_lamp")  # until nine minutes to eight
LATE = ("late", "chairs", "closed", "bus_far", "bus_here", "bus_gone")


def sky(g: Sheet) -> None:
    bands(g, -20, -20, 360, 140, "n1 n1 n2 n2 n3 n3 n4")
    stars(g, -20, -20, 360, 100, 46, 5)
    for y, x, w in ((20, 40, 60), (23, 60, 90), (44, 210, 80), (47, 190, 60), (60, -20, 70)):
        g.dots(x, y, w, 2, C["n3"], 4)
        g.dots(x + 10, y + 2, w - 24, 1, C["n3"], 3)
    disc(g, 134, 15, 9, C["c1"])
    disc(g, 134.8, 14.6, 8, C["a4"])
    for x, y, r in ((131, 12, 2), (136, 17, 2.4), (138, 11, 1.2)):
        disc(g, x, y, r, C["c1"])
    # Hills and roofs far off.
    g.fill("-20,96! 20,88 60,92 110,84 150,92 200,86 250,92 300,84 340,90! 340,130! -20,130!", C["n1"])
    for x, y, w in ((140, 88, 14), (196, 90, 10), (126, 92, 12)):
        g.fill([(x, y), (x + w / 2, y - 6), (x + w, y), (x + w, y + 12), (x, y + 12)], C["n2"])
        g.rect(x + 3, y + 3, 2, 2, C["a2"])


def church(g: Sheet) -> None:
    """The tower, pale in the moon, its left side in shade."""
    g.fill([(157, 98), (157, 82), (171, 72), (171, 98)], C["n4"])
    g.fill([(169, -20), (176, -20), (184, 8), (164, 8)], C["n2"])
    g.fill([(174, -20), (176, -20), (184, 8), (176, 8)], C["n4"])
    for x, y, w, h in ((164, 8, 21, 4), (166, 12, 17, 15), (163, 27, 23, 4), (165, 31, 19, 91)):
        g.rect(x, y, w, h, C["n6"])
        g.rect(x, y, w, 1, C["n7"])
        g.rect(x, y + 1, max(3, w // 4), h - 1, C["n5"])
    for x in (169, 177):
        g.rect(x, 15, 4, 10, C["n1"])
        g.rect(x, 15, 4, 1, C["n4"])
    g.rect(165, 58, 19, 2, C["n5"])
    g.rect(165, 33, 19, 1, C["n5"])
    g.dots(165, 92, 19, 30, C["n4"], 3)
    disc(g, 175, 44, 7.6, C["n2"])
    disc(g, 175, 44, 6.6, C["a4"])
    for dx, dy in ((0, -5), (5, 0), (0, 5), (-5, 0)):
        g.dot(175 + dx - (dx > 0), 44 + dy - (dy > 0), C["b1"])
    g.fill("171,122! 171,102! 175,96! 179,102! 179,122!", C["n1"])
    g.rect(175, 100, 1, 22, C["n3"])


def store(g: Sheet, open_: bool) -> None:
    """The video store: brick above, the lit board, the window with shelves behind it."""
    bricks(g, 24, 36, 112, 36, "v1", "v0", "v2", 3)
    g.fill([(136, 36), (144, 48), (144, 122), (136, 122)], C["n0"])
    g.rect(21, 33, 118, 4, C["v3"])
    g.rect(21, 36, 118, 1, C["v0"])
    for x in range(24, 136, 6):
        g.rect(x, 37, 3, 2, C["v2"])
    for x in (36, 73, 110):
        sash(g, x, 46, 14, 20, "v0", "n2", "n3", "v3")
    g.rect(22, 72, 116, 12, C["r1" if open_ else "v2"])
    g.rect(24, 74, 112, 8, C["a3" if open_ else "v4"])
    g.rect(24, 74, 112, 1, C["a4" if open_ else "v3"])
    label(g, 80, 75, "VIDEO", "r1" if open_ else "v1", BOLD, 3, centre=True)
    for x in (30, 44, 106, 120):
        g.rect(x, 76, 10, 5, C["d0" if open_ else "v2"])
        g.rect(x + 2, 77, 2, 2, C["a3" if open_ else "v4"])
        g.rect(x + 6, 77, 2, 2, C["a3" if open_ else "v4"])
    g.rect(24, 84, 112, 38, C["t0"])
    g.rect(24, 84, 112, 2, C["n0"])
    for x, w in ((28, 38), (84, 48)):
        _shelves(g, x, w, open_)
    # The door, between.
    g.rect(68, 87, 14, 35, C["r1" if open_ else "v1"])
    g.rect(70, 89, 10, 22, C["a2" if open_ else "n1"])
    if open_:
        tapes(g, 70, 96, 10, 6, 5)
        g.rect(70, 89, 10, 5, C["a3"])
    g.rect(72, 104, 6, 3, C["r2" if open_ else "n2"])
    g.rect(79, 105, 1, 3, C["a3"])
    g.rect(24, 117, 44, 5, C["t1" if open_ else "n1"])
    g.rect(82, 117, 54, 5, C["t1" if open_ else "n1"])


def _shelves(g: Sheet, x: int, w: int, open_: bool) -> None:
    if not open_:
        g.rect(x, 88, w, 28, C["n1"])
        g.line([(x + 2, 112), (x + 16, 90)], C["n2"], curved=False)
        g.line([(x + 6, 112), (x + 22, 90)], C["n2"], curved=False)
        for y in (98, 107):
            g.rect(x + 2, y, w - 4, 1, C["n0"])
        return
    g.rect(x, 88, w, 28, C["a2"])
    g.rect(x, 88, w, 4, C["a3"])
    for i, y in enumerate((94, 101, 108)):
        tapes(g, x + 1, y, w - 2, 5, x + i * 7)
        g.rect(x, y + 5, w, 1, C["b2"])
    g.rect(x + w // 2, 88, 1, 28, C["t0"])


def diner(g: Sheet) -> None:
    bricks(g, 200, 38, 120, 46, "b1", "v1", "b2", 8)
    g.fill([(200, 38), (192, 50), (192, 122), (200, 122)], C["n0"])
    g.rect(197, 34, 126, 4, C["v3"])
    g.rect(197, 37, 126, 1, C["v0"])
    for x in range(200, 320, 6):
        g.rect(x, 38, 3, 2, C["b0"])
    for x in (210, 240, 270, 300):
        sash(g, x, 46, 13, 20, "v0", "n2", "n3", "v4")
    # His window, over the diner, is dark.
    for x in (214, 252):
        g.rect(x, 14, 1, 20, C["n0"])
    g.rect(206, 31, 58, 1, C["n0"])
    neon(g, 210, 15, "DINER", "r3", "r1", 2, PLAIN, 1)
    g.rect(208, 30, 54, 1, C["n6"])
    g.rect(200, 84, 120, 38, C["b0"])
    for x, w in ((204, 36), (256, 60)):
        g.rect(x, 88, w, 26, C["a2"])
        g.rect(x, 88, w, 6, C["a3"])
        g.dots(x, 94, w, 3, C["a3"], 4)
        # Pendants, the counter's bottles, and who sits there.
        for px in range(x + 8, x + w - 3, 14):
            g.rect(px, 88, 1, 4, C["b1"])
            g.fill([(px - 2, 93), (px, 91), (px + 1, 91), (px + 3, 93)], C["b1"])
            g.rect(px - 1, 93, 3, 1, C["a4"])
        g.rect(x, 106, w, 8, C["a0"])
        g.rect(x, 106, w, 1, C["a1"])
        for k in range(x + 3, x + w - 3, 5):
            if chance(k, 4) > 0.4:
                g.rect(k, 103, 2, 3, C[("b2", "r2", "c1", "b1")[k % 4]])
        g.rect(x + w // 2, 88, 1, 26, C["b0"])
    label(g, 206, 98, "COFFEE", "a4", PLAIN, 0)
    for x, hair in ((288, "b0"), (300, "v0")):
        disc(g, x, 101.5, 2.6, C[hair])
        g.rect(x - 3, 104, 7, 5, C["v1"])
    g.rect(242, 87, 12, 35, C["b1"])
    g.rect(244, 89, 8, 20, C["a2"])
    g.rect(244, 95, 8, 6, C["r1"])
    g.rect(251, 105, 1, 3, C["a3"])
    g.rect(204, 115, 36, 7, C["b1"])
    g.rect(256, 115, 60, 7, C["b1"])
    awning(g, 202, 76, 116, 9, ("c1", "v4"), ("r2", "r1"), 9)


def street(g: Sheet, open_: bool) -> None:
    """Far sidewalk, wet road, near sidewalk."""
    g.rect(-20, 122, 360, 5, C["n3"])
    g.rect(-20, 122, 360, 1, C["n4"])
    g.rect(-20, 126, 360, 1, C["n1"])
    for x in range(-20, 340, 22):
        g.rect(x, 123, 1, 3, C["n2"])
    bands(g, -20, 127, 360, 26, "n2 n1 n1")
    for y in (131, 136, 141, 147):
        for k in range(9):
            x = -20 + int(chance(y, k) * 350)
            g.rect(x, y, 6 + int(chance(y, k, 2) * 18), 1, C["n3"])
    # Mailbox across, by the store.
    g.rect(138, 112, 8, 12, C["d0"])
    g.rect(139, 110, 6, 2, C["d0"])
    g.rect(139, 111, 6, 1, C["d1"])
    g.rect(140, 114, 4, 1, C["n0"])
    # The street runs away beside the church.
    g.fill([(146, 122), (160, 122), (140, 127), (112, 127)], C["n2"])
    g.fill([(184, 122), (194, 122), (222, 127), (196, 127)], C["n2"])
    if open_:
        streaks(g, 30, 128, 34, 20, "a2 a1 b2 b1", 3)
        streaks(g, 86, 128, 44, 20, "a2 a1 b2 b1", 4)
    streaks(g, 206, 128, 34, 18, "a2 a1 b2 b1", 5)
    streaks(g, 258, 128, 52, 20, "a2 a1 b2 b1", 6)
    streaks(g, 216, 142, 36, 10, "r2 r1 r1 r0", 7)
    streaks(g, 168, 128, 14, 18, "n6 n5 n4 n3", 8)
    g.rect(-20, 153, 360, 2, C["n4"])
    g.rect(-20, 155, 360, 45, C["n2"])
    for i, x in enumerate(range(-40, 360, 40)):
        g.line([(x, 155), (x - 16 + i * 2, 200)], C["n1"], curved=False)
    g.rect(-20, 168, 360, 1, C["n1"])
    for k in range(26):
        x, y = -20 + int(chance(k, 31) * 360), 156 + int(chance(k, 32) * 40)
        g.rect(x, y, 2, 1, C[("a1", "a0", "r1")[k % 3]])
        g.dot(x + 1, y - 1, C["a1"])


def furniture(g: Sheet) -> None:
    """The bench, the sign with its timetable, the hydrant, a mailbox."""
    # Bench on the near side, its back to us.
    for y in (118, 124, 130):
        g.rect(6, y, 90, 4, C["b1"])
        g.rect(6, y, 90, 1, C["b2"])
        g.rect(6, y + 3, 90, 1, C["v0"])
    g.rect(4, 140, 94, 4, C["b1"])
    g.rect(4, 140, 94, 1, C["b3"])
    for x in (12, 50, 86):
        g.rect(x, 115, 3, 46, C["n0"])
        g.rect(x + 2, 115, 1, 46, C["n3"])
        g.rect(x - 3, 160, 9, 2, C["n0"])
    # The sign.
    g.rect(257, 56, 3, 120, C["k1"])
    g.rect(257, 56, 1, 120, C["k0"])
    g.rect(259, 56, 1, 120, C["k2"])
    g.rect(247, 60, 23, 22, C["g0"])
    g.rect(248, 61, 21, 20, C["g1"])
    g.rect(248, 61, 21, 1, C["g2"])
    label(g, 259, 63, "BUS", "a4", BOLD, centre=True)
    label(g, 259, 72, "STOP", "a4", PLAIN, centre=True)
    g.rect(249, 98, 20, 22, C["k0"])
    g.rect(250, 99, 18, 20, C["a4"])
    g.rect(250, 99, 18, 4, C["g1"])
    for i, y in enumerate((104, 106, 108, 110)):
        g.rect(252, y, 4, 1, C["k1"])
        g.rect(259, y, 6, 1, C["k1"])
        g.rect(252, y, 14, 1, C["k2"]) if i % 2 else None
    g.rect(250, 112, 18, 7, C["r1"])
    label(g, 252, 112, "8:15", "a4", PLAIN)
    # Hydrant.
    g.rect(229, 139, 7, 15, C["r1"])
    g.rect(230, 135, 5, 4, C["r2"])
    g.rect(227, 142, 11, 3, C["r2"])
    g.rect(234, 139, 1, 15, C["r2"])
    g.rect(228, 153, 9, 2, C["r0"])


def trees(g: Sheet, front: bool) -> None:
    if not front:
        trunk(g, "3,160 4,120 0,84 6,50", (11, 6), ("v0", "b0", "b1"))
        trunk(g, "2,96 18,74 30,56", (5, 2), ("v0", "b0", "b1"))
        trunk(g, "2,104 -10,84", (5, 2), ("v0", "b0", "b1"))
        foliage(g, 2, 50, 40, 36, "v1 r0 r1 a0 a1 a2", 11, 700)
        foliage(g, -10, 84, 24, 20, "v1 r0 r1 a0 a1", 12, 200)
        foliage(g, 30, 66, 18, 14, "v1 r0 r1 a0 a1 a2", 13, 170)
    else:
        foliage(g, 318, 8, 30, 22, "r0 r1 a0 a1 a2 a3", 14, 260, (-0.8, 0.5))
        foliage(g, 330, 44, 16, 18, "r0 r1 a0 a1 a2", 15, 110, (-0.8, 0.2))


def methodists(g: Sheet) -> None:
    """Two on the church steps, a box between them that neither gives in to."""
    g.rect(160, 120, 32, 3, C["n4"])
    g.rect(160, 120, 32, 1, C["n6"])
    for x, way, coat, side, hat in ((167, 1, "v2", "v1", "r1"), (184, -1, "d1", "d0", "n0")):
        g.rect(x - 1, 116, 1, 4, C["n0"])
        g.rect(x + 1, 116, 1, 4, C["n0"])
        g.rect(x - 2, 109, 5, 8, C[coat])
        g.rect(x - 2 if way > 0 else x + 2, 109, 1, 8, C[side])
        g.rect(x - 1 + way, 106, 3, 3, C["s3"])
        g.rect(x - 2 + way, 105, 5, 1, C[hat])
        g.rect(x - 1 + way, 103, 3, 2, C[hat])
        g.rect(x + 2 * way, 111, 2, 2, C[coat])
        g.dot(x + 3 * way + (way > 0), 112, C["s3"])
    g.rect(172, 111, 8, 6, C["b2"])
    g.rect(172, 111, 8, 1, C["b3"])
    g.rect(176, 112, 1, 5, C["b1"])


def draw(g: Sheet, variant: str) -> None:
    lamp, open_ = variant != "no_lamp", variant not in LATE
    sky(g)
    church(g)
    if variant in CARRYING:
        methodists(g)
    store(g, open_)
    diner(g)
    street(g, open_)
    # What windows throw on the sidewalk.
    if open_:
        lit(g, 80, 123, 70, 6)
    lit(g, 262, 123, 70, 6)
    if variant == "bus_far":
        far_bus(g)
    if variant == "bus_here":
        bus(g, 10)
    if variant == "bus_gone":
        tail(g)
    trees(g, False)
    furniture(g)
    if lamp:
        halo(g, 275, 24, 25, "a2 b3 b2")
        lit(g, 268, 164, 84, 13, full=0.45)
        lit(g, 266, 84, 30, 16, full=0.2)
    lamp_post(g, 286, 170, (274, 22), lamp)
    trees(g, True)


HEART = (".##.##.", "#######", "#######", ".#####.", "..###..", "...#...")
SKULL = (".#####.", "#######", "#..#..#", "#######", ".##.##.", "..###..", "..#.#..")


def timetable(g: Sheet, variant: str) -> None:
    """The board under the sign, near enough to read, with what somebody drew on it in ink."""
    # The diner's window behind it, out of focus.
    warm = variant not in LATE
    bands(g, 0, 0, 128, 72, "a0 a1 a2 a1 a0" if warm else "n3 n2 n2 n1 n1", 4)
    for x, w in ((6, 9), (24, 6), (104, 10), (118, 5)):
        g.dots(x, 22, w, 50, C["b1" if warm else "n0"], 6)
        g.dots(x + 1, 16, w - 2, 8, C["b2" if warm else "n1"], 5)
    g.rect(0, 0, 128, 5, C["n1"])
    for x in (-6, 44, 94):
        g.rect(x, 0, 3, 72, C["n0"])
    g.rect(61, 0, 5, 72, C["k1"])
    g.rect(61, 0, 2, 72, C["k2"])
    # The board.
    g.rect(30, 5, 70, 64, C["n0"])
    g.rect(29, 4, 70, 63, C["k0"])
    g.rect(30, 5, 68, 61, C["a4"])
    g.rect(30, 65, 68, 1, C["c1"])
    g.rect(30, 5, 68, 10, C["g1"])
    g.rect(30, 5, 68, 1, C["g2"])
    label(g, 64, 6, "SATURDAY", "a4", PLAIN, 1, centre=True)
    for y, time in ((17, "2:15"), (25, "4:15"), (33, "6:15")):
        label(g, 36, y, time, "k0", PLAIN)
        g.rect(60, y + 3, 26, 1, C["c0"])
    g.rect(30, 42, 68, 11, C["r1"])
    g.rect(30, 42, 68, 1, C["r2"])
    label(g, 34, 44, "LAST", "a4", PLAIN)
    label(g, 55, 44, "8:15", "a4", BOLD)
    g.stamp(77, 44, HEART, {"#": C["n0"]})
    g.stamp(87, 44, SKULL, {"#": C["n0"]})
    label(g, 34, 55, "SUNDAY", "k0", PLAIN)
    label(g, 74, 55, "NO.", "r1", BOLD)
    for x, y in ((32, 7), (95, 7), (32, 63), (95, 63)):
        g.dot(x, y, C["k2"])


def window(g: Sheet, variant: str) -> None:
    """The store's window from across the street, near enough to see who is in it."""
    if variant in LATE:
        window_board(g, False)
        _dark_window(g)
    else:
        window_frame(g)
        if variant != "alone":
            small_rory(g, 184, 50)
        small_kirk(g, 214, 46)
        g.rect(24, 112, 48, 24, C["v1"])
        g.rect(25, 113, 46, 22, C["a4"])
        label(g, 48, 115, "BE KIND", "r1", PLAIN, centre=True)
        label(g, 48, 124, "REWIND", "r1", BOLD, centre=True)
    window_sill(g)


def window_board(g: Sheet, open_: bool) -> None:
    """The brick and the board over the window."""
    g.rect(0, 0, 320, 180, C["n1"])
    bricks(g, 0, 0, 320, 14, "v1", "v0", "v2", 5)
    g.rect(0, 12, 320, 24, C["r1" if open_ else "v2"])
    g.rect(6, 15, 308, 18, C["a3" if open_ else "v4"])
    g.rect(6, 15, 308, 1, C["a4" if open_ else "v3"])
    label(g, 160, 17, "VIDEO", "r1" if open_ else "v1", BOLD, 3, 2, centre=True)
    label(g, 40, 20, "RENTALS", "d0" if open_ else "v2", BOLD, 1)
    label(g, 226, 20, "POPCORN", "d0" if open_ else "v2", BOLD, 1)
    g.rect(0, 36, 320, 144, C["t0"])
    g.rect(0, 36, 320, 3, C["n0"])


def window_sill(g: Sheet) -> None:
    """The frame before who is in it, the sill and the panels under it."""
    for x in (8, 156, 308):
        g.rect(x, 40, 5, 106, C["t0"])
        g.rect(x, 40, 1, 106, C["t1"])
        g.rect(x + 4, 40, 1, 106, C["n0"])
    g.rect(8, 144, 305, 6, C["t1"])
    g.rect(8, 144, 305, 1, C["t2"])
    g.rect(0, 150, 320, 30, C["t0"])
    for x in range(4, 320, 52):
        g.rect(x, 155, 46, 18, C["n1"])
        g.rect(x, 155, 46, 1, C["n0"])
        g.rect(x + 1, 172, 45, 1, C["t1"])


def _dark_window(g: Sheet) -> None:
    g.rect(13, 40, 296, 104, C["n1"])
    for y in (66, 92, 118):
        g.rect(13, y, 296, 2, C["n0"])
    for k in range(3):
        g.line([(24 + k * 8, 140), (74 + k * 8, 42)], C["n2"], 2, curved=False)
        g.line([(184 + k * 8, 140), (234 + k * 8, 42)], C["n2"], 2, curved=False)
    g.rect(52, 78, 60, 26, C["k2"])
    g.rect(53, 79, 58, 24, C["c1"])
    label(g, 82, 82, "CLOSED", "r1", BOLD, 1, centre=True)
    label(g, 82, 92, "GO HOME", "v2", PLAIN, 0, centre=True)


def window_frame(g: Sheet) -> None:
    """The lit window without anybody."""
    window_board(g, True)
    bands(g, 13, 40, 296, 104, "a4 a3 a3 a2 a2")
    for i, y in enumerate((62, 82, 102, 122)):
        tapes(g, 13, y, 296, 13, 40 + i, "r2 d1 c1 g2 a1 t2 p1 k2 r1 n5 b3 v3")
        g.rect(13, y + 13, 296, 3, C["b2"])
        g.rect(13, y + 13, 296, 1, C["b3"])
    for x in (60, 130, 200, 270):
        g.rect(x, 40, 2, 6, C["b1"])
        g.fill([(x - 7, 50), (x - 2, 45), (x + 4, 45), (x + 9, 50)], C["b1"])
        g.rect(x - 6, 50, 14, 2, C["a4"])
    # The counter, with the till.
    g.rect(206, 112, 103, 32, C["b1"])
    g.rect(204, 109, 105, 4, C["b3"])
    g.rect(204, 109, 105, 1, C["c0"])
    g.rect(276, 94, 26, 15, C["k2"])
    g.rect(278, 96, 16, 5, C["n3"])


PLACE = Place(
    name="bus_stop",
    variants=("lamp", "alone", "late", "chairs", "closed", "no_lamp", "bus_far", "bus_here", "bus_gone"),
    draw=draw,
    marks=STAND
    | {
        "centre": (160, 189, "right"),
        "bench": (66, 191, "right"),
        "bench_left": (42, 191, "right"),
        "bench_right": (88, 191, "left"),
        "sign": (244, 189, "left"),
        "under_sign": (240, 189, "left"),
        "street": (184, 187, "left"),
        "curb": (64, 189, "right"),
        "beside": (126, 189, "left"),
        "by_bench": (104, 189, "left"),
        "step": (222, 182, "left"),
        "line_left": (150, 189, "right"),
        "line_right": (196, 189, "left"),
        "nearing": (184, 189, "left"),
        "across": (184, 187, "left"),
        "beyond": (214, 187, "left"),
    },
    views={
        "close": (0, 0),
        "bench": (-14, 4),
        "behind": (0, 84, 160),
        "road": (14, 0),
        "clock": (4, -6),
        "church": (4, 4),
        "steps": (4, 4),
        "diner": (20, 4),
        "pane": (20, 4),
        "title": (20, 0),
    },
    closeups={"window": window},
    insets={"sign": (128, timetable)},
    glows=(
        (274, 26, "#f7b54c", 46, 0.12, "lamp alone late chairs closed bus_far bus_here bus_gone"),
        (236, 22, "#ee6e50", 26, 0.25, ""),
    ),
    emitters=(
        ("leaves", 0, 0, 150, 50, 0.5, ""),
        ("moths", 262, 20, 28, 20, 1.5, "lamp alone late chairs closed bus_far bus_here bus_gone"),
        ("breath", 70, 64, 15, 6, 0.25, ""),
    ),
    clocks=((175, 44, 6.3),),
)
