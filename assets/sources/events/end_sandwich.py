"""Alone on the last bus with what Luke packed: one lamp, foil open over his knees and the second one in it, the town's lights going."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import skia

from ..people import jess
from ..people.cloth import fold
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import hand_on
from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS, JEANS, WEBBING, draw_sweater, draw_tee
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.sleeve import sleeve
from ..people.spline import cut, moved, oval, union
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened
from .kit.lamps import BUS
from .kit.layers import Stack
from .kit.lunch import draw_crumpled
from .kit.seats import draw_cushion, draw_seat
from .kit.stage import brushed, defocus, glow, painter, screen
from .kit.watch import wrist_watch
from .kit.words import words
from .picture import Picture

GROTESQUE = "routed-gothic/routed-gothic.ttf"
SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
AT, SCALE = (752, 78), 0.95
LAMP = (760.0, -30.0)
READING = replace(
    BUS,
    night=0.42,
    lamp="#ffb454",
    core="#ffdc9a",
    ambient="#8a88a0",
    rim=0.85,
    wrap=0.6,
    kick=0.3,
    to_lamp=(-0.2, -0.98),
)
EATING = Expression(
    inner=-9, middle=-4, outer=2, lid=0.86, low=0.16, look=(-11, 3), mouth="soft", blush=0.7, tilt=3, nod=4
)
FAR = jess.SHOULDERS.arm(False, -266 + 650j, -196 + 528j, 6, 0.92)
NEAR = jess.SHOULDERS.arm(True, 274 + 648j, 148 + 520j, 7, 0.9)
MANS = 1.3  # of a man's hand about bread
BREAD_AT, BREAD_SIZE = (-24, 446), 1.34
# Seen from their backs, over the crust on either side; the thumbs are under it.
ABOUT_BREAD = Gesture(
    ((-6, 12, 34, 26), (-1, 16, 36, 28), (4, 20, 40, 30), (10, 26, 44, 32)),
    ((0.62, -0.50, -0.60), (0.72, -0.30, -0.62), (0.80, -0.10, -0.60)),
    roll=10,
)


def _pane(path: skia.Path) -> np.ndarray:
    """Return a mask of what is glass."""
    mask = Board("#000000")
    mask.fill(path, "#ffffff")
    return mask.rgb


def _printed_night() -> Board:
    """Return what goes by: a moon, one hill behind another, the church, and the last of the town's windows."""
    night = Board("#123a58")
    night.fill(straight((940, 0), (2000, 0), (2000, 250), (940, 250)), "#0c2742")
    chance = np.random.default_rng(5)
    for _ in range(46):
        night.fill(
            oval(chance.uniform(970, 1910), chance.uniform(80, 300), chance.uniform(1, 2.4)), "#d8e6ea"
        )
    for r, tone in ((84, "#174664"), (62, "#20587a")):
        night.fill(oval(1760, 176, r), tone)
    night.fill(oval(1760, 176, 40), "#f4e3b4")
    night.fill(
        "940,420! 1080,360 1240,392 1420,330 1640,388 1820,350 2000,380! 2000,640! 940,640!", "#0f3048"
    )
    night.fill("1616,330! 1632,240! 1648,330! 1648,420! 1616,420!", "#2a6478")  # the church
    night.fill(oval(1632, 352, 8), "#ffe3a0")
    night.fill(
        "940,470! 1100,430 1300,452 1500,420 1720,452 1880,432 2000,448! 2000,640! 940,640!", "#0b2538"
    )
    for x, y, w in ((1576, 424, 15), (1604, 440, 12), (1676, 418, 17), (1722, 426, 15), (1768, 424, 12), (1812, 430, 17),
                    (1864, 424, 11)):  # fmt: skip
        night.fill(f"{x - 18},{y + 30}! {x - 18},{y - 6}! {x + w / 2},{y - 26}! {x + w + 18},{y - 6}! {x + w + 18},{y + 30}!",
                   "#16384e")  # fmt: skip
        night.fill(rounded(x, y - 2, x + w, y + 14, 1), "#f6b050" if x not in (1604, 1768) else "#0f2a3e")
    night.fill("940,520! 1160,486 1380,508 1640,480 1860,510 2000,492! 2000,640! 940,640!", "#081a2a")
    for x in (1040, 1600, 1700, 1890):  # trees by the road
        night.fill(f"{x - 46},640! {x - 38},520 {x},446 {x + 40},524 {x + 48},640!", "#06131f")
    return night


def _window() -> np.ndarray:
    """Return the bus: dark, but for the lamp over one seat and what is outside."""
    b = Board("#1a1922")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)),
        ("#3c322e", "#282430", "#14141e"),
        (0, 0),
        (0, 1000),
    )
    for x in (460, 884):  # the wall's seams, and the rivets along them
        b.line([(x, 640), (x, 1080)], 5, "#0d0d14", "flat", 0.8, 1)
        b.line([(x + 4, 640), (x + 4, 1080)], 2, "#4a4650", "flat", 0.6)
    b.ramp(
        straight((0, 640), (1920, 640), (1920, 1080), (0, 1080)),
        ("#2c2a32", "#15151d"),
        (0, 640),
        (0, 1000),
        0.7,
    )
    for x in range(-20, 1960, 70):  # the wall's panel below the windows, ribbed
        b.shade(straight((x, 700), (x + 7, 700), (x + 7, 1080), (x, 1080)), "#08080c", 0.5, 3)
        b.shine(straight((x + 10, 700), (x + 13, 700), (x + 13, 1080), (x + 10, 1080)), "#8a7a6a", 0.1, 2)
    _frame(b, -700, 420)
    left = rounded(-668, 70, 388, 610, 48)
    b.ramp(left, ("#101c3c", "#1d3560", "#243650"), (0, 70), (0, 610))
    _diner(b, left)
    b.shine(straight((60, 610), (260, 70), (300, 70), (100, 610)), "#bcd0ee", 0.05, 10, left)
    _frame(b, 930, 2010)
    pane = rounded(962, 70, 1990, 610, 48)
    night = Board("#0c1836")
    night.ramp(
        straight((962, 70), (1920, 70), (1920, 610), (962, 610)),
        ("#0a1634", "#16345c", "#24405c"),
        (0, 70),
        (0, 560),
    )
    for r, tone, much in ((150, "#2a4a80", 0.3), (84, "#5a7cb0", 0.35)):
        night.shine(oval(1790, 168, r), tone, much, r * 0.5)
    night.fill(oval(1790, 168, 38), "#f4e6bc", 1, 1)
    night.fill("940,430! 1060,400 1180,420 1260,400! 1260,640! 940,640!", "#0c1a30", 0.9, 8)
    night.fill("1720,426! 1790,404 1880,412 1990,396! 1990,640! 1700,640!", "#0c1a30", 0.9, 8)
    night.ramp("940,500! 1960,486! 1960,640! 940,640!", ("#101c34", "#0a1222"), (0, 490), (0, 640), 0.92, 14)
    chance = np.random.default_rng(5)
    for _ in range(70):
        night.shine(
            oval(chance.uniform(970, 1910), chance.uniform(80, 260), chance.uniform(0.7, 2.2)), "#e6f0ff", 0.7
        )
    for x, y, r, tone in (
        (1800, 462, 13, "#ffb45a"),
        (1866, 478, 20, "#ffa04a"),
        (1074, 480, 22, "#ffc070"),
    ):
        night.shine(oval(x, y, r), tone, 0.75, r * 0.3)
    b.rgb = b.rgb * (1 - _pane(pane)) + night.rgb * _pane(pane)
    b.shine(straight((1100, 610), (1340, 70), (1410, 70), (1170, 610)), "#bcd0ee", 0.06, 10)
    b.fill(rounded(-20, 640, 1940, 672, 10), "#3c3f4a")
    b.fill(rounded(-20, 640, 1940, 646, 3), "#6a6c74", 0.8)
    b.shade(straight((0, 672), (1920, 672), (1920, 700), (0, 700)), "#08080e", 0.7, 10)
    return b.rgb


def _diner(b: Board, pane: skia.Path) -> None:
    """Paint the one place that is lit, small already and going: its sign, the window over it, its awning, and who stands at
    the glass, a dark shape with a cap on."""
    for x0, y0, x1, tone in (
        (-60, 210, 64, "#101a34"),
        (300, 250, 460, "#0e1830"),
    ):  # what is beside it, dark
        b.fill(straight((x0, y0), (x1, y0), (x1, 560), (x0, 560)), tone, 1, 2, pane)
    b.fill(straight((70, 190), (318, 190), (318, 520), (70, 520)), "#2b2438", 1, 1.4, pane)
    b.fill(straight((62, 182), (326, 182), (326, 198), (62, 198)), "#4a5878", 1, 1.4, pane)
    for x in (96, 180, 264):
        b.fill(straight((x, 226), (x + 30, 226), (x + 30, 284), (x, 284)), "#141a30", 1, 1.4, pane)
    b.fill(words("DINER", (194, 172), 62, GROTESQUE, True), "#ff6a58", 0.95, 1.6, pane)
    b.shine(oval(194, 150, 130, 40), "#ff4a3a", 0.4, 26, pane)
    b.fill(straight((82, 366), (308, 366), (308, 480), (82, 480)), "#ffc05e", 1, 1.2, pane)
    b.shine(oval(196, 410, 90, 60), "#fff0c0", 0.6, 24, pane)
    for x in (160, 232):
        b.fill(straight((x - 3, 366), (x + 3, 366), (x + 3, 480), (x - 3, 480)), "#3a2a2c", 1, 1, pane)
    for k in range(8):
        x = 62 + k * 33
        b.fill(
            straight((x + 8, 312), (x + 39, 312), (x + 33, 366), (x, 366)),
            "#b8505a" if k % 2 else "#d8dce8", 0.85, 1.4, pane,
        )  # fmt: skip
    coat = "#2c1a20"
    b.fill("174,482! 171,440 177,424 190,417 196,416 202,417 215,424 221,440 218,482!", coat, 1, 1, pane)
    b.fill(oval(196, 401, 10, 13), coat, 1, 0.8, pane)
    b.fill("184,398! 185,387 196,383 207,387 208,398! 214,401 184,401!", coat, 1, 0.8, pane)
    b.fill(straight((82, 462), (308, 462), (308, 484), (82, 484)), "#2b2030", 1, 1, pane)
    b.fill(straight((-700, 516), (460, 500), (460, 640), (-700, 640)), "#111a30", 1, 4, pane)
    b.shine(oval(196, 528, 130, 22), "#ffb45a", 0.4, 16, pane)
    for x, y, r, tone in ((36, 470, 15, "#ffb45a"), (366, 462, 13, "#ffc070")):
        b.shine(oval(x, y, r), tone, 0.7, r * 0.4, pane)


def _frame(b: Board, x0: float, x1: float) -> None:
    """Paint a window's frame."""
    b.fill(rounded(x0, 40, x1, 640, 70), "#565a64")
    b.ramp(rounded(x0 + 6, 46, x1 - 6, 634, 66), ("#7a7d86", "#40434e"), (0, 46), (0, 634))
    b.fill(rounded(x0 + 24, 62, x1 - 20, 618, 54), "#101118")


def _seat(b: Board) -> None:
    """Paint the seat he is in, the empty one beyond, the lamp and the light it throws."""
    # Their shadows on the wall, away from the lamp, and the rail along it to which they are bolted.
    b.shade(straight((400, 260), (500, 200), (500, 1080), (380, 1080)), "#08080c", 0.6, 26)
    b.shade(straight((1520, 260), (1650, 330), (1690, 1080), (1520, 1080)), "#08080c", 0.6, 26)
    b.ramp(rounded(-20, 868, 1940, 900, 10), ("#4a4a50", "#1c1c22"), (0, 868), (0, 900))
    b.shine(straight((-20, 871), (1940, 871), (1940, 874), (-20, 874)), "#ffd796", 0.25, 2)
    draw_seat(b, 1168, 1700, 200, 770, 0.5, 3)
    draw_cushion(b, 1152, 1716, 706, 150)
    b.shade(oval(1426, 758, 190, 17), "#0a1416", 0.8, 12)
    draw_seat(b, 440, 1072, 184, 890, 1.0, 4)
    draw_cushion(b, 412, 1100, 810, 190)
    b.fill(rounded(346, 640, 402, 1100, 18), "#14161c")  # and the arm at the aisle
    b.ramp(rounded(340, 618, 408, 670, 24), ("#6a6a6c", "#26272d"), (0, 618), (0, 670))
    b.shine(rounded(350, 622, 398, 630, 4), "#ffd796", 0.6, 3)
    b.shade(straight((1018, 240), (1096, 280), (1096, 800), (1018, 800)), "#10161c", 0.6, 30)
    b.fill(rounded(1110, 636, 1166, 1100, 20), "#14161c")  # the arm between the two
    b.ramp(rounded(1104, 612, 1172, 668, 24), ("#5c6068", "#23252c"), (0, 612), (0, 668))
    b.shine(rounded(1114, 616, 1162, 624, 4), "#ffd796", 0.6, 3)
    x, y = LAMP
    b.shine(straight((x - 40, y), (x + 40, y), (x + 470, 1080), (x - 430, 1080)), "#ffc878", 0.22, 46)
    b.ramp(straight((-10, -10), (1930, -10), (1930, 16), (-10, 16)), ("#5a4e46", "#34302f"), (0, 0), (0, 16))
    b.shade(straight((-10, 16), (1930, 16), (1930, 40), (-10, 40)), "#0a0a0e", 0.7, 8)  # under the rack
    b.fill(rounded(x - 90, -20, x + 90, 18, 12), "#2a2a34")
    b.fill(rounded(x - 62, 8, x + 62, 26, 9), "#fff2cc", 1, 3)
    b.rgb = glow(b.rgb, (x, 20), 240, "#ffc878", 0.7)


LIT = "#5878b4"  # his jeans right under the lamp
# Each: the outline from the crotch over hip and knee down the shin and back, the front of the knee below which all turns
# from the lamp, and folds. The near one comes further out and stands lower.
FAR_LEG = (
    "-4,700! -50,668 -140,656 -206,680! -240,716 -268,770 -282,826! -284,862 -272,904! -262,980 -256,1050 -250,1120! -128,1120! "
    "-118,1030 -110,950 -104,896! -90,868 -84,836! -76,790 -44,744",
    "-310,880! -284,850! -268,806 -228,782 -170,782 -122,800 -86,846! -96,900! -60,1140! -310,1140!",
    ("-208,700 -150,716 -80,706", "-256,752 -190,758 -96,744", "-278,884 -240,916 -204,914", "-96,884 -128,918 -164,918",
     "-264,990 -220,1012 -180,1006"),
)  # fmt: skip
NEAR_LEG = (
    "4,702! 56,668 150,656 214,680! 254,716 290,772 312,838! 318,880 304,926! 296,1000 284,1060 276,1130! 140,1130! 128,1050 "
    "114,970 106,922! 88,890 82,852! 74,800 44,748",
    "60,1150! 102,926! 84,866! 112,826 160,804 230,802 284,824 316,872! 360,920! 340,1150!",
    ("216,700 160,718 84,708", "276,752 206,764 92,750", "312,906 268,944 222,940", "100,908 140,946 186,944",
     "298,1016 250,1040 200,1032"),
)  # fmt: skip


def _legs(p: Painter) -> None:
    """Paint his legs: two thighs that come at us short, with the seat between them, round over the knees, and go down as shins."""
    p.soft("-70,690! 70,690! 92,880! 30,800 -30,800 -92,880!", "#0c2226", 16, 0.8, hard=0.9)
    for name, (outline, front, folds), mid, top in (
        ("far_leg", FAR_LEG, -184, 772),
        ("near_leg", NEAR_LEG, 198, 794),
    ):
        leg = p.part(name, outline, 9, 0.3)
        p.soft(moved(leg, 0, 16), "#0a1418", 12, 0.7, hard=0.8)
        p.fill(leg, JEANS.base)
        s = -1 if mid < 0 else 1
        # The lamp is over his head: the thigh's upper side is light as far as the knee's crest.
        p.soft(f"{mid - 30 * s},690 {mid + 16 * s},690 {mid + 70 * s},{top - 10} {mid + 50 * s},{top + 16} {mid},{top + 4} {mid - 50 * s},{top + 10} "
               f"{mid - 84 * s},{top - 20}", LIT, 20, 0.8, leg, hard=0.9)  # fmt: skip
        if p.flat:
            p.fill(leg, JEANS.light)
            p.fill(front, JEANS.shade, 1, leg)
            p.fill(f"{mid - 44},{top + 96} {mid - 50},{top + 50} {mid},{top + 26} {mid + 50},{top + 50} {mid + 44},{top + 96} {mid},{top + 116}",
                   JEANS.base, 1, leg)  # fmt: skip
            for spine, width in zip(folds, (14, 14, 16, 15, 13), strict=True):
                fold(p, spine, width, leg, JEANS)
            continue
        p.soft(front, JEANS.shade, 5, 1, leg, hard=0.5)
        # The cap of the knee, round and lit at its top.
        p.soft(f"{mid - 70},{top + 66} {mid - 54},{top + 26} {mid},{top + 12} {mid + 54},{top + 26} {mid + 72},{top + 66} {mid + 48},{top + 108} "
               f"{mid},{top + 124} {mid - 48},{top + 106}", JEANS.base, 9, 0.95, leg, hard=0.7)  # fmt: skip
        p.soft(f"{mid - 66},{top + 44} {mid - 44},{top + 14} {mid + 2},{top + 2} {mid + 50},{top + 14} {mid + 70},{top + 46} {mid + 36},{top + 30} "
               f"{mid},{top + 26} {mid - 34},{top + 30}", "#6f8ec6", 6, 0.95, leg, hard=0.7)  # fmt: skip
        p.soft(f"{mid - 36 * s},690 {mid - 140 * s},700 {mid - 120 * s},930 {mid - 96 * s},880 {mid - 78 * s},790", JEANS.deep, 12, 0.8, leg,
               hard=0.9)  # fmt: skip
        p.soft(f"{mid - 150},{top + 250} {mid},{top + 190} {mid + 150},{top + 250} {mid + 150},1150 {mid - 150},1150", JEANS.deep, 40, 0.9, leg,
               hard=0.9)  # fmt: skip
        for spine, width in zip(folds, (12, 12, 14, 13, 11), strict=True):
            fold(p, spine, width, leg, JEANS)


def _hems(p: Painter) -> None:
    """Paint the jacket's two hems, which lie on the thighs."""
    for hem, crease in (("-176,590! -212,650 -232,704! -170,720 -104,704! -98,650 -96,590!", "-226,688 -170,703 -106,688"),
                        ("108,590! 112,650 116,708! 180,724 244,704! 228,650 194,590!", "120,692 180,707 240,688")):  # fmt: skip
        piece = p.part("hem", hem, 6, 0.2)
        p.soft(moved(piece, 0, 10), "#0c1022", 9, 0.8, hard=0.8)
        p.fill(piece, CANVAS.base)
        p.soft("-260,570! 260,570! 260,606 0,640 -260,606!", CANVAS.shade, 22, 0.9, piece, hard=0.9)
        p.line(crease, 3, CANVAS.deep, "flat", 0.8, piece)


SHEET = (
    "-190,716! -160,690! -112,694! -76,672! -18,684! 44,668! 96,676! 148,668! 190,694! 206,742! 222,786! 240,838! 232,886! "
    "246,920! 204,948! 172,926! 146,934! 118,890! 84,878! 58,846! 16,836! -30,842! -74,858! -116,846! -158,852! -184,822! "
    "-206,786! -186,752!"
)


def _paper(p: Painter) -> None:
    """Paint the foil, open over his lap: it is crumpled flat on both thighs, and a corner of it falls over a knee."""
    sheet = p.part("foil", SHEET, 3, 0.5)
    p.soft(moved(sheet, 3, 13), "#0c1022", 10, 0.8, hard=0.8)
    draw_crumpled(p, sheet, 11, lambda q: 0.72 - 0.0034 * max(0.0, q.imag - 780) - 0.0016 * abs(q.real - 8))
    p.soft("-8,670 24,670 40,760 44,850 4,850 -12,760", "#232638", 15, 0.55, sheet, hard=0.8)
    for crease in ("-190,742! -60,732! 60,736! 206,732!", "-196,800! -60,796! 80,800! 226,800!", "-104,690! -110,770! -100,850!",
                   "112,674! 118,770! 128,900!"):  # fmt: skip
        p.line(crease, 3, "#3a3d50", "flat", 0.75, sheet)
        with p.placed(0, -3):
            p.line(crease, 2, "#fff0d0", "flat", 0.7, sheet)
    for x, y in ((-120, 722), (-84, 752), (-136, 776), (-30, 772), (-60, 812)):
        p.fill(oval(x, y + 2, 5, 3), "#3a2a20", 0.6)
        p.fill(oval(x, y, 4.6, 3), "#d8a45e")
    with p.placed(96, 742, 7):  # the second one, still shut
        pack = p.part(
            "pack",
            "-96,-40! -78,-58! -20,-54! 30,-62! 78,-52! 98,-34! 104,16! 92,44! 60,52! 10,48! -40,56! -84,46! -102,18!",
            4,
            0.6,
        )
        p.soft(moved(pack, 4, 15), "#0c1022", 9, 0.85, hard=0.7)
        draw_crumpled(p, pack, 5, lambda q: 0.66 - 0.0075 * q.imag - 0.0012 * q.real)
        p.line("-98,18! -30,24! 40,18! 102,22!", 5, "#30334a", "flat", 0.85, pack)
        p.line("-98,13! -30,19! 40,13! 102,17!", 2.4, "#fff4da", "flat", 0.9, pack)
        p.fill("-50,-34! 46,-40! 50,2! -48,8!", "#1c2030", 0.35)
        p.fill("-52,-38! 46,-44! 49,-2! -50,4!", "#efe6cc")
        p.fill(words("MON", (-2, -9), 34, GROTESQUE, True), "#28242c")


SLICE = "-92,-34! -70,-58 -30,-52 0,-56 40,-50 74,-54 94,-30! 98,10 92,30! 50,40 0,44 -50,42 -92,32! -98,10"
# What teeth took, at the corner where his mouth is.
BITE = "-130,-90! -130,-22! -98,-16! -86,-8 -74,-14! -64,0 -48,-4! -34,4 -20,-8! -8,-10 -2,-26! 8,-36 4,-52! 6,-90!"


def _sandwich(p: Painter) -> None:
    """Paint the first one, on its flat before him: its front edge to us, a bite gone at the side where his mouth is."""
    with p.placed(*BREAD_AT, -5, BREAD_SIZE):
        slice_, bite = p.shape(SLICE), p.shape(BITE)
        whole = p.part("sandwich", cut(union([slice_, moved(slice_, 0, 46)]), bite), 4, 0.5)
        p.fill(whole, "#8a4f22")
        p.fill(moved(cut(slice_, bite), 0, 44), "#c8843c")  # the lower slice
        p.fill("-104,44! -96,64 -50,78 0,82 50,78 96,62! 104,44! 60,60 0,66 -60,62", "#e9cf98", 0.9, whole)
        leaf = "-104,28! -100,58 -84,50 -66,72 -44,58 -22,78 4,62 26,78 50,60 72,72 88,52 102,56 104,28!"
        p.fill(moved(p.shape(leaf), 0, 5), "#3f6a2c", 0.8)
        p.fill(leaf, "#86b04e")
        p.line("-84,44 -66,64 -44,52 -22,70 4,56 26,70 50,54 72,64", 3, "#b4d47c", "flat", 0.7)
        p.fill("-100,22! -98,48 -70,44 -48,58 -16,48 8,60 36,48 62,56 98,40! 100,20!", "#d9757c")
        p.line("-96,42 -70,38 -48,51 -16,42 8,53 36,42 62,49 96,36", 4, "#f3b4ae", "flat", 0.9)
        with p.within(cut(union([slice_, moved(slice_, 0, 20)]), bite)):
            p.fill(moved(slice_, 0, 18), "#8f5524")
            p.fill(moved(slice_, 0, 11), "#b87432")
        face = cut(slice_, bite)
        p.fill(face, "#d79a50")
        crumb = cut(
            p.shape(
                "-84,-30! -64,-50 -28,-44 0,-48 38,-42 70,-46 86,-26! 89,8 84,24! 48,32 0,35 -48,34 -84,25! -89,8"
            ),
            bite,
        )
        p.fill(crumb, "#f4e0b2")
        p.soft(
            "-80,-30 -60,-46 -50,-10 -30,10 0,4 40,-6 50,-40 86,-30 60,16 -60,20",
            "#fff6dc",
            12,
            0.8,
            crumb,
            hard=0.9,
        )
        rim = "-98,-16! -86,-8 -74,-14! -64,0 -48,-4! -34,4 -20,-8! -8,-10 -2,-26! 8,-36 4,-52!"
        p.line(rim, 20, "#e0bd82", "flat", 1, face)
        p.line(rim, 9, "#86b04e", "flat", 1, face)
        p.line(rim, 5, "#d9757c", "flat", 1, face)
        for x, y in ((-66, -6), (-40, 16), (12, 18), (48, 2), (64, -28), (-12, 24), (68, 16), (-72, 18)):
            p.fill(oval(x, y, 3.4, 2), "#dcbf86", 0.9, crumb)


def _body(p: Painter, under: Draw) -> None:
    """Paint him, sitting."""
    with p.within(
        straight((-600, -200), (600, -200), (600, 700), (-600, 700))
    ):  # between his thighs is the seat
        draw_jess(p, under)
    _legs(p)
    _hems(p)
    for arm in (FAR, NEAR):
        sleeve(p, arm, CANVAS)


def _hands(p: Painter) -> None:
    """Paint foil, both hands and the sandwich."""
    _paper(p)
    _sandwich(p)
    for arm, angle in ((FAR, -22), (NEAR, 206)):
        hand_on(
            p,
            arm,
            ABOUT_BREAD,
            jess.TONES,
            angle,
            MANS,
            arm is NEAR,
            0.3,
            under="#8f5a30",
            to_lamp=READING.to_lamp,
        )
        if arm is NEAR:
            with p.placed(arm.wrist.real + 16, arm.wrist.imag + 22, 236):
                wrist_watch(p, 24, 8, 16)
        sleeve(p, arm, CANVAS, forearm_only=True)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    b = Board(_window())
    him = somebody(jess.HEAD, EATING, partial(_body, under=under), _hands, AT, SCALE)
    ghost = somebody(jess.HEAD, EATING, partial(_body, under=under), None, (1530, 120), 0.9, True)
    reflected = defocus(flattened(ghost[:3], READING), 5)
    reflected[:70, :, 3], reflected[610:, :, 3], reflected[:, :962, 3] = 0, 0, 0
    b.rgb = screen(b.rgb, reflected[..., :3] * reflected[..., 3:] * 0.16)
    _seat(b)
    stack = Stack(brushed(b.rgb.astype(np.float32), 0.8, 0.5))
    stack.figure("him", him, READING, 0.6)
    bag = painter((1420, 656), 1.16)
    with bag.placed(0, 0, -4):
        draw_duffel(bag)
        for spine in ("-96,-84 -104,-128 -30,-150 40,-126 46,-90", "-84,-40 -96,-104 -20,-122 50,-96 56,-44"):
            bag.line(spine, 17, WEBBING.deep, "tube")
            bag.line(spine, 13, WEBBING.base, "tube")
            bag.line(spine, 3, WEBBING.light, "flat", 0.6)
    stack.figure("him", [bag], READING, 0.6)
    stack.shine((760, 120), (420, 620), "#ffcf8a", 0.12)
    return stack.finished(0.45, 0.74, 30, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
