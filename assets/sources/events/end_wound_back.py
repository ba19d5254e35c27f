"""Wound back: the watch has stopped at a quarter past eight, and so has every leaf."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.hand_model import Gesture
from ..people.jess_clothes import CANVAS
from ..people.jess_head import TONES
from ..people.light import LIGHTS, rgb
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..places.kit.pixels import luma
from ..poster.places import bus_stop
from .kit import clock, leaves, stage
from .kit.board import Board
from .kit.glass import behind_glass
from .kit.hands import near_hand
from .kit.prints import printed_part
from .kit.style import LOOK
from .kit.watch import draw_watch
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
SEEN = (60, 60, 1700, 956)
DEAD_LAMP = (1804, 160)
WATCH, RADIUS, TURN = (868, 500), 172, 5
MOON = replace(LIGHTS["porch"], night=0.3, gain=1.2, rim=0.85, wrap=0.3, kick=0.3, to_lamp=(-0.6, -0.8))
GREYS = ("#8a8f98", "#6c7480", "#a3a29c", "#575f70", "#b3aca0")


# It hangs by its strap between thumb and fingers; the crown is left to whoever takes it.
HANGING = Gesture(
    fingers=((-2, 52, 34, 16), (0, 56, 36, 18), (3, 60, 38, 20), (7, 64, 42, 22)),
    thumb=((0.62, -0.52, -0.58), (0.62, -0.30, -0.72), (0.60, -0.02, -0.80)),
    roll=-66,
    nail=(0.5, -0.8, 0.3),
)
WRIST, HAND_TURN, HAND_SCALE = (1262, 114), 184, 4.6
SLEEVE = Arm(
    2700 - 180j,
    2200 - 50j,
    1390 + 102j,
    (230, 200, 134),
    out=-1,
    shade=1,
    seed=6,
    cuff=0.94,
    name="arm_near",
)


def _hand(only: str) -> Painter:
    """Return his hand, held out: what is behind the strap, or what is before it."""
    return near_hand(WRIST, HANGING, TONES, HAND_TURN, HAND_SCALE, False, None if only == "behind" else "#1c1418", only,
                     to_lamp=MOON.to_lamp, elbow=SLEEVE.elbow - complex(*WRIST), length=120)  # fmt: skip


def _cuff() -> Painter:
    """Return the sleeve that the hand comes out of."""
    p = stage.painter()
    sleeve(p, SLEEVE, CANVAS)
    return p


def _drained(picture: np.ndarray, much: float) -> np.ndarray:
    """Return the picture with its colour run out into teal and paper."""
    value = luma(np.clip(picture, 0, 1))[..., None]
    tone = rgb("#0a1626") + (rgb("#e6e6dc") - rgb("#0a1626")) * value**0.92
    return picture * (1 - much) + tone * much


def draw() -> np.ndarray:
    """Return the picture."""
    if LOOK.printed:  # the store has been shut since eight, and the lamp is out
        dark = replace(bus_stop.PLACE, pools=lambda _: [], near_pools=lambda _: [], over=None)
        b = Board(printed_part(dark, "closed", SEEN) * 1.5)
    else:
        b = Board(behind_glass(SETS, SEEN))
    clock.tell(b, SEEN, 8, 15)
    if not LOOK.printed:
        b.fill(oval(*DEAD_LAMP, 25, 25), "#3a4350", 1, 3)
        b.shade(oval(*DEAD_LAMP, 62, 34), "#3a4350", 0.7, 8)
    b.smear(5, 5)
    b.rgb = stage.glow(b.rgb, WATCH, 520, "#b8c8d8", 0.35)
    leaves.falling(b, 40, (40, 30, 1880, 900), (16, 34), 4, GREYS, "#f0f4f8", MOON.to_lamp)
    b.rgb = stage.lit(b.rgb, [_hand("behind")], MOON)
    watch, second = draw_watch(WATCH, RADIUS, TURN, 8, 15, 0)
    b.rgb = stage.over(b.rgb, watch)
    b.rgb = stage.lit(b.rgb, [_hand("front"), _cuff()], MOON)
    leaves.falling(b, 34, (60, 40, 640, 760), (30, 62), 12, GREYS, "#f6f8fa", MOON.to_lamp)
    leaves.falling(b, 22, (1180, 40, 1880, 420), (30, 62), 13, GREYS, "#f6f8fa", MOON.to_lamp)
    if not LOOK.printed:  # out of focus; a print has no blur
        leaves.falling(b, 7, (60, 60, 520, 900), (90, 150), 22, GREYS, "#f6f8fa", MOON.to_lamp, 7)
        leaves.falling(b, 4, (1400, 60, 1880, 460), (90, 140), 23, GREYS, "#f6f8fa", MOON.to_lamp, 7)
    b.rgb = _drained(b.rgb, 0.84)
    b.rgb = stage.over(b.rgb, second)
    b.rgb = stage.glow(b.rgb, WATCH, 70, "#ff9a3a", 0.22)
    return stage.paper(stage.bloom(b.rgb, 0.25, 0.8, 20), 1.0, 0.3)


PICTURE = Picture(draw, SETS)
