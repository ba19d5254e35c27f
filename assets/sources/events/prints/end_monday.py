"""Monday's: he told one person, and four came. They stand under the lamp, and he has his back to us."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from ...people import kirk, lorelai, luke, rory
from ...people.jess_clothes import CANVAS
from ...people.painter import Painter
from ..kit import backs
from ..kit.cast import somebody
from ..kit.figure import flattened, painted
from ..kit.lamps import STOP
from ..kit.sheet import finished, lay, limb
from ..kit.stage import from_set

SEEN = (420, 240, 1300, 731.25)
LIT = replace(STOP, night=0.24, to_lamp=(0.3, -0.95))
HIS = replace(STOP, night=0.6, to_lamp=(0.9, -0.4))
# Luke stands off and looks down the road for the bus, Kirk counts those there are, mother and daughter look at
# him: none of the four eyes lie at one height.
CREW = (
    (kirk, "clipboard", "official", (1716, 236), 0.74, (-2, 12)),
    (luke, "crossed", "soft", (742, 66), 0.86, (13, -3)),
    (lorelai, "snacks", "delighted", (1420, 134), 0.84, (-12, 3)),
    (rory, "pockets", "smirk", (1094, 196), 0.96, (-13, 0)),
)


def _arms(p: Painter) -> None:
    """Paint both arms from behind, hands in the pockets."""
    for side, tone in ((-1, CANVAS.shade), (1, CANVAS.base)):
        p.fill(limb((side * 186 + 448j, side * 248 + 690j, side * 176 + 900j), (66, 54, 40)), tone)
        p.line(f"{side * 236},640 {side * 214},668 {side * 190},672", 9, CANVAS.deep, "taper")
        p.line(f"{side * 262},700 {side * 226},706 {side * 200},722", 9, CANVAS.deep, "taper")


def draw() -> np.ndarray:
    """Return the picture."""
    picture = from_set("bus_stop/closed", SEEN).astype(np.float32)
    for who, pose, face, at, size, look in CREW:
        drawn = who.PERSON.poses[pose]
        head = who.PERSON.head
        picture = lay(
            picture,
            flattened(
                somebody(
                    head, replace(head.expressions()[face], look=look), drawn.body, drawn.over, at, size
                ),
                LIT,
            ),
        )
    him = painted((backs.draw_jess_back, _arms, backs.draw_jess_head), (408, 268), 1.1, False)
    return finished(lay(picture, flattened(him, HIS)))


PRINTS: dict[str, Callable[[], np.ndarray]] = {"end_monday": draw}
