"""The last bus: its door, its window from inside, its seats."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ..body import hand, limb
from ..faces import Expression
from ..font import BOLD, PLAIN
from ..lights import LAMPS
from ..palette import INDEX as C
from ..palette import LAMP, SHADE
from ..people import jess
from ..places.diner_front import inside
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
    ring,
    sash,
    stars,
)
from ..raster import Sheet, screen
from .close import back_of_jess, back_of_rory, figure, near_head, open_hand, put, watch


def bus_door(g: Sheet) -> None:
    """The door is open, the driver has his punch out; she has only got his sleeve."""
    g.rect(0, 0, 320, 180, C["c1"])
    g.rect(0, 0, 320, 6, C["c0"])
    for x, w in ((-10, 92), (238, 100)):
        g.rect(x, 16, w, 46, C["v1"])
        g.rect(x + 3, 19, w - 6, 40, C["a2"])
        g.rect(x + 3, 19, w - 6, 12, C["a3"])
        g.dots(x + 3, 31, w - 6, 4, C["a3"], 4)
        for k in (10, 52):
            g.fill(
                f"{x + k},59! {x + k},42 {x + k + 8},36 {x + k + 24},36 {x + k + 32},42 {x + k + 32},59!",
                C["r1"],
            )
    g.rect(0, 76, 320, 40, C["r1"])
    g.rect(0, 76, 320, 3, C["r2"])
    g.rect(0, 122, 320, 6, C["a1"])
    g.rect(0, 128, 320, 52, C["c0"])
    # The door: a step, a seat, a man with a cap.
    g.rect(96, 4, 132, 176, C["v1"])
    g.rect(102, 10, 120, 170, C["a3"])
    bands(g, 102, 10, 120, 110, "a4 a4 a3 a3 a2", 4)
    g.rect(110, 8, 104, 4, C["a4"])
    g.fill("138,128! 140,70 146,52 160,44 172,46 186,56 192,74 196,128!", C["b1"])
    g.fill("152,46 150,32 156,22 170,22 176,30 176,40 170,48 160,50", C["b1"])
    g.fill("148,28! 150,18 160,13 172,16 178,24! 192,28! 190,31! 174,30", C["b0"])
    g.line("150,20 160,15 172,18", C["b2"])
    for y, colour in ((128, "b2"), (146, "b1"), (164, "b0")):
        g.rect(102, y, 120, 16, C[colour])
        g.rect(102, y, 120, 2, C["v0"])
        g.rect(102, y + 2, 120, 1, C["b3"])
    g.rect(196, 60, 5, 80, C["k2"])
    g.rect(196, 60, 1, 80, C["a4"])
    # The punch and the ticket, in his one lit hand.
    fig = figure(1)
    arm = limb(fig, "190,78 204,96 186,104", (20, 16, 12), "sweater", 3)
    fig.crease("198,90 206,98", -1, on=arm)
    hand(fig, "fist", 176, 98, mirror=True)
    fig.stamp(
        170, 96, ["..##....", ".####...", "##..##..", "##...##.", ".##.###.", "..####.."], {"#": ("steel", 2)}
    )
    fig.shape("158,98! 172,95! 174,104! 160,107!", "page", 0, 3)
    put(g, fig, LAMPS["indoor"])
    for k in range(16):
        x, y = int(chance(k, 4) * 320), int(chance(k, 5) * 170)
        g.stamp(x, y, ("##.", ".##", ".#."), {"#": C[("a1", "r2", "a2")[k % 3]]})
    _couple(g)


def _couple(g: Sheet) -> None:
    him = figure(2, (14, -2), jess.RAMPS)
    him.shape("-4,96! -2,62 6,54 20,50 34,54 44,62 48,96!", "jacket", 8)
    him.shape("8,48! 20,44 33,48! 36,56 32,62 20,58 9,62 5,56", "collar", 3)
    for k in range(6):
        him.crease([(8 + k * 4.6, 49), (9 + k * 4.4, 58)], 1)
    strap = him.shape("36,52! 40,55! -6,98! -11,96!", "web", 0)
    him.crease("37,54 -8,96", -1, on=strap)
    back_of_jess(him, 0, 0)
    lamp = LAMPS["night"]._replace(rim=("a3", "a4"))
    put(g, him, lamp)
    her = figure(2, (206, 10))
    her.shape("-6,90! -4,58 6,50 21,46 36,50 46,58 52,90!", "coat", 8)
    her.shape("6,44! 20,40 36,44! 38,52 20,56 4,52", "scarf", 3)
    back_of_rory(her, 0, 0)
    lamp = lamp._replace(side=-1)
    put(g, her, lamp)
    arm = figure(1, (-6, -34))
    limb(arm, "214,156 176,160 134,148", (30, 24, 17), "coat", 5)
    arm.crease("180,152 172,164", -1)
    arm.shape("130,138! 142,140! 140,158! 128,155!", "coat", 0, 3)
    for k, (dy, reach) in enumerate(((-6, 22), (-1, 26), (4, 25), (9, 20))):
        limb(arm, f"126,{146 + dy} {118 - k},{145 + dy} {128 - reach},{148 + dy}", (7, 6.4, 5.4), "skin", 1)
    arm.shape("132,138 120,138 114,144 116,156 126,160 134,155", "skin", 2)
    limb(arm, "124,140 116,134 108,135", (7, 6, 5), "skin", 1)
    put(g, arm, lamp)


def pane(g: Sheet) -> np.ndarray:
    """The inside of the bus round one window; returns the glass."""
    g.rect(0, 0, 320, 180, C["v0"])
    g.rect(0, 0, 320, 4, C["v1"])
    frame = g.fill("8,12 14,6 306,6 312,12 313,124 306,131 14,131 7,124", C["k1"])
    g.line("12,9 16,7 304,7 309,10", C["k2"])
    g.fill("11,14 17,9 303,9 309,14 309,122 303,128 17,128 11,122", C["n0"])
    glass = g.mask("13,15 18,11 302,11 307,15 307,121 302,126 18,126 13,121")
    g.rect(0, 138, 320, 3, C["v1"])
    g.rect(0, 150, 320, 30, C["v0"])
    assert frame.any()
    return glass


def outside(seat: bool = True) -> Sheet:
    """The square as the window sees it, over the bench to the diner."""
    g = Sheet(320, 180)
    g.rect(0, 0, 320, 180, C["n1"])
    bands(g, 0, 0, 320, 80, "n1 n2 n2 n3", 4)
    stars(g, 0, 0, 320, 40, 16, 6)
    bricks(g, 24, 24, 132, 60, "b1", "v1", "b2", 6, 0.5)
    g.rect(20, 20, 140, 5, C["v3"])
    neon(g, 34, 13, "DINER", "r3", "r1", 2, PLAIN, 1)
    for x in (34, 70, 106, 136):
        sash(g, x, 32, 12, 18, "v0", "n2", "n3", "v3")
    inside(g, 30, 60)
    g.rect(30, 60, 60, 44, C["a2"])
    g.rect(30, 60, 60, 10, C["a3"])
    g.rect(30, 90, 60, 14, C["a0"])
    g.rect(60, 60, 2, 44, C["b0"])
    g.rect(98, 62, 20, 48, C["b0"])
    g.rect(101, 65, 14, 24, C["a2"])
    g.rect(124, 60, 32, 44, C["a2"])
    g.rect(124, 60, 32, 10, C["a3"])
    g.rect(24, 104, 132, 8, C["b0"])
    awning(g, 26, 52, 128, 8, ("c1", "v4"), ("r2", "r1"), 9)
    g.fill([(190, 84), (190, 40), (206, 26), (222, 40), (222, 84)], C["n1"])
    g.rect(230, 48, 70, 62, C["n1"])
    g.fill([(226, 48), (265, 26), (304, 48)], C["n1"])
    g.rect(244, 62, 8, 11, C["a1"])
    g.rect(0, 110, 320, 70, C["n2"])
    for y in (114, 119, 126):
        g.rect(0, y, 320, 1, C["n1"])
    foliage(g, 296, 18, 40, 30, "v0 r0 r1 a0 a1 a2", 61, 420, (-0.6, 0.4))
    lamp_post(g, 186, 132, (172, 22), True)
    halo(g, 172, 25, 30, "a3 a2 a1 b2")
    lit(g, 168, 118, 80, 12, LAMP, 0.4)
    for k in range(20):
        x, y = int(chance(k, 14) * 310), 20 + int(chance(k, 15) * 104)
        g.stamp(x, y, (("##.", ".##"), (".#.", "###"))[k % 2], {"#": C[("a1", "r2", "a2", "r1")[k % 4]]})
    return g


def streaky(g: Sheet, glass: np.ndarray) -> None:
    """Reflections on the glass: two slanting bars, a few drops."""
    for x in (36, 58, 240):
        shine = g.mask([(x, 128), (x + 8, 128), (x + 60, 8), (x + 52, 8)]) & glass & screen(3, 320, 180)
        g.map(shine, LAMP)


def with_girl(
    g: Sheet,
    pose: str,
    expression: str,
    outfit: str,
    x: int,
    facing: str = "right",
    y: int = 22,
    held: Callable[[Sheet], None] | None = None,
) -> np.ndarray:
    """The square through the window, with her in it, and what she holds."""
    from .cast import bust

    glass = pane(g)
    view = outside()
    bust(view, "rory", expression, pose, facing, "night", x, y, outfit)
    if held:
        held(view)
    g.a[glass] = view.a[glass]
    streaky(g, glass)
    return glass


HELD = 145, 115  # before her, where the pane ends


def _thumbs(view: Sheet) -> None:
    """Her hands at both sides of what she holds."""
    for left in (HELD[0] - 16, HELD[0] + 12):
        view.rect(left, HELD[1] + 1, 5, 12, C["s1"])
        view.rect(left, HELD[1] + 1, 5, 4, C["s3"])
        view.rect(left + 1, HELD[1] + 5, 3, 4, C["s2"])


def photograph(view: Sheet) -> None:
    """The festival in her hands: a white edge, the lamps' string, the crowd."""
    x, y = HELD
    view.rect(x - 13, y - 9, 27, 19, C["n0"])
    view.rect(x - 12, y - 8, 25, 17, C["a4"])
    view.rect(x - 10, y - 6, 21, 12, C["n2"])
    for k in range(7):
        view.dot(x - 9 + 3 * k, y - 5 + (k % 3 == 1), C["a2"])
    for k, tone in enumerate(("r2", "t2", "n5", "b3", "r1")):
        view.rect(x - 9 + 4 * k, y, 3, 6, C[tone])
        view.rect(x - 9 + 4 * k, y - 2, 3, 2, C["s2"])
    _thumbs(view)


def record(view: Sheet) -> None:
    """The disc in her hands, the crack across it."""
    x, y = HELD
    disc(view, x, y, 12, C["n0"])
    disc(view, x, y, 11, C["n6"])
    view.fill([(x, y), (x - 9, y - 6), (x - 4, y - 10)], C["a4"])
    view.fill([(x, y), (x + 9, y + 6), (x + 4, y + 10)], C["t2"])
    disc(view, x, y, 3, C["n2"])
    view.line([(x + 2, y - 10), (x + 5, y - 3), (x + 10, y - 2)], C["n3"], curved=False)
    _thumbs(view)


def said_goodbye(g: Sheet, pose: str, outfit: str, held: Callable[[Sheet], None] | None = None) -> None:
    """His hand on the glass; she is under the lamp, and isn't waving."""
    with_girl(g, pose, "soft", outfit, 84, held=held)
    fig = figure(1)
    limb(fig, "270,190 262,150", (44, 36), "jacket", 6)
    fig.shape("246,142! 280,138! 284,152! 248,158!", "jacket", 0, 3)
    limb(fig, "262,146 258,108", (19, 17), "skin", 3)
    open_hand(fig, 256, 110)
    strap = fig.shape("246,128! 270,126! 271,135! 247,137!", "strap", 0)
    fig.crease("247,132 271,130", 1, on=strap)
    watch(fig, 258, 131, 9)
    put(g, fig, LAMPS["night"]._replace(side=-1))
    # Where it lies on the cold glass there is mist.
    mist = (ring(g, 258, 88, 34, 40) <= 1) & screen(1, 320, 180)
    g.a[mist & np.isin(g.a, [C[n] for n in ("n1", "n2", "n3")])] = C["n4"]


def last_bus(g: Sheet, outfit: str) -> None:
    """The square, and over it his own face in the glass; the back of his head."""
    view = outside()
    disc(view, 40, 46, 17, C["n6"])
    disc(view, 40, 46, 15, C["a4"])
    for k in range(12):
        a = k * np.pi / 6
        view.dot(round(40 + 12 * np.sin(a)), round(46 - 12 * np.cos(a)), C["b1"])
    view.line([(40, 46), (51, 46)], C["n0"], curved=False)
    view.line([(40, 46), (34, 50)], C["n0"], 2, curved=False)
    _in_glass(g, view, outfit)


def on_glass(g: Sheet, outfit: str) -> None:
    """The same from the other side: nobody out there."""
    view = outside()
    view.map(view.a > 0, SHADE)
    _in_glass(g, view, outfit)


def _in_glass(g: Sheet, view: Sheet, outfit: str) -> None:
    """His face over what goes by, and the back of his head."""
    glass = pane(g)
    ghost = figure(2, (86, 14), jess.RAMPS)
    ghost.shape("-10,92! -8,70 0,58 14,52 26,54 38,60 44,92!", "jacket", 6)
    ghost.shape("10,56! 18,64 27,56! 30,92! 8,92!", "sweater" if outfit == "sweater" else "tee", 4)
    for shape in ("25,50! 34,56 36,66 27,76! 24,64", "9,48! -1,58 0,68 13,80! 16,70 13,58"):
        ghost.shape(shape, "collar", 2)
    near_head(ghost, jess, Expression(inner=1, lid=1, look=(1, 0), mouth="flat"))
    image = ghost.lit(LAMPS["tv"]._replace(side=1, rim=("a2", "a3"), kick="n4"))
    there = image > 0
    # A reflection lets some of the square through.
    mix = there & ~screen(2, 320, 180)
    view.a[mix] = image[mix]
    g.a[glass] = view.a[glass]
    streaky(g, glass)
    _nape(g)


def _nape(g: Sheet) -> None:
    """The back of his head, near, at the right."""
    fig = figure(3, (206, 32), jess.RAMPS)
    fig.shape("-6,60! -2,46 8,40 20,38 34,42 46,54!", "jacket", 4)
    back_of_jess(fig, 0, -2)
    put(g, fig, LAMPS["night"]._replace(side=-1))


def bench(g: Sheet) -> None:
    """She is on the bench at the stop, and looks up at his window."""
    glass = pane(g)
    from .cast import bust

    view = outside()
    bust(view, "rory", "sad", "tape", "right", "night", 62, 26)
    for y in (104, 114):
        view.rect(40, y, 180, 6, C["b1"])
        view.rect(40, y, 180, 1, C["b3"])
        view.rect(40, y + 5, 180, 1, C["v0"])
    for x in (46, 132, 210):
        view.rect(x, 98, 4, 60, C["n0"])
    g.a[glass] = view.a[glass]
    streaky(g, glass)
    _nape(g)


def banned(g: Sheet, outfit: str) -> None:
    """Two rows of seats; Kirk has his carton on his knees, and a belt around the carton."""
    from .cast import bust

    bands(g, 0, 0, 320, 180, "k0 v1 v1", 4)
    g.rect(0, 0, 320, 6, C["k1"])
    for x in (64, 176):
        g.rect(x, 0, 66, 5, C["a4"])
        g.rect(x, 5, 66, 2, C["c0"])
    for x, w in ((-14, 92), (96, 114), (228, 110)):
        g.rect(x, 20, w, 62, C["v0"])
        g.rect(x + 3, 23, w - 6, 56, C["n1"])
        stars(g, x + 3, 23, w - 6, 30, 8, x + 40)
        g.fill(
            f"{x + 3},79! {x + 3},70 {x + w * 0.3},62 {x + w * 0.6},68 {x + w - 3},60! {x + w - 3},79!",
            C["n2"],
        )
        g.line([(x + 12, 76), (x + 46, 26)], C["n2"], 3, curved=False)
    g.rect(286, 60, 8, 8, C["a2"])
    g.fill([(282, 60), (290, 52), (298, 60)], C["n2"])
    halo(g, 290, 64, 14, "a2 a1 b2")
    for x in (-20, 66, 176, 268):
        g.fill(f"{x},180! {x},60 {x + 8},48 {x + 70},48 {x + 78},60 {x + 78},180!", C["r1"])
        g.line(f"{x + 2},58 {x + 9},50 {x + 69},50 {x + 76},58", C["r2"])
        g.rect(x + 12, 52, 54, 10, C["c1"])
        g.rect(x + 12, 61, 54, 2, C["c0"])
        for k in range(x + 10, x + 72, 14):
            g.rect(k, 66, 1, 114, C["r0"])
    bust(g, "kirk", "wounded", "clipboard", "right", "night", 52, 12)
    bust(g, "jess", "wry", "pockets", "left", "night", 162, 22, outfit)
    # The carton, with everything he owned behind the counter, and the belt.
    g.fill([(70, 116), (146, 116), (152, 124), (152, 180), (64, 180), (64, 124)], C["b3"])
    g.rect(64, 124, 88, 56, C["c0"])
    g.rect(64, 124, 88, 2, C["c1"])
    g.rect(64, 142, 88, 9, C["k1"])
    g.rect(64, 142, 88, 1, C["k2"])
    g.rect(100, 140, 16, 13, C["k2"])
    g.rect(103, 143, 10, 7, C["r2"])
    for x, y, colour in ((76, 102, "t2"), (88, 98, "r2"), (126, 104, "d1")):
        g.rect(x, y, 11, 22, C[colour])
        g.rect(x + 2, y + 3, 7, 3, C["a4"])
    g.fill([(104, 112), (108, 100), (120, 100), (124, 112), (124, 124), (104, 124)], C["k1"])
    g.rect(109, 104, 10, 4, C["n3"])
    label(g, 78, 156, "RULES", "r1", BOLD, 1)
    lit(g, 160, 0, 170, 60, LAMP, 0.1)


PICTURES = {
    "bus_door": bus_door,
    "on_glass": partial(on_glass, outfit="plain"),
    "on_glass_sweater": partial(on_glass, outfit="sweater"),
    "end_last_bus": partial(last_bus, outfit="plain"),
    "end_last_bus_sweater": partial(last_bus, outfit="sweater"),
    "end_said_goodbye": partial(said_goodbye, pose="tape", outfit="plain"),
    "end_said_goodbye_book": partial(said_goodbye, pose="book", outfit="plain"),
    "end_said_goodbye_photograph": partial(said_goodbye, pose="pockets", outfit="plain", held=photograph),
    "end_said_goodbye_record": partial(said_goodbye, pose="pockets", outfit="plain", held=record),
    "end_said_goodbye_sweater": partial(said_goodbye, pose="pockets", outfit="sweater"),
    "end_wrong_seat_bench": bench,
    "end_banned": partial(banned, outfit="plain"),
    "end_banned_sweater": partial(banned, outfit="sweater"),
}
