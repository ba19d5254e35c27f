"""Behind the bench, where it could be anyone's: the duffel in the dark, its strap over the slats."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.prop import draw_duffel
from ..poster.places import bus_stop
from .kit.board import Board, straight
from .kit.glass import behind_glass
from .kit.prints import printed_part
from .kit.stage import brushed, glow, lit, over, painter, paper
from .kit.style import LOOK
from .picture import Picture

SETS = ("bus_stop/no_lamp_sky", "bus_stop/no_lamp")
DARK = replace(LIGHTS["night"], night=0.56, gain=0.66, rim=0.8, wrap=0.5, to_lamp=(0.5, -0.86))
INKED = replace(
    DARK, night=0.22, gain=1.0, rim=1.0, to_lamp=(0.2, -0.98)
)  # in print the bag keeps its own green
SLATS = ((452, 74), (560, 74), (668, 74), (806, 96))  # the back's three, and the seat
POSTS = (330, 1500)
NIGHT, INK = ("#2a334c", "#1a2136", "#3a4664"), ("#17253f", "#0e1830", "#22365a")  # a slat's tones; in print
PRINTED = (330, 566, 760, 427)  # below the store, which is open at one time and shut at another


def _bag(p: Painter) -> None:
    """Paint the bag, stood on its end, and the loop of its strap."""
    p.line("990,400 1010,262 1140,244 1184,400", 34, "#241a1c", "flat")
    p.line("986,400 1006,258 1136,240 1178,400", 6, "#7d5a44", "flat", 0.8)
    with p.placed(1060, 556, -9, 2.4):
        draw_duffel(p)


def _slats() -> Painter:
    """Return the bench before it, the lamp along its upper edges."""
    p = painter()
    base, shade, grain = INK if LOOK.printed else NIGHT
    for x in POSTS:
        p.fill(f"{x},400! {x + 44},400! {x + 44},1100! {x},1100!", "#161c2e")
        p.fill(f"{x + 34},400! {x + 44},400! {x + 44},1100! {x + 34},1100!", "#4a5878", 0.7)
    for y, tall in SLATS:
        board = p.part(f"slat{y}", f"-40,{y}! 1960,{y - 6}! 1960,{y + tall - 6}! -40,{y + tall}!", 3)
        p.fill(board, base)
        p.fill(
            f"-40,{y + tall * 0.62}! 1960,{y + tall * 0.58}! 1960,{y + tall}! -40,{y + tall}!",
            shade,
            0.9,
            board,
        )
        p.line(f"-40,{y + 4} 1960,{y - 2}", 7, "#b98a58", "flat", 0.75, board)
        for k in range(5):
            at = y + tall * (0.25 + 0.13 * k)
            p.line(f"{-40 + 90 * k},{at} {700 + 210 * k},{at - 3}", 3, grain, "taper", 0.6, board)
    return p


def draw() -> np.ndarray:
    """Return the picture."""
    if LOOK.printed:  # the poster's own bench would be behind this one
        bare = replace(bus_stop.PLACE, near=bus_stop.draw_near_bare)
        b = Board(printed_part(bare, "late", PRINTED) * 0.8)
    else:
        b = Board(np.clip(behind_glass(SETS, (300, 560, 760, 427)) * 0.62, 0, 1))
    b.smear(12, 12)
    b.fill(straight((-20, 880), (1940, 880), (1940, 1100), (-20, 1100)), "#0d1220", 0.7, 30)
    b.rgb = glow(b.rgb, (1700, 60), 720, "#ffb066", 0.22)
    bag = painter()
    _bag(bag)
    b.rgb = lit(b.rgb, [bag], INKED if LOOK.printed else DARK)
    b.rgb = brushed(over(b.rgb, _slats()).astype(np.float32), 1.0, 0.3)
    return paper(b.rgb, 1.0, 0.5)


PICTURE = Picture(draw, SETS)
