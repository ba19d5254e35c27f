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
LAP = -118.0  # units: his thighs come towards us, so his knees are drawn high
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
FAR = Arm(
    jess.FAR_SHOULDER,
    -210 + 660j,
    -142 + 470j,
    jess.SLEEVE,
    out=-1,
    shade=-1,
    seed=6,
    cuff=0.92,
    name="arm_far",
)
NEAR = Arm(
    jess.NEAR_SHOULDER,
    236 + 684j,
    112 + 506j,
    jess.SLEEVE,
    out=1,
    shade=1,
    seed=7,
    cuff=0.88,
    name="arm_near",
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
    """Paint his knees, one a little higher than the other, and the wax paper over them."""
    for outline, name in (
        ("-228,850! -170,786 -70,770 0,812! 16,900 10,1000 4,1200! -330,1200! -318,1000 -280,900", "leg_far"),
        ("6,816! 70,768 170,772 226,812! 290,890 330,990 340,1200! 6,1200! -2,960", "leg_near"),
    ):
        leg = p.part(name, outline, 9, 0.3)
        p.fill(leg, JEANS.base)
        p.fill(
            "-60,780! -40,880 -60,1200! 60,1200! 60,900! 30,800! 210,790! 250,900 270,1200! 360,1200! 300,760!",
            JEANS.shade,
            0.9,
            leg,
        )
        for spine, width in (
            ("-210,880 -120,850 -20,860", 14),
            ("20,860 130,846 240,880", 14),
            ("-200,930 -130,912 -60,930", 11),
        ):
            fold(p, spine, width, leg, JEANS)


def _paper(p: Painter) -> None:
    """Paint the wax paper, open over both knees: it lies on them, sags between, and its near edge hangs down."""
    with p.placed(0, LAP):
        _sheet(p)


def _sheet(p: Painter) -> None:
    """Paint the sheet itself, as far down as a lap that is not drawn up."""
    sheet = p.part("paper", "-206,792! -120,768 -40,776 10,796 62,772 150,762 214,782! 252,832 276,890! 286,936 276,968! "
                   "196,940 120,944 70,972! 20,990 -40,968! -110,940 -190,944 -282,982! -290,950 -268,900!", 4, 0.6)  # fmt: skip
    p.soft(moved(sheet, 6, 18), "#10142a", 14, 0.75, hard=0.8)
    p.fill(sheet, "#e8dcc0")
    for lit_ in ("-214,800! -120,772 -46,782 -20,800! -50,850 -60,890! -150,876 -262,904! -268,880",
                 "40,796! 110,770 200,782! 230,830 262,880! 180,868 76,888! 66,840"):  # fmt: skip
        p.fill(lit_, "#f8f0d8", 0.95, sheet)
    # It turns over the knees: what hangs is away from the lamp, and the hollow between them is darkest.
    p.fill(
        "-300,912! -150,884 -60,896! 10,916 76,894! 180,876 300,892! 300,1010! -300,1010!",
        "#c4b496",
        0.95,
        sheet,
    )
    p.soft(
        "-30,790 14,800 50,792! 74,880 60,960 10,990 -50,960! -54,880", "#a39178", 18, 0.6, sheet, hard=1.1
    )
    for spine, width in (
        ("12,800 6,850 8,900 14,980", 3.2),
        ("-140,772 -156,820 -164,878 -182,944", 2.4),
        ("150,764 168,816 176,872 190,940", 2.4),
        ("-236,846 -140,824 -40,838", 2.2),
        ("60,834 140,816 238,828", 2.2),
    ):
        p.line(spine, width, "#a08d70", "flat", 0.75, sheet)
    for spine in ("-282,980 -190,942 -110,938 -40,966", "70,970 120,942 196,938 276,966"):
        p.line(spine, 3, "#f6ecd2", "taper", 0.8, sheet)
    p.fill("-206,792! -120,768! -140,802! -196,812!", "#cdbd9e", 0.9, sheet)  # a corner that won't lie down
    for x, y in ((-96, 822), (-70, 846), (112, 824), (146, 846), (90, 850)):
        p.fill(oval(x, y, 4.5, 2.6), "#b98a52", 0.9, sheet)


def _sandwich(p: Painter) -> None:
    """Paint half a ham sandwich on sliced bread, its cut towards us."""
    with p.placed(-18, 484, 6, 0.94):
        back = p.part(
            "back", "-118,34! -104,22! -66,-52 -40,-72! 52,-80! 70,-60 112,8! 122,24! 60,42 -60,46", 4, 0.5
        )
        p.soft(moved(back, 4, 14), "#3a2818", 9, 0.5, hard=0.9)
        p.fill(back, "#c98a4a")
        crumb = p.shape("-108,28! -62,-46 -38,-62! 48,-70! 62,-54 108,14! 110,22! 0,34")
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
    with p.placed(0, LAP):
        _legs(p)


def _hands(p: Painter) -> None:
    """Paint paper, both hands and the sandwich."""
    _paper(p)
    _sandwich(p)
    for arm, angle in ((FAR, -2), (NEAR, 200)):
        hand_on(
            p, arm, ROUND, jess.TONES, angle, 1.0, arm is NEAR, 0.3, under="#8f5a30", to_lamp=READING.to_lamp
        )
        if arm is NEAR:
            with p.placed(arm.wrist.real + 18, arm.wrist.imag + 8, 206):
                wrist_watch(p, 24, 8, 17)
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
