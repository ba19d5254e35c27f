"""The last bus, from the side, from afar and from behind."""

from __future__ import annotations

from ..font import BOLD
from ..palette import INDEX as C
from ..props import disc, halo, label, streaks
from ..raster import Sheet


def bus(g: Sheet, x: int) -> None:
    """The coach from its side, its nose to the right, stopped before us; the door is at the front."""
    y = 62
    g.rect(x + 4, y + 4, 262, 84, C["c1"])
    g.fill(
        [
            (x, y + 10),
            (x + 8, y + 2),
            (x + 258, y + 2),
            (x + 268, y + 12),
            (x + 272, y + 50),
            (x + 272, y + 88),
            (x, y + 88),
        ],
        C["c1"],
    )
    g.rect(x + 8, y + 2, 250, 2, C["a4"])
    g.rect(x, y + 46, 272, 20, C["r1"])
    g.rect(x, y + 46, 272, 2, C["r2"])
    g.rect(x, y + 68, 272, 4, C["a1"])
    g.rect(x, y + 74, 272, 14, C["c0"])
    g.rect(x, y + 86, 272, 4, C["v1"])
    label(g, x + 60, y + 52, "NEW ENGLAND COACH LINES", "a4", BOLD, 1)
    for i in range(6):
        wx = x + 10 + i * 36
        g.rect(wx - 1, y + 11, 33, 29, C["v1"])
        g.rect(wx, y + 12, 31, 27, C["a2"])
        g.rect(wx, y + 12, 31, 7, C["a3"])
        g.dots(wx, y + 19, 31, 3, C["a3"], 4)
        g.fill(
            [(wx + 4, y + 39), (wx + 4, y + 29), (wx + 8, y + 26), (wx + 12, y + 29), (wx + 12, y + 39)],
            C["r1"],
        )
        g.fill(
            [(wx + 18, y + 39), (wx + 18, y + 29), (wx + 22, y + 26), (wx + 26, y + 29), (wx + 26, y + 39)],
            C["r1"],
        )
        if i in (1, 4):
            disc(g, wx + 14, y + 28, 4, C["v1"])
            g.fill([(wx + 7, y + 39), (wx + 9, y + 33), (wx + 19, y + 33), (wx + 21, y + 39)], C["n2"])
        g.line([(wx + 2, y + 36), (wx + 16, y + 13)], C["a4"], curved=False)
    # Door and windscreen.
    g.rect(x + 228, y + 10, 24, 78, C["v1"])
    g.rect(x + 230, y + 12, 20, 74, C["a3"])
    g.rect(x + 239, y + 12, 2, 74, C["v1"])
    g.rect(x + 230, y + 70, 20, 3, C["b2"])
    g.rect(x + 230, y + 79, 20, 3, C["b1"])
    g.fill([(x + 256, y + 12), (x + 264, y + 14), (x + 268, y + 42), (x + 256, y + 42)], C["n4"])
    g.line([(x + 258, y + 38), (x + 263, y + 16)], C["n6"], curved=False)
    g.rect(x + 264, y + 70, 8, 8, C["a4"])
    g.rect(x + 2, y + 70, 4, 8, C["r3"])
    for cx in (x + 46, x + 196):
        disc(g, cx, y + 90, 16, C["v1"])
        disc(g, cx, y + 91, 13, C["n0"])
        disc(g, cx, y + 91, 7, C["k1"])
        disc(g, cx, y + 91, 4, C["k2"])
    streaks(g, x + 228, y + 94, 26, 26, "a3 a2 a1 b2", 9)
    for i in range(6):
        streaks(g, x + 12 + i * 36, y + 100, 26, 14, "a1 b2 b1", 20 + i)


def far_bus(g: Sheet) -> None:
    """Two lights where the street comes round the church."""
    g.fill([(148, 106), (162, 106), (163, 122), (147, 122)], C["v1"])
    g.rect(149, 107, 12, 6, C["a2"])
    g.rect(149, 107, 12, 1, C["c1"])
    for x in (149, 159):
        halo(g, x + 1, 117, 11, "a4 a3 a2")
        disc(g, x + 1, 117, 2.2, C["a4"])
        streaks(g, x - 2, 123, 7, 26, "a4 a3 a2 a1", x)


def tail(g: Sheet) -> None:
    """The coach's back as it leaves, at the right."""
    g.rect(292, 78, 60, 66, C["c0"])
    g.rect(292, 78, 60, 2, C["c1"])
    g.rect(292, 112, 60, 12, C["r1"])
    g.rect(296, 84, 40, 22, C["v1"])
    g.rect(297, 85, 40, 20, C["a1"])
    g.rect(297, 85, 40, 4, C["a2"])
    disc(g, 312, 99, 4, C["v1"])
    g.rect(292, 140, 60, 6, C["v0"])
    for x in (294,):
        g.rect(x, 128, 6, 8, C["r3"])
        halo(g, x + 3, 132, 18, "r3 r2 r1")
    streaks(g, 286, 146, 24, 8, "r2 r1 r1", 8)
    for i in range(5):
        g.dots(262 - i * 12, 138 - i * 2, 26, 8 - i, C["n4"], 2 if i > 2 else 3)
