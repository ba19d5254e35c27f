"""Alone on the last bus with what Luke packed: one lamp, foil open over his knees and the second one in it, the town's lights going."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import cv2
import numpy as np
import skia

from ..people import jess
from ..people.cloth import fold
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import ROUND, hand_on
from ..people.jess_clothes import CANVAS, JEANS, WEBBING, draw_sweater, draw_tee
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.sleeve import sleeve
from ..people.spline import cut, moved, oval, union
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened
from .kit.glass import behind_glass
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
AT, SCALE = (694, 56), 0.95
LAMP = (640.0, -30.0)
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
    inner=-8, middle=-3, outer=3, lid=0.5, low=0.14, look=(2, 11), mouth="soft", blush=0.6, tilt=2, nod=20
)
FAR = jess.SHOULDERS.arm(False, -236 + 632j, -186 + 446j, 6, 0.92)
NEAR = jess.SHOULDERS.arm(True, 270 + 640j, 92 + 458j, 7, 0.9)
MANS = 1.14  # of a man's hand about bread


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
    for x in (330, 884):  # the wall's seams, and the rivets along them
        b.line([(x, 640), (x, 1080)], 5, "#0d0d14", "flat", 0.8, 1)
        b.line([(x + 4, 640), (x + 4, 1080)], 2, "#4a4650", "flat", 0.6)
    b.ramp(
        straight((0, 640), (1920, 640), (1920, 1080), (0, 1080)),
        ("#2c2a32", "#15151d"),
        (0, 640),
        (0, 1000),
        0.7,
    )
    _frame(b, -700, 348)
    b.ramp(rounded(-668, 70, 316, 610, 48), ("#101c3c", "#1a2c50", "#141c30"), (0, 70), (0, 610))
    b.fill(
        "-700,470! 60,430 160,452 330,420! 330,610! -700,610!",
        "#0b1428",
        1,
        5,
        rounded(-668, 70, 316, 610, 48),
    )
    for x, y, r, tone in ((70, 486, 18, "#ffb45a"), (232, 470, 12, "#ffc070"), (150, 512, 9, "#ffa04a")):
        b.shine(oval(x, y, r), tone, 0.6, r * 0.4)
    b.shine(straight((40, 610), (250, 70), (300, 70), (90, 610)), "#bcd0ee", 0.05, 10)
    _frame(b, 930, 2010)
    pane = rounded(962, 70, 1990, 610, 48)
    town = Board(behind_glass(SETS, (200, 60, 1700, 956)))
    town.smear(7, 7)
    small = np.clip(town.rgb * 0.9, 0, 1)
    night = Board("#0c1836")
    night.ramp(
        straight((962, 70), (1920, 70), (1920, 610), (962, 610)),
        ("#0a1634", "#16345c", "#24405c"),
        (0, 70),
        (0, 560),
    )
    far = cv2.resize(small[360:860, :], (760, 264), interpolation=cv2.INTER_AREA)
    y0, x0 = 250, 1110
    fade = (
        np.clip(np.minimum(np.arange(264), 263 - np.arange(264)) / 60, 0, 1)[:, None, None]
        * np.clip(np.minimum(np.arange(760), 759 - np.arange(760)) / 120, 0, 1)[None, :, None]
    )
    night.rgb[y0 : y0 + 264, x0 : x0 + 760] = (
        night.rgb[y0 : y0 + 264, x0 : x0 + 760] * (1 - fade) + far * fade
    )
    # The store has been shut since eight: only the diner is lit.
    night.fill(straight((1180, 290), (1476, 296), (1476, 470), (1180, 470)), "#121d36", 0.88, 9)
    night.fill("940,430! 1060,400 1180,420 1260,400! 1260,640! 940,640!", "#0c1a30", 0.9, 8)
    night.fill("1720,426! 1790,404 1880,412 1990,396! 1990,640! 1700,640!", "#0c1a30", 0.9, 8)
    night.ramp("940,500! 1960,486! 1960,640! 940,640!", ("#101c34", "#0a1222"), (0, 490), (0, 640), 0.92, 14)
    chance = np.random.default_rng(5)
    for _ in range(70):
        night.shine(
            oval(chance.uniform(970, 1910), chance.uniform(80, 260), chance.uniform(0.7, 2.2)), "#e6f0ff", 0.7
        )
    for x, y, r, tone in (
        (1130, 470, 16, "#ffb45a"),
        (1746, 462, 16, "#ffb45a"),
        (1862, 478, 28, "#ffa04a"),
        (1010, 480, 26, "#ffc070"),
    ):
        night.shine(oval(x, y, r), tone, 0.75, r * 0.3)
    b.rgb = b.rgb * (1 - _pane(pane)) + night.rgb * _pane(pane)
    b.shine(straight((1100, 610), (1340, 70), (1410, 70), (1170, 610)), "#bcd0ee", 0.06, 10)
    b.fill(rounded(-20, 640, 1940, 672, 10), "#3c3f4a")
    b.fill(rounded(-20, 640, 1940, 646, 3), "#6a6c74", 0.8)
    b.shade(straight((0, 672), (1920, 672), (1920, 700), (0, 700)), "#08080e", 0.7, 10)
    return b.rgb


def _frame(b: Board, x0: float, x1: float) -> None:
    """Paint a window's frame."""
    b.fill(rounded(x0, 40, x1, 640, 70), "#565a64")
    b.ramp(rounded(x0 + 6, 46, x1 - 6, 634, 66), ("#7a7d86", "#40434e"), (0, 46), (0, 634))
    b.fill(rounded(x0 + 24, 62, x1 - 20, 618, 54), "#101118")


def _seat(b: Board) -> None:
    """Paint the seat he is in, the empty one beyond, the lamp and the light it throws."""
    draw_seat(b, 1046, 1546, 208, 806, 0.45, 3)
    draw_cushion(b, 1030, 1562, 746, 140)
    b.shade(oval(1300, 796, 180, 17), "#0a1416", 0.8, 12)
    draw_seat(b, 406, 982, 190, 880, 1.0, 4)
    draw_cushion(b, 380, 1004, 800, 170)
    b.shade(straight((1018, 240), (1096, 280), (1096, 800), (1018, 800)), "#10161c", 0.6, 30)
    b.fill(rounded(1006, 636, 1066, 1100, 20), "#14161c")  # the arm between the two
    b.ramp(rounded(1000, 612, 1072, 668, 24), ("#5c6068", "#23252c"), (0, 612), (0, 668))
    b.shine(rounded(1010, 616, 1062, 624, 4), "#ffd796", 0.6, 3)
    x, y = LAMP
    b.shine(straight((x - 40, y), (x + 40, y), (x + 470, 1080), (x - 430, 1080)), "#ffc878", 0.22, 46)
    b.fill(rounded(x - 90, -20, x + 90, 18, 12), "#2a2a34")
    b.fill(rounded(x - 62, 8, x + 62, 26, 9), "#fff2cc", 1, 3)
    b.rgb = glow(b.rgb, (x, 20), 240, "#ffc878", 0.7)


LAP = (
    "-196,676! -150,644 -70,640 -20,656 8,668! 38,656 90,638 150,642 204,672! 254,712 282,776 268,850! 250,960 244,1100! 96,1100! 90,990 62,890! "
    "34,858 12,850! -12,862 -42,892! -70,990 -76,1100! -238,1100! -246,960 -264,850! -276,778 -250,716"
)


def _legs(p: Painter) -> None:
    """Paint his lap: two thighs that lie together and come at us short, round over the knees, and go down as shins."""
    p.fill("-110,820! 120,820! 120,1110! -110,1110!", "#0d1520")
    lap = p.part("lap", LAP, 9, 0.3)
    p.fill(lap, JEANS.base)
    for top in ("-210,720 -150,672 -70,676 -36,740 -50,812 -140,836 -230,800",
                "60,672 150,668 214,712 232,780 196,826 90,834 40,800 36,730"):  # fmt: skip
        p.soft(top, JEANS.light, 30, 0.8, lap, hard=0.9)
    # Below the knees all turns from the lamp.
    p.fill(
        "-290,842! -230,874 -140,884 -60,866 10,838! 90,868 160,886 240,870 300,836! 300,1110! -290,1110!",
        JEANS.shade,
        0.95,
        lap,
    )
    p.soft("-290,930 -150,960 0,900 150,966 300,930 300,1110 -290,1110", JEANS.deep, 46, 0.85, lap, hard=0.9)
    p.soft("-22,640 30,640 30,760 38,850 12,900 -18,850 -14,760", JEANS.deep, 17, 0.95, lap, hard=0.8)
    p.line("8,664 2,740 12,850", 5, "#141a30", "out", 0.9, lap)
    for spine, width in (
        ("-190,690 -130,716 -60,712", 14),
        ("190,690 130,714 70,708", 14),
        ("-254,800 -200,828 -120,822", 13),
        ("264,800 206,830 130,824", 13),
        ("-96,930 -150,950 -214,938", 10),
        ("112,936 160,954 222,942", 10),
    ):
        fold(p, spine, width, lap, JEANS)


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


def _bitten(bite: float) -> skia.Path:
    """Return what teeth take: three scallops at the side where his mouth is, so much larger."""
    scallops = ((-36, -72, 24), (0, -62, 27), (36, -72, 24))
    gone = [oval(x, y, r + bite, (r + bite) * 0.94) for x, y, r in scallops]
    return union(
        [*gone, straight((-58 - bite, -140), (58 + bite, -140), (50 + bite, -74), (-50 - bite, -74))]
    )


def _sandwich(p: Painter) -> None:
    """Paint the first one, held up to us by its flat: a bite is gone from where his mouth is, through bread, ham and all."""
    with p.placed(-48, 396, -5, 0.94):
        slice_ = p.shape("-108,-60! -74,-86 -36,-80 0,-84 40,-80 82,-86 112,-56! 110,-20 116,30 106,62! 60,72 0,76 -60,74 -106,60! "
                         "-114,20 -108,-20")  # fmt: skip
        back = p.part("sandwich", cut(moved(slice_, 5, -11), _bitten(-9)), 4, 0.5)
        p.fill(back, "#b9772f")
        p.fill(cut(moved(slice_, 4, -8), _bitten(-7)), "#ecd6a4")
        p.fill(cut(moved(slice_, 5, -4), _bitten(-4)), "#7fa84c")
        p.fill(cut(moved(slice_, 2, -2), _bitten(-2)), "#df8684")
        # What stands out below: a leaf, ham in folds, the other crust.
        p.fill("-104,58! -60,72 0,76 60,72 108,58! 112,86! 60,102 0,106 -60,104 -106,88!", "#a8662e")
        p.fill("-110,56! -80,88 -52,78 -22,94 10,80 42,94 74,78 96,90 116,52!", "#7fa84c")
        p.fill("-108,54! -84,78 -56,70 -26,84 4,72 36,84 66,70 94,78 112,50!", "#e08b88")
        p.line("-100,70 -56,64 -26,78 4,66 36,78 66,64 104,68", 4, "#b8565e", "flat", 0.8)
        face = cut(slice_, _bitten(2))
        p.fill(face, "#c8833c")
        crumb = cut(p.shape("-98,-56! -70,-75 -36,-70 0,-74 40,-70 78,-76 102,-52! 100,-20 105,28 96,54! 56,62 0,66 -56,64 -97,52! "
                            "-104,18 -98,-20"), _bitten(5))  # fmt: skip
        p.fill(crumb, "#f4e0b0")
        p.soft("-90,-40 -40,-50 60,-50 80,-20 0,10 -80,0", "#fff4d4", 22, 0.8, crumb, hard=0.9)
        p.soft("-100,70! -90,30 0,44 100,26! 110,80!", "#d9b678", 16, 0.8, crumb, hard=0.9)
        for x, y in (
            (-70, -20),
            (-24, -14),
            (22, -20),
            (-44, 14),
            (34, 10),
            (-2, 28),
            (64, -38),
            (-80, 34),
            (70, 30),
            (2, -4),
        ):
            p.fill(oval(x, y, 4, 2.8), "#dcbf86", 0.9, crumb)


def _body(p: Painter, under: Draw) -> None:
    """Paint him, sitting."""
    draw_jess(p, under)
    for arm in (FAR, NEAR):
        sleeve(p, arm, CANVAS)
    _legs(p)


def _hands(p: Painter) -> None:
    """Paint foil, both hands and the sandwich."""
    _paper(p)
    _sandwich(p)
    for arm, angle in ((FAR, -44), (NEAR, 220)):
        hand_on(
            p, arm, ROUND, jess.TONES, angle, MANS, arm is NEAR, 0.3, under="#8f5a30", to_lamp=READING.to_lamp
        )
        if arm is NEAR:
            with p.placed(arm.wrist.real + 16, arm.wrist.imag + 22, 236):
                wrist_watch(p, 24, 8, 16)
        sleeve(p, arm, CANVAS, forearm_only=True)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    b = Board(_window())
    him = somebody(jess.HEAD, EATING, partial(_body, under=under), _hands, AT, SCALE)
    ghost = somebody(jess.HEAD, EATING, partial(_body, under=under), None, (1470, 120), 0.86, True)
    reflected = defocus(flattened(ghost[:3], READING), 5)
    reflected[:70, :, 3], reflected[610:, :, 3], reflected[:, :962, 3] = 0, 0, 0
    b.rgb = screen(b.rgb, reflected[..., :3] * reflected[..., 3:] * 0.16)
    _seat(b)
    stack = Stack(brushed(b.rgb.astype(np.float32), 0.8, 0.5))
    stack.figure("him", him, READING, 0.6)
    bag = painter((1292, 696), 1.12)
    with bag.placed(0, 0, -4):
        draw_duffel(bag)
        for spine in ("-96,-84 -104,-128 -30,-150 40,-126 46,-90", "-84,-40 -96,-104 -20,-122 50,-96 56,-44"):
            bag.line(spine, 17, WEBBING.deep, "tube")
            bag.line(spine, 13, WEBBING.base, "tube")
            bag.line(spine, 3, WEBBING.light, "flat", 0.6)
    stack.figure("him", [bag], READING, 0.6)
    stack.shine((640, 120), (420, 620), "#ffcf8a", 0.12)
    return stack.finished(0.45, 0.74, 30, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
