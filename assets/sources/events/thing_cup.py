"""Luke's cup on the end of the bench, with the handle toward the diner."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.spline import oval
from .kit.board import Board, straight
from .kit.glass import behind_glass
from .kit.stage import brushed, glow, lit, over, painter, paper
from .kit.style import LOOK
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
LAMP = replace(LIGHTS["night"], night=0.3, rim=0.9, wrap=0.6, to_lamp=(0.5, -0.86))
SEAT_Y = 770
NIGHT, TEAL = (
    ("#3a4664", "#232c46", "#4c5c84"),
    ("#2c6272", "#14344a", "#4e97a2"),
)  # the seat's tones; in print


def _seat() -> Painter:
    """Return the end of the bench's seat: two slats and what holds them."""
    p = painter()
    top, front, grain = TEAL if LOOK.printed else NIGHT
    for y, deep in ((SEAT_Y - 96, 84), (SEAT_Y, 128)):
        board = p.part(f"slat{y}", f"-40,{y + 6}! 1380,{y}! 1400,{y + deep}! -40,{y + deep + 4}!", 4)
        p.fill(board, top)
        for k in range(5):
            at = y + deep * (0.2 + 0.14 * k)
            p.line(f"{-40 + 120 * k},{at} {620 + 150 * k},{at - 3}", 3, grain, "taper", 0.6, board)
        p.line(f"-40,{y + 9} 1380,{y + 3}", 7, "#d8a060", "flat", 0.8, board)
        p.line(f"1378,{y} 1398,{y + deep}", 10, "#d8a060", "flat", 0.6, board)
    if p.flat:  # the cup's shadow, where no lamp lights its edge
        p.fill(oval(940, SEAT_Y + 54, 206, 27), "#0b2434")
    p.fill(f"-40,{SEAT_Y + 130}! 1400,{SEAT_Y + 126}! 1396,{SEAT_Y + 190}! -40,{SEAT_Y + 196}!", front)
    p.fill(f"1200,{SEAT_Y + 186}! 1270,{SEAT_Y + 186}! 1270,1100! 1200,1100!", "#161c2e")
    return p


def _cup() -> Painter:
    """Return the mug: thick, white, a diner's."""
    p = painter()
    with p.placed(980, SEAT_Y - 300, 0, 1.35):
        if not p.flat:
            p.soft("-200,262! 120,262! 132,284 40,296 -190,290", "#060a18", 10, 0.7)
        p.line("112,60 196,48 214,130 116,184", 40, "#cfc6b8", "flat")
        p.line("112,54 190,42 208,124 118,176", 10, "#fff6e2", "flat", 0.7)
        body = p.part("mug", "-132,0! -128,180 -112,250 -60,268 60,268 112,250 128,180 132,0!", 4)
        p.fill(body, "#e4dccb")
        p.fill("-150,-10! -40,0 -24,140 -40,290! -150,290!", "#a49fae", 0.9, body)
        p.fill("-150,-10! -98,0 -90,150 -80,290! -150,290!", "#6c6c86", 0.7, body)
        p.fill("66,10! 104,10 98,170 84,230! 60,230 72,130", "#fff8e6", 0.8, body)
        for y in (44, 62):
            p.line(f"-136,{y} 0,{y + 16} 136,{y}", 7, "#8a3a34", "flat", 0.9, body)
        p.fill(oval(0, 0, 134, 34), "#f4ecd8")
        p.fill(oval(0, 1, 112, 25), "#5a4a48")
        p.fill(oval(0, 7, 98, 17), "#2a1a18")
    return p


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(np.clip(behind_glass(SETS, (980, 470, 760, 427)) * 0.8, 0, 1))
    b.smear(14, 14)
    b.shade(straight((-20, 700), (1940, 700), (1940, 1100), (-20, 1100)), "#0d1220", 0.7, 60)
    b.rgb = glow(b.rgb, (1300, -60), 900, "#ffb066", 0.34)
    b.rgb = brushed(over(b.rgb, _seat()).astype(np.float32), 1.0, 0.3)
    b.rgb = lit(b.rgb, [_cup()], LAMP)
    return paper(b.rgb, 0.9, 0.4)


PICTURE = Picture(draw, SETS)
