"""The bell over the store's door, where it was when everything let go: still on its way, and no sound left in it."""

from __future__ import annotations

import numpy as np

from ..people.painter import Painter
from ..people.spline import moved, oval
from .kit.board import Board, straight
from .kit.glass import behind_glass
from .kit.stage import brushed, defocus, over, painter, paper
from .picture import Picture

SETS = ("video_store/open",)
SWUNG = ((34, 0.16), (20, 0.24), (8, 0.3), (-16, 1.0))  # degrees, and how much of it one sees there
HUNG = (930.0, 250.0)


def _bell(p: Painter) -> None:
    """Paint the bell, hanging from 0,0: its loop, its body, the lip, the clapper out of it on one side."""
    p.line("0,-6 0,40", 16, "#6d4a1e", "flat")
    p.fill(oval(34, 424, 46), "#5a3a18")
    p.fill(oval(26, 414, 30), "#d8a850", 0.8)
    body = p.part(
        "bell",
        "-44,52! -20,32 20,32 44,52! 96,96 126,190 150,300 214,376! -214,376! -150,300 -126,190 -96,96",
        8,
        0.5,
    )
    p.soft(moved(body, 18, 26), "#120c0a", 20, 0.5, hard=0.8)
    p.fill(body, "#b8863a")
    p.fill("40,30! 150,190 120,380! 230,380! 170,290 120,90!", "#6d4a1e", 0.9, body)
    p.fill("-90,110 -60,70 -46,150 -80,290 -130,350!", "#f6dc98", 0.85, body)
    p.soft("-20,60 30,70 40,240 10,360 -30,240", "#d8a850", 26, 0.7, body, hard=0.7)
    p.fill("-214,376! -206,350! 0,374 206,350! 214,376! 200,404! 0,428 -200,404!", "#8f6424")
    p.line("-204,356 0,378 204,356", 6, "#f8e2a8", "flat", 0.8)


def draw() -> np.ndarray:
    """Return the picture."""
    b = Board(behind_glass(SETS, (700, 60, 900, 506)))
    b.smear(13, 13)
    b.rgb = b.rgb * 0.8
    b.fill(straight((-20, 830), (1940, 790), (1940, 1100), (-20, 1100)), "#4a3a30")
    b.fill(straight((-20, 830), (1940, 790), (1940, 812), (-20, 852)), "#9a7c58")
    b.rgb = brushed(b.rgb.astype(np.float32), 1.0, 0.4)
    spring = painter()
    for width, tone, dx in ((34, "#2a221e", 6), (26, "#6a6258", 0), (7, "#c8c0ae", -6)):
        spring.line(
            [(1560 + dx, 880), (1540 + dx, 520), (1340, 250 + dx), (1090, 190 + dx), (HUNG[0], HUNG[1] - 14)],
            width,
            tone,
            "flat",
        )
    b.rgb = over(b.rgb, spring)
    for turn, seen in SWUNG:
        p = painter()
        with p.placed(*HUNG, turn, 1.06):
            _bell(p)
        layer = p.pixels() if seen == 1.0 else defocus(p.pixels(), 6)
        b.rgb = over(b.rgb, layer, seen)
    return paper(b.rgb, 0.9, 0.25)


PICTURE = Picture(draw, SETS)
