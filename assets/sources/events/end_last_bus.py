"""The last bus: his face in the window, over the town that goes by."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import numpy as np

from ..people import jess
from ..people.expression import Expression
from ..people.figure import Draw
from ..people.head import draw_head
from ..people.jess_clothes import draw_sweater, draw_tee
from ..people.light import LIGHTS
from ..people.painter import Painter
from ..people.spline import oval
from .kit import backs, clock, stage
from .kit.board import Board, rounded, straight
from .kit.figure import draw_jess, flattened, painted
from .kit.glass import beads, behind_glass, draw_frame, fog, reflect
from .kit.style import LOOK
from .picture import Picture

PANE = (96, 56, 1690, 776)
SETS = ("bus_stop/lamp_sky", "bus_stop/lamp")
SEEN = (985, 96, 1035, 582)
PRINTED = (700, 96, 1035, 582)  # the poster's sign stands elsewhere, and isn't to lie over his face
LEAVING = Expression(
    inner=-5, middle=-1, outer=2, lid=0.80, low=0.1, look=(-8, 2), mouth="neutral", tilt=-2, nod=5
)
HEAD = replace(jess.HEAD, own={"leaving": LEAVING})
INDOORS = replace(
    LIGHTS["night"],
    lamp="#ffe0ac",
    core="#fff4dc",
    night=0.1,
    wrap=0.25,
    rim=0.6,
    kick=0.2,
    to_lamp=(0.75, -0.65),
)
BEHIND = replace(LIGHTS["night"], night=0.85, gain=0.62, rim=0.85, wrap=0.12, kick=0.0, to_lamp=(-0.9, -0.3))


def _body(p: Painter, under: Draw) -> None:
    """Paint what the pane shows of his jacket."""
    draw_jess(p, under)


def _face(p: Painter) -> None:
    """Paint his face as the glass has it."""
    draw_head(p, HEAD, "leaving")


def _lights(b: Board) -> None:
    """Paint the bus's own lights in the glass, and the lamps that pass."""
    b.shine("120,70! 760,60! 620,96! 120,128!", "#ffdca0", 0.22, 12)
    b.shine("900,58! 1300,56! 1190,82! 840,92!", "#ffdca0", 0.18, 10)
    b.shine(straight((160, 780), (520, 56), (640, 56), (280, 780)), "#a8c4e8", 0.06, 8)
    b.shine(straight((340, 780), (700, 56), (730, 56), (370, 780)), "#a8c4e8", 0.06, 6)


def _luke(b: Board) -> None:
    """Paint Luke under the one lamp of the diner, a chair upside down in each hand."""
    dark = "#0a1426"
    b.fill(oval(1334, 614, 15, 18), dark)
    b.fill(rounded(1317, 596, 1352, 610, 6), dark)
    b.fill(rounded(1311, 634, 1357, 760, 14), dark)
    for side in (-1, 1):
        x = 1334 + side * 62
        b.line([(1334 + side * 18, 648), (1334 + side * 44, 668), (x, 642)], 13, dark, "flat")
        b.fill(rounded(x - 22, 634, x + 22, 642, 2), dark)
        for leg in (-19, 15):
            b.fill(rounded(x + leg, 596, x + leg + 5, 636, 1), dark)
        b.fill(rounded(x + side * 18 - 3, 638, x + side * 18 + 3, 686, 1), dark)


def draw(under: Draw = draw_tee) -> np.ndarray:
    """Return the picture."""
    seen = PRINTED if LOOK.printed else SEEN
    b = Board(behind_glass(("bus_stop/closed",) if LOOK.printed else SETS, seen))
    if LOOK.printed:
        _luke(b)
    clock.tell(b, seen, 8, 15)
    b.smear(4, 1.6)
    b.rgb = np.clip(b.rgb * 1.12 - 0.07, 0, 1) ** 1.25
    b.rgb = stage.bloom(b.rgb, 1.1, 0.6, 30)
    him = painted((partial(_body, under=under), _face), (880, 40), 1.72, True)
    much, dims = (0.74, 0.82) if LOOK.printed else (0.62, 0.5)  # a print's lamps don't fade behind a face
    b.rgb = reflect(b.rgb, flattened(him, INDOORS), much, dims)
    _lights(b)
    fog(b, (1130, 500), (120, 90), 0.30)
    fog(b, (900, 800), (1000, 70), 0.34, 5)
    beads(b, (110, 690, 1680, 776), 150, 4)
    draw_frame(b, PANE, ("#4a3a34", "#241d24"))
    b.fill(rounded(1180, 838, 2100, 1300, 70), "#232c48", 1, 2)
    b.ramp(
        straight((0, 830), (1920, 830), (1920, 1080), (0, 1080)),
        ("#2a2228", "#16121a"),
        (0, 830),
        (0, 1080),
        0.75,
    )
    b.shine(straight((0, 826), (1920, 826), (1920, 834), (0, 834)), "#ffcf90", 0.25, 2)
    back = painted((backs.draw_jess_back, backs.draw_jess_head), (1690, 60), 2.5, True)
    b.rgb = stage.lit(b.rgb, back, BEHIND)
    return stage.paper(stage.bloom(b.rgb, 0.35, 0.7, 24), calm=0.3)


PICTURE = Picture(draw, SETS)
VARIANTS = {"sweater": Picture(partial(draw, draw_sweater), SETS)}
