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
from ..poster.places import living_room
from .kit.board import Board, straight
from .kit.cast import somebody
from .kit.figure import draw_jess, flattened
from .kit.hands import SLIM
from .kit.home import fairy_lights, from_the_left
from .kit.layers import Pulse, Stack
from .kit.prints import printed_part
from .kit.stage import from_set, spot
from .kit.style import LOOK
from .picture import Picture

SETS = ("living_room/tv_colour",)
JESS_AT, RORY_AT, SCALE = (600, 112), (1256, 126), 1.5
GAP_X = 960
COUCH = (560, 330, 1000, 562)
PRINTED_COUCH = (690, 345, 800, 450)
FILM = replace(LIGHTS["tv_colour"], night=0.48, rim=1.0, kick=0.5)
AWARE = Expression(
    inner=-8, middle=-3, outer=1, lid=1.0, low=0.12, look=(10, 3), mouth="pressed", blush=0.7, tilt=-1, nod=2
)
STILL = Expression(
    inner=-7, middle=-6, outer=-1, lid=1.06, low=0.14, look=(-13, 4), mouth="soft", blush=1.2, tilt=2, nod=2
)
HIS_NEAR = Arm(
    jess.NEAR_SHOULDER,
    192 + 676j,
    150 + 850j,
    jess.SLEEVE,
    out=1,
    shade=1,
    seed=2,
    cuff=0.92,
    name="arm_near",
)
HER_FAR = rory.SHOULDERS.arm(False, -166 + 664j, -120 + 846j, 43, 0.98)
HER_NEAR = rory.SHOULDERS.arm(True, 226 + 664j, 150 + 850j, 44, 0.98)


def _room() -> np.ndarray:
    """Return the room's own couch that nobody is on, near by and a little out of focus, in the film's light."""
    b = Board(np.clip(from_set(SETS[0], COUCH) * 1.05, 0, 1))
    b.smear(5, 5)
    b.shade(straight((-60, 760), (1980, 760), (1980, 1100), (-60, 1100)), "#14241c", 0.6, 120)
    b.shine(straight((-60, 200), (520, 200), (400, 1000), (-60, 1000)), "#7fe8a8", 0.14, 120)
    b.shine(straight((1500, 200), (1990, 200), (1990, 1000), (1640, 1000)), "#ff7a6a", 0.12, 120)
    return b.rgb.astype(np.float32)


def _printed_room() -> np.ndarray:
    """Return the poster's own couch, in the film's light as far as it reaches, which is also between the two of them,
    and there an inch wide."""
    b = Board(printed_part(living_room.PLACE, "tv_colour", PRINTED_COUCH) * 0.86)
    b.fill(straight((1080, -20), (1960, -20), (1960, 1100), (820, 1100)), "#141c3c", 0.36, 0)
    inch = straight((GAP_X - 30, 828), (GAP_X + 60, 828), (GAP_X + 46, 1100), (GAP_X - 30, 1100))
    b.fill(inch, "#6f9a8e")
    return b.rgb.astype(np.float32)


def _the_inch() -> np.ndarray:
    """Return what comes through between two shoulders: the film's light on the couch behind them, no wider than it is."""
    wide = 12 if LOOK.printed else 22
    blade = np.clip(spot((GAP_X, 880), (wide, 150), 2.2), 0, 1)
    tone = np.broadcast_to(np.array([0.86, 0.92, 0.56], np.float32), (*blade.shape, 3))
    return np.dstack([tone, blade * 0.5]).astype(np.float32)


def _his(p: Painter, under: Draw) -> None:
    """Paint him, one arm down along his side as far as it will go without touching anybody."""
    draw_jess(p, under)
    hand_on(p, HIS_NEAR, RELAXED, jess.TONES, 108, 1.0, True, under=CANVAS.deep)
    sleeve(p, HIS_NEAR, CANVAS)
    sleeve(p, jess.FAR_POCKET, CANVAS)


def _hers(p: Painter) -> None:
    """Paint her in the T-shirt, both arms round her knees."""
    rory.HOME.trunk(p, rory.HEAD)
    for arm, angle in ((HER_FAR, 70), (HER_NEAR, 112)):
        hand_on(p, arm, RELAXED, rory.TONES, angle, 0.94, arm is HER_NEAR, 0.6, under=JERSEY.deep, girth=SLIM)
        rory.HOME.arm(p, arm, rory.TONES)


def _flicker() -> np.ndarray:
    """Return the film's light on the two of them, as it comes and goes."""
    light = spot((-80, 420), (1000, 760))
    tone = np.broadcast_to(np.array([1.0, 0.66, 0.58], np.float32), (*light.shape, 3))
    return np.dstack([tone, np.clip(light, 0, 1) * 0.08]).astype(np.float32)


def draw(under: Draw = draw_tee) -> Stack:
    """Return the picture."""
    room = fairy_lights(
        _printed_room() if LOOK.printed else _room(),
        ("-40,20 300,90 640,26", "640,26 980,92 1320,24", "1320,24 1660,88 1960,20"),
        62,
        9,
        0.6,
    )
    stack = Stack(room)
    if not LOOK.printed:  # the print's own couch has it
        stack.add("inch", _the_inch(), 0.3, Pulse(0.6, 1.0, 2.5))
    for name, head, e, body, at in (
        ("her", rory.HEAD, STILL, _hers, RORY_AT), ("him", jess.HEAD, AWARE, partial(_his, under=under), JESS_AT),
    ):  # fmt: skip
        stack.add(name, from_the_left(flattened(somebody(head, e, body, None, at, SCALE), FILM)), 0.5)
    if not LOOK.printed:  # in few inks it would only be spots on their faces
        stack.add("film", _flicker(), 0.5, Pulse(0.2, 1.0, 2.0))
        stack.shine((60, 460), (620, 620), "#7fe8a8", 0.07)
    return stack.finished(0.34, 0.8, 26, 1.0)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
