"""What customers hold, one in each hand: an old exercise tape, and two from Sweden with a band about them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np
import skia

from ..people import jess
from ..people.hand import HOLD, draw_hand, place
from ..people.jess_clothes import CANVAS
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit.board import Board, rounded, straight
from .kit.glass import behind_glass
from .kit.stage import lit, painter, paper
from .kit.words import words
from .picture import Picture

SETS = ("video_store/open",)
GROTESQUE, SERIF = "routed-gothic/routed-gothic.ttf", "evening-schola/EveningSchola-Italic.otf"
LIGHT = replace(LIGHTS["store"], night=0.1, wrap=0.4, rim=0.5, to_lamp=(0.4, -0.9))


def _box(p: Painter, tone: str, side: str) -> skia.Path:
    """Paint a cassette's box about 0,0, its spine at the left; return its face."""
    p.soft(rounded(-166, -276, 190, 300, 10), "#120c0a", 16, 0.55, hard=0.8)
    p.fill(straight((-200, -262), (-160, -290), (-160, 290), (-200, 266)), side)
    face = rounded(-162, -290, 170, 290, 8)
    p.fill(face, tone)
    return face


def _limber(p: Painter) -> None:
    """Paint the exercise tape: somebody who touches her toes, and how old one has to be."""
    face = _box(p, "#d9c9a2", "#a8946a")
    p.fill(straight((-162, -290), (170, -290), (170, -120), (-162, -120)), "#b0483a", 1, face)
    p.fill(words("LIMBER", (4, -216), 74, GROTESQUE, True), "#f6ead0", 1, face)
    p.fill(words("AT SIXTY", (4, -150), 54, GROTESQUE, True), "#f6ead0", 1, face)
    p.fill(oval(4, 60, 132, 150), "#e9b25e", 1, face)
    # Legs, the back bent over, an arm down to the shoe, a bun.
    p.line("60,190 52,60 40,-10", 34, "#2f6f7d", "flat", 1, face)
    p.line("40,-14 -20,-56 -62,6", 44, "#7a3a66", "flat", 1, face)
    p.line("-40,-20 -34,90 26,182", 18, "#e6b48e", "flat", 1, face)
    p.fill(oval(-74, 36, 34, 36), "#e6b48e", 1, face)
    p.fill(oval(-92, 62, 24, 22), "#c9c2ba", 1, face)
    p.fill(rounded(20, 180, 96, 204, 10), "#f6ead0", 1, face)
    p.fill(words("VOLUME FOUR", (4, 262), 36, GROTESQUE, True), "#7a2a2c", 1, face)


def _swedish(p: Painter) -> None:
    """Paint the two from Sweden: a lake, a birch, nobody."""
    for x, tone, side, number in ((62, "#2a4a6a", "#182c42", "II"), (0, "#d7dde0", "#8e98a4", "I")):
        with p.placed(x, -x * 0.4, x * 0.06):
            face = _box(p, tone, side)
            p.fill(straight((-162, 40), (170, 20), (170, 290), (-162, 290)), "#5f86a0", 1, face)
            p.fill(straight((-162, 24), (170, 6), (170, 44), (-162, 60)), "#33483e", 1, face)
            p.line("96,290 88,60 100,-130", 20, "#f2efe6", "flat", 1, face)
            for y in (-80, -20, 60, 130, 220):
                p.line(f"80,{y} 104,{y + 6}", 5, "#2a2a2e", "flat", 1, face)
            p.fill(words("LÅNG", (-24, -206), 66, SERIF, True), "#2a3a52", 1, face)
            p.fill(words("VINTER", (-10, -142), 58, SERIF, True), "#2a3a52", 1, face)
            p.fill(words(number, (-96, 262), 60, SERIF, True), "#f2efe6", 1, face)
    p.fill(straight((-206, 120), (240, 96), (240, 150), (-206, 174)), "#c9a04a")


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(behind_glass(SETS, (640, 300, 900, 506)))
    b.smear(11, 11)
    b.rgb = b.rgb * 0.74
    grip = partial(
        draw_hand, g=HOLD, t=jess.TONES, to_lamp=LIGHT.to_lamp, length=150, forearm=complex(-1, 0.05)
    )
    for way, x, art, turn in ((1, 640, _limber, -6), (-1, 1330, _swedish, 5)):
        arm = Arm(
            complex(x - way * 750, 1376), complex(x - way * 470, 1206), complex(x - way * 200, 716),
            (200, 180, 130), out=-way, shade=-1, seed=4, cuff=0.95, name=f"arm{way}",
        )  # fmt: skip
        behind, box, thumb, cloth = (painter() for _ in range(4))
        held = (arm.wrist, -52, 3.4) if way > 0 else (arm.wrist, -128, 3.4, True)
        with place(behind, *held):
            grip(behind, only="behind")
        with box.placed(x, 340, turn, 1.0):
            art(box)
        with place(thumb, *held):
            grip(thumb, only="front", under="#4a3a30")
        sleeve(cloth, arm, CANVAS)
        # Each by itself: what the box hides of the hand has no lit edge.
        for layers in ([behind], [box], [thumb, cloth]):
            b.rgb = lit(b.rgb, layers, LIGHT)
    return paper(b.rgb, 0.9, 0.25)


PICTURE = Picture(draw, SETS)
