"""Alone on the last bus with what Luke packed: one lamp, wax paper open on his knee, the town's lights going."""

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
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit.board import Board, rounded, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened
from .kit.glass import behind_glass
from .kit.lamps import BUS
from .kit.layers import Stack
from .kit.seats import draw_cushion, draw_seat
from .kit.stage import brushed, defocus, glow, painter, screen
from .kit.style import LOOK
from .kit.watch import wrist_watch
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
AT, SCALE = (694, 72), 1.02
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
SLEEVE = (48, 34, 27)
FAR = Arm(
    jess.FAR_SHOULDER + 12, -196 + 640j, -128 + 424j, SLEEVE, out=-1, shade=-1, seed=6, cuff=0.9, name="arm_far"
)  # fmt: skip
NEAR = Arm(
    jess.NEAR_SHOULDER - 10, 214 + 648j, 106 + 428j, SLEEVE, out=1, shade=1, seed=7, cuff=0.86, name="arm_near"
)  # fmt: skip


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
    b.fill(rounded(930, 40, 2010, 640, 70), "#565a64")
    b.ramp(rounded(936, 46, 2004, 634, 66), ("#7a7d86", "#40434e"), (0, 46), (0, 634))
    b.fill(rounded(954, 62, 1990, 618, 54), "#101118")
    pane = rounded(962, 70, 1990, 610, 48)
    if LOOK.printed:
        night = _printed_night()
        b.rgb = b.rgb * (1 - _pane(pane)) + night.rgb * _pane(pane)
        b.fill(straight((1100, 610), (1340, 70), (1410, 70), (1170, 610)), "#bcd0ee", 0.06)
        b.fill(rounded(930, 640, 2010, 672, 10), "#3c3f4a")
        return b.rgb
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
    b.fill(rounded(930, 640, 2010, 672, 10), "#3c3f4a")
    return b.rgb


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


def _legs(p: Painter) -> None:
    """Paint his thighs, which come at us short, each knee a form of its own, and the shins that go down from it."""
    p.fill("-90,690! 110,690! 120,800! 60,1100! -60,1100! -80,800!", "#121a22")
    for outline, name, planes, folds, knee in (
        ("-10,684! -120,672 -206,690 -256,744 -268,812 -250,880! -240,960 -236,1100! -94,1100! -86,980 -70,884! -48,800 -16,740!",
         "leg_far",
         ("-70,690! -60,760 -84,830 -100,900! -110,1000 -112,1100! -40,1100! 0,700!",
          "-280,838! -220,866 -150,872 -66,850! -60,1110! -280,1110!"),
         (("-24,720 -80,742 -150,740", 15), ("-30,752 -84,784 -130,792", 12), ("-80,860 -140,884 -210,872", 14),
          ("-96,900 -150,920 -200,914", 10)),
         "-236,752 -170,712 -90,730 -110,800 -180,838 -244,820"),
        ("10,684! 120,672 214,692 268,748 280,818 262,888! 250,966 244,1100! 100,1100! 92,980 78,888! 54,804 18,744!",
         "leg_near",
         ("200,680! 196,760 176,820 190,890! 200,1000 200,1100! 300,1100! 300,680!",
          "60,858! 130,880 210,878 290,846! 290,1110! 60,1110!"),
         (("28,724 86,746 160,742", 15), ("36,760 90,790 140,794", 12), ("92,870 150,892 222,880", 14),
          ("104,908 160,930 210,922", 10)),
         "84,756 160,714 200,730 196,790 150,838 96,816"),
    ):  # fmt: skip
        leg = p.part(name, outline, 9, 0.3)
        p.fill(leg, JEANS.base)
        for plane in planes:
            p.fill(plane, JEANS.shade, 0.9, leg)
        p.soft(knee, JEANS.light, 26, 0.55, leg, hard=0.8)
        for spine, width in folds:
            fold(p, spine, width, leg, JEANS)
        p.soft("-60,660! 60,660! 70,700 40,790 0,830 -40,790 -70,700", JEANS.deep, 20, 0.85, leg)


def _paper(p: Painter) -> None:
    """Paint the wax paper, open over his lap: it lies on both thighs, sags between them, and hangs over the knees."""
    sheet = p.part("paper", "-198,708! -110,688 -40,696 4,712 60,700 130,684 204,704! 234,752 246,824! 200,846 140,828 "
                   "92,822! 54,842 16,866! -16,842 -70,820! -120,826 -190,842 -240,816! -232,756", 4, 0.6)  # fmt: skip
    p.soft(moved(sheet, 4, 14), "#10142a", 11, 0.75, hard=0.8)
    p.fill(sheet, "#ddd0b2")
    for lit_ in ("-200,708! -110,690 -44,700! -30,730 -64,792! -130,776 -236,778! -232,744!",
                 "52,706! 130,688 206,706! 232,750 240,782! 170,768 84,790! 46,732!"):  # fmt: skip
        p.fill(lit_, "#f6eed6", 0.95, sheet)
    # It turns over the knees: what hangs is away from the lamp.
    p.fill("-260,792! -236,776! -130,774 -64,792! -70,830 -130,840! -250,850!", "#c6b798", 0.95, sheet)
    p.fill("84,790! 170,766 240,780! 262,790! 250,850! 140,850 80,830!", "#b9aa8c", 0.95, sheet)
    p.soft("-34,712 4,714 46,716! 70,790 50,850 10,880 -30,850! -60,790", "#a08e72", 16, 0.7, sheet, hard=0.9)
    for spine, width in (
        ("4,712 -4,770 8,820 16,866", 3),
        ("-116,690 -128,734 -120,778 -136,832", 2.2),
        ("132,686 150,732 150,774 158,838", 2.2),
        ("-226,752 -130,736 -40,744", 2),
        ("48,742 140,728 230,750", 2),
    ):
        p.line(spine, width, "#a08d70", "flat", 0.75, sheet)
    p.fill("-198,708! -110,688! -126,716! -184,728!", "#cdbd9e", 0.9, sheet)  # a corner that won't lie down
    for x, y in ((-96, 722), (-70, 744), (112, 720), (146, 742), (90, 756)):
        p.fill(oval(x, y, 3.6, 2.2), "#b98a52", 0.9, sheet)


def _sandwich(p: Painter) -> None:
    """Paint half a ham sandwich on sliced bread, its cut towards us, the first bite out of its corner."""
    with p.placed(-12, 372, 4, 0.76):
        p.fill("-84,-20! -52,-54 40,-62! 66,-46 80,10! -60,20!", "#b9823f")  # the slice behind, less bitten
        p.fill("-78,-14! -48,-44 38,-52! 60,-40 76,10! -60,20!", "#dcc394")
        back = p.part(
            "back",
            "-118,34! -104,22! -66,-52 -46,-70! -34,-40 -14,-50! -6,-24 18,-38! 28,-18 46,-54! 70,-60 112,8! 122,24! 60,42 -60,46",
            4,
            0.5,
        )
        p.soft(moved(back, 4, 14), "#3a2818", 9, 0.5, hard=0.9)
        p.fill(back, "#c98a4a")
        crumb = p.shape(
            "-108,28! -62,-46 -50,-58! -36,-30 -16,-40! -6,-14 18,-28! 32,-8 50,-46! 62,-54 108,14! 110,22! 0,34"
        )
        p.fill(crumb, "#f3e2bc")
        p.soft("-90,20 -50,-40 10,-56 -20,0", "#fff4d8", 18, 0.8, crumb, hard=0.8)
        for x, y in ((-60, 0), (-24, -30), (14, -18), (-40, 20), (30, 12), (4, -46), (60, 4), (-78, 22)):
            p.fill(oval(x, y, 3.2, 2.4), "#d8bd8a", 0.8, crumb)
        # What is between the slices, along the cut: ham in folds, lettuce, cheese; and the slice below.
        p.fill(p.part("below", "-122,58! 124,48! 122,74! 0,86 -116,80!", 4, 0.4), "#f0dcb0")
        p.fill("-118,74! 0,82 122,68! 122,76! 0,88 -116,82!", "#b87838")
        p.fill(
            "-124,34! -96,44 -60,32 -22,46 18,32 56,44 92,32 126,38! 126,54! 70,62 0,60 -70,64 -122,58!",
            "#e58f8c",
        )
        p.line("-112,48 -60,42 -10,54 50,42 116,48", 3, "#c46a70", "flat", 0.8)
        p.fill(
            "-126,28! -92,40 -70,26 -34,42 0,26 36,40 70,24 98,36 126,26! 124,40! 70,48 0,44 -70,50 -122,42!",
            "#8fb85a",
        )
        p.fill("-118,24! 0,34 118,20! 122,32! 60,38 0,42 -60,40 -122,34!", "#f4d27a")


def _body(p: Painter, under: Draw) -> None:
    """Paint him, sitting."""
    draw_jess(p, under)
    for arm in (FAR, NEAR):
        sleeve(p, arm, CANVAS)
    _legs(p)


def _hands(p: Painter) -> None:
    """Paint paper, both hands and the sandwich."""
    _paper(p)
    _sandwich(p)
    for arm, angle in ((FAR, -34), (NEAR, 214)):
        hand_on(
            p, arm, ROUND, jess.TONES, angle, 0.94, arm is NEAR, 0.3, under="#8f5a30", to_lamp=READING.to_lamp
        )
        if arm is NEAR:
            with p.placed(arm.wrist.real + 14, arm.wrist.imag + 22, 236):
                wrist_watch(p, 22, 7, 15)
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
