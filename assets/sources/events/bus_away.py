"""The bus goes around the church with its windows lit, Kirk in the front one, and some leaves run after it."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import skia

from ..people import rory
from ..people.cloth import fold
from ..people.hand import hand_on
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.rory_clothes import COAT
from ..people.rory_clothes import SLEEVE as COAT_SLEEVE
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import backs
from .kit.board import Board, rounded, straight
from .kit.clock import tell
from .kit.figure import painted
from .kit.glass import shown
from .kit.hands import CLASP, SLIM
from .kit.lamps import STOP
from .kit.layers import Stack
from .kit.leaves import drifting, strewn
from .kit.stage import bloom, brushed, glow
from .kit.words import words
from .picture import Picture

SETS = ("bus_stop/lamp_sky", "bus_stop/lamp", "bus_stop/store_dark", "bus_stop/diner_dark")
SEEN = (520, 250, 1400, 788)
# Painted: the edge of its back, that edge's roof and sill; where its front is, and where its lines run together.
NEAR, FAR_X, AWAY = (630.0, 446.0, 698.0), 952.0, (2060.0, 604.0)
PANES = ((0.03, 0.205), (0.235, 0.4), (0.43, 0.585), (0.615, 0.76), (0.79, 0.93))
NIGHT = replace(STOP, night=0.5, wrap=0.3, kick=0.1)
FROM_BUS = (-0.5, -0.4)
HIS_ARM = Arm(
    192 + 410j, 240 + 620j, 236 + 850j, (50, 45, 36), out=1, shade=1, seed=3, name="arm_near", inner=0.3
)
HER_ARM = Arm(
    166 + 418j,
    226 + 640j,
    278 + 562j,
    COAT_SLEEVE,
    out=-1,
    shade=1,
    seed=6,
    cuff=0.96,
    name="arm_reach",
    inner=0.3,
)


def _side(u: float, v: float) -> tuple[float, float]:
    """Return a point of the coach's side: u from its back to its front, v from roof to sill; both run to AWAY."""
    x = NEAR[0] + (FAR_X - NEAR[0]) * u
    t = (x - NEAR[0]) / (AWAY[0] - NEAR[0])
    y = NEAR[1] + (NEAR[2] - NEAR[1]) * v
    return x, y + (AWAY[1] - y) * t


def _along(u0: float, v0: float, u1: float, v1: float) -> skia.Path:
    """Return a piece of the side."""
    return straight(_side(u0, v0), _side(u1, v0), _side(u1, v1), _side(u0, v1))


def _seat(b: Board, u: float, pane: skia.Path) -> None:
    """Paint the back of a seat in a pane."""
    (x0, y0), (x1, y1) = _side(u, 0.24), _side(u + 0.09, 0.5)
    b.fill(rounded(x0, y0, x1, y1, 8), "#8f6234", 0.85, 1, pane)


def _kirk(b: Board, u: float, pane: skia.Path) -> None:
    """Paint him in the front window, facing the way it is going."""
    x, y = _side(u, 0.3)
    b.fill(
        f"{x - 22},{y + 60}! {x - 18},{y + 26} {x - 2},{y + 18} {x + 16},{y + 27}! {x + 20},{y + 60}!",
        "#c0902f",
        1,
        0.6,
        pane,
    )
    b.fill(oval(x + 1, y + 3, 11, 14), "#c98a68", 1, 0.6, pane)
    b.fill(oval(x - 1, y - 7, 13, 9), "#6d4a30", 1, 0.6, pane)


def _bus(b: Board, kirk: bool) -> None:
    """Paint the coach from behind and to its left as it turns in beside the church: lit windows, red lamps."""
    b.shade(oval(800, 706, 320, 30), "#0a0c1a", 0.85, 16)
    top, low, band = ("#a8a594", "#6f7684"), ("#1f5a58", "#10363c"), "#a23a2c"
    b.ramp(_along(0, 0, 1, 1), top, (NEAR[0], 0), (FAR_X, 0))
    b.ramp(_along(0, 0.56, 1, 1), low, (0, 560), (0, 690))
    b.fill(_along(0, 0.5, 1, 0.565), band)
    b.shade(_along(0, 0.0, 1, 0.05), "#20283c", 0.7, 2)
    for i, (u0, u1) in enumerate(PANES):
        pane = _along(u0, 0.14, u1, 0.46)
        b.fill(_along(u0 - 0.006, 0.128, u1 + 0.006, 0.472), "#3a3a40")
        b.ramp(pane, ("#ffe4a8", "#ffc468"), (0, 470), (0, 580))
        if kirk and i == len(PANES) - 1:
            _kirk(b, (u0 + u1) / 2, pane)
        else:
            _seat(b, u0 + 0.03, pane)
    back = "502,492! 504,462 522,449 560,446 630,446! 634,700! 508,696! 500,676!"
    b.ramp(back, ("#78797c", "#a09c8c"), (500, 0), (632, 0))
    b.ramp("500,580! 632,586! 634,700! 508,696! 500,676!", ("#12383c", "#1d5654"), (500, 0), (634, 0))
    b.fill("500,566! 632,571! 632,587! 500,581!", band)
    b.fill(rounded(518, 470, 618, 548, 14), "#3a3a40")
    glass = rounded(522, 474, 614, 544, 11)
    b.ramp(glass, ("#ffe0a0", "#eeac4e"), (0, 470), (0, 546))
    for x in (536, 576):
        b.fill(rounded(x, 510, x + 26, 560, 8), "#8f6234", 0.85, 1, glass)
    b.shine(straight((530, 474), (556, 474), (536, 544), (522, 544)), "#fff6dc", 0.3, 2, glass)
    for x in (516, 614):
        b.fill(rounded(x - 9, 622, x + 8, 652, 5), "#ff5a3a")
        b.rgb = glow(b.rgb, (x, 636), 34, "#ff3a24", 0.6)
    b.fill(rounded(546, 628, 590, 648, 3), "#d8cca6")
    b.fill(straight((502, 684), (634, 688), (634, 710), (508, 704)), "#20222a")
    for u, r in ((0.2, 31), (0.83, 25)):  # along the side's own foot, which runs away
        x, y = _side(u, 0.97)
        b.shade(oval(x, y + r * 0.9, r * 1.5, r * 0.3), "#080a14", 0.8, 5)
        b.fill(oval(x, y, r * 0.86, r), "#101118")
        b.fill(oval(x, y, r * 0.38, r * 0.46), "#6a6a70")
        b.fill(oval(x, y, r * 0.14, r * 0.17), "#2a2a30")
    b.shine(straight(_side(0, 1.04), _side(1, 1.04), (1060, 770), (590, 826)), "#ffc870", 0.26, 26)
    b.shine(oval(566, 722, 74, 12), "#ff4a2a", 0.3, 10)
    for k, (x, y, r) in enumerate(((470, 676, 30), (428, 666, 42), (370, 654, 56))):
        b.fill(oval(x, y, r, r * 0.6), "#7c829a", 0.20 - 0.04 * k, 16)


def _weekdays(b: Board) -> None:
    """Paint the head of the timetable of all days but one over that of Saturdays."""
    b.fill(straight((1431, 530), (1537, 530), (1537, 554), (1431, 554)), "#225747")
    b.fill(words("WEEKDAYS", (1484, 549), 19, "tex-gyre/texgyreheroscn-bold.otf", True), "#b9c4b4")


def _place(monday: bool) -> np.ndarray:
    """Return the square with the bus on its way out of it; on Mondays without him."""
    b = Board(np.clip(shown("bus_stop", "closed", SEEN) * 0.9, 0, 1))
    tell(b, SEEN, 8, 15)
    if monday:
        _weekdays(b)
    b.smear(1.2, 1.2)
    _bus(b, not monday)
    strewn(b, 60, (300, 690, 1500, 1000), 5, 34, 12, 0.25)
    return brushed(bloom(b.rgb.astype(np.float32), 0.5, 0.7, 24), 0.9, 0.45)


def draw_his_arm(p: Painter) -> None:
    """Paint the arm of which she has hold, drawn together under her hand."""
    cloth = sleeve(p, HIS_ARM, backs.CANVAS)
    for spine, width in (
        ("176,520 204,546 226,566", 14), ("178,660 206,628 230,606", 15), ("268,520 256,548 244,566", 11),
        ("190,730 212,680 236,640", 13),
    ):  # fmt: skip
        fold(p, spine, width, cloth, backs.CANVAS)
    p.line("152,470 166,560 190,690 186,850", 7, backs.CANVAS.deep, "in", 0.9)


def draw_duffel_down(p: Painter) -> None:
    """Paint the bag, put down."""
    with p.placed(-236, 700, 98, 1.2):
        draw_duffel(p)


def _her_arm(p: Painter) -> None:
    """Paint her hand on his sleeve: just the cloth."""
    hand_on(p, HER_ARM, CLASP, rory.TONES, -6, 1.2, girth=SLIM, to_lamp=FROM_BUS, under=backs.CANVAS.deep)
    sleeve(p, HER_ARM, COAT)


def draw(monday: bool = False) -> Stack:
    """Return the picture."""
    stack = Stack(_place(monday))
    stack.add("leaves", drifting(26, (240, 520, 760, 720), (14, 30), 31, (0.6, -0.3)), 0.25)
    him = painted(
        (draw_duffel_down, backs.draw_jess_back, draw_his_arm, backs.draw_jess_head), (1176, 136), 1.12
    )
    her = painted((backs.draw_rory_back, _her_arm, backs.draw_rory_head), (1782, 176), 1.1, True)
    stack.figure("them", him, replace(NIGHT, to_lamp=(-0.9, -0.3)), 0.7)
    stack.figure("them", her, replace(NIGHT, to_lamp=(-0.9, -0.3)), 0.7)
    stack.add("near_leaves", drifting(7, (60, 300, 1000, 760), (40, 64), 23, (0.6, -0.3), 4), 1.0)
    return stack.finished(0.5, 0.72, 30, 1.0)


PICTURE = Picture(draw, SETS)
VARIANTS = {"monday": Picture(partial(draw, True), SETS)}
