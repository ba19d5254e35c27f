"""Missed it: the chairs are up, and under the one lamp that is on a plate waits under a plate."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..people.spline import oval
from .kit import stage
from .kit.board import Board, rounded, straight
from .kit.counter import draw_counter, draw_lamp, draw_shelves
from .kit.figure import painted
from .picture import Picture

LAMP_X, TOP, EDGE = 760, 548, 634
BAG = replace(LIGHTS["night"], night=0.34, rim=1.0, wrap=0.5, kick=0.75, to_lamp=(-0.85, -0.5))


def _room(b: Board) -> None:
    """Paint the wall, the shelves, the hatch to a dark kitchen, and the window on the street."""
    b.ramp(straight((0, 0), (1920, 0), (1920, 700), (0, 700)), ("#141624", "#2c211f"), (0, 0), (0, 640))
    b.rgb = stage.glow(b.rgb, (LAMP_X, 330), 420, "#c9803c", 0.55)
    draw_shelves(b, (300, 420), 60, 1300, LAMP_X)
    b.fill(straight((150, 76), (560, 76), (560, 208), (150, 208)), "#1a1216")
    b.fill(straight((160, 84), (550, 84), (550, 200), (160, 200)), "#20302c")
    for y, x0, x1, w in (
        (112, 250, 460, 8),
        (142, 186, 380, 5),
        (142, 470, 524, 5),
        (164, 186, 350, 5),
        (164, 476, 524, 5),
        (186, 186, 400, 5),
        (186, 470, 524, 5),
    ):
        b.line([(x0, y), ((x0 + x1) / 2, y + 1), (x1, y - 1)], w, "#c8c4a8", "tube", 0.5)
    window = straight((1420, 96), (1930, 96), (1930, 520), (1420, 520))
    b.fill(straight((1400, 76), (1940, 76), (1940, 548), (1400, 548)), "#0e1120")
    b.ramp(window, ("#0f2a4c", "#1f4c70", "#3a5a70"), (0, 96), (0, 520))
    b.fill("1420,400! 1520,380! 1640,392! 1700,360! 1930,350! 1930,520! 1420,520!", "#122640", 1, 4, window)
    for x, y, r, tone in (
        (1500, 250, 17, "#ffb75c"),
        (1610, 316, 10, "#ffb75c"),
        (1850, 200, 26, "#ffb75c"),
        (1760, 330, 9, "#ff8a4a"),
    ):
        b.shine(oval(x, y, r * 3, r * 3), tone, 0.25, r * 2, window)
        b.shine(oval(x, y, r), tone, 0.9, 4, window)
    for x in (1640, 1930):
        b.fill(straight((x - 9, 96), (x + 9, 96), (x + 9, 520), (x - 9, 520)), "#0e1120")


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


def _supper(b: Board) -> None:
    """Paint the plate under a plate, fork, napkin, note, and what stands about on a counter."""
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
    napkin = straight((x - 330, y - 6), (x - 214, y - 14), (x - 200, y + 26), (x - 340, y + 34))
    b.ramp(napkin, ("#f6ead2", "#cdb898"), (x - 330, y), (x - 200, y + 30))
    b.line([(x - 300, y + 22), (x - 262, y + 6), (x - 226, y - 6)], 6, "#8d8a90", "tube")
    b.line([(x - 246, y + 1), (x - 232, y - 5), (x - 214, y - 14)], 13, "#a8a4a8", "flat")
    b.line([(x - 298, y + 20), (x - 262, y + 4), (x - 226, y - 8)], 2, "#fff4dc", "tube")
    b.fill(oval(x, y + 6, 226, 28), "#a88f74")
    b.ramp(oval(x, y, 226, 28), ("#fff6e2", "#f0dcb8", "#b89a7c"), (x - 200, y), (x + 226, y))
    b.line([(x - 214, y + 7), (x, y + 29), (x + 214, y + 7)], 4, "#a8402f", "flat", 0.8)
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
    b.shade(oval(x + 316, y + 20, 84, 12), "#1a0e10", 0.8, 8)
    b.fill(straight((x + 248, y + 20), (x + 268, y - 92), (x + 392, y - 84), (x + 388, y + 26)), "#b89a74")
    card = straight((x + 240, y + 14), (x + 262, y - 96), (x + 384, y - 90), (x + 372, y + 22))
    b.ramp(card, ("#fff6e0", "#e2cca2"), (x + 240, y - 90), (x + 384, y + 20))
    for dy, w in ((-68, 70), (-46, 84), (-24, 50)):
        ups = (-6, 4, -3, 5, 2, -9, 5, -2, 4, 1, -4, 4, -7, 4, 3)
        wave = [(x + 276 + k * w / 14, y + dy + 0.045 * k * w / 14 + up * 0.8) for k, up in enumerate(ups)]
        b.line(wave, 3.2, "#2c3a5c", "tube", 0.9)
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
    """Paint the bag, its strap hanging down, and the tag on it."""
    strap = p.part(
        "strap",
        "-118,40! -150,60 -158,150 -120,232 -70,240! -72,226 -108,216 -138,148 -130,70 -104,56!",
        4,
        0.4,
    )
    p.fill(strap, "#2a2430")
    draw_duffel(p)
    with p.placed(34, -122):
        tag = p.part("tag", "-176,112! -116,104! -104,116! -100,164! -110,172! -170,178!", 3, 0.5)
        p.fill(tag, "#e6d6ae")
        p.line("-108,118 -118,100 -128,84", 2.4, "#efe6d0", "flat")
        p.fill("-166,130! -114,124! -112,150! -164,156!", "#a8402f", 0.85)
        p.fill("-162,134! -118,129! -116,146! -160,151!", "#e6d6ae")
        p.line("-156,143 -140,140 -122,138", 6, "#a8402f", "flat", 0.85)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board()
    _room(b)
    _chairs(b)
    draw_counter(b, TOP, EDGE, (LAMP_X, 588), 560)
    b.rgb = stage.brushed(b.rgb, 0.62, 0.5)
    draw_lamp(b, LAMP_X, 196, 640, 430)
    _supper(b)
    _stool(b)
    b.rgb = stage.lit(b.rgb, painted((_bag,), (1484, 560), 1.3, turn=-4), BAG)
    return stage.paper(stage.bloom(b.rgb, 0.5, 0.74, 34), 0.9, 0.25)


PICTURE = Picture(draw)
