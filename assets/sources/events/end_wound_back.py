"""Wound back: the watch has stopped at a quarter past eight, and so has every leaf."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people.hand import place
from ..people.jess_clothes import CANVAS
from ..people.jess_head import TONES
from ..people.light import LIGHTS, rgb
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from ..places.kit.pixels import luma
from .kit import clock, leaves, stage
from .kit.board import Board
from .kit.figure import painted
from .kit.glass import behind_glass
from .kit.hands import HOLD, draw_gesture
from .kit.watch import draw_watch
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
SEEN = (60, 60, 1700, 956)
DEAD_LAMP = (1804, 160)
WATCH, RADIUS, TURN = (900, 372), 216, -9
MOON = replace(LIGHTS["porch"], night=0.3, gain=1.2, rim=0.85, wrap=0.3, kick=0.3, to_lamp=(-0.6, -0.8))
GREYS = ("#8a8f98", "#6c7480", "#a3a29c", "#575f70", "#b3aca0")


def _hand(p: Painter, only: str) -> None:
    """Paint his hand: fingers behind the watch, the thumb on its rim."""
    with place(p, 258 + 372j, 204, 2.3):
        draw_gesture(p, HOLD, TONES, None, only, MOON.to_lamp)


def _cuff(p: Painter) -> None:
    """Paint the sleeve that the hand comes out of."""
    sleeve(p, Arm(300 + 300j, 213 + 220j, 100 + 131j, (50, 43, 31), out=-1, shade=1, seed=6), CANVAS)


def _drained(picture: np.ndarray, much: float) -> np.ndarray:
    """Return the picture with its colour run out into teal and paper."""
    value = luma(np.clip(picture, 0, 1))[..., None]
    tone = rgb("#0a1626") + (rgb("#e6e6dc") - rgb("#0a1626")) * value**0.92
    return picture * (1 - much) + tone * much


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(behind_glass(SETS, SEEN))
    clock.tell(b, SEEN, 8, 15)
    b.fill(oval(*DEAD_LAMP, 25, 25), "#3a4350", 1, 3)
    b.shade(oval(*DEAD_LAMP, 62, 34), "#3a4350", 0.7, 8)
    b.smear(5, 5)
    b.rgb = stage.glow(b.rgb, WATCH, 520, "#b8c8d8", 0.35)
    leaves.falling(b, 40, (40, 30, 1880, 900), (16, 34), 4, GREYS, "#f0f4f8", MOON.to_lamp)
    layers = [*painted((_cuff,), WATCH, 3.0), *painted((partial(_hand, only="behind"),), WATCH)]
    for layer in layers:
        b.rgb = stage.lit(b.rgb, [layer], MOON)
    b.shade(oval(WATCH[0] + 26, WATCH[1] + 40, RADIUS + 18, RADIUS + 20), "#0c1424", 0.75, 30)
    watch, second = draw_watch(WATCH, RADIUS, TURN, 8, 15, 0)
    b.rgb = stage.over(b.rgb, watch)
    b.rgb = stage.lit(b.rgb, painted((partial(_hand, only="front"),), WATCH), MOON)
    leaves.falling(b, 34, (60, 40, 640, 760), (30, 62), 12, GREYS, "#f6f8fa", MOON.to_lamp)
    leaves.falling(b, 22, (1180, 40, 1880, 420), (30, 62), 13, GREYS, "#f6f8fa", MOON.to_lamp)
    leaves.falling(b, 7, (60, 60, 520, 900), (90, 150), 22, GREYS, "#f6f8fa", MOON.to_lamp, 7)
    leaves.falling(b, 4, (1400, 60, 1880, 460), (90, 140), 23, GREYS, "#f6f8fa", MOON.to_lamp, 7)
    b.rgb = _drained(b.rgb, 0.84)
    b.rgb = stage.over(b.rgb, second)
    b.rgb = stage.glow(b.rgb, WATCH, 70, "#ff9a3a", 0.22)
    return stage.paper(stage.bloom(b.rgb, 0.25, 0.8, 20), 1.0, 0.3)


PICTURE = Picture(draw, SETS)
