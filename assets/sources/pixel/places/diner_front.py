"""Across from the diner: its windows under the awning, and who is in them."""

from __future__ import annotations

from ..events.cast import bust, seated_lorelai, seated_rory
from ..font import BOLD, PLAIN
from ..palette import INDEX as C
from ..palette import LAMP
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
    lit,
    sash,
    stars,
    trunk,  # fmt: skip
)
from ..raster import Sheet


def behind(g: Sheet) -> None:
    bands(g, -20, -20, 120, 150, "n1 n1 n2 n3 n4")
    stars(g, -20, -20, 100, 70, 18, 12)
    g.rect(12, 60, 40, 60, C["n2"])
    g.fill([(8, 60), (32, 44), (56, 60)], C["n1"])
    for x, y in ((20, 70), (36, 70), (20, 92)):
        sash(g, x, y, 8, 11, "n0", "a1" if x == 36 else "n1", "n2")
    g.rect(-20, 112, 90, 16, C["n2"])
    g.rect(2, 56, 2, 72, C["n0"])
    disc(g, 3, 55, 3, C["a3"])
    halo(g, 3, 55, 14, "a2 a1 b2")


def house(g: Sheet) -> None:
    bricks(g, 64, -20, 280, 62, "b1", "v1", "b2", 6, 0.55)
    g.fill([(64, -20), (56, -20), (56, 150), (64, 150)], C["n0"])
    for x in (90, 150, 210, 270):
        sash(g, x, -18, 18, 30, "v0", "n2", "n3", "v4")
    g.rect(60, 40, 284, 3, C["v3"])
    g.rect(64, 43, 280, 102, C["b0"])
    awning(g, 66, 38, 276, 15, ("c1", "v4"), ("r2", "r1"), 14)


def inside(g: Sheet, x: int, w: int) -> None:
    """One window: lamps, the wall, the counter, the booth."""
    bands(g, x, 60, w, 66, "a3 a3 a2 a2 a1", 3)
    g.rect(x, 106, w, 20, C["a0"])
    g.rect(x, 106, w, 1, C["a1"])
    for px in range(x + 14, x + w - 8, 34):
        g.rect(px, 60, 1, 6, C["b1"])
        g.fill([(px - 6, 71), (px - 2, 66), (px + 3, 66), (px + 7, 71)], C["r1"])
        g.rect(px - 4, 71, 9, 1, C["a4"])


def shut(g: Sheet) -> None:
    """The windows after hours: one lamp over the counter, the sign turned, chairs on the tables."""
    for x, w in ((74, 74), (198, 138)):
        g.rect(x, 60, w, 66, C["n1"])
        g.rect(x, 106, w, 20, C["n0"])
        for k in range(2):
            g.line([(x + 8 + k * 9, 122), (x + 46 + k * 9, 62)], C["n2"], 2, curved=False)
    for x in (78, 86, 94, 102, 110, 118, 126, 134):
        g.rect(x, 82, 5, 4, C["n2"])
    g.fill([(126, 72), (130, 72), (147, 104), (108, 104)], C["b0"])
    g.fill([(126, 72), (130, 72), (140, 104), (116, 104)], C["b2"])
    for x in (118, 126, 134):
        g.rect(x, 82, 5, 4, C["c1"])
    g.rect(76, 86, 70, 2, C["b0"])
    g.rect(74, 104, 74, 4, C["n2"])
    g.rect(110, 104, 36, 4, C["a2"])
    g.rect(118, 104, 22, 1, C["a4"])
    g.rect(128, 60, 1, 6, C["n0"])
    g.fill([(122, 71), (126, 66), (131, 66), (135, 71)], C["r1"])
    g.rect(124, 71, 9, 1, C["a4"])
    label(g, 111, 92, "COFFEE", "n4", BOLD, 1, centre=True)
    label(g, 206, 63, "EAT", "v2", BOLD, 2)
    for x, at in ((204, 26), (270, 30)):
        g.rect(x, 98, at, 28, C["v0"])
        g.rect(x, 96, at, 3, C["v1"])
    g.rect(228, 106, 44, 3, C["n4"])
    for x in (86, 232, 250):
        chair(g, x, 104 if x < 100 else 106)
    door(g, "n1", "n1", "SHUT")


def chair(g: Sheet, x: int, y: int) -> None:
    """One legs up, its seat on what ends at y."""
    g.rect(x, y - 4, 12, 3, C["n4"])
    for leg in (0, 10):
        g.rect(x + leg, y - 19, 2, 16, C["n4"])
    g.rect(x, y - 11, 12, 1, C["n3"])


def door(g: Sheet, glass: str, top: str, sign: str) -> None:
    """The door, its glass in these colours."""
    g.rect(156, 58, 34, 86, C["b1"])
    g.rect(160, 62, 26, 56, C[glass])
    g.rect(160, 62, 26, 10, C[top])
    g.rect(163, 92, 20, 11, C["r1"])
    label(g, 173, 94, sign, "a4", PLAIN, centre=True)
    g.rect(160, 122, 26, 18, C["b0"])
    g.rect(186, 96, 2, 8, C["c1"])


def lit_inside(g: Sheet, variant: str) -> None:
    """The windows while the diner is open."""
    someone = variant != "nobody"
    inside(g, 74, 74)
    # At the left the counter with stools, cups on the wall, Luke when somebody is there.
    for i, x in enumerate(range(78, 144, 8)):
        g.rect(x, 82, 5, 4, C["c1" if i % 3 else "n6"])
    g.rect(76, 86, 70, 2, C["b2"])
    g.rect(74, 104, 74, 4, C["c1"])
    g.rect(74, 108, 74, 18, C["r1"])
    for x in (86, 106, 126):
        disc(g, x, 114, 6, C["r2"], 2)
        g.rect(x - 1, 116, 2, 10, C["k2"])
    label(g, 111, 92, "COFFEE", "a4", BOLD, 1, centre=True)
    door(g, "a2", "a3", "OPEN")
    # At the right the booth.
    inside(g, 198, 138)
    label(g, 206, 63, "EAT", "r2", BOLD, 2)
    for x, w in ((204, 26), (270, 30)):
        g.rect(x, 98, w, 28, C["r1"])
        g.rect(x, 96, w, 3, C["r2"])
        for k in range(x + 5, x + w, 7):
            g.rect(k, 99, 1, 27, C["r0"])
    g.rect(228, 106, 44, 3, C["c1"])
    g.rect(248, 109, 4, 17, C["k1"])
    g.rect(240, 102, 3, 4, C["n7"])
    g.rect(258, 101, 2, 5, C["r2"])
    if someone:
        seated_rory(g, 212, 74)
    if variant == "someone":
        seated_lorelai(g, 262, 72)


def windows(g: Sheet, variant: str) -> None:
    """What is behind the glass, and the frames before it."""
    if variant == "closed":
        shut(g)
    else:
        lit_inside(g, variant)
    for x in (266, 110):
        g.rect(x, 58, 2, 68, C["b0"])
    for x, w in ((72, 78), (196, 142)):
        for px, py, pw, ph in ((x, 57, w, 3), (x, 126, w, 3), (x, 57, 3, 72), (x + w - 2, 57, 3, 72)):
            g.rect(px, py, pw, ph, C["b2"])
        g.rect(x, 129, w, 16, C["b1"])
        for k in range(x + 2, x + w - 4, 24):
            g.rect(k, 132, 20, 10, C["b0"])


def ground(g: Sheet, variant: str) -> None:
    g.rect(-20, 145, 360, 55, C["n3"])
    g.fill([(-20, 126), (56, 126), (56, 145), (-20, 145)], C["n2"])
    for x in range(-40, 380, 44):
        g.line([(x, 145), (x + (x - 160) * 0.4, 200)], C["n2"], curved=False)
    for y in (151, 162, 180):
        g.rect(-20, y, 360, 1, C["n2"])
    g.rect(-20, 144, 360, 1, C["n1"])
    if variant != "closed":
        lit(g, 110, 152, 66, 16, LAMP, 0.4)
        lit(g, 268, 152, 96, 18, LAMP, 0.4)
    for k in range(34):
        x, y = -20 + int(chance(k, 41) * 360), 148 + int(chance(k, 42) * 48)
        g.rect(x, y, 2, 1, C[("a1", "a0", "r1")[k % 3]])
        g.dot(x + 1, y - 1, C["a1"])


def things(g: Sheet) -> None:
    # Newspaper boxes, pumpkins, a hydrant.
    for x, colour, dark in ((34, "d1", "d0"), (48, "r2", "r1")):
        g.rect(x, 118, 13, 26, C[dark])
        g.rect(x + 1, 120, 11, 9, C["a4"])
        g.rect(x + 2, 122, 9, 1, C["k1"])
        g.rect(x + 2, 125, 6, 1, C["k1"])
        g.rect(x, 116, 13, 2, C[colour])
        g.rect(x + 3, 133, 7, 3, C[colour])
        g.rect(x + 5, 144, 3, 6, C["n0"])
    for x, y, r in ((197, 141, 6), (207, 143, 4.4), (148, 142, 5)):
        disc(g, x, y, r, C["a0"], r * 0.8)
        disc(g, x + 0.6, y - 0.6, r * 0.78, C["a1"], r * 0.62)
        g.rect(round(x), round(y - r), 2, 2, C["g1"])
        g.rect(round(x) - 2, round(y - r * 0.4), 1, round(r * 0.8), C["a0"])


def draw(g: Sheet, variant: str) -> None:
    behind(g)
    house(g)
    windows(g, variant)
    ground(g, variant)
    things(g)
    trunk(g, "336,200 332,120 336,40", (12, 8), ("v0", "b0", "b1"))
    foliage(g, 332, 4, 34, 34, "r0 r1 a0 a1 a2", 19, 380, (-0.8, 0.5))


def close_window(g: Sheet, variant: str) -> None:
    """In through the booth's window, hands cupped on the glass."""
    bands(g, 0, 0, 320, 180, "a3 a3 a2 a2 a1 a1", 4)
    g.rect(0, 118, 320, 62, C["a0"])
    # Back wall: hatch, cups, the board.
    g.rect(14, 26, 96, 46, C["b0"])
    g.rect(18, 30, 88, 38, C["a0"])
    for i, x in enumerate(range(20, 104, 12)):
        g.rect(x, 60, 8, 7, C["c1" if i % 3 else "n6"])
        g.rect(x + 8, 62, 2, 3, C["c1"])
    g.rect(10, 70, 104, 3, C["b2"])
    g.rect(214, 22, 64, 54, C["b0"])
    g.rect(217, 25, 58, 48, C["t0"])
    label(g, 246, 28, "SPECIALS", "a3", PLAIN, 1, centre=True)
    for i, text in enumerate(("HASH", "CHILI", "SOUP", "PIE")):
        label(g, 222, 38 + i * 8, text, "n7", PLAIN)
        g.rect(262, 41 + i * 8, 8, 1, C["n6"])
    for x in (76, 244, 160):
        g.rect(x, 0, 2, 8, C["b1"])
        g.fill([(x - 14, 20), (x - 4, 8), (x + 6, 8), (x + 16, 20)], C["r1"])
        g.rect(x - 11, 20, 24, 3, C["a4"])
    for x, w in ((0, 62), (258, 62)):
        g.rect(x, 104, w, 76, C["r1"])
        g.rect(x, 100, w, 6, C["r2"])
        for k in range(x + 8, x + w, 14):
            g.rect(k, 106, 1, 74, C["r0"])
    if variant in ("someone", "rory"):
        bust(g, "rory", "earnest", "book", "right", "indoor", 42, 30)
    if variant == "someone":
        bust(g, "lorelai", "delighted", "coffee", "left", "indoor", 166, 34)
    g.rect(30, 128, 260, 8, C["c1"])
    g.rect(30, 128, 260, 1, C["a4"])
    g.rect(30, 135, 260, 3, C["k1"])
    g.rect(30, 138, 260, 42, C["b1"])
    g.dots(30, 138, 260, 6, C["b0"], 4)
    for x, colour in ((150, "r2"), (160, "a2")):
        g.rect(x, 112, 6, 16, C[colour])
        g.rect(x + 2, 108, 2, 4, C["a4"])
    # The pane: frame, lettering from behind, a streak of light.
    for x in (0, 310):
        g.rect(x, 0, 10, 180, C["b0"])
    g.rect(10, 0, 1, 180, C["b3"])
    g.rect(0, 0, 320, 6, C["b0"])
    for k in range(3):
        shine = g.mask([(190 + k * 12, 180), (196 + k * 12, 180), (286 + k * 12, 0), (280 + k * 12, 0)])
        g.map(shine, LAMP)


PLACE = Place(
    name="diner_front",
    variants=("someone", "nobody", "rory", "closed"),
    draw=draw,
    marks=STAND
    | {"centre": (160, 189, "right"), "window": (174, 189, "right")}
    | {"walk_left": (96, 189, "right"), "walk_right": (160, 189, "right")},
    views={"close": (6, 0), "pair": (6, 0), "door": (12, 0)},
    closeups={"window": close_window},
    glows=(
        (266, 90, "#f7b54c", 60, 0.04, "someone nobody rory"),
        (128, 78, "#f7b54c", 26, 0.04, "closed"),
        (3, 56, "#f7b54c", 14, 0.1, ""),
    ),
    emitters=(("leaves", 150, 0, 170, 40, 0.4, ""), ("breath", 110, 60, 15, 6, 0.25, "")),
)
