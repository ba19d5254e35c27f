"""Any message? Kirk's clipboard in the light of the bus, with a form on it, and a pen held out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import kirk
from ..people.hand import HOLD, draw_hand, place
from ..people.hand_model import Gesture
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit.board import Board, rounded, straight
from .kit.layers import Stack
from .kit.script import written
from .kit.stage import glow, lit, painter, paper
from .kit.style import LOOK
from .kit.words import words
from .picture import Picture

GREEN, BRICK = ("#2f5a50", "#1c3632", "#101c20"), ("#b8563e", "#7c3230")
RED, CLOTH = ("#9c4232", "#5c2626", "#2c141a"), ("#dcc79c", "#a8926c")  # the poster's bus
BUS = replace(LIGHTS["bus"], night=0.3, lamp="#ffe2a0", core="#fff6d8", to_lamp=(0.3, -0.95))
GOTHIC, HAND = "routed-gothic/routed-gothic.ttf", "tex-gyre/texgyreheroscn-regular.otf"
PEN = Gesture(
    fingers=((-4, 40, 52, 30), (0, 50, 58, 32), (3, 60, 62, 34), (7, 66, 64, 36)),
    thumb=((0.70, -0.54, -0.46), (0.84, -0.10, -0.52), (0.90, 0.20, -0.38)),
    roll=-30,
)


def _fields() -> Board:
    """Return what goes by once the town is behind: the last light over two ridges, a wood, a fence."""
    b = Board("#0c1522")
    tones = ("#0d1a2c", "#16293f", "#27425a") if not LOOK.printed else ("#0e2234", "#123047", "#1d4a60")
    b.ramp(straight((1080, 0), (2040, 0), (2040, 420), (1080, 420)), tones, (0, 40), (0, 330))
    for x, y, r in (
        (1180, 96, 3),
        (1316, 150, 2),
        (1408, 84, 3),
        (1602, 120, 2),
        (1694, 70, 3),
        (1838, 146, 3),
    ):
        b.fill(oval(x, y, r, r), "#cfd9dc", 0.7)
    b.fill("1060,330! 1060,300 1240,268 1460,296 1660,262 1880,286 2060,258 2060,620! 1060,620!", "#12283a")
    b.fill("1060,620! 1060,372 1260,338 1520,372 1760,340 2060,372 2060,620!", "#0d1e2e")
    for k in range(26):  # a wood on the right, each crown another
        x, high = 1470 + 24 * k, 58 + 26 * ((k * 7) % 5) / 4 + 1.6 * k
        b.fill(oval(x, 372 - high * 0.35, 24 + 4 * (k % 3), high), "#091623")
    b.fill("1060,620! 1060,430 1400,418 2060,434 2060,620!", "#0f2230")
    for k in range(8):
        x = 1096 + 128 * k
        b.fill(straight((x, 402 + k % 2 * 3), (x + 11, 402), (x + 12, 500), (x, 500)), "#07111b")
    for y in (424, 456):
        b.line([(1060, y), (1500, y + 7), (2060, y)], 4, "#07111b", "flat")
    return b


def _bus() -> np.ndarray:
    """Return the inside of the bus at night: seats, a lamp overhead, and the dark fields in a window."""
    b = Board("#252432")
    b.ramp(
        straight((0, 0), (1920, 0), (1920, 1080), (0, 1080)),
        ("#4a4038", "#34303a", "#1c1c28"),
        (0, 0),
        (0, 1000),
    )
    mask = Board("#000000")
    mask.fill(rounded(1120, 60, 1990, 560, 50), "#ffffff")
    far = _fields()
    far.smear(13, 5)
    b.fill(rounded(1096, 36, 2010, 584, 64), "#5d6068")
    b.fill(rounded(1112, 52, 2000, 568, 54), "#14151c")
    b.rgb = b.rgb * (1 - mask.rgb) + far.rgb * mask.rgb
    b.shine(straight((1240, 560), (1480, 60), (1560, 60), (1320, 560)), "#ffe2b0", 0.08, 10)
    for x0, x1 in ((-120, 330), (360, 900)):
        plush, head = (RED, CLOTH) if LOOK.printed else (GREEN, BRICK)
        b.ramp(rounded(x0, 330, x1, 1200, 70), plush, (0, 330), (0, 900))
        b.ramp(rounded(x0 + 40, 344, x1 - 40, 440, 44), head, (0, 344), (0, 440), 0.95, 3)
    b.smear(5, 5)
    b.rgb = glow(b.rgb, (900, -60), 620, "#ffdf9c", 0.5)
    return b.rgb.astype(np.float32)


def _board(p: Painter) -> None:
    """Paint the clipboard and its form, about 0,0: 560 by 660."""
    board = p.part(
        "clipboard", "-290,-330! 290,-330! 300,-320! 300,340! 290,350! -290,350! -300,340! -300,-320!", 8, 0.3
    )
    p.soft(moved(board, 16, 26), "#0c0a12", 22, 0.6, hard=1.0)
    p.fill(board, "#8a5f3a")
    p.fill("120,-340! 60,0 140,360! 310,360! 310,-340!", "#6b4528", 0.8, board)
    for y in range(-310, 350, 46):
        p.line(f"-300,{y} 0,{y + 8} 300,{y - 4}", 2, "#a87a4c", "taper", 0.4, board)
    with p.placed(6, 10, 1.2):
        sheet = p.part("form", "-258,-290! 256,-292! 258,320! -256,322!", 3, 0.3)
        p.soft(moved(sheet, 6, 9), "#3a2818", 8, 0.6, board, hard=0.9)
        p.fill(sheet, "#f7efdc")
        p.soft("120,-300! 270,-300! 270,330! 150,330! 190,0", "#d8c8ac", 60, 0.7, sheet)
        p.fill("-258,-224! 256,-226! 256,-220! -258,-218!", "#b8372f", 0.9, sheet)
        p.fill(words("MESSAGE", (-232, -238), 46, GOTHIC), "#b8372f", 0.95, sheet)
        p.fill(words("Form 8:15 · one each", (54, -240), 24, HAND), "#6d5a50", 0.95, sheet)
        for i, label in enumerate(("To", "Says", "And")):
            y = -130 + i * 116
            p.fill(words(label, (-232, y), 34, HAND), "#4a3c38", 0.95, sheet)
            p.line(f"-150,{y + 6} 40,{y + 7} 232,{y + 6}", 2.6, "#9a8470", "flat", 0.9, sheet)
            p.line(f"-150,{y + 58} 40,{y + 59} 232,{y + 58}", 2.0, "#c4b298", "flat", 0.9, sheet)
        for i, label in enumerate(("spoken", "in writing", "looked")):
            x = -226 + i * 152
            p.fill(f"{x},228! {x + 22},227! {x + 22},250! {x},251!", "#9a8470", 0.95, sheet)
            p.fill(f"{x + 4},232! {x + 18},231! {x + 18},246! {x + 4},247!", "#f7efdc", 1, sheet)
            p.fill(words(label, (x + 32, 249), 26, HAND), "#4a3c38", 0.95, sheet)
        p.fill(words("Courier: Kirk", (-232, 300), 26, HAND), "#6d5a50", 0.95, sheet)
    p.fill("-100,-372! 100,-372! 118,-296! -118,-296!", "#b9bcc4")
    p.fill("14,-372! 100,-372! 118,-296! 26,-296!", "#84889a")
    p.line("-100,-370 0,-371 100,-370", 4, "#f0f2f6", "flat", 0.9)
    p.fill(oval(0, -340, 22, 14), "#6d7080")
    p.fill(oval(0, -342, 14, 8), "#2a2a34")


def _left(p: Painter, only: str) -> None:
    """Paint the hand that holds the board by its edge."""
    with place(p, -388 + 282j, -46, 1.86):
        draw_hand(
            p,
            HOLD,
            kirk.TONES,
            "#3a2818" if only == "front" else None,
            only,
            "hand_left",
            to_lamp=BUS.to_lamp,
            length=90,
        )


LEFT = Arm(
    -760 + 1160j,
    -640 + 800j,
    -404 + 306j,
    (116, 106, 74),
    out=-1,
    shade=-1,
    seed=5,
    cuff=0.9,
    name="arm_left",
)
RIGHT = Arm(
    900 + 1160j, 720 + 800j, 372 + 236j, (116, 106, 74), out=1, shade=1, seed=6, cuff=0.9, name="arm_right"
)


def _cuff(p: Painter) -> None:
    """Paint the sleeve of that hand."""
    sleeve(p, LEFT, kirk.SHIRT)


def _pen(p: Painter) -> None:
    """Paint the pen, on its chain, in the other hand, held out to be taken."""
    grip = partial(draw_hand, p, PEN, kirk.TONES, to_lamp=BUS.to_lamp, length=90)
    with place(p, 360 + 224j, 222, 1.78, True):
        grip("#3a2818", "behind", "hand_right")
    with p.placed(194, 52, 208):
        pen = p.part("pen", "-150,-8! 60,-9! 96,-3! 104,0! 96,3! 60,9! -150,8! -158,0", 3, 0.5)
        p.fill(pen, "#2b4f86")
        p.fill("-150,1! 60,1! 96,3! 60,9! -150,8!", "#1a3158", 1, pen)
        p.fill("60,-9! 96,-3! 104,0! 96,3! 60,9!", "#d8dbe2", 1, pen)
        p.line("-150,-4 -60,-5 56,-5", 2.4, "#8fb0e0", "flat", 0.8, pen)
    with place(p, 360 + 224j, 222, 1.78, True):
        grip("#3a2818", "front", "hand_right")
    sleeve(p, RIGHT, kirk.SHIRT)


def draw() -> Stack:
    """Return the picture."""
    stack = Stack(_bus())
    at, scale = (850, 396), 1.06
    under, board, over = painter((at[0], at[1]), scale), painter(at, scale), painter(at, scale)
    _left(under, "behind")
    with board.placed(0, 0, -3):
        _board(board)
    _left(over, "front")
    p = painter(at, scale)
    _cuff(p)
    pen = painter(at, scale)
    _pen(pen)
    stack.figure("clipboard", [under], BUS, 0.5)
    stack.figure("clipboard", [board], BUS, 0.5)
    stack.figure("clipboard", [over, p], BUS, 0.5)
    stack.figure("pen", [pen], BUS, 0.8)
    stack.shine((860, 0), (700, 420), "#ffe8b0", 0.12)
    return stack.finished(0.35, 0.8, 24, 0.9, 0.5)


def paid() -> np.ndarray:
    """Return the form nearer by, lying there, filled in and stamped."""
    b = Board(_bus())
    b.rgb = b.rgb * 0.7
    sheet, ink = (
        painter((940, 396), 1.12),
        painter((940, 396), 1.12),
    )  # the stamp is above whatever is laid over the foot
    with sheet.placed(0, 0, -3):
        _board(sheet)
        with sheet.placed(6, 10, 1.2):
            for k, (line, at) in enumerate(
                (("RORY", (-140, -136)), ("IT WAS THERE", (-144, -20)), ("ALL ALONG.", (-144, 38)))
            ):
                with sheet.placed(*at, -2):  # it is the printing that is on the specials and the sign
                    written(sheet, line, (0, 0), 38, "#2b4f86", 4.6, 0.95, seed=4 + k)
    with ink.placed(84, 140, -11, 0.6):
        for frame in (
            "-250,-96! 250,-96! 250,96! -250,96! -250,-102!",
            "-232,-78! 232,-78! 232,78! -232,78! -232,-82!",
        ):
            ink.line(frame, 8, "#b8271f", "tube", 0.85)
        ink.fill(words("PAID", (0, 56), 170, GOTHIC, True), "#b8271f", 0.85)
    b.rgb = lit(b.rgb, [sheet, ink], BUS)
    return paper(b.rgb, 0.8, 0.2)


PICTURE = Picture(draw)
VARIANTS = {"paid": Picture(paid)}
