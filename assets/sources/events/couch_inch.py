"""The inch: two on the floor before the couch, in the film's light, and what is left between two shoulders."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess, rory
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.hand import RELAXED, hand_on
from ..people.jess_clothes import CANVAS, draw_sweater, draw_tee
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.rory_clothes import JERSEY
from ..people.sleeve import Arm, sleeve
from .kit.board import Board, rounded
from .kit.cast import somebody
from .kit.figure import draw_jess
from .kit.hands import SLIM
from .kit.home import fairy_lights
from .kit.layers import Stack
from .kit.stage import from_set, painter, screen, spot
from .kit.table import draw_can, draw_popcorn
from .picture import Picture

SETS = ("living_room/tv_colour",)
JESS_AT, RORY_AT, SCALE = (640, 92), (1222, 116), 1.24
FILM = replace(LIGHTS["tv_colour"], wrap=0.7)
AWARE = Expression(
    inner=-8, middle=-3, outer=1, lid=1.0, low=0.12, look=(10, 3), mouth="pressed", blush=0.7, tilt=-1, nod=2
)
STILL = Expression(
    inner=-7, middle=-6, outer=-1, lid=1.06, low=0.14, look=(-13, 4), mouth="soft", blush=1.2, tilt=2, nod=2
)
HIS_NEAR = Arm(
    jess.NEAR_SHOULDER,
    214 + 676j,
    150 + 850j,
    jess.SLEEVE,
    out=1,
    shade=1,
    seed=2,
    cuff=0.92,
    name="arm_near",
)
HER_FAR = rory.SHOULDERS.arm(False, -184 + 664j, -120 + 846j, 43, 0.98)
HER_NEAR = rory.SHOULDERS.arm(True, 226 + 664j, 150 + 850j, 44, 0.98)


def _room() -> np.ndarray:
    """Return the wall out of focus, and the couch's seat that nobody is on."""
    b = Board(np.clip(from_set(SETS[0], (470, 60, 960, 540)) * 0.82, 0, 1))
    b.smear(5, 5)
    for x0, x1 in ((-60, 610), (624, 1296), (1310, 1990)):
        b.ramp(rounded(x0, 560, x1, 1200, 40), ("#5f8a54", "#2c4636", "#16241f"), (x0, 560), (x1, 980))
        b.shine(rounded(x0 + 40, 566, x1 - 40, 586, 10), "#d8ffc8", 0.4, 10)
        b.shade(rounded(x1 - 16, 580, x1 + 22, 1100, 20), "#0e1c18", 0.7, 10)
    chance = np.random.default_rng(5)
    for _ in range(520):
        x, y = chance.uniform(-20, 1940), chance.uniform(570, 860)
        tone = "#8ab87a" if chance.random() < 0.5 else "#1c3026"
        b.line([(x, y), (x + 12, y + 5), (x + 30, y + 8)], chance.uniform(2, 5), tone, "taper", 0.16)
    return b.rgb.astype(np.float32)


def _his(p: Painter, under: Draw) -> None:
    """Paint him, one arm down along his side as far as it will go without touching anybody."""
    draw_jess(p, under)
    hand_on(p, HIS_NEAR, RELAXED, jess.TONES, 108, 1.0, True, under=CANVAS.deep)
    sleeve(p, HIS_NEAR, CANVAS)
    jess._far_pocket(p)


def _hers(p: Painter) -> None:
    """Paint her in the T-shirt, both arms round her knees."""
    rory.HOME.trunk(p, rory.HEAD)
    for arm, angle in ((HER_FAR, 70), (HER_NEAR, 112)):
        hand_on(p, arm, RELAXED, rory.TONES, angle, 0.94, arm is HER_NEAR, 0.6, under=JERSEY.deep, girth=SLIM)
        rory.HOME.arm(p, arm, rory.TONES)


def _snacks() -> Painter:
    """Return the low table's edge, near to us."""
    p = painter()
    p.fill("-20,1100! -20,950! 1940,938! 1940,1100!", "#3a2620")
    p.fill("-20,950! 1940,938! 1940,950! -20,962!", "#a87850")
    draw_popcorn(p, 520, 1010, 150, 5, False)
    draw_can(p, 1430, 996, "#2f7f86", "#1f4f60")
    return p


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    room = fairy_lights(
        _room(), ("-40,40 300,110 640,46", "640,46 980,112 1320,44", "1320,44 1660,108 1960,40"), 62, 8, 0.8
    )
    room = screen(
        room, (spot((930, 640), (120, 260)) * 0.55)[..., None] * np.array([0.8, 1.0, 0.62], np.float32)
    )
    stack = Stack(room)
    stack.figure("her", somebody(rory.HEAD, STILL, _hers, None, RORY_AT, SCALE), FILM, 0.45)
    stack.figure(
        "him", somebody(jess.HEAD, AWARE, partial(_his, under=under), None, JESS_AT, SCALE), FILM, 0.5
    )
    stack.figure("table", [_snacks()], replace(FILM, to_lamp=(-0.5, -0.86)), 1.0, 5)
    stack.shine((120, 500), (700, 620), "#7fe0a8", 0.16)
    return stack.finished(0.5, 0.74, 30)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
