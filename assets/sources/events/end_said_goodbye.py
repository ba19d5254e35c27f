"""Said it out loud: his hand on the glass, and she stands under the lamp in a rain of leaves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people import rory
from ..people.hand import place
from ..people.head import draw_head
from ..people.jess_clothes import CANVAS
from ..people.jess_head import TONES
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_watch
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import leaves, stage
from .kit.board import Board, straight
from .kit.figure import painted
from .kit.glass import beads, behind_glass, draw_frame, fog
from .kit.hands import SPREAD, draw_gesture
from .picture import Picture

PANE = (70, 46, 1850, 780)
SETS = ("bus_stop/lamp_sky", "bus_stop/lamp")
SEEN = (1250, 130, 1000, 562)
LAMP = (797, 118)
OUTSIDE = replace(LIGHTS["night"], night=0.2, rim=1.0, wrap=0.6, to_lamp=(0.35, -0.94))
HAND = replace(LIGHTS["night"], night=0.3, gain=1.1, rim=1.0, wrap=0.3, kick=0.3, to_lamp=(-0.8, -0.6))

FLAT = replace(  # the lamp is on the little finger's side
    SPREAD,
    planes=("-20,-8! 30,-18 70,-34 112,-46! 110,-80 30,-80 -20,-60!",),
    softs=(("-20,-22! 40,-34 90,-50 100,-80 20,-80 -20,-60!", 16, 0.5),),
)


def _her(p: Painter) -> None:
    """Paint her whole to the knees, holding the book before her."""
    rory.PERSON.poses["book"].body(p)


def _her_face(p: Painter) -> None:
    """Paint her face, turned to see who is leaving."""
    draw_head(p, rory.PERSON.head, "sad")


def _her_hands(p: Painter) -> None:
    """Paint the book and the hands on it."""
    rory.PERSON.poses["book"].over(p)


def _her_hair(p: Painter) -> None:
    """Paint the hair behind her."""
    with rory.PERSON.head.posed(p, rory.PERSON.head.expressions()["sad"], 0.5):
        rory.PERSON.head.draw_back(p)


def _hand(p: Painter) -> None:
    """Paint his hand from behind, flat on the pane, the watch and the cuff."""
    with place(p, 0 + 690j, 256, 2.1, mirror=True):
        draw_gesture(p, FLAT, TONES, to_lamp=HAND.to_lamp)
    with place(p, 8 + 728j, 256, 2.9):
        draw_watch(p, 27)
    sleeve(p, Arm(180 + 1330j, 120 + 1120j, 12 + 780j, (150, 130, 96), out=1, shade=1, seed=3), CANVAS)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(behind_glass(SETS, SEEN))
    b.smear(5, 4)
    b.rgb = np.clip(b.rgb * 1.06 - 0.05, 0, 1) ** 1.2
    b.shine(
        straight((LAMP[0] - 30, LAMP[1]), (LAMP[0] + 30, LAMP[1]), (1110, 800), (330, 800)),
        "#ffb45a",
        0.30,
        40,
    )
    b.rgb = stage.glow(b.rgb, LAMP, 180, "#ffc070", 0.6)
    leaves.falling(b, 70, (300, 60, 1250, 780), (12, 26), 3, to_lamp=(0, -1))
    layers = painted((_her_hair, _her, _her_face, _her_hands), (690, 262), 0.66, True)
    b.rgb = stage.lit(b.rgb, layers, OUTSIDE)
    for seed, box in ((8, (110, 40, 560, 780)), (9, (830, 40, 1800, 780))):
        leaves.falling(b, 24, box, (20, 38), seed, to_lamp=(-0.5, -0.8))
    for seed, box in ((15, (90, 60, 470, 740)), (16, (900, 60, 1250, 740))):
        leaves.falling(b, 5, box, (50, 80), seed, soft=5)
    b.rgb = stage.bloom(b.rgb, 0.4, 0.75, 26)
    b.shine(straight((1000, 780), (1360, 46), (1500, 46), (1140, 780)), "#a8c4e8", 0.06, 8)
    fog(b, (1475, 430), (270, 300), 0.30)
    fog(b, (960, 810), (1100, 60), 0.32, 5)
    beads(b, (80, 700, 1840, 780), 150, 6)
    draw_frame(b, PANE, ("#3f3230", "#1c1820"), 70)
    b.shade(oval(1500, 520, 150, 210), "#1a1a34", 0.4, 60)
    b.rgb = stage.lit(b.rgb, painted((_hand,), (1520, 0)), HAND)
    return stage.paper(b.rgb, 0.9, 0.35)


PICTURE = Picture(draw, SETS)
