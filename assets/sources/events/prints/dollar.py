"""The dollar: folded twice, on its way into the pocket of his jacket, her thumb on it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np

from ...people.spline import brush, oval
from ..kit.sheet import Print, close_sleeve, finished, lay, tones
from ..kit.stage import from_set
from .held_watch import PINCHED

BASE, SHADE, DEEP, LIT = "#4f655c", "#354a4c", "#1f2e38", "#e09a4a"
CORD, CORD_DARK, TEE, TEE_DARK = "#6b4238", "#43292c", "#2a3a70", "#1b2650"
KNIT, KNIT_DARK = "#2a5f5c", "#1b4246"
COAT = ("#3f6f98", "#284c78", "#1a345c", "#e8a860")
SKIN = tones("#f0c8a8", "#c4836c", "#7c403c")
SEEN = (420.0, 150.0, 1200.0)  # what of it the camera is near enough to see
NOTE, NOTE_DARK, NOTE_LIT = "#9db58e", "#5f7d5e", "#cfdcb6"


def _chest(p: Print, sweater: bool) -> None:
    """Paint his chest: what is under the jacket, its front edge with the buttons, the collar, how the cloth hangs."""
    base, dark = (KNIT, KNIT_DARK) if sweater else (TEE, TEE_DARK)
    p.fill("150,-20! 640,-20! 660,1100! 130,1100!", base)
    p.fill("150,-20! 330,-20! 300,400 360,760 320,1100! 130,1100!", dark)
    if sweater:
        for y, wide in ((500, 34), (566, 13), (620, 34)):
            p.line(
                f"100,{y} 380,{y + 16} 680,{y - 6}",
                wide,
                "#e6d8b4",
                "tube",
                1,
                "150,-20! 640,-20! 660,1100! 130,1100!",
            )
    else:
        for r in (150, 104, 58):
            arc = [
                (390 + r * float(np.cos(t)), 560 + r * float(np.sin(t)))
                for t in np.linspace(np.pi * 1.04, np.pi * 1.96, 9)
            ]
            p.line(arc, 26, "#d5e4e2", "tube")
        p.line("200,610! 330,610! 360,540! 390,690! 424,560! 448,610! 580,610!", 13, "#d5e4e2", "tube")
    p.fill("-20,-20! 200,-20! 150,300 176,700 140,1100! -20,1100!", BASE)
    p.fill("-20,-20! 110,-20! 60,300 90,700 40,1100! -20,1100!", SHADE)
    p.fill("186,-20! 214,-20! 166,300 194,700 160,1100! 130,1100! 164,700 138,300!", DEEP)
    front = "560,-20! 2000,-20! 2000,1100! 640,1100! 618,700 640,300!"
    p.fill("534,-20! 620,-20! 700,300 660,700 690,1100! 602,1100! 584,700 606,300!", DEEP)
    p.fill(front, BASE)
    p.fill("1500,-20! 1960,-20! 1960,1110! 1560,1110! 1500,860 1580,640 1500,400 1420,200!", SHADE)
    # The pocket pulls at the cloth: folds run off from its corners.
    for spine, wide in (
        ("800,524 772,450 780,380", 30),
        ("1266,500 1330,420 1350,310", 40),
        ("1276,560 1370,556 1450,590", 34),
        ("1264,800 1330,850 1350,960", 40),
        ("838,836 790,900 776,990", 34),
    ):
        p.fill(brush(spine, wide, "wedge"), SHADE)
    for y in (330, 640, 950):
        p.fill(oval(706, y + 4, 25), DEEP)
        p.fill(oval(702, y, 24), "#b0894a")
        p.fill(oval(696, y - 7, 12), "#e3bf78")
    collar = "520,-20! 1090,-20! 1080,60 1010,160 920,250 800,330! 740,250 660,200 600,170!"
    p.fill("540,-20! 1110,-20! 1104,70 1030,180 930,276 806,362! 730,270 650,220 600,190!", DEEP)
    p.fill(collar, CORD)
    p.fill("520,-20! 700,-20! 690,120 760,220 800,330! 740,250 660,200 600,170!", CORD_DARK, 1, collar)
    for k in range(13):
        p.line(f"{640 + 40 * k},-30 {660 + 34 * k},140 {700 + 26 * k},360", 7, CORD_DARK, "flat", 1, collar)


def _note(p: Print) -> None:
    """Paint the bill, folded to a quarter: its folds, its border, a corner with the one on it, half a medallion."""
    with p.placed(1000, 560, -9):
        p.fill("-132,-150! 138,-150! 138,110! -132,110!", NOTE_DARK)
        p.fill("-140,-158! 130,-158! 130,110! -140,110!", NOTE_LIT)
        p.fill("-134,-146! 124,-146! 124,110! -134,110!", NOTE)
        p.fill("-118,-130! 108,-130! 108,110! -118,110!", NOTE_DARK)
        p.fill("-110,-122! 100,-122! 100,110! -110,110!", NOTE)
        p.fill("-110,-122! -46,-122! -46,-52! -110,-52!", NOTE_DARK)
        p.fill("-90,-100! -76,-112! -66,-112! -66,-62! -80,-62! -80,-96! -90,-92!", NOTE_LIT)
        p.fill(oval(36, -30, 52, 62), NOTE_DARK)
        p.fill(oval(36, -30, 42, 52), NOTE_LIT)
        p.fill("20,-6! 30,-40 24,-56 40,-66 54,-52 48,-36 62,-6!", NOTE_DARK)


def _pocket(p: Print) -> None:
    """Paint the breast pocket's front over the bill, its mouth and seams, the button that waits for its flap."""
    front = (
        "812,520! 960,540 1140,524 1262,494! 1272,720 1262,800! 1150,858 1046,882! 930,866 840,830! 820,700"
    )
    p.fill(
        "806,530! 960,556 1140,540 1272,506! 1290,730 1280,812! 1160,878 1046,904! 920,886 828,846! 806,700",
        DEEP,
    )
    p.fill(front, BASE)
    p.fill("1120,500! 1170,640 1130,900! 1300,900! 1290,480!", SHADE, 1, front)
    p.fill("812,520! 960,540 1140,524 1262,494! 1263,508! 1140,538 960,554 813,534!", "#7d9488")
    p.line("832,560 838,700 852,816 1046,862 1240,790 1250,640 1244,536", 5, SHADE, "flat")
    p.fill(oval(1044, 640, 24), DEEP)
    p.fill(oval(1040, 636, 22), "#b0894a")
    p.fill(oval(1034, 630, 11), "#e3bf78")


def _flap(p: Print) -> None:
    """Paint the flap, turned up out of the way, its buttonhole showing."""
    p.fill("800,520! 820,400 850,330! 1020,282! 1200,312! 1240,380 1268,498! 1140,526 960,544!", DEEP)
    flap = "806,516! 826,410 856,342! 1020,296! 1192,324! 1230,390 1258,494! 1140,516 960,534!"
    p.fill(flap, SHADE)
    p.line("842,420 866,360 1020,316 1184,342 1216,400", 5, DEEP, "flat")
    p.line("1000,344 1022,338 1044,340", 11, DEEP, "taper")
    p.fill("806,516! 960,534 1140,516 1258,494! 1262,508! 1140,532 960,550 806,530!", DEEP)


def draw(sweater: bool) -> np.ndarray:
    """Return the picture, with his sweater or a T-shirt under the jacket."""
    chest, note, pocket, hand, thumb = (Print(SEEN) for _ in range(5))
    _chest(chest, sweater)
    _flap(chest)
    _note(note)
    _pocket(pocket)
    wrist = 1206 + 214j
    for p, only in ((hand, "all"), (thumb, "front")):
        p.hand(
            wrist,
            PINCHED,
            SKIN,
            150,
            2.5,
            False,
            only,
            elbow=1 - 0.36j,
            length=34,
            girth=0.84,
            to_lamp=(0.6, -0.8),
        )
    close_sleeve(thumb, wrist, COAT, -14, 0.94)
    picture = from_set("bus_stop/lamp", (1100, 300, 700, 394)).astype(np.float32)
    return finished(lay(picture, chest, hand, note, thumb, pocket))


PRINTS: dict[str, Callable[[], np.ndarray]] = {
    "dollar": partial(draw, False),
    "dollar_sweater": partial(draw, True),
}
