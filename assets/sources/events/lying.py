"""Upstairs, the lamp out: he lies on what he left of the bed, and the street has its window on him."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess
from ..people.cloth import Tones, fold
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import RELAXED, hand_on
from ..people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import moved, oval
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened
from .kit.layers import Pulse, Stack
from .kit.stage import brushed, over, painter, screen, spot
from .kit.watch import wrist_watch
from .picture import Picture

AT, SCALE, LEAN = (830, 150), 1.5, -20
DARK = replace(LIGHTS["dark"], night=0.94, gain=0.8, rim=0.5, to_lamp=(0.8, -0.6))
IN_THE_LIGHT = replace(LIGHTS["dark"], night=0.5, gain=1.5, rim=0.9, to_lamp=(0.8, -0.6))
TICKING = Tones("#b9b2b8", "#8a8296", "#57506c", "#dcd8dc")
PILLOW = Tones("#d6d2d8", "#a49eb2", "#6b6484", "#f2f0f2")
AWAKE = Expression(
    front=True, inner=-6, middle=0, outer=1, lid=0.9, low=0.06, look=(8, -5), mouth="neutral", tilt=7, nod=0
)
BEHIND = Arm(
    jess.FAR_SHOULDER,
    -300 + 262j,
    -64 + 96j,
    jess.SLEEVE,
    out=1,
    shade=-1,
    seed=6,
    cuff=0.95,
    name="arm_far",
    rim=6,
)
ON_CHEST = Arm(
    jess.NEAR_SHOULDER, 262 + 640j, 76 + 600j, jess.SLEEVE, out=1, shade=1, seed=7, cuff=0.9, name="arm_near"
)


def _bed(p: Painter) -> None:
    """Paint floor, mattress and pillow from above, in the figure's own lean."""
    bed = p.part("mattress", "-560,-190! 700,-190! 716,1500! -576,1500!", 10, 0.2)
    p.soft(moved(bed, -26, 30), "#06070f", 40, 0.7, hard=1.2)
    p.fill(bed, TICKING.base)
    for x in range(-540, 700, 74):
        p.line(f"{x},-190 {x + 5},600 {x - 2},1500", 9, "#7a86a8", "flat", 0.6, bed)
        p.line(f"{x + 16},-190 {x + 21},600 {x + 14},1500", 3, "#7a86a8", "flat", 0.6, bed)
    for x, y in ((-400, 80), (420, 200), (-380, 560), (470, 640), (-300, 1040), (440, 1060)):
        p.fill(oval(x, y, 13), TICKING.deep, 0.8, bed)
        p.soft(oval(x, y + 6, 60, 40), TICKING.shade, 30, 0.7, bed)
    p.line("-560,-180 0,-176 700,-180", 12, TICKING.shade, "flat", 0.9, bed)
    pillow = p.part("pillow", "-330,-120! -200,-160 20,-150 220,-166 380,-116! 404,60 372,250! 200,284 0,270 -180,286 "
                    "-330,246! -356,60", 8, 0.3)  # fmt: skip
    p.soft(moved(pillow, -8, 22), TICKING.deep, 24, 0.8, bed, hard=1.0)
    p.fill(pillow, PILLOW.base)
    p.soft("-330,120 -100,240 300,220 380,260 0,290 -330,260", PILLOW.shade, 40, 0.9, pillow)
    for spine, width in (
        ("-320,-110 -240,-40 -190,10", 18),
        ("370,-100 300,-30 260,30", 18),
        ("-330,230 -230,180 -170,150", 16),
        ("360,236 290,190 240,160", 16),
    ):
        fold(p, spine, width, pillow, PILLOW)


def _body(p: Painter, under: Draw) -> None:
    """Paint bed, the arm behind his head, and him."""
    _bed(p)
    p.soft(oval(20, 660, 300, 420), TICKING.deep, 60, 0.7, hard=1.2)
    sleeve(p, BEHIND, CANVAS)
    draw_jess(p, under)
    sleeve(p, ON_CHEST, CANVAS)


def _hand(p: Painter) -> None:
    """Paint the hand on his chest, where the ticking is."""
    hand_on(p, ON_CHEST, RELAXED, jess.TONES, 190, 1.04, True, 0.3, under=CANVAS.deep, to_lamp=DARK.to_lamp)
    with p.placed(ON_CHEST.wrist.real + 16, ON_CHEST.wrist.imag, 192):
        wrist_watch(p, 25, 8, 2)
    sleeve(p, ON_CHEST, CANVAS)


def _panes() -> np.ndarray:
    """Return where the street throws the window's four panes, 0 to 1."""
    b = Board("#000000")
    for x0, x1 in ((0.0, 0.47), (0.54, 1.0)):
        for y0, y1 in ((0.0, 0.46), (0.54, 1.0)):
            corners = [
                (410 + 900 * u + 170 * v, 40 + 120 * u + 690 * v)
                for u, v in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
            ]
            b.fill(straight(*corners), "#ffffff", 1, 6)
    return b.rgb[..., 0]


def _lit(back: np.ndarray, him: list[Painter]) -> np.ndarray:
    """Return all of it as the street's light has it: blue, with a little red from the sign."""
    picture = over(back * 1.6, flattened(him, IN_THE_LIGHT))
    red = spot((900, 640), (520, 150))[..., None] * np.array([0.55, 0.10, 0.16], np.float32) * 0.5
    return screen(picture * np.array([0.86, 0.98, 1.12], np.float32), red)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    b = Board("#0b1024")
    for x in range(-20, 1940, 96):
        b.ramp(
            straight((x, 0), (x + 90, 0), (x + 90, 1080), (x, 1080)),
            ("#141b38", "#0c1126"),
            (0, 0),
            (0, 1080),
        )
    for x, y, turn, tone in (
        (1660, 300, 9, "#5a2c34"),
        (1712, 430, -6, "#2c4a52"),
        (1640, 560, 14, "#54402c"),
        (1780, 200, -16, "#34345a"),
    ):
        p = painter((x, y), 1.0)
        with p.placed(0, 0, turn):
            p.soft("-70,-52! 70,-52! 70,60! -70,60!", "#05060e", 12, 0.7, hard=1.0)
            p.fill("-66,-56! 66,-56! 66,52! -66,52!", tone)
            p.fill("-66,-56! -54,-56! -54,52! -66,52!", "#0e1020", 0.6)
            p.fill("-30,-34! 42,-34! 42,-22! -30,-22!", "#c8bca0", 0.5)
        a = p.pixels()
        b.rgb = b.rgb * (1 - a[..., 3:]) + a[..., :3] * a[..., 3:] * 0.8
    back = brushed(b.rgb.astype(np.float32), 1.1, 0.4)
    stack = Stack(back * 0.7)
    him = somebody(
        jess.HEAD, AWAKE, partial(_body, under=under), _hand, AT, SCALE, False, LEAN, -6, (40, 500)
    )
    stack.figure("him", him, DARK, 0.0)
    window = np.dstack([np.clip(_lit(back, him), 0, 1), _panes() * 0.94])
    stack.add("window", window.astype(np.float32), 0.0, Pulse(0.7, 1.0, 3.2))
    return stack.finished(0.4, 0.7, 30, 1.0, 0.5)


PICTURE = Picture(draw)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater))}
