"""The bus goes around the church with its windows lit, Kirk in the front one, and some leaves run after it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import rory
from ..people.cloth import fold
from ..people.hand import hand_on
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT
from ..people.rory_clothes import SLEEVE as COAT_SLEEVE
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..poster.kit.sheet import Sheet, make_path
from ..poster.kit.street import pass_bus
from ..poster.places import bus_stop
from .kit import backs
from .kit.board import Board, rounded, straight
from .kit.clock import tell
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.prints import printed_part
from .kit.hands import CLASP, SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting, strewn
from .kit.stage import bloom, brushed, glow
from .kit.style import LOOK
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
PRINTED = (600, 196, 1160, 652)  # the side street at whose end the church is
SEEN = (520, 250, 1400, 788)
COACH, COACH_X = 8.4, -5.75  # its length, and where its back is
NIGHT = replace(STOP, night=0.5, wrap=0.3, kick=0.1)
FROM_BUS = (-0.5, -0.4)
HIS_ARM = Arm(
    192 + 410j, 240 + 620j, 236 + 850j, (50, 45, 36), out=1, shade=1, seed=3, name="arm_near", inner=0.3
)
HER_ARM = Arm(
    166 + 418j,
    206 + 622j,
    270 + 456j,
    COAT_SLEEVE,
    out=-1,
    shade=1,
    seed=6,
    cuff=0.96,
    name="arm_reach",
    inner=0.3,
)


def _bus(b: Board) -> None:
    """Paint the coach from behind and to its left as it turns in beside the church: lit windows, red lamps."""
    b.shade(oval(840, 704, 330, 34), "#0a0c1a", 0.8, 18)
    sides, low, band = ("#b9b09a", "#7d8088"), ("#1f5d5a", "#133e42"), "#b23c2c"
    side = "630,456! 950,408! 980,420! 984,646! 950,676! 630,696!"
    b.ramp(side, sides, (690, 0), (1040, 0))
    b.ramp("630,576! 984,552! 984,648! 950,676! 630,696!", low, (0, 520), (0, 660))
    b.fill("630,562! 984,538! 984,554! 630,578!", band)
    for i in range(5):
        x0, x1 = 644 + i * 64, 698 + i * 62
        top0, top1 = 478 - i * 9.0, 470 - i * 9.2
        pane = straight((x0, top0), (x1, top1), (x1, top1 + 74), (x0, top0 + 80))
        b.ramp(pane, ("#ffdf98", "#ffc668"), (0, 400), (0, 520))
        if i == 4:  # in the front one somebody who faces the way it is going
            b.fill(oval(x0 + 30, top0 + 40, 12, 15), "#c98a68")
            b.fill(oval(x0 + 30, top0 + 30, 14, 10), "#6d4a30")
            b.fill(
                f"{x0 + 12},{top0 + 82}! {x0 + 16},{top0 + 62} {x0 + 30},{top0 + 55} {x0 + 45},{top0 + 62}! {x0 + 48},{top0 + 80}!",
                "#c0902f",
            )
        else:
            b.fill(rounded(x0 + 12, top0 + 42, x1 - 10, top0 + 96, 9), "#a8743c", 0.8, 1, pane)
    back = "500,468! 514,446 630,444! 634,700! 506,698! 496,676!"
    b.ramp(back, ("#8f8f8a", "#b4ac98"), (556, 0), (694, 0))
    b.ramp(
        "498,584! 632,582! 634,700! 506,698! 496,676!",
        ("#143e42", "#1f5d5a"),
        (556, 0),
        (694, 0),
    )
    b.fill("497,568! 632,566! 632,584! 498,586!", band)
    b.ramp(rounded(522, 472, 616, 546, 16), ("#ffd88c", "#f0b050"), (0, 436), (0, 510))
    b.fill(rounded(540, 506, 564, 548, 8), "#a8743c", 0.8)
    b.fill(rounded(576, 506, 600, 548, 8), "#a8743c", 0.8)
    for x in (516, 616):
        b.fill(rounded(x - 10, 620, x + 8, 652, 6), "#ff5a3a")
        b.rgb = glow(b.rgb, (x, 636), 70, "#ff3a24", 0.6)
    b.fill(rounded(544, 624, 590, 646, 3), "#e8dcb4")
    b.fill(rounded(500, 682, 634, 708, 8), "#24242c")
    for x, y, r in ((700, 682, 34), (914, 658, 28)):  # along the side's own foot, which runs away
        b.fill(oval(x, y, r, r * 1.12), "#14141c")
        b.fill(oval(x, y, r * 0.44, r * 0.5), "#77777c")
    b.shine("630,700! 984,676! 1060,796! 580,826!", "#ffc870", 0.30, 26)
    b.shine("500,708! 630,708! 640,836! 460,836!", "#ff4a2a", 0.26, 24)
    for k, (x, y, r) in enumerate(((470, 676, 30), (428, 666, 42), (370, 654, 56))):
        b.fill(oval(x, y, r, r * 0.6), "#7c829a", 0.20 - 0.04 * k, 16)


def _printed_square(sheet: Sheet, variant: str) -> None:
    """Print the square, the store shut, and the coach at the side street's end, on its way round the church: what of
    it is not behind one house or the other, Kirk in the front window."""
    bus_stop.draw(sheet, variant)
    at = bus_stop.VIEW.at
    left, right = bus_stop.STORE_X + bus_stop.WIDTH, bus_stop.DINER_X
    far, deep = bus_stop.ACROSS + 5, 17.9
    gap = make_path([(at(left, 0, far)[0], 0), (at(right, 0, far)[0], 0), (at(right, 0, far)[0], 900),
                     (at(left, 0, far)[0], 900)])  # fmt: skip
    with sheet.within(gap), sheet.on(bus_stop.VIEW.wall(COACH_X, 0, deep)):
        sheet.oval(4.4, 0.0, 4.6, 0.22, "ink", 0.6)
        pass_bus(sheet, COACH)
        x = 0.39 + (int((COACH - 2.2) / 1.05) - 1) * 1.05
        sheet.oval(x + 0.46, -2.14, 0.15, 0.19, "=#E2A07A")
        sheet.blob([(x + 0.3, -2.2), (x + 0.34, -2.42), (x + 0.56, -2.4), (x + 0.56, -2.28)], "=#8A5A34")
        sheet.poly([(x + 0.12, -1.64), (x + 0.2, -1.92), (x + 0.46, -1.98), (x + 0.68, -1.9), (x + 0.74, -1.64)],
                   "=#C8922E")  # fmt: skip
        sheet.rect(x + 0.56, -2.16, 0.06, 0.04, "=#2A2430")


def _place() -> np.ndarray:
    """Return the square with the bus on its way out of it."""
    if LOOK.printed:
        place = replace(bus_stop.PLACE, draw=_printed_square)
        return printed_part(place, "late", PRINTED) * 0.94
    b = Board(np.clip(behind_glass(SETS, SEEN) * 0.9, 0, 1))
    tell(b, SEEN, 8, 15)
    b.shade(straight((-20, 344), (396, 330), (396, 690), (-20, 700)), "#232c4c", 0.86, 10)
    b.smear(1.2, 1.2)
    _bus(b)
    strewn(b, 60, (300, 690, 1500, 1000), 5, 34, 12, 0.25)
    return brushed(bloom(b.rgb.astype(np.float32), 0.5, 0.7, 24), 0.9, 0.45)


def _his_arm(p: Painter) -> None:
    """Paint the arm of which she has hold, drawn together under her hand."""
    cloth = sleeve(p, HIS_ARM, backs.CANVAS)
    for spine, width in (
        ("168,430 194,452 214,470", 14), ("168,540 196,518 220,500", 15), ("244,430 236,456 228,476", 11),
        ("178,610 206,560 226,520", 13),
    ):  # fmt: skip
        fold(p, spine, width, cloth, backs.CANVAS)
    p.line("152,470 166,560 190,690 186,850", 7, backs.CANVAS.deep, "in", 0.9)


def _duffel(p: Painter) -> None:
    """Paint the bag, put down."""
    with p.placed(-236, 700, 98, 1.2):
        draw_duffel(p)


def _her_arm(p: Painter) -> None:
    """Paint her hand on his sleeve: just the cloth."""
    hand_on(p, HER_ARM, CLASP, rory.TONES, -14, 1.2, girth=SLIM, to_lamp=FROM_BUS, under=backs.CANVAS.deep)
    sleeve(p, HER_ARM, COAT)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_place())
    run = (300, 640, 900, 860) if LOOK.printed else (240, 520, 760, 720)
    stack.add("leaves", drifting(26, run, (14, 30), 31, (0.6, -0.3)), 0.25)
    him = painted((_duffel, backs.draw_jess_back, _his_arm, backs.draw_jess_head), (1176, 136), 1.12)
    her = painted((backs.draw_rory_back, _her_arm, backs.draw_rory_head), (1782, 176), 1.1, True)
    stack.figure("them", him, replace(NIGHT, to_lamp=(-0.9, -0.3)), 0.7)
    stack.figure("them", her, replace(NIGHT, to_lamp=(-0.9, -0.3)), 0.7)
    stack.add("near_leaves", drifting(7, (60, 300, 1000, 760), (40, 64), 23, (0.6, -0.3), 4), 1.0)
    return stack.finished(0.5, 0.72, 30, 1.0)


PICTURE = Picture(draw, SETS)
