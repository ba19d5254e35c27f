"""Missed it: the chairs are up, and under the one lamp that is on a plate waits under a plate."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess
from ..people.hand import HOLD, draw_hand, place
from ..people.jess_clothes import CANVAS, WEBBING
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.sleeve import Arm, sleeve
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, rounded, straight
from .kit.counter import after_closing, draw_counter, draw_lamp
from .kit.figure import painted
from .kit.words import words
from .picture import Picture

SETS = ("diner/closed",)
SEEN = (770, 426, 860, 484)
LAMP_X, TOP, EDGE = 760, 548, 634
GROTESQUE = "routed-gothic/routed-gothic.ttf"
HAND = replace(LIGHTS["closed"], night=0.3, gain=1.2, rim=1.0, wrap=0.6, to_lamp=(0.4, -0.9))
BAG = replace(LIGHTS["night"], night=0.34, rim=1.0, wrap=0.5, kick=0.75, to_lamp=(-0.85, -0.5))


def _chairs(b: Board) -> None:
    """Paint a table by the window with its chairs up, against the street."""
    tone = "#0a0d1a"
    b.fill(straight((1380, 470), (1940, 470), (1940, 486), (1380, 486)), tone)
    for x in (1480, 1800):
        b.fill(rounded(x - 70, 450, x + 70, 470, 8), tone)
        for leg in (-58, -20, 24, 60):
            b.line([(x + leg, 456), (x + leg * 1.15, 380), (x + leg * 1.32, 300)], 9, tone)
        b.line([(x - 68, 350), (x, 344), (x + 70, 350)], 6, tone)
        b.shine(straight((x - 70, 448), (x + 70, 448), (x + 70, 452), (x - 70, 452)), "#ffb75c", 0.35, 2)


def _dome(b: Board, x: float, y: float) -> None:
    """Paint the plate that is turned upside down on the other."""
    dome = (
        f"{x - 190},{y - 6}! {x - 168},{y - 26} {x - 118},{y - 52} "
        f"{x - 84},{y - 72}! {x + 84},{y - 72}! {x + 118},{y - 52} {x + 168},{y - 26} "
        f"{x + 190},{y - 6}! {x + 110},{y + 15} {x},{y + 20} {x - 110},{y + 15}"
    )
    b.ramp(dome, ("#e2cfae", "#fff8e6", "#f2e2c2", "#b2947a"), (x - 190, y), (x + 190, y))
    b.shade(
        f"{x - 190},{y - 8}! {x},{y + 8} {x + 190},{y - 8}! {x + 100},{y + 20} {x - 100},{y + 20}",
        "#a07858",
        0.7,
        5,
        dome,
    )
    b.fill(oval(x, y - 72, 84, 11), "#cbb493")
    b.fill(oval(x, y - 73, 76, 8), "#fff4dc")
    b.line([(x - 182, y - 8), (x, y + 12), (x + 182, y - 8)], 3.4, "#a8402f", "flat", 0.8)
    b.fill(straight((x - 112, y - 46), (x + 112, y - 46), (x + 118, y - 14), (x - 118, y - 14)), "#d9c48c")
    b.fill(words("CHILI, JESS", (x, y - 21), 25, GROTESQUE, True), "#27232b")


def _chili(b: Board, x: float, y: float) -> None:
    """Paint what was under it: chili, and a square of corn bread."""
    heap = (
        f"{x - 158},{y - 2}! {x - 132},{y - 30} {x - 62},{y - 50} {x + 12},{y - 54} {x + 70},{y - 38} {x + 112},{y - 4}! "
        f"{x + 40},{y + 12} {x - 90},{y + 12}"
    )
    b.ramp(heap, ("#c8552c", "#93331f", "#5c1e1a"), (x, y - 56), (x, y + 12))
    chance = np.random.default_rng(5)
    for _ in range(30):
        t = chance.random()
        bx, by = x - 24 + chance.uniform(-120, 118) * (0.4 + 0.6 * t), y - 44 + 48 * t
        b.fill(oval(bx, by, 11, 6), ("#6a2418", "#a8432a", "#3f1714")[int(chance.integers(3))], 1, 1, heap)
        b.shine(oval(bx - 3, by - 2, 4, 2), "#ffd0a0", 0.5, 1, heap)
    bread = f"{x + 84},{y - 2}! {x + 92},{y - 46}! {x + 168},{y - 50}! {x + 186},{y - 6}! {x + 130},{y + 8}"
    b.ramp(bread, ("#f4c866", "#c98a34"), (x, y - 50), (x, y + 6))
    b.fill(f"{x + 92},{y - 46}! {x + 168},{y - 50}! {x + 172},{y - 40}! {x + 91},{y - 35}!", "#e0a04a")


def _lifting(p: Painter) -> None:
    """Paint his hand, and the plate it has lifted off."""
    arm = Arm(
        -420 + 1700j,
        -40 + 1240j,
        330 + 560j,
        (118, 104, 74),
        out=-1,
        shade=-1,
        seed=4,
        cuff=0.94,
        name="arm_his",
    )
    grip = partial(draw_hand, p, HOLD, jess.TONES, to_lamp=HAND.to_lamp, length=56)
    with place(p, arm.wrist, -44, 1.9):
        grip(only="behind")
    with p.placed(560, 396, -27):
        p.fill(p.part("under", oval(4, 10, 214, 70), 4, 0.3), "#a88a6c")
        p.fill(p.part("plate", oval(0, 0, 214, 70), 4, 0.3), "#f6e8cc")
        p.fill(oval(0, 0, 200, 63), "#a8402f", 0.8)
        p.fill(oval(0, 0, 194, 60), "#ead8b6")
        p.soft(oval(40, 14, 150, 44), "#fff6e0", 20, 0.7)
        p.fill(oval(0, 4, 128, 34), "#d4bd98")
        p.fill(oval(2, 7, 120, 30), "#f2e4c6")
    with place(p, arm.wrist, -44, 1.9):
        grip(only="front", under="#8a6a4c")
    sleeve(p, arm, CANVAS)


def _supper(b: Board, lifted: bool) -> None:
    """Paint the plate under a plate or without one, and what stands about on a counter."""
    x, y = LAMP_X, 590
    for sx, w, h, tone in (
        (1068, 54, 128, "#8e2a24"),
        (1136, 50, 116, "#c08a2c"),
        (1214, 76, 104, "#8d929a"),
    ):
        b.shade(oval(sx + 44, 578, w * 1.3, 12), "#120c12", 0.8, 9)
        b.ramp(
            rounded(sx - w / 2, 576 - h, sx + w / 2, 578, 14),
            (tone, "#2a1a22"),
            (sx - w / 2, 0),
            (sx + w / 2, 0),
        )
        b.shine(rounded(sx - w / 2 + 3, 586 - h, sx - w / 2 + 11, 566, 4), "#ffe0a8", 0.8, 3)
    b.fill(straight((1114, 436), (1122, 436), (1126, 464), (1110, 464)), "#c08a2c")
    b.fill(straight((1060, 424), (1074, 424), (1080, 452), (1054, 452)), "#e8e0d0")
    b.shade(oval(x + 10, y + 16, 262, 26), "#1a0e10", 0.85, 16)
    b.fill(oval(x, y + 6, 226, 28), "#a88f74")
    b.ramp(oval(x, y, 226, 28), ("#fff6e2", "#f0dcb8", "#b89a7c"), (x - 200, y), (x + 226, y))
    b.line([(x - 214, y + 7), (x, y + 29), (x + 214, y + 7)], 4, "#a8402f", "flat", 0.8)
    if lifted:
        _chili(b, x, y)
    else:
        _dome(b, x, y)
    chance = np.random.default_rng(2)
    for sx, lean in ((x - 120, -24), (x + 60, 20), (x + 168, 30)):
        for k in range(3):
            points = [
                (sx + lean * t + 16 * np.sin(t * 5 + k + chance.random()), y - 50 - 190 * t - 14 * k)
                for t in np.linspace(0, 1, 7)
            ]
            b.shine_line(points, 16 - 4 * k, "#ffe6c4", 0.16, 9)


def _stool(b: Board) -> None:
    """Paint the stool that the bag is on."""
    b.ramp(
        straight((1452, 760), (1508, 760), (1500, 1080), (1460, 1080)),
        ("#b8a890", "#3a3a48", "#77757e"),
        (1452, 0),
        (1508, 0),
    )
    b.fill(rounded(1290, 716, 1672, 774, 26), "#26242e")
    b.ramp(rounded(1290, 722, 1672, 752, 15), ("#e8d4b0", "#5a5a66", "#8d98ac"), (1290, 0), (1672, 0))
    b.ramp(rounded(1278, 672, 1684, 736, 32), ("#c8402f", "#8a2028", "#4a1420"), (1278, 0), (1684, 0))
    b.shine(rounded(1300, 678, 1500, 690, 6), "#ffd9a0", 0.5, 5)


def _bag(p: Painter) -> None:
    """Paint the bag, its strap hanging down."""
    strap = p.part(
        "strap",
        "-118,40! -150,60 -158,150 -120,232 -70,240! -72,226 -108,216 -138,148 -130,70 -104,56!",
        4,
        0.4,
    )
    p.fill(strap, WEBBING.shade)
    draw_duffel(p)


def _tag(p: Painter) -> None:
    """Paint what Kirk has tied to it."""
    with p.placed(34, -122):
        tag = p.part("tag", TAG, 3, 0.5)
        p.fill(tag, "#f0e2bc")
        p.line("-108,118 -118,100 -128,84", 2.4, "#efe6d0", "flat")
        with p.placed(-142, 148, -5):
            for y in (-22, 16):
                p.line(f"-56,{y} 0,{y} 56,{y}", 3, "#a8402f", "flat", 0.9)
            p.fill(words("UNATTENDED", (0, 5), 15.5, GROTESQUE, True), "#a8301f", 0.95)


TAG = "-208,112! -92,104! -76,118! -72,172! -86,182! -204,190!"


def draw(lifted: bool = False, tagged: bool = False) -> np.ndarray:
    """Return the picture, the upper plate where it was or in his hand, a tag on the bag or none."""
    b = Board(after_closing(SEEN, 4))
    b.rgb = stage.glow(b.rgb, (LAMP_X, 330), 420, "#c9803c", 0.5)
    _chairs(b)
    draw_counter(b, TOP, EDGE, (LAMP_X, 588), 560)
    b.rgb[TOP:] = stage.brushed(b.rgb, 0.62, 0.5)[TOP:]
    draw_lamp(b, LAMP_X, 196, 640, 430)
    _supper(b, lifted)
    _stool(b)
    b.rgb = stage.lit(b.rgb, painted((_bag, _tag) if tagged else (_bag,), (1484, 560), 1.3, turn=-4), BAG)
    if lifted:
        b.rgb = stage.lit(b.rgb, painted((_lifting,), (0, 0)), HAND)
    return stage.paper(stage.bloom(b.rgb, 0.5, 0.74, 34), 0.9, 0.25)


PICTURE = Picture(draw, SETS)
VARIANTS = {
    "lifted": Picture(partial(draw, True), SETS),
    "tagged": Picture(partial(draw, False, True), SETS),
    "tagged_lifted": Picture(partial(draw, True, True), SETS),
}
